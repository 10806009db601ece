// Waits longer and longer between tries at reaching the platform.
import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';

export type RetryDelays = { firstMs: number; longestMs: number };
export const RETRY_DELAYS: RetryDelays = { firstMs: 1000, longestMs: 30_000 };

export type Retry = {
  /** Resolves after the next delay, or at once when `signal` is aborted. */
  wait(error: unknown, signal: AbortSignal): Promise<void>;
  reset(): void;
};

/** Doubles the delay at each wait; a retry_after that Telegram names is kept as well. */
export function createRetry(delays: RetryDelays): Retry {
  let nextMs = delays.firstMs;
  return {
    wait: async (error, signal) => {
      const named = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
      const delayMs = Math.max(nextMs, named);
      nextMs = Math.min(nextMs * 2, delays.longestMs);
      await sleep(delayMs, undefined, { signal }).catch(() => undefined);
    },
    reset: () => {
      nextMs = delays.firstMs;
    },
  };
}
