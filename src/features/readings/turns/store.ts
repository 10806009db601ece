// Who holds a turn, who may be asked, and who is away: rows read for the rota.
import { loadChildren, loadUnit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import type { Reading, Rota as RotaKind, WeekStep } from '../shapes.ts';
import { jobOf } from '../shapes.ts';
import type { Holder } from './rules.ts';

/** Action of the audit log by which "do not show my name" is remembered. */
export const NAME_DECLINED = 'reading.name_declined';

export type NamedHolder = Holder & { name: string };

/** Present tổ of the cell, or its members of full or probationary standing, joined or not. */
export async function loadHolders(sql: Sql, unitId: string, rota: RotaKind): Promise<NamedHolder[]> {
  if (rota === 'groups') {
    const groups = await loadChildren(sql, unitId);
    return groups
      .filter(({ kind }) => kind === 'cell_group')
      .map(({ id, name }) => ({ id, name, sortKey: name }));
  }
  const members = await client(sql).member.findMany({
    where: { unitId, endedAt: null, standing: { in: ['full', 'probationary'] } },
    select: { id: true, fullName: true, nameKey: true },
  });
  return members.map(({ id, fullName, nameKey }) => ({ id, name: fullName, sortKey: byGivenName(nameKey) }));
}

/** A tổ or a member by id, whether still there or not. */
export async function loadHolder(sql: Sql, id: string, rota: RotaKind): Promise<NamedHolder | null> {
  if (rota === 'groups') {
    const unit = await loadUnit(sql, id);
    return unit && { id, name: unit.name, sortKey: unit.name };
  }
  const row = await client(sql).member.findUnique({ where: { id } });
  return row && { id, name: row.fullName, sortKey: byGivenName(row.nameKey) };
}

/** Vietnamese lists are read by the given name, which stands last. */
const byGivenName = (nameKey: string): string => `${nameKey.split(' ').at(-1)} ${nameKey}`;

/** Of these members, who is exempt, on leave or posted on which of the days: '<member> <day>'. */
export async function awayOn(sql: Sql, memberIds: string[], dates: LocalDate[]): Promise<Set<string>> {
  if (memberIds.length === 0) return new Set();
  const rows = await client(sql).$queryRaw<{ key: string }[]>`
    SELECT DISTINCT b.member_id || ' ' || d.day::date::text AS key FROM absence b
    JOIN unnest(${dates}::text[]) AS d(day) ON b."from" <= d.day::date AND (b."until" IS NULL OR b."until" >= d.day::date)
    WHERE b.member_id = ANY(${memberIds}::uuid[])`;
  return new Set(rows.map(({ key }) => key));
}

export type Names = { turn: string | null; reader: string | null; readerConsents: boolean };

/** Names for showing a reading: whose turn, who reads, and whether the reader agreed to be named in a group. */
export async function namesOf(sql: Sql, reading: Reading): Promise<Names> {
  const [row] = await client(sql).$queryRaw<Names[]>`
    SELECT COALESCE((SELECT name FROM unit WHERE id = ${reading.turnGroupId}::uuid),
        (SELECT full_name FROM member WHERE id = ${reading.turnMemberId}::uuid)) AS turn,
      COALESCE((SELECT full_name FROM member WHERE id = ${reading.readerMemberId}::uuid), ${reading.readerName}::text) AS reader,
      (${reading.readerName}::text IS NOT NULL OR EXISTS (SELECT 1 FROM consent c WHERE c.member_id = ${reading.readerMemberId}::uuid
        AND c.purpose = 'name_as_reader' AND c.withdrawn_at IS NULL)) AS "readerConsents"`;
  return row ?? { turn: null, reader: null, readerConsents: false };
}

/** Whether the member was asked about showing their name and answered, either way. */
export async function wasAskedForName(sql: Sql, memberId: string): Promise<boolean> {
  const given = await client(sql).consent.count({
    where: { memberId, purpose: 'name_as_reader', withdrawnAt: null },
  });
  if (given > 0) return true;
  return (await client(sql).auditEntry.count({ where: { subjectId: memberId, action: NAME_DECLINED } })) > 0;
}

/** The name of a present member of this cell, or null. */
export async function memberOfCell(sql: Sql, unitId: string, memberId: string): Promise<string | null> {
  const row = await client(sql).member.findFirst({ where: { id: memberId, unitId, endedAt: null } });
  return row?.fullName ?? null;
}

/** Whether the step of this reading came after its grace time. */
export async function cameLate(sql: Sql, step: WeekStep, readingId: string): Promise<boolean> {
  const found = await client(sql).occurrence.count({
    where: { state: 'missed', schedule: { job: jobOf(step), subjectId: readingId } },
  });
  return found > 0;
}
