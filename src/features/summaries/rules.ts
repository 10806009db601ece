// Which lines a summary has, in which order, and what is put side by side; pure.
import {
  before,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  periodOf,
} from '../../core/figures/period-rules.ts';
import type { CountedUnit, Counts, Gap, Subject } from '../../core/figures/shapes.ts';
import { byChild, isEmpty, type Read, read } from '../../core/figures/sum-rules.ts';
import { addDays, type LocalDate } from '../../shared/dates.ts';

/** What a cell lacks today: nobody who leads it, or what features miss. */
export type Lack = 'no_secretary' | Gap;

export type Line = { subject: Subject; now: Read; earlier: Read | null };

/** So many lines on the first screen, and on each behind it. */
export const FIRST_LINES = 6;
export const MORE_LINES = 10;

/**
 * What there is to say, rates first. A count of a period that is not over is not compared: it has not had its time yet.
 */
export function linesOf(
  subjects: readonly Subject[],
  counts: Counts,
  { earlier, isOver }: { earlier: Counts; isOver: boolean },
): Line[] {
  const lines = subjects.map((subject) => ({
    subject,
    now: read(subject, counts),
    earlier: subject.kind === 'rate' || isOver ? read(subject, earlier) : null,
  }));
  const said = lines.filter(({ now }) => !isEmpty(now));
  return [
    ...said.filter(({ subject }) => subject.kind === 'rate'),
    ...said.filter(({ subject }) => subject.kind === 'count'),
  ];
}

/** Lines of one page, from 0; and whether there are more. */
export function pageOfLines(lines: readonly Line[], page: number): { shown: Line[]; hasMore: boolean } {
  const from = page === 0 ? 0 : FIRST_LINES + (page - 1) * MORE_LINES;
  const until = page === 0 ? FIRST_LINES : from + MORE_LINES;
  return { shown: lines.slice(from, until), hasMore: lines.length > until };
}

/** The first rate that anybody counted: what units are put side by side by. */
export const mainSubject = (lines: readonly Line[]): Subject | null =>
  (lines.find(({ subject }) => subject.kind === 'rate') ?? lines[0])?.subject ?? null;

export type Row<T> = { unit: T; now: Read };

/**
 * Each of these units right below `top`, as given; `rest`: what is in the sum and in none of them: units that have moved or
 * ended, and what the top counted itself.
 */
export function rowsOf<T extends { path: string }>(
  subject: Subject,
  counted: readonly CountedUnit[],
  top: string,
  units: readonly T[],
): { rows: Row<T>[]; rest: Read } {
  const sums = byChild(top, counted);
  const rows = units.map((unit) => ({ unit, now: read(subject, sums.get(unit.path) ?? {}) }));
  const known = new Set(units.map(({ path }) => path));
  const others = [...sums].flatMap(([path, counts]) => (known.has(path) ? [] : [read(subject, counts)]));
  return { rows, rest: others.reduce(plus, read(subject, {})) };
}

const plus = (one: Read, other: Read): Read => ({
  value: one.value + other.value,
  base: one.base === null || other.base === null ? null : one.base + other.base,
  onBehalf: one.onBehalf === null || other.onBehalf === null ? null : one.onBehalf + other.onBehalf,
});

export const contains = ({ from, until }: Period, date: LocalDate): boolean => from <= date && date < until;

/** The same time as another kind of period: the one with today in it where there is one, else the first. */
export const asKind = (period: Period, of: PeriodKind, today: LocalDate): Period =>
  periodOf(of, contains(period, today) ? today : period.from);

export const otherKinds = (period: Period): PeriodKind[] => PERIOD_KINDS.filter((of) => of !== period.of);

/** So many periods up to this one, the oldest first; of any days: months. */
export function lastPeriods(period: Period, count: number): Period[] {
  const last = period.of === 'range' ? periodOf('month', addDays(period.until, -1)) : period;
  const all = [last];
  while (all.length < count) all.unshift(before(all[0]!));
  return all;
}
