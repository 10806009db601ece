// Whom a secretary is asked to ask after this week; pure. It concludes nothing about anybody.
import { idFrom } from '../../shared/ids.ts';

const DAY_MS = 86_400_000;
/** Looked at: three weeks, in which somebody was expected at least three times and never heard of. */
export const LOOKED_BACK_DAYS = 21;
/** The oldest of these must lie so far back, or 'three weeks' would be said of one. */
export const OLDEST_DAYS = 14;
export const LEAST_ASKS = 3;
const MOST_NAMES = 3;

/** Days for which somebody is not named again: after being named or asked after, and where the secretary wants no more. */
export const QUIET_DAYS = { named: 28, done: 28, stop: 91 } as const;
export type Care = Exclude<keyof typeof QUIET_DAYS, 'named'>;

export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS);

/** All that is remembered: it says nothing to whoever reads it. */
export const keyOf = (unitId: string, memberId: string): string => idFrom('care', unitId, memberId);
/** A cell is looked at once a week, however often the job runs. */
export const weekKey = (unitId: string, moment: Date): string =>
  idFrom('care-week', unitId, moment.toISOString());

export type Silent = { memberId: string; fullName: string; joined: boolean };

/** Those who could have answered themselves come first. */
export function namesFor(silent: readonly Silent[], unitId: string, quiet: ReadonlySet<string>): Silent[] {
  const free = silent.filter(({ memberId }) => !quiet.has(keyOf(unitId, memberId)));
  return [...free.filter(({ joined }) => joined), ...free.filter(({ joined }) => !joined)].slice(
    0,
    MOST_NAMES,
  );
}
