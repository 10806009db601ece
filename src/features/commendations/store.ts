// Commendations: rows read and written by the slice.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { localDate } from '../../shared/dates.ts';
import type { Span } from '../../shared/periods.ts';
import type { Commendation, Counts, Scene, UnitCounts } from './shapes.ts';

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

type Row = Omit<Scene, 'decidedOn' | 'to'> & {
  decidedOn: Date | null;
  standing: string | null;
  address: string | null;
};

const SCENE = Prisma.sql`
  SELECT c.id, c.unit_id AS "unitId", c.path, c.kind, c.member_id AS "memberId", c.group_unit_id AS "groupUnitId",
    c.proposed_by AS "proposedBy", c.words, c.state, c.body, c.decided_on AS "decidedOn", c.showing, c.audience,
    c.ask_id AS "askId", c.shown_at AS "shownAt", c.created_at AS "createdAt",
    coalesce(m.full_name, g.name, '') AS name, mg.name AS "groupName", p.full_name AS "proposerName", m.standing, u.settings->>'address' AS address,
    u.kind AS "unitKind", u.name AS "unitName",
    EXISTS (SELECT 1 FROM consent k WHERE k.member_id = m.id AND k.purpose = 'name_when_commended' AND k.withdrawn_at IS NULL)
      AND m.ended_at IS NULL AND m.tracking = 'chat' AS consents
  FROM commendation c JOIN unit u ON u.id = c.unit_id LEFT JOIN member m ON m.id = c.member_id
    LEFT JOIN unit mg ON mg.id = m.group_unit_id LEFT JOIN unit g ON g.id = c.group_unit_id
    LEFT JOIN member p ON p.id = c.proposed_by`;

const toScene = ({ standing, address, decidedOn, ...row }: Row): Scene => ({
  ...row,
  consents: row.consents === true,
  decidedOn: decidedOn && localDate(decidedOn, 'UTC'),
  to: standing !== 'participant' ? 'member' : address === 'anh_chi' ? 'anh_chi' : 'ong_ba',
});

const scenes = async (sql: Sql, rest: Prisma.Sql): Promise<Scene[]> =>
  (await client(sql).$queryRaw<Row[]>`${SCENE} ${rest}`).map(toScene);

export async function loadScene(sql: Sql, id: string): Promise<Scene | null> {
  return (await scenes(sql, Prisma.sql`WHERE c.id = ${id}::uuid`))[0] ?? null;
}

/** Held against other presses and jobs until the transaction ends. */
export async function lockScene(tx: Tx, id: string): Promise<Scene | null> {
  await client(tx).$executeRaw`SELECT 1 FROM commendation WHERE id = ${id}::uuid FOR UPDATE`;
  return loadScene(tx, id);
}

export type NewCommendation = Pick<
  Commendation,
  'id' | 'unitId' | 'path' | 'kind' | 'memberId' | 'groupUnitId' | 'words'
> & { proposedBy: string };

