// A contest is planned, ended before its time, called off; by who runs contests in the unit, checked on every call.
import { cancelAsk, closeNow, openNow } from '../../../core/asks/engine.ts';
import { insertAsk } from '../../../core/asks/store.ts';
import type { Ctx } from '../../../core/feature.ts';
import type { AuditAction } from '../../../core/org/audit-actions.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import type { Standing } from '../../../core/org/roles.ts';
import { STANDINGS } from '../../../core/org/roles.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Topic } from '../bank/shapes.ts';
import { countEligible } from '../bank/store.ts';
import { mayRun, openAsRunner } from './access.ts';
import { nudgeOf } from './rules.ts';
import { ASK, CONTEST_KINDS, type Contest, ITEM } from './shapes.ts';
import { insertContest, loadContest, type NewContest, updateContest } from './store.ts';

/** Fewer are no contest. */
export const FEWEST_QUESTIONS = 3;

/** @throws UserError 'router-no-right' */
export async function openAsOrganiser(
  ctx: Ctx,
  sql: Sql,
  unitId: string,
): Promise<{ person: Person; unit: Unit }> {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !mayRun(person, unit))
    throw new UserError('router-no-right');
  return { person, unit };
}

/** How many questions a contest of the unit can draw from. */
export const drawable = (sql: Sql, unit: Unit, topics: readonly Topic[]): Promise<number> =>
  countEligible(sql, { unit, topics, kinds: CONTEST_KINDS, onlyApproved: true });

export type Planned = Omit<NewContest, 'createdBy'> & { withParticipants: boolean };

/**
 * Plans it; one that begins now opens at once. Without enough approved questions there is none.
 * @throws UserError 'contest-too-few', 'router-no-right'
 */
export async function planContest(ctx: Ctx, planned: Planned): Promise<Contest> {
  const contest = await inTransaction(ctx.db, async (tx) => {
    const { person, unit } = await openAsOrganiser(ctx, tx, planned.unitId);
    const n = await drawable(tx, unit, planned.topics);
    if (n < planned.questions) throw new UserError('contest-too-few', { n, wanted: planned.questions });
    const { withParticipants, ...rest } = planned;
    const now = ctx.clock.now();
    const id = await insertContest(tx, { ...rest, createdBy: person.member!.id }, now);
    const askId = await plan(tx, id, planned, withParticipants);
    await updateContest(tx, id, { askId });
    await audit(tx, now, person, { action: 'contest.planned', unitId: unit.id, subjectId: id });
    if (planned.opensAt <= now) await openNow(ctx, tx, askId);
    return (await loadContest(tx, id))!;
  });
  ctx.wake();
  return contest;
}

function plan(tx: Tx, id: string, planned: Planned, withParticipants: boolean): Promise<string> {
  const { unitId, opensAt, closesAt } = planned;
  const standings: Standing[] = STANDINGS.filter((one) => withParticipants || one !== 'participant');
  return insertAsk(tx, {
    feature: ASK,
    subjectId: id,
    unitId,
    form: {
      version: 1,
      attempts: 'best',
      items: [{ id: ITEM, kind: 'number', min: 0, max: 100, required: true }],
    },
    opensAt,
    nudgesAt: [nudgeOf(planned)],
    closesAt,
    // Opening late by half its time still makes a contest.
    graceSeconds: Math.floor((closesAt.getTime() - opensAt.getTime()) / 2000),
    audience: { standings },
  });
}

/** @throws UserError 'router-no-right', 'contest-over' */
export const endContest = (ctx: Ctx, contestId: string): Promise<void> =>
  finish(
    ctx,
    contestId,
    'contest.ended',
    async (tx, { askId }) => askId !== null && closeNow(ctx, tx, askId),
  );

/** Nothing is counted; who took part keeps nothing of it. @throws UserError 'router-no-right', 'contest-over' */
export const cancelContest = (ctx: Ctx, contestId: string): Promise<void> =>
  finish(ctx, contestId, 'contest.cancelled', async (tx, { id, askId }) => {
    const done = askId !== null && (await cancelAsk(ctx, tx, askId));
    if (done) await updateContest(tx, id, { state: 'cancelled' });
    return done;
  });

async function finish(
  ctx: Ctx,
  contestId: string,
  action: AuditAction,
  work: (tx: Tx, contest: Contest) => Promise<boolean>,
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { contest, person, unit } = await openAsRunner(ctx, tx, contestId);
    if (!(await work(tx, contest))) throw new UserError('contest-over');
    await audit(tx, ctx.clock.now(), person, { action, unitId: unit.id, subjectId: contestId });
  });
  ctx.wake();
}
