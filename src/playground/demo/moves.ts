// How far the buttons of the playground's clock move it.
import {
  addDays,
  instantOf,
  type LocalDate,
  type LocalTime,
  localDate,
  type Weekday,
  weekday,
} from '../../shared/dates.ts';

/** The prepared cell meets on this day of each month, at 19:00. */
export const MEETS_ON = 10;

/** The next day that is so; without either, any day. */
type On = { weekday?: Weekday; monthday?: number; time: LocalTime };
type Move = { minutes: number } | On;

const MOVES = {
  quarter: { minutes: 15 },
  hour: { minutes: 60 },
  'half-minute': { minutes: 0.5 },
  wednesday: { weekday: 3, time: '16:00' },
  friday: { weekday: 5, time: '16:00' },
  'monday-morning': { weekday: 1, time: '07:30' },
  'monday-nudge': { weekday: 1, time: '15:10' },
  'monday-evening': { weekday: 1, time: '17:05' },
  'meeting-week-before': { monthday: MEETS_ON - 7, time: '08:00' },
  'meeting-days-before': { monthday: MEETS_ON - 3, time: '09:00' },
  'meeting-day-before': { monthday: MEETS_ON - 1, time: '08:00' },
  'meeting-time': { monthday: MEETS_ON, time: '18:45' },
  'meeting-over': { monthday: MEETS_ON, time: '20:30' },
  'pledge-month': { monthday: 25, time: '08:00' },
  'contest-open': { weekday: 1, time: '10:00' },
  'contest-over': { weekday: 1, time: '09:00' },
  digest: { weekday: 5, time: '16:30' },
  afternoon: { time: '15:30' },
  'after-five': { time: '17:05' },
  day: { minutes: 24 * 60 },
  week: { minutes: 7 * 24 * 60 },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as [MoveName, ...MoveName[]];

const MINUTE_MS = 60_000;

/** The moment a move leads to: always later than `now`. */
export function momentOf(name: MoveName, now: Date, zone: string): Date {
  const move: Move = MOVES[name];
  return 'minutes' in move ? new Date(now.getTime() + move.minutes * MINUTE_MS) : nextOn(move, now, zone);
}

/** The next time it is that day and hour, later than `now`. */
export function nextOn(on: On, now: Date, zone: string): Date {
  const isThat = (day: LocalDate) =>
    (on.weekday === undefined || weekday(day) === on.weekday) &&
    (on.monthday === undefined || Number(day.slice(-2)) === on.monthday);
  let day = localDate(now, zone);
  while (!isThat(day) || instantOf(day, on.time, zone) <= now) day = addDays(day, 1);
  return instantOf(day, on.time, zone);
}
