// When digests go out, and of which days: slots of a weekday and a time, the planned day, where a day off moves it; pure.
import { type DaysOffTable, isDayOff, nextDayNotOff } from '../../core/calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED } from '../../core/calendar/rules/quiet.ts';
import { type Period, rangeOf } from '../../core/figures/period-rules.ts';
import {
  addDays,
  daysBetween,
  instantOf,
  isLocalDate,
  type LocalDate,
  type LocalTime,
  localDate,
  type Weekday,
  weekday,
} from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Span } from '../../shared/periods.ts';

export type Slot = { weekday: Weekday; time: LocalTime };

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];
export const DEFAULT_SLOT: Slot = { weekday: 5, time: '16:30' };
export const TIMES = ['07:30', '11:30', '16:30', '19:30'] as const;
/** Between the last digest and the first one of another slot. */
const LEAST_DAYS_APART = 4;
const MOST_GRACE_SECONDS = 4 * 3600;

/** What schedules of a slot are about; it can be found again from it. */
export const slotId = ({ weekday: day, time }: Slot): string => idFrom('digests.slot', String(day), time);

const MINUTES = Array.from(
  { length: 24 * 60 },
  (_, at): LocalTime => `${two(Math.floor(at / 60))}:${two(at % 60)}`,
);

/** Null: no slot of ours. Some thousand short hashes: done once when a slot is due. */
export function slotOf(subjectId: string): Slot | null {
  for (const time of MINUTES)
    for (const day of WEEKDAYS)
      if (slotId({ weekday: day, time }) === subjectId) return { weekday: day, time };
  return null;
}

/** Seconds after its moment within which a digest may still leave: never into the night. */
export function graceOf({ time }: Slot): number {
  const minutes = (of: LocalTime): number => Number(of.slice(0, 2)) * 60 + Number(of.slice(3));
  return Math.min(MOST_GRACE_SECONDS, (minutes(DEFAULT_ALLOWED.to) - minutes(time)) * 60);
}

const hour = (time: LocalTime): number => Number(time.slice(0, 2));

/** @throws UserError 'digests-time-night' for a time in which nobody is written to */
export function refuseNight(time: LocalTime): LocalTime {
  if (time < DEFAULT_ALLOWED.from || time >= DEFAULT_ALLOWED.to)
    throw new UserError('digests-time-night', {
      from: hour(DEFAULT_ALLOWED.from),
      to: hour(DEFAULT_ALLOWED.to),
    });
  return time;
}

/** The last day for which the slot planned something, strictly before the moment. */
export function lastPlanned({ weekday: day, time }: Slot, before: Date, zone: string): LocalDate {
  const today = localDate(before, zone);
  const back = (weekday(today) - day + 7) % 7;
  const date = addDays(today, -back);
  return instantOf(date, time, zone) < before ? date : addDays(date, -7);
}

/** The first day that counts after the slot was chosen: not in the same days as the last digest of the old one. */
export function firstOf(slot: Slot, old: Slot | null, now: Date, zone: string): LocalDate {
  const next = addDays(lastPlanned(slot, now, zone), 7);
  if (old === null || instantOf(next, slot.time, zone) <= now) return next;
  const earliest = addDays(lastPlanned(old, now, zone), LEAST_DAYS_APART);
  return next < earliest ? addDays(next, 7) : next;
}

/** The day a digest planned for `planned` leaves: the next that is not off. Null: by then the next one is due, which has its days too. */
export function sentOn(planned: LocalDate, table: DaysOffTable): LocalDate | null {
  const day = isDayOff(planned, table) ? nextDayNotOff(planned, table) : planned;
  return daysBetween(planned, day) < WEEK_DAYS ? day : null;
}

export const WEEK_DAYS = 7;
/** After a longer pause the days before are left to /tonghop. */
const MOST_DAYS = 35;

/** One digest: the day it was planned for, and of how many whole days before that day it is. */
export type Edition = { planned: LocalDate; days: number };

/** The days a reader last had of a unit; `until`: the day that one was planned for. */
export type Sent = { from: LocalDate; until: LocalDate };

/**
 * Every day since the last one, so that nothing is lost when the hour was changed, days off or downtime swallowed one, or the
 * reader was away; never fewer than seven, so that weeks are compared with weeks. The same when a job runs twice.
 */
export function editionFor(planned: LocalDate, last: Sent | null): Edition {
  if (last === null || last.until > planned) return { planned, days: WEEK_DAYS };
  const since = last.until === planned ? last.from : last.until;
  return { planned, days: Math.min(MOST_DAYS, Math.max(WEEK_DAYS, daysBetween(since, planned))) };
}

export const periodFor = ({ planned, days }: Edition): Period =>
  rangeOf(addDays(planned, -days), addDays(planned, -1));

/** The last seven days of a period, and the sevens before: `count` of them, newest first. */
export const weeksUpTo = ({ until }: Period, count: number): Period[] =>
  Array.from({ length: count }, (_, at) =>
    rangeOf(addDays(until, -WEEK_DAYS * (at + 1)), addDays(until, -WEEK_DAYS * at - 1)),
  );

export const daysIn = ({ from, until }: Span): number => daysBetween(from, until);

/** '20261127', of more days than a week '20261127-14', in button data. */
export const editionCode = ({ planned, days }: Edition): string =>
  `${planned.replaceAll('-', '')}${days === WEEK_DAYS ? '' : `-${days}`}`;

/** Null for anything `editionCode` did not write. */
export function readEdition(code: string): Edition | null {
  const [, year, month, day, more] = /^(20\d\d)(\d\d)(\d\d)(?:-([1-9]\d?))?$/.exec(code) ?? [];
  const planned = `${year}-${month}-${day}`;
  const days = Number(more ?? WEEK_DAYS);
  const isRight = more === undefined || (days > WEEK_DAYS && days <= MOST_DAYS);
  return isLocalDate(planned) && isRight ? { planned, days } : null;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
