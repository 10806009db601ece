// Queries of digests: who gets one in a slot, their settings, the last reminder of a unit.
import type { DayOff } from '../../core/calendar/rules/days-off.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { type RoleName, SECRETARIES } from '../../core/org/roles.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { type LocalDate, localDate, type Weekday } from '../../shared/dates.ts';
import type { Span } from '../../shared/periods.ts';
import { DEFAULT_SLOT, type Sent, type Slot } from './slot-rules.ts';

/** Roles that lead a higher unit, or look after it. */
export const LEADING = [
  'leader',
  'overseer',
  ...SECRETARIES,
  'committee_member',
] as const satisfies readonly RoleName[];

/** Roles that have a cell's: those who speak for it, and who leads or oversees it alone. */
const IN_CELL = [...SECRETARIES, 'leader', 'overseer'] as const satisfies readonly RoleName[];

/**
 * `exports`: may take the figures away as a file, which who only oversees may not (core/org/rights). `names`: of a cell of theirs
 * they may see who has not answered.
 */
export type Reader = { memberId: string; unit: UnitRef; exports: boolean; names: boolean };

/** `g` and `u`: grants at present units whose digest the member gets; `s`: their setting. */
const READS = Prisma.sql`
  role_grant g JOIN unit u ON u.id = g.unit_id AND u.ended_at IS NULL
  LEFT JOIN digest_setting s ON s.member_id = g.member_id
  WHERE g.until IS NULL AND g.member_id IS NOT NULL
    AND ((u.kind = 'cell' AND g.role = ANY(${[...IN_CELL]})) OR (u.kind = 'organisation' AND g.role = ANY(${[...LEADING]})))`;

const IN_SLOT = ({ weekday, time }: Slot, planned: LocalDate) => Prisma.sql`
  coalesce(s.weekday, ${DEFAULT_SLOT.weekday}) = ${weekday} AND coalesce(s.time, ${DEFAULT_SLOT.time}) = ${time}
  AND NOT coalesce(s.is_off, false) AND (s.first IS NULL OR s.first <= ${planned}::date)`;

/** A higher unit with the cells right below it; a cell without a parent stands alone. */
const BLOCK = Prisma.sql`CASE WHEN u.kind = 'cell' THEN coalesce(u.parent_id, u.id) ELSE u.id END`;

