// Told by the bank that a question was withdrawn or refused: what asks it now looks at it at once, what asked it says so.
import { livingRef } from '../../../core/asks/engine.ts';
import { touchLiving } from '../../../core/delivery/outbox.ts';
import type { Tx } from '../../../db/index.ts';
import { recentUses } from '../bank/browse-store.ts';
import type { Viewer } from '../bank/shapes.ts';
import { outcomeRef } from '../contest/shapes.ts';
import { loadContest } from '../contest/store.ts';
import { treeRef } from '../flower/shapes.ts';
import { gamesWith } from '../flower/store.ts';
import { planAt as lookAtGame } from '../flower/tick-plan.ts';
import { planAt as lookAtRound } from '../quick/round.ts';
import { roundRef } from '../quick/shapes.ts';
import { roundsWith } from '../quick/store.ts';

/** `branch`: where it holds. */
export async function questionOut(tx: Tx, questionId: string, branch: Viewer, now: Date): Promise<void> {
  const soon = new Date(now.getTime() + 1);
  for (const game of await gamesWith(tx, questionId)) await lookAtGame(tx, game, soon);
  for (const round of await roundsWith(tx, questionId)) await lookAtRound(tx, round, soon);
  for (const { kind, subjectId } of await recentUses(tx, questionId, branch)) {
    const askId = kind === 'contest' ? (await loadContest(tx, subjectId))?.askId : null;
    if (askId) await touchLiving(tx, livingRef(askId));
    if (kind === 'contest') await touchLiving(tx, outcomeRef(subjectId));
    if (kind === 'flower') await touchLiving(tx, treeRef(subjectId));
    if (kind === 'quick') await touchLiving(tx, roundRef(subjectId));
  }
}
