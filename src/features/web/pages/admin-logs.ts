// What an administrator looks after: groups and how they are, messages that were given up, who changed what.
import { html } from 'hono/html';
import { type DeadLetter, deadLetters, outboxCounts, retryDead } from '../../../core/delivery/dead-store.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { formatNumber } from '../../../shared/format.ts';
import { momentOf } from '../../../shared/tongue.ts';
import { isRoot } from '../rules.ts';
import { adminCrumbs, administered, refuseBranch } from './admin.ts';
import { auditLines, chatHealth } from './admin-store.ts';
import { type Cell, pager, posting, table } from './parts.ts';
import { type Asked, Missing, type Page, type View } from './view.ts';

const PER_PAGE = 50;

const pageAsked = ({ query }: Asked): number =>
  Math.max(0, Number(/^\d{1,4}$/.exec(query('trang') ?? '1')?.[0] ?? 1) - 1);

/** One more row than is shown tells that there is a later page. */
function turned<Row>(view: View, path: string, page: number, rows: readonly Row[]) {
  const { say } = view.tongue;
  return {
    shown: rows.slice(0, PER_PAGE),
    pager: pager(
      {
        label: say('pages-pager'),
        earlier: say('pages-earlier'),
        later: say('pages-later'),
        at: say('pages-part', { at: page + 1 }),
      },
      {
        earlier: page > 0 ? `${view.at(path)}?trang=${page}` : null,
        later: rows.length > PER_PAGE ? `${view.at(path)}?trang=${page + 2}` : null,
      },
    ),
  };
}

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

export const lettersPage: Page = async (view, asked) => {
  refuseBranch(view);
  const { services, tongue } = view;
  const { say, locale } = tongue;
  const page = pageAsked(asked);
  const now = services.clock.now();
  const [counts, rows] = await Promise.all([
    outboxCounts(services.db),
    deadLetters(services.db, now, { limit: PER_PAGE + 1, offset: page * PER_PAGE }),
  ]);
  const { shown, pager: turn } = turned(view, '/quan-tri/tin-hong', page, rows);
  const body = html`<p class="lead">${say('pages-letters-lead')}</p>
${table({
  caption: say('pages-letters-counts'),
  head: [say('pages-letters-state'), say('pages-count')],
  isNarrow: true,
  rows: STATES.map((state) => [
    say(`pages-letters-is-${state}`),
    formatNumber(counts.get(state) ?? 0, locale),
  ]),
})}${
  shown.length === 0
    ? html`<p>${say('pages-letters-none')}</p>`
    : table({
        caption: say('pages-admin-letters'),
        head: [
          say('pages-letters-when'),
          say('pages-letters-where'),
          say('pages-letters-tries'),
          say('pages-letters-error'),
          say('pages-act'),
        ],
        rows: shown.map((one) => letterRow(view, one)),
        words: [1, 3, 4],
      })
}${turn}`;
  const title = say('pages-admin-letters');
  return { title, body, crumbs: adminCrumbs(view, { name: title }) };
};

const STATES = ['waiting', 'sending', 'sent', 'dead'] as const;

const letterRow = (
  { tongue, at }: View,
  { id, createdAt, group, tries, lastError, canRetry }: DeadLetter,
): Cell[] => [
  momentOf(tongue, createdAt),
  group ?? tongue.say('pages-letters-private'),
  String(tries),
  lastError ?? '–',
  canRetry
    ? html`<a href="${at(`/quan-tri/tin-hong/${id}`)}">${tongue.say('pages-letters-retry')}<span class="hidden"> ${id}</span></a>`
    : tongue.say('pages-letters-over'),
];

function letterAsked({ params }: Asked): bigint {
  if (!/^\d{1,18}$/.test(params.id ?? '')) throw new Missing();
  return BigInt(params.id!);
}

export const retryQuestion: Page = async (view, asked) => {
  refuseBranch(view);
  const id = letterAsked(asked);
  const { say } = view.tongue;
  const path = '/quan-tri/tin-hong';
  const body = html`<p class="lead">${say('pages-letters-question')}</p>
${posting(view.at(`${path}/${id}`), view.csrf, html``, say('pages-letters-retry'), true)}
<p><a href="${view.at(path)}">${say('settings-day-keep')}</a></p>`;
  const crumbs = adminCrumbs(
    view,
    { name: say('pages-admin-letters'), path },
    { name: say('pages-letters-retry') },
  );
  return { title: say('pages-letters-retry'), body, crumbs };
};

export const retryPage: Page = async (view, asked) => {
  refuseBranch(view);
  const id = letterAsked(asked);
  const { db, clock } = view.services;
  const now = clock.now();
  const isBack = await inTransaction(db, async (tx) => {
    const moved = await retryDead(tx, id, now);
    if (moved)
      await audit(tx, now, view.person, { action: 'outbox.retried', detail: { message: String(id) } });
    return moved;
  });
  view.services.wake();
  return { goTo: `/quan-tri/tin-hong?xong=${isBack ? 'retried' : 'not-retried'}` };
};

export const auditPage: Page = async (view, asked) => {
  const units = administered(view);
  const tops = units.map(({ path }) => path);
  const { tongue, at, services } = view;
  const { say } = tongue;
  const before = /^\d{1,18}$/.exec(asked.query('truoc') ?? '')?.[0] ?? null;
  const rows = await auditLines(services.db, tops, { before, limit: PER_PAGE + 1, all: units.some(isRoot) });
  const shown = rows.slice(0, PER_PAGE);
  const words = (action: string): Cell => {
    const key = `pages-audit-${action.replaceAll('.', '-')}`;
    return services.texts.has(key) ? say(key) : html`<code>${action}</code>`;
  };
  const last = shown.at(-1);
  const body = html`<p class="lead">${say('pages-audit-lead')}</p>${
    shown.length === 0
      ? html`<p>${say('pages-audit-none')}</p>`
      : table({
          caption: say('pages-admin-audit'),
          head: [say('pages-audit-when'), say('pages-audit-what'), say('pages-unit'), say('pages-audit-who')],
          rows: shown.map((one) => [
            momentOf(tongue, one.at),
            words(one.action),
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
