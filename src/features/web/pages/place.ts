// What the pages know of their own address, and who is behind a request.
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Services } from '../../../core/feature.ts';
import { localDate } from '../../../shared/dates.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { findSession } from '../store.ts';
import { cookieName, csrfOf, isToken } from './guard.ts';
import type { View } from './view.ts';

export type Env = { Bindings: { address: string | undefined } };
export type C = Context<Env>;

export type Place = {
  services: Services;
  /** 'https://tro-ly.example', as browsers send it in Origin. */
  origin: string;
  isSecure: boolean;
  /** The path of WEB_URL, which the proxy takes off; '' for none. */
  base: string;
  cookie: string;
  at(path: string): string;
};

/** Where the cookie goes. */
export const pathOf = ({ base }: Pick<Place, 'base'>): string => (base === '' ? '/' : base);

export function placeOf(services: Services): Place {
  const url = new URL(services.site().url);
  const isSecure = url.protocol === 'https:';
  const base = url.pathname.replace(/\/+$/, '');
  const cookie = cookieName({ isSecure, base });
  return { services, origin: url.origin, isSecure, base, cookie, at: (path) => `${base}${path}` };
}

/** Null: nobody is signed in, or no longer. */
export async function viewOf({ services, cookie, at }: Place, c: C): Promise<View | null> {
  const token = getCookie(c, cookie);
  if (token === undefined || !isToken(token)) return null;
  const now = services.clock.now();
  const found = await findSession(services.db, token, now);
  if (!found) return null;
  const done = c.req.query('xong');
  const tongue = tongueIn(services, found.person.locale);
  return {
    services,
    tongue,
    ...found,
    csrf: csrfOf(token),
    at,
    today: localDate(now, services.zone),
    done:
      done !== undefined && services.texts.has(`pages-done-${done}`)
        ? tongue.say(`pages-done-${done}`)
        : null,
  };
}
