// Sends what waits in the outbox, channel by channel, within the rates.
import type { Channel } from '../../channels/channel.ts';
import type { Db } from '../../db/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import { createAlarm } from './alarm.ts';
import type { Renderers } from './attempt.ts';
import type { ChatNews } from './chats/chats.ts';
import { claimBatch } from './claim/claim.ts';
import { ensureBot, hasSendable, LEASE_SECONDS, renewLeases } from './claim/store.ts';
import { type Count, deliver } from './deliver.ts';
import { type Rates, TELEGRAM_RATES } from './lanes.ts';
import { endPause, pauseAfterMiss } from './pauses/store.ts';

export type SenderOptions = ChatNews & {
  db: Db;
  clock: Clock;
  channels: readonly Channel[];
  log: Log;
  renderers: Renderers;
  /** Default: Telegram's. */
  rates?: Rates;
  /** Default: Telegram's way of numbering groups below zero. */
  isGroup?: (chat: string) => boolean;
  count?: Count;
};

export type Sender = {
  /** Sends until `stop`; several processes may do so on one database. */
  start(): void;
  /** Finishes the messages on their way, takes no new ones. */
  stop(): Promise<void>;
  /** Looks at the outbox at once; called after a commit that wrote to it. */
  wake(): void;
  /**
   * Sends until nothing waits for anything but the end of a pause; works started or not.
   * Messages held back by a rate are waited for.
   */
  drain(): Promise<void>;
};

/** Messages on their way at once, per process. */
const MAX_IN_FLIGHT = 60;
const TROUBLE_MS = 1000;
const RENEW_MS = (LEASE_SECONDS * 1000) / 3;

export function createSender(options: SenderOptions): Sender {
  const { db, clock, log, rates = TELEGRAM_RATES, isGroup = (chat) => chat.startsWith('-') } = options;
  const tools = { ...options, news: options, count: options.count ?? (() => {}) };
  const alarm = createAlarm();
  const inFlight = new Map<bigint, Promise<void>>();
  /** What the loops are claiming. */
  const claiming = new Set<Promise<number>>();
  const known = new Set<string>();
  let loops: Promise<void>[] = [];
  let renewal: NodeJS.Timeout | undefined;
  let stopping = false;

  /** The bot's row is what claims lock and what `hasSendable` looks at. */
  async function ensureKnown({ name }: Channel): Promise<void> {
    if (known.has(name)) return;
    await ensureBot(db, name);
    known.add(name);
  }

  async function isDrained(): Promise<boolean> {
    if (inFlight.size > 0) return false;
    await Promise.all(options.channels.map(ensureKnown));
    const open = await Promise.all(options.channels.map(({ name }) => hasSendable(db, name)));
    return inFlight.size === 0 && !open.includes(true);
  }

  /** Claims once and sends what it got, without waiting for it. @returns milliseconds to the next claim */
  async function cycle(channel: Channel): Promise<number> {
    if (inFlight.size >= MAX_IN_FLIGHT) return TROUBLE_MS;
    await ensureKnown(channel);
    const claim = await claimBatch(db, {
      channel: channel.name,
      domainNow: clock.now(),
      rates,
      isGroup,
    });
    if (claim.needsProbe) {
      await ((await channel.probe())
        ? endPause(db, channel.name)
        : pauseAfterMiss(db, { channel: channel.name, isProbe: true }));
      return 0;
    }
    if (claim.expired > 0)
      log.warn({ channel: channel.name, count: claim.expired }, 'messages expired unsent');
    for (const pick of claim.picks) {
      const done = deliver(tools, channel, pick)
        .then((more) => {
          if (more || inFlight.size >= MAX_IN_FLIGHT) alarm.ring();
        })
        .finally(() => {
          inFlight.delete(pick.id);
        });
      inFlight.set(pick.id, done);
    }
    return claim.waitMs;
  }

  async function loop(channel: Channel): Promise<void> {
    while (!stopping) {
      const heard = alarm.listen();
      const claim = cycle(channel)
        .catch((error: unknown) => {
          if (!stopping) log.warn({ err: error, channel: channel.name }, 'the outbox could not be read');
          return TROUBLE_MS;
        })
        .finally(() => claiming.delete(claim));
      claiming.add(claim);
      const waitMs = await claim;
      if (!stopping) await heard.orAfter(waitMs);
    }
  }

  return {
    start() {
      stopping = false;
      renewal = setInterval(() => {
        if (inFlight.size > 0)
          renewLeases(db, [...inFlight.keys()]).catch((error: unknown) =>
            log.warn({ err: error }, 'leases could not be renewed'),
          );
      }, RENEW_MS);
      loops = options.channels.map(loop);
    },
    async stop() {
      stopping = true;
      alarm.ring();
      await Promise.all(loops);
      await Promise.all(inFlight.values());
      clearInterval(renewal);
    },
    wake: () => alarm.ring(),
    async drain() {
      while (!(await isDrained())) {
        // The loops claim the rest; a claim beside theirs would only wait for its lock.
        if (loops.length > 0 && inFlight.size > 0) await Promise.race(inFlight.values());
        else if (claiming.size > 0) await Promise.all(claiming);
        else {
          const heard = alarm.listen();
          const waits = await Promise.all(options.channels.map(cycle));
          if (!(await isDrained()))
            await Promise.race([...inFlight.values(), heard.orAfter(Math.min(...waits))]);
        }
      }
    },
  };
}
