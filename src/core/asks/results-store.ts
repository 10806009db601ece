// Figures of an ask: counted live while it is open, kept per unit once it is closed.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
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
};

/** One pass over the audience of an ask: a total row per unit (item ''), and a row per unit, item and choice. */
function countAsk(sql: Sql, askId: string): Promise<Row[]> {
  return client(sql).$queryRaw<Row[]>`
    WITH part AS (
      SELECT p.*, EXISTS (SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
                           WHERE a.member_id = p.member_id) AS joined
      FROM participation p WHERE p.ask_id = ${askId}::uuid)
    SELECT unit_id, '' AS item, '' AS choice,
      (count(*) FILTER (WHERE state <> 'exempt'))::int AS expected, (count(*) FILTER (WHERE state = 'exempt'))::int AS exempt,
      (count(*) FILTER (WHERE state = 'excused'))::int AS excused,
      (count(*) FILTER (WHERE state IN ('expected', 'partial') AND NOT joined))::int AS not_joined,
      (count(*) FILTER (WHERE state = 'done'))::int AS answered,
      (count(*) FILTER (WHERE state = 'done' AND recorded_by IS NOT NULL))::int AS on_behalf, 0 AS count
    FROM part GROUP BY unit_id
    UNION ALL
    SELECT part.unit_id, r.item, r.value, 0, 0, 0, 0, 0, 0, count(*)::int
    FROM part JOIN response r ON r.ask_id = part.ask_id AND r.member_id = part.member_id AND r.attempt = 1
    JOIN ask k ON k.id = part.ask_id, jsonb_array_elements(k.form->'items') i
    WHERE part.state <> 'exempt' AND i->>'id' = r.item AND i->>'kind' IN ('choice', 'scale')
    GROUP BY part.unit_id, r.item, r.value`;
}

const add = (
  rows: Pick<
    Row,
    'item' | 'choice' | 'expected' | 'exempt' | 'excused' | 'not_joined' | 'answered' | 'on_behalf' | 'count'
  >[],
): Figures => {
  const sum: Figures = {
    expected: 0,
    exempt: 0,
    excused: 0,
    notJoined: 0,
    answered: 0,
    onBehalf: 0,
    choices: {},
  };
  for (const row of rows) {
    sum.expected += row.expected;
    sum.exempt += row.exempt;
    sum.excused += row.excused;
    sum.notJoined += row.not_joined;
    sum.answered += row.answered;
    sum.onBehalf += row.on_behalf;
    if (row.item !== '')
      sum.choices[`${row.item}:${row.choice}`] = (sum.choices[`${row.item}:${row.choice}`] ?? 0) + row.count;
  }
  return sum;
};

/** Figures as they stand now, over all units of the audience. */
export const liveFigures = async (sql: Sql, askId: string): Promise<Figures> =>
  add(await countAsk(sql, askId));

/** Writes the figures of a closed ask, per unit with its path at closing; a late correction writes them again. */
export async function writeResults(tx: Tx, ask: Ask): Promise<Figures> {
  const rows = await countAsk(tx, ask.id);
  await client(tx).$executeRaw`DELETE FROM ask_result WHERE ask_id = ${ask.id}::uuid`;
  await client(tx).$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT ${ask.id}::uuid, r.unit_id, r.item, r.choice, u.path, ${ask.closesAt}, ${ask.feature}, r.expected, r.exempt, r.excused, r.not_joined, r.answered, r.on_behalf, r.count, 0
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(unit_id uuid, item text, choice text, expected int, exempt int, excused int,
      not_joined int, answered int, on_behalf int, count int) JOIN unit u ON u.id = r.unit_id`;
  return add(rows);
}

/** Figures of closed asks of a feature under a path, closed in [from, to). */
export async function closedFigures(
  sql: Sql,
  feature: string,
  path: string,
  from: Date,
  to: Date,
): Promise<Figures & { asks: number }> {
  // Added up in the database: as many rows come back as there are choices, however many units there are.
  const under = Prisma.sql`path LIKE ${`${path}%`} AND feature = ${feature} AND closed_at >= ${from} AND closed_at < ${to}`;
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT item, choice, sum(expected)::int AS expected, sum(exempt)::int AS exempt, sum(excused)::int AS excused,
      sum(not_joined)::int AS not_joined, sum(answered)::int AS answered, sum(on_behalf)::int AS on_behalf, sum(count)::int AS count
    FROM ask_result WHERE ${under} GROUP BY item, choice`;
  const [asks] = await client(sql).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT ask_id FROM ask_result WHERE ${under} AND item = '' GROUP BY ask_id) k`;
  return { ...add(rows), asks: asks?.count ?? 0 };
}
