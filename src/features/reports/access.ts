// Who takes a unit's files, types its figures and sets its reports; from the database, on every call.
import type { Ctx } from '../../core/feature.ts';
import { seesPeopleOf } from '../../core/org/homes-rules.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { loadUnit, type Unit } from '../../core/org/units-store.ts';
import type { Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { mayExport, maySetReports } from './rules.ts';

export type Seen = { person: Person; unit: Unit; types: boolean; sets: boolean };

/** A unit whose files this person takes. @throws UserError 'router-no-right' */
export async function openUnit(ctx: Ctx, sql: Sql, unitId: string): Promise<Seen> {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || !mayExport(person, unit)) throw new UserError('router-no-right');
  return { person, unit, ...rightsIn(person, unit) };
}

/** A unit whose figures this person types: its committee, or the leaders of a higher unit. @throws UserError 'router-no-right' */
export async function openTyped(ctx: Ctx, sql: Sql, unitId: string): Promise<Seen> {
  const seen = await openUnit(ctx, sql, unitId);
  if (!seen.types) throw new UserError('router-no-right');
  return seen;
}

/** @throws UserError 'router-no-right' */
export async function openSetup(ctx: Ctx, sql: Sql, unitId: string): Promise<Seen> {
  const seen = await openUnit(ctx, sql, unitId);
  if (!seen.sets) throw new UserError('router-no-right');
  return seen;
}

const rightsIn = (person: Person, unit: UnitRef) => ({
  types: seesPeopleOf(person, unit),
  sets: maySetReports(person, unit),
});
