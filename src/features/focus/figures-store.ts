// Counts focus areas, each where its unit stood then.
import type { CountedUnit, Scope } from '../../core/figures/shapes.ts';
import { eventCounts, unitsIn } from '../../core/figures/store.ts';
import type { Sql } from '../../db/index.ts';
import { Prisma } from '../../db/prisma.ts';

/** `open`: at the end of the period; `done`: closed in it as settled. */
export function countedFocus(sql: Sql, scope: Scope): Promise<CountedUnit[]> {
  const { unit, start, end } = scope;
  return eventCounts(
    sql,
    scope,
    'focus',
    Prisma.sql`
    SELECT f.unit_id, ${end}::timestamptz AS at, 'open' AS name FROM focus_area f
    WHERE f.unit_id IN (${unitsIn(unit)}) AND f.created_at < ${end} AND (f.closed_at IS NULL OR f.closed_at >= ${end})
    UNION ALL SELECT f.unit_id, f.closed_at, 'done' FROM focus_area f
    WHERE f.unit_id IN (${unitsIn(unit)}) AND f.state = 'done' AND f.closed_at >= ${start} AND f.closed_at < ${end}`,
  );
}
