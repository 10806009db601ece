// Local dates and instants: which day it is in a zone, and which instant a local date and time is.
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** A calendar day without time or zone, 'YYYY-MM-DD'. */
export type LocalDate = string;
/** A wall-clock time, 'HH:mm' on the 24-hour clock. */
export type LocalTime = string;
/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

const DATE = 'YYYY-MM-DD';

/** The day it is at `instant` in `zone`. Throws RangeError for an unknown zone. */
export function localDate(instant: Date, zone: string = DEFAULT_ZONE): LocalDate {
  return dayjs(instant).tz(zone).format(DATE);
}

/** The wall-clock time at `instant` in `zone`. Throws RangeError for an unknown zone. */
export function localTime(instant: Date, zone: string = DEFAULT_ZONE): LocalTime {
  return dayjs(instant).tz(zone).format('HH:mm');
}

/**
 * The instant of a local date and time. A time that a clock change skips moves forward by the change;
 * one that occurs twice is the later. Throws RangeError for an unknown zone.
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: string = DEFAULT_ZONE): Date {
  return dayjs.tz(`${date}T${time}`, zone).toDate();
}

/** True for a day that exists: '2028-02-29', not '2026-02-30'. */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format(DATE) === text;
}

/** True for '00:00' to '23:59'. */
export function isLocalTime(text: string): text is LocalTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** ISO weekday of a day, 1 (Monday) to 7 (Sunday). */
export function weekday(date: LocalDate): Weekday {
  return (dayjs.utc(date).day() || 7) as Weekday;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayjs.utc(date).add(days, 'day').format(DATE);
}

/** The Monday of the ISO week in which the day lies. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** Below zero when `a` is the earlier day, above zero when it is the later, else 0. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : Number(a > b);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}
