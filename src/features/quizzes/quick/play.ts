// A round is set up, answered, led. Everything is checked anew, with the round held.
import { unplan } from '../../../core/calendar/store.ts';
import { finishLiving, touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { chatsOfUnit } from '../../../core/org/chats-store.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { newCode } from '../../../shared/ids.ts';
import { apart, optionOrder } from '../bank/draw-rules.ts';
import { judgeAnswer } from '../bank/judge-rules.ts';
import type { Question, Topic } from '../bank/shapes.ts';
import { loadQuestion, pickQuestions } from '../bank/store.ts';
import { isPlayable } from '../flower/replace.ts';
import { gameIn } from '../flower/store.ts';
import { deadlineAfter, isLate, nextStep, secondsLeft, wasDown } from '../games/clock-rules.ts';
import { postGame, postToHost } from '../games/places.ts';
import { maySetUp, openAsMaker, openPlayer, type Player } from '../games/players.ts';
import { endRound, nextQuestion, planAt, showAnswer } from './round.ts';
import { givenSeconds, READY_SECONDS } from './rules.ts';
import { leadRef, QUICK_KINDS, type QuickRound, roundRef, TICK_JOB } from './shapes.ts';
import { insertRound, loadRound, lockRound, roundIn, saveAnswer, updateRound } from './store.ts';

export const FEWEST = 3;

export type Wanted = {
  unitId: string;
  chatId: string;
  hostId: string;
  topics: Topic[];
  questions: number;
  secondsEach: number;
  bySpeed: boolean;
};

/** Only what a person approved. */
export const drawable = async (
  sql: Sql,
  unit: Unit,
  topics: readonly Topic[],
  seed: string,
): Promise<Question[]> =>
  (await pickQuestions(sql, { unit, topics, kinds: QUICK_KINDS, onlyApproved: true, seed })).filter(
    isPlayable,
  );

/** Posts it; the first question comes by itself. @throws UserError */
export async function beginRound(ctx: Ctx, wanted: Wanted): Promise<string> {
  const id = await inTransaction(ctx.db, async (tx) => {
    const { unit, person } = await openAsMaker(ctx, wanted.unitId);
    const group = (await chatsOfUnit(tx, unit.id)).find((one) => one.id === wanted.chatId);
    if (!group) throw new UserError('game-no-group');
    const { channel, chat, topic } = group;
    if ((await roundIn(tx, group)) || (await gameIn(tx, group, ['joining', 'playing', 'paused'])))
      throw new UserError('flower-already-there');
    const seed = newCode();
    const questions = await drawable(tx, unit, wanted.topics, seed);
    const n = questions.length;
    if (n < wanted.questions) throw new UserError('quick-too-few', { n, wanted: wanted.questions });
    const now = ctx.clock.now();
    const deadline = deadlineAfter(now, READY_SECONDS)!;
    const { unitId, hostId, topics, secondsEach, bySpeed } = wanted;
    const drawn = apart(questions).slice(0, wanted.questions);
    const questionIds = drawn.map((question) => question.id);
    const roundId = await insertRound(
      tx,
      {
        ...{
          unitId,
          channel,
          chat,
          topic,
          hostId,
          topics,
          questionIds,
          secondsEach,
          bySpeed,
          seed,
          deadline,
        },
      },
      now,
    );
    await planAt(tx, { id: roundId, unitId }, deadline);
    await postGame(tx, roundRef(roundId), 'first', { channel, chat, topic: topic ?? undefined });
    if (!(await postToHost(tx, leadRef(roundId), ctx.updateKey, { id: hostId, channel })))
      throw new UserError('game-host-away', { name: '' });
    await audit(tx, now, person, { action: 'quick_round.begun', unitId, subjectId: roundId });
    return roundId;
  });
  ctx.wake();
  return id;
}

type Work = (tx: Tx, held: { round: QuickRound; player: Player; unit: Unit }) => Promise<void>;

/** The round, held, with the presser as one of its people. */
async function onRound(ctx: Ctx, roundId: string, work: Work): Promise<void> {
  const found = await loadRound(ctx.db, roundId);
  if (!found) throw new UserError('router-old-button');
  const { player, unit } = await openPlayer(ctx, found.unitId);
  await inTransaction(ctx.db, async (tx) => {
    const round = await lockRound(tx, roundId);
    if (round) await work(tx, { round, player, unit });
  });
  ctx.wake();
}

const asHost = (ctx: Ctx, roundId: string, work: Work): Promise<void> =>
  onRound(ctx, roundId, async (tx, held) => {
    if (held.round.hostId !== held.player.memberId) throw new UserError('flower-only-host');
    if (held.round.state === 'ended') throw new UserError('quick-over');
    await work(tx, held);
  });

/** An answer may be changed until the time is over. `read`: what was given, of the question at hand. */
export async function answerRound(
  ctx: Ctx,
  roundId: string,
  number: number | null,
  read: (question: Question, seed: string) => string | null,
): Promise<void> {
  const now = ctx.clock.now();
  await onRound(ctx, roundId, async (tx, { round, player }) => {
    if (round.state === 'paused') throw new UserError('flower-is-paused');
    if (round.state === 'ended') throw new UserError('quick-over');
    if (round.hostId === player.memberId) throw new UserError('quick-host-quiet');
    // As in hái hoa: the next look at it pauses the round and gives the time back.
    if (!round.isShowing && round.deadline && wasDown(round.deadline, now))
      throw new UserError('flower-is-paused');
    if (round.isShowing || (number !== null && number !== round.current) || isLate(round.deadline, now))
      throw new UserError('flower-late');
    const question = await loadQuestion(tx, round.questionIds[round.current] ?? '');
    const given = question && read(question, round.seed);
    if (!question || given === null) throw new UserError('router-old-button');
    const left = round.deadline ? round.deadline.getTime() - now.getTime() : 0;
    await saveAnswer(tx, roundId, {
      number: round.current,
      memberId: player.memberId,
      groupUnitId: player.teamId,
      given,
      right: judgeAnswer(question, given) === 'right',
      took: Math.max(0, round.secondsEach * 1000 - left),
      at: now,
    });
    await touchLiving(tx, roundRef(roundId));
  });
}

export const optionOf =
  (option: string) =>
  (question: Question, seed: string): string | null =>
    optionOrder(question, seed).includes(option) ? option : null;

/** Does not wait for the time: the answer, or the next question. */
export const goNext = (ctx: Ctx, roundId: string, current: number, isShowing: boolean): Promise<void> =>
  asHost(ctx, roundId, async (tx, { round }) => {
    if (round.state === 'paused') throw new UserError('flower-is-paused');
    // A second tap on the same button.
    if (round.current !== current || round.isShowing !== isShowing) return;
    const now = ctx.clock.now();
    await (round.isShowing ? nextQuestion : showAnswer)(tx, round, now);
  });

export const pauseRound = (ctx: Ctx, roundId: string): Promise<void> =>
  asHost(ctx, roundId, async (tx, { round: { id, state, deadline } }) => {
    if (state === 'paused') return;
    const left = deadline && secondsLeft(deadline, ctx.clock.now());
    await updateRound(tx, id, { state: 'paused', deadline: null, secondsLeft: left });
    await unplan(tx, TICK_JOB, id);
    await showBoth(tx, id);
  });

export const resumeRound = (ctx: Ctx, roundId: string): Promise<void> =>
  asHost(ctx, roundId, async (tx, { round }) => {
    if (round.state === 'playing') return;
    const now = ctx.clock.now();
    const deadline = deadlineAfter(now, Math.min(Math.max(1, round.secondsLeft ?? 1), givenSeconds(round)))!;
    await updateRound(tx, round.id, { state: 'playing', deadline, secondsLeft: null });
    await planAt(tx, round, round.isShowing ? deadline : nextStep(deadline, now));
    await showBoth(tx, round.id);
  });

/** What was answered so far counts; of the question at hand too. */
export const stopRound = (ctx: Ctx, roundId: string): Promise<void> =>
  asHost(ctx, roundId, (tx, { round }) => endRound(tx, round, ctx.clock.now()));

export const takeOverRound = (ctx: Ctx, roundId: string): Promise<void> =>
  onRound(ctx, roundId, async (tx, { round, player, unit }) => {
    if (!maySetUp(player.person, unit)) throw new UserError('router-no-right');
    if (round.state === 'ended') throw new UserError('quick-over');
    if (round.hostId === player.memberId) return;
    await updateRound(tx, roundId, { hostId: player.memberId });
    const action = 'quick_round.taken_over';
    await audit(tx, ctx.clock.now(), player.person, { action, unitId: unit.id, subjectId: roundId });
    const { channel } = ctx.incoming;
    await postToHost(tx, leadRef(roundId), ctx.updateKey, { id: player.memberId, channel });
    await showBoth(tx, roundId);
  });

async function showBoth(tx: Tx, id: string): Promise<void> {
  await finishLiving(tx, roundRef(id));
  await finishLiving(tx, leadRef(id));
}
