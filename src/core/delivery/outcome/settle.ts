// Stores what became of a message, and what follows for its chat, its bot and those who are to be told.
import { type Db, inTransaction, type Tx } from '../../../db/index.ts';
import { type ChatNews, closeGroup, closePrivate, followMigration } from '../chats/chats.ts';
import { moveMessage } from '../chats/store.ts';
import type { Claimed } from '../claim/store.ts';
import type { Choice } from '../fit.ts';
import { touchLiving } from '../outbox.ts';
import * as pauses from '../pauses/store.ts';
import type { Outcome } from './judge.ts';
import * as store from './store.ts';

export type Delivered = {
  /** Hash of what a living message shows now; null for others. */
  shown: string | null;
  choices: Choice[];
  /** Milliseconds from the claim to the answer. */
  elapsedMs: number;
  now: Date;
};

/** @returns whether another claim may find something at once */
export async function settle(
  db: Db,
  pick: Claimed,
  outcome: Outcome,
  delivered: Delivered,
  news: ChatNews,
): Promise<boolean> {
  switch (outcome.do) {
    case 'sent':
      return settleSent(db, pick, outcome.messageId, delivered);
    case 'retry':
      await store.storeRetry(db, pick.id, outcome);
      return false;
    case 'pause_chat':
      await inTransaction(db, async (tx) => {
        await pauses.pauseAfterFlood(tx, pick, outcome.seconds);
        await store.storeRetry(tx, pick.id, { error: 'retry_after', tries: pick.tries });
      });
      return false;
    case 'migrate':
      await inTransaction(db, async (tx) => {
        await followMigration(tx, pick, outcome.newChat, delivered.now);
        await moveMessage(tx, pick.id, outcome.newChat);
      });
      return true;
    case 'close':
      await inTransaction(db, (tx) => close(tx, pick, outcome, delivered.now, news));
      return false;
    case 'send_fresh':
      await store.storeFresh(db, pick);
      return true;
    case 'leave_topic':
      await inTransaction(db, (tx) => store.leaveTopic(tx, pick, pick.topic ?? ''));
      return true;
    case 'bury':
      await store.storeBuried(db, pick.id, outcome.error);
      return true;
  }
}

async function settleSent(
  db: Db,
  pick: Claimed,
  messageId: string | null,
  { shown, choices, elapsedMs }: Delivered,
): Promise<boolean> {
  const sent = { messageId, living: pick.living, shown, elapsedMs };
  if (choices.length === 0) {
    const { more, again } = await store.storeSent(db, pick, sent);
    if (again && pick.living !== null) {
      const ref = pick.living;
      await inTransaction(db, (tx) => touchLiving(tx, ref));
    }
    return more || again;
  }
  return inTransaction(db, async (tx) => {
    const { more, again } = await store.storeSent(tx, pick, sent);
    if (messageId !== null) await store.storeChoices(tx, pick, messageId, choices);
    if (again && pick.living !== null) await touchLiving(tx, pick.living);
    return more || again;
  });
}

async function close(
  tx: Tx,
  pick: Claimed,
  outcome: Extract<Outcome, { do: 'close' }>,
  now: Date,
  news: ChatNews,
): Promise<void> {
  await store.storeBuried(tx, pick.id, outcome.error);
  if (outcome.as === 'blocked') await closePrivate(tx, pick, news, now, outcome.error);
  else await closeGroup(tx, pick, news, now, outcome.error);
}
