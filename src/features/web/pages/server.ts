// The pages as one HTTP application: what comes in is checked here, what a page says is put into its frame here.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie } from 'hono/cookie';
import type { Pages, Services } from '../../../core/feature.ts';
import { monotonicMs } from '../../../shared/clock.ts';
import { UserError } from '../../../shared/errors.ts';
import { mayOpenPages } from '../rules.ts';
import { addDoor } from './door.ts';
import { askerOf, createTries, isOwnPost, sameText } from './guard.ts';
import { type C, type Env, type Place, pathOf, placeOf, viewOf } from './place.ts';
import { ROUTES } from './routes.ts';
import { closedPage, plainPage, shownPage } from './say.ts';
import { STYLE, STYLE_PATH } from './style.ts';
import { type Answer, type Asked, Missing, type Page, type View } from './view.ts';

/** The largest form is a few hundred characters. */
const MOST_FORM_BYTES = 16 * 1024;
const YEAR_SECONDS = 31_536_000;

export function createPages(services: Services): Pages {
  const place = placeOf(services);
  const tries = createTries(monotonicMs);
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    await next();
    const isStyle = c.req.path === STYLE_PATH && c.res.ok;
    c.res.headers.set('cache-control', isStyle ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-store');
    for (const [name, value] of HEADERS) c.res.headers.set(name, value);
  });
  app.use(
    bodyLimit({
      maxSize: MOST_FORM_BYTES,
      onError: (c) => plainPage(place, c, { why: 'too-large', status: 413 }),
    }),
  );
  app.get(STYLE_PATH, (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
  addDoor(app, place, (c) => ({
    tries,
    asker: askerOf(c.env.address, c.req.header('x-forwarded-for') ?? null),
  }));
  for (const [path, { get, post }] of Object.entries(ROUTES)) {
    if (get) app.get(path, (c) => open(place, c, get));
    if (post) app.post(path, (c) => open(place, c, post));
    app.all(path, (c) => {
      c.header('allow', [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])].join(', '));
      return plainPage(place, c, { why: 'not-allowed', status: 405 });
    });
  }
  app.notFound((c) => plainPage(place, c, { why: 'missing', status: 404 }));
  app.onError((error, c) => {
    services.log.error({ err: error, path: c.req.routePath }, 'page failed');
    return plainPage(place, c, { why: 'failed', status: 500 });
  });
  return async (request, from) => app.fetch(request, from);
}

const HEADERS: readonly [string, string][] = [
  [
    'content-security-policy',
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  ],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
];

async function open(place: Place, c: C, page: Page): Promise<Response> {
  const isPost = c.req.method === 'POST';
  if (isPost && !isOwnPost(c.req.raw.headers, place.origin))
    return plainPage(place, c, { why: 'forged', status: 403 });
  const view = await viewOf(place, c);
  if (!view) return closedPage(place, c, { why: 'signed-out', status: 401 });
  const form = isPost ? await c.req.parseBody().catch(() => ({}) as Record<string, unknown>) : {};
  const text = (name: string): string => (typeof form[name] === 'string' ? (form[name] as string) : '');
  if (isPost && !sameText(text('csrf'), view.csrf))
    return plainPage(place, c, { why: 'forged', status: 403 });
  if (!mayOpenPages(view.person) && !STILL_OPEN.includes(c.req.path))
    return shownPage(place, c, view, 'no-right', 403);
  const asked: Asked = { params: c.req.param(), query: (name) => c.req.query(name), form: text };
  return answered(place, c, view, await tried(page, view, asked));
}

/** Also for who has no right any more: ending what is open. */
const STILL_OPEN = ['/ra', '/phien'];

async function tried(page: Page, view: View, asked: Asked): Promise<Answer | { refusal: UserError } | null> {
  try {
    return await page(view, asked);
  } catch (error) {
    if (error instanceof Missing) return null;
    if (error instanceof UserError) return { refusal: error };
    throw error;
  }
}

async function answered(
  place: Place,
  c: C,
  view: View,
  answer: Answer | { refusal: UserError } | null,
): Promise<Response> {
  if (answer === null) return shownPage(place, c, view, 'missing', 404);
  if ('refusal' in answer) {
    const { key, args } = answer.refusal;
    return shownPage(place, c, view, 'refused', 422, view.tongue.say(key, args));
  }
  if ('goTo' in answer) {
    if (answer.isOut) deleteCookie(c, place.cookie, { path: pathOf(place), secure: place.isSecure });
    return c.redirect(place.at(answer.goTo), 303);
  }
  if ('file' in answer) {
    const { name, mime, base64 } = answer.file;
    const safe = name.replace(/[^A-Za-z0-9._-]/g, '-');
    c.header(
      'content-disposition',
      `attachment; filename="${safe}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    return c.body(Buffer.from(base64, 'base64'), 200, { 'content-type': mime });
  }
  return shownPage(place, c, view, answer, answer.status ?? 200);
}
