// Lets others of the cell answer too, by their buttons, so that counts and results are there to look at.
import type { Say } from '../../shared/texts.ts';
import { type Random, seeded } from '../city-names.ts';
import type { FakeTelegram } from '../telegram/index.ts';
import type { Player } from './cast.ts';
import type { Group } from './play.ts';

/** So many others answer. */
export const CROWD = 10;
/** Rounds of presses for questions that come one after the other. */
const MOST_ROUNDS = 40;
const SEED = 27;

export type Around = { telegram: FakeTelegram; say: Say; group: Group | null; settle: () => Promise<void> };

/** Each presses one of these buttons, in the group or in private; returns how many could. `keys`: labels, the likely one first. */
export async function answerOnce(
  { telegram, say, group, settle }: Around,
  people: readonly Player[],
  keys: readonly string[],
): Promise<number> {
  const labels = keys.map((key) => say(key));
  const presses = people.filter(({ user }, at) => {
    const first = at % labels.length;
    const inOrder = [...labels.slice(first), ...labels.slice(0, first)];
    return chatsOf(user, group).some((chat) =>
      inOrder.some((label) => canPress(telegram, user, chat, label)),
    );
  });
  await settle();
  return presses.length;
}

/** Each opens the questions and presses on until they are handed in; what asks for words is passed over. */
export async function answerSurvey(around: Around, people: readonly Player[]): Promise<number> {
  const { telegram, say, group, settle } = around;
  const answering = people.filter(({ user }) =>
    chatsOf(user, group).some((chat) => canPress(telegram, user, chat, say('survey-answer'))),
  );
  await settle();
  const random = seeded(SEED);
  const done = new Set<Player>();
  for (let round = 0; round < MOST_ROUNDS && done.size < answering.length; round += 1) {
    for (const player of answering) {
      if (done.has(player)) continue;
      if (pressOn(telegram, say, player.user, random) === 'over') done.add(player);
    }
    await settle();
  }
  return answering.length;
}

function pressOn(telegram: FakeTelegram, say: Say, user: number, random: Random): 'on' | 'over' {
  const asked = telegram.messages(user).findLast(({ isBot, buttons }) => isBot && buttons.length > 0);
  const buttons = asked?.buttons.flat() ?? [];
  const labelled = (key: string) => buttons.find(({ text }) => text === say(key));
  const done = labelled('survey-done');
  const controls = [...['form-back', 'form-leave', 'survey-skip'].map(labelled), done];
  const choices = buttons.filter((button) => !controls.includes(button));
  const chosen = choices[Math.floor(random() * choices.length)];
  const handIn = labelled('survey-hand-in');
  const next =
    handIn ??
    labelled('survey-begin') ??
    labelled('survey-go-on') ??
    (done && asked?.text.includes(say('survey-chosen', { answer: '' }).trim()) ? done : chosen) ??
    labelled('survey-skip');
  if (!asked || next?.callback_data === undefined) return 'over';
  telegram.press(user, user, { data: next.callback_data, messageId: asked.id });
  return handIn ? 'over' : 'on';
}

const chatsOf = (user: number, group: Group | null): number[] =>
  group?.members.has(user) ? [group.id, user] : [user];

/** Presses it where it is there to be seen. */
function canPress(telegram: FakeTelegram, user: number, chat: number, label: string): boolean {
  const isShown = telegram
    .messages(chat)
    .some(({ buttons }) =>
      buttons.flat().some(({ text }) => text === label || text.startsWith(`${label} (`)),
    );
  if (isShown) telegram.press(user, chat, { label });
  return isShown;
}
