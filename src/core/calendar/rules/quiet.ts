// When a person may be nudged: not at night, not on days off, not after closing.
import { instantOf, type LocalTime, localDate, localTime } from '../../../shared/dates.ts';
import { type DaysOffTable, isDayOff, nextDayNotOff } from './days-off.ts';

/** The hours in which people may be chased: `from` included, `to` excluded, on days that are not off. */
export type AllowedHours = { zone: string; table: DaysOffTable; from: LocalTime; to: LocalTime };

export const DEFAULT_ALLOWED = { from: '07:00', to: '21:00' } as const;
/** The part of the time between opening and closing after which the missing are nudged. */
export const NUDGE_SHARE = 0.8;

/** `instant` itself when it is allowed, else the next allowed instant. Throws RangeError if no day is allowed within a year. */
export function nextAllowed(instant: Date, { zone, table, from, to }: AllowedHours): Date {
  const date = localDate(instant, zone);
  const time = localTime(instant, zone);
  const isOff = isDayOff(date, table);
  if (!isOff && time >= from && time < to) return instant;
  const isBeforeHours = !isOff && time < from;
  return instantOf(isBeforeHours ? date : nextDayNotOff(date, table), from, zone);
}

/** When to nudge in an ask: `share` (0 to 1) of the way, moved to an allowed time; null when that is not before closing. */
export function nudgeAt(
  opens: Date,
  closes: Date,
  allowed: AllowedHours,
  share: number = NUDGE_SHARE,
): Date | null {
  const length = closes.getTime() - opens.getTime();
  const wanted = new Date(opens.getTime() + Math.round(length * share));
  const moved = nextAllowed(wanted, allowed);
  return moved < closes ? moved : null;
}
