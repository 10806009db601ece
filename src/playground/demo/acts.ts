// What a visitor makes the chosen person do; each act is taken in by the service afterwards, in its own time.
import { z } from 'zod';
import { instantOf } from '../../shared/dates.ts';
import type { Cast } from './cast.ts';
import { answerOnce, answerSurvey, CROWD } from './crowd.ts';
import { answerQuick, playFlowers, takeContest } from './crowd-games.ts';
import { MOVE_NAMES, momentOf } from './moves.ts';
import type { Group, Scene } from './play.ts';
import { othersIn, SEND_NAMES, shortcut } from './steps.ts';

const user = z.int();
const chat = z.int();

export const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), user, chat, text: z.string().min(1).max(4096) }),
  z.object({ kind: z.literal('press'), user, chat, message: z.int(), data: z.string() }),
  z.object({ kind: z.literal('link'), user, url: z.url() }),
  z.object({ kind: z.literal('shortcut'), user, what: z.enum(SEND_NAMES) }),
  z.object({ kind: z.literal('others'), user, step: z.string() }),
  z.object({ kind: z.literal('new-group'), user }),
  z.object({ kind: z.literal('join-group'), user, chat }),
  z.object({ kind: z.literal('add-bot'), user, chat }),
  z.object({ kind: z.literal('move'), move: z.enum(MOVE_NAMES) }),
  z.object({ kind: z.literal('move-to'), at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/) }),
]);
export type Act = z.output<typeof act>;

/** What the client shows over the chat; null: nothing. `alert` stays until it is closed. */
export type Told = { toast: string | null; alert: boolean; open: string | null };
const NOTHING: Told = { toast: null, alert: false, open: null };

/** How long the client waits for the answer to a press. */
const PRESS_WAIT_MS = 15_000;

/** Thrown for what the visitor can put right; the message is a text key. */
export class ActRefused extends Error {}

/** Does it. A move resolves when time has passed, others when they have answered; everything else at once. */
export async function perform(scene: Scene, given: Act, joined: () => Promise<Set<number>>): Promise<Told> {
  const { stage } = scene;
  if (given.kind === 'others') {
    await letOthers(scene, given, await joined());
    return NOTHING;
  }
  if (given.kind === 'move') {
    await stage.advance(momentOf(given.move, stage.clock.now(), stage.zone));
    return NOTHING;
  }
  if (given.kind === 'move-to') {
    const [date = '', time = ''] = given.at.split('T');
    const to = instantOf(date, time, stage.zone);
    if (to < stage.clock.now()) throw new ActRefused('playground-refused-past');
    await stage.advance(to);
    return NOTHING;
  }
  const told = await actInChat(scene, given);
  stage.catchUp();
  return told;
}

async function actInChat(
  scene: Scene,
  given: Exclude<Act, { kind: 'move' | 'move-to' | 'others' }>,
): Promise<Told> {
  const { telegram } = scene.stage;
  switch (given.kind) {
    case 'text':
      telegram.sendText(given.user, given.chat, given.text);
      return NOTHING;
    case 'press': {
      const { user: by, chat: where, message: messageId, data } = given;
      const { answered } = telegram.press(by, where, { data, messageId });
      const answer = await Promise.race([answered, afterWait()]);
      return { toast: answer?.text ?? null, alert: answer?.alert ?? false, open: answer?.url ?? null };
    }
    case 'link':
      return openLink(scene, given.user, given.url);
    case 'shortcut':
      takeShortcut(scene, given.user, given.what);
      return NOTHING;
    case 'new-group':
      makeGroup(scene, given.user);
      return NOTHING;
    case 'join-group':
      groupOf(scene, given.chat).members.add(given.user);
      telegram.addMember(given.chat, given.user);
      return NOTHING;
    case 'add-bot':
      addBot(scene, groupOf(scene, given.chat), given.user);
      return NOTHING;
  }
}

const afterWait = (): Promise<null> =>
  new Promise((resolve) => void setTimeout(() => resolve(null), PRESS_WAIT_MS).unref());

/** A link of the bot is opened in the chat, any other one in the visitor's own browser. */
function openLink(scene: Scene, by: number, url: string): Told {
  const { telegram } = scene.stage;
  const { hostname, pathname, searchParams } = new URL(url);
  const isOurs =
    hostname === 't.me' && pathname.slice(1).toLowerCase() === telegram.botUsername.toLowerCase();
  if (!isOurs) return { ...NOTHING, open: url };
  const payload = searchParams.get('startgroup');
  if (payload === null) telegram.openLink(by, url);
  else addBot(scene, ownGroup(scene, by) ?? makeGroup(scene, by), by, payload === '' ? undefined : payload);
  return NOTHING;
}

const PLAYS = {
  survey: answerSurvey,
  flower: playFlowers,
  quick: answerQuick,
  contest: takeContest,
} as const;

/** Of the cell, without the person being played. */
async function letOthers(
  { mode, stage, cast, groups, say }: Scene,
  { user: by, step }: { user: number; step: string },
  joined: Set<number>,
): Promise<void> {
  const wanted = othersIn(mode, step);
  const able = cast.cell.filter((one) => one.user !== by && joined.has(one.user));
  const group = groups.find(({ members }) => able.some((one) => members.has(one.user))) ?? null;
  const people = able.filter(({ user: one }) => group?.members.has(one) ?? true).slice(-CROWD);
  const around = { telegram: stage.telegram, say, group, settle: stage.settle };
  // In a game every tổ plays, and somebody leads.
  const everybody = cast.cell.filter(({ user: one }) => joined.has(one) && group?.members.has(one));
  // What was done before is to be seen first.
  await stage.settle();
  const play = typeof wanted === 'string' ? PLAYS[wanted] : null;
  const answered = await (play
    ? play(around, wanted === 'flower' ? everybody : people)
    : answerOnce(around, people, typeof wanted === 'string' ? [] : (wanted ?? [])));
  if (answered === 0) throw new ActRefused('playground-refused-nothing-open');
}

function takeShortcut(scene: Scene, by: number, what: (typeof SEND_NAMES)[number]): void {
  const { telegram } = scene.stage;
  const { text, file, group } = shortcut(what);
  if (file) telegram.sendDocument(by, by, scene.sampleFile);
  if (text === undefined) return;
  if (!group) return void telegram.sendText(by, by, text);
  const where = ownGroup(scene, by);
  if (!where) throw new ActRefused('playground-refused-no-group');
  telegram.sendText(by, where.id, text);
}

const ownGroup = (scene: Scene, by: number): Group | undefined =>
  scene.groups.find(({ members }) => members.has(by));

function groupOf(scene: Scene, id: number): Group {
  const group = scene.groups.find((one) => one.id === id);
  if (!group) throw new ActRefused('playground-refused-no-group');
  return group;
}

/** A group named after the cell, with its maker and those of the cell who can be played. */
export function makeGroup(scene: Scene, by: number, others: Cast['cell'] = scene.cast.cell): Group {
  const title = scene.cast.cell[0]?.unitPath.at(-1) ?? '';
  const members = [by, ...others.map((player) => player.user).filter((user) => user !== by)];
  const id = scene.stage.telegram.createSupergroup({ title, members });
  const group = { id, title, members: new Set(members), hasBot: false };
  scene.groups.push(group);
  return group;
}

export function addBot({ stage }: Scene, group: Group, by: number, payload?: string): void {
  stage.telegram.addBot(group.id, by, payload);
  group.hasBot = true;
}
