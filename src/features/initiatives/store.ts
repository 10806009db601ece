// Initiatives and how they spread: rows read and written by the slice.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { localDate } from '../../shared/dates.ts';
import type { Span } from '../../shared/periods.ts';
import type { Counts, Initiative, Scene, Sum, UnitCounts } from './shapes.ts';

const day = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

type Row = Omit<Scene, 'sinceOn' | 'endedOn'> & { sinceOn: Date; endedOn: Date | null };
const toScene = (row: Row): Scene => ({
  ...row,
  sinceOn: localDate(row.sinceOn, 'UTC'),
  endedOn: row.endedOn && localDate(row.endedOn, 'UTC'),
});

const SCENE = Prisma.sql`
  SELECT i.id, i.unit_id AS "unitId", i.name, i.words, i.since_on AS "sinceOn", i.owner_id AS "ownerId", i.measure,
    i.measure_unit AS "measureUnit", i.from_id AS "fromId", i.ended_on AS "endedOn", u.name AS "unitName", u.path AS "unitPath",
    m.full_name AS "ownerName", fu.name AS "fromUnit"
  FROM initiative i JOIN unit u ON u.id = i.unit_id LEFT JOIN member m ON m.id = i.owner_id AND m.ended_at IS NULL
    LEFT JOIN initiative f ON f.id = i.from_id LEFT JOIN unit fu ON fu.id = f.unit_id`;

export async function loadScene(sql: Sql, id: string): Promise<Scene | null> {
  const [row] = await client(sql).$queryRaw<Row[]>`${SCENE} WHERE i.id = ${id}::uuid`;
  return row ? toScene(row) : null;
}

/** Held against other presses and jobs until the transaction ends. */
export async function lockScene(tx: Tx, id: string): Promise<Scene | null> {
  await client(tx).$executeRaw`SELECT 1 FROM initiative WHERE id = ${id}::uuid FOR UPDATE`;
  return loadScene(tx, id);
}

