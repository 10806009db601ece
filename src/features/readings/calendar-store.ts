// The days on which a unit and those below it read.
import type { CalendarEntry, CalendarScope } from '../../core/feature.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** A day's times differ from cell to cell: below the unit only how many read that day. */
export function readingDays(sql: Sql, { unit, from, until }: CalendarScope): Promise<CalendarEntry[]> {
  return client(sql).$queryRaw<CalendarEntry[]>`
    SELECT to_char(r.date, 'YYYY-MM-DD') AS date, own.is AS "isOwn", CASE WHEN own.is THEN max(p.starts_at) END AS time,
      'reading' AS kind, count(DISTINCT r.unit_id)::int AS units, NULL AS title
    FROM reading r JOIN unit u ON u.id = r.unit_id LEFT JOIN reading_plan p ON p.unit_id = r.unit_id,
      LATERAL (SELECT r.unit_id = ${unit.id}::uuid AS is) own
    WHERE u.path LIKE ${`${unit.path}%`} AND r.date >= ${from}::date AND r.date < ${until}::date AND r.state NOT IN ('skipped', 'stopped')
    GROUP BY r.date, own.is`;
}
