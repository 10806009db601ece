// Which cells never said when they read.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { Span } from '../../shared/periods.ts';

/** Present cells under the path without a plan; one that decided not to read on Mondays has a plan, and stands. */
export async function cellsWithoutPlan(sql: Sql, path: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u WHERE u.kind = 'cell' AND u.ended_at IS NULL AND u.path LIKE ${`${path}%`}
      AND NOT EXISTS (SELECT 1 FROM reading_plan p WHERE p.unit_id = u.id)`;
  return rows.map(({ id }) => id);
}

/** Present cells under the path that decided not to read weekly, or whose only reading of these days fell on a day off and was left out. */
export async function cellsNotReading(sql: Sql, path: string, { from, until }: Span): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u JOIN reading_plan p ON p.unit_id = u.id
    WHERE u.kind = 'cell' AND u.ended_at IS NULL AND u.path LIKE ${`${path}%`} AND (NOT p.active
      OR (SELECT bool_and(r.state = 'skipped') FROM reading r
        WHERE r.unit_id = u.id AND r.date >= ${from}::date AND r.date < ${until}::date))`;
  return rows.map(({ id }) => id);
}
