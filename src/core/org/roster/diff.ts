// What a row would change about the member it was matched with.
import { nameKey, searchKey } from '../../../shared/text.ts';
import type { FieldChange, PlacedRow, RoleRef, SnapshotMember, UnitRef } from './plan-types.ts';
import { isPlain } from './tree.ts';
import type { Column } from './vocabulary.ts';
import { ROLES } from './vocabulary.ts';

/**
 * The changes, of the columns the file has.
 * @param scope the unit and its tổ: roles held elsewhere are not the file's business
 */
export function changesOf(
  placed: PlacedRow,
  member: SnapshotMember,
  columns: readonly Column[],
  scope: readonly UnitRef[],
): FieldChange[] {
  const { row, group } = placed;
  const has = (column: Column) => columns.includes(column);
  const changes: FieldChange[] = [];
  if (isOtherSpelling(row.fullName, member.fullName)) {
    changes.push({ field: 'fullName', from: member.fullName, to: row.fullName });
  }
  if (row.code !== null && row.code !== member.code)
    changes.push({ field: 'code', from: member.code, to: row.code });
  if (has('group') && group !== member.groupUnitId) {
    changes.push({ field: 'group', from: member.groupUnitId, to: group });
  }
  if (has('standing') && row.standing !== member.standing) {
    changes.push({ field: 'standing', from: member.standing, to: row.standing });
  }
  if (has('standing') && row.exempt !== member.exemptOpen) {
    changes.push({ field: 'exemptOpen', from: member.exemptOpen, to: row.exempt });
  }
  if (has('role')) {
    const from = sortRoles(member.roles.filter((held) => scope.includes(held.unitId)));
    const to = sortRoles(placed.roles);
    if (!sameRoles(from, to)) changes.push({ field: 'roles', from, to });
  }
  return changes;
}

export function isSecretaryOf(member: SnapshotMember, unit: UnitRef): boolean {
  return member.active && member.roles.some((held) => held.role === 'secretary' && held.unitId === unit);
}

export function sortRoles(roles: readonly RoleRef[]): RoleRef[] {
  return roles.toSorted(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      (a.unitId < b.unitId ? -1 : Number(a.unitId > b.unitId)),
  );
}

export function sameRoles(a: readonly RoleRef[], b: readonly RoleRef[]): boolean {
  return (
    a.length === b.length && a.every((held, at) => held.role === b[at]?.role && held.unitId === b[at]?.unitId)
  );
}

/** Case and the place of a tone mark are no change, and accents are never taken from a name that has them. */
function isOtherSpelling(inFile: string, stored: string): boolean {
  if (nameKey(inFile) === nameKey(stored)) return false;
  return !(isPlain(inFile) && searchKey(inFile) === searchKey(stored));
}
