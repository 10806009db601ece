// `Chưa ghi nhận`, `Ghi hộ`, `Nhắc lại một lần`: what secretaries and tổ leaders do while a reading is open.
import { answerFor } from '../../../core/asks/answer-store.ts';
import { nudgeMissing } from '../../../core/asks/engine.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { loadAsk, type Participant, participants } from '../../../core/asks/store.ts';
import { BUDGET } from '../../../core/delivery/notices/rules.ts';
import { sentSince } from '../../../core/delivery/notices/store.ts';
import { notify } from '../../../core/delivery/notices.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { type Act, may } from '../../../core/org/rights.ts';
import { loadChildren, loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { instantOf, localDate, mondayOf } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { ITEM, type ReadingAnswer } from '../shapes.ts';
import { loadReading } from '../store.ts';
import {
  actingRole,
  canBeAnsweredFor,
  correctableUntil,
  isMissing,
  takesBehalf,
  within,
} from './behalf-rules.ts';
import { behalfChoices, behalfScreen, listScreen } from './list-messages.ts';
import { answerLabel, CODE } from './messages.ts';
import { paperTally } from './paper-store.ts';
import { remindedAgain } from './store.ts';

export type Desk = { ask: Ask; cell: UnitRef; groups: UnitRef[]; person: Person; people: Participant[] };

/** The ask with those of its audience the presser may do this for. @throws UserError when there are none */
async function deskFor(ctx: Ctx, sql: Sql, askId: string, act: Act): Promise<Desk> {
  if (ctx.incoming.chatKind !== 'private') throw new UserError('router-only-private');
  const ask = await loadAsk(sql, askId);
  const cell = ask?.feature === 'readings' ? await loadUnit(sql, ask.unitId) : null;
  if (!ask || !cell) throw new UserError('router-old-button');
  const person = await ctx.person();
  const groups = await loadChildren(sql, cell.id);
  if (![cell, ...groups].some((unit) => may(person, act, unit))) throw new UserError('router-no-right');
  const people = within(person, act, cell, groups, await participants(sql, askId, ITEM));
  return { ask, cell, groups, person, people };
}

/** For answering for others: while the ask is open, and a day longer for the secretary's corrections. */
export const openDesk = async (ctx: Ctx, sql: Sql, askId: string): Promise<Desk> => {
  const desk = await deskFor(ctx, sql, askId, 'answer_for_another');
  if (!takesBehalf(desk.ask, desk.person, desk.cell, ctx.clock.now()))
    throw new UserError('readings-list-over');
  return desk;
};

export async function openList(ctx: Ctx, askId: string): Promise<Reply> {
  const { ask, cell, person, people } = await deskFor(ctx, ctx.db, askId, 'see_unanswered_names');
  const reading = await loadReading(ctx.db, ask.subjectId);
  if (!reading) throw new UserError('router-old-button');
  const mayRemind = may(person, 'see_unanswered_names', cell);
  const mayRecord = takesBehalf(ask, person, cell, ctx.clock.now());
  const paper = may(person, 'answer_for_another', cell) ? await paperTally(ctx.db, reading.id) : null;
  const tongue = tongueIn(ctx, person.locale);
  return { edit: listScreen(tongue, ask, reading, people, { mayRemind, mayRecord }, paper) };
}

export async function openBehalf(ctx: Ctx, askId: string, page: number): Promise<Reply> {
  const { people } = await openDesk(ctx, ctx.db, askId);
  const able = people
    .filter(canBeAnsweredFor)
    .sort((a, b) => Number(b.value === null) - Number(a.value === null));
  return { edit: behalfScreen(ctx.say, askId, able, page) };
}

export async function pickBehalf(ctx: Ctx, askId: string, memberId: string): Promise<Reply> {
  const { people } = await openDesk(ctx, ctx.db, askId);
  return { edit: behalfChoices(ctx.say, askId, theirs(people, memberId)) };
}

/** Answers for one person, who is told; what they said themselves stands. */
export async function recordBehalf(
  ctx: Ctx,
  askId: string,
  memberId: string,
  value: ReadingAnswer,
): Promise<Reply> {
  const { clock, db, say, updateKey } = ctx;
  const name = await inTransaction(db, async (tx) => {
    const desk = await openDesk(ctx, tx, askId);
    const before = theirs(desk.people, memberId);
    const by = recorderOf(desk);
    const answer = { askId, item: ITEM, value, isChoice: true, now: clock.now(), updateKey };
    const closedSince = new Date(
      clock.now().getTime() - (correctableUntil(desk.ask).getTime() - desk.ask.closesAt.getTime()),
    );
    const recorded = await answerFor(tx, memberId, by, { ...answer, stateAfter: 'done', closedSince });
    // Their own answer came in while we looked: it stands.
    if (recorded.verdict === 'own') throw new UserError('readings-behalf-own', { name: before.fullName });
    if (recorded.verdict === 'closed') throw new UserError('readings-list-over');
    if (recorded.verdict === 'recorded' || recorded.verdict === 'changed')
      await tellRecorded(ctx, tx, desk, [memberId], value);
    return before.fullName;
  });
  ctx.wake();
  const done = say('readings-behalf-done', { name, answer: answerLabel(say, value) });
  return { ...(await openBehalf(ctx, askId, 0)), toast: done };
}

function theirs(people: readonly Participant[], memberId: string): Participant {
  const found = people.find((one) => one.memberId === memberId);
  if (!found) throw new UserError('router-no-right');
  if (!canBeAnsweredFor(found)) throw new UserError('readings-behalf-own', { name: found.fullName });
  return found;
}

export function recorderOf({ person }: Desk): string {
  if (!person.member) throw new UserError('router-not-joined');
  return person.member.id;
}

/** Those who can be reached are told what was recorded for them, with a way to change it. */
export async function tellRecorded(
  ctx: Ctx,
  tx: Tx,
  { ask, cell, person }: Desk,
  memberIds: string[],
  value: ReadingAnswer,
): Promise<void> {
  const now = ctx.clock.now();
  const role = actingRole(person, cell) ?? 'secretary';
  const by = givenName(person.member?.fullName ?? '');
  const others = memberIds.filter((id) => id !== person.member?.id);
  const reached = await reachMembers(tx, others);
  await notify(
    tx,
    reached.map(({ memberId, locale }) => {
      const say = ctx.texts.say(locale);
      const answer = answerLabel(say, value);
      const button = { label: say('readings-behalf-fix'), data: encodeButton(CODE, 'fix', ask.id) };
      return {
        key: `behalf:${ask.id}:${memberId}:${ctx.updateKey}`,
        memberId: memberId!,
        dueAt: now,
        // A correction after the end is told all the same.
        expiresAt: now < ask.closesAt ? ask.closesAt : correctableUntil(ask),
        payload: {
          text: say('readings-behalf-told', { by, role: say(`readings-role-${role}`), answer }),
          buttons: [[button]],
          line: say('readings-behalf-line', { answer }),
          button,
        },
      };
    }),
  );
}

/** Once per ask, by the cell's own people. */
export async function remindAgain(ctx: Ctx, askId: string): Promise<Reply> {
  const outcome = await inTransaction(ctx.db, async (tx): Promise<{ key: string; count: number }> => {
    const isRepeated = await remindedAgain(tx, askId);
    const { ask, cell, person, people } = await openDesk(ctx, tx, askId);
    if (ask.state !== 'open') throw new UserError('readings-list-over');
    if (!may(person, 'see_unanswered_names', cell)) throw new UserError('router-no-right');
    if (isRepeated) return { key: 'before', count: 0 };
    const now = ctx.clock.now();
    const count = await remindable(ctx, tx, people);
    if (count === 0) return { key: 'held', count };
    if ((await nudgeMissing(ctx, tx, ask, { now, key: 'again' })) === 0) return { key: 'nobody', count };
    await audit(tx, now, person, { action: 'readings.reminded_again', unitId: cell.id, subjectId: askId });
    return { key: 'done', count };
  });
  ctx.wake();
  return { toast: ctx.say(`readings-again-${outcome.key}`, { count: outcome.count }) };
}

/** Of the missing, how many can be written to and have room in their message budget today. */
async function remindable({ clock, zone }: Ctx, tx: Tx, people: readonly Participant[]): Promise<number> {
  const missing = people.filter(isMissing).map(({ memberId }) => memberId);
  const reached = (await reachMembers(tx, missing)).flatMap(({ memberId }) => memberId ?? []);
  const today = localDate(clock.now(), zone);
  const sent = await sentSince(tx, reached, instantOf(mondayOf(today), '00:00', zone));
  const hasRoom = (id: string) => {
    const days = (sent.get(id) ?? []).map((at) => localDate(at, zone));
    return days.length < BUDGET.perWeek && days.filter((day) => day === today).length < BUDGET.perDay;
  };
  return reached.filter(hasRoom).length;
}
