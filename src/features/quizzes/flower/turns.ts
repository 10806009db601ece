// How a turn begins with a flower that opens, and ends: what came of it, who has the points, the next one's turn.
import { unplan } from '../../../core/calendar/store.ts';
import type { Tx } from '../../../db/index.ts';
import { markUsed } from '../bank/store.ts';
import { deadlineAfter } from '../games/clock-rules.ts';
import type { Game } from './game.ts';
import { pointsFor } from './rules.ts';
import { type Outcome, TICK_JOB, type Turn } from './shapes.ts';
import { insertTurn, updateFlower, updateQuiz, updateTurn } from './store.ts';
import { planTick } from './tick-plan.ts';

export const markAsked = (tx: Tx, { quiz }: Game, questionId: string, now: Date): Promise<void> =>
  markUsed(tx, [questionId], { kind: 'flower', subjectId: quiz.id, unitId: quiz.unitId }, now);

type Beginning = Pick<Turn, 'number' | 'questionId' | 'phase'> & Partial<Turn>;

/** Its flower opens on the question, and the time to answer begins. */
export async function beginTurn(tx: Tx, game: Game, beginning: Beginning, now: Date): Promise<void> {
  const { quiz, turns } = game;
  const { number, questionId } = beginning;
  const deadline = deadlineAfter(now, quiz.answerSeconds);
  await updateFlower(tx, quiz.id, number, { state: 'open', questionId });
  await insertTurn(tx, quiz.id, { ...beginning, ordinal: turns.length + 1, openedAt: now, deadline });
  await markAsked(tx, game, questionId, now);
  await planTick(tx, quiz, deadline, now);
}

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
