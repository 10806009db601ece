// Who may choose for a reading, and who speaks for its cell; pure.
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { holds, may } from '../../../core/org/rights.ts';
import { COMMITTEE, GROUP_LEADERS, SECRETARIES } from '../../../core/org/roles.ts';
import type { Reading } from '../shapes.ts';

export const isSecretary = (person: Person, unitId: string): boolean => holds(person, SECRETARIES, unitId);

/** Whoever has the turn (for a tổ its leaders), and the secretaries at any time. */
export function mayChoose(person: Person, reading: Reading): boolean {
  const { turnGroupId, turnMemberId, unitId } = reading;
  if (person.member && person.member.id === turnMemberId) return true;
  return (turnGroupId !== null && holds(person, GROUP_LEADERS, turnGroupId)) || isSecretary(person, unitId);
}

/** People of the cell, its committee, and who may change its settings. */
export function maySeePlan(person: Person, unit: Pick<UnitRef, 'id' | 'path'>): boolean {
  return (
    person.member?.unit.id === unit.id ||
    holds(person, COMMITTEE, unit.id) ||
    may(person, 'change_settings', unit)
  );
}

/** People of the branch's units see the library of their unit; so does who may approve there. */
export function maySeeLibrary(person: Person, unit: Pick<UnitRef, 'id' | 'path'>): boolean {
  return person.member?.unit.id === unit.id || may(person, 'approve_content', unit);
}
