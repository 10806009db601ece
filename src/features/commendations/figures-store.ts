// Counts what was agreed in a period, where each unit stood on that day.
import type { CountedUnit, Scope } from '../../core/figures/shapes.ts';
import { asCounts, inScope } from '../../core/figures/store.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** `persons`, `groups`: lượt, not people. */
export async function countedCommendations(sql: Sql, { unit, period }: Scope): Promise<CountedUnit[]> {
  const rows = await client(sql).$queryRaw<{ path: string; persons: number; groups: number }[]>`
    SELECT c.path, (count(*) FILTER (WHERE c.kind = 'person'))::int AS persons, (count(*) FILTER (WHERE c.kind = 'group'))::int AS groups
    FROM commendation c WHERE c.state = 'agreed' AND c.decided_on >= ${period.from}::date AND c.decided_on < ${period.until}::date
      AND ${inScope(unit, 'c.path', 'c.unit_id')}
    GROUP BY c.path`;
  return asCounts(rows, 'commendations');
}
