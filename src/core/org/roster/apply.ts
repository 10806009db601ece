// Applies an import plan to a snapshot in memory: the model that the database version must agree with.
import type {
  FieldChange,
  HandoverOffer,
  ImportPlan,
  NewMember,
  Snapshot,
  SnapshotMember,
  SnapshotUnit,
  TransferOffer,
  UnitRef,
} from './plan-types.ts';
import type { Column } from './vocabulary.ts';

export interface Decisions {
  /** By row number: the member who moves, or `new`: another person. Rows not named here wait. */
  readonly transfers?: Readonly<Record<number, string>>;
  /** Row numbers of the accepted handovers. */
  readonly handovers?: readonly number[];
}

/** The snapshot after the plan; the same one when the plan has errors. New ids are `unit:<n>` and `member:<n>`. */
export function applyPlan(snapshot: Snapshot, plan: ImportPlan, decisions: Decisions = {}): Snapshot {
  if (plan.errors.length > 0) return snapshot;
  const unitIds = new Map(plan.createUnits.map(({ ref }, at) => [ref, `unit:${snapshot.units.length + at}`]));
  const idOf = (ref: UnitRef) => unitIds.get(ref) ?? ref;
  const created = plan.createUnits.map(
    ({ ref, parent, kind, name }): SnapshotUnit => ({
      id: idOf(ref),
      parentId: idOf(parent),
      kind,
      name,
      active: true,
    }),
  );
  const units = snapshot.units.map((unit): SnapshotUnit => {
    return plan.becomeCells.includes(unit.id) ? { ...unit, kind: 'cell' } : unit;
  });
  const members = new Map(snapshot.members.map((member) => [member.id, member]));
  const memberOfRow = new Map(plan.changed.map((change) => [change.row, change.memberId]));
  const add = (member: NewMember) => {
    const id = `member:${members.size}`;
    members.set(id, { ...person(member, idOf), id, active: true });
    memberOfRow.set(member.row, id);
  };
  for (const { memberId, changes } of plan.changed) {
    const member = members.get(memberId);
    if (member !== undefined)
      members.set(
        memberId,
        changes.reduce((one, change) => changed(one, change, idOf), member),
      );
  }
  for (const member of plan.newMembers) add(member);
  const moved = new Set<string>();
  for (const offer of plan.transfers) {
    const choice = decisions.transfers?.[offer.member.row];
    if (choice === undefined) continue;
    const old = offer.candidateIds.includes(choice) && !moved.has(choice) ? members.get(choice) : undefined;
    if (old === undefined) add(offer.member);
    else {
      moved.add(old.id);
      members.set(old.id, transferred(old, offer, plan.columns, snapshot, idOf));
      memberOfRow.set(offer.member.row, old.id);
    }
  }
  for (const offer of plan.handovers) {
    if (decisions.handovers?.includes(offer.row)) handOver(offer, members, memberOfRow, snapshot, idOf);
  }
  return { units: [...units, ...created], members: [...members.values()] };
}

type IdOf = (ref: UnitRef) => string;
type Roles = SnapshotMember['roles'];

function withIds(roles: Roles, idOf: IdOf): Roles {
  return roles.map(({ role, unitId }) => ({ role, unitId: idOf(unitId) }));
}

function person(member: NewMember, idOf: IdOf): Omit<SnapshotMember, 'id' | 'active'> {
  const { unit, group, fullName, code, standing, exemptOpen } = member;
  const groupUnitId = group === null ? null : idOf(group);
  return {
    unitId: idOf(unit),
    groupUnitId,
    fullName,
    code,
    standing,
    exemptOpen,
    roles: withIds(member.roles, idOf),
  };
}

function changed(member: SnapshotMember, change: FieldChange, idOf: IdOf): SnapshotMember {
  switch (change.field) {
    case 'group':
      return { ...member, groupUnitId: change.to === null ? null : idOf(change.to) };
    case 'roles': {
      const isOld = (held: Roles[number]) =>
        change.from.some((old) => old.role === held.role && old.unitId === held.unitId);
      const kept = member.roles.filter((held) => !isOld(held));
      return { ...member, roles: [...kept, ...withIds(change.to, idOf)] };
    }
    default:
      return { ...member, [change.field]: change.to };
  }
}

/** The person moves: roles in the old unit end, and a column the file lacks keeps its value. */
function transferred(
  old: SnapshotMember,
  { member }: TransferOffer,
  columns: readonly Column[],
  snapshot: Snapshot,
  idOf: IdOf,
): SnapshotMember {
  const left = unitAndGroups(old.unitId, snapshot);
  const next = person(member, idOf);
  const elsewhere = old.roles.filter((held) => !left.includes(held.unitId));
  const status = columns.includes('standing') ? {} : { standing: old.standing, exemptOpen: old.exemptOpen };
  return { ...old, ...next, ...status, roles: [...elsewhere, ...next.roles] };
}

function handOver(
  offer: HandoverOffer,
  members: Map<string, SnapshotMember>,
  memberOfRow: ReadonlyMap<number, string>,
  snapshot: Snapshot,
  idOf: IdOf,
): void {
  const scope = unitAndGroups(offer.unit, snapshot);
  const successor = members.get(offer.memberId ?? memberOfRow.get(offer.row) ?? '');
  if (successor === undefined) return;
  for (const id of offer.fromMemberIds) {
    const holder = members.get(id);
    if (holder === undefined) continue;
    const after = offer.rolesAfter[id];
    const isSecretary = (held: Roles[number]) => held.role === 'secretary' && held.unitId === offer.unit;
    const kept = holder.roles.filter((held) =>
      after == null ? !isSecretary(held) : !scope.includes(held.unitId),
    );
    members.set(id, { ...holder, roles: [...kept, ...withIds(after ?? [], idOf)] });
  }
  members.set(successor.id, {
    ...successor,
    roles: [...successor.roles, { role: 'secretary', unitId: offer.unit }],
  });
}

function unitAndGroups(unit: string, snapshot: Snapshot): string[] {
  const isGroupOf = (one: SnapshotUnit) => one.kind === 'cell_group' && one.parentId === unit;
  return [unit, ...snapshot.units.filter(isGroupOf).map((one) => one.id)];
}
