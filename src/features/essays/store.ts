// Rounds of essays and what was handed in: rows read and written by the slice.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { searchKey } from '../../shared/text.ts';
import type { Entry, Figures, Handed, Listed, Round, UnitFigures } from './shapes.ts';

export async function loadRound(sql: Sql, id: string): Promise<Round | null> {
  return client(sql).essayRound.findUnique({ where: { id } });
}

/** Until the end of the transaction nobody else starts a round in this unit. */
export async function lockRounds(tx: Tx, unitId: string): Promise<void> {
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('essays'), hashtext(${unitId}))`;
}

export async function insertRound(
  tx: Tx,
  round: Omit<Round, 'askId'> & { createdBy: string },
  now: Date,
): Promise<void> {
  await client(tx).essayRound.create({ data: { ...round, createdAt: now } });
}

export async function setAsk(tx: Tx, id: string, askId: string): Promise<void> {
  await client(tx).essayRound.update({ where: { id }, data: { askId } });
}

/** Rounds that people of this unit are asked in: its own and those of the units above, newest first. */
export function roundsFor(sql: Sql, path: string, limit: number): Promise<Listed[]> {
  return client(sql).$queryRaw<Listed[]>`
    SELECT r.id, r.unit_id AS "unitId", r.title, r.meeting_id AS "meetingId", r.ask_id AS "askId", u.name AS "unitName",
      k.state, k.closes_at AS "closesAt"
    FROM essay_round r JOIN unit u ON u.id = r.unit_id JOIN ask k ON k.id = r.ask_id
    WHERE ${path} LIKE u.path || '%' AND k.state <> 'cancelled' ORDER BY r.created_at DESC, r.id LIMIT ${limit}`;
}

/** Whether an essay of this title is being collected in the unit. */
export async function isCollected(sql: Sql, unitId: string, title: string): Promise<boolean> {
  const rows = await client(sql).$queryRaw<{ title: string }[]>`
    SELECT r.title FROM essay_round r JOIN ask k ON k.id = r.ask_id
    WHERE r.unit_id = ${unitId}::uuid AND k.state IN ('scheduled', 'open')`;
  return rows.some((row) => searchKey(row.title) === searchKey(title));
}

export type Session = { id: string; unitId: string; title: string; startsAt: Date };

/** Study sessions of the unit whose list is closed, newest first, for which nothing is collected yet. */
export function sessionsWithout(sql: Sql, unitId: string, since: Date): Promise<Session[]> {
  return client(sql).$queryRaw<Session[]>`
    SELECT m.id, m.unit_id AS "unitId", m.title, m.starts_at AS "startsAt" FROM meeting m
    WHERE m.unit_id = ${unitId}::uuid AND 'study_session' IN (m.kind, m.joined_kind) AND m.state IN ('counted', 'final')
      AND m.starts_at >= ${since} AND NOT EXISTS (SELECT 1 FROM essay_round r WHERE r.meeting_id = m.id)
    ORDER BY m.starts_at DESC LIMIT 3`;
}

export async function loadSession(sql: Sql, id: string): Promise<Session | null> {
  const [row] = await client(sql).$queryRaw<Session[]>`
    SELECT m.id, m.unit_id AS "unitId", m.title, m.starts_at AS "startsAt" FROM meeting m
    WHERE m.id = ${id}::uuid AND 'study_session' IN (m.kind, m.joined_kind) AND m.state IN ('counted', 'final')`;
  return row ?? null;
}

/** People of the branch as it was asked; the exempt are not counted. */
export async function figuresUnder(sql: Sql, askId: string, path: string): Promise<Figures> {
  const [row] = await client(sql).$queryRaw<Figures[]>`
    SELECT (count(*) FILTER (WHERE p.state <> 'exempt'))::int AS expected,
      (count(*) FILTER (WHERE r.value = 'file'))::int AS file, (count(*) FILTER (WHERE r.value = 'paper'))::int AS paper
    FROM participation p JOIN unit u ON u.id = p.unit_id
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = 'handed'
    WHERE p.ask_id = ${askId}::uuid AND u.path LIKE ${`${path}%`}`;
  return row ?? { expected: 0, file: 0, paper: 0 };
}

/** Everyone asked in these cells, as they sat when asked, with what they handed in. */
export function entriesOf(
  sql: Sql,
  askId: string,
  unitIds: readonly string[],
): Promise<(Omit<Entry, 'day'> & { at: Date | null })[]> {
  return client(sql).$queryRaw<(Omit<Entry, 'day'> & { at: Date | null })[]>`
    SELECT u.name AS "unitName", g.name AS "groupName", m.full_name AS "fullName", p.state, r.value AS way, r.note AS "fileName", r.at,
      r.recorded_by IS NOT NULL AS behalf
    FROM participation p JOIN member m ON m.id = p.member_id JOIN unit u ON u.id = p.unit_id LEFT JOIN unit g ON g.id = p.group_unit_id
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = 'handed'
    WHERE p.ask_id = ${askId}::uuid AND p.unit_id = ANY(${[...unitIds]}::uuid[]) ORDER BY u.name_key, u.id, m.name_key, m.id`;
}

/** By cell: these, and those of the branch as it was asked. */
export function figuresByUnit(
  sql: Sql,
  askId: string,
  { cells, branch }: { cells: readonly string[]; branch: string | null },
): Promise<UnitFigures[]> {
  return client(sql).$queryRaw<UnitFigures[]>`
    SELECT u.name, (count(*) FILTER (WHERE p.state <> 'exempt'))::int AS expected,
      (count(*) FILTER (WHERE r.value = 'file'))::int AS file, (count(*) FILTER (WHERE r.value = 'paper'))::int AS paper
    FROM participation p JOIN unit u ON u.id = p.unit_id
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = 'handed'
    WHERE p.ask_id = ${askId}::uuid AND (u.id = ANY(${[...cells]}::uuid[]) OR u.path LIKE ${branch === null ? '' : `${branch}%`})
    GROUP BY u.id, u.name, u.name_key ORDER BY u.name_key, u.id`;
}

/** Essays sent as files by people who sat in these units when asked. */
export function handedIn(sql: Sql, askId: string, unitIds: readonly string[]): Promise<Handed[]> {
  return client(sql).$queryRaw<Handed[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName", p.unit_id AS "unitId", r.file_ref AS "fileRef", coalesce(r.note, '') AS "fileName"
    FROM response r JOIN participation p ON p.ask_id = r.ask_id AND p.member_id = r.member_id JOIN member m ON m.id = r.member_id
    WHERE r.ask_id = ${askId}::uuid AND r.item = 'handed' AND r.attempt = 1 AND r.file_ref IS NOT NULL
      AND p.unit_id = ANY(${[...unitIds]}::uuid[]) ORDER BY m.name_key, m.id`;
}

/** Units of the audience, as they were asked. */
export async function unitsOfAsk(
  sql: Sql,
  askId: string,
): Promise<{ id: string; name: string; path: string }[]> {
  return client(sql).$queryRaw<{ id: string; name: string; path: string }[]>`
    SELECT DISTINCT u.id, u.name, u.path FROM participation p JOIN unit u ON u.id = p.unit_id
    WHERE p.ask_id = ${askId}::uuid ORDER BY u.name, u.id`;
}

/** Files of the person, for /dulieu. */
export async function essaysOf(
  sql: Sql,
  memberId: string,
): Promise<{ title: string; fileName: string; at: Date }[]> {
  return client(sql).$queryRaw<{ title: string; fileName: string; at: Date }[]>`
    SELECT e.title, coalesce(r.note, '') AS "fileName", r.at FROM response r JOIN ask k ON k.id = r.ask_id JOIN essay_round e ON e.ask_id = k.id
    WHERE r.member_id = ${memberId}::uuid AND r.item = 'handed' AND r.file_ref IS NOT NULL ORDER BY r.at`;
}
