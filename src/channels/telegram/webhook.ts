// The webhook: only Telegram knows its secret, and an update is acknowledged only when it is durable.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Log } from '../../shared/log.ts';
import type { RawUpdate } from '../channel.ts';
import { describe } from './outcome.ts';
import { toRaw } from './read.ts';

export type Webhook = {
  /** Path under the public URL. */
  path: string;
  /** Comes back in the header X-Telegram-Bot-Api-Secret-Token. */
  secret: string;
  /** Takes one parsed body; resolves with the HTTP status to answer. Never rejects. */
  handle(body: unknown, secretHeader: string | undefined): Promise<number>;
};

type Take = (updates: RawUpdate[]) => Promise<void>;

/** @param takeNow how to store updates; null while we are not taking any in */
export function createWebhook(token: string, log: Log, takeNow: () => Take | null): Webhook {
  const secret = derive(token, 'telegram webhook secret', 'base64url');
  return {
    path: `/telegram/${derive(token, 'telegram webhook path', 'hex')}`,
    secret,
    handle: async (body, secretHeader) => {
      if (!isSame(secretHeader ?? '', secret)) return 401;
      const take = takeNow();
      if (!take) return 503;
      const raw = toRaw(body);
      if (!raw) return 400;
      try {
        await take([raw]);
        return 200;
      } catch (error) {
        // Telegram sends it again after anything but 2xx.
        log.error({ detail: describe(error, token) }, 'telegram: an update could not be stored');
        return 503;
      }
    },
  };
}

const derive = (token: string, purpose: string, encoding: 'hex' | 'base64url'): string =>
  createHmac('sha256', token).update(purpose).digest(encoding);

/** In constant time; hashed first, so that even the length does not show. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
