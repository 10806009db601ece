// Indicative polls of a meeting.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import type { Poll } from './poll-rules.ts';

const COLUMNS = {
  id: true,
  meetingId: true,
  matter: true,
  secret: true,
  askId: true,
  createdBy: true,
} as const;

export async function insertPoll(tx: Tx, poll: Omit<Poll, 'id' | 'askId'>, now: Date): Promise<string> {
  const id = newId();
  await client(tx).meetingPoll.create({ data: { ...poll, id, createdAt: now } });
  return id;
}

export const setPollAsk = async (tx: Tx, id: string, askId: string): Promise<void> => {
  await client(tx).meetingPoll.update({ where: { id }, data: { askId } });
};

export const loadPoll = (sql: Sql, id: string): Promise<Poll | null> =>
  client(sql).meetingPoll.findUnique({ where: { id }, select: COLUMNS });

/** In the order in which they were held; for the cell's own members alone. */
export const pollsOf = (sql: Sql, meetingId: string): Promise<Poll[]> =>
  client(sql).meetingPoll.findMany({
    where: { meetingId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: COLUMNS,
  });
