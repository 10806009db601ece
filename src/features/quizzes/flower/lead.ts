// What the người dẫn does with the game as a whole: begin, pause, go on, `Câu hỏi phụ`, end; and who takes over from them.
import { unplan } from '../../../core/calendar/store.ts';
import { finishLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { deadlineAfter, secondsLeft } from '../games/clock-rules.ts';
import { postToHost } from '../games/places.ts';
import { maySetUp } from '../games/players.ts';
import { asHost, contendersOf, finalScores, type Game, isPickedBare, onGame } from './game.ts';
import { tellWinners } from './prizes.ts';
import { liveQuestion } from './replace.ts';
import { awardPrizes, drawOrder, givenSeconds } from './rules.ts';
import { hostRef, LIVE, TICK_JOB } from './shapes.ts';
import { agreedToBeNamed, updateQuiz, updateTurn } from './store.ts';
import { planTick } from './tick-plan.ts';
import { beginTurn, endTurn } from './turns.ts';

/** A game of persons begins with those who take part. */
export const startGame = (ctx: Ctx, quizId: string): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game: { quiz } }) => {
    if (quiz.state !== 'joining') throw new UserError('flower-not-playing');
    if (quiz.order.length === 0) throw new UserError('flower-nobody-joined');
    const order = quiz.drawsOrder ? drawOrder(quiz.seed, quiz.order) : quiz.order;
    await updateQuiz(tx, quizId, { state: 'playing', order, startedAt: ctx.clock.now() });
    return 'step';
  });

/** The clock of an open question stands. */
export const pauseGame = (ctx: Ctx, quizId: string): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game: { quiz, turn } }) => {
    if (quiz.state === 'paused') return 'same';
    if (quiz.state !== 'playing') throw new UserError('flower-not-playing');
    const runs = turn && turn.deadline !== null && turn.phase !== 'yielded' ? turn.deadline : null;
    if (turn && runs)
      await updateTurn(tx, turn.id, { deadline: null, secondsLeft: secondsLeft(runs, ctx.clock.now()) });
    await updateQuiz(tx, quizId, { state: 'paused' });
    await unplan(tx, TICK_JOB, quizId);
    return 'step';
  });

/** With the time that was left. */
export const resumeGame = (ctx: Ctx, quizId: string): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game: { quiz, turn } }) => {
    if (quiz.state === 'playing') return 'same';
    if (quiz.state !== 'paused') throw new UserError('flower-not-playing');
    const now = ctx.clock.now();
    await updateQuiz(tx, quizId, { state: 'playing' });
    if (turn && !turn.waits && turn.phase !== 'yielded' && turn.secondsLeft !== null) {
      const deadline = deadlineAfter(now, Math.min(Math.max(1, turn.secondsLeft), givenSeconds(quiz, turn)));
      await updateTurn(tx, turn.id, { deadline, secondsLeft: null });
      await planTick(tx, quiz, deadline, now);
    }
    return 'step';
  });

/** `Câu hỏi phụ`, for those between whom prizes part. */
export const askExtra = (ctx: Ctx, quizId: string): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game }) => {
    const { quiz, flowers } = game;
    if (quiz.state !== 'playing') throw new UserError('flower-is-paused');
    const contenders = contendersOf(game);
    const flower = flowers.find(({ isExtra, state }) => isExtra && state === 'closed');
    if (contenders.length === 0 || !flower) throw new UserError('flower-no-tie');
    const question = await liveQuestion(tx, game, flower);
    if (!question) throw new UserError('flower-nothing-left');
    const now = ctx.clock.now();
    const asked = { number: flower.number, questionId: question.id };
    await beginTurn(tx, game, { ...asked, phase: 'all', isExtra: true, contenders }, now);
    return 'step';
  });

/** With what has been earned so far; an open question counts for nobody. `early`: it was confirmed. */
export const endGame = (ctx: Ctx, quizId: string, early: boolean): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game, player }) => {
    if (game.quiz.state === 'ended') return 'same';
    if (!['joining', 'playing', 'paused'].includes(game.quiz.state))
      throw new UserError('flower-not-playing');
    if (!early && !isPickedBare(game)) throw new UserError('flower-flowers-left');
    const now = ctx.clock.now();
    if (game.turn) await endTurn(tx, game, { outcome: 'void' }, now);
    const prizes = await prizesOf(tx, game);
    await updateQuiz(tx, quizId, { state: 'ended', endedAt: now, prizes });
    await audit(tx, now, player.person, {
      action: 'flower_quiz.ended',
      unitId: game.unit.id,
      subjectId: quizId,
    });
    if (game.quiz.mode === 'person') await tellWinners(ctx, tx, game, prizes);
    return 'step';
  });

async function prizesOf(tx: Tx, game: Game) {
  const won = awardPrizes(finalScores(game));
  if (game.quiz.mode === 'group') return won.map((one) => ({ ...one, showing: null }));
  const agreed = await agreedToBeNamed(
    tx,
    won.map(({ id }) => id),
  );
  return won.map((one) => ({ ...one, showing: agreed.has(one.id) ? ('named' as const) : null }));
}

/** `Nhận làm người dẫn`: whoever may set a game up goes on with it. */
export const takeOver = (ctx: Ctx, quizId: string): Promise<void> =>
  onGame(ctx, quizId, async (tx, { game: { quiz, unit }, player, seat }) => {
    if (!maySetUp(player.person, unit)) throw new UserError('router-no-right');
    if (!LIVE.some((state) => state === quiz.state)) throw new UserError('flower-not-playing');
    if (seat.isHost) return 'same';
    await updateQuiz(tx, quizId, { hostId: player.memberId });
    await postToHost(tx, hostRef(quizId), ctx.updateKey, {
      id: player.memberId,
      channel: ctx.incoming.channel,
    });
    await audit(tx, ctx.clock.now(), player.person, {
      action: 'flower_quiz.taken_over',
      unitId: unit.id,
      subjectId: quizId,
    });
    return 'step';
  });

/** Before it is posted. */
export const dropGame = (ctx: Ctx, quizId: string): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game: { quiz } }) => {
    if (quiz.state !== 'setup') throw new UserError('flower-not-setup');
    await updateQuiz(tx, quizId, { state: 'dropped', endedAt: ctx.clock.now() });
    await finishLiving(tx, hostRef(quizId));
    return 'same';
  });
