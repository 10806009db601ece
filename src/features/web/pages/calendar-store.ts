// When asks that are no meeting and no reading close, in a unit and below it.
import type { CalendarEntry, CalendarScope } from '../../../core/feature.ts';
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';

/** Those put to many; what a chosen few are asked is theirs. */
const SHOWN = ['surveys', 'announcements', 'essays', 'contest'];

export function closingDays(sql: Sql, { unit, from, until, zone }: CalendarScope): Promise<CalendarEntry[]> {
  return client(sql).$queryRaw<CalendarEntry[]>`
    WITH ends AS (SELECT k.closes_at AT TIME ZONE ${zone} AS at, k.feature, k.unit_id, k.unit_id = ${unit.id}::uuid AS own
      FROM ask k JOIN unit u ON u.id = k.unit_id
      WHERE u.path LIKE ${`${unit.path}%`} AND k.feature = ANY(${SHOWN}::text[]) AND k.state IN ('scheduled', 'open', 'closed')
        AND k.audience->'members' IS NULL
        AND k.closes_at >= ${from}::timestamp AT TIME ZONE ${zone} AND k.closes_at < ${until}::timestamp AT TIME ZONE ${zone})
    SELECT to_char(at, 'YYYY-MM-DD') AS date, own AS "isOwn", CASE WHEN own THEN to_char(at, 'HH24:MI') END AS time,
      'closes-' || feature AS kind, count(DISTINCT unit_id)::int AS units, NULL AS title
    FROM ends GROUP BY 1, 2, 3, 4`;
}
