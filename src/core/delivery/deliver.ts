// One message from its claim to its stored outcome.
import type { Channel, Sent } from '../../channels/channel.ts';
import type { Db } from '../../db/index.ts';
import { type Clock, monotonicMs } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import { attempt, type Renderers } from './attempt.ts';
import type { ChatNews } from './chats/chats.ts';
import type { Claimed } from './claim/store.ts';
import { judge } from './outcome/judge.ts';
import { settle } from './outcome/settle.ts';
import { storeBuried, storeDelay, storeSent } from './outcome/store.ts';
import { endPause, pauseAfterMiss, releaseProbe } from './pauses/store.ts';

/** Counts one event; labels are few and fixed. */
export type Count = (name: string, labels: Record<string, string>) => void;

export type DeliverTools = {
  db: Db;
  clock: Clock;
  log: Log;
  renderers: Renderers;
  news: ChatNews;
  count: Count;
};

const MAX_RENDERINGS = 5;
/** While the database does not answer; well inside the lease. */
const STORE_RETRY_MS = [100, 300, 1000, 3000, 6000];

/** @returns whether another claim may find something at once */
export async function deliver(tools: DeliverTools, channel: Channel, pick: Claimed): Promise<boolean> {
  const { db, clock, log, news, count } = tools;
  const began = monotonicMs();
  const result = await attempt({ ...tools, channel }, pick);
  const elapsedMs = Math.ceil(monotonicMs() - began);

  return stubbornly(log, async () => {
    if (result.kind === 'unrendered') {
      if (pick.isProbe) await releaseProbe(db, pick.channel);
      await storeUnrendered(db, pick, result.error);
      count('outbox_outcome', { channel: pick.channel, outcome: 'unrendered' });
      return true;
    }
    if (result.kind === 'needless') {
      if (pick.isProbe) await releaseProbe(db, pick.channel);
      const { more } = await storeSent(db, pick, {
        messageId: null,
        living: null,
        shown: null,
        elapsedMs: 0,
      });
      count('outbox_outcome', { channel: pick.channel, outcome: 'needless' });
      return more || pick.isProbe;
    }
    const { sent, shown, choices } = result;
    await judgeBot(db, pick, sent);
    const outcome = judge(pick, sent, clock.now());
    if (!sent.ok)
      log.warn(
        { outboxId: String(pick.id), reason: sent.reason, outcome: outcome.do },
        'a message did not go',
      );
    const delivered = { shown, choices, elapsedMs, now: clock.now() };
    const more = await settle(db, pick, outcome, delivered, news);
    count('outbox_outcome', { channel: pick.channel, outcome: sent.ok ? 'sent' : sent.reason });
    return more || pick.isProbe;
  });
}

/** What the answer says about the platform as a whole. */
async function judgeBot(db: Db, pick: Claimed, sent: Sent): Promise<void> {
  const reason = sent.ok ? 'ok' : sent.reason;
  if (reason === 'not_reached' || reason === 'uncertain') await pauseAfterMiss(db, pick);
  else if (reason !== 'retry_after' && (pick.isProbe || pick.misses > 0)) await endPause(db, pick.channel);
}

async function storeUnrendered(db: Db, pick: Claimed, error: string): Promise<void> {
  const tries = pick.tries + 1;
  if (tries >= MAX_RENDERINGS) await storeBuried(db, pick.id, `unrendered: ${error}`);
  else await storeDelay(db, pick.id, { error: `unrendered: ${error}`, tries, seconds: 2 ** tries });
}

/** The outcome is known only here: a database that is away for a moment must not lose it. */
async function stubbornly(log: Log, store: () => Promise<boolean>): Promise<boolean> {
  for (const pause of STORE_RETRY_MS) {
    try {
      return await store();
    } catch (error) {
      log.warn({ err: error }, 'the outcome of a message could not be stored, it is tried again');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  try {
    return await store();
  } catch (error) {
    log.error({ err: error }, 'the outcome of a message is lost, it counts as uncertain when its lease ends');
    return false;
  }
}
