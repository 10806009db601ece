// What a quick round counts: right answers, by tổ; speed only where it was chosen, and only between equals; pure.
import { prizeOf } from '../contest/rules.ts';
import type { Prize } from '../contest/shapes.ts';
import type { QuickAnswer, QuickRound } from './shapes.ts';

/** Until the first question comes. */
export const READY_SECONDS = 10;
/** The answer stands so long before the next question comes. */
export const SHOWN_SECONDS = 15;

/** What the step at hand has at most: until the first question, for an answer, while it is shown. */
export const givenSeconds = ({
  current,
  isShowing,
  secondsEach,
}: Pick<QuickRound, 'current' | 'isShowing' | 'secondsEach'>): number =>
  !isShowing ? secondsEach : current < 0 ? READY_SECONDS : SHOWN_SECONDS;

export type TeamScore = { id: string; right: number; people: number; lateness: number };

/** `lateness`: milliseconds that right answers took, added up. */
export const scoresOf = (
  answers: readonly Pick<QuickAnswer, 'groupUnitId' | 'memberId' | 'right' | 'took'>[],
  teams: readonly string[],
): TeamScore[] =>
  teams.map((id) => {
    const own = answers.filter(({ groupUnitId }) => groupUnitId === id);
    const right = own.filter((answer) => answer.right);
    return {
      id,
      right: right.length,
      people: new Set(own.map(({ memberId }) => memberId)).size,
      lateness: right.reduce((sum, { took }) => sum + took, 0),
    };
  });

/** More right answers first; equals share the higher prize, unless speed parts them. Nobody wins with nothing. */
export function awardTeams(
  scores: readonly TeamScore[],
  bySpeed: boolean,
): { id: string; prize: Prize; right: number }[] {
  const before = (a: TeamScore, b: TeamScore): boolean =>
    a.right > b.right || (bySpeed && a.right === b.right && a.lateness < b.lateness);
  return scores
    .filter(({ right }) => right > 0)
    .map((score) => ({ score, place: 1 + scores.filter((other) => before(other, score)).length }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ score: { id, right }, place }) => {
      const prize = prizeOf(place);
      return prize === null ? [] : [{ id, prize, right }];
    });
}
