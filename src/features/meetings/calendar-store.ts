// The days on which a unit and those below it meet.
import type { CalendarEntry, CalendarScope } from '../../core/feature.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** Times and titles are the unit's own; below it only how many meet that day. */
export function meetingDays(sql: Sql, { unit, from, until, zone }: CalendarScope): Promise<CalendarEntry[]> {
  return client(sql).$queryRaw<CalendarEntry[]>`
    WITH met AS (SELECT m.starts_at AT TIME ZONE ${zone} AS at, m.kind, m.title, m.unit_id, m.unit_id = ${unit.id}::uuid AS own
      FROM meeting m JOIN unit u ON u.id = m.unit_id
      WHERE u.path LIKE ${`${unit.path}%`} AND m.state NOT IN ('cancelled', 'missed')
        AND m.starts_at >= ${from}::timestamp AT TIME ZONE ${zone} AND m.starts_at < ${until}::timestamp AT TIME ZONE ${zone})
    SELECT to_char(at, 'YYYY-MM-DD') AS date, own AS "isOwn", CASE WHEN own THEN to_char(at, 'HH24:MI') END AS time,
      'meeting-' || kind AS kind, count(DISTINCT unit_id)::int AS units, CASE WHEN own THEN title END AS title
    FROM met GROUP BY 1, 2, 3, 4, 6`;
}
