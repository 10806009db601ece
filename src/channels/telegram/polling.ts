// Long polling: an update is confirmed to Telegram only after the caller has made it durable.
import { createRunner, createSource, type UpdateSink, type UpdateSupplier } from '@grammyjs/runner';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../../shared/log.ts';
import type { RawUpdate } from '../channel.ts';
import type { Health } from './health.ts';
import { POLL_SECONDS } from './http.ts';
import { describe } from './outcome.ts';
import { toRaw } from './read.ts';
import { createRetry, type RetryDelays } from './retry.ts';
import { ALLOWED_UPDATES } from './wire.ts';

export type PollingOptions = {
  token: string;
  api: Api;
  take: (updates: RawUpdate[]) => Promise<void>;
  health: Health;
  log: Log;
  monotonicMs: () => number;
  retryDelays: RetryDelays;
};

/**
 * Polls until stopped. Asking for updates from an offset confirms all before it, so the offset moves on only
 * when `take` has resolved: after a crash or a stop Telegram gives the rest once more, with the same ids.
 */
export function startPolling(options: PollingOptions): { stop(): Promise<void> } {
  const { api, token, take, health, log, monotonicMs, retryDelays } = options;
  const stopping = new AbortController();
  let offset = 0;

  const supplyRetry = createRetry(retryDelays);
  const supplier: UpdateSupplier<Update> = {
    supply: async (_pace, signal) => {
      for (;;) {
        const began = monotonicMs();
        try {
          const updates = await api.getUpdates(
            { offset, limit: 100, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES },
            signal,
          );
          health.succeeded();
          supplyRetry.reset();
          return updates;
        } catch (error) {
          if (stopping.signal.aborted) throw error;
          health.failed(error, began);
          await supplyRetry.wait(error, stopping.signal);
          if (stopping.signal.aborted) throw error;
        }
      }
    },
  };

  const takeRetry = createRetry(retryDelays);
  const sink: UpdateSink<Update> = {
    handle: async (updates) => {
      const last = updates.at(-1);
      if (!last) return Number.POSITIVE_INFINITY;
      try {
        await take(updates.map(toRaw).filter((raw) => raw !== null));
        offset = last.update_id + 1;
        takeRetry.reset();
      } catch (error) {
        // The offset stays, so the next call gives the same updates.
        log.error({ detail: describe(error, token) }, 'telegram: updates could not be stored; trying again');
        await takeRetry.wait(error, stopping.signal);
      }
      return Number.POSITIVE_INFINITY;
    },
    size: () => 0,
    snapshot: () => [],
  };

  const runner = createRunner(createSource(supplier), sink);
  runner.start();
  return {
    stop: async () => {
      stopping.abort();
      await runner.stop();
    },
  };
}
