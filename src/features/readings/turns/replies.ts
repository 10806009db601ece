// What is answered after a press or a form about a coming reading.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { listMembers, type MemberLine } from '../../../core/org/members-store.ts';
import type { Reading } from '../shapes.ts';
import { type Chosen, chooseReader, type Reader } from './actions.ts';
import { sceneOf, storyOf } from './ask.ts';
import { nameQuestion, proposalMessage, standingMessage, whoReadsMessage } from './messages.ts';

/** Everyone a reader is picked from: the tổ of the turn, else the cell. */
const MOST_READERS = 200;

async function readersOf(ctx: Ctx, reading: Reading): Promise<MemberLine[]> {
  const filter = {
    unitId: reading.unitId,
    ...(reading.turnGroupId === null ? {} : { groupId: reading.turnGroupId }),
  };
  return (await listMembers(ctx.db, filter, { offset: 0, limit: MOST_READERS })).lines;
}

export async function whoReads(ctx: Ctx, reading: Reading, head: string, at: number): Promise<Reply> {
  const scene = await sceneOf(ctx, ctx.db, reading);
  return { edit: whoReadsMessage(ctx.say, scene, head, await readersOf(ctx, reading), at, ctx.locale) };
}

export async function afterChoice(ctx: Ctx, { reading, story, now }: Chosen): Promise<Reply> {
  ctx.wake();
  const scene = await sceneOf(ctx, ctx.db, reading);
  const toast = ctx.say(`library-toast-${now}`);
  if (now === 'to_approve')
    return {
      toast,
      edit: proposalMessage(ctx.say, scene, story, { locale: ctx.locale, by: null, own: true }),
    };
  const head = ctx.say(now === 'settled' ? 'library-chosen' : 'library-sent', { title: story.title });
  return { toast, ...(await standOrAsk(ctx, reading, head)) };
}

/** Where the reading stands; while nobody reads it, who does. */
export async function standOrAsk(ctx: Ctx, reading: Reading, head: string): Promise<Reply> {
  if (reading.readerMemberId === null && reading.readerName === null) return whoReads(ctx, reading, head, 0);
  const chosen = reading.storyId ?? reading.proposedStoryId;
  const story = chosen === null ? null : await storyOf(ctx.db, reading, chosen);
  return { edit: standingMessage(ctx.say, await sceneOf(ctx, ctx.db, reading), head, story, ctx.locale) };
}

export async function afterReader(ctx: Ctx, readingId: string, reader: Reader): Promise<Reply> {
  const { reading, name, asksName } = await chooseReader(ctx, readingId, reader);
  ctx.wake();
  const head = ctx.say('library-reader-set', { name });
  const reply = { toast: head, ...(await standOrAsk(ctx, reading, head)) };
  return asksName ? { ...reply, messages: [nameQuestion(ctx.say)] } : reply;
}
