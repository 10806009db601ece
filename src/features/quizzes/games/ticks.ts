// When a game is looked at next: a due row, so that a restart loses nothing.
import { plan } from '../../../core/calendar/store.ts';
import type { Tx } from '../../../db/index.ts';

const GRACE_SECONDS = 24 * 3600;

/** Runs `job` for the game at this moment. */
export const planLook = (
  tx: Tx,
  job: string,
  { id, unitId }: { id: string; unitId: string },
  at: Date,
): Promise<void> =>
  plan(tx, { feature: 'quizzes', job, subjectId: id, unitId, rule: null, at, graceSeconds: GRACE_SECONDS });
