// Holds a roster against the present one and plans the import: what is new, changed, missing, offered, asked.
import { nameKey } from '../../../shared/text.ts';
import { changesOf, isSecretaryOf } from './diff.ts';
import type { Matching } from './match.ts';
import { matchUnit } from './match.ts';
import { placeRows } from './place.ts';
import type {
  Answers,
  ChangedMember,
  FieldChange,
  HandoverOffer,
  ImportNote,
  ImportPlan,
  NewMember,
  PlacedRow,
  Sender,
  Snapshot,
  SnapshotMember,
  TransferOffer,
  UnitRef,
} from './plan-types.ts';
import type { Roster } from './rows.ts';
import { PlanTree } from './tree.ts';
import type { Column } from './vocabulary.ts';

/**
 * The plan of an import: pure, JSON, and stable: planned again after it was applied it changes nothing.
 * The roster's own row errors are taken up among the plan's.
 */
export function planImport(
  roster: Roster,
  current: Snapshot,
  sender: Sender,
  answers: Answers = {},
): ImportPlan {
  const tree = new PlanTree(current, sender);
  const placement = placeRows(roster.rows, tree, current, sender.mayCreateUnits);
  const activeByUnit = Map.groupBy(
    current.members.filter((member) => member.active),
    (member) => member.unitId,
  );
  const secretaries = current.members.filter(({ roles }) => roles.some((held) => held.role === 'secretary'));
  const units = [...Map.groupBy(placement.placed, (placed) => placed.unit)].map(([unit, placed]) =>
    planUnit(unit, placed, activeByUnit.get(unit) ?? [], {
      columns: roster.columns,
      scope: [unit, ...tree.groupRefs(unit)],
      secretaries: secretaries.filter((member) => isSecretaryOf(member, unit)),
      answers,
    }),
  );
  const vanished = units.flatMap((unit) => unit.matching.missing);
  const { transfers, newMembers } = offerTransfers(
    units.flatMap((unit) => unit.newMembers),
    vanished,
  );
  const offeredIds = new Set(transfers.flatMap((offer) => offer.candidateIds));
  const plan: Omit<ImportPlan, 'unitNames'> = {
    columns: roster.columns,
    createUnits: tree.newUnits(placement.kindOf),
    becomeCells: placement.becomeCells,
    newMembers,
    changed: units.flatMap((unit) => unit.changed),
    unchanged: units.reduce((sum, unit) => sum + unit.matching.pairs.length - unit.changed.length, 0),
    missing: vanished
      .filter((member) => !offeredIds.has(member.id))
      .map((member) => ({ memberId: member.id, unit: member.unitId, fullName: member.fullName })),
    transfers,
    handovers: units.flatMap((unit) => unit.handovers),
    ambiguous: units.flatMap((unit) => unit.matching.ambiguous),
    notes: [...placement.notes, ...units.flatMap((unit) => unit.notes)].toSorted((a, b) => a.row - b.row),
    errors: [...roster.errors, ...placement.errors].toSorted((a, b) => a.row - b.row),
  };
  return { ...plan, unitNames: namesIn(plan, vanished, tree) };
}

interface UnitContext {
  readonly columns: readonly Column[];
  readonly scope: readonly UnitRef[];
  readonly secretaries: readonly SnapshotMember[];
  readonly answers: Answers;
}

interface UnitPlan {
  readonly matching: Matching;
  readonly newMembers: readonly NewMember[];
  readonly changed: readonly ChangedMember[];
  readonly handovers: readonly HandoverOffer[];
  readonly notes: readonly ImportNote[];
}

