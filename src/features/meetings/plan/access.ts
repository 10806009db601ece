// Opens a unit whose meetings this person prepares, or whose meeting settings they change.
import type { Ctx } from '../../../core/feature.ts';
import type { Person } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { belongs, mayManage } from '../access.ts';

/** How a unit reminds is the secretary's to set; a higher unit's leaders set theirs. */
export const maySet = (person: Person, unit: Unit): boolean =>
  belongs(person, unit) &&
  (may(person, 'change_settings', unit) || (unit.kind === 'organisation' && mayManage(person, unit)));

/** @throws UserError 'router-no-right' */
export async function openManaged(
  ctx: Ctx,
  sql: Sql,
  unitId: string,
  check: (person: Person, unit: Unit) => boolean = mayManage,
): Promise<Unit> {
  const unit = await loadUnit(sql, unitId);
  const isThere = unit !== null && unit.endedAt === null && unit.kind !== 'cell_group';
  if (!isThere || !check(await ctx.person(), unit)) throw new UserError('router-no-right');
  return unit;
}
