// The calendar of a month: what the unit itself has, with times; how many units below it have what.
import { html } from 'hono/html';
import { comingDaysOff, type StoredDay } from '../../../core/calendar/store.ts';
import type { CalendarEntry } from '../../../core/feature.ts';
import { periodName } from '../../../core/figures/messages.ts';
import { after, before, type Period, periodOf } from '../../../core/figures/period-rules.ts';
import { may } from '../../../core/org/rights.ts';
import { loadChildren, type Unit } from '../../../core/org/units-store.ts';
import { isLocalDate } from '../../../shared/dates.ts';
import { formatNumber, formatTime } from '../../../shared/format.ts';
import { dayOf } from '../../../shared/tongue.ts';
import { closingDays } from './calendar-store.ts';
import { paged } from './paging.ts';
import { type Cell, links, table } from './parts.ts';
import { crumbsTo, idAsked, topsChoice, unitAsked } from './scope.ts';
import type { Page, View } from './view.ts';

export const calendarChoice: Page = (view) => topsChoice(view, 'lich', view.tongue.say('pages-calendar'));

export const calendarPage: Page = async (view, asked) => {
  const unit = await unitAsked(view, idAsked(asked), 'see_figures');
  const { services, tongue, today } = view;
  const { say } = tongue;
  const month = monthAsked(asked.query('thang') ?? '', today);
  const scope = { unit, from: month.from, until: month.until, zone: services.zone };
  const [entries, off, children, crumbs] = await Promise.all([
    Promise.all([
      ...services.features().map((feature) => feature.calendar?.(services.db, scope) ?? []),
      closingDays(services.db, scope),
    ]),
    daysOff(view, unit, month),
    unit.kind === 'cell' ? [] : loadChildren(services.db, unit.id),
    crumbsTo(view, unit, say('pages-calendar')),
  ]);
  const rows = inOrder(entries.flat()).map((entry) => entryRow(view, unit, entry));
  const holidays = off.map(
    (day): Row => ({
      date: day.date,
      cells: [dayOf(tongue, day.date), '', say(`pages-day-${day.kind}`, { name: day.name }), ''],
    }),
  );
  const all = [...holidays, ...rows].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const turn = (to: Period, rel: string) =>
    html`<li><a rel="${rel}" href="${view.at(`/lich/${unit.id}`)}?thang=${to.from.slice(0, 7)}">${rel === 'prev' ? `← ${periodName(tongue, to)}` : `${periodName(tongue, to)} →`}</a></li>`;
  const shownMonth = month.from.slice(0, 7);
  const below = paged(view, `/lich/${unit.id}?thang=${shownMonth}`, asked, children);
  const body = html`<p class="lead">${unit.name}</p>
<ul class="row">${turn(before(month), 'prev')}${turn(after(month), 'next')}</ul>
${
  all.length === 0
    ? html`<p>${say('pages-calendar-empty')}</p>`
    : table({
        caption: periodName(tongue, month),
        head: [say('pages-day'), say('pages-time'), say('pages-what'), say('pages-where')],
        rows: all.map(({ cells }) => cells),
        words: [1, 2, 3],
      })
}
${
  children.length === 0
    ? ''
    : html`<details${asked.query('trang') === undefined ? '' : html` open`}><summary>${say('pages-calendar-below')}</summary>${links(
        below.shown.map(({ id, name }) => ({ name, path: `${view.at(`/lich/${id}`)}?thang=${shownMonth}` })),
      )}${below.pager}</details>`
}`;
  return { title: say('pages-calendar-title', { month: monthName(view, month) }), body, crumbs };
};

type Row = { date: string; cells: Cell[] };

/** Anything else is the present month. */
function monthAsked(text: string, today: string): Period {
  const first = `${text}-01`;
  const isMonth = /^20\d\d-\d\d$/.test(text) && isLocalDate(first);
  return periodOf('month', isMonth ? first : today);
}

const monthName = ({ tongue: { say } }: View, { from }: Period): string => {
  const [year = '', month = ''] = from.split('-');
  return say('pages-month', { month, year });
};

const inOrder = (entries: CalendarEntry[]): CalendarEntry[] => {
  const key = ({ date, time, kind }: CalendarEntry) => `${date} ${time ?? '~'} ${kind}`;
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

function entryRow({ tongue, person }: View, unit: Unit, entry: CalendarEntry): Row {
  const { say, locale } = tongue;
  const { date, time, kind, isOwn, units, title } = entry;
  // What a cell's meeting is called is for its committee; of a higher unit for those who lead it.
  const isTheirs =
    may(person, 'see_unanswered_names', unit) ||
    (unit.kind === 'organisation' && may(person, 'open_ask', unit));
  const words = say(`calendar-${kind}`);
  return {
    date,
    cells: [
      dayOf(tongue, date),
      time === null ? '' : formatTime(time, say),
      isOwn && isTheirs && title !== null ? `${words}: ${title}` : words,
      isOwn ? unit.name : say('pages-units-below', { count: formatNumber(units, locale) }),
    ],
  };
}

/** Public days, and the cell's own. */
async function daysOff({ services }: View, unit: Unit, { from, until }: Period): Promise<StoredDay[]> {
  const all = await comingDaysOff(services.db, null, from);
  const own = unit.kind === 'cell' ? await comingDaysOff(services.db, unit.id, from) : [];
  const replaced = new Set(own.map(({ date }) => date));
  return [...all.filter(({ date }) => !replaced.has(date)), ...own].filter(({ date }) => date < until);
}
