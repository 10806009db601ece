// Opens a unit for a person, from the database, on every call.
import type { Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Ctx } from '../feature.ts';
import { belongsTo, hasPartyBusiness } from './homes-rules.ts';
import type { Person } from './person.ts';
import { loadUnit, type Unit } from './units-store.ts';

export type Home = { person: Person; unit: Unit };

/** A cell or higher unit that has not ended and is this person's. @throws UserError 'router-no-right' */
export async function homeFor(ctx: Pick<Ctx, 'person'>, sql: Sql, unitId: string): Promise<Home> {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !belongsTo(person, unit))
    throw new UserError('router-no-right');
  return { person, unit };
}

/** As `homeFor`, for those with Party business there. @throws UserError 'router-no-right' */
export async function partyHomeFor(ctx: Pick<Ctx, 'person'>, sql: Sql, unitId: string): Promise<Home> {
  const home = await homeFor(ctx, sql, unitId);
  if (!hasPartyBusiness(home.person)) throw new UserError('router-no-right');
  return home;
}
