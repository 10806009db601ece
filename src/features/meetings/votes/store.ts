// Votes taken in the room, written down.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import type { StoredVote } from './rules.ts';

const COLUMNS = {
  id: true,
  meetingId: true,
  position: true,
  matter: true,
  inFavour: true,
  against: true,
  other: true,
  base: true,
  present: true,
  recordedBy: true,
} as const;

/** In the order in which they were recorded; for the cell's own members alone. */
export const votesOf = (sql: Sql, meetingId: string): Promise<StoredVote[]> =>
  client(sql).meetingVote.findMany({
    where: { meetingId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: COLUMNS,
  });

export const loadVote = (sql: Sql, id: string): Promise<StoredVote | null> =>
  client(sql).meetingVote.findUnique({ where: { id }, select: COLUMNS });

/** A new one where `id` is null, else in place of that one. */
export async function saveVote(
  tx: Tx,
  id: string | null,
  vote: Omit<StoredVote, 'id' | 'position'>,
  now: Date,
): Promise<string> {
  const { meetingId, ...row } = vote;
  if (id !== null) {
    await client(tx).meetingVote.updateMany({ where: { id, meetingId }, data: { ...row, recordedAt: now } });
    return id;
  }
  const last = await client(tx).meetingVote.aggregate({ where: { meetingId }, _max: { position: true } });
  const made = await client(tx).meetingVote.create({
    data: { ...row, id: newId(), meetingId, position: (last._max.position ?? 0) + 1, recordedAt: now },
  });
  return made.id;
}

/** False when it was gone already. */
export const deleteVote = async (tx: Tx, id: string): Promise<boolean> =>
  (await client(tx).meetingVote.deleteMany({ where: { id } })).count > 0;
