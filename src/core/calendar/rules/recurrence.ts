// When something that repeats happens next: RFC 5545 rules in a time zone, at one local time of day.
import { RRuleTemporal } from 'rrule-temporal';
import { z } from 'zod';
import {
  instantOf,
  isLocalDate,
  isLocalTime,
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
  type Weekday,
} from '../../../shared/dates.ts';
import { type DaysOffTable, workingDayOnOrBefore } from './days-off.ts';
import { frequencyOf, rruleSchema, WEEKDAYS } from './rrule-text.ts';

/**
 * Periods looked at before a rule counts as never matching again: at least 40 years of each, the longest that
 * 29 February takes to come back to a weekday.
 */
const MAX_PERIODS = { DAILY: 15_000, WEEKLY: 5000, MONTHLY: 2000, YEARLY: 1000 } as const;
/** Months tried for a last working day; more would mean a year of days off. */
const MAX_ADJUSTED = 24;

export const recurrenceSchema = z
  .object({
    rrule: rruleSchema,
    dtstart: z.string().refine(isLocalMoment, { error: 'not YYYY-MM-DDTHH:mm', abort: true }),
    zone: z.string().refine(isZone, { error: 'unknown zone', abort: true }),
  })
  .refine(existsInZone, { path: ['dtstart'], error: 'skipped by a clock change in this zone' });

/** `rrule` without the word RRULE; `dtstart` local 'YYYY-MM-DDTHH:mm'; `zone` an IANA name. */
export type Recurrence = z.infer<typeof recurrenceSchema>;
/** Where a series starts: no occurrence before that day; all at `time`. */
export type SeriesStart = { from: LocalDate; time: LocalTime; zone: string };

/** A rule that cannot be read, or says something no calendar can have. */
export class RecurrenceError extends Error {
  override readonly name = 'RecurrenceError';
}

/** Checks a stored or typed rule. Throws RecurrenceError with the reason. */
export function parseRecurrence(input: unknown): Recurrence {
  return compile(input).recurrence;
}

/**
 * The first occurrence strictly after `after`, never before dtstart; null when the series has ended or its
 * rule never matches again. A local time that a clock change skips has no occurrence that day (RFC 5545 3.3.10).
 * Throws RecurrenceError for a bad rule.
 */
export function nextAfter(rule: Recurrence, after: Date): Date | null {
  const { series } = compile(rule);
  try {
    const next = series.next(after);
    return next && new Date(next.epochMilliseconds);
  } catch (error) {
    // The library's only sign that its bound was reached.
    if (error instanceof Error && /^Maximum (iterations|candidate)/.test(error.message)) return null;
    throw error;
  }
}

/**
 * Like nextAfter for a rule of month ends (lastWorkingDay): each occurrence moves back to the last working day
 * on or before it, at the same local time.
 */
export function nextWorkingAfter(rule: Recurrence, after: Date, table: DaysOffTable): Date | null {
  let base = nextAfter(rule, after);
  for (let n = 0; base && n < MAX_ADJUSTED; n++) {
    const date = workingDayOnOrBefore(localDate(base, rule.zone), table);
    const adjusted = instantOf(date, localTime(base, rule.zone), rule.zone);
    if (adjusted > after) return adjusted;
    base = nextAfter(rule, base);
  }
  return null;
}

/** Every day. */
export function daily(start: SeriesStart): Recurrence {
  return build('FREQ=DAILY', start);
}

/** Every week on `day`; with `every` = 2 every second week, counted from the week of `from`. */
export function weekly(day: Weekday, start: SeriesStart, every = 1): Recurrence {
  return build(`FREQ=WEEKLY;INTERVAL=${every};BYDAY=${WEEKDAYS[day - 1]}`, start);
}

/** Every month on a day 1 to 31, or -1 for the last; months without that day are passed over. */
export function monthlyByDay(dayOfMonth: number, start: SeriesStart): Recurrence {
  return build(`FREQ=MONTHLY;BYMONTHDAY=${dayOfMonth}`, start);
}

/** Every month on the `nth` (1 to 5, or -1 for the last) such weekday. */
export function monthlyByNthWeekday(nth: number, day: Weekday, start: SeriesStart): Recurrence {
  return build(`FREQ=MONTHLY;BYDAY=${nth}${WEEKDAYS[day - 1]}`, start);
}

/** Month ends; ask nextWorkingAfter, which knows the days off, for the working day each of them stands for. */
export function lastWorkingDay(start: SeriesStart): Recurrence {
  return monthlyByDay(-1, start);
}

function build(rrule: string, { from, time, zone }: SeriesStart): Recurrence {
  return parseRecurrence({ rrule, dtstart: `${from}T${time}`, zone });
}

function compile(input: unknown) {
  const parsed = recurrenceSchema.safeParse(input);
  if (!parsed.success) throw new RecurrenceError(z.prettifyError(parsed.error), { cause: parsed.error });
  const { rrule, dtstart, zone } = parsed.data;
  const start = `${dtstart.replace(/[-:]/g, '')}00`;
  const maxIterations = MAX_PERIODS[frequencyOf(rrule)];
  const rruleString = `DTSTART;TZID=${zone}:${start}\nRRULE:${rrule}`;
  try {
    const series = new RRuleTemporal({ rruleString, strict: true, maxIterations });
    return { recurrence: parsed.data, series };
  } catch (error) {
    throw new RecurrenceError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function isLocalMoment(text: string): boolean {
  const [date = '', time = '', ...rest] = text.split('T');
  return rest.length === 0 && isLocalDate(date) && isLocalTime(time);
}

function existsInZone({ dtstart, zone }: { dtstart: string; zone: string }): boolean {
  const [date = '', time = ''] = dtstart.split('T');
  return localTime(instantOf(date, time, zone), zone) === time;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined && /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}
