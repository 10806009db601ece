// What may be done with the tree of units, and doing it; rights are asked by the caller.
import type { Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { cleanLine } from '../../shared/text.ts';
import { audit } from './audit-store.ts';
import type { Person, UnitRef } from './person.ts';
import type { UnitKind } from './roles.ts';
import { MAX_DEPTH, MAX_GROUP_NAME, MAX_UNIT_NAME } from './roster/limits.ts';
import { groupTitle } from './roster/vocabulary.ts';
import {
  closeUnit,
  countWithin,
  insertUnit,
  isNameTaken,
  loadUnit,
  lockRoster,
  moveBranch,
  type Unit,
  updateUnitName,
} from './units-store.ts';

/** What may stand right below a unit of this kind. */
const KINDS_BELOW: Record<UnitKind, readonly UnitKind[]> = {
  organisation: ['cell', 'organisation'],
  cell: ['cell_group'],
  cell_group: [],
};

/**
 * The name as it is stored.
 * @throws UserError 'unit-name-invalid' or 'unit-name-too-long'; a part ' / ' would break the path of the roster file
 */
export function readUnitName(text: string, kind: UnitKind): string {
  const max = kind === 'cell_group' ? MAX_GROUP_NAME : MAX_UNIT_NAME;
  const { text: name, tooLong } = cleanLine(text, max);
  if (tooLong) throw new UserError('unit-name-too-long', { max });
  if (!/[\p{L}\d]/u.test(name) || /\s\/|\/\s|\p{M}{3}/u.test(name)) throw new UserError('unit-name-invalid');
  return kind === 'cell_group' ? groupTitle(name) : name;
}

/** @throws UserError 'unit-gone', 'unit-kind-here', 'unit-too-deep', 'unit-name-taken' */
export async function createUnit(
  tx: Tx,
  now: Date,
  by: Person | null,
  wanted: { parentId: string; kind: UnitKind; name: string },
): Promise<Unit> {
  const parent = await presentUnit(tx, wanted.parentId);
  if (!KINDS_BELOW[parent.kind].includes(wanted.kind)) throw new UserError('unit-kind-here');
  if (depthOf(parent) >= MAX_DEPTH) throw new UserError('unit-too-deep');
  await refuseTaken(tx, parent.id, wanted.name);
  const unit = await insertUnit(tx, now, { parent, kind: wanted.kind, name: wanted.name });
  await audit(tx, now, by, {
    action: 'unit.created',
    unitId: unit.id,
    detail: { kind: unit.kind, name: unit.name },
  });
  return unit;
}

/** @throws UserError 'unit-gone', 'unit-name-taken' */
export async function renameUnit(tx: Tx, now: Date, by: Person, unitId: string, name: string): Promise<void> {
  const unit = await presentUnit(tx, unitId);
  await refuseTaken(tx, unit.parentId, name, unit.id);
  await updateUnitName(tx, unit.id, name);
  await audit(tx, now, by, { action: 'unit.renamed', unitId, detail: { from: unit.name, to: name } });
}

/** The unit with its branch; what it did before stays with its old parent. @throws UserError 'unit-gone', 'unit-cannot-move', 'unit-name-taken' */
export async function moveUnit(
  tx: Tx,
  now: Date,
  by: Person,
  unitId: string,
  parentId: string,
): Promise<void> {
  const [unit, parent] = [await presentUnit(tx, unitId), await presentUnit(tx, parentId)];
  if (!canMove(unit, parent)) throw new UserError('unit-cannot-move');
  await refuseTaken(tx, parent.id, unit.name, unit.id);
  await moveBranch(tx, unit, parent, now);
  await audit(tx, now, by, { action: 'unit.moved', unitId, detail: { from: unit.parentId, to: parent.id } });
}

/** Pure: not the root, not a tổ (its people would leave their cell), not into itself, not where it already is. */
export function canMove(unit: Unit, parent: UnitRef): boolean {
  if (unit.parentId === null || unit.kind === 'cell_group' || parent.kind !== 'organisation') return false;
  return unit.parentId !== parent.id && !parent.path.startsWith(unit.path);
}

/** @throws UserError 'unit-gone', 'unit-is-root', 'unit-not-empty' */
export async function endUnit(tx: Tx, now: Date, by: Person, unitId: string): Promise<void> {
  const unit = await presentUnit(tx, unitId);
  if (unit.parentId === null) throw new UserError('unit-is-root');
  const within = await countWithin(tx, unitId);
  if (within.members > 0 || within.units > 0) throw new UserError('unit-not-empty', within);
  await closeUnit(tx, now, unitId);
  await audit(tx, now, by, { action: 'unit.ended', unitId, detail: { name: unit.name } });
}

/** Locks the tree's roster, so that it is still there when the transaction ends. */
async function presentUnit(tx: Tx, id: string): Promise<Unit> {
  const seen = await loadUnit(tx, id);
  if (seen) await lockRoster(tx, seen.path);
  const unit = seen && (await loadUnit(tx, id));
  if (!unit || unit.endedAt !== null) throw new UserError('unit-gone');
  return unit;
}

async function refuseTaken(tx: Tx, parentId: string | null, name: string, exceptId?: string): Promise<void> {
  if (await isNameTaken(tx, parentId, name, exceptId)) throw new UserError('unit-name-taken', { name });
}

const depthOf = (unit: UnitRef): number => unit.path.split('/').length - 2;
