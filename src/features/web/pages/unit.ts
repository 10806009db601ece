// One unit: every subject with its change, how complete the figures are, eight weeks as bars with their table, its asks.
import { html } from 'hono/html';
import type { Complete } from '../../../core/figures/complete-rules.ts';
import { completeIn } from '../../../core/figures/complete-store.ts';
import { gather, subjectsOf } from '../../../core/figures/gather.ts';
import { changeWords, periodName, subjectName } from '../../../core/figures/messages.ts';
import { before, codeOf, momentsOf, type Period, periodOf } from '../../../core/figures/period-rules.ts';
import type { Counts, Subject } from '../../../core/figures/shapes.ts';
import { runningAsks } from '../../../core/figures/store.ts';
import { isEmpty, read, sumOf } from '../../../core/figures/sum-rules.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { addDays } from '../../../shared/dates.ts';
import { formatDate, formatNumber, formatPercent } from '../../../shared/format.ts';
import { momentOf } from '../../../shared/tongue.ts';
import { asksOf, isPersonal } from './figures-store.ts';
import { type Cell, chart, table } from './parts.ts';
import { periodAsked, periodChooser } from './period.ts';
import { crumbsTo, idAsked, unitAsked } from './scope.ts';
import type { Html, Page, View } from './view.ts';
import { weeksOf } from './weeks.ts';

const MOST_ASKS = 20;

export const unitPage: Page = async (view, asked) => {
  const unit = await unitAsked(view, idAsked(asked), 'see_figures');
  const { services, tongue } = view;
  const { say } = tongue;
  const { db } = services;
  const choice = periodAsked(view, asked);
  const { period } = choice;
  const moments = momentsOf(period, services.zone);
  const [now, then, complete, running, asks, crumbs] = await Promise.all([
    gather(services, db, unit, period, { fold: 'whole' }).then(sumOf),
    gather(services, db, unit, before(period), { fold: 'whole' }).then(sumOf),
    completeIn(db, unit, moments),
    runningAsks(db, unit.path, moments.end),
    asksOf(db, unit, moments, MOST_ASKS),
    crumbsTo(view, unit),
  ]);
  const open = [...running].reduce((sum, [feature, count]) => sum + (isPersonal(feature) ? 0 : count), 0);
  const here = `/don-vi/${unit.id}`;
  const subjects = subjectsOf(services).filter(
    (one) => !isEmpty(read(one, now)) || !isEmpty(read(one, then)),
  );
  const body = html`<p class="lead">${periodName(tongue, period)}. ${completeSentence(view, unit, complete)}</p>
${periodChooser(view, here, choice)}
${
  subjects.length === 0
    ? html`<p>${say('pages-no-figures')}</p>`
    : table({
        caption: say('pages-subjects', { period: periodName(tongue, period) }),
        head: [
          say('pages-subject'),
          say('pages-result'),
          say('pages-behalf'),
          say('pages-change', { period: periodName(tongue, before(period)) }),
        ],
        rows: subjects.map((one) => subjectRow(view, one, { now, then, isOver: period.until <= view.today })),
        words: [3],
      })
}
${await lastWeeks(view, unit)}
<h2>${say('pages-asks')}</h2>
${open > 0 ? html`<p>${say('pages-running', { count: open })}</p>` : ''}
${
  asks.length === 0
    ? html`<p>${say('pages-asks-none')}</p>`
    : table({
        caption: say('pages-asks-caption', { period: periodName(tongue, period) }),
        head: [say('pages-ask'), say('pages-ask-from'), say('pages-ask-closes'), say('pages-ask-state')],
        rows: asks.map((one): Cell[] => [
          html`<a href="${view.at(`/viec/${one.id}`)}">${say(`pages-ask-${one.feature}`)} <span class="hidden">${formatDate(localDay(view, one.closesAt))}</span></a>`,
          say(one.isOwn ? 'pages-ask-own' : 'pages-ask-above'),
          momentOf(tongue, one.closesAt),
          say(`pages-ask-is-${one.state}`),
        ]),
        words: [1, 2, 3],
      })
}
${unit.kind === 'organisation' ? html`<p><a href="${view.at(`/nhanh/${unit.id}`)}?ky=${codeOf(period)}">${say('pages-below-of', { unit: unit.name })}</a></p>` : ''}
<p><a href="${view.at(`/lich/${unit.id}`)}">${say('pages-calendar-of', { unit: unit.name })}</a></p>
<p><a href="${view.at(`/tai-ve/${unit.id}`)}?ky=${codeOf(period)}">${say('pages-files-title', { unit: unit.name })}</a></p>`;
  return {
    title: unit.name,
    body,
    crumbs,
    errors: choice.errors,
    status: choice.errors.length > 0 ? 422 : 200,
  };
};

