// Queries about chats that moved, closed or came back.
import type { Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { PRIORITY } from '../outbox.ts';

type Key = { channel: string; chat: string };

/** Everything that waits for the old chat waits for the new one. @returns false when it was known */
export async function moveChat(tx: Tx, { channel, chat }: Key, newChat: string, at: Date): Promise<boolean> {
  const db = client(tx);
  const { count } = await db.chatMigration.createMany({
    data: [{ channel, oldChat: chat, newChat, at }],
    skipDuplicates: true,
  });
  // One step from any earlier id to the present one; never from a chat to itself.
  await db.chatMigration.updateMany({ where: { channel, newChat: chat }, data: { newChat } });
  await db.chatMigration.deleteMany({ where: { channel, oldChat: newChat } });
  await db.outboxMessage.updateMany({
    where: { channel, chat, state: 'waiting' },
    data: { chat: newChat },
  });
  // Message ids do not hold in the new chat: the next edit posts a fresh one.
  await db.$executeRaw`
    UPDATE living_message v SET chat = ${newChat}, message_id = NULL
     WHERE v.channel = ${channel} AND v.chat = ${chat}
       AND NOT EXISTS (SELECT FROM living_message n
                        WHERE n.ref = v.ref AND n.channel = v.channel AND n.chat = ${newChat})`;
  await db.livingMessage.deleteMany({ where: { channel, chat } });
  await db.$executeRaw`
    UPDATE chat c SET external_id = ${newChat}
     WHERE c.channel = ${channel} AND c.external_id = ${chat}
       AND NOT EXISTS (SELECT FROM chat n WHERE n.channel = c.channel AND n.external_id = ${newChat})`;
  return count > 0;
}

/** The row on its way goes with its chat. */
export async function moveMessage(tx: Tx, id: bigint, newChat: string): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE outbox_message SET chat = ${newChat}, state = 'waiting', lease_until = NULL, again = false
     WHERE id = ${id} AND state = 'sending'`;
}

/** Nothing goes out to this chat any more, and what waits is dead. */
export async function closeLane(
  tx: Tx,
  { channel, chat }: Key,
  as: 'blocked' | 'kicked',
  error: string,
): Promise<void> {
  await client(tx).$executeRaw`
    INSERT INTO chat_lane (channel, chat, recent, send_ok_at, edit_ok_at, closed)
    VALUES (${channel}, ${chat}, '{}', clock_timestamp(), clock_timestamp(), ${as})
    ON CONFLICT (channel, chat) DO UPDATE SET closed = excluded.closed`;
  await client(tx).$executeRaw`
    UPDATE outbox_message SET state = 'dead', payload = CASE WHEN priority = ${PRIORITY.reply} THEN NULL ELSE payload END, lease_until = NULL,
           last_error = ${error}
     WHERE channel = ${channel} AND chat = ${chat} AND state = 'waiting'`;
}

/** Marks the accounts of a private chat as blocked. @returns those that were not before */
export async function blockAccounts(
  tx: Tx,
  { channel, chat }: Key,
  accountId: string | null,
  at: Date,
): Promise<string[]> {
  const rows = await client(tx).$queryRaw<{ id: string }[]>`
    UPDATE account SET blocked_at = ${at}::timestamptz
     WHERE (id = ${accountId}::uuid OR (channel = ${channel} AND chat_id = ${chat})) AND blocked_at IS NULL
    RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Marks a bound group as gone. @returns its id and unit, or null when it was known or never bound */
export async function loseGroup(
  tx: Tx,
  { channel, chat }: Key,
  at: Date,
): Promise<{ id: string; unitId: string } | null> {
  const [row] = await client(tx).$queryRaw<{ id: string; unitId: string }[]>`
    UPDATE chat SET gone_at = ${at}::timestamptz
     WHERE channel = ${channel} AND external_id = ${chat} AND gone_at IS NULL
    RETURNING id, unit_id AS "unitId"`;
  return row ?? null;
}
