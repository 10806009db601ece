// Queries of the people on the roster: their card, lists and search, and single changes; the rules are in members.ts.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import { searchKey } from '../../shared/text.ts';
import { neverAgain } from './consent-store.ts';
import type { UnitRef } from './person.ts';
import { type AbsenceKind, type RoleName, SECRETARIES, type Standing } from './roles.ts';

export type MemberAbsence = { id: string; kind: AbsenceKind; from: LocalDate; until: LocalDate | null };

export type MemberCard = {
  id: string;
  fullName: string;
  code: string | null;
  standing: Standing;
  tracking: 'chat' | 'paper';
  unit: UnitRef;
  group: UnitRef | null;
  /** Claimed the name and agrees to its use. */
  joined: boolean;
  roles: { role: RoleName; unitId: string }[];
  /** Running or still to come, earliest first. */
  absences: MemberAbsence[];
};

export type MemberLine = { id: string; fullName: string; joined: boolean; tracking: 'chat' | 'paper' };

const unitJson = (alias: string) =>
  Prisma.raw(
    `jsonb_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'name', ${alias}.name, 'path', ${alias}.path)`,
  );

const JOINED = Prisma.sql`EXISTS (SELECT 1 FROM account a
  JOIN consent s ON s.member_id = a.member_id AND s.purpose = 'use' AND s.withdrawn_at IS NULL WHERE a.member_id = m.id)`;

/** The present member, or null; `today` in the service's zone. */
export async function loadMember(sql: Sql, id: string, today: LocalDate): Promise<MemberCard | null> {
  const [row] = await client(sql).$queryRaw<MemberCard[]>`
    SELECT m.id, m.full_name AS "fullName", m.code, m.standing, m.tracking, ${unitJson('u')} AS unit,
      CASE WHEN g.id IS NULL THEN NULL ELSE ${unitJson('g')} END AS "group", ${JOINED} AS joined,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id) ORDER BY r.since, r.id)
        FROM role_grant r WHERE r.member_id = m.id AND r.until IS NULL), '[]') AS roles,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'from', b."from", 'until', b."until") ORDER BY b."from", b.id)
        FROM absence b WHERE b.member_id = m.id AND (b."until" IS NULL OR b."until" >= ${today}::date)), '[]') AS absences
    FROM member m JOIN unit u ON u.id = m.unit_id LEFT JOIN unit g ON g.id = m.group_unit_id
    WHERE m.id = ${id}::uuid AND m.ended_at IS NULL`;
  return row ?? null;
}

/** Which people of a unit: all, those of a tổ, those in none, or those whose name holds `part` (accents ignored). */
export type MemberFilter = { unitId: string; groupId?: string | null; part?: string };

/** One page by given name, as Vietnamese lists are read, with the number of all. */
export async function listMembers(
  sql: Sql,
  filter: MemberFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; lines: MemberLine[] }> {
  const { unitId, groupId, part } = filter;
  const inGroup =
    groupId === undefined
      ? Prisma.empty
      : Prisma.sql`AND m.group_unit_id IS NOT DISTINCT FROM ${groupId}::uuid`;
  const named =
    part === undefined ? Prisma.empty : Prisma.sql`AND position(${searchKey(part)} in m.name_key) > 0`;
  const where = Prisma.sql`m.unit_id = ${unitId}::uuid AND m.ended_at IS NULL ${inGroup} ${named}`;
  const [counted] = await client(sql).$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM member m WHERE ${where}`;
  const lines = await client(sql).$queryRaw<MemberLine[]>`
    SELECT m.id, m.full_name AS "fullName", m.tracking, ${JOINED} AS joined FROM member m WHERE ${where}
    ORDER BY regexp_replace(m.name_key, '^.* ', ''), m.name_key, m.id LIMIT ${page.limit} OFFSET ${page.offset}`;
  return { total: counted?.n ?? 0, lines };
}

/** Present people of the unit with exactly this search key; for telling namesakes apart. */
export function membersNamed(
  sql: Sql,
  unitId: string,
  fullName: string,
): Promise<{ id: string; fullName: string; code: string | null }[]> {
  return client(sql).member.findMany({
    where: { unitId, endedAt: null, nameKey: searchKey(fullName) },
    select: { id: true, fullName: true, code: true },
  });
}

/** Whether a present person of the unit has this number, case ignored. */
export async function isCodeTaken(sql: Sql, unitId: string, code: string): Promise<boolean> {
  const where = { unitId, endedAt: null, code: { equals: code, mode: 'insensitive' as const } };
  return (await client(sql).member.count({ where })) > 0;
}

export type NewMemberRow = {
  unitId: string;
  groupUnitId: string | null;
  fullName: string;
  standing: Standing;
  code: string | null;
};

/** Returns the new id. */
export async function insertMember(tx: Tx, now: Date, row: NewMemberRow): Promise<string> {
  const id = newId();
  await client(tx).member.create({ data: { id, ...row, nameKey: searchKey(row.fullName), createdAt: now } });
  return id;
}

export async function updateMember(
  tx: Tx,
  id: string,
  change: { fullName?: string; standing?: Standing; groupUnitId?: string | null },
): Promise<void> {
  const named = change.fullName === undefined ? {} : { nameKey: searchKey(change.fullName) };
  await client(tx).member.update({ where: { id }, data: { ...change, ...named } });
}

export async function insertRole(
  tx: Tx,
  now: Date,
  grant: { memberId: string; unitId: string; role: RoleName },
): Promise<void> {
  await client(tx).roleGrant.create({ data: { id: newId(), ...grant, since: now } });
}

/** Ends the role wherever it is held there; returns how many ended. */
export async function closeRoles(
  tx: Tx,
  now: Date,
  which: { unitId: string; roles: readonly RoleName[]; memberId?: string },
): Promise<number> {
  const { count } = await client(tx).roleGrant.updateMany({
    where: {
      unitId: which.unitId,
      role: { in: [...which.roles] },
      until: null,
      ...(which.memberId === undefined ? {} : { memberId: which.memberId }),
    },
    data: { until: now },
  });
  return count;
}

/** Who holds any of these roles on exactly this unit. */
export function holdersOf(
  sql: Sql,
  unitId: string,
  roles: readonly RoleName[],
): Promise<{ memberId: string; fullName: string; role: RoleName }[]> {
  return client(sql).$queryRaw<{ memberId: string; fullName: string; role: RoleName }[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName", r.role FROM role_grant r JOIN member m ON m.id = r.member_id
    WHERE r.unit_id = ${unitId}::uuid AND r.role = ANY(${[...roles]}) AND r.until IS NULL AND m.ended_at IS NULL ORDER BY r.since, r.id`;
}