/** False when it is there already: the same update again. */
export async function insertCommendation(tx: Tx, row: NewCommendation, now: Date): Promise<boolean> {
  const { count } = await client(tx).commendation.createMany({
    data: [{ ...row, state: 'proposed', createdAt: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

export type Change = Partial<
  Pick<Commendation, 'words' | 'state' | 'body' | 'showing' | 'audience' | 'askId' | 'shownAt' | 'path'>
> & { decidedOn?: string; recordedBy?: string };

export async function changeCommendation(tx: Tx, id: string, change: Change): Promise<void> {
  const { decidedOn, ...rest } = change;
  await client(tx).commendation.update({
    where: { id },
    data: { ...rest, ...(decidedOn === undefined ? {} : { decidedOn: day(decidedOn) }) },
  });
}

/** Newest first. */
export const commendationsOf = (
  sql: Sql,
  unitId: string,
  states: readonly Commendation['state'][],
): Promise<Scene[]> =>
  scenes(
    sql,
    Prisma.sql`WHERE c.unit_id = ${unitId}::uuid AND c.state = ANY(${[...states]})
      ORDER BY coalesce(c.decided_on, c.created_at) DESC, c.id LIMIT 200`,
  );

/** What was agreed about one person, newest first. */
export const commendationsFor = (sql: Sql, memberId: string): Promise<Scene[]> =>
  scenes(
    sql,
    Prisma.sql`WHERE c.member_id = ${memberId}::uuid AND c.state = 'agreed' ORDER BY c.decided_on DESC, c.id LIMIT 20`,
  );

/** Agreed, settled how it is said, and not yet said; first agreed first. Held until the transaction ends. */
export async function readyToShow(tx: Tx, unitId: string): Promise<Scene[]> {
  const ready = Prisma.sql`c.unit_id = ${unitId}::uuid AND c.state = 'agreed' AND c.showing IN ('named', 'unnamed') AND c.shown_at IS NULL`;
  await client(tx).$executeRaw`SELECT 1 FROM commendation c WHERE ${ready} ORDER BY c.id FOR UPDATE`;
  return scenes(tx, Prisma.sql`WHERE ${ready} ORDER BY c.decided_on, c.created_at, c.id`);
}

/** Those that go with this weekly message. */
export const shownWith = (sql: Sql, askId: string): Promise<Scene[]> =>
  scenes(sql, Prisma.sql`WHERE c.ask_id = ${askId}::uuid ORDER BY c.decided_on, c.created_at, c.id`);

/** Whether the newest commendation the person let be named was also for groups with non-members. */
export async function lastAudience(sql: Sql, memberId: string): Promise<Commendation['audience']> {
  const row = await client(sql).commendation.findFirst({
    where: { memberId, showing: 'named' },
    orderBy: { createdAt: 'desc' },
    select: { audience: true },
  });
  return row?.audience === 'mixed' ? 'mixed' : 'members_only';
}

const COUNTS = Prisma.sql`count(DISTINCT c.member_id)::int AS persons,
  (count(*) FILTER (WHERE c.kind = 'person'))::int AS individual, (count(*) FILTER (WHERE c.kind = 'group'))::int AS groups`;
const agreedIn = ({ from, until }: Span) =>
  Prisma.sql`c.state = 'agreed' AND c.decided_on >= ${from}::date AND c.decided_on < ${until}::date`;

/** Lượt and persons agreed in the period, in the branch as it was then. */
export async function countsUnder(sql: Sql, path: string, span: Span): Promise<Counts> {
  const [row] = await client(sql).$queryRaw<Counts[]>`
    SELECT ${COUNTS} FROM commendation c WHERE ${agreedIn(span)} AND c.path LIKE ${`${path}%`}`;
  return row ?? { persons: 0, individual: 0, groups: 0 };
}

/** The same for each unit right below; those with none are left out. */
export function countsBelow(sql: Sql, unitId: string, span: Span): Promise<UnitCounts[]> {
  return client(sql).$queryRaw<UnitCounts[]>`
    SELECT b.name, ${COUNTS} FROM unit b JOIN commendation c ON c.path LIKE b.path || '%'
    WHERE b.parent_id = ${unitId}::uuid AND ${agreedIn(span)} GROUP BY b.id, b.name, b.name_key ORDER BY b.name_key, b.id`;
}

/** The proposals stay, without who made them. */
export async function forgetProposer(tx: Tx, memberId: string): Promise<void> {
  await client(tx).commendation.updateMany({ where: { proposedBy: memberId }, data: { proposedBy: null } });
}

/** Proposed by the person. */
export function proposedBy(
  sql: Sql,
  memberId: string,
): Promise<{ words: string; state: string; createdAt: Date }[]> {
  return client(sql).commendation.findMany({
    where: { proposedBy: memberId },
    orderBy: { createdAt: 'asc' },
    select: { words: true, state: true, createdAt: true },
  });
}

/** A present person of this unit: their name; null otherwise. */
export async function personOf(sql: Sql, unitId: string, memberId: string): Promise<string | null> {
  const row = await client(sql).member.findFirst({ where: { id: memberId, unitId, endedAt: null } });
  return row?.fullName ?? null;
}

/** The members behind these accounts. */
export async function accountMembers(sql: Sql, accountIds: string[]): Promise<string[]> {
  const rows = await client(sql).account.findMany({
    where: { id: { in: accountIds }, memberId: { not: null } },
    select: { memberId: true },
  });
  return [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))];
}
