// How a turn ends: what came of it, who has the points, the flower gone, the next one's turn.
import { unplan } from '../../../core/calendar/store.ts';
import type { Tx } from '../../../db/index.ts';
import type { Game } from './game.ts';
import { pointsFor } from './rules.ts';
import { type Outcome, TICK_JOB } from './shapes.ts';

import { updateFlower, updateQuiz, updateTurn } from './store.ts';

export type Ending = {
  outcome: Outcome;
  /** Who has the points. */
  groupUnitId?: string | null;
  memberId?: string | null;
  given?: string | null;
  givenBy?: string | null;
  judgedBy?: string | null;
};

/** Nothing of a question that is void counts, and it is the same one's turn again. */
export async function endTurn(tx: Tx, game: Game, ending: Ending, now: Date): Promise<void> {
  const { quiz, turn, next } = game;
  if (!turn) return;
  const { outcome } = ending;
  const points = turn.isExtra ? 0 : pointsFor(outcome, turn);
  await updateTurn(tx, turn.id, {
    ...ending,
    points,
    phase: 'ended',
    waits: false,
    deadline: null,
    secondsLeft: null,
    endedAt: now,
  });
  await updateFlower(tx, quiz.id, turn.number, { state: 'answered' });
  if (!turn.isExtra && outcome !== 'void' && next) await updateQuiz(tx, quiz.id, { turn: next.at + 1 });
  await unplan(tx, TICK_JOB, quiz.id);
}
