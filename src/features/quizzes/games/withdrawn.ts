// Told by the bank that a question was withdrawn: games that are asking it look at it at once.
import type { Tx } from '../../../db/index.ts';
import { gamesWith } from '../flower/store.ts';
import { planAt as lookAtGame } from '../flower/tick-plan.ts';
import { planAt as lookAtRound } from '../quick/round.ts';
import { roundsWith } from '../quick/store.ts';

export async function questionWithdrawn(tx: Tx, questionId: string, now: Date): Promise<void> {
  const soon = new Date(now.getTime() + 1);
  for (const game of await gamesWith(tx, questionId)) await lookAtGame(tx, game, soon);
  for (const round of await roundsWith(tx, questionId)) await lookAtRound(tx, round, soon);
}
