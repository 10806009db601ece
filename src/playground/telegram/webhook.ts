// Delivers updates by POST: in order within a chat, several chats at once, again after a failure.

import type { OutgoingHttpHeaders } from 'node:http';
import * as http from 'node:http';
import * as https from 'node:https';
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

/** Kept alive; Node's fetch would cost several times as much of the processor that the bot shares. */
const PLAIN = { request: http.request, agent: new http.Agent({ keepAlive: true }) };
const SECURE = { request: https.request, agent: new https.Agent({ keepAlive: true }) };

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
  const post = (to: WebhookSettings, entry: Entry, signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      const lost = (): void => {
        if (!signal.aborted) failed('Connection refused');
        resolve(false);
      };
      const body = JSON.stringify(entry.update);
      const headers: OutgoingHttpHeaders = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      if (to.secretToken !== '') headers['x-telegram-bot-api-secret-token'] = to.secretToken;
      const { request, agent } = to.url.startsWith('https:') ? SECURE : PLAIN;
      const sent = request(to.url, { method: 'POST', headers, agent, timeout: options.timeoutMs, signal });
      sent.on('timeout', () => sent.destroy(new Error('no answer')));
      sent.on('error', lost);
      sent.on('response', (response) => {
        const { statusCode = 0, statusMessage } = response;
        response.on('error', lost);
        response.on('end', () => {
          const isTaken = statusCode >= 200 && statusCode < 300;
          if (!isTaken) failed(`Wrong response from the webhook: ${statusCode} ${statusMessage}`);
          resolve(isTaken);
        });
        response.resume();
      });
      sent.end(body);
    });

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
