// The way in: a personal link shows a button, pressing it begins a session. A look alone, as chat servers take for previews, uses nothing up.

import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Say } from '../../../shared/texts.ts';
import { enter } from '../actions.ts';
import { deviceOf } from '../rules.ts';
import { findLink, type LinkState } from '../store.ts';
import { isOwnPost, isToken, type Tries } from './guard.ts';
import { type C, type Env, type Place, pathOf, viewOf } from './place.ts';
import { closedPage, plainPage } from './say.ts';
import type { View } from './view.ts';

const WEEK_SECONDS = 7 * 24 * 3600;

type Counted = { tries: Tries; asker: string };
type Found = { token: string; link: LinkState; view: View | null };

export function addDoor(app: Hono<Env>, place: Place, counted: (c: C) => Counted): void {
  app.get('/vao/:token', async (c) => {
    const found = await look(place, c, counted(c));
    if (found instanceof Response) return found;
    const { locale } = found.link;
    const extra = (say: Say) =>
      html`<form method="post" action="${place.at(`/vao/${found.token}`)}"><button>${say('pages-enter')}</button></form>`;
    return plainPage(place, c, { why: 'door', status: 200, locale, extra });
  });
  app.post('/vao/:token', async (c) => {
    if (!isOwnPost(c.req.raw.headers, place.origin))
      return plainPage(place, c, { why: 'forged', status: 403 });
    const found = await look(place, c, counted(c));
    return found instanceof Response ? found : comeIn(place, c, found);
  });
  app.get('/tam-biet', (c) => closedPage(place, c, { why: 'goodbye', status: 200 }));
  app.all('/vao/:token', (c) => {
    c.header('allow', 'GET, HEAD, POST');
    return plainPage(place, c, { why: 'not-allowed', status: 405 });
  });
}

/** The link, if it opens anything for this browser; else the page that says why not. */
async function look(place: Place, c: C, { tries, asker }: Counted): Promise<Found | Response> {
  const { db, clock } = place.services;
  const token = c.req.param('token') ?? '';
  const find = () => findLink(db, token, clock.now());
  const tooMany = tries.tooMany(asker);
  const link = !isToken(token) ? null : await (tooMany ? tries.inTurn(find) : find());
  if (!link) {
    tries.add(asker);
    return closedPage(
      place,
      c,
      tooMany ? { why: 'link-many', status: 429 } : { why: 'link-unknown', status: 404 },
    );
  }
  const { state, locale, accountId } = link;
  const view = await viewOf(place, c);
  if (view && view.accountId !== accountId) return otherPerson(place, c, view);
  if (state === 'fresh') return { token, link, view };
  if (view) return c.redirect(place.at('/'), 303);
  return closedPage(place, c, { why: state === 'used' ? 'link-used' : 'link-old', status: 410, locale });
}

/** The browser is signed in as somebody else: it is not changed over without a word. */
const otherPerson = (place: Place, c: C, { csrf, tongue: { locale } }: View) =>
  plainPage(place, c, {
    why: 'link-other',
    status: 409,
    locale,
    extra: (say) =>
      html`<form method="post" action="${place.at('/ra')}"><input type="hidden" name="csrf" value="${csrf}"><button>${say('pages-out')}</button></form>`,
  });

async function comeIn(place: Place, c: C, { token, view, link }: Found): Promise<Response> {
  const device = deviceOf(c.req.header('user-agent'));
  const session = await enter(place.services, token, device, view?.session.id ?? null);
  if (session === null) return closedPage(place, c, { why: 'link-used', status: 410, locale: link.locale });
  setCookie(c, place.cookie, session, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: place.isSecure,
    path: pathOf(place),
    maxAge: WEEK_SECONDS,
  });
  return c.redirect(place.at('/'), 303);
}
