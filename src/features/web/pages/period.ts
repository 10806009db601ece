// The chooser of a period: neighbours as links, anything else by a form that needs no script.
import { html } from 'hono/html';
import { periodName } from '../../../core/figures/messages.ts';
import { after, before, codeOf, type Period, periodOf } from '../../../core/figures/period-rules.ts';
import { addDays } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import { field } from './parts.ts';
import { CHOICES, type Chosen, choosePeriod, type Typed } from './period-rules.ts';
import type { Asked, FieldError, Html, View } from './view.ts';

const NAMES = { loai: 'pages-period-kind', tu: 'pages-period-from', den: 'pages-period-last' } as const;

export type PeriodChoice = Chosen & { typed: Typed; errors: FieldError[] };

export function periodAsked({ tongue: { say }, today }: View, { query }: Asked): PeriodChoice {
  const typed = {
    code: query('ky') ?? '',
    kind: query('loai') ?? '',
    from: query('tu') ?? '',
    last: query('den') ?? '',
  };
  const chosen = choosePeriod(typed, today);
  const errors = chosen.wrong.map(({ field: id, error }) => ({
    field: id,
    text: say(`pages-period-${error}`, { field: say(NAMES[id]) }),
  }));
  return { ...chosen, typed, errors };
}

/** `path`: of the page, to which the period is added. */
export function periodChooser({ tongue, at, today }: View, path: string, choice: PeriodChoice): Html {
  const { say } = tongue;
  const { period, typed, errors } = choice;
  const to = (of: Period) => `${at(path)}?ky=${codeOf(of)}`;
  const error = (id: string) => errors.find((one) => one.field === id)?.text;
  const shown = errors.length > 0;
  const neighbours = [before(period), after(period)].filter(({ from }) => from <= today);
  const usual = (['week', 'month', 'quarter', 'year'] as const).map((of) => periodOf(of, today));
  return html`<section class="period" aria-label="${say('pages-period')}">
<ul class="row">${neighbours.map(
    (one) =>
      html`<li><a href="${to(one)}" rel="${one.from < period.from ? 'prev' : 'next'}">${one.from < period.from ? `← ${periodName(tongue, one)}` : `${periodName(tongue, one)} →`}</a></li>`,
  )}</ul>
<details${shown ? html` open` : ''}><summary>${say('pages-period-other')}</summary>
<ul class="row">${usual.map((one) => html`<li><a href="${to(one)}">${say(`pages-period-this-${one.of}`)}</a></li>`)}</ul>
<form method="get" action="${at(path)}">
${field({
  id: 'loai',
  label: say('pages-period-kind'),
  value: typed.kind === '' ? period.of : typed.kind,
  error: error('loai'),
  options: CHOICES.map((value) => ({ value, label: say(`pages-period-kind-${value}`) })),
})}${field({
  id: 'tu',
  label: say('pages-period-from'),
  hint: say('pages-period-from-hint'),
  value: typed.kind === '' ? formatDate(period.from) : typed.from,
  error: error('tu'),
  short: true,
})}${field({
  id: 'den',
  label: say('pages-period-last'),
  hint: say('pages-period-last-hint'),
  value: typed.kind === '' ? formatDate(addDays(period.until, -1)) : typed.last,
  error: error('den'),
  short: true,
})}<button>${say('pages-period-show')}</button></form></details></section>`;
}
