// Changes a cell's plan: saved, audited, and the coming readings follow it.
import type { Ctx } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import { COMMITTEE } from '../../../core/org/roles.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { ensureReadings } from '../monday/planning.ts';
import type { Plan } from '../shapes.ts';
import { insertPlan, loadPlan, loadReading, lockPlan, savePlan } from '../store.ts';
import { askWhenDue } from '../turns/ask.ts';
import { maySeePlan } from '../turns/rights.ts';
import { reassignTurns } from '../turns/rota.ts';
import { faultOf } from './rules.ts';

export type PlanChange = Partial<Omit<Plan, 'unitId'>>;

/** A unit whose readings or library this person sees, and as what. */
export type Seat = { unit: Unit; person: Person; plans: boolean };

/** Ids of the cells whose plan, and higher units whose library, the person sees; their own first. */
export function placesOf(person: Person): string[] {
  const held = person.roles
    .filter(({ role, unit }) =>
      unit.kind === 'cell'
        ? (COMMITTEE as readonly string[]).includes(role)
        : unit.kind === 'organisation' && may(person, 'approve_content', unit),
    )
    .map(({ unit }) => unit.id);
  return [...new Set([...(person.member ? [person.member.unit.id] : []), ...held])];
}

/** @throws UserError 'router-no-right' */
export async function openPlan(ctx: Ctx, sql: Sql, unitId: string): Promise<Seat> {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null) throw new UserError('router-no-right');
  if (!maySeePlan(person, unit) && !placesOf(person).includes(unit.id))
    throw new UserError('router-no-right');
  return { unit, person, plans: unit.kind === 'cell' };
}

/** A cell whose plan this person may change. @throws UserError 'router-no-right' */
export async function planToChange(ctx: Ctx, sql: Sql, unitId: string): Promise<Seat> {
  const seat = await openPlan(ctx, sql, unitId);
  if (!seat.plans || !may(seat.person, 'change_settings', seat.unit)) throw new UserError('router-no-right');
  return seat;
}

/**
 * Changes the named settings; the same value again changes nothing. With another rota the turns are given anew, and who has
 * one now is asked if asking time is past.
 * @throws UserError 'router-no-right', 'library-plan-too_early', 'library-plan-too_short'
 */
export async function changePlan(ctx: Ctx, unitId: string, change: PlanChange): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { person, unit } = await planToChange(ctx, tx, unitId);
    const now = ctx.clock.now();
    const stored = await loadPlan(tx, unit.id);
    const isNew = await insertPlan(tx, { ...stored, active: false }, now);
    await lockPlan(tx, unit.id);
    const before = await loadPlan(tx, unit.id);
    const after: Plan = { ...before, ...change };
    const fault = faultOf(after);
    if (fault) throw new UserError(`library-plan-${fault}`);
    const changed = Object.keys(change).filter(
      (key) => before[key as keyof Plan] !== after[key as keyof Plan],
    );
    if (changed.length === 0 && !isNew) return;
    await savePlan(tx, after, now);
    const detail = Object.fromEntries(changed.map((key) => [key, after[key as keyof Plan]]));
    await audit(tx, now, person, { action: 'readings.plan_changed', unitId: unit.id, detail });
    await ensureReadings(ctx, tx, unit.id);
    if (!changed.includes('rota')) return;
    for (const { id } of await reassignTurns(ctx, tx, unit.id)) {
      const reading = await loadReading(tx, id);
      if (reading) await askWhenDue(ctx, tx, [reading]);
    }
  });
  ctx.wake();
}
