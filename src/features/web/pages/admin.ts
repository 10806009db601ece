// `Quản trị`: the list of an administrator's pages, and who may open them.
import { html } from 'hono/html';
import { mayEditPublicDays } from '../../../core/calendar/day-off-rules.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { administeredBy, isRoot } from '../rules.ts';
import { links } from './parts.ts';
import { type Crumb, Missing, type Page, type View } from './view.ts';

/** Units the person administers. @throws Missing where there is none */
export function administered(view: View): UnitRef[] {
  const units = administeredBy(view.person);
  if (units.length === 0) throw new Missing();
  return units;
}

/** The whole service's, not one branch's. @throws Missing */
export function refuseBranch(view: View): void {
  if (!administered(view).some(isRoot)) throw new Missing();
}

export const adminCrumbs = ({ tongue: { say } }: View, ...last: Crumb[]): Crumb[] => [
  { name: say('pages-nav-admin'), path: '/quan-tri' },
  ...last,
];

export const adminPage: Page = async (view) => {
  const whole = administered(view).some(isRoot);
  const { say } = view.tongue;
  const items = [
    ...(mayEditPublicDays(view.person) ? [{ key: 'days', path: '/quan-tri/ngay-nghi/chung' }] : []),
    { key: 'settings', path: '/quan-tri/cai-dat' },
    { key: 'chats', path: '/quan-tri/nhom' },
    ...(whole ? [{ key: 'letters', path: '/quan-tri/tin-hong' }] : []),
    { key: 'audit', path: '/quan-tri/nhat-ky' },
  ];
  const body = html`<p class="lead">${say('pages-admin-lead')}</p>${links(
    items.map(({ key, path }) => ({ name: say(`pages-admin-${key}`), path: view.at(path) })),
  )}`;
  return { title: say('pages-nav-admin'), body };
};
