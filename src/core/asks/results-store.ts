// Figures of an ask: counted live while it is open, kept per unit once it is closed.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { pathAt } from '../org/past-store.ts';
import { poolCounts } from './ballots-rules.ts';
import { COUNTED, countBallots, kindsOf, NUMERIC } from './ballots-store.ts';
import type { Ask, Figures } from './shapes.ts';

type Row = {
  unit_id: string;
  item: string;
  choice: string;
  expected: number;
  exempt: number;
  excused: number;
  not_joined: number;
  answered: number;
  on_behalf: number;
  count: number;
  sum: number;
};

/** `part`: the audience of an ask, or those of it under `path`. */
const partsOf = (askId: string, path: string) => Prisma.sql`part AS (
      SELECT p.*, EXISTS (SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
                           WHERE a.member_id = p.member_id) AS joined
      FROM participation p WHERE p.ask_id = ${askId}::uuid
        AND (${path} = '/' OR p.unit_id IN (SELECT u.id FROM unit u WHERE u.path LIKE ${path} || '%')))`;

/** A total row per unit of `part`. */
const TOTALS = Prisma.sql`
    SELECT unit_id, '' AS item, '' AS choice,
      (count(*) FILTER (WHERE state <> 'exempt'))::int AS expected, (count(*) FILTER (WHERE state = 'exempt'))::int AS exempt,
      (count(*) FILTER (WHERE state = 'excused'))::int AS excused,
      (count(*) FILTER (WHERE state IN ('expected', 'partial') AND NOT joined))::int AS not_joined,
      (count(*) FILTER (WHERE state = 'done'))::int AS answered,
      (count(*) FILTER (WHERE state = 'done' AND recorded_by IS NOT NULL))::int AS on_behalf, 0 AS count, 0::float8 AS sum
    FROM part GROUP BY unit_id`;

/**
 * One pass over the audience of an ask: a total row per unit (item ''), a row per unit and item (choice ''), and one per unit, item and choice.
 * Answers count when the person's form is complete; of a form of their own each counts by itself.
 * The answers of an anonymous ask are not among the responses: here it has total rows alone.
 */
function countAsk(sql: Sql, askId: string, path = '/'): Promise<Row[]> {
  return client(sql).$queryRaw<Row[]>`
    WITH ${partsOf(askId, path)},
    -- Unfolded once: for each answer the whole form would be read again.
    kinds AS MATERIALIZED (${kindsOf(askId)}),
    attempts AS MATERIALIZED (SELECT k.form->>'attempts' AS counted FROM ask k WHERE k.id = ${askId}::uuid),
    said AS (
      SELECT part.unit_id, r.item, r.value, kinds.kind
      FROM part JOIN response r ON r.ask_id = part.ask_id AND r.member_id = part.member_id JOIN kinds ON kinds.item = r.item, attempts
      WHERE (part.state = 'done' OR (part.state = 'partial' AND part.form IS NOT NULL))
        AND ((r.attempt = 1 AND attempts.counted IS NULL)
          OR (attempts.counted = 'best' AND NOT EXISTS (SELECT 1 FROM response b
                WHERE b.ask_id = r.ask_id AND b.member_id = r.member_id AND b.item = r.item
                  AND (coalesce(b.score, 0), -b.attempt) > (coalesce(r.score, 0), -r.attempt)))))
    ${TOTALS}
    UNION ALL
    SELECT unit_id, item, '', 0, 0, 0, 0, 0, 0, count(*)::int,
      coalesce(sum(CASE WHEN kind IN ${NUMERIC} THEN value::float8 END), 0) FROM said GROUP BY unit_id, item
    UNION ALL
    SELECT unit_id, item, chosen, 0, 0, 0, 0, 0, 0, count(*)::int, 0
    FROM said, unnest(string_to_array(value, ',')) AS chosen WHERE kind IN ${COUNTED} GROUP BY unit_id, item, chosen`;
}

const NOTHING = { expected: 0, exempt: 0, excused: 0, not_joined: 0, answered: 0, on_behalf: 0 };

/** What ballots may show, once the ask is closed; what stands for no single unit is the asking unit's. */
async function countClosedBallots(sql: Sql, ask: Ask): Promise<Row[]> {
  const counts = poolCounts(await countBallots(sql, ask.id));
  const byUnit = Map.groupBy(
    counts,
    ({ unitId, item, choice }) => `${unitId ?? ask.unitId}:${item}:${choice}`,
  );
  return [...byUnit.values()].map((rows) => {
    const { unitId, item, choice } = rows[0]!;
    const total = (of: 'count' | 'sum') => rows.reduce((sum, row) => sum + row[of], 0);
    return {
      ...NOTHING,
      unit_id: unitId ?? ask.unitId,
      item,
      choice,
      count: total('count'),
      sum: total('sum'),
    };
  });
}

