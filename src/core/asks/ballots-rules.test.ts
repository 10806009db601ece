// Nobody can be singled out by subtracting what is shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BallotCount, LEAST_SHOWN, poolCounts, shownSlices } from './ballots-rules.ts';

describe('slices of an anonymous ask', () => {
  test.each<[string, Record<string, number>, number, string[]]>([
    ['each of three cells with enough ballots', { a: 9, b: 12, c: 7 }, 0, ['a', 'b', 'c']],
    ['a small cell takes the smallest other with it', { a: 9, b: 12, c: 3 }, 0, ['b']],
    ['two small cells that hide each other', { a: 9, b: 3, c: 4 }, 0, ['a']],
    ['one cell alone', { a: 9 }, 0, ['a']],
    ['one cell that is too small', { a: 4 }, 0, []],
    ['a cell without ballots hides nobody', { a: 9, b: 0 }, 0, ['a']],
    ['ballots of no cell are part of the rest', { a: 9, b: 12 }, 3, ['b']],
    ['enough of them hide a small cell as well', { a: 9, b: 2 }, 6, ['a']],
  ])('%s', (_, counts, unnamed, shown) => {
    expect([...shownSlices(new Map(Object.entries(counts)), unnamed)].sort()).toEqual(shown);
  });

  test('no sum or difference of what is shown is of one to four ballots', () => {
    const slices = fc.array(fc.nat(12), { maxLength: 7 });
    fc.assert(
      fc.property(slices, fc.nat(8), (sizes, unnamed) => {
        const counts = new Map(sizes.map((size, at) => [`u${at}`, size]));
        const shown = [...shownSlices(counts, unnamed)].map((id) => counts.get(id)!);
        noneSmall(shown, sizes.reduce((sum, size) => sum + size, 0) + unnamed);
      }),
    );
  });
});

/** Every union of shown slices, and the whole without it: what an attacker can form. */
function noneSmall(shown: readonly number[], whole: number): void {
  if (whole < LEAST_SHOWN) {
    expect(shown).toEqual([]);
    return;
  }
  for (let mask = 0; mask < 2 ** shown.length; mask++) {
    const union = shown.filter((_, at) => mask & (1 << at)).reduce((sum, size) => sum + size, 0);
    for (const part of [union, whole - union]) expect(part === 0 || part >= LEAST_SHOWN).toBe(true);
  }
}

/** Ballots of units with a second question that only some are asked, counted as the database counts them. */
const counted = fc
  .array(fc.tuple(fc.nat(5), fc.constantFrom('o1', 'o2', 'o3'), fc.boolean()), { maxLength: 60 })
  .map((ballots) => {
    const rows = new Map<string, BallotCount>();
    const add = (unitId: string | null, item: string, choice: string) => {
      const key = `${unitId}:${item}:${choice}`;
      const before = rows.get(key) ?? { unitId, item, choice, count: 0, sum: 0 };
      rows.set(key, { ...before, count: before.count + 1, sum: before.sum + (choice === '' ? 1 : 0) });
    };
    for (const [unit, choice, goesOn] of ballots) {
      const unitId = unit === 5 ? null : `u${unit}`;
      for (const item of choice === 'o1' && goesOn ? ['q1', 'q2'] : ['q1']) {
        add(unitId, item, '');
        add(unitId, item, choice);
      }
    }
    return [...rows.values()];
  });

test('per question too, whatever a condition leaves of it, no union or difference is of one to four', () => {
  fc.assert(
    fc.property(counted, (rows) => {
      const pooled = poolCounts(rows);
      for (const item of ['q1', 'q2']) {
        const whole = total(rows.filter((row) => row.item === item && row.choice === ''));
        const own = pooled.filter((row) => row.item === item && row.choice === '');
        if (whole < LEAST_SHOWN) expect(pooled.filter((row) => row.item === item)).toEqual([]);
        else expect(total(own)).toBe(whole);
        noneSmall(
          own.flatMap(({ unitId, count }) => (unitId === null ? [] : [count])),
          whole,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('pooling loses no choice: the sums of a question are those of all ballots', () => {
  fc.assert(
    fc.property(counted, (rows) => {
      const pooled = poolCounts(rows);
      for (const choice of ['o1', 'o2', 'o3', '']) {
        const of = (list: readonly BallotCount[]) =>
          total(list.filter((row) => row.item === 'q1' && row.choice === choice));
        const whole = total(rows.filter((row) => row.item === 'q1' && row.choice === ''));
        expect(of(pooled)).toBe(whole < LEAST_SHOWN ? 0 : of(rows));
      }
    }),
  );
});

const total = (rows: readonly BallotCount[]): number => rows.reduce((sum, { count }) => sum + count, 0);
