// Queries behind figures: kept results of asks by unit, what is running, and how complete the figures are.
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import type { UnitRef } from '../org/person.ts';
import type { CountedUnit, Scope } from './shapes.ts';

/** Rows of a branch, written so that the pattern index is used; and a unit's own past, wherever it stood. */
export const inScope = (unit: Pick<UnitRef, 'id' | 'path'>, path: string, unitId: string): Prisma.Sql =>
  Prisma.sql`(${Prisma.raw(path)} LIKE ${`${unit.path}%`} OR ${Prisma.raw(unitId)} = ${unit.id}::uuid)`;

/** The path a row is added up under, as the scope allows; an expression of one column, to be grouped by outside. */
const folded = ({ unit: { path: top }, fold }: Scope, path: string): Prisma.Sql => {
  const column = Prisma.raw(path);
  if (fold === undefined) return column;
  if (fold === 'whole') return Prisma.sql`${top}::text`;
  return Prisma.sql`CASE WHEN ${column} LIKE ${`${top}_%`} THEN ${top} || split_part(substr(${column}, ${top.length + 1}::int), '/', 1) || '/' ELSE ${column} END`;
};

/** Makes rows of counts with a prefix out of rows of columns. */
export const asCounts = <Row extends { path: string }>(rows: readonly Row[], prefix: string): CountedUnit[] =>
  rows.map(({ path, ...columns }) => ({
    path,
    counts: Object.fromEntries(
      Object.entries(columns).map(([name, value]) => [`${prefix}_${name}`, Number(value)]),
    ),
  }));

/**
 * Of the closed asks of a feature in the period: `expected`, `answered` and `behalf` (recorded by another) where people were,
 * and `held`, how many asks, at the unit that asked.
 */
export async function askCounts(
  sql: Sql,
  scope: Scope,
  feature: string,
): Promise<{ path: string; expected: number; answered: number; behalf: number; held: number }[]> {
  const { unit, start, end } = scope;
  return client(sql).$queryRaw`
    SELECT path, sum(expected)::int AS expected, sum(answered)::int AS answered, sum(behalf)::int AS behalf, sum(held)::int AS held FROM (
      SELECT ${folded(scope, 'r.path')} AS path, r.expected, r.answered, r.on_behalf AS behalf, 0 AS held FROM ask_result r
      WHERE r.item = '' AND r.feature = ${feature} AND r.closed_at >= ${start} AND r.closed_at < ${end} AND ${inScope(unit, 'r.path', 'r.unit_id')}
      UNION ALL
      SELECT ${folded(scope, 'coalesce(r.path, u.path)')}, 0, 0, 0, 1 FROM ask k JOIN unit u ON u.id = k.unit_id
      LEFT JOIN ask_result r ON r.ask_id = k.id AND r.unit_id = k.unit_id AND r.item = '' AND r.choice = ''
        AND r.closed_at >= ${start} AND r.closed_at < ${end}
      WHERE k.feature = ${feature} AND k.state = 'closed' AND k.closes_at >= ${start} AND k.closes_at < ${end}
        AND ${inScope(unit, 'coalesce(r.path, u.path)', 'k.unit_id')}) s
    GROUP BY path`;
}

/** How often each choice of an item was taken in closed asks of a feature, by where people were. */
export function choiceCounts(
  sql: Sql,
  scope: Scope,
  feature: string,
  item: string,
): Promise<{ path: string; choice: string; count: number }[]> {
  const { unit, start, end } = scope;
  return client(sql).$queryRaw`
    SELECT path, choice, sum(count)::int AS count FROM (
      SELECT ${folded(scope, 'r.path')} AS path, r.choice, r.count FROM ask_result r
      WHERE r.item = ${item} AND r.choice <> '' AND r.feature = ${feature} AND r.closed_at >= ${start} AND r.closed_at < ${end}
        AND ${inScope(unit, 'r.path', 'r.unit_id')}) s
    GROUP BY path, choice`;
}

/** Open asks that somebody in the branch is asked, by feature: shown as under way, never added up. */
export async function runningAsks(sql: Sql, path: string): Promise<Map<string, number>> {
  const rows = await client(sql).$queryRaw<{ feature: string; count: number }[]>`
    SELECT k.feature, count(*)::int AS count FROM ask k JOIN unit u ON u.id = k.unit_id
    WHERE k.state = 'open' AND (u.path LIKE ${`${path}%`} OR EXISTS (
      SELECT 1 FROM participation p JOIN unit pu ON pu.id = p.unit_id WHERE p.ask_id = k.id AND pu.path LIKE ${`${path}%`}))
    GROUP BY k.feature ORDER BY k.feature`;
  return new Map(rows.map(({ feature, count }) => [feature, count]));
}

/** One present cell of a branch: whether figures came from it, and who looks after it. */
export type CellFacts = {
  unitId: string;
  path: string;
  name: string;
  createdAt: Date;
  /** Present members of the Party, without the exempt and those away. */
  members: number;
  /** A secretary or deputy holds the role. */
  hasSecretary: boolean;
  /** One of them has joined and can be written to. */
  isReachable: boolean;
  /** An ask that closed in the period was answered by somebody of the cell. */
  hasData: boolean;
};

/** Every present cell under the path (the unit itself, where it is one), by name. `today`: the day absences are looked at. */
export function cellFacts(
  sql: Sql,
  path: string,
  { start, end, today }: { start: Date; end: Date; today: string },
): Promise<CellFacts[]> {
  return client(sql).$queryRaw<CellFacts[]>`
    WITH cell AS (SELECT u.id, u.path, u.name, u.name_key, u.created_at FROM unit u
        WHERE u.kind = 'cell' AND u.ended_at IS NULL AND u.path LIKE ${`${path}%`}),
      people AS (SELECT m.unit_id, count(*)::int AS members FROM member m JOIN cell ON cell.id = m.unit_id
        WHERE m.ended_at IS NULL AND m.standing <> 'participant' AND NOT EXISTS (SELECT 1 FROM absence a
          WHERE a.member_id = m.id AND a."from" <= ${today}::date AND (a.until IS NULL OR a.until >= ${today}::date))
        GROUP BY m.unit_id),
      keeper AS (SELECT g.unit_id, bool_or(EXISTS (SELECT 1 FROM account a
            JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
            WHERE a.member_id = g.member_id AND a.chat_id IS NOT NULL AND a.blocked_at IS NULL)) AS reachable
        FROM role_grant g JOIN cell ON cell.id = g.unit_id JOIN member m ON m.id = g.member_id AND m.ended_at IS NULL
        WHERE g.until IS NULL AND g.role IN ('secretary', 'deputy_secretary') GROUP BY g.unit_id),
      said AS (SELECT DISTINCT r.unit_id FROM ask_result r JOIN cell ON cell.id = r.unit_id
        WHERE r.item = '' AND r.answered > 0 AND r.closed_at >= ${start} AND r.closed_at < ${end})
    SELECT cell.id AS "unitId", cell.path, cell.name, cell.created_at AS "createdAt", coalesce(people.members, 0) AS members,
      keeper.unit_id IS NOT NULL AS "hasSecretary", coalesce(keeper.reachable, false) AS "isReachable", said.unit_id IS NOT NULL AS "hasData"
    FROM cell LEFT JOIN people ON people.unit_id = cell.id LEFT JOIN keeper ON keeper.unit_id = cell.id LEFT JOIN said ON said.unit_id = cell.id
    ORDER BY cell.name_key, cell.path`;
}
