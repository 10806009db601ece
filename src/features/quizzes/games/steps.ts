// Steps that forms of games share: which topics, in which group, who leads, a number.
import type { Ctx, FormInput, FormPrompt } from '../../../core/feature.ts';
import { chosenOf, type Looking, personChoices, readPerson } from '../../../core/forms/inputs.ts';
import { chatsOfUnit, type GroupChat } from '../../../core/org/chats-store.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { truncate } from '../../../shared/text.ts';
import { TOPICS, type Topic } from '../bank/shapes.ts';

const [ALL, DONE, ME] = ['all', 'done', 'me'] as const;
const LABEL = 30;

/** `counts`: how many questions of each topic there are. */
export function topicPrompt(
  ctx: Ctx,
  topics: readonly Topic[],
  counts: ReadonlyMap<string, number>,
): FormPrompt {
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
export function readTopics(
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

export async function groupPrompt(ctx: Ctx, unitId: string): Promise<FormPrompt> {
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
export async function readGroup(ctx: Ctx, unitId: string, { choice }: FormInput): Promise<string> {
  const found = (await groupsOf(ctx, unitId)).find(({ id }) => id === choice);
  if (!found) throw new UserError('bank-form-choose');
  return found.id;
}

export async function hostPrompt(ctx: Ctx, unitId: string, looking: Looking): Promise<FormPrompt> {
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
export async function readHost(
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
