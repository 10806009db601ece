// What may be done with one person of the roster, and doing it; rights are asked by the caller.
import type { Tx } from '../../db/index.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { nameKey } from '../../shared/text.ts';
import type { AuditAction } from './audit-actions.ts';
import { audit } from './audit-store.ts';
import {
  absenceOwner,
  cellsLedAlone,
  closeAbsence,
  closeMember,
  closeRoles,
  holdersOf,
  insertAbsence,
  insertMember,
  insertRole,
  isCodeTaken,
  loadMember,
  type MemberCard,
  membersNamed,
  type NewMemberRow,
  rootsAdministeredAlone,
  updateMember,
} from './members-store.ts';
import type { Person } from './person.ts';
import { type AbsenceKind, GROUP_LEADERS, type RoleName, SECRETARIES, type Standing } from './roles.ts';
import { parseRosterRows, type RowErrorCode } from './roster/rows.ts';
import { loadUnit, lockRoster } from './units-store.ts';

/** What every change of one person needs: the transaction, the moment, its day, and who does it. */
export type Doing = { tx: Tx; now: Date; today: LocalDate; by: Person };

/** A role and the one that ends with it in the same place: nobody is both. */
const EITHER_OR: Partial<Record<RoleName, RoleName>> = {
  secretary: 'deputy_secretary',
  deputy_secretary: 'secretary',
  group_leader: 'deputy_group_leader',
  deputy_group_leader: 'group_leader',
};

/** Pure. A person's name, by the same rules as in a roster file. @throws UserError 'member-name-<code>' */
export const readFullName = (text: string): string =>
  readCell('full_name', text, (word) => `member-name-${word}`);

/** Pure. The unit's own number; never a card number. @throws UserError 'member-code-<code>' */
export const readCode = (text: string): string | null =>
  readCell('code', text, (word) => `member-code-${word}`) || null;

function readCell(column: 'full_name' | 'code', text: string, keyOf: (word: string) => string): string {
  const cells = column === 'code' ? { full_name: 'Aa Bb', code: text } : { full_name: text };
  const { rows, errors } = parseRosterRows({
    kind: 'table',
    sheet: null,
    headerRow: 0,
    columns: ['full_name', 'code'],
    ignoredColumns: [],
    rows: [{ rowNumber: 1, cells }],
    skippedRows: [],
  });
  const [error] = errors;
  if (error) throw new UserError(keyOf(errorWord(error.code)));
  return (column === 'code' ? rows[0]?.code : rows[0]?.fullName) ?? '';
}

const errorWord = (code: RowErrorCode): string =>
  code === 'too_long' || code === 'code_looks_official' || code === 'legacy_encoding' ? code : 'invalid';

/** The person, with the roster locked until the transaction ends. @throws UserError 'member-gone' */
async function presentMember({ tx, today }: Doing, id: string): Promise<MemberCard> {
  const seen = await loadMember(tx, id, today);
  if (seen) await lockRoster(tx, seen.unit.path);
  const member = seen && (await loadMember(tx, id, today));
  if (!member) throw new UserError('member-gone');
  return member;
}

/** @throws UserError 'unit-gone', 'member-name-taken' (pass `namesake` when it is known to be another person), 'member-code-taken' */
export async function addMember(
  { tx, now, by }: Doing,
  row: NewMemberRow,
  namesake: boolean,
): Promise<string> {
  const unit = await loadUnit(tx, row.unitId);
  if (!unit || unit.endedAt || unit.kind !== 'cell') throw new UserError('unit-gone');
  await lockRoster(tx, unit.path);
  if (row.groupUnitId !== null) await requireGroup(tx, row.unitId, row.groupUnitId);
  const alike = await membersNamed(tx, row.unitId, row.fullName);
  const same = alike.filter((one) => nameKey(one.fullName) === nameKey(row.fullName));
  if (same.length > 0 && !namesake) throw new UserError('member-name-taken', { name: row.fullName });
  if (row.code !== null && (await isCodeTaken(tx, row.unitId, row.code)))
    throw new UserError('member-code-taken');
  const id = await insertMember(tx, now, row);
  await audit(tx, now, by, {
    action: 'member.added',
    unitId: row.unitId,
    subjectId: id,
    detail: { standing: row.standing },
  });
  return id;
}

export async function renameMember(doing: Doing, id: string, fullName: string): Promise<void> {
  const member = await presentMember(doing, id);
  await updateMember(doing.tx, id, { fullName });
  await note(doing, 'member.renamed', member, {});
}

/** @throws UserError 'member-has-roles': someone outside the Party holds none */
export async function changeStanding(doing: Doing, id: string, standing: Standing): Promise<void> {
  const member = await presentMember(doing, id);
  const held = member.roles.filter((one) => one.role !== 'administrator');
  if (standing === 'participant' && held.length > 0) throw new UserError('member-has-roles');
  await updateMember(doing.tx, id, { standing });
  await note(doing, 'member.standing', member, { from: member.standing, to: standing });
}

