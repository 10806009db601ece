// Telegram's sending limits: per second over all chats, per second in a private chat, per minute in a group.
import { refuse } from './refusals.ts';
import type { ChatType } from './wire.ts';

export type LimitOptions = {
  /** Messages and edits a second over all chats, and how many at once. */
  perSecond: number;
  burst: number;
  /** Messages and edits a second in one private chat, and how many at once. */
  privatePerSecond: number;
  privateBurst: number;
  /** Messages and edits in any 60 seconds of one group. */
  groupPerMinute: number;
};

/** Source: core.telegram.org/bots/faq (about 30 a second, one a second in a chat, 20 a minute in a group). */
export const TELEGRAM_LIMITS: LimitOptions = {
  perSecond: 30,
  burst: 30,
  privatePerSecond: 1,
  privateBurst: 3,
  groupPerMinute: 20,
};

const MINUTE_MS = 60_000;

type Bucket = { tokens: number; at: number };

export type Limits = {
  /** Counts one message or edit; throws 429 with retry_after (whole seconds) when a limit is reached. */
  spend(chatId: number, type: ChatType): void;
  /** Changes the limits from now on; null switches them off. */
  set(options: Partial<LimitOptions> | null): void;
};

export function createLimits(initial: Partial<LimitOptions> | null, now: () => number): Limits {
  let options = initial === null ? null : { ...TELEGRAM_LIMITS, ...initial };
  let all: Bucket = { tokens: options?.burst ?? 0, at: now() };
  const privates = new Map<number, Bucket>();
  const groups = new Map<number, number[]>();

  const refill = (bucket: Bucket, rate: number, capacity: number, at: number): void => {
    bucket.tokens = Math.min(capacity, bucket.tokens + ((at - bucket.at) / 1000) * rate);
    bucket.at = at;
  };
  const waitOf = (bucket: Bucket, rate: number): number => Math.max(1, Math.ceil((1 - bucket.tokens) / rate));

  const spend = (chatId: number, type: ChatType): void => {
    if (options === null) return;
    const at = now();
    refill(all, options.perSecond, options.burst, at);
    if (all.tokens < 1) throw refuse.tooMany(waitOf(all, options.perSecond));
    if (type === 'private') {
      const bucket = privates.get(chatId) ?? { tokens: options.privateBurst, at };
      privates.set(chatId, bucket);
      refill(bucket, options.privatePerSecond, options.privateBurst, at);
      if (bucket.tokens < 1) throw refuse.tooMany(waitOf(bucket, options.privatePerSecond));
      bucket.tokens -= 1;
    } else {
      const times = (groups.get(chatId) ?? []).filter((time) => time > at - MINUTE_MS);
      groups.set(chatId, times);
      const oldest = times[times.length - options.groupPerMinute];
      if (oldest !== undefined) {
        throw refuse.tooMany(Math.max(1, Math.ceil((oldest + MINUTE_MS - at) / 1000)));
      }
      times.push(at);
    }
    all.tokens -= 1;
  };

  return {
    spend,
    set: (changed) => {
      options = changed === null ? null : { ...TELEGRAM_LIMITS, ...changed };
      all = { tokens: options?.burst ?? 0, at: now() };
      privates.clear();
      groups.clear();
    },
  };
}
