// How time runs in a game: when the countdown is shown anew, what is left, what an outage is; pure.

/** Seconds left at which the message is edited; never two within ten seconds. */
const STEPS = [240, 180, 120, 90, 60, 30, 10, 0] as const;
const SHOWN_TO = 5;
/** A step that comes this much later was swallowed by an outage. */
const OUTAGE_MS = 60_000;
/** What is given back at least after an outage. */
const LEAST_LEFT = 10;

/** Null: no limit. */
export const deadlineAfter = (now: Date, seconds: number): Date | null =>
  seconds > 0 ? new Date(now.getTime() + seconds * 1000) : null;

/** The next moment at which the countdown is shown, at last the deadline itself. */
export function nextStep(deadline: Date, now: Date): Date {
  const next = STEPS.map((step) => new Date(deadline.getTime() - step * 1000)).find((at) => at > now);
  return next ?? deadline;
}

/** Whole seconds, rounded up; 0 once it has passed. */
export const secondsLeft = (deadline: Date, now: Date): number =>
  Math.max(0, Math.ceil((deadline.getTime() - now.getTime()) / 1000));

/** As it is said: an edit arrives a moment after it was due. */
export const saidSeconds = (deadline: Date, now: Date): number =>
  Math.ceil(secondsLeft(deadline, now) / SHOWN_TO) * SHOWN_TO;

/** Up to the deadline itself an answer counts. */
export const isLate = (deadline: Date | null, now: Date): boolean => deadline !== null && now > deadline;

/** The step of this moment comes so late that the service was down in between. */
export const wasDown = (moment: Date, now: Date): boolean => now.getTime() - moment.getTime() > OUTAGE_MS;

/** A step that should have come before this moment tells that the service was down. */
export const downBefore = (now: Date): Date => new Date(now.getTime() - OUTAGE_MS);

/**
 * More is left than was given: the clock was set back in between. A full time then begins now, as nobody knows how much had passed.
 * Null: nothing is wrong. `given`: seconds.
 */
export const setBack = (deadline: Date, now: Date, given: number): Date | null =>
  deadline.getTime() - now.getTime() > given * 1000 ? new Date(now.getTime() + given * 1000) : null;

/** What is given back of the time that nobody could use. */
export const leftBefore = (deadline: Date, moment: Date): number =>
  Math.max(LEAST_LEFT, secondsLeft(deadline, moment));
