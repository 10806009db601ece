// Queries behind figures: kept results of asks by unit, what is running, and how complete the figures are.
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { pathAt } from '../org/past-store.ts';
import type { CountedUnit, Scope, Whose } from './shapes.ts';

/** Written so that the pattern index of a path is used whatever is known of the parameter. */
const under = (column: string, path: string): Prisma.Sql =>
  Prisma.sql`(${Prisma.raw(column)} ~>=~ ${path} AND ${Prisma.raw(column)} ~<~ ${`${path}a`})`;

/** SQL: rows of a branch; and a unit's own past, wherever it stood. `path`, `unitId`: columns. */
export const inScope = (unit: Whose, path: string, unitId: string): Prisma.Sql => {
  const paths = [unit.path, ...(unit.past ?? [])].map((one) => under(path, one));
  return Prisma.sql`(${Prisma.join(paths, ' OR ')} OR ${Prisma.raw(unitId)} = ${unit.id}::uuid)`;
};

/** SQL: ids of the units that are in scope now or were once. */
export const unitsIn = (unit: Whose): Prisma.Sql => Prisma.sql`
  SELECT y.id FROM unit y WHERE ${inScope(unit, 'y.path', 'y.id')}
  UNION SELECT w.unit_id FROM unit_past w WHERE ${inScope(unit, 'w.path', 'w.unit_id')}`;

/** The path a row is added up under, as the scope allows; an expression of one column, to be grouped by outside. */
const folded = ({ unit: { path: top }, fold }: Pick<Scope, 'unit' | 'fold'>, path: string): Prisma.Sql => {
  const column = Prisma.raw(path);
  if (fold === undefined) return column;
  if (fold === 'whole') return Prisma.sql`${top}::text`;
  return Prisma.sql`CASE WHEN ${column} LIKE ${`${top}_%`} THEN ${top} || split_part(substr(${column}, ${top.length + 1}::int), '/', 1) || '/' ELSE ${column} END`;
};

/**
 * Counts what happened at units, each where its unit stood then. `events`: SQL of rows (unit_id, at, name), narrowed to
 * `unitsIn` by the caller, so that its own indexes are used.
 */
export async function eventCounts(
  sql: Sql,
  scope: Pick<Scope, 'unit' | 'fold'>,
  prefix: string,
  events: Prisma.Sql,
): Promise<CountedUnit[]> {
  // Few units were ever moved: only of those it is looked up, event by event, where they stood.
  const rows = await client(sql).$queryRaw<{ path: string; name: string; count: number }[]>`
    SELECT f.path, f.name, count(*)::int AS count FROM (
      SELECT ${folded(scope, 's.path')} AS path, s.name
      FROM (SELECT CASE WHEN moved.unit_id IS NULL THEN u.path ELSE ${pathAt('u', Prisma.sql`e.at`)} END AS path, e.unit_id, e.name
        FROM (${events}) e JOIN unit u ON u.id = e.unit_id
        LEFT JOIN (SELECT DISTINCT w.unit_id FROM unit_past w) moved ON moved.unit_id = u.id OFFSET 0) s
      WHERE ${inScope(scope.unit, 's.path', 's.unit_id')}) f
    GROUP BY f.path, f.name`;
  return rows.map(({ path, name, count }) => ({ path, counts: { [`${prefix}_${name}`]: count } }));
}

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
 * and `held`, how many asks, at the unit that asked; each name with the prefix.
 */
