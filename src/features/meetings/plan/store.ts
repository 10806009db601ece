// Queries of series, and of what a meeting is planned with: people, places, tasks.
import { parseRecurrence } from '../../../core/calendar/rules/recurrence.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { COMMITTEE, type RoleName } from '../../../core/org/roles.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { client, type Prisma } from '../../../db/prisma.ts';
import { type LocalDate, localDate } from '../../../shared/dates.ts';
import { searchKey } from '../../../shared/text.ts';
import type { Meeting, MeetingKind, Series } from '../shapes.ts';

type Row = Awaited<ReturnType<Prisma.TransactionClient['meetingSeries']['findUniqueOrThrow']>>;

const toSeries = ({ createdAt: _c, updatedAt: _u, ...row }: Row): KeptSeries => ({
  ...row,
  kind: row.kind as MeetingKind,
  joinedKind: row.joinedKind as MeetingKind | null,
  rule: parseRecurrence(row.rule),
});

export type KeptSeries = Series & { createdBy: string };

export async function loadSeries(sql: Sql, id: string): Promise<KeptSeries | null> {
  const row = await client(sql).meetingSeries.findUnique({ where: { id } });
  return row && toSeries(row);
}

/** The series, held against other transactions until this one ends. */
export async function lockSeries(tx: Tx, id: string): Promise<KeptSeries | null> {
  await client(tx).$executeRaw`SELECT 1 FROM meeting_series WHERE id = ${id}::uuid FOR UPDATE`;
  return loadSeries(tx, id);
}

