// Queries of quick rounds.
import type { Place } from '../../../channels/channel.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import type { QuickAnswer, QuickRound } from './shapes.ts';

export type NewRound = Omit<
  QuickRound,
  'id' | 'state' | 'current' | 'isShowing' | 'secondsLeft' | 'createdAt' | 'endedAt'
>;

/** The first question is about to come. */
export async function insertRound(tx: Tx, round: NewRound, now: Date): Promise<string> {
  const id = newId();
  await client(tx).quickRound.create({
    data: { id, ...round, state: 'playing', isShowing: true, createdAt: now },
  });
  return id;
}

export async function loadRound(sql: Sql, id: string): Promise<QuickRound | null> {
  const row = await client(sql).quickRound.findUnique({ where: { id } });
  return row as unknown as QuickRound | null;
}

/** Nobody else changes the round until the transaction ends. */
export async function lockRound(tx: Tx, id: string): Promise<QuickRound | null> {
  await client(tx).$executeRaw`SELECT 1 FROM quick_round WHERE id = ${id}::uuid FOR UPDATE`;
  return loadRound(tx, id);
}

export async function updateRound(
  tx: Tx,
  id: string,
  change: Partial<Omit<QuickRound, 'id' | 'unitId'>>,
): Promise<void> {
  await client(tx).quickRound.update({ where: { id }, data: change });
}

/** Newest first. */
export async function roundsOf(
  sql: Sql,
  unitId: string,
  states: readonly QuickRound['state'][],
  limit: number,
): Promise<QuickRound[]> {
  const rows = await client(sql).quickRound.findMany({
    where: { unitId, state: { in: [...states] } },
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
  return rows as unknown as QuickRound[];
}

/** The round that goes on in this group; null: none does. */
export async function roundIn(
  sql: Sql,
  { channel, chat }: Pick<Place, 'channel' | 'chat'>,
): Promise<QuickRound | null> {
  const row = await client(sql).quickRound.findFirst({
    where: { channel, chat, state: { in: ['playing', 'paused'] } },
    orderBy: { createdAt: 'desc' },
  });
  return row as unknown as QuickRound | null;
}

/** Rounds that go on and have this question among theirs. */
export const roundsWith = (sql: Sql, questionId: string): Promise<{ id: string; unitId: string }[]> =>
  client(sql).quickRound.findMany({
    where: { state: 'playing', questionIds: { has: questionId } },
    select: { id: true, unitId: true },
  });

/** Rounds of the unit that were played to an end and ran at some time in between, in order. */
export async function playedBetween(
  sql: Sql,
  { unitId, from, until }: { unitId: string; from: Date; until: Date },
): Promise<QuickRound[]> {
  const rows = await client(sql).quickRound.findMany({
    where: { unitId, state: 'ended', endedAt: { gte: from }, createdAt: { lt: until } },
    orderBy: { createdAt: 'asc' },
  });
  return rows as unknown as QuickRound[];
}

/** Rounds in which time runs. */
export async function countingDown(sql: Sql): Promise<string[]> {
  const rows = await client(sql).quickRound.findMany({
    where: { state: 'playing', deadline: { not: null } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function answersOf(sql: Sql, roundId: string): Promise<QuickAnswer[]> {
  return client(sql).quickAnswer.findMany({
    where: { roundId },
    orderBy: [{ number: 'asc' }, { at: 'asc' }],
  });
}

/** The present answer of a person, in place of an earlier one. */
export async function saveAnswer(tx: Tx, roundId: string, answer: QuickAnswer): Promise<void> {
  const { number, memberId } = answer;
  await client(tx).quickAnswer.upsert({
    where: { roundId_number_memberId: { roundId, number, memberId } },
    create: { roundId, ...answer },
    update: answer,
  });
}

/** The question was withdrawn: it counts for nobody. */
export async function dropAnswers(tx: Tx, roundId: string, number: number): Promise<void> {
  await client(tx).quickAnswer.deleteMany({ where: { roundId, number } });
}

export type OwnRound = { unit: string; createdAt: Date; right: number; answered: number };

export function ownRounds(sql: Sql, memberId: string): Promise<OwnRound[]> {
  return client(sql).$queryRaw<OwnRound[]>`
    SELECT u.name AS unit, r.created_at AS "createdAt", (count(*) FILTER (WHERE a."right"))::int AS "right", count(*)::int AS answered
    FROM quick_answer a JOIN quick_round r ON r.id = a.round_id JOIN unit u ON u.id = r.unit_id
    WHERE a.member_id = ${memberId}::uuid GROUP BY r.id, u.name, r.created_at ORDER BY r.created_at`;
}

/** The tổ keeps what it earned; whose it was is gone. */
export async function forgetMember(tx: Tx, memberId: string): Promise<void> {
  await client(tx).quickRound.updateMany({ where: { hostId: memberId }, data: { hostId: null } });
  await client(tx).$executeRaw`
    UPDATE quick_answer SET member_id = gen_random_uuid() WHERE member_id = ${memberId}::uuid`;
}
