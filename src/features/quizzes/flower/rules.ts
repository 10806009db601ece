// The rules of hái hoa dân chủ: the draw, whose turn it is, who may do what now, points, ties and prizes; pure.
import { sha256 } from '../../../shared/ids.ts';
import { orderBySeed } from '../bank/draw-rules.ts';
import { prizeOf } from '../contest/rules.ts';
import type { Prize } from '../contest/shapes.ts';
import { isLate, wasDown } from '../games/clock-rules.ts';
import type { Flower, FlowerQuiz, Mode, Outcome, Phase, Turn } from './shapes.ts';

/** Kept beside those on the tree, for `Câu hỏi phụ` and for what is withdrawn. */
export const RESERVE = 3;

/**
 * Which question hangs where: flower 1 has the first of the returned ids, and so on; those left over are the reserve.
 * The ids are sorted by SHA-256 (hex) of '<seed>:<question id>', so anybody who has the seed and the ids gets the same.
 */
export const drawOf = (seed: string, questionIds: readonly string[]): string[] =>
  orderBySeed(seed, questionIds);

/** Shown before the first pick: whoever has the seed afterwards can work it out again. */
export const seedHashOf = (seed: string): string => sha256(seed);

/** Whose turn after whose, by lot: SHA-256 of '<seed>:turns:<id>'. */
export const drawOrder = (seed: string, ids: readonly string[]): string[] =>
  orderBySeed(`${seed}:turns`, ids);

const POINTS = {
  right: 10,
  rightConsulted: 8,
  rightOfAll: 5,
  partial: 5,
  partialConsulted: 4,
  partialOfAll: 2,
};

/** Full points for one's own answer, fewer after `Hội ý tổ`, half when it was open to all. */
export function pointsFor(
  outcome: Outcome,
  { phase, consulted }: { phase: Phase; consulted: boolean },
): number {
  if (outcome !== 'right' && outcome !== 'partial') return 0;
  if (phase === 'all') return POINTS[`${outcome}OfAll`];
  return consulted ? POINTS[`${outcome}Consulted`] : POINTS[outcome];
}

/** The next one who is still there, with the place in the count of turns; null: nobody is. */
export function whoseTurn(
  { order, turn }: Pick<FlowerQuiz, 'order' | 'turn'>,
  present: ReadonlySet<string>,
): { at: number; id: string } | null {
  for (let at = turn; at < turn + order.length; at++) {
    const id = order[at % order.length]!;
    if (present.has(id)) return { at, id };
  }
  return null;
}

export type Seat = { memberId: string; teamId: string | null; isHost: boolean };
/** Under what the person plays: their tổ, or themselves. */
export const sideOf = (mode: Mode, { memberId, teamId }: Seat): string | null =>
  mode === 'group' ? teamId : memberId;

type Scene = { quiz: Pick<FlowerQuiz, 'state' | 'mode'>; turn: Turn | null; seat: Seat; now: Date };
/** Key of what is said to the person. */
type Refusal = `flower-${string}`;

const notNow = ({ state }: Scene['quiz']): Refusal | null =>
  state === 'playing' ? null : state === 'paused' ? 'flower-is-paused' : 'flower-not-playing';

/** Null: the person may pick this flower now. */
export function whyNotPick(scene: Scene, next: string | null, flower: Flower | undefined): Refusal | null {
  const { quiz, turn, seat } = scene;
  const isGone = flower === undefined || flower.isExtra || flower.state !== 'closed';
  if (notNow(quiz)) return notNow(quiz);
  if (flower?.state === 'open' || (isGone && turn === null)) return 'flower-gone';
  if (turn) return 'flower-question-open';
  if (!seat.isHost && (next === null || sideOf(quiz.mode, seat) !== next)) return 'flower-not-your-turn';
  return isGone ? 'flower-gone' : null;
}

