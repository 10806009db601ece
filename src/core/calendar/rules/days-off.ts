// Which days are public holidays or swapped, and where something moves that falls on one.
import { z } from 'zod';
import {
  addDays,
  instantOf,
  isLocalDate,
  type LocalDate,
  localDate,
  localTime,
  weekday,
} from '../../../shared/dates.ts';

/** 'off': a public holiday or a day made up for one. 'working': a weekend day swapped into a working day. */
export const DAY_OFF_KINDS = ['off', 'working'] as const;
/** What becomes of an occurrence that falls on a day off. */
export const DAY_OFF_POLICIES = ['skip', 'next_working_day'] as const;

export const dayOffSchema = z.object({
  date: z.string().refine(isLocalDate),
  kind: z.enum(DAY_OFF_KINDS),
  name: z.string().trim().min(1),
});

export type DayOff = z.infer<typeof dayOffSchema>;
export type DayOffPolicy = (typeof DAY_OFF_POLICIES)[number];
export type DaysOffTable = ReadonlyMap<LocalDate, Pick<DayOff, 'kind'>>;

/** Longest run of days without work that is believed; a longer one is a mistake in the table. */
const SEARCH_DAYS = 366;
const SATURDAY = 6;

/** Makes the table; of two entries for one day the later one holds (a unit's own day over the public one). */
export function daysOffTable<T extends Pick<DayOff, 'date' | 'kind'>>(days: Iterable<T>): Map<LocalDate, T> {
  return new Map(Array.from(days, (day) => [day.date, day]));
}

/** True on public holidays and days made up for them; an ordinary Saturday or Sunday is not a day off. */
export function isDayOff(date: LocalDate, table: DaysOffTable): boolean {
  return table.get(date)?.kind === 'off';
}

/** Monday to Friday unless off; Saturday and Sunday only when swapped into working days. */
export function isWorkingDay(date: LocalDate, table: DaysOffTable): boolean {
  const kind = table.get(date)?.kind;
  return kind === undefined ? weekday(date) < SATURDAY : kind === 'working';
}

/** The first working day after `date`. Throws RangeError when the table has none within a year. */
export function nextWorkingDay(date: LocalDate, table: DaysOffTable): LocalDate {
  return findDay(date, 1, (day) => isWorkingDay(day, table));
}

/** `date` itself when it is a working day, else the last one before. Throws RangeError like nextWorkingDay. */
export function workingDayOnOrBefore(date: LocalDate, table: DaysOffTable): LocalDate {
  return findDay(addDays(date, 1), -1, (day) => isWorkingDay(day, table));
}

/** The first day after `date` that is not a public holiday, weekends included. Throws RangeError likewise. */
export function nextDayNotOff(date: LocalDate, table: DaysOffTable): LocalDate {
  return findDay(date, 1, (day) => !isDayOff(day, table));
}

/**
 * Where a moment on a day off goes: nowhere (null) or to the same local time of the next working day.
 * A moment on any other day, weekends included, stays.
 */
export function moveOffDay(
  moment: Date,
  policy: DayOffPolicy,
  table: DaysOffTable,
  zone: string,
): Date | null {
  const date = localDate(moment, zone);
  if (!isDayOff(date, table)) return moment;
  if (policy === 'skip') return null;
  return instantOf(nextWorkingDay(date, table), localTime(moment, zone), zone);
}

function findDay(from: LocalDate, step: 1 | -1, fits: (day: LocalDate) => boolean): LocalDate {
  for (let n = 1; n <= SEARCH_DAYS; n++) {
    const day = addDays(from, step * n);
    if (fits(day)) return day;
  }
  throw new RangeError(`no such day within ${SEARCH_DAYS} days of ${from}: the table of days off is wrong`);
}
