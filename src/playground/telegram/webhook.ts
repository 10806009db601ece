// Delivers updates by POST: in order within a chat, several chats at once, again after a failure.
import type { Entry, UpdateQueue } from './updates.ts';

type WebhookSettings = { url: string; secretToken: string; maxConnections: number };
type WebhookError = { date: number; message: string };

export type Webhook = {
  set(settings: WebhookSettings): void;
  remove(): void;
  current(): WebhookSettings | null;
  lastError(): WebhookError | null;
  /** Looks again for updates to deliver, after an outage. */
  resume(): void;
  stop(): void;
};

type Options = {
  updates: UpdateQueue;
  date: () => number;
  /** Milliseconds before the first repeat; doubled each time up to `maxRetryMs`. */
  retryMs: number;
  maxRetryMs: number;
  timeoutMs: number;
  /** During an outage nothing is delivered. */
  isPaused: () => boolean;
};

export function createWebhook(options: Options): Webhook {
  const { updates } = options;
  let settings: WebhookSettings | null = null;
  let lastError: WebhookError | null = null;
  let stopper = new AbortController();
  const busy = new Set<number>();
  const tries = new Map<Entry, number>();

  const failed = (message: string): void => {
    lastError = { date: options.date(), message };
  };

  /** Sends one update; true when the bot answered with a 2xx status. */
  const post = async (to: WebhookSettings, entry: Entry, signal: AbortSignal): Promise<boolean> => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (to.secretToken !== '') headers['x-telegram-bot-api-secret-token'] = to.secretToken;
    try {
      const response = await fetch(to.url, {
        method: 'POST',
        headers,
        body: JSON.stringify(entry.update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
      });
      await response.arrayBuffer();
      if (!response.ok) failed(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      return response.ok;
    } catch {
      if (!signal.aborted) failed('Connection refused');
      return false;
    }
  };

  const deliver = async (to: WebhookSettings, entry: Entry): Promise<void> => {
    const { signal } = stopper;
    busy.add(entry.chatId);
    const done = await post(to, entry, signal);
    if (signal.aborted) return;
    if (done) {
      tries.delete(entry);
      updates.confirm(entry);
      busy.delete(entry.chatId);
      pump();
      return;
    }
    const count = (tries.get(entry) ?? 0) + 1;
    tries.set(entry, count);
    const waitMs = Math.min(options.maxRetryMs, options.retryMs * 2 ** (count - 1));
    setTimeout(() => {
      if (signal.aborted) return;
      busy.delete(entry.chatId);
      pump();
    }, waitMs).unref();
  };

  const pump = (): void => {
    if (settings === null || options.isPaused()) return;
    for (const entry of [...updates.pending()]) {
      if (busy.size >= settings.maxConnections) return;
      if (!busy.has(entry.chatId)) void deliver(settings, entry);
    }
  };

  const reset = (): void => {
    stopper.abort();
    stopper = new AbortController();
    busy.clear();
    tries.clear();
    settings = null;
    lastError = null;
  };
  updates.onPush(pump);

  return {
    set: (next) => {
      reset();
      settings = next;
      pump();
    },
    remove: reset,
    current: () => settings,
    lastError: () => lastError,
    resume: pump,
    stop: reset,
  };
}
