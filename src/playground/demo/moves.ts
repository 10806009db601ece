// How far the buttons of the playground's clock move it.
import {
  addDays,
  instantOf,
  type LocalTime,
  localDate,
  localTime,
  type Weekday,
  weekday,
} from '../../shared/dates.ts';

type Move = { minutes: number } | { weekday: Weekday; time: LocalTime };

const MOVES = {
  quarter: { minutes: 15 },
  hour: { minutes: 60 },
  wednesday: { weekday: 3, time: '16:00' },
  friday: { weekday: 5, time: '16:00' },
  'monday-morning': { weekday: 1, time: '07:30' },
  'monday-nudge': { weekday: 1, time: '15:10' },
  'monday-evening': { weekday: 1, time: '17:05' },
  day: { minutes: 24 * 60 },
  week: { minutes: 7 * 24 * 60 },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as [MoveName, ...MoveName[]];

const MINUTE_MS = 60_000;

/** The moment a move leads to: always later than `now`. */
export function momentOf(name: MoveName, now: Date, zone: string): Date {
  const move: Move = MOVES[name];
  if ('minutes' in move) return new Date(now.getTime() + move.minutes * MINUTE_MS);
  const today = localDate(now, zone);
  const ahead = (move.weekday - weekday(today) + 7) % 7;
  const isOver = ahead === 0 && localTime(now, zone) >= move.time;
  return instantOf(addDays(today, isOver ? 7 : ahead), move.time, zone);
}
