// The service's clock was set back in the middle of a round: the question (or its answer) is over in its time, not an hour later.
import { touchLiving } from '../../../core/delivery/outbox.ts';
import type { Tx } from '../../../db/index.ts';
import { nextStep, setBack } from '../games/clock-rules.ts';
import { planAt } from './round.ts';
import { givenSeconds } from './rules.ts';
import { roundRef } from './shapes.ts';
import { countingDown, lockRound, updateRound } from './store.ts';

export async function mendRounds(tx: Tx, now: Date): Promise<void> {
  for (const id of await countingDown(tx)) {
    const round = await lockRound(tx, id);
    if (round?.state !== 'playing' || !round.deadline) continue;
    const deadline = setBack(round.deadline, now, givenSeconds(round));
    if (!deadline) continue;
    await updateRound(tx, id, { deadline });
    await planAt(tx, round, round.isShowing ? deadline : nextStep(deadline, now));
    await touchLiving(tx, roundRef(id));
  }
}
