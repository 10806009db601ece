// Screens of the bank: its home, topics, a page of a list, the card of one question, the next of ten in a row.
import type { Message } from '../../../channels/channel.ts';
import type { Ctx } from '../../../core/feature.ts';
import { PER_PAGE } from '../../../core/menu/pages-rules.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { mayWithdraw, openBank, openQuestion } from './actions.ts';
import {
  bankCounts,
  lastUses,
  listQuestions,
  nextUndecided,
  topicCounts,
  type View,
} from './browse-store.ts';
import {
  cardMessage,
  homeMessage,
  IN_A_ROW,
  listMessage,
  rowEndMessage,
  rowMessage,
  topicsMessage,
} from './messages.ts';
import type { Topic } from './shapes.ts';
import { viewQuestion } from './store.ts';

const USES_SHOWN = 3;

export async function bankHome(ctx: Ctx, unitId: string): Promise<Message> {
  const { unit, approves } = await openBank(ctx, ctx.db, unitId);
  const counts = await bankCounts(ctx.db, unit);
  const { files } = ctx.channel(ctx.incoming.channel).capabilities;
  return homeMessage(tongueIn(ctx, ctx.locale), { unitId, unitName: unit.name, counts, approves, files });
}

export async function bankTopics(ctx: Ctx, unitId: string, view: View): Promise<Message> {
  const { unit } = await openBank(ctx, ctx.db, unitId);
  return topicsMessage(ctx.say, unitId, view, await topicCounts(ctx.db, unit, view));
}

export async function bankList(
  ctx: Ctx,
  of: { unitId: string; view: View; topic: Topic | null; page: number; words: string },
): Promise<Message> {
  const { unitId, view, topic, page, words } = of;
  const { unit, approves } = await openBank(ctx, ctx.db, unitId);
  const load = (at: number) =>
    listQuestions(ctx.db, { viewer: unit, view, topic, words }, { offset: at * PER_PAGE, limit: PER_PAGE });
  const found = await load(page);
  const last = Math.max(0, Math.ceil(found.total / PER_PAGE) - 1);
  const at = Math.min(page, last);
  const { total, lines } = at === page ? found : await load(at);
  return listMessage(ctx.say, { unitId, view, topic, words, page: at, total, lines, approves }, ctx.locale);
}

export async function questionCard(ctx: Ctx, unitId: string, questionId: string): Promise<Message> {
  const { person, unit, approves, question } = await openQuestion(ctx, ctx.db, unitId, questionId);
  const owner = question.unitId === null ? null : await loadUnit(ctx.db, question.unitId);
  const uses = await lastUses(ctx.db, questionId, unit, USES_SHOWN);
  const withdraws = mayWithdraw(person, question, owner);
  return cardMessage(tongueIn(ctx, ctx.locale), { unitId, question, uses, approves, withdraws });
}

/** The question that is next when `done` were decided on; after ten there is a pause. */
export async function nextInRow(
  ctx: Ctx,
  unitId: string,
  topic: Topic | null,
  done: number,
): Promise<Message> {
  const { unit } = await openBank(ctx, ctx.db, unitId);
  const id = await nextUndecided(ctx.db, unit, topic);
  const question = id === null ? null : await viewQuestion(ctx.db, id, unit);
  if (question === null || done >= IN_A_ROW)
    return rowEndMessage(ctx.say, { unitId, topic, done, left: question !== null });
  return rowMessage(tongueIn(ctx, ctx.locale), { unitId, topic, at: done + 1, question });
}