/** Into another tổ of the same cell, or none; roles in the old tổ end. @throws UserError 'unit-gone' */
export async function changeGroup(doing: Doing, id: string, groupUnitId: string | null): Promise<void> {
  const member = await presentMember(doing, id);
  if (groupUnitId !== null) await requireGroup(doing.tx, member.unit.id, groupUnitId);
  if (member.group && member.group.id !== groupUnitId) {
    await closeRoles(doing.tx, doing.now, { unitId: member.group.id, roles: GROUP_LEADERS, memberId: id });
  }
  await updateMember(doing.tx, id, { groupUnitId });
  await note(doing, 'member.group', member, { from: member.group?.id ?? null, to: groupUnitId });
}

/** Pure: where a role of this person is held; null when it cannot be. */
export function placeOfRole(member: MemberCard, role: RoleName): string | null {
  if (role === 'administrator' || member.standing === 'participant') return null;
  const isOfGroup = (GROUP_LEADERS as readonly RoleName[]).includes(role);
  return isOfGroup ? (member.group?.id ?? null) : member.unit.id;
}

/**
 * Gives a role; its counterpart (deputy for secretary …) ends. A cell has one secretary:
 * `handOver` ends the present one's role in the same step.
 * @throws UserError 'role-not-possible', 'role-secretary-held'
 */
export async function grantRole(doing: Doing, id: string, role: RoleName, handOver: boolean): Promise<void> {
  const { tx, now } = doing;
  const member = await presentMember(doing, id);
  const unitId = placeOfRole(member, role);
  if (unitId === null) throw new UserError('role-not-possible');
  if (member.roles.some((held) => held.role === role && held.unitId === unitId)) return;
  if (role === 'secretary') {
    const [holder] = await holdersOf(tx, unitId, ['secretary']);
    if (holder && !handOver) throw new UserError('role-secretary-held', { name: holder.fullName });
    if (holder) await closeRoles(tx, now, { unitId, roles: ['secretary'] });
  }
  const other = EITHER_OR[role];
  if (other) await closeRoles(tx, now, { unitId, roles: [other], memberId: id });
  await insertRole(tx, now, { memberId: id, unitId, role });
  await note(doing, handOver ? 'role.handed_over' : 'role.granted', member, { role });
}

/** @throws UserError 'role-last-secretary': the last secretary of a cell does not remove themselves */
export async function endRole(doing: Doing, id: string, role: RoleName): Promise<void> {
  const { tx, now, by } = doing;
  const member = await presentMember(doing, id);
  const unitId = placeOfRole(member, role);
  if (unitId === null) throw new UserError('role-not-possible');
  const isOwnLead = by.member?.id === id && (SECRETARIES as readonly RoleName[]).includes(role);
  if (isOwnLead && (await cellsLedAlone(tx, id)).some((cell) => cell.unitId === unitId)) {
    throw new UserError('role-last-secretary');
  }
  const ended = await closeRoles(tx, now, { unitId, roles: [role], memberId: id });
  if (ended > 0) await note(doing, 'role.ended', member, { role });
}

/** @throws UserError 'absence-overlaps', 'absence-order' */
export async function addAbsence(
  doing: Doing,
  id: string,
  absence: { kind: AbsenceKind; from: LocalDate; until: LocalDate | null },
): Promise<void> {
  const member = await presentMember(doing, id);
  if (absence.until !== null && absence.until < absence.from) throw new UserError('absence-order');
  const overlaps = member.absences.some(
    (one) =>
      one.kind === absence.kind &&
      (one.until === null || one.until >= absence.from) &&
      (absence.until === null || absence.until >= one.from),
  );
  if (overlaps) throw new UserError('absence-overlaps');
  await insertAbsence(doing.tx, { memberId: id, ...absence });
  await note(doing, 'absence.added', member, absence);
}

/** The person is back from today. @throws UserError 'member-gone' when it is not this person's */
export async function endAbsence(doing: Doing, id: string, absenceId: string): Promise<void> {
  const member = await presentMember(doing, id);
  if ((await absenceOwner(doing.tx, absenceId)) !== id) throw new UserError('member-gone');
  await closeAbsence(doing.tx, absenceId, doing.today);
  await note(doing, 'absence.ended', member, {});
}

/**
 * The person leaves the roster: roles end, what waits for them is not sent, their account speaks for nobody.
 * @throws UserError 'role-last-secretary', 'role-last-administrator'
 */
export async function endMember(doing: Doing, id: string): Promise<void> {
  const { tx, now, by } = doing;
  const member = await presentMember(doing, id);
  if (by.member?.id === id && (await cellsLedAlone(tx, id)).length > 0)
    throw new UserError('role-last-secretary');
  if ((await rootsAdministeredAlone(tx, id)).length > 0) throw new UserError('role-last-administrator');
  await closeMember(tx, now, id);
  await note(doing, 'member.ended', member, {});
}

async function requireGroup(tx: Tx, cellId: string, groupId: string): Promise<void> {
  const group = await loadUnit(tx, groupId);
  const fits = group?.kind === 'cell_group' && group.parentId === cellId && group.endedAt === null;
  if (!fits) throw new UserError('unit-gone');
}

const note = (
  { tx, now, by }: Doing,
  action: AuditAction,
  member: MemberCard,
  detail: Record<string, unknown>,
) => audit(tx, now, by, { action, unitId: member.unit.id, subjectId: member.id, detail });
