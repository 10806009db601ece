// When digests go out: slots of a weekday and a time, the day a slot was planned for, where a day off moves it; pure.
import { type DaysOffTable, isDayOff, nextDayNotOff } from '../../core/calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED } from '../../core/calendar/rules/quiet.ts';
import { type Period, rangeOf } from '../../core/figures/period-rules.ts';
import {
  addDays,
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

/** The day a digest planned for `planned` leaves: the next that is not off. */
export const sentOn = (planned: LocalDate, table: DaysOffTable): LocalDate =>
  isDayOff(planned, table) ? nextDayNotOff(planned, table) : planned;

/** The seven whole days before the planned day. */
export const periodFor = (planned: LocalDate): Period => rangeOf(addDays(planned, -7), addDays(planned, -1));

/** '20261127' in button data. */
export const dayCode = (planned: LocalDate): string => planned.replaceAll('-', '');

/** Null for anything `dayCode` did not write. */
export function readDay(code: string): LocalDate | null {
  const date = code.replace(/^(20\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');
  return date !== code && isLocalDate(date) ? date : null;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
