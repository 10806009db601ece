// Focus areas: rows read and written by the slice.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { localDate } from '../../shared/dates.ts';
import type { Counts, Focus, Scene, State } from './shapes.ts';

const day = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

type Row = Omit<Scene, 'dueOn'> & { dueOn: Date };
const toScene = (row: Row): Scene => ({ ...row, dueOn: localDate(row.dueOn, 'UTC') });

const SCENE = Prisma.sql`
  SELECT f.id, f.unit_id AS "unitId", f.kind, f.words, f.owner_id AS "ownerId", f.due_on AS "dueOn", f.state, f.closed_at AS "closedAt",
    u.name AS "unitName", m.full_name AS "ownerName"
  FROM focus_area f JOIN unit u ON u.id = f.unit_id LEFT JOIN member m ON m.id = f.owner_id AND m.ended_at IS NULL`;

export async function loadScene(sql: Sql, id: string): Promise<Scene | null> {
  const [row] = await client(sql).$queryRaw<Row[]>`${SCENE} WHERE f.id = ${id}::uuid`;
  return row ? toScene(row) : null;
}

/** Held against other presses and jobs until the transaction ends. */
export async function lockScene(tx: Tx, id: string): Promise<Scene | null> {
  await client(tx).$executeRaw`SELECT 1 FROM focus_area WHERE id = ${id}::uuid FOR UPDATE`;
  return loadScene(tx, id);
}

/** Of the unit itself; those due first come first. */
export async function focusOf(sql: Sql, unitId: string, states: readonly State[]): Promise<Scene[]> {
  const rows = await client(sql).$queryRaw<Row[]>`
    ${SCENE} WHERE f.unit_id = ${unitId}::uuid AND f.state = ANY(${[...states]}) ORDER BY f.due_on, f.created_at, f.id LIMIT 100`;
  return rows.map(toScene);
}

/** False when it is there already: the same update again. */
export async function insertFocus(
  tx: Tx,
  { dueOn, closedAt: _, ...row }: Focus,
  now: Date,
): Promise<boolean> {
  const { count } = await client(tx).focusArea.createMany({
    data: [{ ...row, dueOn: day(dueOn), createdAt: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

export async function changeFocus(
  tx: Tx,
  id: string,
  { dueOn, ...change }: Partial<Pick<Focus, 'ownerId' | 'state' | 'closedAt' | 'dueOn'>>,
): Promise<void> {
  await client(tx).focusArea.update({
    where: { id },
    data: { ...change, ...(dueOn === undefined ? {} : { dueOn: day(dueOn) }) },
  });
}

/** Of the branch as it is now; `closed` ones are those of the period. */
export async function countsUnder(
  sql: Sql,
  path: string,
  today: LocalDate,
  { from, until }: { from: Date; until: Date },
): Promise<Counts> {
  const closed = Prisma.sql`f.closed_at >= ${from} AND f.closed_at < ${until}`;
  const [row] = await client(sql).$queryRaw<Counts[]>`
    SELECT (count(*) FILTER (WHERE f.state = 'open'))::int AS open,
      (count(*) FILTER (WHERE f.state = 'open' AND f.due_on < ${today}::date))::int AS overdue,
      (count(*) FILTER (WHERE f.state = 'done' AND ${closed}))::int AS done,
      (count(*) FILTER (WHERE f.state = 'dropped' AND ${closed}))::int AS dropped
    FROM focus_area f JOIN unit u ON u.id = f.unit_id WHERE u.path LIKE ${`${path}%`}`;
  return row ?? { open: 0, overdue: 0, done: 0, dropped: 0 };
}

/** Open ones that the member owns. */
export async function ownedBy(sql: Sql, memberId: string): Promise<Scene[]> {
  const rows = await client(sql).$queryRaw<
    Row[]
  >`${SCENE} WHERE f.owner_id = ${memberId}::uuid AND f.state = 'open' ORDER BY f.due_on, f.id`;
  return rows.map(toScene);
}
