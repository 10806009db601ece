// Counts games that were played to their end, each where its unit stood then.
import type { CountedUnit, Scope } from '../../core/figures/shapes.ts';
import { eventCounts, unitsIn } from '../../core/figures/store.ts';
import type { Sql } from '../../db/index.ts';
import { Prisma } from '../../db/prisma.ts';

/** `flowers`: of hái hoa dân chủ; `quick`: quick rounds. */
export function countedGames(sql: Sql, scope: Scope): Promise<CountedUnit[]> {
  const { unit, start, end } = scope;
  const ended = Prisma.sql`g.unit_id IN (${unitsIn(unit)}) AND g.state = 'ended' AND g.ended_at >= ${start} AND g.ended_at < ${end}`;
  return eventCounts(
    sql,
    scope,
    'games',
    Prisma.sql`
    SELECT g.unit_id, g.ended_at AS at, 'flowers' AS name FROM flower_quiz g WHERE ${ended}
    UNION ALL SELECT g.unit_id, g.ended_at, 'quick' FROM quick_round g WHERE ${ended}`,
  );
}
