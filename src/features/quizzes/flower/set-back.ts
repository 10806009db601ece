// The service's clock was set back in the middle of a question: its countdown goes on from now instead of an hour later.
import type { Tx } from '../../../db/index.ts';
import { setBack } from '../games/clock-rules.ts';
import { gather, showAgain } from './game.ts';
import { givenSeconds } from './rules.ts';
import { countingDown, lockQuiz, updateTurn } from './store.ts';
import { planTick } from './tick-plan.ts';

export async function mendGames(tx: Tx, now: Date): Promise<void> {
  for (const quizId of await countingDown(tx)) {
    await lockQuiz(tx, quizId);
    const game = await gather(tx, quizId);
    if (!game?.turn?.deadline || game.quiz.state !== 'playing') continue;
    const { quiz, turn } = game;
    const deadline = setBack(game.turn.deadline, now, givenSeconds(quiz, turn));
    if (!deadline) continue;
    await updateTurn(tx, turn.id, { deadline });
    await planTick(tx, quiz, deadline, now);
    await showAgain(tx, quiz.id, 'tally');
  }
}