const localDay = ({ services: { zone } }: View, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);

function completeSentence({ tongue: { say, locale } }: View, unit: Unit, { cells: of }: Complete): string {
  if (unit.kind === 'cell') return say(of.with > 0 ? 'pages-cell-has-data' : 'pages-cell-no-data');
  const cells = `${formatNumber(of.with, locale)}/${formatNumber(of.all, locale)}`;
  return say('pages-complete-cells', { cells });
}

/** A count of a period that is not over is not compared: it has not had its time yet. */
function subjectRow(
  { tongue }: View,
  subject: Subject,
  { now, then, isOver }: { now: Counts; then: Counts; isOver: boolean },
): Cell[] {
  const { locale } = tongue;
  const [read1, read0] = [read(subject, now), read(subject, then)];
  const { value, base, onBehalf } = read1;
  const result: Cell =
    base === null
      ? formatNumber(value, locale)
      : html`${formatPercent(value, base, locale)} <small>(${formatNumber(value, locale)}/${formatNumber(base, locale)})</small>`;
  return [
    subjectName(tongue, subject),
    result,
    onBehalf === null ? '–' : formatNumber(onBehalf, locale),
    changeWords(tongue, read1, base !== null || isOver ? read0 : null) || '–',
  ];
}

/** Of the first rate that says anything. */
async function lastWeeks(view: View, unit: Unit): Promise<Html | ''> {
  const { tongue, today } = view;
  const { say, locale } = tongue;
  const found = await weeksOf(view.services, unit, lastFullWeeks(today));
  if (!found) return '';
  const name = subjectName(tongue, found.subject);
  const title = say('pages-weeks', { subject: name });
  const bars = found.weeks.map(({ week, of }) => ({
    name: shortDay(week.from),
    value: of.base ? Math.min(100, (100 * of.value) / of.base) : null,
    words: of.base ? formatNumber((100 * of.value) / of.base, locale) : '–',
  }));
  return html`<h2>${title}</h2>
<div class="beside"><figure>${chart(say('pages-weeks-alt', { subject: name }), bars)}<figcaption>${say('pages-weeks-caption')}</figcaption></figure>
${table({
  caption: title,
  head: [say('pages-week'), say('pages-rate'), say('pages-of')],
  isNarrow: true,
  rows: found.weeks.map(({ week, of }) => [
    say('pages-week-from', { from: shortDay(week.from), last: formatDate(addDays(week.until, -1)) }),
    of.base ? formatPercent(of.value, of.base, locale) : '–',
    `${formatNumber(of.value, locale)}/${formatNumber(of.base ?? 0, locale)}`,
  ]),
})}</div>`;
}

const WEEKS = 8;

/** The week that runs is not over: it is left out. */
const lastFullWeeks = (today: string): Period[] =>
  Array.from({ length: WEEKS }, (_, at) => periodOf('week', addDays(today, -7 * (WEEKS - at))));

const shortDay = (date: string): string => formatDate(date).slice(0, 5);
