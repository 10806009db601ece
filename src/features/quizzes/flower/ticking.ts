// The countdown of a question as due rows: shown at its steps, ended in time, kept over a restart and given back after an outage.
import { occasion } from '../../../core/calendar/beat.ts';
import type { Services } from '../../../core/feature.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob } from '../../../jobs/jobs.ts';
import { leftBefore, wasDown } from '../games/clock-rules.ts';
import { type Game, gather, showAgain } from './game.ts';
import { replaceIfWithdrawn } from './replace.ts';
import { TICK_JOB } from './shapes.ts';
import { lockQuiz, updateQuiz, updateTurn } from './store.ts';
import { planTick } from './tick-plan.ts';
import { endTurn } from './turns.ts';
export const tickJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: TICK_JOB,
  payload: occasion,
  async run(services, { subjectId, moment }) {
    const now = services.clock.now();
    await inTransaction(services.db, async (tx) => {
      await lockQuiz(tx, subjectId);
      const game = await gather(tx, subjectId);
      if (game?.quiz.state === 'playing' && game.turn) await tick(tx, game, moment, now);
    });
    services.wake();
  },
});

async function tick(tx: Tx, game: Game, moment: Date, now: Date): Promise<void> {
  const { quiz, turn } = game;
  const replaced = await replaceIfWithdrawn(tx, game, now);
  if (replaced) {
    await planTick(tx, quiz, replaced.deadline, now);
    return showAgain(tx, quiz.id, 'step');
  }
  const deadline = turn?.deadline ?? null;
  if (!turn || deadline === null || turn.phase === 'yielded') return;
  if (wasDown(moment, now)) {
    // Nobody could answer meanwhile: the rest of the time is given back when the người dẫn goes on.
    await updateQuiz(tx, quiz.id, { state: 'paused' });
    await updateTurn(tx, turn.id, { deadline: null, secondsLeft: leftBefore(deadline, moment) });
    return showAgain(tx, quiz.id, 'step');
  }
  if (now < deadline) {
    await planTick(tx, quiz, deadline, now);
    return showAgain(tx, quiz.id, 'tally');
  }
  if (turn.phase === 'own') await updateTurn(tx, turn.id, { phase: 'yielded' });
  else await endTurn(tx, game, { outcome: 'passed' }, now);
  return showAgain(tx, quiz.id, 'step');
}
