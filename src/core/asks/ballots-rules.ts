// Which slices of an anonymous ask may be shown: none under five, nor one whose rest is under five; pure.
import { chosenIn } from './form-rules.ts';
import type { Answers, AskForm } from './shapes.ts';

/** Source: docs/privacy.md. */
export const LEAST_SHOWN = 5;
/** Fewer people asked than this are told beforehand that their answers may be guessed. */
export const SMALL_UNIT = 8;

/**
 * The slices that may stand alone, given how many ballots each holds. What is left is shown only within the whole, so it
 * must be nothing or at least five as well: a small rest takes the smallest slices with it. An empty set: only the whole.
 */
export function shownSlices(counts: ReadonlyMap<string, number>): Set<string> {
  const slices = [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const shown = slices.filter(([, count]) => count >= LEAST_SHOWN);
  let rest = slices.reduce((sum, [, count]) => sum + (count < LEAST_SHOWN ? count : 0), 0);
  while (rest > 0 && rest < LEAST_SHOWN && shown.length > 0) rest += shown.shift()![1];
  return new Set(shown.map(([id]) => id));
}

export type BallotCount = { unitId: string | null; item: string; choice: string; count: number; sum: number };

/**
 * Counts ballots per unit, item and choice (choice '' is the item's own row, with the sum of its numbers). A unit's slice of an item
 * that may not be shown is counted under null; an item that fewer than five answered in all is not counted.
 */
export function countBallots(
  form: AskForm,
  ballots: readonly { unitId: string | null; answers: Answers }[],
): BallotCount[] {
  return form.items.flatMap(({ id, kind }) => {
    const answered = ballots.filter(({ answers }) => answers[id] !== undefined);
    if (answered.length < LEAST_SHOWN) return [];
    const counts = new Map<string, number>();
    for (const { unitId } of answered) if (unitId !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
    // Ballots without a unit are part of the rest; where they are too few, the rest takes more with it.
    const unnamed = answered.filter(({ unitId }) => unitId === null).length;
    const shown = shownSlices(new Map([...counts, ['', unnamed < LEAST_SHOWN ? unnamed : 0]]));
    const rows = new Map<string, BallotCount>();
    const add = (unitId: string | null, choice: string, sum: number) => {
      const row = rows.get(`${unitId}:${choice}`) ?? { unitId, item: id, choice, count: 0, sum: 0 };
      rows.set(`${unitId}:${choice}`, { ...row, count: row.count + 1, sum: row.sum + sum });
    };
    for (const { unitId, answers } of answered) {
      const at = unitId !== null && shown.has(unitId) ? unitId : null;
      const value = answers[id]!;
      add(at, '', kind === 'scale' || kind === 'number' ? Number(value) : 0);
      if (kind === 'choice' || kind === 'multi' || kind === 'scale')
        for (const choice of chosenIn(value)) add(at, choice, 0);
    }
    return [...rows.values()];
  });
}
