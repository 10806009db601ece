// The summary of a unit on one screen, and its units side by side; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { type Complete, isFlat } from '../../core/figures/complete-rules.ts';
import { figure, figureLine, periodName, subjectName } from '../../core/figures/messages.ts';
import { after, before, codeOf, type Period } from '../../core/figures/period-rules.ts';
import type { Subject } from '../../core/figures/shapes.ts';
import { isEmpty, type Read } from '../../core/figures/sum-rules.ts';
import { PER_PAGE, pageOf } from '../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { formatNumber } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { asKind, contains, type Lack, type Line, otherKinds, pageOfLines, type Row } from './rules.ts';
import { CODE, RUNNING } from './shapes.ts';

const LABEL_LENGTH = 30;

export const button = (label: string, action: string, ...args: string[]): Button => ({
  label: truncate(label, LABEL_LENGTH),
  data: encodeButton(CODE, action, ...args),
});

export type View = {
  unit: UnitRef;
  period: Period;
  today: LocalDate;
  lines: readonly Line[];
  complete: Complete | null;
  /** What the cell lacks today. */
  gaps: readonly Lack[];
  running: ReadonlyMap<string, number>;
  /** The unit above, where it may be seen too. */
  above: UnitRef | null;
  seesMissing: boolean;
  /** There are other units to choose. */
  hasOthers: boolean;
};

/** 'Tháng 11/2026', and that it is not over. */
export function periodLine(tongue: Tongue, period: Period, today: LocalDate): string {
  const name = periodName(tongue, period);
  return contains(period, today) ? tongue.say('summaries-so-far', { period: name }) : name;
}

export function summaryMessage(tongue: Tongue, view: View, page: number): Message {
  const { say } = tongue;
  const { unit, period, today, lines } = view;
  const { shown, hasMore } = pageOfLines(lines, page);
  const text = [
    say('summaries-title', { unit: unit.name }),
    periodLine(tongue, period, today),
    ...completeLine(tongue, view.complete),
    '',
    ...(lines.length === 0
      ? [say('summaries-none')]
      : shown.map(({ subject, now, earlier }) => figureLine(tongue, subject, now, earlier))),
    ...(page === 0 ? nowLines(tongue, view) : []),
  ].join('\n');
  return {
    text,
    buttons: page === 0 ? firstButtons(tongue, view, hasMore) : moreButtons(tongue, view, page, hasMore),
  };
}

function completeLine({ say, locale }: Tongue, complete: Complete | null): string[] {
  if (!complete || complete.cells.all === 0) return [];
  const number = (value: number) => formatNumber(value, locale);
  const { units, cells } = complete;
  return [
    say(isFlat(complete) ? 'summaries-complete-cells' : 'summaries-complete', {
      unitsWith: number(units.with),
      units: number(units.all),
      cellsWith: number(cells.with),
      cells: number(cells.all),
    }),
  ];
}

/** What is under way, and what the cell lacks. */
function nowLines({ say, locale }: Tongue, { running, gaps }: Pick<View, 'running' | 'gaps'>): string[] {
  const open = RUNNING.flatMap((feature) => {
    const count = running.get(feature) ?? 0;
    return count > 0 ? [say(`summaries-running-${feature}`, { count: formatNumber(count, locale) })] : [];
  });
  const lines = [
    ...(open.length > 0 ? [say('summaries-running', { list: open.join(', ') })] : []),
    ...(gaps.length > 0
      ? [say('summaries-gaps', { list: gaps.map((gap) => say(`summaries-gap-${gap}`)).join(', ') })]
      : []),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

/** Rows without what is not offered. */
const rows = (...all: (Button | false)[][]): Button[][] =>
  all.map((row) => row.filter((one) => one !== false)).filter(({ length }) => length > 0);

function firstButtons({ say }: Tongue, view: View, hasMore: boolean): Button[][] {
  const { unit, period, today, above } = view;
  const show = (label: string, to: Period) => button(label, 'unit', unit.id, codeOf(to));
  const code = codeOf(period);
  const isSome = view.lines.length > 0;
  return rows(
    [view.seesMissing && button(say('summaries-missing'), 'open', unit.id, 'p0')],
    [
      hasMore && button(say('summaries-more'), 'more', unit.id, code, 'p1'),
      isSome && button(say('summaries-chart'), 'chart', unit.id, code),
    ],
    [unit.kind === 'organisation' && button(say('summaries-units'), 'kids', unit.id, code, 'p0')],
    [
      show(say('summaries-before'), before(period)),
      after(period).from <= today && show(say('summaries-after'), after(period)),
    ],
    otherKinds(period).map((of) => show(say(`summaries-by-${of}`), asKind(period, of, today))),
    [button(say('summaries-range'), 'range', unit.id)],
    [
      above !== null && button(say('summaries-up'), 'unit', above.id, code),
      view.hasOthers && button(say('form-back'), 'home'),
    ],
  );
}

function moreButtons({ say }: Tongue, { unit, period }: View, page: number, hasMore: boolean): Button[][] {
  const code = codeOf(period);
  return rows(
    [hasMore && button(say('summaries-more'), 'more', unit.id, code, `p${page + 1}`)],
    [button(say('form-back'), 'unit', unit.id, code)],
  );
}

export const whichUnit = ({ say }: Tongue, units: readonly UnitRef[], page: number): Message => ({
  text: say('menu-which-unit'),
  buttons: pageOf(
    units,
    page,
    ({ id, name }) => button(name, 'unit', id),
    (to) => encodeButton(CODE, 'units', `p${to}`),
  ),
});

export type Kids = {
  unit: UnitRef;
  period: Period;
  today: LocalDate;
  /** Null: nobody counted anything. */
  subject: Subject | null;
  rows: readonly Row<UnitRef>[];
  rest: Read;
};

/** By name, never by figures: units are not ranked. */
export function kidsMessage(tongue: Tongue, kids: Kids, page: number): Message {
  const { say } = tongue;
  const { unit, period, subject } = kids;
  const last = Math.max(0, Math.ceil(kids.rows.length / PER_PAGE) - 1);
  const at = Math.min(page, last);
  const shown = kids.rows.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const said = (now: Read) => (isEmpty(now) ? say('summaries-no-data') : figure(tongue, now));
  const text = [
    say('summaries-kids-title', { unit: unit.name }),
    periodLine(tongue, period, kids.today),
    '',
    ...(kids.rows.length === 0 ? [say('summaries-kids-none')] : []),
    ...(subject === null
      ? [say('summaries-none')]
      : [say('summaries-kids-of', { subject: subjectName(tongue, subject) })]),
    ...(subject === null
      ? []
      : shown.map(({ unit: { name }, now }) => say('summaries-kid', { name, figure: said(now) }))),
    ...(at === last && !isEmpty(kids.rest)
      ? [say('summaries-kids-rest', { figure: figure(tongue, kids.rest) })]
      : []),
  ].join('\n');
  const code = codeOf(period);
  return {
    text,
    buttons: [
      ...pageOf(
        kids.rows,
        at,
        ({ unit: { id, name } }) => button(name, 'unit', id, code),
        (to) => encodeButton(CODE, 'kids', unit.id, code, `p${to}`),
      ),
      [button(say('form-back'), 'unit', unit.id, code)],
    ],
  };
}
