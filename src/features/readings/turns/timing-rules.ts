// What a step of the week does when it comes: at once, later, or not at all; pure.
import { type AllowedHours, nextAllowed } from '../../../core/calendar/rules/quiet.ts';
import type { Moments, Plan, Reading, WeekStep } from '../shapes.ts';

export type StepFacts = {
  step: WeekStep;
  now: Date;
  moments: Moments;
  hours: AllowedHours;
  /** Its own grace time was over. */
  late: boolean;
  /** Asking came late too: what is asked now needs no reminder. */
  askedLate: boolean;
};

export type StepTime = { at: 'now' } | { at: 'later'; moment: Date } | { at: 'never' };

const NEVER: StepTime = { at: 'never' };

/**
 * Nothing is sent at night or on a day off, and nothing once the reading is announced. A step on time moves to the next
 * allowed hour; a late one is done only if the hour is allowed, and not when the next step has taken its place.
 * Settling writes to nobody who must be awake: it is always done before the announcement.
 */
export function timeOf({ step, now, moments, hours, late, askedLate }: StepFacts): StepTime {
  if (now >= moments.announce) return NEVER;
  if (step === 'settle') return { at: 'now' };
  const allowed = nextAllowed(now, hours);
  if (allowed > now) return late || allowed >= moments.announce ? NEVER : { at: 'later', moment: allowed };
  if (!late) return { at: 'now' };
  if (now >= moments.settle) return NEVER;
  const isReplaced = step === 'remind_reader' && (askedLate || now >= moments.ask_secretary);
  return isReplaced ? NEVER : { at: 'now' };
}

/** By when the reader is asked to choose: before the secretary is, else before the story is settled, else before it is announced. */
export const deadlineOf = ({ ask_secretary, settle, announce }: Moments, now: Date): Date =>
  [ask_secretary, settle].find((at) => at > now) ?? announce;

/** A reading may be changed until it is announced. */
export const isOpenToChange = (reading: Pick<Reading, 'state'>, moments: Moments, now: Date): boolean =>
  reading.state === 'planned' && now < moments.announce;

const DAY_PARTS = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** 'Sáng thứ Hai', 'Chiều thứ Sáu': by the hour it starts. */
export function dayPartOf({ startsAt }: Pick<Plan, 'startsAt'>): DayPart {
  const hour = Number(startsAt.slice(0, 2));
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