/** The next units, by id, of which somebody reads the digest in this slot, or of a cell right below. */
export async function nextBlocks(
  sql: Sql,
  slot: Slot,
  planned: LocalDate,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ${BLOCK} AS id FROM ${READS} AND ${IN_SLOT(slot, planned)}
      AND (${after}::uuid IS NULL OR ${BLOCK} > ${after}::uuid) ORDER BY id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Who reads what of the block in this slot, once per person and unit; not those who are away. */
export async function readersOf(
  sql: Sql,
  slot: Slot,
  planned: LocalDate,
  { block, today }: { block: string; today: LocalDate },
): Promise<Reader[]> {
  const rows = await client(sql).$queryRaw<(Omit<Reader, 'unit'> & UnitRef)[]>`
    SELECT g.member_id AS "memberId", u.id, u.kind, u.name, u.path, bool_or(g.role <> 'overseer') AS exports,
      u.kind = 'cell' AND bool_or(g.role = ANY(${[...SECRETARIES]})) AS names FROM ${READS} AND ${IN_SLOT(slot, planned)}
      AND ${BLOCK} = ${block}::uuid AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.member_id = g.member_id
        AND a.kind IN ('leave', 'posted') AND a."from" <= ${today}::date AND (a.until IS NULL OR a.until >= ${today}::date))
    GROUP BY g.member_id, u.id ORDER BY u.path, g.member_id`;
  return rows.map(({ memberId, exports, names, ...unit }) => ({ memberId, exports, names, unit }));
}

/** Units whose digests a member gets, each once. */
export function unitsRead(sql: Sql, memberId: string): Promise<UnitRef[]> {
  return client(sql).$queryRaw<UnitRef[]>`
    SELECT DISTINCT u.id, u.kind, u.name, u.path FROM ${READS} AND g.member_id = ${memberId}::uuid ORDER BY u.path`;
}

/** Cells right below whose figures since then stand under another path: they were moved. */
export async function movedCells(sql: Sql, parentId: string, since: Date): Promise<Set<string>> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT u.id FROM unit u JOIN ask_result r ON r.unit_id = u.id AND r.closed_at >= ${since} AND r.path <> u.path
    WHERE u.parent_id = ${parentId}::uuid AND u.kind = 'cell' AND u.ended_at IS NULL`;
  return new Set(rows.map(({ id }) => id));
}

/** Days that are off or worked in a span, of every unit and (null) the public ones. */
export async function daysOffWithin(
  sql: Sql,
  { from, until }: Span,
): Promise<(DayOff & { unitId: string | null })[]> {
  const rows = await client(sql).dayOff.findMany({
    where: { date: { gte: new Date(`${from}T00:00:00Z`), lt: new Date(`${until}T00:00:00Z`) } },
    orderBy: { unitId: { sort: 'asc', nulls: 'first' } },
  });
  return rows.map(({ date, kind, name, unitId }) => ({
    date: localDate(date, 'UTC'),
    kind: kind as DayOff['kind'],
    name,
    unitId,
  }));
}

export type Setting = Slot & { isOff: boolean; first: LocalDate | null };

export async function loadSetting(sql: Sql, memberId: string): Promise<Setting> {
  const row = await client(sql).digestSetting.findUnique({ where: { memberId } });
  if (!row) return { ...DEFAULT_SLOT, isOff: false, first: null };
  const { weekday, time, isOff, first } = row;
  return { weekday: weekday as Weekday, time, isOff, first: first && localDate(first, 'UTC') };
}

export async function saveSetting(tx: Tx, memberId: string, setting: Setting, now: Date): Promise<void> {
  const { first, ...rest } = setting;
  const data = { ...rest, first: first === null ? null : new Date(`${first}T00:00:00Z`), updatedAt: now };
  await client(tx).digestSetting.upsert({
    where: { memberId },
    create: { memberId, ...data },
    update: data,
  });
}

type SentTo = Sent & { memberId: string; unitId: string };

/** What readers last had, of these units or by one member. */
export function lastSent(
  sql: Sql,
  of: { unitIds: readonly string[] } | { memberId: string },
): Promise<(SentTo & { unit: string })[]> {
  const where =
    'memberId' in of
      ? Prisma.sql`d.member_id = ${of.memberId}::uuid`
      : Prisma.sql`d.unit_id = ANY(${[...of.unitIds]}::uuid[])`;
  return client(sql).$queryRaw`
    SELECT d.member_id AS "memberId", d.unit_id AS "unitId", d."from"::text AS "from", d.until::text AS until, u.name AS unit
    FROM digest_sent d JOIN unit u ON u.id = d.unit_id WHERE ${where} ORDER BY u.path, d.member_id`;
}

/** The readers have these days of the unit's now, or know that they were silent; what is newer stays. */
export async function markSent(
  tx: Tx,
  { unitId, from, until }: Omit<SentTo, 'memberId'>,
  memberIds: readonly string[],
): Promise<void> {
  await client(tx).$executeRaw`
    INSERT INTO digest_sent (member_id, unit_id, "from", until)
    SELECT m.id, ${unitId}::uuid, ${from}::date, ${until}::date FROM unnest(${[...memberIds]}::uuid[]) m(id)
    ON CONFLICT (member_id, unit_id) DO UPDATE SET "from" = EXCLUDED."from", until = EXCLUDED.until WHERE digest_sent.until < EXCLUDED.until`;
}

/** Who had it switched off begins anew, with a week. */
export async function forgetSent(tx: Tx, memberId: string): Promise<void> {
  await client(tx).digestSent.deleteMany({ where: { memberId } });
}

/** What is kept by a person's id goes with them. */
export async function forgetMember(tx: Tx, memberId: string): Promise<void> {
  await forgetSent(tx, memberId);
  await client(tx).digestSetting.deleteMany({ where: { memberId } });
  await client(tx).digestReminder.updateMany({ where: { memberId }, data: { memberId: null } });
}

export type Reminded = { at: Date; by: string | null };

/** When the unit was last reminded, and by whom. */
export async function lastReminder(sql: Sql, unitId: string): Promise<Reminded | null> {
  const [row] = await client(sql).$queryRaw<Reminded[]>`
    SELECT r.at, m.full_name AS by FROM digest_reminder r LEFT JOIN member m ON m.id = r.member_id WHERE r.unit_id = ${unitId}::uuid`;
  return row ?? null;
}

/** False: somebody reminded it after `since`; of two at once one gets it. */
export async function claimReminder(
  tx: Tx,
  { unitId, memberId, now, since }: { unitId: string; memberId: string; now: Date; since: Date },
): Promise<boolean> {
  const claimed = await client(tx).$executeRaw`
    INSERT INTO digest_reminder (unit_id, member_id, at) VALUES (${unitId}::uuid, ${memberId}::uuid, ${now})
    ON CONFLICT (unit_id) DO UPDATE SET member_id = EXCLUDED.member_id, at = EXCLUDED.at WHERE digest_reminder.at <= ${since}`;
  return claimed > 0;
}

/** Reminders that a person sent, for /dulieu. */
export function remindersBy(sql: Sql, memberId: string): Promise<{ unit: string; at: Date }[]> {
  return client(sql).$queryRaw`
    SELECT u.name AS unit, r.at FROM digest_reminder r JOIN unit u ON u.id = r.unit_id WHERE r.member_id = ${memberId}::uuid ORDER BY r.at`;
}
