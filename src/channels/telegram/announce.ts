// Makes ourselves known to Telegram at start: who we are, and how updates are to reach us.
import type { Api } from 'grammy';
import type { Health } from './health.ts';
import { forApi } from './http.ts';
import { createRetry, type RetryDelays } from './retry.ts';
import { ALLOWED_UPDATES } from './wire.ts';

export type AnnounceOptions = {
  api: Api;
  /** Undefined for long polling, which works only without a webhook. */
  webhookAt: { publicUrl: string; path: string; secret: string } | undefined;
  health: Health;
  monotonicMs: () => number;
  /** Called as soon as Telegram has said who we are. */
  onUsername: (username: string) => void;
  retryDelays: RetryDelays;
};

export type Introduction = {
  /** Settles after the first try, whatever came of it; never rejects. */
  firstTry: Promise<void>;
  /** True when Telegram has taken everything, false when stopped before; never rejects. */
  done: Promise<boolean>;
  stop(): void;
};

/** Tries until it works or is stopped. Updates that wait at Telegram are never dropped. */
export function announce(options: AnnounceOptions): Introduction {
  const { api, webhookAt, health, monotonicMs, retryDelays } = options;
  const stopping = new AbortController();
  const retry = createRetry(retryDelays);
  const first = Promise.withResolvers<void>();

  const run = async (): Promise<boolean> => {
    while (!stopping.signal.aborted) {
      const began = monotonicMs();
      try {
        const me = await api.getMe(forApi(stopping.signal));
        options.onUsername(me.username);
        await (webhookAt
          ? setWebhook(api, webhookAt, stopping.signal)
          : api.deleteWebhook({}, forApi(stopping.signal)));
        health.succeeded();
        first.resolve();
        return !stopping.signal.aborted;
      } catch (error) {
        if (stopping.signal.aborted) break;
        health.failed(error, began);
        first.resolve();
        await retry.wait(error, stopping.signal);
      }
    }
    first.resolve();
    return false;
  };

  return { firstTry: first.promise, done: run(), stop: () => stopping.abort() };
}

const setWebhook = (
  api: Api,
  at: NonNullable<AnnounceOptions['webhookAt']>,
  signal: AbortSignal,
): Promise<true> =>
  api.setWebhook(
    at.publicUrl.replace(/\/+$/, '') + at.path,
    { secret_token: at.secret, allowed_updates: ALLOWED_UPDATES },
    forApi(signal),
  );
