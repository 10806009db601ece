// What a plan may be: hours that leave time for the reading; pure.
import type { LocalTime } from '../../../shared/dates.ts';
import type { Plan } from '../shapes.ts';

const PLAN_FAULTS = ['too_early', 'too_short'] as const;
export type PlanFault = (typeof PLAN_FAULTS)[number];

/** A reading is announced before it starts; nobody is written to before this hour. */
const EARLIEST: LocalTime = '05:00';
/** Between start and closing people answer. */
const LEAST_MINUTES = 30;

const minutes = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What is wrong with the hours, or null. */
export function faultOf({ startsAt, closesAt }: Pick<Plan, 'startsAt' | 'closesAt'>): PlanFault | null {
  if (startsAt < EARLIEST) return 'too_early';
  return minutes(closesAt) - minutes(startsAt) < LEAST_MINUTES ? 'too_short' : null;
}
