// What people do in a game: take part, pick, answer, consult, yield. Everything is checked anew, with the game held.
import { unplan } from '../../../core/calendar/store.ts';
import type { Ctx } from '../../../core/feature.ts';
import type { Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { optionOrder } from '../bank/draw-rules.ts';
import { judgeAnswer } from '../bank/judge-rules.ts';
import { deadlineAfter, secondsLeft } from '../games/clock-rules.ts';
import { type Game, type Held, onGame } from './game.ts';
import { liveQuestion, replaceIfWithdrawn } from './replace.ts';
import { givenSeconds, type Seat, triedAs, whyNotAnswer, whyNotPick } from './rules.ts';
import { TICK_JOB, type Turn } from './shapes.ts';
import { updateFlower, updateQuiz, updateTurn } from './store.ts';
import { planTick } from './tick-plan.ts';
import { beginTurn, endTurn } from './turns.ts';

/** What the presser is told. */
export type Said =
  | 'joined'
  | 'picked'
  | 'right'
  | 'wrong'
  | 'tried'
  | 'near'
  | 'consults'
  | 'yields'
  | 'replaced'
  | 'void';

/** In a game of persons, before it begins. */
export async function joinGame(ctx: Ctx, quizId: string): Promise<Said> {
  await onGame(ctx, quizId, async (tx, { game: { quiz }, seat }) => {
    if (quiz.state !== 'joining') throw new UserError('flower-join-over');
    if (seat.isHost) throw new UserError('flower-host-quiet');
    if (quiz.order.includes(seat.memberId)) return 'same';
    await updateQuiz(tx, quizId, { order: [...quiz.order, seat.memberId] });
    return 'tally';
  });
  return 'joined';
}

const nameOf = (game: Game, id: string | null | undefined): string => game.names.get(id ?? '') ?? '';

export async function pickFlower(ctx: Ctx, quizId: string, number: number): Promise<Said> {
  const now = ctx.clock.now();
  let said: Said = 'picked';
  await onGame(ctx, quizId, async (tx, { game, seat }) => {
    const { quiz, turn, next, flowers } = game;
    const flower = flowers.find((one) => one.number === number);
    const why = whyNotPick({ quiz, turn, seat, now }, next?.id ?? null, flower);
    if (why || !flower) throw new UserError(why ?? 'flower-gone', { number, name: nameOf(game, next?.id) });
    const question = await liveQuestion(tx, game, flower);
    if (!question) {
      // Withdrawn, and nothing is left to ask: the flower goes, the turn stays.
      await updateFlower(tx, quizId, number, { state: 'answered' });
      said = 'void';
      return 'step';
    }
    const asked = { number, questionId: question.id, pickedBy: seat.isHost ? null : seat.memberId };
    await beginTurn(tx, game, { ...asked, phase: 'own', ownerId: next?.id ?? null }, now);
    return 'step';
  });
  return said;
}

/** The turn with this ordinal, open to this person now. @throws UserError */
function openTurn({ game, seat }: Held, ordinal: number | null, now: Date, hostMay = false): Turn {
  const { quiz, turn } = game;
  if (ordinal !== null && turn?.ordinal !== ordinal) throw new UserError('flower-question-over');
  const asked = hostMay && seat.isHost ? { ...seat, isHost: false } : seat;
  const why = whyNotAnswer({ quiz, turn, seat: asked, now });
  const isOfHost = hostMay && seat.isHost && why === 'flower-not-your-turn';
  if ((why && !isOfHost) || !turn)
    throw new UserError(why ?? 'flower-question-over', {
      name: nameOf(game, turn?.ownerId),
      names: (turn?.contenders ?? []).map((id) => nameOf(game, id)).join(', '),
    });
  return turn;
}

/** `ordinal` null: whatever is open. `read` makes what is judged of the question; null: it is no answer to it. */
export async function answerFlower(
  ctx: Ctx,
  quizId: string,
  ordinal: number | null,
  read: (game: Game) => string | null,
): Promise<Said> {
  const now = ctx.clock.now();
  let said: Said = 'near';
  await onGame(ctx, quizId, async (tx, held) => {
    const turn = openTurn(held, ordinal, now);
    const { game, seat } = held;
    const replaced = await replaceIfWithdrawn(tx, game, now);
    if (replaced) {
      await planTick(tx, game.quiz, replaced.deadline, now);
      said = 'replaced';
      return 'step';
    }
    const given = read(game);
    if (given === null || !game.question) throw new UserError('router-old-button');
    const judged = judgeAnswer(game.question, given);
    said = judged;
    if (judged === 'near') await wait(tx, game, turn, { given, givenBy: seat.memberId }, now);
    else if (judged === 'right' || turn.phase === 'own') {
      const outcome = judged === 'right' ? 'right' : 'miss';
      const ending = { given, givenBy: seat.memberId, outcome } as const;
      await endTurn(tx, game, { ...ending, ...creditOf(game, turn, seat) }, now);
    } else {
      said = 'tried';
      return useTry(tx, game, turn, triedAs(turn, game.quiz.mode, seat), now);
    }
    return 'step';
  });
  return said;
}

/** To whom points go: one's own turn is its owner's, what was open to all is the answerer's. */
export function creditOf(game: Game, turn: Turn, who: Pick<Seat, 'memberId' | 'teamId'>) {
  const { quiz, teamOfPerson } = game;
  const owner = turn.phase === 'all' ? null : turn.ownerId;
  if (owner === null) return { groupUnitId: who.teamId, memberId: who.memberId };
  if (quiz.mode === 'group') return { groupUnitId: owner, memberId: who.memberId };
  return { groupUnitId: teamOfPerson.get(owner) ?? null, memberId: owner };
}

/** The clock stands while the người dẫn judges. */
async function wait(
  tx: Tx,
  game: Game,
  turn: Turn,
  given: { given: string; givenBy: string },
  now: Date,
): Promise<void> {
  const left = turn.deadline === null ? null : secondsLeft(turn.deadline, now);
  await updateTurn(tx, turn.id, { ...given, waits: true, deadline: null, secondsLeft: left });
  await unplan(tx, TICK_JOB, game.quiz.id);
}

/** Not right, while it is open to all: the others go on, until everybody it is for has tried. */
export async function useTry(
  tx: Tx,
  game: Game,
  turn: Turn,
  by: string,
  now: Date,
): Promise<'step' | 'same'> {
  const tried = [...turn.tried, by];
  if (turn.contenders.length > 0 && turn.contenders.every((id) => tried.includes(id))) {
    await endTurn(tx, game, { outcome: 'passed' }, now);
    return 'step';
  }
  const deadline =
    turn.waits && turn.secondsLeft !== null
      ? deadlineAfter(now, Math.min(turn.secondsLeft, givenSeconds(game.quiz, turn)))
      : turn.deadline;
  await updateTurn(tx, turn.id, {
    ...{ tried, deadline, waits: false, given: null, givenBy: null, secondsLeft: null },
  });
  if (!turn.waits) return 'same';
  await planTick(tx, game.quiz, deadline, now);
  return 'step';
}

/** More time and fewer points, once, for the tổ whose turn it is. */
export async function consult(ctx: Ctx, quizId: string, ordinal: number): Promise<Said> {
  const now = ctx.clock.now();
  await onGame(ctx, quizId, async (tx, held) => {
    const turn = openTurn(held, ordinal, now, true);
    const { quiz } = held.game;
    if (!mayConsult(held.game)) throw new UserError('flower-no-consulting');
    const added = quiz.consultSeconds * 1000;
    const deadline = turn.deadline && new Date(turn.deadline.getTime() + added);
    await updateTurn(tx, turn.id, { consulted: true, deadline });
    await planTick(tx, quiz, deadline, now);
    return 'step';
  });
  return 'consults';
}

export const mayConsult = ({ quiz, turn }: Pick<Game, 'quiz' | 'turn'>): boolean =>
  turn?.phase === 'own' && !turn.consulted && quiz.mode === 'group' && quiz.consultSeconds > 0;

/** `Xin nhường`: the người dẫn may then ask the whole cell. */
export async function yieldTurn(ctx: Ctx, quizId: string, ordinal: number): Promise<Said> {
  const now = ctx.clock.now();
  await onGame(ctx, quizId, async (tx, held) => {
    const turn = openTurn(held, ordinal, now, true);
    if (turn.phase !== 'own') throw new UserError('flower-question-over');
    await updateTurn(tx, turn.id, { phase: 'yielded', deadline: null, waits: false });
    await unplan(tx, TICK_JOB, quizId);
    return 'step';
  });
  return 'yields';
}

/** The option pressed; null: it is none of this question's. */
export const optionOf =
  (option: string) =>
  ({ question, quiz }: Game): string | null =>
    question && optionOrder(question, quiz.seed).includes(option) ? option : null;
