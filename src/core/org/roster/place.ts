// Puts each row of a roster into the tree and checks what only the tree can show.
import { searchKey } from '../../../shared/text.ts';
import type { UnitKind } from '../roles.ts';
import type { ImportNote, PlacedRow, RoleRef, Snapshot, UnitRef } from './plan-types.ts';
import type { RosterRow, RowError, RowErrorCode } from './rows.ts';
import { rowError } from './rows.ts';
import type { PlanTree } from './tree.ts';
import type { Column, Role } from './vocabulary.ts';

/**
 * A higher unit has leaders only, so a committee's own titles there (`Bí thư`, `Phó bí thư`, `Cấp ủy viên`)
 * mean a leader: the rights of a secretary are those over one cell.
 */
const LEADER_ABOVE_CELL: readonly Role[] = ['leader', 'secretary', 'deputy_secretary', 'committee_member'];

export interface Placement {
  readonly placed: readonly PlacedRow[];
  readonly becomeCells: readonly UnitRef[];
  readonly kindOf: (unit: UnitRef) => UnitKind;
  readonly notes: readonly ImportNote[];
  readonly errors: readonly RowError[];
}

interface Located {
  readonly row: RosterRow;
  readonly unit: UnitRef;
}

/** Places the rows; `tree` takes up the units they need. `mayShape`: the sender may change what a unit is. */
export function placeRows(
  rows: readonly RosterRow[],
  tree: PlanTree,
  snapshot: Snapshot,
  mayShape: boolean,
): Placement {
  const located: Located[] = [];
  const errors: RowError[] = [];
  for (const row of rows) {
    const place = tree.place(row.unitPath);
    if ('unit' in place) located.push({ row, unit: place.unit });
    else errors.push(rowError(row.rowNumber, 'unit', place.error, row.unitPath.join(' / ')));
  }
  const byUnit = Map.groupBy(located, (entry) => entry.unit);
  const becomeCells = mayShape
    ? [...byUnit.keys()].filter((unit) => isCellAfterAll(unit, byUnit, tree, snapshot))
    : [];
  const kindOf = (unit: UnitRef): UnitKind => {
    if (becomeCells.includes(unit)) return 'cell';
    return tree.kind(unit) ?? shownKind(unit, byUnit.get(unit) ?? [], tree);
  };
  const placed: PlacedRow[] = [];
  const notes: ImportNote[] = [];
  for (const [unit, entries] of byUnit) {
    const kind = kindOf(unit);
    errors.push(...repeated(entries, kind));
    for (const { row } of entries) {
      const problem = kind === 'cell' ? problemInCell(row) : problemAboveCell(row);
      if (problem !== undefined) {
        errors.push(rowError(row.rowNumber, ...problem));
        continue;
      }
      const group = row.groupName === null ? null : tree.placeGroup(unit, row.groupName);
      if (group !== null && 'error' in group) {
        errors.push(rowError(row.rowNumber, 'group', group.error, row.groupName ?? ''));
        continue;
      }
      if (kind !== 'cell' && !row.roles.includes('leader') && row.roles.some(isLeadingAboveCell)) {
        notes.push({ row: row.rowNumber, code: 'read_as_leader' });
      }
      const groupRef = group?.unit ?? null;
      placed.push({ row, unit, group: groupRef, roles: roleRefs(row.roles, kind, unit, groupRef) });
    }
  }
  return { placed, becomeCells, kindOf, notes, errors };
}

/** A new unit is a cell unless others lie below it or the file shows only its leaders. */
function shownKind(unit: UnitRef, entries: readonly Located[], tree: PlanTree): UnitKind {
  const isLeadersOnly = entries.every(
    ({ row }) => row.roles.length > 0 && row.roles.every((role) => role === 'leader'),
  );
  return tree.hasUnitsBelow(unit) || isLeadersOnly ? 'organisation' : 'cell';
}

/** An organisation nobody leads and nothing lies below, given plain members: a service for one cell. */
function isCellAfterAll(
  unit: UnitRef,
  byUnit: ReadonlyMap<UnitRef, readonly Located[]>,
  tree: PlanTree,
  snapshot: Snapshot,
): boolean {
  if (tree.kind(unit) !== 'organisation' || tree.hasUnitsBelow(unit)) return false;
  const rows = byUnit.get(unit) ?? [];
  const isLed =
    rows.some(({ row }) => row.roles.includes('leader')) ||
    snapshot.members.some(
      (m) => m.active && m.roles.some((held) => held.role === 'leader' && held.unitId === unit),
    );
  const hasPlainMembers = rows.some(({ row }) => row.groupName !== null || row.roles.length === 0);
  return hasPlainMembers && !isLed;
}

type Problem = [Column, RowErrorCode, string];

function problemInCell(row: RosterRow): Problem | undefined {
  return row.roles.includes('leader') ? ['role', 'leader_in_cell', row.roles.join(', ')] : undefined;
}

function problemAboveCell(row: RosterRow): Problem | undefined {
  if (row.groupName !== null) return ['group', 'group_above_cell', row.groupName];
  const isLeading = row.roles.some((role) => isLeadingAboveCell(role) || role === 'overseer');
  return isLeading ? undefined : ['unit', 'member_above_cell', row.unitPath.join(' / ')];
}

function isLeadingAboveCell(role: Role): boolean {
  return LEADER_ABOVE_CELL.includes(role);
}

/** Every secretary of one cell but the first, and every second use of a `Mã` in one unit. */
function repeated(entries: readonly Located[], kind: UnitKind): RowError[] {
  const secretaries = kind === 'cell' ? entries.filter(({ row }) => row.roles.includes('secretary')) : [];
  const codes = Map.groupBy(
    entries.filter(({ row }) => row.code !== null),
    ({ row }) => searchKey(row.code ?? ''),
  );
  return [
    ...secretaries
      .slice(1)
      .map(({ row }) => rowError(row.rowNumber, 'role', 'two_secretaries', row.fullName)),
    ...[...codes.values()]
      .flatMap((same) => same.slice(1))
      .map(({ row }) => rowError(row.rowNumber, 'code', 'duplicate_code', row.code ?? '')),
  ];
}

function roleRefs(roles: readonly Role[], kind: UnitKind, unit: UnitRef, group: UnitRef | null): RoleRef[] {
  const meant = kind === 'cell' ? roles : roles.map((role) => (isLeadingAboveCell(role) ? 'leader' : role));
  return [...new Set(meant)].map((role) => {
    const isOfGroup = role === 'group_leader' || role === 'deputy_group_leader';
    return { role, unitId: isOfGroup && group !== null ? group : unit };
  });
}
