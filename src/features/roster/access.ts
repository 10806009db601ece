// What this person may do with a unit or a member of the roster, asked of the database on every call.

import type { Ctx } from '../../core/feature.ts';
import type { Doing } from '../../core/org/members.ts';
import { loadMember, type MemberCard } from '../../core/org/members-store.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may } from '../../core/org/rights.ts';
import { loadUnit, type Unit } from '../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { type LocalDate, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';

export type Access = {
  /** See who is there. */
  names: boolean;
  /** Change people. */
  edit: boolean;
  /** Create units below, rename, move and end: the administrator, and the secretary for the tổ of the cell. */
  shape: boolean;
  /** See counts. */
  figures: boolean;
};

export function accessTo(person: Person, unit: UnitRef): Access {
  const edit = may(person, 'edit_roster', unit);
  const names = edit || may(person, 'see_unanswered_names', unit);
  const structure = may(person, 'edit_structure', unit);
  const shape = structure || (unit.kind === 'cell_group' && edit);
  return { names, edit, shape, figures: names || structure || may(person, 'see_figures', unit) };
}

export const today = (ctx: Ctx): LocalDate => localDate(ctx.clock.now(), ctx.zone);

/** A unit outside the person's branch and one that does not exist are refused alike. @throws UserError 'router-no-right' */
export async function openUnit(
  ctx: Ctx,
  id: string,
  need: keyof Access,
): Promise<{ person: Person; unit: Unit; access: Access }> {
  const person = await ctx.person();
  const unit = await loadUnit(ctx.db, id);
  if (!unit || unit.endedAt !== null) throw new UserError('router-no-right');
  const access = accessTo(person, unit);
  if (!access[need]) throw new UserError('router-no-right');
  return { person, unit, access };
}

/** The member's card for those who edit it. @throws UserError 'router-no-right' */
export async function openMember(ctx: Ctx, id: string): Promise<MemberCard> {
  const member = await loadMember(ctx.db, id, today(ctx));
  if (!member || !may(await ctx.person(), 'edit_roster', member.unit)) throw new UserError('router-no-right');
  return member;
}

/** Changes one member in a transaction that has asked for the right itself. */
export async function changeMember(
  ctx: Ctx,
  id: string,
  work: (doing: Doing) => Promise<void>,
): Promise<void> {
  const by = await ctx.person();
  const day = today(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const member = await loadMember(tx, id, day);
    if (!member || !may(by, 'edit_roster', member.unit)) throw new UserError('router-no-right');
    await work({ tx, now: ctx.clock.now(), today: day, by });
  });
}

/** Changes something about a unit; `unitId` is where the right is asked. */
export async function changeUnit<T>(
  ctx: Ctx,
  unitId: string,
  isAllowed: (person: Person, unit: Unit) => boolean,
  work: (tx: Tx, person: Person, unit: Unit) => Promise<T>,
): Promise<T> {
  const person = await ctx.person();
  return inTransaction(ctx.db, async (tx) => {
    const unit = await loadUnit(tx, unitId);
    if (!unit || unit.endedAt !== null || !isAllowed(person, unit)) throw new UserError('router-no-right');
    return work(tx, person, unit);
  });
}
