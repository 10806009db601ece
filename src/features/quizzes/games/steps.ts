// Steps that forms of games share: in which group, who leads, which topics, a number.
import { z } from 'zod';
import type { Ctx, FormInput, FormPrompt, FormStep } from '../../../core/feature.ts';
import { chosenOf, type Looking, personChoices, readPerson } from '../../../core/forms/inputs.ts';
import { chatsOfUnit, type GroupChat } from '../../../core/org/chats-store.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { truncate } from '../../../shared/text.ts';
import { TOPICS, type Topic } from '../bank/shapes.ts';

const [ALL, DONE, ME] = ['all', 'done', 'me'] as const;
const LABEL = 30;

/** What each game is set up with, in the data of its form. */
export const gameData = {
  unitId: z.uuid(),
  chatId: z.uuid().optional(),
  hostId: z.uuid().optional(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  topics: z.array(z.enum(TOPICS)).optional(),
};
const shape = z.object(gameData);
type GameData = z.infer<typeof shape>;

/** @throws UserError 'router-no-right' where there is no such unit */
export async function unitOf(ctx: Ctx, { unitId }: Pick<GameData, 'unitId'>): Promise<Unit> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit) throw new UserError('router-no-right');
  return unit;
}

type Pool<D> = {
  /** Every question there is to choose from, of whatever topic. */
  all(ctx: Ctx, given: D): Promise<readonly { topic: Topic }[]>;
  /** @throws UserError when too few are left of the topics chosen */
  enough(ctx: Ctx, given: D): Promise<unknown>;
};

/** `group`, `host` and `topics`, with which the form of a game begins; then it goes on to `next`. */
export const firstSteps = <D extends GameData>(
  { all, enough }: Pool<D>,
  next: string,
): Record<string, FormStep<D>> => ({
  group: {
    prompt: (ctx, { unitId }) => groupPrompt(ctx, unitId),
    read: async (ctx, given, input) => ({
      data: { ...given, chatId: await readGroup(ctx, given.unitId, input) },
      next: 'host',
    }),
  },
  host: {
    prompt: (ctx, { unitId, part, page }) => hostPrompt(ctx, unitId, { part, page }),
    read: async (ctx, given, input) => {
      const read = await readHost(ctx, given.unitId, { part: given.part, page: given.page }, input);
      if ('looking' in read) return { data: { ...given, ...read.looking }, next: 'host' };
      return { data: { ...given, hostId: read.hostId }, next: 'topics' };
    },
  },
  topics: {
    prompt: async (ctx, given) => {
      const byTopic = Map.groupBy(await all(ctx, given), ({ topic }) => topic);
      const counts = new Map([...byTopic].map(([topic, some]) => [topic, some.length]));
      return topicPrompt(ctx, given.topics ?? [], counts);
    },
    read: async (ctx, given, input) => {
      const { topics, isDone } = readTopics(ctx, given.topics ?? [], input);
      const chosen = { ...given, topics };
      if (!isDone) return { data: chosen, next: 'topics' };
      await enough(ctx, chosen);
      return { data: chosen, next };
    },
  },
});

/** `counts`: how many questions of each topic there are. */
function topicPrompt(ctx: Ctx, topics: readonly Topic[], counts: ReadonlyMap<string, number>): FormPrompt {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return {
    text: ctx.say('contest-form-topics'),
    choices: [
      { label: ctx.say('contest-all-topics', { n: all }), value: ALL },
      ...TOPICS.filter((topic) => counts.has(topic)).map((topic) => {
        const label = ctx.say('quiz-topic', { topic });
        return {
          label: topics.includes(topic) ? ctx.say('contest-chosen', { label }) : label,
          value: topic,
        };
      }),
      ...(topics.length > 0 ? [{ label: ctx.say('contest-done'), value: DONE }] : []),
    ],
  };
}

/** @throws UserError 'bank-form-choose' */
function readTopics(
  ctx: Ctx,
  topics: readonly Topic[],
  input: FormInput,
): { topics: Topic[]; isDone: boolean } {
  if (input.choice === ALL) return { topics: [], isDone: true };
  if (input.choice === DONE && topics.length > 0) return { topics: [...topics], isDone: true };
  const labels = TOPICS.map((value) => ({ label: ctx.say('quiz-topic', { topic: value }), value }));
  const topic = chosenOf(labels, input);
  if (!topic) throw new UserError('bank-form-choose');
  const isIn = topics.includes(topic);
  return { topics: isIn ? topics.filter((one) => one !== topic) : [...topics, topic], isDone: false };
}

/** Groups in which the unit may play. @throws UserError 'game-no-group' */
export async function groupsOf(ctx: Ctx, unitId: string): Promise<GroupChat[]> {
  const groups = await chatsOfUnit(ctx.db, unitId);
  if (groups.length === 0) throw new UserError('game-no-group');
  return groups;
}

async function groupPrompt(ctx: Ctx, unitId: string): Promise<FormPrompt> {
  const groups = await groupsOf(ctx, unitId);
  return {
    text: ctx.say('game-form-group'),
    choices: groups.map(({ id, title, audience }) => ({
      label: truncate(ctx.say('game-group', { title, audience }), LABEL),
      value: id,
    })),
  };
}

/** @throws UserError 'bank-form-choose' */
async function readGroup(ctx: Ctx, unitId: string, { choice }: FormInput): Promise<string> {
  const found = (await groupsOf(ctx, unitId)).find(({ id }) => id === choice);
  if (!found) throw new UserError('bank-form-choose');
  return found.id;
}

async function hostPrompt(ctx: Ctx, unitId: string, looking: Looking): Promise<FormPrompt> {
  const { member } = await ctx.person();
  return {
    text: ctx.say('game-form-host'),
    choices: [
      { label: ctx.say('game-form-me'), value: ME },
      ...(await personChoices(ctx, unitId, looking, member?.id)),
    ],
  };
}

/** The người dẫn, who must be reached privately. @throws UserError 'game-host-away' */
async function readHost(
  ctx: Ctx,
  unitId: string,
  looking: Looking,
  input: FormInput,
): Promise<{ hostId: string } | { looking: Looking }> {
  const { member } = await ctx.person();
  const isMe = chosenOf([{ label: ctx.say('game-form-me'), value: ME }], input) !== null;
  if (isMe && member) return { hostId: member.id };
  const read = await readPerson(ctx, unitId, looking, input, member?.id);
  if ('looking' in read) return read;
  if ((await reachMembers(ctx.db, [read.memberId])).length === 0)
    throw new UserError('game-host-away', { name: read.fullName });
  return { hostId: read.memberId };
}

/** A number offered or typed. @throws UserError 'contest-number' */
export function readNumber({ choice, text }: FormInput, least: number, most: number): number {
  const typed = /^\s*(\d{1,3})\b/.exec(choice ?? text ?? '')?.[1];
  const n = Number(typed);
  if (typed === undefined || n < least || n > most) throw new UserError('contest-number', { least, most });
  return n;
}
