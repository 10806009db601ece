// What happens when a chat moves, blocks or removes us: recorded once, told once.
import type { Tx } from '../../../db/index.ts';
import * as store from './store.ts';

type Key = { channel: string; chat: string };

/** Told in the transaction that records it, once per time a person blocks us or a group removes us. */
export type ChatNews = {
  onUnreachable(tx: Tx, who: Key & { accountId: string }): Promise<void>;
  /** `id` and `unitId` of the bound group. */
  onRemoved(tx: Tx, group: Key & { id: string; unitId: string }): Promise<void>;
};

/** Follows a group to its new id: waiting messages, living messages and the binding. Twice changes nothing. */
export async function followMigration(tx: Tx, chat: Key, newChat: string, now: Date): Promise<void> {
  if (chat.chat !== newChat) await store.moveChat(tx, chat, newChat, now);
}

/** The person blocked us, or never opened us. @param now domain time, stored on the account */
export async function closePrivate(
  tx: Tx,
  chat: Key & { accountId: string | null },
  news: Pick<ChatNews, 'onUnreachable'>,
  now: Date,
  reason = 'the person blocked us',
): Promise<void> {
  await store.closeLane(tx, chat, 'blocked', reason);
  for (const accountId of await store.blockAccounts(tx, chat, chat.accountId, now)) {
    await news.onUnreachable(tx, { channel: chat.channel, chat: chat.chat, accountId });
  }
}

/** We are no longer in the group. @param now domain time, stored on the binding */
export async function closeGroup(
  tx: Tx,
  chat: Key,
  news: Pick<ChatNews, 'onRemoved'>,
  now: Date,
  reason = 'removed from the group',
): Promise<void> {
  await store.closeLane(tx, chat, 'kicked', reason);
  const group = await store.loseGroup(tx, chat, now);
  if (group) await news.onRemoved(tx, { channel: chat.channel, chat: chat.chat, ...group });
}
