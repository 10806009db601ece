// Queries that claim messages: candidates in order, their chats' rates, the bot's rate.
import type { Db, Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { EXPIRED } from '../dead-store.ts';
import type { LaneState } from '../lanes.ts';
import type { NewItem } from '../store.ts';

/** Seconds for which a process that claimed a message is trusted to be alive. */
export const LEASE_SECONDS = 30;

export type Bot = {
  now: number;
  nextSlotAt: number;
  pausedUntil: number | null;
  misses: number;
};

export type Found = {
  id: bigint;
  chat: string;
  kind: string;
  priority: number;
  expiresAt: Date | null;
  lane: LaneState | null;
};

/** A message on its way, with all that sending it needs. */
export type Claimed = Omit<NewItem, 'key'> & {
  id: bigint;
  tries: number;
  final: boolean;
  /** Of the living message. */
  livingMessageId: string | null;
  shown: string | null;
  /** Sent ahead after trouble: its answer ends the pause. */
  isProbe: boolean;
  misses: number;
};

/** Makes the bot's row where it is missing. */
export async function ensureBot(db: Db, channel: string): Promise<void> {
  await client(db).$executeRaw`
    INSERT INTO bot_lane (channel, next_slot_at, refused_at) VALUES (${channel}, clock_timestamp(), '{}')
    ON CONFLICT (channel) DO NOTHING`;
}

/** Locks the bot's row until the end of the transaction and reads the database's clock after that. */
export async function lockBot(tx: Tx, channel: string): Promise<Bot> {
  type Row = { nextSlotAt: Date; pausedUntil: Date | null; misses: number };
  const [row] = await client(tx).$queryRaw<Row[]>`
    SELECT next_slot_at AS "nextSlotAt", paused_until AS "pausedUntil", misses
      FROM bot_lane WHERE channel = ${channel} FOR UPDATE`;
  if (!row) throw new Error(`no bot lane for '${channel}'`);
  // Rounded up to the next millisecond: a row stored just now, rounded to the nearest, is not in the future.
  const [{ now }] = await client(tx).$queryRaw<[{ now: Date }]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' AS now`;
  return {
    now: now.getTime(),
    nextSlotAt: row.nextSlotAt.getTime(),
    pausedUntil: row.pausedUntil?.getTime() ?? null,
    misses: row.misses,
  };
}

/** The first messages, in the order they leave, of chats that are open, at rest and under their rate. */
export async function findCandidates(
  tx: Tx,
  channel: string,
  now: number,
  tallyInterval: number,
  limit: number,
): Promise<Found[]> {
  const at = new Date(now);
  const tallyBefore = new Date(now - tallyInterval);
  type Row = Omit<Found, 'lane'> & { recent: Date[] | null; sendOkAt: Date | null; editOkAt: Date | null };
  const rows = await client(tx).$queryRaw<Row[]>`
    SELECT o.id, o.chat, o.kind, o.priority, o.expires_at AS "expiresAt",
           l.recent, l.send_ok_at AS "sendOkAt", l.edit_ok_at AS "editOkAt"
      FROM outbox_message o
      LEFT JOIN chat_lane l ON l.channel = o.channel AND l.chat = o.chat
      LEFT JOIN living_message v ON o.kind = 'edit' AND v.ref = o.living AND v.channel = o.channel AND v.chat = o.chat
     WHERE o.channel = ${channel} AND o.state = 'waiting' AND o.not_before <= ${at}::timestamptz
       AND l.closed IS NULL
       AND (l.paused_until IS NULL OR l.paused_until <= ${at}::timestamptz)
       AND (l.chat IS NULL OR CASE o.kind WHEN 'send' THEN l.send_ok_at ELSE l.edit_ok_at END <= ${at}::timestamptz)
       AND (o.final OR v.edited_at IS NULL OR v.edited_at <= ${tallyBefore}::timestamptz)
       AND NOT EXISTS (SELECT FROM outbox_message s
                        WHERE s.channel = o.channel AND s.chat = o.chat AND s.state = 'sending')
     ORDER BY o.priority, o.not_before, o.id
     LIMIT ${limit}
       FOR UPDATE OF o SKIP LOCKED`;
  return rows.map(({ recent, sendOkAt, editOkAt, ...row }) => ({
    ...row,
    lane:
      sendOkAt && editOkAt
        ? {
            recent: (recent ?? []).map((time) => time.getTime()),
            sendOkAt: sendOkAt.getTime(),
            editOkAt: editOkAt.getTime(),
          }
        : null,
  }));
}

export async function markExpired(tx: Tx, ids: bigint[]): Promise<void> {
  await client(tx).outboxMessage.updateMany({
    where: { id: { in: ids } },
    data: { state: 'dead', lastError: EXPIRED },
  });
}

export async function markSending(
  tx: Tx,
  ids: readonly bigint[],
): Promise<Omit<Claimed, 'isProbe' | 'misses'>[]> {
  return client(tx).$queryRaw`
    WITH taken AS (
      UPDATE outbox_message SET state = 'sending', again = false,
             lease_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
       WHERE id = ANY (${[...ids]}::bigint[]) RETURNING *)
    SELECT o.id, o.channel, o.chat, o.topic, o.kind, o.priority, o.payload, o.living,
           o.target_message_id AS target, o.when_uncertain AS "whenUncertain", o.expires_at AS "expiresAt",
           o.tries, o.final, o.account_id AS "accountId", v.message_id AS "livingMessageId", v.shown
      FROM taken o
      LEFT JOIN living_message v ON v.ref = o.living AND v.channel = o.channel AND v.chat = o.chat
     ORDER BY o.priority, o.not_before, o.id`;
}

export async function saveLanes(tx: Tx, channel: string, lanes: Map<string, LaneState>): Promise<void> {
  const rows = [...lanes].map(([chat, lane]) => ({
    chat,
    recent: lane.recent.map((time) => new Date(time)),
    send: new Date(lane.sendOkAt),
    edit: new Date(lane.editOkAt),
  }));
  await client(tx).$executeRaw`
    INSERT INTO chat_lane (channel, chat, recent, send_ok_at, edit_ok_at)
    SELECT ${channel}, r.chat, r.recent, r.send, r.edit
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS r(chat text, recent timestamptz[], send timestamptz, edit timestamptz)
    ON CONFLICT (channel, chat) DO UPDATE SET
      recent = excluded.recent, send_ok_at = excluded.send_ok_at, edit_ok_at = excluded.edit_ok_at`;
}

/** @param probeSeconds how long the rest waits for the answer of the message just claimed; null: it does not */
export async function saveBot(
  tx: Tx,
  channel: string,
  nextSlotAt: number,
  probeSeconds: number | null,
): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE bot_lane SET next_slot_at = ${new Date(nextSlotAt)}::timestamptz,
           paused_until = clock_timestamp() + ${probeSeconds}::int * interval '1 second'
     WHERE channel = ${channel}`;
}

/** Milliseconds until the first of the next waiting messages is due; null when none waits for its time alone. */
export async function nextDue(
  tx: Tx,
  channel: string,
  now: number,
  tallyInterval: number,
): Promise<number | null> {
  const [{ due }] = await client(tx).$queryRaw<[{ due: Date | null }]>`
    SELECT min(greatest(o.not_before, l.paused_until,
               CASE o.kind WHEN 'send' THEN l.send_ok_at ELSE l.edit_ok_at END,
               CASE WHEN NOT o.final THEN v.edited_at + ${tallyInterval} * interval '1 millisecond' END)) AS due
      FROM (SELECT * FROM outbox_message w
             WHERE w.channel = ${channel} AND w.state = 'waiting'
             ORDER BY w.priority, w.not_before, w.id LIMIT 200) o
      LEFT JOIN chat_lane l ON l.channel = o.channel AND l.chat = o.chat
      LEFT JOIN living_message v ON o.kind = 'edit' AND v.ref = o.living AND v.channel = o.channel AND v.chat = o.chat
     WHERE l.closed IS NULL
       AND NOT EXISTS (SELECT FROM outbox_message s
                        WHERE s.channel = o.channel AND s.chat = o.chat AND s.state = 'sending')`;
  return due === null ? null : due.getTime() - now;
}

/** Whether anything is on its way, or waits for nothing but a slot. Pauses and closed chats do not count. */
export async function hasSendable(db: Sql, channel: string): Promise<boolean> {
  const [{ any }] = await client(db).$queryRaw<[{ any: boolean }]>`
    SELECT EXISTS (
      SELECT FROM outbox_message o
        JOIN bot_lane b ON b.channel = o.channel
        LEFT JOIN chat_lane l ON l.channel = o.channel AND l.chat = o.chat
       WHERE o.channel = ${channel}
         AND (o.state = 'sending' OR (o.state = 'waiting' AND o.not_before <= clock_timestamp() + interval '1 millisecond'))
         AND (b.paused_until IS NULL OR b.paused_until <= clock_timestamp())
         AND l.closed IS NULL AND (l.paused_until IS NULL OR l.paused_until <= clock_timestamp())) AS any`;
  return any;
}

/** Messages still on their way keep their lease. */
export async function renewLeases(db: Db, ids: bigint[]): Promise<void> {
  await client(db).$executeRaw`
    UPDATE outbox_message SET lease_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
     WHERE id = ANY (${ids}::bigint[]) AND state = 'sending'`;
}
