// Counts of meetings by where people were, from what was kept when each attendance closed.
import type { CountedUnit, Scope } from '../../../core/figures/shapes.ts';
import { asCounts, eventCounts, inScope, unitsIn } from '../../../core/figures/store.ts';
import type { Sql } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import { PRESENT_ITEM, TOTAL_ITEM } from '../numbers/rules.ts';
import { ASKS, ATTENDANCE_ITEM } from '../shapes.ts';

type Came = {
  path: string;
  came: number;
  expected: number;
  session_came: number;
  session_expected: number;
};

const IS_SESSION = Prisma.sql`(m.kind = 'study_session')`;
const IS_OVER = Prisma.sql`m.state IN ('counted', 'final')`;
/** A list closes within hours of the meeting, numbers are asked for within thirty days and take three. */
const CLOSES_WITHIN = Prisma.sql`interval '45 days'`;
const OPENS_BEFORE = Prisma.sql`interval '1 day'`;

/** Attendances (lượt, not people) and those expected where people were; study sessions apart, as reports name them apart. */
async function attendances(sql: Sql, { unit, start, end }: Scope): Promise<CountedUnit[]> {
  const rows = await client(sql).$queryRaw<Came[]>`
    WITH r AS MATERIALIZED (SELECT r.ask_id, r.path, r.item, r.choice, r.expected, r.count, r.sum FROM ask_result r
        WHERE r.feature IN (${ASKS.attendance}, ${ASKS.numbers}) AND r.closed_at >= ${start}::timestamptz - ${OPENS_BEFORE}
          AND r.closed_at < ${end}::timestamptz + ${CLOSES_WITHIN} AND ${inScope(unit, 'r.path', 'r.unit_id')}),
      own AS (SELECT r.path, ${IS_SESSION} AS session,
          CASE WHEN m.attendance_by = 'names' AND r.item = ${ATTENDANCE_ITEM} AND r.choice IN ('present', 'late') THEN r.count
               WHEN m.attendance_by = 'numbers' AND r.item = ${PRESENT_ITEM} AND r.choice = '' THEN r.sum ELSE 0 END AS came,
          CASE WHEN m.attendance_by = 'names' AND r.item = '' THEN r.expected
               WHEN m.attendance_by = 'numbers' AND r.item = ${TOTAL_ITEM} AND r.choice = '' THEN r.sum ELSE 0 END AS expected
        FROM r JOIN meeting m ON m.attendance_ask_id = r.ask_id WHERE m.starts_at >= ${start} AND m.starts_at < ${end} AND ${IS_OVER})
    SELECT path, coalesce(sum(came) FILTER (WHERE NOT session), 0)::int AS came, coalesce(sum(expected) FILTER (WHERE NOT session), 0)::int AS expected,
      coalesce(sum(came) FILTER (WHERE session), 0)::int AS session_came, coalesce(sum(expected) FILTER (WHERE session), 0)::int AS session_expected
    FROM own GROUP BY path`;
  return asCounts(rows, 'meetings');
}

/** `held`, of these `thematic`, and `sessions` stand at the unit that met. */
export async function countedMeetings(sql: Sql, scope: Scope): Promise<CountedUnit[]> {
  const { unit, start, end } = scope;
  const met = (name: string, kind: Prisma.Sql) => Prisma.sql`
    SELECT m.unit_id, m.starts_at AS at, ${name}::text AS name FROM meeting m
    WHERE m.unit_id IN (${unitsIn(unit)}) AND m.starts_at >= ${start} AND m.starts_at < ${end} AND ${IS_OVER} AND ${kind}`;
  const events = [
    met('held', Prisma.sql`NOT ${IS_SESSION}`),
    met('thematic', Prisma.sql`(m.kind = 'thematic' OR m.joined_kind = 'thematic')`),
    met('sessions', IS_SESSION),
  ];
  return [
    ...(await attendances(sql, scope)),
    ...(await eventCounts(sql, scope, 'meetings', Prisma.join(events, ' UNION ALL '))),
  ];
}

/** Present cells under the path with no meeting of theirs held or planned in the month. */
export async function cellsNotMeeting(
  sql: Sql,
  path: string,
  month: { start: Date; end: Date },
): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u WHERE u.kind = 'cell' AND u.ended_at IS NULL AND u.path LIKE ${`${path}%`} AND u.created_at < ${month.start}
      AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.unit_id = u.id AND m.starts_at >= ${month.start} AND m.starts_at < ${month.end}
        AND m.state NOT IN ('cancelled', 'missed'))`;
  return rows.map(({ id }) => id);
}
