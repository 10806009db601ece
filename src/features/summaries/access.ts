// Whose figures a person sees, and whose names; asked on every press.
import type { Ctx } from '../../core/feature.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may, whereMay } from '../../core/org/rights.ts';
import { loadUnit, type Unit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';

/** Units whose summary the person opens: those in which they hold a role that sees figures. */
export const ownUnits = (person: Person): UnitRef[] => [
  ...new Map(whereMay(person, 'see_figures').map((unit) => [unit.id, unit])).values(),
];

/** Figures end at the cell: nothing of a tổ is added up. @throws UserError */
export async function seenUnit(ctx: Ctx, unitId: string): Promise<{ unit: Unit; person: Person }> {
  if (ctx.incoming.chatKind !== 'private') throw new UserError('router-only-private');
  const person = await ctx.person();
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.kind === 'cell_group' || !may(person, 'see_figures', unit))
    throw new UserError('router-no-right');
  return { unit, person };
}

export const seesMissing = (person: Person, unit: UnitRef): boolean =>
  unit.kind === 'cell' && may(person, 'see_unanswered_names', unit);

/** A cell in which the person sees who has not answered. @throws UserError */
export async function namedUnit(ctx: Ctx, unitId: string): Promise<{ unit: Unit; person: Person }> {
  const seen = await seenUnit(ctx, unitId);
  if (!seesMissing(seen.person, seen.unit)) throw new UserError('router-no-right');
  return seen;
}
