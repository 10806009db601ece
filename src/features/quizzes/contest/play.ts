// A person's try: begun, answered, handed in. The server's clock judges; everything is in the database, so another device or a restart goes on with it.
import { answerSelf } from '../../../core/asks/answer-store.ts';
import { isAsked } from '../../../core/asks/scores-store.ts';
import type { Ctx } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { newCode, newId } from '../../../shared/ids.ts';
import { apart, optionOrder, orderBySeed } from '../bank/draw-rules.ts';
import { judgeAnswer } from '../bank/judge-rules.ts';
import type { Question } from '../bank/shapes.ts';
import { countingIn, loadQuestions } from '../bank/store.ts';
import { seeContest } from './access.ts';
import { caughtUp, keepPulse } from './pulse.ts';
import { deadlineOf, nextOpen, percentOf, type Score, scoreOf } from './rules.ts';
import { type Contest, type Given, ITEM, type Try } from './shapes.ts';
import { loadContest } from './store.ts';
import { insertTry, loadTry, loadTryOf, saveAnswer, submitTry, triesOf } from './tries-store.ts';

export type Running = { contest: Contest; tried: Try; questions: Question[] };
/** `over`: its time had passed; what was answered before counts. */
export type Played = (Running & { over: false }) | { contest: Contest; tried: Try; over: true };

/** Questions of the try that were taken out since. */
export const outOf = ({ questions, tried }: Running): Set<string> => {
  const live = new Set(questions.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id));
  return new Set(tried.questionIds.filter((id) => !live.has(id)));
};

/** The person's own try. @throws UserError */
export async function openOwnTry(ctx: Ctx, tryId: string): Promise<{ contest: Contest; tried: Try }> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  const found = await loadTryOf(ctx.db, tryId);
  if (found?.tried.memberId !== member.id) throw new UserError('router-no-right');
  const { contest } = found;
  if (contest.state === 'cancelled') throw new UserError('contest-cancelled', { title: contest.title });
  if (!isOver(found.tried, ctx.clock.now()) || !(await caughtUp(ctx, contest))) return found;
  return (await loadTryOf(ctx.db, tryId)) ?? found;
}

/** So many times the questions of a try are looked at for some that do not give each other's answers away. */
const LOOKED_AT = 3;

/** Its time has passed, and it was not handed in. */
const isOver = (tried: Try, now: Date): boolean => tried.submittedAt === null && now >= tried.deadline;

/**
 * Begins the try with this number, or goes on with the one that runs. A press on an old button begins nothing.
 * @throws UserError 'contest-not-open', 'contest-over', 'contest-not-asked', 'contest-no-tries', 'contest-nothing'
 */
export async function beginTry(ctx: Ctx, contestId: string, number: number): Promise<Played> {
  const { contest, unit, person } = await seeContest(ctx, ctx.db, contestId);
  const memberId = person.member!.id;
  const now = ctx.clock.now();
  const begun = await inTransaction(ctx.db, async (tx) => {
    const asked = contest.askId !== null && (await isAsked(tx, contest.askId, memberId));
    const held = asked ? await loadContest(tx, contestId) : contest;
    refuseClosed(held ?? contest, now);
    if (!asked) throw new UserError('contest-not-asked');
    const tries = await triesOf(tx, contestId, memberId);
    const last = tries.at(-1);
    if (last?.submittedAt === null) return last;
    if (last && number <= last.number) return last;
    if (tries.length >= contest.tries) throw new UserError('contest-no-tries');
    const seed = newCode();
    const pool = (held ?? contest).pool;
    const order = orderBySeed(seed, [...(await countingIn(tx, unit, pool))]);
    const first = await loadQuestions(tx, order.slice(0, contest.questions * LOOKED_AT));
    const drawn = apart(first)
      .slice(0, contest.questions)
      .map(({ id }) => id);
    if (drawn.length === 0) throw new UserError('contest-nothing');
    const deadline = deadlineOf(now, contest.seconds, contest.closesAt);
    const next = { id: newId(), contestId, memberId, number: tries.length + 1, seed };
    await insertTry(tx, { ...next, questionIds: drawn, startedAt: now, deadline });
    await keepPulse(tx, contest, now);
    // Another device may have been first: what is there stands.
    return (await triesOf(tx, contestId, memberId)).at(-1)!;
  });
  return goOn(ctx, contest, begun);
}

function refuseClosed(contest: Contest, now: Date): void {
  // By its state: a clock that was set back does not close it again.
  if (contest.state === 'planned') throw new UserError('contest-not-open');
  if (contest.state !== 'open' || now >= contest.closesAt) throw new UserError('contest-over');
}