export async function askCounts(
  sql: Sql,
  scope: Scope,
  feature: string,
  prefix: string,
): Promise<CountedUnit[]> {
  const { unit, start, end } = scope;
  const answers = await client(sql).$queryRaw<
    { path: string; expected: number; answered: number; behalf: number }[]
  >`
    SELECT path, sum(expected)::int AS expected, sum(answered)::int AS answered, sum(behalf)::int AS behalf FROM (
      SELECT ${folded(scope, 'r.path')} AS path, r.expected, r.answered, r.on_behalf AS behalf FROM ask_result r
      WHERE r.item = '' AND r.feature = ${feature} AND r.closed_at >= ${start} AND r.closed_at < ${end} AND ${inScope(unit, 'r.path', 'r.unit_id')}) s
    GROUP BY path`;
  const held = Prisma.sql`
    SELECT k.unit_id, k.closes_at AS at, 'held' AS name FROM ask k
    WHERE k.unit_id IN (${unitsIn(unit)}) AND k.feature = ${feature} AND k.state = 'closed' AND k.closes_at >= ${start} AND k.closes_at < ${end}`;
  return [...asCounts(answers, prefix), ...(await eventCounts(sql, scope, prefix, held))];
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
export async function runningAsks(sql: Sql, path: string, end: Date): Promise<Map<string, number>> {
  // What asks a branch stands in it or above it, or above where it stood when it was asked.
  const rows = await client(sql).$queryRaw<{ feature: string; count: number }[]>`
    SELECT k.feature, count(*)::int AS count FROM unit u JOIN ask k ON k.unit_id = u.id
    WHERE k.next_at IS NOT NULL AND k.state = 'open' AND k.opens_at < ${end} AND (${under('u.path', path)} OR (
      u.number IN (SELECT unnest(string_to_array(trim(t.path, '/'), '/'))::int FROM (
        SELECT ${path} AS path UNION SELECT w.path FROM unit_past w JOIN unit x ON x.id = w.unit_id WHERE x.path = ${path}) t)
      AND EXISTS (SELECT 1 FROM participation p JOIN unit pu ON pu.id = p.unit_id WHERE p.ask_id = k.id AND ${under('pu.path', path)})))
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
        WHERE u.kind = 'cell' AND u.ended_at IS NULL AND ${under('u.path', path)}),
      people AS (SELECT m.unit_id, count(*)::int AS members FROM member m
        WHERE m.unit_id IN (SELECT id FROM cell) AND m.ended_at IS NULL AND m.standing <> 'participant' GROUP BY m.unit_id),
      away AS (SELECT m.unit_id, count(DISTINCT m.id)::int AS members FROM absence a JOIN member m ON m.id = a.member_id
        WHERE a."from" <= ${today}::date AND (a.until IS NULL OR a.until >= ${today}::date)
          AND m.unit_id IN (SELECT id FROM cell) AND m.ended_at IS NULL AND m.standing <> 'participant' GROUP BY m.unit_id),
      keeper AS (SELECT g.unit_id, bool_or(EXISTS (SELECT 1 FROM account a
            JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
            WHERE a.member_id = g.member_id AND a.chat_id IS NOT NULL AND a.blocked_at IS NULL)) AS reachable
        FROM role_grant g JOIN cell ON cell.id = g.unit_id JOIN member m ON m.id = g.member_id AND m.ended_at IS NULL
        WHERE g.until IS NULL AND g.role IN ('secretary', 'deputy_secretary') GROUP BY g.unit_id),
      said AS (SELECT DISTINCT r.unit_id FROM ask_result r JOIN cell ON cell.id = r.unit_id
        WHERE r.item = '' AND r.answered > 0 AND r.closed_at >= ${start} AND r.closed_at < ${end})
    SELECT cell.id AS "unitId", cell.path, cell.name, cell.created_at AS "createdAt", coalesce(people.members, 0) - coalesce(away.members, 0) AS members,
      keeper.unit_id IS NOT NULL AS "hasSecretary", coalesce(keeper.reachable, false) AS "isReachable", said.unit_id IS NOT NULL AS "hasData"
    FROM cell LEFT JOIN people ON people.unit_id = cell.id LEFT JOIN away ON away.unit_id = cell.id LEFT JOIN keeper ON keeper.unit_id = cell.id LEFT JOIN said ON said.unit_id = cell.id
    ORDER BY cell.name_key, cell.path`;
}
