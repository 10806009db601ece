// Queries that put messages into the outbox.
import type { Message, Place } from '../../channels/channel.ts';
import type { Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

export type NewItem = {
  key: string;
  channel: string;
  chat: string;
  topic: string | null;
  kind: 'send' | 'edit' | 'delete';
  priority: number;
  payload: Message | null;
  living: string | null;
  target: string | null;
  whenUncertain: 'resend' | 'never';
  expiresAt: Date | null;
  accountId: string | null;
};

/** Adds rows in the order given; known keys and chats that are closed to us are left out. */
export async function addItems(tx: Tx, items: NewItem[]): Promise<void> {
  await client(tx).$executeRaw`
    INSERT INTO outbox_message
      (key, channel, chat, topic, kind, priority, payload, living, target_message_id, when_uncertain, expires_at, account_id)
    SELECT i.key, i.channel, coalesce(m.new_chat, i.chat), i.topic, i.kind, i.priority, i.payload, i.living, i.target,
           i."whenUncertain", i."expiresAt", i."accountId"
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS
           (key text, channel text, chat text, topic text, kind text, priority int, payload jsonb, living text,
            target text, "whenUncertain" text, "expiresAt" timestamptz, "accountId" uuid)) WITH ORDINALITY
           AS i(key, channel, chat, topic, kind, priority, payload, living, target, "whenUncertain", "expiresAt", "accountId", n)
      LEFT JOIN chat_migration m ON m.channel = i.channel AND m.old_chat = i.chat
      LEFT JOIN chat_lane l ON l.channel = i.channel AND l.chat = coalesce(m.new_chat, i.chat)
     WHERE l.closed IS NULL
     ORDER BY i.n
    ON CONFLICT (key) DO NOTHING`;
}

/** The person or group is there again: messages go out as before. */
export async function reopenLanes(tx: Tx, places: Place[]): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE chat_lane l SET closed = NULL
      FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS p(channel text, chat text)
      LEFT JOIN chat_migration m ON m.channel = p.channel AND m.old_chat = p.chat
     WHERE l.channel = p.channel AND l.chat = coalesce(m.new_chat, p.chat) AND l.closed IS NOT NULL`;
}

/** Makes room for living messages that are about to be posted. */
export async function expectLiving(tx: Tx, copies: { ref: string; place: Place }[]): Promise<void> {
  const rows = copies.map(({ ref, place }) => ({ ref, ...place }));
  await client(tx).$executeRaw`
    INSERT INTO living_message (ref, channel, chat, topic)
    SELECT i.ref, i.channel, coalesce(m.new_chat, i.chat), i.topic
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS i(ref text, channel text, chat text, topic text)
      LEFT JOIN chat_migration m ON m.channel = i.channel AND m.old_chat = i.chat
    ON CONFLICT (ref, channel, chat) DO NOTHING`;
}

/**
 * Asks for an edit of every copy that was ever shown. A waiting edit stays (it is rendered when sent), one on
 * its way or a post on its way is followed by another; copies in closed chats are left alone.
 */
export async function touchShown(
  tx: Tx,
  ref: string,
  edit: { final: boolean; priority: number; only?: readonly { channel: string; chat: string }[] },
): Promise<void> {
  const only = edit.only?.map(({ channel, chat }) => `${channel}:${chat}`) ?? null;
  // A waiting post is locked too: else it could be rendered now, without what this transaction is about to commit.
  await client(tx).$executeRaw`/* prepared */
    UPDATE outbox_message o SET again = o.state = 'sending', final = o.final OR ${edit.final}
      FROM living_message v
     WHERE v.ref = ${ref} AND o.channel = v.channel AND o.chat = v.chat AND o.living = v.ref
       AND (${only}::text[] IS NULL OR v.channel || ':' || v.chat = ANY(${only}::text[]))
       AND (o.state = 'sending' OR (o.state = 'waiting' AND o.kind = 'send'))`;
  await client(tx).$executeRaw`/* prepared */
    INSERT INTO outbox_message (key, channel, chat, topic, kind, priority, living, when_uncertain, final)
    SELECT 'edit:' || v.ref || '@' || v.channel || ':' || v.chat, v.channel, v.chat, v.topic, 'edit',
           ${edit.priority}::int, v.ref, 'resend', ${edit.final}
      FROM living_message v
      LEFT JOIN chat_lane l ON l.channel = v.channel AND l.chat = v.chat
     WHERE v.ref = ${ref} AND v.shown IS NOT NULL AND l.closed IS NULL
       AND (${only}::text[] IS NULL OR v.channel || ':' || v.chat = ANY(${only}::text[]))
     ORDER BY v.channel, v.chat
    ON CONFLICT (key) DO UPDATE SET
      state = CASE outbox_message.state WHEN 'sending' THEN 'sending' ELSE 'waiting' END,
      again = outbox_message.state = 'sending',
      tries = CASE outbox_message.state WHEN 'sending' THEN outbox_message.tries ELSE 0 END,
      not_before = CASE outbox_message.state WHEN 'sending' THEN outbox_message.not_before ELSE clock_timestamp() END,
      topic = excluded.topic,
      final = excluded.final OR (outbox_message.final AND outbox_message.state IN ('waiting', 'sending')),
      priority = CASE WHEN outbox_message.state IN ('waiting', 'sending')
                      THEN least(excluded.priority, outbox_message.priority) ELSE excluded.priority END
      WHERE outbox_message.state <> 'waiting' OR excluded.final`;
}

/** First posts of a living message that nobody can have seen: one of unknown outcome (`tries`) may have been shown. */
export async function dropWaiting(tx: Tx, ref: string): Promise<void> {
  await client(tx).outboxMessage.updateMany({
    where: { living: ref, kind: 'send', state: 'waiting', tries: 0 },
    data: { state: 'dead', lastError: 'called off' },
  });
}