/** The try as it stands; one whose time has passed is handed in with what was answered. */
export async function goOn(ctx: Ctx, contest: Contest, tried: Try): Promise<Played> {
  if (tried.submittedAt !== null) return { contest, tried, over: true };
  if (isOver(tried, ctx.clock.now())) {
    // Perhaps nobody could answer meanwhile.
    const now = (await caughtUp(ctx, contest)) ? ((await loadTry(ctx.db, tried.id)) ?? tried) : tried;
    if (isOver(now, ctx.clock.now())) return { contest, tried: await handIn(ctx, contest, now), over: true };
    return goOn(ctx, contest, now);
  }
  return { contest, tried, questions: await loadQuestions(ctx.db, tried.questionIds), over: false };
}

/** `option`: an option's id, or 'x' for `Xong` where several are right. */
export async function answerQuestion(
  ctx: Ctx,
  tryId: string,
  index: number,
  option: string,
): Promise<Played & { said: 'noted' | 'late' | 'out' }> {
  const { contest, tried } = await openOwnTry(ctx, tryId);
  const played = await goOn(ctx, contest, tried);
  if (played.over) return { ...played, said: 'late' };
  const question = played.questions.find(({ id }) => id === tried.questionIds[index]);
  // Taken out while it was on the screen: the next one comes.
  if (!question || question.withdrawnAt !== null) return { ...played, said: 'out' };
  const given = givenBy(question, tried, option);
  const answers = await saveAnswer(ctx.db, tryId, question.id, given, ctx.clock.now());
  if (answers !== null) return { ...played, tried: { ...tried, answers }, said: 'noted' };
  const now = (await loadTry(ctx.db, tryId)) ?? tried;
  return { ...(await goOn(ctx, contest, now)), said: 'late' };
}

function givenBy(question: Question, tried: Try, option: string): Given {
  const before = tried.answers[question.id];
  const order = optionOrder(question, tried.seed);
  const several = question.right.length > 1;
  if (option === 'x') {
    if (!several || !before || before.given === '') throw new UserError('contest-choose-first');
    return { given: before.given, right: before.right };
  }
  if (!order.includes(option)) throw new UserError('router-old-button');
  if (!several) return { given: option, right: judgeAnswer(question, option) === 'right' };
  const chosen = new Set(before?.given.split(',').filter((id) => id !== ''));
  if (!chosen.delete(option)) chosen.add(option);
  const given = order.filter((id) => chosen.has(id)).join(',');
  return { given, right: judgeAnswer(question, given) === 'right', open: true };
}

/** Hands the try in. A second press, or one after its time, finds it handed in. */
export async function endTry(
  ctx: Ctx,
  tryId: string,
): Promise<{ contest: Contest; tried: Try; isFirst: boolean }> {
  const { contest, tried } = await openOwnTry(ctx, tryId);
  const isFirst = tried.submittedAt === null;
  return { contest, tried: isFirst ? await handIn(ctx, contest, tried) : tried, isFirst };
}

/** Scores it, then tells the engine; should the process die in between, closing makes it up. */
async function handIn(ctx: Ctx, contest: Contest, tried: Try): Promise<Try> {
  const now = ctx.clock.now();
  const unit = await loadUnit(ctx.db, contest.unitId);
  if (!unit) throw new UserError('router-old-button');
  const score = scoreOf(tried, await countingIn(ctx.db, unit, tried.questionIds));
  const at = now < tried.deadline ? now : tried.deadline;
  if (!(await submitTry(ctx.db, tried.id, score, at))) return (await loadTry(ctx.db, tried.id)) ?? tried;
  await recordScore(ctx, contest, tried, score);
  return { ...tried, ...score, submittedAt: at };
}

async function recordScore(ctx: Ctx, contest: Contest, tried: Try, score: Score): Promise<void> {
  if (contest.askId === null || score.counted === 0) return;
  const { incoming, clock, updateKey } = ctx;
  const percent = percentOf(score);
  await answerSelf(ctx.db, incoming.channel, incoming.sender, incoming.updateId, {
    askId: contest.askId,
    item: ITEM,
    value: String(percent),
    isChoice: false,
    attempt: tried.number,
    score: percent,
    stateAfter: 'done',
    now: clock.now(),
    updateKey,
  });
}

/** Where the screen goes after question `from`; null: everything is answered. */
export const nextIndex = (running: Running, from?: number): number | null =>
  nextOpen(running.tried, outOf(running), from);
