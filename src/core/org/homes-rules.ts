// Whose screens of a unit are whose: the units a person belongs to, and those they speak for; pure.
import type { Person, UnitRef } from './person.ts';
import { holds, may } from './rights.ts';
import { COMMITTEE, SECRETARIES } from './roles.ts';

/** Units whose screens a person opens: their own, and those in which they hold a role (an administrator's is a technical one). */
export function homesOf({ member, roles }: Person): UnitRef[] {
  const held = roles
    .filter(({ role, unit }) => role !== 'administrator' && unit.kind !== 'cell_group')
    .map(({ unit }) => unit);
  return [...new Map([...(member ? [member.unit] : []), ...held].map((unit) => [unit.id, unit])).values()];
}

/** Sits in this unit's branch, or holds a role at or above it. */
export const belongsTo = (person: Person, unit: Pick<UnitRef, 'path'>): boolean =>
  person.member?.unit.path.startsWith(unit.path) === true ||
  person.roles.some(({ role, unit: held }) => role !== 'administrator' && unit.path.startsWith(held.path));

/** Party business is for members; a person of the cell who is none hears of it from the committee. */
export const isPartyMember = ({ member }: Person): boolean =>
  member !== null && member.standing !== 'participant';

/** A member of the Party, or one who holds a role (an administrator's is a technical one). */
export const hasPartyBusiness = (person: Person): boolean =>
  isPartyMember(person) || person.roles.some(({ role }) => role !== 'administrator');

/** Records what the committee or the cell agreed: secretary and deputy; of a higher unit, its leaders. */
export const speaksFor = (person: Person, unit: Pick<UnitRef, 'id' | 'kind' | 'path'>): boolean =>
  unit.kind === 'organisation' ? may(person, 'approve_content', unit) : holds(person, SECRETARIES, unit.id);

/** Sees the people of this unit by name: its committee; leaders of higher units see figures. */
export const seesPeopleOf = (person: Person, unit: Pick<UnitRef, 'id' | 'kind' | 'path'>): boolean =>
  unit.kind === 'organisation'
    ? may(person, 'approve_content', unit) && homesOf(person).some(({ id }) => id === unit.id)
    : holds(person, COMMITTEE, unit.id);

/** A leader's view: holds a role at a higher unit above or at this one. */
export const leads = (person: Person, unit: Pick<UnitRef, 'path'>): boolean =>
  person.roles.some(
    ({ role, unit: held }) =>
      held.kind === 'organisation' &&
      role !== 'administrator' &&
      role !== 'overseer' &&
      unit.path.startsWith(held.path),
  );