export async function activeSeries(sql: Sql, unitId: string | null): Promise<KeptSeries[]> {
  const rows = await client(sql).meetingSeries.findMany({
    where: { active: true, ...(unitId === null ? {} : { unitId }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toSeries);
}

/** Once per id, however often the same press is handled. */
export async function insertSeries(tx: Tx, series: KeptSeries, now: Date): Promise<void> {
  await client(tx).meetingSeries.createMany({
    data: [{ ...series, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  });
}

export async function updateSeries(
  tx: Tx,
  id: string,
  change: Partial<Pick<Series, 'rule' | 'lastWorkingDay' | 'place' | 'active'>>,
  now: Date,
): Promise<void> {
  await client(tx).meetingSeries.update({ where: { id }, data: { ...change, updatedAt: now } });
}

export type Occurrence = Pick<Meeting, 'id' | 'state' | 'plannedAt' | 'startsAt'>;

/** Every occurrence made of the series that is planned or starts at `from` or later, soonest first. */
export async function occurrencesOf(sql: Sql, seriesId: string, from: Date): Promise<Occurrence[]> {
  const rows = await client(sql).meeting.findMany({
    where: { seriesId, OR: [{ startsAt: { gte: from } }, { plannedAt: { gte: from } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, state: true, plannedAt: true, startsAt: true },
  });
  return rows as Occurrence[];
}

export async function lastPlanned(sql: Sql, seriesId: string): Promise<Date | null> {
  const found = await client(sql).meeting.aggregate({ where: { seriesId }, _max: { plannedAt: true } });
  return found._max.plannedAt;
}

/** Takes the rule's moments off these, so that others can be given to them. */
export async function forgetMoments(tx: Tx, meetingIds: string[]): Promise<void> {
  await client(tx).meeting.updateMany({ where: { id: { in: meetingIds } }, data: { plannedAt: null } });
}

/** When the meeting that was made last is or was. */
export async function lastMade(sql: Sql, unitId: string): Promise<Date | null> {
  const row = await client(sql).meeting.findFirst({
    where: { unitId, state: { not: 'cancelled' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { startsAt: true },
  });
  return row?.startsAt ?? null;
}

/** Who was named to take the minutes most recently. */
export async function lastRecorder(sql: Sql, unitId: string): Promise<string | null> {
  const row = await client(sql).meeting.findFirst({
    where: { unitId, recorderId: { not: null } },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    select: { recorderId: true },
  });
  return row?.recorderId ?? null;
}

const MOST_PLACES = 3;

/** The last places the unit met in, the newest first. */
export async function placesUsed(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ place: string }[]>`
    SELECT place FROM meeting WHERE unit_id = ${unitId}::uuid AND place IS NOT NULL
    GROUP BY place ORDER BY max(created_at) DESC, place LIMIT ${MOST_PLACES}`;
  return rows.map(({ place }) => place);
}

export type Choosable = { memberId: string; fullName: string };

/** Holders of these roles on the unit, each once, in the order of the roles. */
export async function holdersInOrder(
  sql: Sql,
  unitId: string,
  roles: readonly RoleName[] = [...COMMITTEE, 'leader'],
): Promise<Choosable[]> {
  return client(sql).$queryRaw<Choosable[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName" FROM role_grant r JOIN member m ON m.id = r.member_id
    WHERE r.unit_id = ${unitId}::uuid AND r.role = ANY(${[...roles]}) AND r.until IS NULL AND m.ended_at IS NULL
    GROUP BY m.id, m.full_name ORDER BY min(array_position(${[...roles]}::text[], r.role)), min(r.since), m.id`;
}

/** The name of a present member of the branch; null for anybody else. */
export async function memberIn(sql: Sql, unit: UnitRef, memberId: string): Promise<string | null> {
  const row = await client(sql).member.findFirst({
    where: {
      id: memberId,
      endedAt: null,
      standing: { not: 'participant' },
      unit: { path: { startsWith: unit.path } },
    },
    select: { fullName: true },
  });
  return row?.fullName ?? null;
}

/** Names by id, of people who left as well. */
export async function namesOf(sql: Sql, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await client(sql).member.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, fullName: true },
  });
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}

export type TaskLine = { words: string; fullName: string; dueOn: LocalDate; state: 'open' | 'done' };

/** Tasks that are open, and those that were done since `since`; by their day. */
export async function tasksSince(sql: Sql, unitId: string, since: Date): Promise<TaskLine[]> {
  const rows = await client(sql).$queryRaw<(Omit<TaskLine, 'dueOn'> & { dueOn: Date })[]>`
    SELECT t.words, m.full_name AS "fullName", t.due_on AS "dueOn", t.state FROM meeting_task t JOIN member m ON m.id = t.member_id
    WHERE t.unit_id = ${unitId}::uuid AND (t.state = 'open' OR (t.state = 'done' AND t.done_at >= ${since}))
    ORDER BY t.due_on, t.created_at, t.id`;
  return rows.map((row) => ({ ...row, dueOn: localDate(row.dueOn, 'UTC') }));
}

/** Members of the Party in the unit's branch whose name holds `part`, accents ignored; by given name. */
export async function findPeople(
  sql: Sql,
  unit: UnitRef,
  part: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; people: Choosable[] }> {
  const people = await client(sql).$queryRaw<(Choosable & { total: number })[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName", (count(*) OVER ())::int AS total
    FROM member m JOIN unit u ON u.id = m.unit_id
    WHERE u.path LIKE ${`${unit.path}%`} AND m.ended_at IS NULL AND m.standing <> 'participant'
      AND position(${searchKey(part)} in m.name_key) > 0
    ORDER BY regexp_replace(m.name_key, '^.* ', ''), m.name_key, m.id LIMIT ${limit} OFFSET ${offset}`;
  return { total: people[0]?.total ?? 0, people };
}

/** Meetings still to come that were not called off, of one unit or of all, in pages by id. */
export async function comingFrom(
  sql: Sql,
  unitId: string | null,
  from: Date,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await client(sql).meeting.findMany({
    where: {
      state: { in: ['draft', 'invited'] },
      startsAt: { gt: from },
      ...(unitId === null ? {} : { unitId }),
      ...(after === null ? {} : { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
