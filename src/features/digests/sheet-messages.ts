// The picture and the workbook that go with a digest; pure.
import { leftShare, type Share } from '../../core/figures/complete-rules.ts';
import { periodName, subjectName } from '../../core/figures/messages.ts';
import type { Period } from '../../core/figures/period-rules.ts';
import type { Subject } from '../../core/figures/shapes.ts';
import { byChild, isEmpty, read, sumOf } from '../../core/figures/sum-rules.ts';
import { addDays } from '../../shared/dates.ts';
import { formatDate, formatRate } from '../../shared/format.ts';
import type { Cell, ChartSheet, WorkbookSheet } from '../../shared/paper/sheets.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { completeLine, reasonWords } from './messages.ts';
import { BOUNDS, byName, reasonsOf } from './rules.ts';
import type { BranchFigures, Digest, UnitFigures } from './shapes.ts';
import { daysIn, WEEK_DAYS } from './slot-rules.ts';

/** More bars would not be read on a phone. */
const MOST_BARS = 12;

export type Trend = { period: Period; value: number; base: number }[];

/** The main rate over the last weeks; and of the units right below, in the order of their names, where they are few. */
export function digestChart(tongue: Tongue, branch: BranchFigures, main: Subject, trend: Trend): ChartSheet {
  const { say, locale } = tongue;
  const shown = (value: number, base: number): string =>
    base === 0 ? say('digests-none') : formatRate(value, base, locale);
  const bar = (label: string, value: number, base: number) => ({
    label,
    value: base === 0 ? 0 : value / base,
    shown: shown(value, base),
  });
  const below = branch.children.length <= MOST_BARS ? [...branch.children] : [];
  const weeks = trend.map(({ period, value, base }) =>
    bar(
      say('digests-chart-week', {
        from: formatDate(period.from).slice(0, 5),
        last: formatDate(addDays(period.until, -1)).slice(0, 5),
      }),
      value,
      base,
    ),
  );
  const units = below
    .sort((a, b) => byName(a.unit.name, b.unit.name))
    .map(({ unit, weeks: [week = {}], cells }) => {
      const { value, base } = read(main, week);
      if (!cells.some(({ hasData }) => hasData)) return bar(unit.name, 0, 0);
      // Too small to compare: its figures, without a bar.
      if ((base ?? 0) > 0 && base! < BOUNDS.members)
        return { label: unit.name, value: 0, shown: `${value}/${base}` };
      return bar(unit.name, value, base ?? 0);
    });
  return {
    kind: 'chart',
    title: say('digests-title', { unit: branch.unit.name }),
    lines: [periodName(tongue, branch.period)],
    questions: [
      {
        title: subjectName(tongue, main),
        note: say('digests-chart-weeks', { weeks: trend.length }),
        whole: 1,
        bars: weeks,
      },
      ...(units.length > 0
        ? [
            {
              title: say('digests-chart-units'),
              note:
                daysIn(branch.period) === WEEK_DAYS
                  ? say('digests-chart-this-week')
                  : periodName(tongue, branch.period),
              whole: 1,
              bars: units,
            },
          ]
        : []),
    ],
    foot: null,
  };
}

