// How complete the figures of a branch are: from how many of its units and cells they come, by where cells stood then.
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { pastPaths, pathAt } from '../org/past-store.ts';
import type { UnitRef } from '../org/person.ts';
import type { Completeness } from './complete-rules.ts';
import type { Whose } from './shapes.ts';
import { inScope } from './store.ts';

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
  const rows = await client(sql).$queryRaw<{ child: string | null; all: number; with: number }[]>`
    WITH said AS MATERIALIZED (SELECT DISTINCT r.unit_id AS id, r.path FROM ask_result r
        WHERE r.item = '' AND r.answered > 0 AND r.closed_at >= ${start} AND r.closed_at < ${end} AND ${inScope(whose, 'r.path', 'r.unit_id')}),
      moved AS MATERIALIZED (SELECT DISTINCT w.unit_id AS id FROM unit_past w),
      -- Few units were ever moved: only of those it is looked up where they stood.
      stood AS (SELECT u.id, u.path FROM unit u
          WHERE u.kind = 'cell' AND ${PRESENT(end)} AND ${inScope(whose, 'u.path', 'u.id')} AND u.id NOT IN (SELECT id FROM moved)
        UNION ALL SELECT s.id, s.path FROM (
            SELECT u.id, ${pathAt('u', Prisma.sql`${end}::timestamptz`)} AS path FROM moved JOIN unit u ON u.id = moved.id AND u.kind = 'cell'
            WHERE ${PRESENT(end)} OFFSET 0) s
          WHERE ${inScope(whose, 's.path', 's.id')}),
      cell AS MATERIALIZED (SELECT c.id, ${childOf(whose, 'c.path')} AS child, bool_or(c.said) AS said FROM (
          SELECT id, path, false AS said FROM stood
          UNION ALL SELECT said.id, said.path, true FROM said JOIN unit u ON u.id = said.id AND u.kind = 'cell') c
        GROUP BY 1, 2)
    SELECT child, count(*)::int AS "all", (count(*) FILTER (WHERE said))::int AS "with" FROM cell GROUP BY child
    UNION ALL
    SELECT NULL, count(*)::int, (count(*) FILTER (WHERE said))::int FROM (SELECT id, bool_or(said) AS said FROM cell GROUP BY id) one`;
  const parts = rows.flatMap(({ child, ...one }) => (child === null ? [] : [{ child, ...one }]));
  const total = rows.find(({ child }) => child === null);
  return {
    units: { all: parts.length, with: parts.filter((one) => one.with > 0).length },
    cells: { all: total?.all ?? 0, with: total?.with ?? 0 },
    below: new Map(
      parts.map(({ child, ...one }) => [child === '' ? unit.path : `${unit.path}${child}/`, one]),
    ),
  };
}

/** SQL: there when the period ended. */
const PRESENT = (end: Date): Prisma.Sql => Prisma.sql`(u.ended_at IS NULL OR u.ended_at >= ${end})`;

/** SQL: the number of the unit right below the top; below a path that the top had before as if it had been here. '': the top itself. */
const childOf = ({ path, past = [] }: Whose, column: string): Prisma.Sql => {
  const own = Prisma.raw(column);
  const cases = [path, ...past].map(
    (one) =>
      Prisma.sql`WHEN ${own} LIKE ${`${one}_%`} THEN split_part(substr(${own}, ${one.length + 1}::int), '/', 1)`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE '' END`;
};
