// What the người dẫn decides on an answer: told aloud, typed, or done; and what follows when nobody of the tổ has one.
import type { Ctx } from '../../../core/feature.ts';
import type { Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { deadlineAfter } from '../games/clock-rules.ts';
import { teamOf } from '../games/players.ts';
import { asHost, type Game } from './game.ts';
import { creditOf, useTry } from './play.ts';
import type { Turn } from './shapes.ts';
import { peopleNow, updateTurn } from './store.ts';
import { planTick } from './tick-plan.ts';
import { endTurn } from './turns.ts';

export const VERDICTS = { r: 'right', p: 'partial', m: 'miss' } as const;
export type Verdict = keyof typeof VERDICTS;

/** It was open to all and answered aloud: the người dẫn must say whose answer it was. */
export type Judged = 'judged' | 'whose';

const openOf = ({ turn }: Game, ordinal: number): Turn => {
  if (turn?.ordinal !== ordinal) throw new UserError('flower-question-over');
  return turn;
};

/** `side`: the tổ or person whose answer it was, where it was open to all and said aloud. */
export async function judge(
  ctx: Ctx,
  quizId: string,
  ordinal: number,
  verdict: Verdict,
  side?: string,
): Promise<Judged> {
  const now = ctx.clock.now();
  let judged: Judged = 'judged';
  await asHost(ctx, quizId, async (tx, { game, seat }) => {
    const turn = openOf(game, ordinal);
    if (game.quiz.state !== 'playing') throw new UserError('flower-is-paused');
    const outcome = VERDICTS[verdict];
    const judgedBy = seat.memberId;
    if (turn.phase !== 'all') {
      const who = { memberId: turn.givenBy ?? turn.pickedBy ?? '', teamId: null };
      const credit = creditOf(game, turn, who);
      const memberId = credit.memberId === '' ? null : credit.memberId;
      const ending = outcome === 'miss' ? { memberId: turn.givenBy } : { ...credit, memberId };
      await endTurn(tx, game, { outcome, judgedBy, ...ending }, now);
      return 'step';
    }
    const answerer = await answererOf(tx, game, turn, side);
    if (!answerer) {
      if (outcome === 'miss' && !turn.isExtra) throw new UserError('flower-nobody-answered');
      judged = 'whose';
      return 'same';
    }
    // A `Câu hỏi phụ` is won by a full answer or not at all.
    if (outcome === 'miss' || (turn.isExtra && outcome === 'partial'))
      return turn.tried.includes(answerer.tried) ? 'same' : useTry(tx, game, turn, answerer.tried, now);
    const { groupUnitId, memberId } = answerer;
    await endTurn(tx, game, { outcome, judgedBy, groupUnitId, memberId }, now);
    return 'step';
  });
  return judged;
}

/** Who gave the answer that waits, or whom the người dẫn names. */
async function answererOf(tx: Tx, game: Game, turn: Turn, side: string | undefined) {
  const { quiz, teams, teamOfPerson } = game;
  if (turn.waits && turn.givenBy !== null) {
    const [person] = await peopleNow(tx, [turn.givenBy]);
    const groupUnitId = person ? teamOf(teams, person) : null;
    const asSide = quiz.mode === 'group' ? groupUnitId : turn.givenBy;
    return {
      groupUnitId,
      memberId: turn.givenBy,
      tried: (turn.isExtra ? asSide : null) ?? turn.givenBy,
    };
  }
  if (side === undefined || !sidesOf(game).includes(side)) return null;
  if (quiz.mode === 'group') return { groupUnitId: side, memberId: null, tried: side };
  return { groupUnitId: teamOfPerson.get(side) ?? null, memberId: side, tried: side };
}

/** Whose answer it may be when the question is open to all. */
export const sidesOf = ({ quiz, teams, turn, names }: Game): string[] => {
  if (turn && turn.contenders.length > 0) return turn.contenders;
  const all = quiz.mode === 'group' ? teams.map(({ id }) => id) : quiz.order;
  return all.filter((id) => names.has(id));
};

/** `Mời cả chi bộ`: the first right answer has it. */
export async function openToAll(ctx: Ctx, quizId: string, ordinal: number): Promise<void> {
  const now = ctx.clock.now();
  await asHost(ctx, quizId, async (tx, { game }) => {
    const { quiz } = game;
    const turn = openOf(game, ordinal);
    if (quiz.state !== 'playing') throw new UserError('flower-is-paused');
    if (turn.phase !== 'yielded') throw new UserError('flower-not-yielded');
    const deadline = deadlineAfter(now, quiz.answerSeconds);
    await updateTurn(tx, turn.id, { phase: 'all', deadline, given: null, givenBy: null });
    await planTick(tx, quiz, deadline, now);
    return 'step';
  });
}

/** `Công bố đáp án`: nobody has it. */
export const tellAnswer = (ctx: Ctx, quizId: string, ordinal: number): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game, seat }) => {
    const turn = openOf(game, ordinal);
    if (turn.phase === 'own') throw new UserError('flower-not-yielded');
    await endTurn(tx, game, { outcome: 'passed', judgedBy: seat.memberId }, ctx.clock.now());
    return 'step';
  });
