// Opens the bank, decides on questions one by one, adds them, takes them out, takes note of flaws; rights are asked here, on every call.
import type { Ctx } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { reachRoles } from '../../../core/org/reach-store.ts';
import { may } from '../../../core/org/rights.ts';
import { tellPeople, tellSecretaries } from '../../../core/org/tell.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { questionOut } from '../games/withdrawn.ts';
import { flawNews } from './messages.ts';
import { problemsOf } from './question-rules.ts';
import type { QuestionWords, Verdict } from './shapes.ts';
import {
  decide,
  insertFlaw,
  insertQuestion,
  type SeenQuestion,
  viewQuestion,
  withdrawQuestion,
} from './store.ts';
import { findByWords, lockBank } from './units-store.ts';

export type Bank = { person: Person; unit: Unit; approves: boolean };

/** Who prepares what is asked sees the bank with its answers: the committee of the cell; of a higher unit its leaders. */
export const mayKeepBank = (person: Person, unit: Pick<UnitRef, 'id' | 'path'>): boolean =>
  person.member !== null && (may(person, 'open_ask', unit) || may(person, 'approve_content', unit));

/** @throws UserError 'router-no-right' */
export async function openBank(ctx: Ctx, sql: Sql, unitId: string): Promise<Bank> {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !mayKeepBank(person, unit))
    throw new UserError('router-no-right');
  return { person, unit, approves: may(person, 'approve_content', unit) };
}

export type Opened = Bank & { question: SeenQuestion };

/** @throws UserError 'router-no-right', 'bank-gone' */
export async function openQuestion(ctx: Ctx, sql: Sql, unitId: string, questionId: string): Promise<Opened> {
  const bank = await openBank(ctx, sql, unitId);
  const question = await viewQuestion(sql, questionId, bank.unit);
  if (!question) throw new UserError('bank-gone');
  return { ...bank, question };
}

/** Records what this person decided for the branch of the unit. @throws UserError 'router-no-right', 'bank-gone' */
export function decideOn(ctx: Ctx, unitId: string, questionId: string, verdict: Verdict): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    const { person, unit, approves, question } = await openQuestion(ctx, tx, unitId, questionId);
    if (!approves || !person.member) throw new UserError('router-no-right');
    if (question.withdrawnAt !== null) throw new UserError('bank-gone');
    const { decision } = question;
    if (decision?.unitId === unit.id && decision.verdict === verdict) return;
    const now = ctx.clock.now();
    await decide(tx, { questionId, unitId, verdict, by: person.member.id }, now);
    if (verdict === 'not_used') await questionOut(tx, questionId, unit, now);
    const action = verdict === 'approved' ? 'question.approved' : 'question.not_used';
    await audit(tx, now, person, { action, unitId, subjectId: questionId });
  });
}

/** Who gave it, and who may approve where it belongs. What ships is nobody's to take out. */
export const mayWithdraw = (person: Person, question: SeenQuestion, owner: Unit | null): boolean =>
  owner !== null &&
  ((question.createdBy !== null && question.createdBy === person.member?.id) ||
    may(person, 'approve_content', owner));

/** @throws UserError 'router-no-right', 'bank-gone' */
export function takeOut(ctx: Ctx, unitId: string, questionId: string): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    const { person, question } = await openQuestion(ctx, tx, unitId, questionId);
    const owner = question.unitId === null ? null : await loadUnit(tx, question.unitId);
    if (!owner || !mayWithdraw(person, question, owner)) throw new UserError('router-no-right');
    const now = ctx.clock.now();
    if (!(await withdrawQuestion(tx, questionId, now))) return;
    await questionOut(tx, questionId, owner, now);
    await audit(tx, now, person, {
      action: 'question.withdrawn',
      unitId: owner.id,
      subjectId: questionId,
    });
  });
}

/** A unit's own question; it waits for approval as every other. @throws UserError 'bank-problem-…', 'bank-there-already' */
export async function addQuestion(ctx: Ctx, tx: Tx, unitId: string, words: QuestionWords): Promise<string> {
  const { person, unit } = await openBank(ctx, tx, unitId);
  if (!person.member) throw new UserError('router-no-right');
  const [problem] = problemsOf(words);
  if (problem) throw new UserError(`bank-problem-${problem}`);
  await lockBank(tx, unit.id);
  if (await findByWords(tx, unit.id, words.words)) throw new UserError('bank-there-already');
  const now = ctx.clock.now();
  const id = await insertQuestion(tx, { ...words, unitId: unit.id, createdBy: person.member.id }, now);
  await audit(tx, now, person, { action: 'question.added', unitId: unit.id, subjectId: id });
  return id;
}

/**
 * `Báo sai sót`, by anyone who was asked it: kept, and told to the secretaries of their unit and to who looks after the
 * unit for which it was approved. @throws UserError 'router-not-joined', 'bank-gone'
 */
export async function reportFlaw(ctx: Ctx, questionId: string, words: string): Promise<void> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  if (secrecyStamp(words) !== null) throw new UserError('form-secret');
  await inTransaction(ctx.db, async (tx) => {
    const question = await viewQuestion(tx, questionId, member.unit);
    if (!question) throw new UserError('bank-gone');
    const id = await insertFlaw(tx, { questionId, memberId: member.id, words }, ctx.clock.now());
    if (id === null) return;
    const news = (unitId: string) => ({
      key: `question-flaw:${id}`,
      message: (say: Parameters<typeof flawNews>[0]) => flawNews(say, question, words, unitId),
    });
    await tellSecretaries(tx, ctx.texts, { unitId: member.unit.id, ...news(member.unit.id) });
    const above = question.decision?.unitId;
    if (above !== undefined && above !== member.unit.id)
      await tellPeople(tx, ctx.texts, await reachRoles(tx, above, ['leader', 'secretary']), news(above));
  });
  ctx.wake();
}
