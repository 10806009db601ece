// Counts of meetings by where people were, from what was kept when each attendance closed.
import type { Scope } from '../../../core/figures/shapes.ts';
import { inScope } from '../../../core/figures/store.ts';
import type { Sql } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import { PRESENT_ITEM, TOTAL_ITEM } from '../numbers/rules.ts';
import { ATTENDANCE_ITEM } from '../shapes.ts';

/** Attendances and those expected; study sessions apart, as reports name them apart. `held` and `thematic` stand at the unit that met. */
export type Counted = {
  path: string;
  held: number;
  thematic: number;
  sessions: number;
  came: number;
  expected: number;
  session_came: number;
  session_expected: number;
};

const IS_SESSION = Prisma.sql`(m.kind = 'study_session')`;

export function countedMeetings(sql: Sql, { unit, start, end }: Scope): Promise<Counted[]> {
  return client(sql).$queryRaw<Counted[]>`
    WITH m AS MATERIALIZED (SELECT m.* FROM meeting m
        WHERE m.starts_at >= ${start} AND m.starts_at < ${end} AND m.state IN ('counted', 'final')),
      own AS (SELECT r.path, ${IS_SESSION} AS session,
          CASE WHEN m.attendance_by = 'names' AND r.item = ${ATTENDANCE_ITEM} AND r.choice IN ('present', 'late') THEN r.count
               WHEN m.attendance_by = 'numbers' AND r.item = ${PRESENT_ITEM} AND r.choice = '' THEN r.sum ELSE 0 END AS came,
          CASE WHEN m.attendance_by = 'names' AND r.item = '' THEN r.expected
               WHEN m.attendance_by = 'numbers' AND r.item = ${TOTAL_ITEM} AND r.choice = '' THEN r.sum ELSE 0 END AS expected
        FROM m JOIN ask_result r ON r.ask_id = m.attendance_ask_id WHERE ${inScope(unit, 'r.path', 'r.unit_id')}),
      held AS (SELECT coalesce(r.path, u.path) AS path, ${IS_SESSION} AS session, m.kind = 'thematic' OR m.joined_kind = 'thematic' AS thematic
        FROM m JOIN unit u ON u.id = m.unit_id
        LEFT JOIN ask_result r ON r.ask_id = m.attendance_ask_id AND r.unit_id = m.unit_id AND r.item = '' AND r.choice = ''
        WHERE ${inScope(unit, 'coalesce(r.path, u.path)', 'm.unit_id')})
    SELECT path, sum(held)::int AS held, sum(thematic)::int AS thematic, sum(sessions)::int AS sessions, sum(came)::int AS came, sum(expected)::int AS expected,
      sum(session_came)::int AS session_came, sum(session_expected)::int AS session_expected
    FROM (
      SELECT path, 0 AS held, 0 AS thematic, 0 AS sessions, CASE WHEN session THEN 0 ELSE came END AS came, CASE WHEN session THEN 0 ELSE expected END AS expected,
        CASE WHEN session THEN came ELSE 0 END AS session_came, CASE WHEN session THEN expected ELSE 0 END AS session_expected FROM own
      UNION ALL
      SELECT path, (NOT session)::int, thematic::int, session::int, 0, 0, 0, 0 FROM held) s
    GROUP BY path`;
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
