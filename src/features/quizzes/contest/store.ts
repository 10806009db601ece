// Contests: their rows, and which of them concern whom.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import type { Topic } from '../bank/shapes.ts';
import type { Contest, ContestState, TieBreak } from './shapes.ts';

type Row = Omit<Contest, 'topics' | 'tieBreak' | 'state'> & {
  topics: string[];
  tieBreak: string;
  state: string;
};

const toContest = (row: Row): Contest => ({
  ...row,
  topics: row.topics as Topic[],
  tieBreak: row.tieBreak as TieBreak,
  state: row.state as ContestState,
});

export type NewContest = Omit<Contest, 'id' | 'pool' | 'askId' | 'state'>;

/** Returns the new id. */
export async function insertContest(tx: Tx, contest: NewContest, now: Date): Promise<string> {
  const id = newId();
  await client(tx).contest.create({ data: { ...contest, id, state: 'planned', createdAt: now } });
  return id;
}

export async function loadContest(sql: Sql, id: string): Promise<Contest | null> {
  const row = await client(sql).contest.findUnique({ where: { id } });
  return row && toContest(row);
}

export async function updateContest(
  tx: Tx,
  id: string,
  data: Partial<Pick<Contest, 'askId' | 'state' | 'pool' | 'closesAt'>>,
): Promise<void> {
  await client(tx).contest.update({ where: { id }, data });
}

/** Of these units, in these states, newest first. */
export async function findContests(
  sql: Sql,
  unitIds: string[],
  states: readonly ContestState[],
  limit: number,
): Promise<Contest[]> {
  const rows = await client(sql).contest.findMany({
    where: { unitId: { in: unitIds }, state: { in: [...states] } },
    orderBy: [{ closesAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toContest);
}

/** Open contests that ask this member, and whether tries are left; the one that ends first comes first. */
export async function openContestsOf(
  sql: Sql,
  memberId: string,
): Promise<{ id: string; title: string; tried: number; tries: number }[]> {
  return client(sql).$queryRaw<{ id: string; title: string; tried: number; tries: number }[]>`
    SELECT c.id, c.title, c.tries, (SELECT count(*)::int FROM contest_try t WHERE t.contest_id = c.id AND t.member_id = p.member_id
      AND t.submitted_at IS NOT NULL) AS tried
    FROM contest c JOIN participation p ON p.ask_id = c.ask_id WHERE p.member_id = ${memberId}::uuid AND c.state = 'open'
    ORDER BY c.closes_at, c.id LIMIT 5`;
}