/** Of the unit itself, or of the whole branch; running ones, by unit and name. */
export async function initiativesUnder(
  sql: Sql,
  path: string,
  of: { ended: boolean; own: boolean },
): Promise<Scene[]> {
  const where = of.own ? Prisma.sql`u.path = ${path}` : Prisma.sql`u.path LIKE ${`${path}%`}`;
  const state = of.ended ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`;
  const rows = await client(sql).$queryRaw<Row[]>`
    ${SCENE} WHERE ${where} AND i.ended_on ${state} ORDER BY u.name_key, i.name, i.id LIMIT 400`;
  return rows.map(toScene);
}

/** Running ones of which the member is the owner. */
export async function ownedBy(sql: Sql, memberId: string): Promise<Scene[]> {
  const rows = await client(sql).$queryRaw<
    Row[]
  >`${SCENE} WHERE i.owner_id = ${memberId}::uuid AND i.ended_on IS NULL ORDER BY i.name, i.id`;
  return rows.map(toScene);
}

/** False when it is there already: the same update again. */
export async function insertInitiative(
  tx: Tx,
  { sinceOn, ...row }: Omit<Initiative, 'endedOn'>,
  now: Date,
): Promise<boolean> {
  const { count } = await client(tx).initiative.createMany({
    data: [{ ...row, sinceOn: day(sinceOn), createdAt: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

export async function changeInitiative(
  tx: Tx,
  id: string,
  { endedOn, ownerId }: { endedOn?: LocalDate; ownerId?: string },
): Promise<void> {
  await client(tx).initiative.update({
    where: { id },
    data: {
      ...(endedOn === undefined ? {} : { endedOn: day(endedOn) }),
      ...(ownerId === undefined ? {} : { ownerId }),
    },
  });
}

const counted = ({ from, until }: Span) => Prisma.sql`
  (count(*) FILTER (WHERE i.ended_on IS NULL))::int AS active,
  (count(*) FILTER (WHERE i.since_on >= ${from}::date AND i.since_on < ${until}::date))::int AS started,
  (count(*) FILTER (WHERE i.ended_on >= ${from}::date AND i.ended_on < ${until}::date))::int AS ended,
  (count(*) FILTER (WHERE i.from_id IS NOT NULL AND i.since_on >= ${from}::date AND i.since_on < ${until}::date))::int AS taken`;

export async function countsUnder(sql: Sql, path: string, span: Span): Promise<Counts> {
  const [row] = await client(sql).$queryRaw<Counts[]>`
    SELECT ${counted(span)} FROM initiative i JOIN unit u ON u.id = i.unit_id WHERE u.path LIKE ${`${path}%`}`;
  return row ?? { active: 0, started: 0, ended: 0, taken: 0 };
}

/** The same for each unit right below; those with none are left out. */
export function countsBelow(sql: Sql, unitId: string, span: Span): Promise<UnitCounts[]> {
  return client(sql).$queryRaw<UnitCounts[]>`
    SELECT b.name, ${counted(span)} FROM unit b JOIN unit u ON u.path LIKE b.path || '%' JOIN initiative i ON i.unit_id = u.id
    WHERE b.parent_id = ${unitId}::uuid GROUP BY b.id, b.name, b.name_key ORDER BY b.name_key, b.id`;
}

/** What was reported in the period, together, by what is measured: of the branch as it was at each closing. */
export function sumsUnder(sql: Sql, path: string, from: Date, until: Date): Promise<Sum[]> {
  return client(sql).$queryRaw<Sum[]>`
    SELECT min(i.measure) AS measure, min(i.measure_unit) AS "measureUnit", sum(r.sum)::float8 AS sum, count(DISTINCT i.id)::int AS initiatives
    FROM ask_result r JOIN ask k ON k.id = r.ask_id JOIN initiative i ON i.id = k.subject_id
    WHERE r.feature = 'initiatives' AND r.item = 'number' AND r.choice = '' AND r.path LIKE ${`${path}%`}
      AND r.closed_at >= ${from} AND r.closed_at < ${until} AND i.measure IS NOT NULL
    GROUP BY lower(i.measure), lower(i.measure_unit) ORDER BY 1, 2 LIMIT 10`;
}

export type Spread = {
  initiativeId: string;
  unitId: string;
  proposedBy: string;
  state: 'proposed' | 'taken' | 'declined';
};

/** Present cells of a branch to which the initiative was not proposed yet, its own unit left out; `part` of a name narrows them. */
export function cellsToSpread(
  sql: Sql,
  path: string,
  { id, unitId }: Pick<Initiative, 'id' | 'unitId'>,
  part: string,
): Promise<{ id: string; name: string }[]> {
  return client(sql).$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM unit u
    WHERE u.path LIKE ${`${path}%`} AND u.kind = 'cell' AND u.ended_at IS NULL AND u.id <> ${unitId}::uuid
      AND position(${part} in u.name_key) > 0
      AND NOT EXISTS (SELECT 1 FROM initiative_spread s WHERE s.initiative_id = ${id}::uuid AND s.unit_id = u.id)
    ORDER BY u.name_key, u.id LIMIT 500`;
}

/** False when it was proposed there before. */
export async function insertSpread(tx: Tx, row: Omit<Spread, 'state'>, now: Date): Promise<boolean> {
  const { count } = await client(tx).initiativeSpread.createMany({
    data: [{ ...row, state: 'proposed', at: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** Held until the transaction ends, when `tx` is one. */
export async function lockSpread(tx: Tx, initiativeId: string, unitId: string): Promise<Spread | null> {
  await client(tx).$executeRaw`
    SELECT 1 FROM initiative_spread WHERE initiative_id = ${initiativeId}::uuid AND unit_id = ${unitId}::uuid FOR UPDATE`;
  const row = await client(tx).initiativeSpread.findUnique({
    where: { initiativeId_unitId: { initiativeId, unitId } },
  });
  return row && { ...row, state: row.state as Spread['state'] };
}

export async function settleSpread(
  tx: Tx,
  { initiativeId, unitId }: Spread,
  state: Spread['state'],
  now: Date,
): Promise<void> {
  await client(tx).initiativeSpread.update({
    where: { initiativeId_unitId: { initiativeId, unitId } },
    data: { state, decidedAt: now },
  });
}

/** How many units it was proposed to, and how many took it over. */
export async function spreadOf(sql: Sql, initiativeId: string): Promise<{ proposed: number; taken: number }> {
  const rows = await client(sql).initiativeSpread.findMany({
    where: { initiativeId },
    select: { state: true },
  });
  return { proposed: rows.length, taken: rows.filter(({ state }) => state === 'taken').length };
}
