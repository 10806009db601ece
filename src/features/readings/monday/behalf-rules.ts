// Who may see and answer for whom in an open reading; pure.
import type { Ask } from '../../../core/asks/shapes.ts';
import type { Participant } from '../../../core/asks/store.ts';
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { type Act, may } from '../../../core/org/rights.ts';
import { COMMITTEE, GROUP_LEADERS, type RoleName } from '../../../core/org/roles.ts';

/** Expected, and no answer yet. */
export const isMissing = ({ state }: Pick<Participant, 'state'>): boolean =>
  state === 'expected' || state === 'partial';

/** Those of the audience this person may do `act` for: of the whole cell, or of their own tổ. */
export function within(
  person: Person,
  act: Act,
  cell: UnitRef,
  groups: readonly UnitRef[],
  people: readonly Participant[],
): Participant[] {
  if (may(person, act, cell)) return [...people];
  const own = new Set(groups.filter((group) => may(person, act, group)).map(({ id }) => id));
  return people.filter(({ groupUnitId }) => groupUnitId !== null && own.has(groupUnitId));
}

/** Nobody has answered for themselves here, so another may. */
export const canBeAnsweredFor = ({ state, value, recordedBy }: Participant): boolean =>
  state !== 'exempt' && (value === null || recordedBy !== null);

/** Hours after the end in which those who answer for the whole cell may still add what was left out. */
const CORRECTION_MS = 24 * 3_600_000;

/** Until when answers for others are taken; a tổ leader's right ends with the ask. */
export const correctableUntil = (ask: Pick<Ask, 'closesAt'>): Date =>
  new Date(ask.closesAt.getTime() + CORRECTION_MS);

/** Whether this person may still answer for others: while it is open, or for the whole cell a day longer. */
export function takesBehalf(
  ask: Pick<Ask, 'state' | 'closesAt'>,
  person: Person,
  cell: UnitRef,
  now: Date,
): boolean {
  const isOpen = ask.state === 'open' && now < ask.closesAt;
  const isCorrectable = ask.state === 'closed' && now < correctableUntil(ask);
  return isOpen || (isCorrectable && may(person, 'answer_for_another', cell));
}

/** By which role a person answers for others in this cell, as those are told. */
export function actingRole(person: Person, cell: Pick<UnitRef, 'path'>): RoleName | null {
  const known: readonly RoleName[] = [...COMMITTEE, ...GROUP_LEADERS];
  const held = person.roles.filter(
    ({ role, unit }) => known.includes(role) && unit.path.startsWith(cell.path),
  );
  return held.sort((a, b) => known.indexOf(a.role) - known.indexOf(b.role))[0]?.role ?? null;
}
