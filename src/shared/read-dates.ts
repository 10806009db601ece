// Reads dates and times as people type them; what is impossible or unclear is an error code, never a guess.
import {
  addDays,
  isLocalDate,
  type LocalDate,
  type LocalTime,
  mondayOf,
  type Weekday,
  weekday,
} from './dates.ts';
import { searchKey } from './text.ts';

export const READ_CODES = ['unreadable', 'impossible_date', 'weekday_mismatch', 'impossible_time'] as const;
export type ReadCode = (typeof READ_CODES)[number];
export type ReadResult<T> = { ok: true; value: T } | { ok: false; code: ReadCode };

/** All words that are understood, as searchKey writes them: lower case, without accents. */
const VOCABULARY = {
  /** Days from today. */
  relativeDays: new Map<string, number>([
    ['hom nay', 0],
    ['nay', 0],
    ['today', 0],
    ['mai', 1],
    ['ngay mai', 1],
    ['tomorrow', 1],
    ['ngay kia', 2],
  ]),
  weekdays: new Map<string, Weekday>([
    ...names(1, 'thu hai', 'thu 2', 't2', 'monday'),
    ...names(2, 'thu ba', 'thu 3', 't3', 'tuesday'),
    ...names(3, 'thu tu', 'thu 4', 't4', 'wednesday'),
    ...names(4, 'thu nam', 'thu 5', 't5', 'thursday'),
    ...names(5, 'thu sau', 'thu 6', 't6', 'friday'),
    ...names(6, 'thu bay', 'thu 7', 't7', 'saturday'),
    ...names(7, 'chu nhat', 'cn', 'sunday'),
  ]),
  /** What may follow a weekday. 'coming': the first after today; a number: that many ISO weeks from this one. */
  weeks: new Map<string, 'coming' | number>([
    ['toi', 'coming'],
    ['sap toi', 'coming'],
    ['next', 'coming'],
    ['nay', 0],
    ['tuan nay', 0],
    ['this week', 0],
    ['tuan sau', 1],
    ['tuan toi', 1],
    ['next week', 1],
  ]),
  /** The hours of the 24-hour clock that a part of the day covers: '7 giờ tối' is the one of 7 and 19 within it. */
  dayParts: new Map([
    ['sang', hours(0, 11)],
    ['trua', hours(10, 14)],
    ['chieu', hours(13, 18)],
    ['toi', hours(17, 23)],
    ['dem', [...hours(21, 23), ...hours(0, 4)]],
    ['khuya', [...hours(21, 23), ...hours(0, 4)]],
    ['am', hours(0, 11)],
    ['pm', hours(12, 23)],
  ]),
};