function planUnit(
  unit: UnitRef,
  placed: readonly PlacedRow[],
  members: readonly SnapshotMember[],
  { columns, scope, secretaries, answers }: UnitContext,
): UnitPlan {
  const spelling: FieldChange['field'][] = ['fullName', 'code'];
  const isSame = (row: PlacedRow, member: SnapshotMember) =>
    changesOf(row, member, columns, scope).every((change) => spelling.includes(change.field));
  const matching = matchUnit(unit, placed, members, answers, isSame);
  const memberOf = new Map(matching.pairs.map(([row, member]) => [row, member]));
  const settled = [...memberOf.keys(), ...matching.fresh];
  const named = settled.find(isNamedSecretary);
  const isHeldByNamed = named !== undefined && secretaries.some((holder) => holder === memberOf.get(named));
  const successor = isHeldByNamed ? undefined : named;
  const isHandover = successor !== undefined && secretaries.length > 0;

  const notes: ImportNote[] = [];
  const changed: ChangedMember[] = [];
  const rolesAfter: Record<string, HandoverOffer['rolesAfter'][string]> = {};
  for (const holder of secretaries) rolesAfter[holder.id] = null;
  for (const [row, member] of matching.pairs) {
    const isHolder = secretaries.includes(member);
    const isLosing = isHolder && columns.includes('role') && row !== named;
    if (isLosing && isHandover) rolesAfter[member.id] = row.roles;
    if (isLosing && !isHandover && named === undefined) {
      notes.push({ row: row.row.rowNumber, code: 'secretary_kept' });
    }
    const wanted = row === successor && isHandover ? withoutSecretary(row) : row;
    const asked = isLosing && named === undefined ? withSecretary(wanted) : wanted;
    const all = changesOf(asked, member, columns, scope);
    const changes = isLosing && isHandover ? all.filter((change) => change.field !== 'roles') : all;
    if (changes.length > 0) {
      changed.push({ row: row.row.rowNumber, memberId: member.id, fullName: member.fullName, changes });
    }
  }
  const newMembers = matching.fresh.map((row) =>
    newMember(row === successor && isHandover ? withoutSecretary(row) : row),
  );
  const handovers: HandoverOffer[] = isHandover
    ? [
        {
          unit,
          row: successor.row.rowNumber,
          memberId: memberOf.get(successor)?.id ?? null,
          fullName: successor.row.fullName,
          fromMemberIds: secretaries.map((holder) => holder.id),
          rolesAfter,
        },
      ]
    : [];
  return { matching, newMembers, changed, handovers, notes };
}

/** Above a cell the same title was read as a leader's. */
function isNamedSecretary({ roles }: PlacedRow): boolean {
  return roles.some((held) => held.role === 'secretary');
}

function withoutSecretary(placed: PlacedRow): PlacedRow {
  return { ...placed, roles: placed.roles.filter((held) => held.role !== 'secretary') };
}

function withSecretary(placed: PlacedRow): PlacedRow {
  return { ...placed, roles: [{ role: 'secretary', unitId: placed.unit }, ...placed.roles] };
}

function newMember({ row, unit, group, roles }: PlacedRow): NewMember {
  const { rowNumber, fullName, code, standing, exempt } = row;
  return { row: rowNumber, unit, group, fullName, code, standing, exemptOpen: exempt, roles };
}

/** A name new in one unit that vanished from another is offered, not decided. */
function offerTransfers(
  fresh: readonly NewMember[],
  vanished: readonly SnapshotMember[],
): { transfers: TransferOffer[]; newMembers: NewMember[] } {
  const vanishedByName = Map.groupBy(vanished, (member) => nameKey(member.fullName));
  const transfers: TransferOffer[] = [];
  const newMembers: NewMember[] = [];
  for (const member of fresh) {
    const candidates = (vanishedByName.get(nameKey(member.fullName)) ?? []).filter(
      (old) => old.unitId !== member.unit,
    );
    if (candidates.length === 0) newMembers.push(member);
    else transfers.push({ member, candidateIds: candidates.map((old) => old.id) });
  }
  return { transfers, newMembers };
}

function namesIn(
  plan: Omit<ImportPlan, 'unitNames'>,
  vanished: readonly SnapshotMember[],
  tree: PlanTree,
): Record<UnitRef, string> {
  const arriving = [...plan.newMembers, ...plan.transfers.map((offer) => offer.member)];
  const groupChanges = plan.changed.flatMap(({ changes }) =>
    changes.filter((change) => change.field === 'group'),
  );
  const refs = [
    ...plan.createUnits.flatMap((unit) => [unit.ref, unit.parent]),
    ...plan.becomeCells,
    ...arriving.flatMap((member) => [member.unit, member.group]),
    ...groupChanges.flatMap((change) => [change.from, change.to]),
    ...vanished.map((member) => member.unitId),
    ...plan.handovers.map((offer) => offer.unit),
    ...plan.ambiguous.map((asked) => asked.unit),
    ...plan.changed.flatMap(({ changes }) =>
      changes.flatMap((change) =>
        change.field === 'roles' ? [...change.from, ...change.to].map((held) => held.unitId) : [],
      ),
    ),
  ];
  const known = new Set(refs.filter((ref) => ref !== null));
  return Object.fromEntries([...known].map((ref) => [ref, tree.name(ref)]));
}
