// What an administrator looks at: groups and how they are, who changed what.
import { html } from 'hono/html';
import { REMINDED_AGAIN } from '../../../core/org/audit-actions.ts';
import { formatNumber } from '../../../shared/format.ts';
import { momentOf } from '../../../shared/tongue.ts';
import { isRoot } from '../rules.ts';
import { adminCrumbs, administered } from './admin.ts';
import { auditLines, chatHealth } from './admin-store.ts';
import { PER_PAGE, pageAsked, turned } from './paging.ts';
import { type Cell, pager, table } from './parts.ts';
import type { Page, View } from './view.ts';

export const chatsPage: Page = async (view, asked) => {
  const tops = administered(view).map(({ path }) => path);
  const { say, locale } = view.tongue;
  const page = pageAsked(asked);
  const rows = await chatHealth(view.services.db, tops, { limit: PER_PAGE + 1, offset: page * PER_PAGE });
  const { shown, pager: turn } = turned(view, '/quan-tri/nhom', page, rows);
  const body = html`<p class="lead">${say('pages-chats-lead')}</p>${
    shown.length === 0
      ? html`<p>${say('pages-chats-none')}</p>`
      : table({
          caption: say('pages-admin-chats'),
          head: [
            say('pages-chat'),
            say('pages-unit'),
            say('pages-chat-audience'),
            say('pages-chat-people'),
            say('pages-chat-waiting'),
            say('pages-chat-state'),
          ],
          rows: shown.map((one) => [
            one.title,
            one.unitName,
            say(`pages-chat-${one.audience}`),
            one.headcount === null ? '–' : formatNumber(one.headcount, locale),
            formatNumber(one.waiting, locale),
            say(`pages-chat-is-${one.state}`),
          ]),
          words: [1, 2, 5],
        })
  }${turn}`;
  const title = say('pages-admin-chats');
  return { title, body, crumbs: adminCrumbs(view, { name: title }) };
};

export const auditPage: Page = async (view, asked) => {
  const units = administered(view);
  const tops = units.map(({ path }) => path);
  const { tongue, at, services } = view;
  const { say } = tongue;
  const before = /^\d{1,18}$/.exec(asked.query('truoc') ?? '')?.[0] ?? null;
  const rows = await auditLines(services.db, tops, { before, limit: PER_PAGE + 1, all: units.some(isRoot) });
  const shown = rows.slice(0, PER_PAGE);
  const last = shown.at(-1);
  const body = html`<p class="lead">${say('pages-audit-lead')}</p>${
    shown.length === 0
      ? html`<p>${say('pages-audit-none')}</p>`
      : table({
          caption: say('pages-admin-audit'),
          head: [say('pages-audit-when'), say('pages-audit-what'), say('pages-unit'), say('pages-audit-who')],
          rows: shown.map((one) => [
            momentOf(tongue, one.at),
            actionWords(view, one.action),
            one.unitName ?? '–',
            one.who ?? say('pages-audit-service'),
          ]),
          words: [1, 2, 3],
        })
  }${pager(
    { label: say('pages-pager'), earlier: say('pages-audit-newest'), later: say('pages-later'), at: '' },
    {
      earlier: before === null ? null : at('/quan-tri/nhat-ky'),
      later: last && rows.length > PER_PAGE ? `${at('/quan-tri/nhat-ky')}?truoc=${last.id}` : null,
    },
  )}`;
  const title = say('pages-admin-audit');
  return { title, body, crumbs: adminCrumbs(view, { name: title }) };
};

/** A word that only an earlier version wrote stays as it is. */
function actionWords({ services, tongue: { say } }: View, action: string): Cell {
  const [subject = '', what] = action.split('.');
  if (what === REMINDED_AGAIN && services.texts.has(`pages-ask-${subject}`))
    return say('pages-audit-reminded_again', { ask: say(`pages-ask-${subject}`) });
  const key = `pages-audit-${action.replaceAll('.', '-')}`;
  return services.texts.has(key) ? say(key) : html`<code>${action}</code>`;
}
