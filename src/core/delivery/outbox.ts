// Puts messages into the outbox, in the transaction that writes; the only way out but the toast.
import type { Message, Place } from '../../channels/channel.ts';
import type { Tx } from '../../db/index.ts';
import { addItems, dropWaiting, expectLiving, type NewItem, reopenLanes, touchShown } from './store.ts';

/** Lower goes first. */
export const PRIORITY = { reply: 0, prompt: 1, tally: 2, bulk: 3 } as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

type Common = {
  /** Unique as long as rows are kept (90 days): the same key is sent once. */
  key: string;
  place: Place;
  priority: Priority;
  /** Domain time after which it is not sent any more. */
  expiresAt?: Date | undefined;
  /** The account it goes to, when private: lets delivery record that the person blocked us. */
  accountId?: string | null | undefined;
};

export type Outgoing =
  | (Common & { kind: 'send'; message: Message; whenUncertain: 'resend' | 'never' })
  /** A living message: posted once, then edited in place; rendered from `ref` when sent. */
  | (Common & { kind: 'post_living'; ref: string; whenUncertain: 'resend' | 'never' })
  | (Common & { kind: 'edit'; messageId: string; message: Message })
  | (Common & { kind: 'delete'; messageId: string });

/** Of the one copy of a living message in a place. */
export const livingKey = (ref: string, { channel, chat }: Place): string => `${ref}@${channel}:${chat}`;

/**
 * Stores messages to be sent once the transaction commits; a key that was ever used is left out, and a chat
 * that got a new id is followed. Nothing is stored for a chat that blocked or removed us, except a reply:
 * the person has just written, so the chat is open again. Call `wake` of the sender after the commit.
 */
export async function enqueue(tx: Tx, items: readonly Outgoing[]): Promise<void> {
  if (items.length === 0) return;
  const replies = items.filter((item) => item.priority === PRIORITY.reply);
  if (replies.length > 0) {
    await reopenLanes(
      tx,
      replies.map((item) => item.place),
    );
  }
  const living = items.filter((item) => item.kind === 'post_living');
  if (living.length > 0) {
    await expectLiving(
      tx,
      living.map(({ ref, place }) => ({ ref, place })),
    );
  }
  await addItems(tx, items.map(toItem));
}

/**
 * Has every posted copy of a living message (or `only` those in these chats) edited: once, however often it is called before the edit leaves,
 * and at most every 5 seconds per copy. On channels without edits nothing is sent.
 */
export const touchLiving = (tx: Tx, ref: string, only?: readonly Place[]): Promise<void> =>
  touchShown(tx, ref, { final: false, priority: PRIORITY.tally, ...(only ? { only } : {}) });

/** The last edit: not held back by the 5 seconds, and a new message on channels without edits. */
export const finishLiving = (tx: Tx, ref: string): Promise<void> =>
  touchShown(tx, ref, { final: true, priority: PRIORITY.prompt });

/** Copies that have not left yet do not leave any more: what they would show is called off. */
export const dropUnposted = (tx: Tx, ref: string): Promise<void> => dropWaiting(tx, ref);

function toItem(item: Outgoing): NewItem {
  return {
    key: item.key,
    channel: item.place.channel,
    chat: item.place.chat,
    topic: item.place.topic ?? null,
    kind: item.kind === 'post_living' ? 'send' : item.kind,
    priority: item.priority,
    payload: 'message' in item ? item.message : null,
    living: item.kind === 'post_living' ? item.ref : null,
    target: 'messageId' in item ? item.messageId : null,
    // Editing or deleting twice shows nothing twice.
    whenUncertain: 'whenUncertain' in item ? item.whenUncertain : 'resend',
    expiresAt: item.expiresAt ?? null,
    accountId: item.accountId ?? null,
  };
}
