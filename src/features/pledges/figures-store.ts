// Counts what was registered, received and finished, each where people were then.
import type { CountedUnit, Scope } from '../../core/figures/shapes.ts';
import { asCounts, eventCounts, inScope, unitsIn } from '../../core/figures/store.ts';
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { ASKS } from './shapes.ts';

/** Of campaigns that have closed; one that closes before its year begins counts from its first day on. */
export async function campaignCounts(
  sql: Sql,
  { unit, start, end }: Scope,
  zone: string,
): Promise<CountedUnit[]> {
  type Row = { path: string; expected: number; registered: number; behalf: number };
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT r.path, sum(r.expected)::int AS expected, sum(r.answered)::int AS registered, sum(r.on_behalf)::int AS behalf
    FROM ask_result r JOIN pledge_campaign c ON c.ask_id = r.ask_id
    CROSS JOIN LATERAL (SELECT greatest(r.closed_at, make_timestamptz(c.year, 1, 1, 0, 0, 0, ${zone})) AS at) d
    WHERE r.item = '' AND r.feature = ${ASKS.register} AND r.closed_at < ${end} AND ${inScope(unit, 'r.path', 'r.unit_id')}
      AND d.at >= ${start} AND d.at < ${end}
    GROUP BY r.path`;
  return asCounts(rows, 'pledges');
}

/** `received`: pledges; `finished`: items of pledges. */
export function itemCounts(sql: Sql, scope: Scope): Promise<CountedUnit[]> {
  const { unit, start, end } = scope;
  return eventCounts(
    sql,
    scope,
    'pledges',
    Prisma.sql`
    SELECT l.unit_id, l.accepted_at AS at, 'received' AS name FROM pledge l
    WHERE l.unit_id IN (${unitsIn(unit)}) AND l.state = 'accepted' AND l.accepted_at >= ${start} AND l.accepted_at < ${end}
    UNION ALL SELECT i.finished_unit_id, i.finished_at, 'finished' FROM pledge_item i
    WHERE i.finished_unit_id IN (${unitsIn(unit)}) AND i.state = 'finished' AND i.finished_at >= ${start} AND i.finished_at < ${end}`,
  );
}
