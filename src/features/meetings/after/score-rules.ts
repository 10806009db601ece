// The self-score of a meeting: criteria, what the service knows by itself, grades; pure. It rates the meeting, never a person.
import { z } from 'zod';
import { UserError } from '../../../shared/errors.ts';
import { endsAt, type Meeting } from '../shapes.ts';

export const WHOLE = 100;
export const MOST_CRITERIA = 12;
export const CRITERION_LENGTH = 60;

const criterion = z.object({
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  /** Null: the service's own words for it. */
  words: z.string().nullable(),
  points: z.number().int().min(1).max(WHOLE),
});
export const criteriaSchema = z.array(criterion).min(1).max(MOST_CRITERIA);
export type Criterion = z.infer<typeof criterion>;

/** What the service knows of. */
export const KNOWN = { time: 'time', rate: 'rate' } as const;

/** Source: docs/domain.md. */
export const DEFAULT_CRITERIA: readonly Criterion[] = [
  { id: KNOWN.time, words: null, points: 5 },
  { id: KNOWN.rate, words: null, points: 5 },
  { id: 'prepare', words: null, points: 10 },
  { id: 'conduct', words: null, points: 40 },
  { id: 'principles', words: null, points: 5 },
  { id: 'results', words: null, points: 30 },
  { id: 'conclusion', words: null, points: 5 },
];

/** What is stored, or the defaults where nothing (or nothing that adds up) is. */
export function readCriteria(stored: unknown): readonly Criterion[] {
  const read = criteriaSchema.safeParse(stored);
  return read.success && pointsOf(read.data) === WHOLE ? read.data : DEFAULT_CRITERIA;
}

export const pointsOf = (criteria: readonly Pick<Criterion, 'points'>[]): number =>
  criteria.reduce((sum, { points }) => sum + points, 0);

export const GRADES = ['good', 'fair', 'average', 'weak'] as const;
export type Grade = (typeof GRADES)[number];

/** Source: docs/domain.md: tốt ≥ 90, khá 70–<90, trung bình 50–<70, kém < 50. */
export function gradeOf(total: number): Grade {
  if (total >= 90) return 'good';
  if (total >= 70) return 'fair';
  return total >= 50 ? 'average' : 'weak';
}

export const totalOf = (scores: Readonly<Record<string, number>>): number =>
  Object.values(scores).reduce((sum, points) => sum + points, 0);

/** To the nearest half. */
const half = (value: number): number => Math.round(value * 2) / 2;

const LATE_MS = 10 * 60_000;
const OVER_MS = 15 * 60_000;
/** A meeting that ended long before its time was not held as planned either. */
const SHORT_MS = 30 * 60_000;

/** Began in time and ended in time: all; one of both: half; null where it is not known. */
export function suggestTime(
  meeting: Pick<Meeting, 'startsAt' | 'minutes' | 'startedAt' | 'endedAt'>,
  points: number,
): number | null {
  const { startsAt, startedAt, endedAt } = meeting;
  if (!startedAt || !endedAt) return null;
  const beganLate = startedAt.getTime() - startsAt.getTime();
  const endedLate = endedAt.getTime() - endsAt(meeting).getTime();
  const kept = Number(beganLate <= LATE_MS) + Number(endedLate <= OVER_MS && endedLate >= -SHORT_MS);
  return half((points * kept) / 2);
}

/** The share of those expected who came. */
export const suggestRate = (
  { came, expected }: { came: number; expected: number },
  points: number,
): number | null => (expected === 0 ? null : half((points * Math.min(came, expected)) / expected));

const POINTS = /^\d{1,3}(?:[.,]\d)?$/;

/** Points as people type them: '4', '4,5'. @throws UserError 'meeting-score-points' */
export function readPoints(text: string, max: number): number {
  const typed = text.trim();
  const value = POINTS.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
  if (!(value >= 0 && value <= max) || half(value) !== value)
    throw new UserError('meeting-score-points', { max });
  return value;
}

/** Offered as buttons: every point of a few, tenths of many. */
export function offeredPoints(max: number): number[] {
  if (max <= 5) return Array.from({ length: max + 1 }, (_, at) => max - at);
  const shares = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];
  return [...new Set(shares.map((share) => Math.round(max * share)))];
}

/** Days on which the committee may have agreed: from the meeting on, not in the future. */
export const isAgreedDay = (day: string, meetingDay: string, today: string): boolean =>
  day >= meetingDay && day <= today;
