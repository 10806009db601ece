// Periods that figures are looked at over, and their short names in button data; pure.
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import {
  addDays,
  daysBetween,
  instantOf,
  isLocalDate,
  type LocalDate,
  mondayOf,
} from '../../shared/dates.ts';
import type { Span } from '../../shared/periods.ts';

dayjs.extend(utc);

export const PERIOD_KINDS = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
/** `from` included, `until` not. 'range': any days. */
export type Period = Span & { of: PeriodKind | 'range' };

const LETTER = { week: 'w', month: 'm', quarter: 'q', year: 'y' } as const;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** A range may be as long as ten years. */
export const MOST_DAYS = 3_660;

/** The week (Monday to Sunday), month, quarter or year in which the day lies. */
export function periodOf(of: PeriodKind, date: LocalDate): Period {
  if (of === 'week') {
    const from = mondayOf(date);
    return { of, from, until: addDays(from, 7) };
  }
  const day = dayjs.utc(date).date(1);
  const from = day.month(day.month() - (day.month() % MONTHS[of]));
  return { of, from: written(from), until: written(from.add(MONTHS[of], 'month')) };
}

/** From the first day to the last, both included. */
export const rangeOf = (from: LocalDate, last: LocalDate): Period => ({
  of: 'range',
  from,
  until: addDays(last, 1),
});

/** The period right before, as long: what figures are compared with. */
export const before = (period: Period): Period => beside(period, -1);
export const after = (period: Period): Period => beside(period, 1);

function beside({ of, from, until }: Period, by: 1 | -1): Period {
  if (of !== 'range') return periodOf(of, by < 0 ? addDays(from, -1) : until);
  const days = daysBetween(from, until);
  return { of, from: addDays(from, by * days), until: addDays(until, by * days) };
}

/** 'w20261123', 'm20261101', 'r20261101-20261115' (its last day): at most 18 characters, fit for button data. */
export function codeOf({ of, from, until }: Period): string {
  if (of !== 'range') return `${LETTER[of]}${short(from)}`;
  return `r${short(from)}-${short(addDays(until, -1))}`;
}

/** Null for anything `codeOf` did not write. */
export function readPeriod(code: string): Period | null {
  const found = /^([wmqyr])(20\d{6})(?:-(20\d{6}))?$/.exec(code);
  if (!found) return null;
  const from = long(found[2]!);
  const last = found[3] === undefined ? null : long(found[3]);
  if (!isLocalDate(from) || (last !== null && !isLocalDate(last))) return null;
  if (found[1] === 'r') {
    if (last === null || last < from || daysBetween(from, last) >= MOST_DAYS) return null;
    return rangeOf(from, last);
  }
  const of = PERIOD_KINDS.find((kind) => LETTER[kind] === found[1])!;
  const period = periodOf(of, from);
  return last === null && period.from === from ? period : null;
}

/** From the first moment of the period to the first after it. */
export const momentsOf = ({ from, until }: Span, zone: string): { start: Date; end: Date } => ({
  start: instantOf(from, '00:00', zone),
  end: instantOf(until, '00:00', zone),
});

const written = (day: dayjs.Dayjs): LocalDate => day.format('YYYY-MM-DD');
const short = (date: LocalDate): string => date.replaceAll('-', '');
const long = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