/** A tab for the units right below, and where these are higher ones a tab for every cell: real numbers, by name. */
export function digestBook(tongue: Tongue, branch: BranchFigures, digest: Digest, now: Date): WorkbookSheet {
  const { say } = tongue;
  const subjects = branch.subjects.filter((one) => !isEmpty(read(one, branch.weeks[0] ?? {})));
  const about: Rows = { subjects, period: branch.period, now };
  const head = [
    say('digests-title', { unit: branch.unit.name }),
    periodName(tongue, branch.period),
    completeLine(tongue, digest),
  ];
  const numbers = [
    ...subjects.flatMap((one) => subjectColumns(tongue, one)),
    { title: say('digests-column-note'), width: 40, format: 'text' as const },
  ];
  const number = { title: say('digests-column-number'), width: 6, format: 'whole' as const };
  const name = { title: say('digests-column-unit'), width: 34, format: 'text' as const };
  const sorted = [...branch.children].sort((a, b) => byName(a.unit.name, b.unit.name));
  const units: Tab = {
    name: say('digests-tab-units'),
    lines: head,
    columns: [
      number,
      name,
      { title: say('digests-column-cells'), width: 10, format: 'whole' },
      { title: say('digests-column-with'), width: 14, format: 'whole' },
      ...numbers,
    ],
    rows: [
      ...sorted.map((one, at) => [
        at + 1,
        one.unit.name,
        ...cellsOf(branch.complete.below.get(one.unit.path)),
        ...rowOf(tongue, one, about),
      ]),
      ...othersOf(branch, subjects).map(({ whose, counts, cells }) => [
        null,
        say(`digests-row-${whose}`),
        ...(cells ? cellsOf(cells) : [null, null]),
        ...rowOf(tongue, { unit: branch.unit, weeks: [counts], cells: [] }, about),
      ]),
    ],
    total: [
      null,
      say('digests-column-total'),
      ...cellsOf(branch.complete.cells),
      ...rowOf(tongue, branch, about).slice(0, -1),
    ],
  };
  if (!digest.complete.hasHigher) return { kind: 'workbook', tabs: [units] };
  const counted = new Map(branch.rows.map(({ path, counts }) => [path, counts]));
  const cells: Tab = {
    name: say('digests-tab-cells'),
    lines: head,
    columns: [
      number,
      { title: say('digests-column-above'), width: 30, format: 'text' },
      name,
      { title: say('digests-column-members'), width: 14, format: 'whole' },
      { title: say('digests-column-has'), width: 16, format: 'text' },
      ...numbers,
    ],
    rows: sorted
      .flatMap(({ unit, cells: own }) => own.map((cell) => ({ above: unit, cell })))
      .map(({ above, cell }, at) => [
        at + 1,
        above.id === cell.unitId ? '' : above.name,
        cell.name,
        cell.members,
        say(cell.hasData ? 'digests-has-data' : 'digests-none'),
        ...rowOf(
          tongue,
          {
            unit: { id: cell.unitId, kind: 'cell', name: cell.name, path: cell.path },
            weeks: [counted.get(cell.path) ?? {}],
            cells: [cell],
          },
          about,
        ),
      ]),
  };
  return { kind: 'workbook', tabs: [units, cells] };
}

type Tab = WorkbookSheet['tabs'][number];

/** What the unit counted itself, and what units brought that stand elsewhere by now: so that the rows add up to the total. */
function othersOf({ unit, rows, children, complete }: BranchFigures, subjects: readonly Subject[]) {
  const sums = byChild(unit.path, rows);
  for (const child of children) sums.delete(child.unit.path);
  const own = sums.get(unit.path) ?? {};
  sums.delete(unit.path);
  const gone = sumOf([...sums].map(([path, counts]) => ({ path, counts })));
  const all = [
    { whose: 'own', counts: own, cells: null },
    {
      whose: 'gone',
      counts: gone,
      cells: leftShare(
        complete,
        children.map((child) => child.unit),
      ),
    },
  ] as const;
  return all.filter(({ counts }) => subjects.some((one) => !isEmpty(read(one, counts))));
}

const cellsOf = (share: Share = { all: 0, with: 0 }): Cell[] => [share.all, share.with];

type Rows = { subjects: readonly Subject[]; period: Period; now: Date };

/** The numbers of each subject, and what is lacking. */
function rowOf(tongue: Tongue, one: Omit<UnitFigures, 'running'>, { subjects, period, now }: Rows): Cell[] {
  const [week = {}] = one.weeks;
  return [
    ...subjects.flatMap((subject): Cell[] => {
      const { value, base, onBehalf } = read(subject, week);
      if (base === null) return [value];
      const rate = base === 0 ? null : value / base;
      return subject.kind === 'rate' && subject.onBehalf !== undefined
        ? [value, base, rate, onBehalf]
        : [value, base, rate];
    }),
    reasonsOf({ ...one, running: [] }, null, now)
      .map((reason) => reasonWords(tongue, reason, period))
      .join('; '),
  ];
}

function subjectColumns(tongue: Tongue, subject: Subject): Tab['columns'] {
  const { say } = tongue;
  const name = subjectName(tongue, subject);
  if (subject.kind === 'count') return [{ title: name, width: 14, format: 'whole' }];
  const part = (key: string) => say(key, { name });
  return [
    { title: name, width: 14, format: 'whole' },
    { title: part('digests-column-base'), width: 14, format: 'whole' },
    { title: part('digests-column-rate'), width: 14, format: 'percent' },
    ...(subject.onBehalf === undefined
      ? []
      : [{ title: part('digests-column-behalf'), width: 14, format: 'whole' as const }]),
  ];
}
