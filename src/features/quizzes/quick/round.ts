// How a round goes on: the next question, its time over, its answer shown, the end; as due rows, so that a restart loses nothing.
import { occasion } from '../../../core/calendar/beat.ts';
import { unplan } from '../../../core/calendar/store.ts';
import { finishLiving, touchLiving } from '../../../core/delivery/outbox.ts';
import type { Services } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob } from '../../../jobs/jobs.ts';
import { countingIn, markUsed } from '../bank/store.ts';
import { deadlineAfter, leftBefore, nextStep, wasDown } from '../games/clock-rules.ts';
import { planLook } from '../games/ticks.ts';
import { SHOWN_SECONDS } from './rules.ts';
import { leadRef, type QuickRound, roundRef, TICK_JOB } from './shapes.ts';
import { dropAnswers, lockRound, updateRound } from './store.ts';

export const planAt = (tx: Tx, round: Pick<QuickRound, 'id' | 'unitId'>, at: Date): Promise<void> =>
  planLook(tx, TICK_JOB, round, at);

/** A step is said at once, and anew where nothing can be edited. */
export async function showStep(tx: Tx, id: string): Promise<void> {
  await finishLiving(tx, roundRef(id));
  await touchLiving(tx, leadRef(id));
}

/** The next question that still counts; after the last one the round ends. */
export async function nextQuestion(tx: Tx, round: QuickRound, now: Date): Promise<void> {
  const unit = await loadUnit(tx, round.unitId);
  const counting = unit ? await countingIn(tx, unit, round.questionIds) : new Set<string>();
  const at = round.questionIds.findIndex((id, n) => n > round.current && counting.has(id));
  const id = round.questionIds[at];
  if (id === undefined) return endRound(tx, round, now);
  const deadline = deadlineAfter(now, round.secondsEach)!;
  await updateRound(tx, round.id, { current: at, isShowing: false, deadline, secondsLeft: null });
  await markUsed(tx, [id], { kind: 'quick', subjectId: round.id, unitId: round.unitId }, now);
  await planAt(tx, round, nextStep(deadline, now));
  await showStep(tx, round.id);
}

/** Its time is over: the answer, why, and from where. */
export async function showAnswer(tx: Tx, round: QuickRound, now: Date): Promise<void> {
  const deadline = deadlineAfter(now, SHOWN_SECONDS)!;
  await updateRound(tx, round.id, { isShowing: true, deadline, secondsLeft: null });
  await planAt(tx, round, deadline);
  await showStep(tx, round.id);
}

export async function endRound(tx: Tx, round: QuickRound, now: Date): Promise<void> {
  await updateRound(tx, round.id, { state: 'ended', endedAt: now, deadline: null, secondsLeft: null });
  await unplan(tx, TICK_JOB, round.id);
  await finishLiving(tx, roundRef(round.id));
  await finishLiving(tx, leadRef(round.id));
}

export const tickJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: TICK_JOB,
  payload: occasion,
  async run(services, { subjectId, moment }) {
    const now = services.clock.now();
    await inTransaction(services.db, async (tx) => {
      const round = await lockRound(tx, subjectId);
      if (round?.state === 'playing' && round.deadline)
        await tick(tx, round, round.deadline, { moment, now });
    });
    services.wake();
  },
});

async function tick(
  tx: Tx,
  round: QuickRound,
  deadline: Date,
  { moment, now }: { moment: Date; now: Date },
): Promise<void> {
  if (wasDown(moment, now)) {
    // Nobody could answer meanwhile: the rest of the time is given back when the người dẫn goes on.
    await updateRound(tx, round.id, {
      state: 'paused',
      deadline: null,
      secondsLeft: leftBefore(deadline, moment),
    });
    await finishLiving(tx, roundRef(round.id));
    return finishLiving(tx, leadRef(round.id));
  }
  const asked = round.questionIds[round.current];
  const unit = await loadUnit(tx, round.unitId);
  if (!round.isShowing && asked && unit && !(await countingIn(tx, unit, [asked])).has(asked)) {
    await dropAnswers(tx, round.id, round.current);
    return nextQuestion(tx, round, now);
  }
  if (now < deadline) {
    await planAt(tx, round, round.isShowing ? deadline : nextStep(deadline, now));
    return touchLiving(tx, roundRef(round.id));
  }
  return round.isShowing ? nextQuestion(tx, round, now) : showAnswer(tx, round, now);
}