/** Null: the person may answer now, or ask for `Hội ý tổ`, or yield. */
export function whyNotAnswer({ quiz, turn, seat, now }: Scene): Refusal | null {
  if (notNow(quiz)) return notNow(quiz);
  if (!turn) return 'flower-question-over';
  // So long after its time without a look at it: nobody could play, the next look pauses the game and gives the time back.
  if (turn.deadline && turn.phase !== 'yielded' && wasDown(turn.deadline, now)) return 'flower-is-paused';
  if (isLate(turn.deadline, now)) return 'flower-late';
  if (turn.phase === 'yielded') return turn.deadline === null ? 'flower-yielded' : 'flower-late';
  if (seat.isHost) return 'flower-host-quiet';
  const side = sideOf(quiz.mode, seat);
  if (turn.phase === 'own' && side !== turn.ownerId) return 'flower-not-your-turn';
  if (turn.contenders.length > 0 && (side === null || !turn.contenders.includes(side)))
    return 'flower-not-yours';
  if (turn.waits) return 'flower-waits';
  return turn.phase === 'all' && turn.tried.includes(triedAs(turn, quiz.mode, seat)) ? 'flower-tried' : null;
}

/** What a question has at most; 0: no limit. */
export const givenSeconds = (
  { answerSeconds, consultSeconds }: Pick<FlowerQuiz, 'answerSeconds' | 'consultSeconds'>,
  { consulted }: Pick<Turn, 'consulted'>,
): number => answerSeconds + (consulted ? consultSeconds : 0);

/** One try each when it is open to all; of a `Câu hỏi phụ` one for each side. */
export const triedAs = ({ isExtra }: Pick<Turn, 'isExtra'>, mode: Mode, seat: Seat): string =>
  (isExtra ? sideOf(mode, seat) : null) ?? seat.memberId;

export type Score = { id: string; points: number; extra: number };

/** What each of these earned; `extra`: `Câu hỏi phụ` won, which only break ties. */
export function scoresOf(
  mode: Mode,
  turns: readonly Pick<Turn, 'points' | 'groupUnitId' | 'memberId' | 'isExtra' | 'outcome'>[],
  ids: readonly string[],
): Score[] {
  return ids.map((id) => {
    const own = turns.filter((turn) => (mode === 'group' ? turn.groupUnitId : turn.memberId) === id);
    const points = own.reduce((sum, turn) => sum + (turn.isExtra ? 0 : turn.points), 0);
    return { id, points, extra: own.filter((turn) => turn.isExtra && turn.outcome === 'right').length };
  });
}

const better = (a: Score, b: Score): number => b.points - a.points || b.extra - a.extra;

/** Those with points, in runs of equals, with the places each run takes. */
function runsOf(scores: readonly Score[]): { ids: string[]; first: number; last: number }[] {
  const sorted = scores.filter(({ points }) => points > 0).sort(better);
  const runs: { ids: string[]; first: number; last: number; score: Score }[] = [];
  for (const [at, score] of sorted.entries()) {
    const run = runs.at(-1);
    if (run && better(run.score, score) === 0) {
      run.ids.push(score.id);
      run.last = at + 1;
    } else runs.push({ ids: [score.id], first: at + 1, last: at + 1, score });
  }
  return runs;
}

/** The first who are equal where prizes part: for them there is a `Câu hỏi phụ`. Empty: none. */
export const tiedOf = (scores: readonly Score[]): string[] =>
  runsOf(scores).find(({ first, last }) => prizeOf(first) !== prizeOf(last))?.ids ?? [];

/** 1 nhất, 2 nhì, 3 ba, 5 khuyến khích; who is still equal shares the higher prize. */
export const awardPrizes = (scores: readonly Score[]): { id: string; prize: Prize }[] =>
  runsOf(scores).flatMap(({ ids, first }) => {
    const prize = prizeOf(first);
    return prize === null ? [] : ids.map((id) => ({ id, prize }));
  });

/** 'hoa 5', '5', 'hoa số 5', of a text without accents; null: no flower. */
export function flowerIn(key: string): number | null {
  const number = /^(?:(?:hai )?(?:bong )?hoa (?:so )?)?(\d{1,2})$/.exec(key)?.[1];
  return number === undefined ? null : Number(number);
}
