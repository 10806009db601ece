// Which slices of an anonymous ask may be shown: none under five, nor one whose rest is under five; pure.
/** Source: docs/privacy.md. */
export const LEAST_SHOWN = 5;
/** Fewer people asked than this are told beforehand that their answers may be guessed. */
export const SMALL_UNIT = 8;

/**
 * The slices that may stand alone, given how many ballots each holds. What is left is shown only within the whole, so it
 * must be nothing or at least five as well: a small rest takes the smallest slices with it. An empty set: only the whole.
 * @param unnamed ballots of no slice, part of the rest
 */
export function shownSlices(counts: ReadonlyMap<string, number>, unnamed = 0): Set<string> {
  const slices = [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const shown = slices.filter(([, count]) => count >= LEAST_SHOWN);
  let rest = slices.reduce((sum, [, count]) => sum + (count < LEAST_SHOWN ? count : 0), unnamed);
  while (rest > 0 && rest < LEAST_SHOWN && shown.length > 0) rest += shown.shift()![1];
  return new Set(shown.map(([id]) => id));
}

/** Choice '' is the item's own row: how many answered it, and the sum of its numbers. */
export type BallotCount = { unitId: string | null; item: string; choice: string; count: number; sum: number };

/**
 * The counts that may be shown: a unit's slice of an item that may not stand alone is counted under null; an item that fewer
 * than five answered in all is not counted.
 */
export function poolCounts(counts: readonly BallotCount[]): BallotCount[] {
  return [...Map.groupBy(counts, ({ item }) => item).values()].flatMap((rows) => {
    const own = rows.filter(({ choice }) => choice === '');
    const all = own.reduce((sum, { count }) => sum + count, 0);
    if (all < LEAST_SHOWN) return [];
    const slices = new Map(own.flatMap(({ unitId, count }) => (unitId === null ? [] : [[unitId, count]])));
    const unnamed = own.find(({ unitId }) => unitId === null)?.count ?? 0;
    const shown = shownSlices(slices, unnamed);
    const pooled = new Map<string, BallotCount>();
    for (const row of rows) {
      const unitId = row.unitId !== null && shown.has(row.unitId) ? row.unitId : null;
      const before = pooled.get(`${unitId}:${row.choice}`) ?? { ...row, unitId, count: 0, sum: 0 };
      pooled.set(`${unitId}:${row.choice}`, {
        ...before,
        count: before.count + row.count,
        sum: before.sum + row.sum,
      });
    }
    return [...pooled.values()];
  });
}
