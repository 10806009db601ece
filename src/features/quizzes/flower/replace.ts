// A question that was withdrawn while the game goes on: another takes its place, from the reserve or from what is approved.
import type { Sql, Tx } from '../../../db/index.ts';
import type { Question } from '../bank/shapes.ts';
import { loadQuestion, pickQuestions, viewQuestion } from '../bank/store.ts';
import { deadlineAfter } from '../games/clock-rules.ts';
import type { Game } from './game.ts';
import type { Flower } from './shapes.ts';
import { updateFlower, updateTurn } from './store.ts';
import { endTurn, markAsked } from './turns.ts';

/** The question under the flower, or what stands in for it; null: nothing is left to ask. */
export async function liveQuestion(tx: Tx, game: Game, flower: Flower): Promise<Question | null> {
  const drawn = await loadQuestion(tx, flower.questionId);
  if (drawn && !(await isOut(tx, game, drawn.id))) return drawn;
  for (const spare of game.flowers) {
    if (!spare.isExtra || spare.state !== 'closed' || spare.number === flower.number) continue;
    const question = await loadQuestion(tx, spare.questionId);
    if (!question || (await isOut(tx, game, question.id))) continue;
    await updateFlower(tx, game.quiz.id, spare.number, { state: 'answered' });
    return question;
  }
  return unusedQuestion(tx, game);
}

/** Withdrawn, or refused for the unit since it was drawn. */
async function isOut(sql: Sql, { unit }: Game, questionId: string): Promise<boolean> {
  const seen = await viewQuestion(sql, questionId, unit);
  return seen === null || seen.withdrawnAt !== null || seen.decision?.verdict === 'not_used';
}

/** Approved, and not in this game yet. */
async function unusedQuestion(sql: Sql, { quiz, unit, flowers }: Game): Promise<Question | null> {
  const { seed, topics, refused } = quiz;
  const known = new Set([...refused, ...flowers.flatMap(({ questionId, drawnId }) => [questionId, drawnId])]);
  const found = await pickQuestions(sql, { unit, topics, onlyApproved: true, seed });
  return found.find((question) => isPlayable(question) && !known.has(question.id)) ?? null;
}

/** In a group one press is one answer: a question with several right options is for contests. */
export const isPlayable = ({ right }: Pick<Question, 'right'>): boolean => right.length <= 1;

/** The open question, if it was withdrawn: asked anew with full time, or void where nothing is left. Null: it stands. */
export async function replaceIfWithdrawn(
  tx: Tx,
  game: Game,
  now: Date,
): Promise<{ deadline: Date | null } | null> {
  const { quiz, turn, question, flowers } = game;
  const flower = flowers.find(({ number }) => number === turn?.number);
  if (!turn || !flower || !question || !(await isOut(tx, game, question.id))) return null;
  const fresh = await liveQuestion(tx, game, flower);
  if (!fresh) {
    await endTurn(tx, game, { outcome: 'void' }, now);
    return { deadline: null };
  }
  const deadline = deadlineAfter(now, quiz.answerSeconds);
  await updateFlower(tx, quiz.id, flower.number, { questionId: fresh.id });
  await updateTurn(tx, turn.id, {
    questionId: fresh.id,
    phase: turn.isExtra ? 'all' : 'own',
    ...{ deadline, secondsLeft: null, waits: false, given: null, givenBy: null, tried: [] },
  });
  await markAsked(tx, game, fresh.id, now);
  return { deadline };
}