/** Cells where this member is a secretary or deputy and nobody else is. */
export function cellsLedAlone(sql: Sql, memberId: string): Promise<{ unitId: string }[]> {
  return client(sql).$queryRaw<{ unitId: string }[]>`
    SELECT DISTINCT r.unit_id AS "unitId" FROM role_grant r JOIN unit u ON u.id = r.unit_id AND u.kind = 'cell'
    WHERE r.member_id = ${memberId}::uuid AND r.until IS NULL AND r.role = ANY(${[...SECRETARIES]})
      AND NOT EXISTS (SELECT 1 FROM role_grant o JOIN member om ON om.id = o.member_id AND om.ended_at IS NULL
        WHERE o.unit_id = r.unit_id AND o.until IS NULL AND o.role = ANY(${[...SECRETARIES]}) AND o.member_id <> r.member_id)`;
}

/** Trees whose last administrator is this member. */
export function rootsAdministeredAlone(sql: Sql, memberId: string): Promise<{ unitId: string }[]> {
  return client(sql).$queryRaw<{ unitId: string }[]>`
    SELECT DISTINCT r.unit_id AS "unitId" FROM role_grant r JOIN unit u ON u.id = r.unit_id AND u.parent_id IS NULL
    WHERE r.member_id = ${memberId}::uuid AND r.until IS NULL AND r.role = 'administrator'
      AND NOT EXISTS (SELECT 1 FROM role_grant o WHERE o.unit_id = r.unit_id AND o.until IS NULL
        AND o.role = 'administrator' AND o.member_id IS DISTINCT FROM r.member_id)`;
}

export async function insertAbsence(
  tx: Tx,
  absence: { memberId: string; kind: AbsenceKind; from: LocalDate; until: LocalDate | null },
): Promise<void> {
  await client(tx).$executeRaw`
    INSERT INTO absence (id, member_id, kind, "from", "until")
    VALUES (${newId()}::uuid, ${absence.memberId}::uuid, ${absence.kind}, ${absence.from}::date, ${absence.until}::date)`;
}

/** Whose absence it is; null when there is none. */
export async function absenceOwner(sql: Sql, absenceId: string): Promise<string | null> {
  const row = await client(sql).absence.findUnique({ where: { id: absenceId }, select: { memberId: true } });
  return row?.memberId ?? null;
}

/** From `today` on the person is back: one that began today or later never was. */
export async function closeAbsence(tx: Tx, absenceId: string, today: LocalDate): Promise<void> {
  await client(tx)
    .$executeRaw`DELETE FROM absence WHERE id = ${absenceId}::uuid AND "from" >= ${today}::date`;
  await client(tx).$executeRaw`
    UPDATE absence SET "until" = ${today}::date - 1
    WHERE id = ${absenceId}::uuid AND ("until" IS NULL OR "until" >= ${today}::date)`;
}

/** Takes the person off the roster and stops everything on its way to them. */
export async function closeMember(tx: Tx, now: Date, memberId: string): Promise<void> {
  const db = client(tx);
  await db.member.update({ where: { id: memberId }, data: { endedAt: now } });
  await db.roleGrant.updateMany({ where: { memberId, until: null }, data: { until: now } });
  await db.invite.updateMany({
    where: { memberId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  await db.notice.updateMany({ where: { memberId, state: 'waiting' }, data: { state: 'dropped' } });
  // Not marked dead: a dead letter is a failure to be looked at, this one is meant.
  await db.$executeRaw`
    DELETE FROM outbox_message o USING account a
    WHERE a.member_id = ${memberId}::uuid AND o.channel = a.channel AND o.chat = a.chat_id AND o.state IN ('waiting', 'uncertain')`;
  await db.$executeRaw`DELETE FROM form_state f USING account a WHERE a.member_id = ${memberId}::uuid AND f.account_id = a.id`;
  const accounts = await db.account.findMany({ where: { memberId }, select: { id: true } });
  await neverAgain(
    tx,
    accounts.map(({ id }) => id),
  );
  await db.account.updateMany({ where: { memberId }, data: { memberId: null, claimedAt: null } });
}
