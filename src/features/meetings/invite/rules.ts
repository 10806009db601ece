// When people are reminded of a meeting, and how an invitation fits into one message; pure.
import { addDays, instantOf, localDate } from '../../../shared/dates.ts';

/** Days before for those who have not answered, days before in the group, hours before for those who come; 0: not at all. */
export type Reminders = { chaseDays: number; groupDays: number; comingHours: number };
export const DEFAULT_REMINDERS: Reminders = { chaseDays: 3, groupDays: 1, comingHours: 2 };

const CHASE_TIME = '09:00';
const GROUP_TIME = '08:00';

/** A reminder in a group the evening before is still of use; later than that the day has begun. */
export const GROUP_GRACE_SECONDS = 12 * 3600;

export type Moments = { chase: Date | null; group: Date | null; coming: Date | null };

/** Null: switched off, or past. */
export function remindersOf(startsAt: Date, settings: Reminders, now: Date, zone: string): Moments {
  const daysBefore = (days: number, time: string) =>
    days === 0 ? null : instantOf(addDays(localDate(startsAt, zone), -days), time, zone);
  const ahead = (at: Date | null) => (at !== null && at > now && at < startsAt ? at : null);
  const { chaseDays, groupDays, comingHours } = settings;
  return {
    chase: ahead(daysBefore(chaseDays, CHASE_TIME)),
    group: ahead(daysBefore(groupDays, GROUP_TIME)),
    coming: ahead(comingHours === 0 ? null : new Date(startsAt.getTime() - comingHours * 3_600_000)),
  };
}

/** As many of these lines, in order, as have room for `room` UTF-16 units in all. */
export function fitting(lines: readonly string[], room: number): string[] {
  let left = room;
  const kept: string[] = [];
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return kept;
}
