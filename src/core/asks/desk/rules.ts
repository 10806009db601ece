// Who may see and answer for whom in an ask; pure.
import type { Person, UnitRef } from '../../org/person.ts';
import { COMMITTEE, GROUP_LEADERS, type RoleName } from '../../org/roles.ts';
import type { Ask } from '../shapes.ts';
import type { Participant } from '../store.ts';

/** Where a person may do something in an ask: for whole cells, or for tổ alone. */
export type Scope = { cells: UnitRef[]; groups: UnitRef[] };

export const scopeFrom = (units: readonly UnitRef[]): Scope => {
  const once = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  return {
    cells: once.filter(({ kind }) => kind !== 'cell_group'),
    groups: once.filter(({ kind }) => kind === 'cell_group'),
  };
};

export const isNowhere = ({ cells, groups }: Scope): boolean => cells.length + groups.length === 0;

/** Expected, and no answer yet. */
export const isMissing = ({ state }: Pick<Participant, 'state'>): boolean =>
  state === 'expected' || state === 'partial';

/** Nobody has answered for themselves here, so another may. */
export const canBeAnsweredFor = ({ state, value, recordedBy }: Participant): boolean =>
  state !== 'exempt' && (value === null || recordedBy !== null);

/** After the end, those who answer for the whole cell may still add what was left out. */
const CORRECTION_MS = 24 * 3_600_000;

/** Until when answers for others are taken; a tổ leader's right ends with the ask. */
export const correctableUntil = (ask: Pick<Ask, 'closesAt'>): Date =>
  new Date(ask.closesAt.getTime() + CORRECTION_MS);

/** A correction now counts for an ask that closed after this moment. */
export const correctableSince = (now: Date): Date => new Date(now.getTime() - CORRECTION_MS);

/** Where the person may still answer for others: while it is open, and for whole cells a day longer. */
export function stillOpen(ask: Pick<Ask, 'state' | 'closesAt'>, scope: Scope, now: Date): Scope {
  if (ask.state === 'open' && now < ask.closesAt) return scope;
  const isCorrectable = ask.state === 'closed' && now < correctableUntil(ask);
  return { cells: isCorrectable ? scope.cells : [], groups: [] };
}

/** By which role a person answers for another, as the other is told. */
export function actingRole(person: Person, of: Pick<Participant, 'unitId' | 'groupUnitId'>): RoleName | null {
  const known: readonly RoleName[] = [...COMMITTEE, ...GROUP_LEADERS];
  const held = person.roles.filter(
    ({ role, unit }) => known.includes(role) && (unit.id === of.unitId || unit.id === of.groupUnitId),
  );
  return held.sort((a, b) => known.indexOf(a.role) - known.indexOf(b.role))[0]?.role ?? null;
}
