// Messages that were given up: how many, which, trying one again, forgetting one. Never what they say.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';

/** The error of what was still waiting when it was too late for it. */
export const EXPIRED = 'expired';

export type DeadLetter = {
  id: string;
  createdAt: Date;
  kind: string;
  /** Title of the bound group; null: a private chat, or a group that is bound no more. */
  group: string | null;
  tries: number;
  lastError: string | null;
  /** Its content is still there and its time is not over. */
  canRetry: boolean;
};

/** How many messages are in which state: waiting, sending, sent, dead. */
export async function outboxCounts(sql: Sql): Promise<Map<string, number>> {
  const rows = await client(sql).$queryRaw<{ state: string; count: number }[]>`
    SELECT state, count(*)::int AS count FROM outbox_message GROUP BY state`;
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** `now`: domain time, by which a message may be past its time. */
const DEAD = (now: Date) => Prisma.sql`
  SELECT o.id::text AS id, o.created_at AS "createdAt", o.kind, c.title AS "group", o.tries, o.last_error AS "lastError",
    (o.payload IS NOT NULL OR o.living IS NOT NULL) AND (o.expires_at IS NULL OR o.expires_at > ${now}) AND l.closed IS NULL AS "canRetry"
  FROM outbox_message o LEFT JOIN chat c ON c.channel = o.channel AND c.external_id = o.chat AND c.gone_at IS NULL
  LEFT JOIN chat_lane l ON l.channel = o.channel AND l.chat = o.chat
  WHERE o.state = 'dead'`;

/** Given up, newest first. */
export function deadLetters(
  sql: Sql,
  now: Date,
  { limit, offset }: { limit: number; offset: number },
): Promise<DeadLetter[]> {
  return client(sql).$queryRaw<DeadLetter[]>`${DEAD(now)} ORDER BY o.id DESC LIMIT ${limit} OFFSET ${offset}`;
}

/** Null: there is none, or it is not given up (any more). */
export async function findDead(sql: Sql, now: Date, id: bigint): Promise<DeadLetter | null> {
  const [row] = await client(sql).$queryRaw<DeadLetter[]>`${DEAD(now)} AND o.id = ${id}`;
  return row ?? null;
}

/** Puts it back among what waits. False where it cannot be sent any more, or is no longer dead. */
export async function retryDead(tx: Tx, id: bigint, now: Date): Promise<boolean> {
  const moved = await client(tx).$executeRaw`
    UPDATE outbox_message o SET state = 'waiting', tries = 0, not_before = clock_timestamp(), lease_until = NULL, last_error = NULL
    WHERE o.id = ${id} AND o.state = 'dead' AND (o.payload IS NOT NULL OR o.living IS NOT NULL)
      AND (o.expires_at IS NULL OR o.expires_at > ${now})
      AND NOT EXISTS (SELECT 1 FROM chat_lane l WHERE l.channel = o.channel AND l.chat = o.chat AND l.closed IS NOT NULL)`;
  return moved > 0;
}

/** Its words go at once; its key stays, as of what was sent, so that no job writes it anew. False where it is no longer dead. */
export async function forgetDead(tx: Tx, id: bigint): Promise<boolean> {
  const { count } = await client(tx).outboxMessage.updateMany({
    where: { id, state: 'dead' },
    data: { state: 'forgotten', payload: Prisma.DbNull, leaseUntil: null, lastError: null },
  });
  return count > 0;
}
