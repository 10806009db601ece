// Messages that were given up: how many, which, and sending one again or forgetting it. Never what they say.
import { html } from 'hono/html';
import {
  type DeadLetter,
  deadLetters,
  EXPIRED,
  findDead,
  forgetDead,
  outboxCounts,
  retryDead,
} from '../../../core/delivery/dead-store.ts';
import type { AuditAction } from '../../../core/org/audit-actions.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { formatNumber } from '../../../shared/format.ts';
import { momentOf } from '../../../shared/tongue.ts';
import { adminCrumbs, refuseBranch } from './admin.ts';
import { PER_PAGE, pageAsked, turned } from './paging.ts';
import { type Cell, posting, table } from './parts.ts';
import { type Answer, type Asked, type Html, Missing, type Page, type View } from './view.ts';

const PATH = '/quan-tri/tin-hong';
const STATES = ['waiting', 'sending', 'sent', 'dead'] as const;

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
  const { shown, pager } = turned(view, PATH, page, rows);
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
        head: [...COLUMNS.map((one) => say(`pages-letters-${one}`)), say('pages-act')],
        rows: shown.map((one) => [...letterCells(view, one), acts(view, one)]),
        words: [1, 3, 4],
      })
}${pager}`;
  const title = say('pages-admin-letters');
  return { title, body, crumbs: adminCrumbs(view, { name: title }) };
};

const COLUMNS = ['when', 'where', 'tries', 'error'] as const;

const letterCells = ({ tongue }: View, { createdAt, group, tries, lastError }: DeadLetter): Cell[] => [
  momentOf(tongue, createdAt),
  group ?? tongue.say('pages-letters-private'),
  String(tries),
  lastError === EXPIRED ? tongue.say('pages-letters-expired') : (lastError ?? '–'),
];

function acts({ tongue: { say }, at }: View, { id, canRetry }: DeadLetter): Html {
  const link = (path: string, key: string) =>
    html`<a href="${at(`${PATH}/${id}${path}`)}">${say(key)}<span class="hidden"> ${id}</span></a>`;
  return html`${canRetry ? link('', 'pages-letters-retry') : say('pages-letters-over')}<br>${link('/bo', 'pages-letters-forget')}`;
}

function idOf({ params }: Asked): bigint {
  if (!/^\d{1,18}$/.test(params.id ?? '')) throw new Missing();
  return BigInt(params.id!);
}

/** What is asked before something is done with one of them. `path`: behind its own. */
async function question(view: View, asked: Asked, act: 'retry' | 'forget', path: string): Promise<Answer> {
  refuseBranch(view);
  const { services, tongue, at, csrf } = view;
  const { say } = tongue;
  const letter = await findDead(services.db, services.clock.now(), idOf(asked));
  if (!letter || (act === 'retry' && !letter.canRetry)) throw new Missing();
  const title = say(`pages-letters-${act}`);
  const body = html`<p class="lead">${say(`pages-letters-${act}-question`)}</p>
${table({
  caption: say('pages-letters-this'),
  head: COLUMNS.map((one) => say(`pages-letters-${one}`)),
  rows: [letterCells(view, letter)],
  words: [1, 3],
})}
${posting(at(`${PATH}/${letter.id}${path}`), csrf, html``, title, true)}
<p><a href="${at(PATH)}">${say('settings-day-keep')}</a></p>`;
  const crumbs = adminCrumbs(view, { name: say('pages-admin-letters'), path: PATH }, { name: title });
  return { title, body, crumbs };
}

/** Done to one that is still given up, and written down with it; false: somebody was here before. */
async function act(
  view: View,
  asked: Asked,
  action: AuditAction,
  work: (tx: Tx, id: bigint) => Promise<boolean>,
): Promise<boolean> {
  refuseBranch(view);
  const id = idOf(asked);
  const now = view.services.clock.now();
  return inTransaction(view.services.db, async (tx) => {
    const isDone = await work(tx, id);
    if (isDone) await audit(tx, now, view.person, { action, detail: { message: String(id) } });
    return isDone;
  });
}

export const retryQuestion: Page = (view, asked) => question(view, asked, 'retry', '');

export const retryPage: Page = async (view, asked) => {
  const isBack = await act(view, asked, 'outbox.retried', (tx, id) =>
    retryDead(tx, id, view.services.clock.now()),
  );
  view.services.wake();
  return { goTo: `${PATH}?xong=${isBack ? 'retried' : 'not-retried'}` };
};

export const forgetQuestion: Page = (view, asked) => question(view, asked, 'forget', '/bo');

export const forgetPage: Page = async (view, asked) => {
  const isGone = await act(view, asked, 'outbox.forgotten', forgetDead);
  return { goTo: `${PATH}?xong=${isGone ? 'forgotten' : 'not-forgotten'}` };
};
