// Pages that only say something, for those signed in and for those who are not; and the frame around all others.
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Say } from '../../../shared/texts.ts';
import { administeredBy, topsOf } from '../rules.ts';
import { type Framed, frame } from './frame.ts';
import type { C, Place } from './place.ts';
import type { Html, Shown, View } from './view.ts';

/** Why nothing else is shown: texts `pages-<it>-title` and `pages-<it>`. */
export type Why =
  | 'missing'
  | 'not-allowed'
  | 'failed'
  | 'too-large'
  | 'forged'
  | 'signed-out'
  | 'no-right'
  | 'refused'
  | 'door'
  | 'goodbye'
  | 'link-used'
  | 'link-old'
  | 'link-unknown'
  | 'link-other'
  | 'link-many';

type Plain = { why: Why; status: ContentfulStatusCode; locale?: 'vi' | 'en'; extra?: (say: Say) => Html };

/** To who is not signed in. `locale`: of the person the link is for, where one is. */
export function plainPage(place: Place, c: C, { why, status, locale, extra }: Plain) {
  const lang = locale ?? place.services.defaultLocale;
  const say = place.services.texts.say(lang);
  const body = html`<p class="lead">${say(`pages-${why}`)}</p>${extra?.(say) ?? ''}`;
  return respond(place, c, { say, lang, title: say(`pages-${why}-title`), body, nav: null }, status);
}

/** As `plainPage`, and what to do to come in. */
export const closedPage = (place: Place, c: C, plain: Omit<Plain, 'extra'>) =>
  plainPage(place, c, { ...plain, extra: (say) => html`<p>${say('pages-how-in')}</p>` });

/** To who is signed in: a page, or why there is none. */
export function shownPage(
  place: Place,
  c: C,
  view: View,
  page: Shown | Why,
  status: ContentfulStatusCode,
  words?: string,
) {
  const { say, locale } = view.tongue;
  const shown: Shown =
    typeof page === 'string'
      ? {
          title: say(`pages-${page}-title`),
          body: html`<p class="lead">${words ?? say(`pages-${page}`)}</p>`,
        }
      : page;
  const nav = { items: sections(view, c.req.path), who: whoOf(view), csrf: view.csrf };
  return respond(place, c, { say, lang: locale, done: view.done, nav, ...shown }, status);
}

const whoOf = ({ person, tongue }: View): string =>
  person.member
    ? tongue.say('pages-who', { name: person.member.fullName, unit: person.member.unit.name })
    : tongue.say(person.roles.length > 0 ? 'pages-who-administrator' : 'pages-who-nobody');

function sections({ person, tongue: { say } }: View, path: string) {
  const sees = topsOf(person).length > 0;
  const looksAfter = administeredBy(person).length > 0;
  const items = [
    ...(sees ? [{ key: 'home', path: '/' }] : []),
    ...(sees ? [{ key: 'calendar', path: '/lich' }] : []),
    ...(sees ? [{ key: 'files', path: '/tai-ve' }] : []),
    ...(looksAfter ? [{ key: 'admin', path: '/quan-tri' }] : []),
    { key: 'sessions', path: '/phien' },
  ];
  const here = items.findLast((one) => (one.path === '/' ? isFigures(path) : path.startsWith(one.path)));
  return items.map((one) => ({ name: say(`pages-nav-${one.key}`), path: one.path, isHere: one === here }));
}

const isFigures = (path: string): boolean => path === '/' || /^\/(nhanh|don-vi|viec)\//.test(path);

async function respond(
  { services, at }: Place,
  c: C,
  page: Omit<Framed, 'at' | 'rehearsal'>,
  status: ContentfulStatusCode,
): Promise<Response> {
  return c.html(frame({ ...page, at, rehearsal: services.rehearsal }), status);
}