const add = (rows: readonly Omit<Row, 'unit_id'>[]): Figures => {
  const sum: Figures = {
    expected: 0,
    exempt: 0,
    excused: 0,
    notJoined: 0,
    answered: 0,
    onBehalf: 0,
    choices: {},
    items: {},
  };
  for (const row of rows) {
    sum.expected += row.expected;
    sum.exempt += row.exempt;
    sum.excused += row.excused;
    sum.notJoined += row.not_joined;
    sum.answered += row.answered;
    sum.onBehalf += row.on_behalf;
    if (row.item === '') continue;
    if (row.choice === '') {
      const before = sum.items[row.item] ?? { count: 0, sum: 0 };
      sum.items[row.item] = { count: before.count + row.count, sum: before.sum + row.sum };
    } else {
      const key = `${row.item}:${row.choice}`;
      sum.choices[key] = (sum.choices[key] ?? 0) + row.count;
    }
  }
  return sum;
};

/** Figures as they stand now, of all units of the audience or of those under `path`; of an anonymous ask only how many have answered. */
export const liveFigures = async (sql: Sql, askId: string, path = '/'): Promise<Figures> =>
  add(await countAsk(sql, askId, path));

/** As `liveFigures`, without what was answered: for messages of which many copies are drawn. */
export const liveTotals = async (sql: Sql, askId: string): Promise<Figures> =>
  add(await client(sql).$queryRaw<Row[]>`WITH ${partsOf(askId, '/')} ${TOTALS}`);

/** Added up in the database: as many rows come back as there are choices, however many units there are. */
const SUMS = Prisma.sql`item, choice, sum(expected)::int AS expected, sum(exempt)::int AS exempt, sum(excused)::int AS excused,
  sum(not_joined)::int AS not_joined, sum(answered)::int AS answered, sum(on_behalf)::int AS on_behalf, sum(count)::int AS count, sum(sum)::float8 AS sum`;

/** The kept figures of a closed ask: of all units, or of the branch under `path`. */
export async function keptFigures(sql: Sql, askId: string, path = '/'): Promise<Figures> {
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT ${SUMS} FROM ask_result WHERE ask_id = ${askId}::uuid AND path LIKE ${`${path}%`} GROUP BY item, choice`;
  return add(rows);
}

/** As `keptFigures` of all units, without what was answered: for messages of which many copies are drawn. */
export async function keptTotals(sql: Sql, askId: string): Promise<Figures> {
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT ${SUMS} FROM ask_result WHERE ask_id = ${askId}::uuid AND item = '' GROUP BY item, choice`;
  return add(rows);
}

/** The kept figures of a closed ask of one unit itself, wherever it stands in the tree by now. */
export async function keptOfUnit(sql: Sql, askId: string, unitId: string): Promise<Figures> {
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT ${SUMS} FROM ask_result WHERE ask_id = ${askId}::uuid AND unit_id = ${unitId}::uuid GROUP BY item, choice`;
  return add(rows);
}

/** The kept figures of a closed ask by unit. */
export async function keptByUnit(sql: Sql, askId: string): Promise<{ unitId: string; figures: Figures }[]> {
  const rows = await client(sql).askResult.findMany({ where: { askId } });
  return [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, own]) => ({
    unitId,
    figures: add(own.map((row) => ({ ...row, not_joined: row.notJoined, on_behalf: row.onBehalf }))),
  }));
}

/** Writes the figures of a closed ask, per unit with its path at closing; a late correction writes them again. */
export async function writeResults(tx: Tx, ask: Ask): Promise<Figures> {
  const counted = await countAsk(tx, ask.id);
  const rows = ask.anonymity === 'anonymous' ? [...counted, ...(await countClosedBallots(tx, ask))] : counted;
  await client(tx).$executeRaw`DELETE FROM ask_result WHERE ask_id = ${ask.id}::uuid`;
  await client(tx).$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT ${ask.id}::uuid, r.unit_id, r.item, r.choice, ${pathAt('u', Prisma.sql`${ask.closesAt}::timestamptz`)}, ${ask.closesAt}, ${ask.feature}, r.expected, r.exempt, r.excused, r.not_joined, r.answered, r.on_behalf, r.count, r.sum
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(unit_id uuid, item text, choice text, expected int, exempt int, excused int,
      not_joined int, answered int, on_behalf int, count int, sum float8) JOIN unit u ON u.id = r.unit_id`;
  return add(rows);
}

/** Figures of closed asks of a feature under a path, closed in [from, to). */
export const closedFigures = (
  sql: Sql,
  feature: string,
  path: string,
  from: Date,
  to: Date,
): Promise<Figures & { asks: number }> =>
  figuresWhere(
    sql,
    Prisma.sql`path LIKE ${`${path}%`} AND feature = ${feature} AND closed_at >= ${from} AND closed_at < ${to}`,
  );

/**
 * Kept figures added up over the rows of `ask_result` that fit: for stores of features that know better than by the day of
 * closing which asks belong together.
 */
export async function figuresWhere(sql: Sql, under: Prisma.Sql): Promise<Figures & { asks: number }> {
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT ${SUMS} FROM ask_result WHERE ${under} GROUP BY item, choice`;
  const [asks] = await client(sql).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT ask_id FROM ask_result WHERE ${under} AND item = '' GROUP BY ask_id) k`;
  return { ...add(rows), asks: asks?.count ?? 0 };
}
