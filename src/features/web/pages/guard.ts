// Who may come in: the cookie, forged posts, and how often wrong links are tried.
import { createHash, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../../shared/ids.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export const isToken = (text: string): boolean => TOKEN.test(text);

/** Worked out from the cookie, of which the database keeps a hash alone: nothing has to be stored. */
export const csrfOf = (token: string): string => sha256(`csrf:${token}`).slice(0, 43);

export function sameText(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(x!, y!);
}

/**
 * Whether a post comes from a page of ours. Every present browser says so in Sec-Fetch-Site; of one that does not, Origin is
 * looked at, which is 'null' where our own Referrer-Policy hides it: then the form's token stands alone.
 */
export function isOwnPost(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const from = headers.get('origin');
  return from === null || from === 'null' || from === origin;
}

/** Secure addresses get the prefix that browsers guard: no other host can set it. */
export function cookieName({ isSecure, base }: { isSecure: boolean; base: string }): string {
  return isSecure && base === '' ? '__Host-troly' : 'troly';
}

const isNear = (address: string): boolean =>
  /^(::1$|fe80:|f[cd]|(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.))/i.test(address);

/** Who asks: the address a proxy of our own network names last, else the one connected. Used to count wrong links alone. */
export function askerOf(address: string | undefined, forwarded: string | null): string {
  const last = forwarded?.split(',').at(-1)?.trim();
  return address !== undefined && isNear(address) && last ? last : (address ?? '');
}

const MOST_WRONG = 20;
const WINDOW_MS = 60_000;
const MOST_ASKERS = 10_000;

/**
 * Wrong links by asker. Guessing 256 bits is hopeless, and behind a proxy that names nobody all are one asker: so a good link is
 * let in however many wrong ones came before it. Who guesses alone waits: looked up one after another, they keep one connection
 * of the database busy and no more.
 */
export function createTries(nowMs: () => number) {
  const wrong = new Map<string, { count: number; since: number }>();
  const current = (asker: string) => {
    const found = wrong.get(asker);
    return found && nowMs() - found.since < WINDOW_MS ? found : null;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    tooMany: (asker: string): boolean => (current(asker)?.count ?? 0) >= MOST_WRONG,
    add(asker: string): void {
      if (wrong.size >= MOST_ASKERS) wrong.clear();
      const found = current(asker);
      if (found) found.count++;
      else wrong.set(asker, { count: 1, since: nowMs() });
    },
    /** Works when those before are done, whatever came of them. */
    inTurn<T>(work: () => Promise<T>): Promise<T> {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
export type Tries = ReturnType<typeof createTries>;
