// Whether a contest may run from here to there; pure.
import { localTime } from '../../../shared/dates.ts';
import type { Period } from './rules.ts';

const SHORTEST_MS = 3_600_000;
const LONGEST_MS = 60 * 24 * 3_600_000;
/** It ends when people may be written to: winners are asked at once. */
const ENDS = { from: '07:00', to: '21:00' } as const;

export type PeriodProblem = 'past' | 'short' | 'long' | 'night';

export function periodProblem({ opensAt, closesAt }: Period, now: Date, zone: string): PeriodProblem | null {
  if (closesAt <= now) return 'past';
  const length = closesAt.getTime() - Math.max(opensAt.getTime(), now.getTime());
  if (length < SHORTEST_MS) return 'short';
  if (length > LONGEST_MS) return 'long';
  const end = localTime(closesAt, zone);
  return end < ENDS.from || end > ENDS.to ? 'night' : null;
}
