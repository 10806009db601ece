// Decisions of the ask engine: what is next and when; pure.
import type { Ask } from './shapes.ts';

export const STEPS = ['open', 'nudge', 'close'] as const;
export type Step = (typeof STEPS)[number];

/** The step after `now` for an ask in this state; a nudge that downtime swallowed is not made up for. */
export function nextStep(
  ask: Pick<Ask, 'state' | 'opensAt' | 'nudgesAt' | 'closesAt'>,
  now: Date,
): { step: Step; at: Date } | null {
  if (ask.state === 'scheduled') return { step: 'open', at: ask.opensAt };
  if (ask.state !== 'open') return null;
  const nudge = ask.nudgesAt
    .filter((at) => at > now && at < ask.closesAt)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  return nudge ? { step: 'nudge', at: nudge } : { step: 'close', at: ask.closesAt };
}

/** Opening late makes sense inside the grace time and before the end; after that the ask is recorded as missed. */
export function openingIsTooLate(
  ask: Pick<Ask, 'opensAt' | 'closesAt' | 'graceSeconds'>,
  now: Date,
): boolean {
  return now.getTime() > ask.opensAt.getTime() + ask.graceSeconds * 1000 || now >= ask.closesAt;
}

/** How many are still missing, as a group may be told (UX: no number that points at persons). */
export function missingForGroup(expected: number, missing: number): number | 'none' | 'some' {
  if (missing <= 0) return 'none';
  return expected <= 10 || missing <= 3 ? 'some' : missing;
}
