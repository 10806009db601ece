// Lets others of the cell play too: a hái hoa to its last flower, a question of a quick round, a contest.
import type { Say } from '../../shared/texts.ts';
import { type Random, seeded } from '../city-names.ts';
import type { FakeTelegram, SeenMessage } from '../telegram/index.ts';
import type { Player } from './cast.ts';
import type { Around } from './crowd.ts';

/** Presses for the longest game: forty flowers, each picked, answered or passed, told. */
const MOST_PRESSES = 160;
/** Questions of a try, with its beginning and its end. */
const MOST_ROUNDS = 40;
/** Of what is told aloud, one in so many is passed on. */
const PASSED_OF = 3;
const SEED = 20;
const LETTER = /^[A-F]$/;
const FLOWER = '🌸';

type Button = SeenMessage['buttons'][number][number];
/** Looks at the newest message in a chat that offers something. */
const offered = (telegram: FakeTelegram, chat: number): SeenMessage | undefined =>
  telegram.messages(chat).findLast(({ isBot, buttons }) => isBot && buttons.length > 0);

/** The newest message of a hái hoa: some questions have no buttons at all. */
const gameIn = (telegram: FakeTelegram, say: Say, chat: number): SeenMessage | undefined => {
  const head = say('flower-head', { unit: '' }).trim();
  return telegram.messages(chat).findLast(({ isBot, text }) => isBot && text.startsWith(head));
};

const answersOf = (say: Say, { buttons }: SeenMessage): Button[] =>
  buttons
    .flat()
    .filter(({ text }) => LETTER.test(text) || text === say('quiz-true') || text === say('quiz-false'));

/** Whose turn it is in the hái hoa of the group: the `nth` of that tổ; undefined: nobody's. */
export function inTurn(
  { telegram, say, group }: Pick<Around, 'telegram' | 'say' | 'group'>,
  people: readonly Player[],
  nth = 0,
): Player | undefined {
  const shown = group && gameIn(telegram, say, group.id);
  const [, second = ''] = shown?.text.split('\n') ?? [];
  const isExtra = second.startsWith(say('flower-extra-head', { names: '' }).trim());
  const team = people.filter(
    ({ group: name }) =>
      name !== null &&
      (shown?.text.includes(say('flower-your-turn', { name })) ||
        second === say('flower-turn-head', { number: Number(/\d+/.exec(second)?.[0]), name }) ||
        (isExtra && second.includes(name))),
  );
  return team[nth % team.length];
}

/** Each tổ picks and answers in its turn until no flower is left; what is told aloud is judged by who leads. Returns how much was done. */
export async function playFlowers(around: Around, people: readonly Player[]): Promise<number> {
  const { telegram, say, group, settle } = around;
  const random = seeded(SEED);
  let done = 0;
  for (let n = 0; group && n < MOST_PRESSES; n += 1, done += 1) {
    const shown = gameIn(telegram, say, group.id);
    // Not always the same one: it may be who leads, and does not answer.
    const player = inTurn(around, people, n);
    const press = (by: Player, button: Button | undefined) =>
      shown && button?.callback_data
        ? telegram.press(by.user, group.id, { data: button.callback_data, messageId: shown.id })
        : null;
    const labelled = (key: string) => shown?.buttons.flat().find(({ text }) => text === say(key));
    const flower = shown?.buttons.flat().find(({ text }) => text.startsWith(FLOWER));
    if (!shown || !player) return done;
    const answers = answersOf(say, shown);
    if (flower) press(player, flower);
    else if (answers.length > 0) press(player, pickOne(answers, random));
    else if (labelled('flower-yield') && n % PASSED_OF === 0) press(player, labelled('flower-yield'));
    else if (!lead(around, people)) return done;
    await settle();
  }
  return done;
}

/** What the người dẫn has to do before it goes on; false: nobody can. */
function lead({ telegram, say }: Around, people: readonly Player[]): boolean {
  const labels = [say('flower-tell'), say('flower-judge-right')];
  for (const { user } of people) {
    const panel = telegram
      .messages(user)
      .findLast(({ isBot, buttons }) => isBot && buttons.flat().some(({ text }) => labels.includes(text)));
    const buttons = panel?.buttons.flat() ?? [];
    const data = labels.flatMap((label) => buttons.find(({ text }) => text === label) ?? [])[0]
      ?.callback_data;
    if (!panel || data === undefined) continue;
    telegram.press(user, user, { data, messageId: panel.id });
    return true;
  }
  return false;
}

/** Each presses one of the answers to the question of a quick round. */
export async function answerQuick(around: Around, people: readonly Player[]): Promise<number> {
  const { telegram, say, group, settle } = around;
  const shown = group && offered(telegram, group.id);
  const answers = shown ? answersOf(say, shown) : [];
  if (!group || !shown || answers.length === 0) return 0;
  const random = seeded(shown.id + shown.edits);
  for (const { user } of people) {
    const data = pickOne(answers, random)?.callback_data;
    if (data !== undefined) telegram.press(user, group.id, { data, messageId: shown.id });
  }
  await settle();
  return people.length;
}

/** Each opens the contest from the group, answers, hands in and guesses. */
export async function takeContest(around: Around, people: readonly Player[]): Promise<number> {
  const { telegram, say, group, settle } = around;
  const url = group
    ? telegram
        .messages(group.id)
        .flatMap(({ buttons }) => buttons.flat())
        .findLast(({ text }) => text === say('contest-enter'))?.url
    : undefined;
  if (url === undefined) return 0;
  for (const { user } of people) telegram.openLink(user, url);
  await settle();
  const random = seeded(SEED);
  const begun = new Set<Player>();
  const done = new Set<Player>();
  for (let round = 0; round < MOST_ROUNDS && done.size < people.length; round += 1) {
    for (const player of people) {
      if (done.has(player)) continue;
      const { user } = player;
      const shown = offered(telegram, user);
      const labelled = (key: string) => shown?.buttons.flat().find(({ text }) => text === say(key));
      const next =
        labelled('contest-start') ??
        labelled('contest-continue') ??
        labelled('contest-hand-in') ??
        (shown ? (labelled('contest-done') ?? pickOne(answersOf(say, shown), random)) : undefined);
      if (!shown || next?.callback_data === undefined) {
        if (shown?.text === say('contest-form-guess-n')) telegram.sendText(user, user, String(round % 4));
        done.add(player);
        continue;
      }
      begun.add(player);
      telegram.press(user, user, { data: next.callback_data, messageId: shown.id });
    }
    await settle();
  }
  return begun.size;
}

const pickOne = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];