const DAY_MONTH = /^(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?$/;
const DAY_MONTH_WORDS = /^(\d{1,2}) thang (\d{1,2})(?:(?: nam)?[ /](\d{4}))?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

const CLOCK = /^(\d{1,2}) ?: ?(\d{2})$/;
const HOUR_MINUTE = /^(\d{1,2}) ?(?:h|g|gio) ?(\d{1,2})(?: ?(?:p|ph|phut))?$/;
const HOUR = /^(\d{1,2}) ?(?:h|g|gio)$/;
const HALF_PAST = /^(\d{1,2}) ?(?:h|g|gio)? ?ruoi$/;
const MINUTES_TO = /^(\d{1,2}) ?(?:h|g|gio) ?kem ?(\d{1,2})(?: ?(?:p|ph|phut))?$/;
const BARE_HOUR = /^(\d{1,2})$/;

/** Longer texts are not a date; also bounds the work on whatever is sent. */
const MAX_LENGTH = 60;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** 29 February comes back within eight years. */
const YEARS_TO_LEAP_DAY = 8;

/**
 * A day: '30/11', 'ngày 30 tháng 11 năm 2026', 'mai', 'thứ Hai tới', 'thứ Hai, 30/11'.
 * Without a year it is the next such date, today included; a bare weekday likewise. A day in the past is
 * returned when it was said outright (with a year, 'thứ Hai tuần này').
 */
export function readDate(text: string, today: LocalDate): ReadResult<LocalDate> {
  const typed = cleaned(text);
  const relative = VOCABULARY.relativeDays.get(typed);
  if (relative !== undefined) return ok(addDays(today, relative));
  const key = typed.replace(/^(?:ngay|on) /, '');
  const named = takeWeekday(key.replace(/^(next) (\S+)$/, '$2 $1'));
  if (!named) return readDayMonth(key, today);
  if (named.rest === '') return ok(onOrAfter(today, named.day));
  const week = VOCABULARY.weeks.get(named.rest);
  if (week === 'coming') return ok(onOrAfter(addDays(today, 1), named.day));
  if (week !== undefined) return ok(addDays(mondayOf(today), 7 * week + named.day - 1));
  const date = readDayMonth(named.rest.replace(/^ngay /, ''), today);
  if (date.ok && weekday(date.value) !== named.day) return fail('weekday_mismatch');
  return date;
}

/** A time: '7h15', '07:15', '7 giờ 15', '7 rưỡi', '8 giờ kém 15', '7 giờ tối'. A bare number is not a time. */
export function readTime(text: string): ReadResult<LocalTime> {
  const { rest, range } = takeDayPart(cleaned(text).replace(/^(?:luc|at) /, ''));
  const said = readClock(rest, range !== undefined);
  if (!said) return fail('unreadable');
  const hour = range ? [said.hour, said.hour + 12].find((h) => range.includes(h)) : said.hour;
  if (hour === undefined || hour > 23 || Math.abs(said.minutes) > 59) return fail('impossible_time');
  const total = hour * 60 + said.minutes;
  if (total < 0) return fail('impossible_time');
  return ok(`${two(Math.floor(total / 60))}:${two(total % 60)}`);
}

function readDayMonth(key: string, today: LocalDate): ReadResult<LocalDate> {
  const iso = ISO_DATE.exec(key);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, numericDay, , numericMonth, numericYear] = DAY_MONTH.exec(key) ?? [];
  const [, wordsDay, wordsMonth, wordsYear] = DAY_MONTH_WORDS.exec(key) ?? [];
  const [day, month, year] = [numericDay ?? wordsDay, numericMonth ?? wordsMonth, numericYear ?? wordsYear];
  if (!day || !month) return fail('unreadable');
  if (year)
    return existing(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  const thisYear = Number(today.slice(0, 4));
  for (let y = thisYear; y <= thisYear + YEARS_TO_LEAP_DAY; y++) {
    const date = existing(y, Number(month), Number(day));
    if (date.ok && date.value >= today) return date;
  }
  return fail('impossible_date');
}

function readClock(key: string, hasDayPart: boolean): { hour: number; minutes: number } | null {
  const exact = CLOCK.exec(key) ?? HOUR_MINUTE.exec(key) ?? HOUR.exec(key);
  if (exact) return { hour: Number(exact[1]), minutes: Number(exact[2] ?? 0) };
  const half = HALF_PAST.exec(key);
  if (half) return { hour: Number(half[1]), minutes: 30 };
  const before = MINUTES_TO.exec(key);
  if (before) return { hour: Number(before[1]), minutes: -Number(before[2]) };
  const bare = hasDayPart ? BARE_HOUR.exec(key) : null;
  return bare && { hour: Number(bare[1]), minutes: 0 };
}

function takeWeekday(key: string): { day: Weekday; rest: string } | null {
  for (const [name, day] of VOCABULARY.weekdays) {
    if (key === name || key.startsWith(`${name} `)) return { day, rest: key.slice(name.length).trim() };
  }
  return null;
}

function takeDayPart(key: string): { rest: string; range?: number[] } {
  for (const [word, range] of VOCABULARY.dayParts) {
    if (key.startsWith(`${word} `)) return { rest: key.slice(word.length).trim(), range };
    if (key.endsWith(word)) return { rest: key.slice(0, -word.length).trim(), range };
  }
  return { rest: key };
}

function onOrAfter(date: LocalDate, day: Weekday): LocalDate {
  return addDays(date, (day - weekday(date) + 7) % 7);
}

function existing(year: number, month: number, day: number): ReadResult<LocalDate> {
  const date = `${year}-${two(month)}-${two(day)}`;
  const exists = year >= FIRST_YEAR && year <= LAST_YEAR && isLocalDate(date);
  return exists ? ok(date) : fail('impossible_date');
}

function cleaned(text: string): string {
  if (text.length > MAX_LENGTH) return '';
  return searchKey(text.replace(/,/g, ' ')).replace(/[ .;!]+$/, '');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function names(day: Weekday, ...words: string[]): [string, Weekday][] {
  return words.map((word) => [word, day]);
}

function hours(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

function ok<T>(value: T): ReadResult<T> {
  return { ok: true, value };
}

function fail(code: ReadCode): { ok: false; code: ReadCode } {
  return { ok: false, code };
}
