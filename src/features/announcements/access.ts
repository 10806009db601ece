// Who may see and withdraw an announcement, and how often somebody may send; from the database, on every call.
import { askingUnits, unitToAsk } from '../../core/asks/audience/choice.ts';
import type { Ctx } from '../../core/feature.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { holds, may } from '../../core/org/rights.ts';
import { COMMITTEE, type RoleName, SECRETARIES } from '../../core/org/roles.ts';
import type { Unit } from '../../core/org/units-store.ts';
import type { Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { weekRule, weekStart } from './rules.ts';
import type { Announcement } from './shapes.ts';
import { sentSince } from './store.ts';

/** A committee speaks to its own cell; everybody else who may announce is a leader to whoever is asked. */
export const isCommitteeOf = (person: Person, unit: UnitRef): boolean =>
  unit.kind === 'cell' && holds(person, COMMITTEE, unit.id);

export type Sender = {
  unit: Unit;
  memberId: string;
  fullName: string;
  office: RoleName;
  isCommittee: boolean;
};

const OFFICES: readonly RoleName[] = [...COMMITTEE, 'leader'];

/** Whoever announces something is a member with an office there. @throws UserError 'router-no-right' */
export async function senderIn(ctx: Ctx, sql: Sql, unitId: string): Promise<Sender> {
  const unit = await unitToAsk(ctx, sql, unitId);
  const person = await ctx.person();
  const office = person.roles
    .filter(({ role, unit: held }) => OFFICES.includes(role) && unit.path.startsWith(held.path))
    .sort(
      (a, b) => b.unit.path.length - a.unit.path.length || OFFICES.indexOf(a.role) - OFFICES.indexOf(b.role),
    )[0];
  if (!person.member || !office) throw new UserError('router-no-right');
  const { id: memberId, fullName } = person.member;
  return { unit, memberId, fullName, office: office.role, isCommittee: isCommitteeOf(person, unit) };
}

/** What the rule of the week says of one more. */
export async function weekOf(ctx: Ctx, sql: Sql, { unit, memberId, isCommittee }: Sender, urgent: boolean) {
  const since = weekStart(ctx.clock.now(), ctx.zone);
  const sent = await sentSince(sql, { unitId: unit.id, signedBy: memberId, since });
  return { rule: weekRule({ isCommittee, urgent }, sent), sent: sent.all };
}

/** Sees its state and counts: its sender, and whoever has an office in the very unit it is from; what a cell tells its own is not for those above. */
export const mayFollow = (
  person: Person,
  unit: UnitRef,
  { signedBy }: Pick<Announcement, 'signedBy'>,
): boolean =>
  may(person, 'open_ask', unit) &&
  (person.member?.id === signedBy || askingUnits(person).some(({ id }) => id === unit.id));

/** Its sender, and those who speak for the very unit it is from. */
export const mayWithdraw = (
  person: Person,
  unit: UnitRef,
  { signedBy }: Pick<Announcement, 'signedBy'>,
): boolean =>
  may(person, 'open_ask', unit) &&
  (person.member?.id === signedBy || holds(person, [...SECRETARIES, 'leader'], unit.id));

/** Has names of the unanswered somewhere below the unit it is from. */
export const maySeeNames = (person: Person, unit: UnitRef): boolean =>
  person.roles.some(
    ({ unit: held }) => held.path.startsWith(unit.path) && may(person, 'see_unanswered_names', held),
  );
