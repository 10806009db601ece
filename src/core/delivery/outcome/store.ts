// Queries that store what became of a message.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { PRIORITY } from '../outbox.ts';
import type { Judged } from './judge.ts';

type Ref = { id: bigint; channel: string; chat: string };
/** What happened around the message, for whoever wakes the next claim. */
export type Stored = {
  /** Another message of this chat waits. */
  more: boolean;
  /** A living message changed while its post was on its way. */
  again: boolean;
};

/** Messages whose process is no longer trusted to be alive, locked. */
export async function expiredLeases(tx: Tx, channel: string): Promise<(Judged & { id: bigint })[]> {
  return client(tx).$queryRaw`
    SELECT id, kind, living, topic, when_uncertain AS "whenUncertain", expires_at AS "expiresAt", tries
      FROM outbox_message
     WHERE channel = ${channel} AND state = 'sending' AND lease_until < clock_timestamp()
       FOR UPDATE SKIP LOCKED`;
}

/**
 * Sent, or found to need no sending (`messageId` null). The chat's rate counts from the answer on, not from the
 * claim: how long a request took to arrive is then never gained.
 * @param shown hash of what the client shows now; null: the living message did not change
 */
export async function storeSent(
  db: Sql,
  { id, channel, chat }: Ref,
  sent: { messageId: string | null; living: string | null; shown: string | null; elapsedMs: number },
): Promise<Stored> {
  const [row] = await client(db).$queryRaw<Stored[]>`
    WITH lane AS (
      UPDATE chat_lane SET
             send_ok_at = send_ok_at + ${sent.elapsedMs} * interval '1 millisecond',
             edit_ok_at = edit_ok_at + ${sent.elapsedMs} * interval '1 millisecond',
             recent = CASE WHEN cardinality(recent) = 0 THEN recent
                           ELSE recent[:cardinality(recent) - 1] || clock_timestamp()::timestamptz(3) END
       WHERE channel = ${channel} AND chat = ${chat}),
    copy AS (
      UPDATE living_message SET
             message_id = coalesce(${sent.messageId}, message_id), shown = ${sent.shown}, edited_at = clock_timestamp()
       WHERE ref = ${sent.living} AND channel = ${channel} AND chat = ${chat} AND ${sent.shown}::text IS NOT NULL),
    done AS (
      UPDATE outbox_message SET
             state = CASE WHEN again AND kind = 'edit' THEN 'waiting' ELSE 'sent' END,
             not_before = CASE WHEN again AND kind = 'edit' THEN clock_timestamp() ELSE not_before END,
             final = final AND again, again = again AND kind = 'send', tries = 0, payload = NULL, lease_until = NULL, last_error = NULL,
             message_id = coalesce(${sent.messageId}, message_id), sent_at = clock_timestamp()
       WHERE id = ${id} AND state IN ('sending', 'waiting')
      RETURNING state, again)
    SELECT EXISTS (SELECT FROM outbox_message w
                    WHERE w.channel = ${channel} AND w.chat = ${chat} AND w.state = 'waiting')
           OR EXISTS (SELECT FROM done WHERE state = 'waiting') AS more,
           EXISTS (SELECT FROM done WHERE again) AS again`;
  return row ?? { more: false, again: false };
}

/** What a press on "1", "2" or a word means in this chat from now on. */
export async function storeChoices(
  tx: Tx,
  { channel, chat }: Ref,
  messageId: string,
  choices: { label: string; labelKey: string; data: string }[],
): Promise<void> {
  await client(tx).offeredChoice.createMany({
    data: choices.map((choice, index) => ({ ...choice, channel, chat, messageId, position: index + 1 })),
    skipDuplicates: true,
  });
}

export async function storeRetry(
  db: Sql,
  id: bigint,
  { error, tries }: { error: string | null; tries: number },
): Promise<void> {
  await client(db).$executeRaw`
    UPDATE outbox_message SET state = 'waiting', lease_until = NULL, again = false, tries = ${tries}::int,
           last_error = coalesce(${error}, last_error)
     WHERE id = ${id} AND state = 'sending'`;
}

/** Waits `seconds` before the next try, without holding back other messages of the chat. */
export async function storeDelay(
  db: Sql,
  id: bigint,
  { error, tries, seconds }: { error: string; tries: number; seconds: number },
): Promise<void> {
  await client(db).$executeRaw`
    UPDATE outbox_message SET state = 'waiting', lease_until = NULL, again = false, tries = ${tries}::int,
           last_error = ${error}, not_before = clock_timestamp() + ${seconds} * interval '1 second'
     WHERE id = ${id} AND state = 'sending'`;
}

/**
 * A dead letter: kept with its content and reason, never tried again. What answered a person keeps no content: it may repeat what they
 * said without a name.
 */
export async function storeBuried(db: Sql, id: bigint, error: string): Promise<void> {
  await client(db).$executeRaw`
    UPDATE outbox_message SET state = 'dead', payload = CASE WHEN priority = ${PRIORITY.reply} THEN NULL ELSE payload END, lease_until = NULL,
           last_error = ${error}
     WHERE id = ${id} AND state = 'sending'`;
}

/** The message that was to be edited is gone: the edit leaves as a new message. */
export async function storeFresh(db: Sql, message: Ref & { living: string | null }): Promise<void> {
  await client(db).$executeRaw`
    WITH copy AS (
      UPDATE living_message SET message_id = NULL
       WHERE ref = ${message.living} AND channel = ${message.channel} AND chat = ${message.chat})
    UPDATE outbox_message SET state = 'waiting', lease_until = NULL, again = false, not_before = clock_timestamp(),
           kind = CASE WHEN living IS NULL THEN 'send' ELSE kind END
     WHERE id = ${message.id} AND state = 'sending'`;
}

/** The topic is gone: this message and all later ones of the chat go to the group itself. */
export async function leaveTopic(tx: Tx, { id, channel, chat }: Ref, topic: string): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE outbox_message SET topic = NULL, state = 'waiting', lease_until = NULL, again = false
     WHERE (id = ${id} AND state = 'sending')
        OR (channel = ${channel} AND chat = ${chat} AND topic = ${topic} AND state = 'waiting')`;
  await client(tx).livingMessage.updateMany({ where: { channel, chat, topic }, data: { topic: null } });
  await client(tx).chat.updateMany({ where: { channel, externalId: chat, topic }, data: { topic: null } });
}
