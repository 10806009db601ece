// From a roster before an import and after it, the rows to write; pure. The writing is in roster-apply-store.ts.
import { newId } from '../../shared/ids.ts';
import type { Standing, UnitKind } from './roles.ts';
import type { RoleRef, Snapshot, SnapshotMember } from './roster/plan-types.ts';

export type UnitRow = { id: string; parentId: string; kind: UnitKind; name: string };
export type MemberRow = {
  id: string;
  unitId: string;
  groupUnitId: string | null;
  fullName: string;
  code: string | null;
  standing: Standing;
};
export type RoleRow = { memberId: string; role: string; unitId: string };

export type RosterChanges = {
  /** Parents first. */
  newUnits: UnitRow[];
  becomeCells: string[];
  newMembers: MemberRow[];
  changedMembers: MemberRow[];
  endedRoles: RoleRow[];
  newRoles: RoleRow[];
  /** Members whose open exemption begins or ends. */
  exempted: string[];
  noLongerExempt: string[];
};

/** `after` comes of `applyPlan`: its new units and members carry placeholder ids, which become UUIDs here. */
export function changesBetween(before: Snapshot, after: Snapshot): RosterChanges {
  const oldUnits = new Map(before.units.map((unit) => [unit.id, unit]));
  const oldMembers = new Map(before.members.map((member) => [member.id, member]));
  const made = new Map<string, string>();
  for (const { id: given } of after.units) if (!oldUnits.has(given)) made.set(given, newId());
  for (const { id: given } of after.members) if (!oldMembers.has(given)) made.set(given, newId());
  const real = (given: string) => made.get(given) ?? given;

  const changes: RosterChanges = {
    newUnits: [],
    becomeCells: [],
    newMembers: [],
    changedMembers: [],
    endedRoles: [],
    newRoles: [],
    exempted: [],
    noLongerExempt: [],
  };
  for (const unit of after.units) {
    const old = oldUnits.get(unit.id);
    if (!old)
      changes.newUnits.push({
        id: real(unit.id),
        parentId: real(unit.parentId!),
        kind: unit.kind,
        name: unit.name,
      });
    else if (old.kind !== unit.kind) changes.becomeCells.push(unit.id);
  }
  for (const member of after.members) {
    const old = oldMembers.get(member.id);
    if (member === old) continue;
    const row = rowOf(member, real);
    if (!old) changes.newMembers.push(row);
    else if (JSON.stringify(rowOf(old, real)) !== JSON.stringify(row)) changes.changedMembers.push(row);
    if (member.exemptOpen && !old?.exemptOpen) changes.exempted.push(row.id);
    if (!member.exemptOpen && old?.exemptOpen) changes.noLongerExempt.push(row.id);
    const had = rolesOf(old?.roles ?? [], row.id, real);
    const has = rolesOf(member.roles, row.id, real);
    changes.endedRoles.push(...[...had].filter(([key]) => !has.has(key)).map(([, role]) => role));
    changes.newRoles.push(...[...has].filter(([key]) => !had.has(key)).map(([, role]) => role));
  }
  return changes;
}

export type ImportCounts = Record<keyof RosterChanges, number>;

export const countChanges = (changes: RosterChanges): ImportCounts =>
  Object.fromEntries(Object.entries(changes).map(([kind, rows]) => [kind, rows.length])) as ImportCounts;

type Real = (given: string) => string;

function rowOf(member: SnapshotMember, real: Real): MemberRow {
  const { id, unitId, groupUnitId, fullName, code, standing } = member;
  return {
    id: real(id),
    unitId: real(unitId),
    groupUnitId: groupUnitId === null ? null : real(groupUnitId),
    fullName,
    code,
    standing,
  };
}

function rolesOf(roles: readonly RoleRef[], memberId: string, real: Real): Map<string, RoleRow> {
  return new Map(
    roles.map(({ role, unitId }) => [`${role}:${real(unitId)}`, { memberId, role, unitId: real(unitId) }]),
  );
}
