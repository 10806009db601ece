// When a game is looked at next.
import { unplan } from '../../../core/calendar/store.ts';
import type { Tx } from '../../../db/index.ts';
import { nextStep } from '../games/clock-rules.ts';
import { planLook } from '../games/ticks.ts';
import { type FlowerQuiz, TICK_JOB } from './shapes.ts';

/** What the countdown shows next, or nothing where time does not run. */
export async function planTick(
  tx: Tx,
  quiz: Pick<FlowerQuiz, 'id' | 'unitId'>,
  deadline: Date | null,
  now: Date,
): Promise<void> {
  if (deadline === null) return unplan(tx, TICK_JOB, quiz.id);
  await planAt(tx, quiz, nextStep(deadline, now));
}

/** Looks at the game at this moment. */
export const planAt = (tx: Tx, quiz: Pick<FlowerQuiz, 'id' | 'unitId'>, at: Date): Promise<void> =>
  planLook(tx, TICK_JOB, quiz, at);
