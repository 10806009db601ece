// Queries of hái hoa: the game, its flowers and its turns.
import type { Place } from '../../../channels/channel.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import { type Flower, type FlowerQuiz, prize, type State, type Turn } from './shapes.ts';

type Row = Omit<FlowerQuiz, 'prizes'> & { prizes: unknown };
const toQuiz = (row: unknown): FlowerQuiz => {
  const { prizes, ...rest } = row as Row;
  return { ...rest, prizes: prize.array().parse(prizes ?? []) };
};

export type NewQuiz = Omit<
  FlowerQuiz,
  'id' | 'state' | 'turn' | 'refused' | 'prizes' | 'createdAt' | 'startedAt' | 'endedAt'
>;

export async function insertQuiz(tx: Tx, quiz: NewQuiz, now: Date): Promise<string> {
  const id = newId();
  await client(tx).flowerQuiz.create({ data: { id, ...quiz, state: 'setup', createdAt: now } });
  return id;
}

export async function loadQuiz(sql: Sql, id: string): Promise<FlowerQuiz | null> {
  const row = await client(sql).flowerQuiz.findUnique({ where: { id } });
  return row && toQuiz(row);
}

/** Nobody else changes the game until the transaction ends. */
export async function lockQuiz(tx: Tx, id: string): Promise<void> {
  await client(tx).$executeRaw`SELECT 1 FROM flower_quiz WHERE id = ${id}::uuid FOR UPDATE`;
}

export async function updateQuiz(
  tx: Tx,
  id: string,
  change: Partial<Omit<FlowerQuiz, 'id' | 'unitId'>>,
): Promise<void> {
  await client(tx).flowerQuiz.update({ where: { id }, data: change });
}

/** Newest first. */
export async function gamesOf(
  sql: Sql,
  unitIds: readonly string[],
  states: readonly State[],
  limit: number,
): Promise<FlowerQuiz[]> {
  const rows = await client(sql).flowerQuiz.findMany({
    where: { unitId: { in: [...unitIds] }, state: { in: [...states] } },
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
  return rows.map(toQuiz);
}

/** The game that goes on in this group; null: none does. */
export async function gameIn(
  sql: Sql,
  { channel, chat }: Pick<Place, 'channel' | 'chat'>,
  states: readonly State[],
): Promise<FlowerQuiz | null> {
  const row = await client(sql).flowerQuiz.findFirst({
    where: { channel, chat, state: { in: [...states] } },
    orderBy: { createdAt: 'desc' },
  });
  return row && toQuiz(row);
}

export async function flowersOf(sql: Sql, quizId: string): Promise<Flower[]> {
  const rows = await client(sql).flower.findMany({ where: { quizId }, orderBy: { number: 'asc' } });
  return rows as unknown as Flower[];
}

/** Takes the place of all flowers there were. */
export async function saveFlowers(tx: Tx, quizId: string, flowers: readonly Flower[]): Promise<void> {
  const db = client(tx);
  await db.flower.deleteMany({ where: { quizId } });
  await db.flower.createMany({
    data: flowers.map(({ number, questionId, drawnId, state, isExtra }) => ({
      ...{ quizId, number, questionId, drawnId, state, isExtra },
    })),
  });
}

export async function updateFlower(
  tx: Tx,
  quizId: string,
  number: number,
  change: Partial<Omit<Flower, 'number'>>,
): Promise<void> {
  await client(tx).flower.update({ where: { quizId_number: { quizId, number } }, data: change });
}

export async function turnsOf(sql: Sql, quizId: string): Promise<Turn[]> {
  const rows = await client(sql).flowerTurn.findMany({ where: { quizId }, orderBy: { ordinal: 'asc' } });
  return rows as unknown as Turn[];
}

export async function insertTurn(tx: Tx, quizId: string, turn: Partial<Turn> & NewTurn): Promise<void> {
  await client(tx).flowerTurn.create({ data: { id: newId(), quizId, ...turn } });
}
type NewTurn = Pick<Turn, 'ordinal' | 'number' | 'questionId' | 'phase' | 'openedAt'>;

export async function updateTurn(
  tx: Tx,
  id: string,
  change: Partial<Omit<Turn, 'id' | 'ordinal'>>,
): Promise<void> {
  await client(tx).flowerTurn.update({ where: { id }, data: change });
}

export type Someone = {
  id: string;
  fullName: string;
  groupUnitId: string | null;
  path: string;
  /** Of the Party: named as a comrade. */
  isMember: boolean;
};

/** Those of the members who are still on the roster and agree to it. */
export function peopleNow(sql: Sql, memberIds: readonly string[]): Promise<Someone[]> {
  return client(sql).$queryRaw<Someone[]>`
    SELECT m.id, m.full_name AS "fullName", m.group_unit_id AS "groupUnitId", u.path, m.standing <> 'participant' AS "isMember"
    FROM member m JOIN unit u ON u.id = m.unit_id
    WHERE m.id = ANY(${[...memberIds]}::uuid[]) AND m.ended_at IS NULL
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)`;
}

/** Games with this question under a flower that is not picked yet or is open. */
export async function gamesWith(sql: Sql, questionId: string): Promise<{ id: string; unitId: string }[]> {
  return client(sql).flowerQuiz.findMany({
    where: {
      state: { in: ['playing', 'paused'] },
      tree: { some: { questionId, state: 'open' } },
    },
    select: { id: true, unitId: true },
  });
}

/** Games of the unit that were played to an end and ran at some time in between, in order. */
export async function playedBetween(
  sql: Sql,
  { unitId, from, until }: { unitId: string; from: Date; until: Date },
): Promise<{ id: string; from: Date; until: Date }[]> {
  return client(sql).$queryRaw<{ id: string; from: Date; until: Date }[]>`
    SELECT id, coalesce(started_at, created_at) AS "from", ended_at AS until FROM flower_quiz
    WHERE unit_id = ${unitId}::uuid AND state = 'ended' AND ended_at >= ${from} AND coalesce(started_at, created_at) < ${until}
    ORDER BY 2`;
}

/** Games in which the time of a question runs. */
export async function countingDown(sql: Sql): Promise<string[]> {
  const rows = await client(sql).flowerTurn.findMany({
    where: { deadline: { not: null }, endedAt: null, quiz: { state: 'playing' } },
    select: { quizId: true },
  });
  return rows.map(({ quizId }) => quizId);
}

/** Of these members, who agreed to be named when they win. */
export async function agreedToBeNamed(sql: Sql, memberIds: readonly string[]): Promise<Set<string>> {
  const rows = await client(sql).consent.findMany({
    where: { memberId: { in: [...memberIds] }, purpose: 'name_when_winning', withdrawnAt: null },
    select: { memberId: true },
  });
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Of what was asked in the game (or quick round), how much was withdrawn since. */
export const withdrawnIn = (sql: Sql, gameId: string): Promise<number> =>
  client(sql).questionUse.count({ where: { subjectId: gameId, question: { withdrawnAt: { not: null } } } });
