// A branch: the units right below with their main rates, and the way further down.
import { html } from 'hono/html';
import { type Complete, isFlat, leftShare, type Share } from '../../../core/figures/complete-rules.ts';
import { completeIn } from '../../../core/figures/complete-store.ts';
import { gather, subjectsOf } from '../../../core/figures/gather.ts';
import { periodName, subjectName } from '../../../core/figures/messages.ts';
import { codeOf, momentsOf } from '../../../core/figures/period-rules.ts';
import type { Counts, Subject } from '../../../core/figures/shapes.ts';
import { byChild, isEmpty, read, sumOf } from '../../../core/figures/sum-rules.ts';
import { loadChildren, type Unit } from '../../../core/org/units-store.ts';
import { formatNumber, formatPercent } from '../../../shared/format.ts';
import { topsOf } from '../rules.ts';
import { paged } from './paging.ts';
import { type Cell, links, table } from './parts.ts';
import { periodAsked, periodChooser } from './period.ts';
import { crumbsTo, idAsked, unitAsked } from './scope.ts';
import { unitPage } from './unit.ts';
import type { Answer, Asked, Html, Page, Shown, View } from './view.ts';

const MOST_RATES = 3;

/** Where the person's view begins: one branch, one cell, or a choice of them; an administrator begins with their own pages. */
export const homePage: Page = async (view, asked) => {
  const { say } = view.tongue;
  const tops = topsOf(view.person);
  const [only] = tops;
  if (!only) return { goTo: '/quan-tri' };
  if (tops.length === 1) {
    const unit = await unitAsked(view, only.id, 'see_figures');
    return unit.kind === 'cell'
      ? unitPage(view, { ...asked, params: { id: unit.id } })
      : branch(view, asked, unit);
  }
  const body = html`<p class="lead">${say('pages-choose-unit')}</p>${links(
    tops.map(({ id, name, kind }) => ({
      name,
      path: view.at(`/${kind === 'cell' ? 'don-vi' : 'nhanh'}/${id}`),
    })),
  )}`;
  return { title: say('pages-home'), body };
};

export const branchPage: Page = async (view, asked): Promise<Answer> => {
  const unit = await unitAsked(view, idAsked(asked), 'see_figures');
  return unit.kind === 'cell' ? { goTo: `/don-vi/${unit.id}` } : branch(view, asked, unit);
};

async function branch(view: View, asked: Asked, unit: Unit): Promise<Shown> {
  const { services, tongue } = view;
  const { say } = tongue;
  const choice = periodAsked(view, asked);
  const { period } = choice;
  const [children, rows, complete, crumbs] = await Promise.all([
    loadChildren(services.db, unit.id),
    gather(services, services.db, unit, period, { fold: 'child' }),
    completeIn(services.db, unit, momentsOf(period, services.zone)),
    crumbsTo(view, unit),
  ]);
  const whole = sumOf(rows);
  const subjects = mainRates(subjectsOf(services), whole);
  const sums = byChild(unit.path, rows);
  const code = codeOf(period);
  const line = ({ id, name, kind, path }: Unit): Cell[] => [
    html`<a href="${view.at(`/${kind === 'cell' ? 'don-vi' : 'nhanh'}/${id}`)}?ky=${code}">${name}</a>`,
    completeCell(view, complete.below.get(path)),
    ...subjects.map((subject) => rateCell(view, subject, sums.get(path) ?? {})),
  ];
  const elsewhere = otherSums(unit, children, sums);
  const here = `/nhanh/${unit.id}`;
  const { shown, isLast, pager } = paged(view, `${here}?ky=${code}`, asked, children);
  const body = html`<p class="lead">${periodName(tongue, period)}. ${completeWords(view, complete)}</p>
${periodChooser(view, here, choice)}
${subjects.length === 0 ? html`<p>${say('pages-no-figures')}</p>` : ''}
${table({
  caption: say('pages-branch-caption', { period: periodName(tongue, period) }),
  head: [say('pages-unit'), say('pages-cells-with-data'), ...subjects.map((one) => subjectName(tongue, one))],
  rows: [
    ...shown.map(line),
    ...(isLast && elsewhere.own
      ? [[say('pages-own'), '', ...subjects.map((one) => rateCell(view, one, elsewhere.own!))]]
      : []),
    ...(isLast && elsewhere.gone
      ? [
          [
            say('pages-gone'),
            completeCell(view, leftShare(complete, children)),
            ...subjects.map((one) => rateCell(view, one, elsewhere.gone!)),
          ],
        ]
      : []),
  ],
  foot: [
    [
      say('pages-whole'),
      completeCell(view, complete.cells),
      ...subjects.map((one) => rateCell(view, one, whole)),
    ],
  ],
})}
${pager}
<p><a href="${view.at(`/don-vi/${unit.id}`)}?ky=${code}">${say('pages-all-of', { unit: unit.name })}</a></p>`;
  return {
    title: unit.name,
    body,
    crumbs,
    errors: choice.errors,
    status: choice.errors.length > 0 ? 422 : 200,
  };
}

/** The first rates of which there is anything. */
const mainRates = (subjects: readonly Subject[], whole: Counts): Subject[] =>
  subjects.filter((one) => one.kind === 'rate' && !isEmpty(read(one, whole))).slice(0, MOST_RATES);

/** What the unit counted itself, and what units brought that stand elsewhere by now: so that the rows add up to the sum. */
function otherSums({ path }: Unit, children: readonly Unit[], sums: ReadonlyMap<string, Counts>) {
  const present = new Set(children.map((child) => child.path));
  const gone = [...sums].filter(([of]) => of !== path && !present.has(of));
  return {
    own: sums.get(path) ?? null,
    gone: gone.length > 0 ? sumOf(gone.map(([of, counts]) => ({ path: of, counts }))) : null,
  };
}

/** 'Số liệu từ 29/33 đơn vị (142/150 chi bộ).', where all units are cells 'Số liệu từ 3/4 chi bộ.' */
function completeWords({ tongue: { say, locale } }: View, complete: Complete): string {
  const share = (of: Share) => `${formatNumber(of.with, locale)}/${formatNumber(of.all, locale)}`;
  const cells = share(complete.cells);
  return isFlat(complete)
    ? say('pages-complete-cells', { cells })
    : say('pages-complete', { units: share(complete.units), cells });
}

const completeCell = ({ tongue: { locale } }: View, of: Share | undefined): string =>
  of ? `${formatNumber(of.with, locale)}/${formatNumber(of.all, locale)}` : '–';

function rateCell({ tongue: { locale } }: View, subject: Subject, counts: Counts): Html | string {
  const { value, base } = read(subject, counts);
  if (!base) return '–';
  return html`${formatPercent(value, base, locale)} <small>(${formatNumber(value, locale)}/${formatNumber(base, locale)})</small>`;
}
