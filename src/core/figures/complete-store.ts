// How complete the figures of a branch are: from how many of its units and cells they come, by where cells stood then.
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { pastPaths, pathAt } from '../org/past-store.ts';
import type { UnitRef } from '../org/person.ts';
import type { Completeness } from './complete-rules.ts';
import type { Whose } from './shapes.ts';
import { inScope, unitsIn } from './store.ts';

/**
 * By the same tree as the counts (ADR 0021): a cell counts where it stood when the period ended, and where results of it stand
 * that were answered and closed in the period. So every result that is added up has its cell among those named.
 */
export async function completeIn(
  sql: Sql,
  unit: Pick<UnitRef, 'id' | 'path'>,
  { start, end }: { start: Date; end: Date },
): Promise<Completeness> {
  const whose: Whose = { ...unit, past: await pastPaths(sql, unit.id) };
  const rows = await client(sql).$queryRaw<{ child: string; whole: boolean; all: number; with: number }[]>`
    WITH said AS MATERIALIZED (SELECT DISTINCT r.unit_id AS id, r.path FROM ask_result r
        WHERE r.item = '' AND r.answered > 0 AND r.closed_at >= ${start} AND r.closed_at < ${end} AND ${inScope(whose, 'r.path', 'r.unit_id')}),
      stood AS (SELECT s.id, s.path FROM (
          SELECT u.id, CASE WHEN moved.unit_id IS NULL THEN u.path ELSE ${pathAt('u', Prisma.sql`${end}::timestamptz`)} END AS path
          FROM unit u LEFT JOIN (SELECT DISTINCT w.unit_id FROM unit_past w) moved ON moved.unit_id = u.id
          WHERE u.kind = 'cell' AND (u.ended_at IS NULL OR u.ended_at >= ${end}) AND u.id IN (${unitsIn(whose)}) OFFSET 0) s
        WHERE ${inScope(whose, 's.path', 's.id')}),
      cell AS (SELECT c.id, ${childOf(whose, 'c.path')} AS child, bool_or(c.said) AS said FROM (
          SELECT id, path, false AS said FROM stood
          UNION ALL SELECT said.id, said.path, true FROM said JOIN unit u ON u.id = said.id AND u.kind = 'cell') c
        GROUP BY 1, 2)
    SELECT coalesce(child, '') AS child, grouping(child) = 1 AS whole,
      count(DISTINCT id)::int AS "all", (count(DISTINCT id) FILTER (WHERE said))::int AS "with"
    FROM cell GROUP BY GROUPING SETS ((child), ())`;
  const parts = rows.filter(({ whole }) => !whole);
  const total = rows.find(({ whole }) => whole);
  return {
    units: { all: parts.length, with: parts.filter((one) => one.with > 0).length },
    cells: { all: total?.all ?? 0, with: total?.with ?? 0 },
    below: new Map(
      parts.map(({ child, ...one }) => [
        child === '' ? unit.path : `${unit.path}${child}/`,
        { all: one.all, with: one.with },
      ]),
    ),
  };
}

/** SQL: the number of the unit right below the top; below a path that the top had before as if it had been here. '': the top itself. */
const childOf = ({ path, past = [] }: Whose, column: string): Prisma.Sql => {
  const own = Prisma.raw(column);
  const cases = [path, ...past].map(
    (one) =>
      Prisma.sql`WHEN ${own} LIKE ${`${one}_%`} THEN split_part(substr(${own}, ${one.length + 1}::int), '/', 1)`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE '' END`;
};
