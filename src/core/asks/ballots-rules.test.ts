// Nobody can be singled out by subtracting what is shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_SHOWN, shownSlices } from './ballots-rules.ts';

describe('slices of an anonymous ask', () => {
  test.each<[string, Record<string, number>, string[]]>([
    ['each of three cells with enough ballots', { a: 9, b: 12, c: 7 }, ['a', 'b', 'c']],
    ['a small cell takes the smallest other with it', { a: 9, b: 12, c: 3 }, ['b']],
    ['two small cells that hide each other', { a: 9, b: 3, c: 4 }, ['a']],
    ['one cell alone', { a: 9 }, ['a']],
    ['one cell that is too small', { a: 4 }, []],
    ['a cell without ballots hides nobody', { a: 9, b: 0 }, ['a']],
  ])('%s', (_, counts, shown) => {
    expect([...shownSlices(new Map(Object.entries(counts)))].sort()).toEqual(shown);
  });

  test('no sum or difference of what is shown is of one to four ballots', () => {
    const slices = fc.array(fc.nat(12), { maxLength: 7 });
    fc.assert(
      fc.property(slices, (sizes) => {
        const counts = new Map(sizes.map((size, at) => [`u${at}`, size]));
        const shown = [...shownSlices(counts)];
        const whole = sizes.reduce((sum, size) => sum + size, 0);
        // Every union of shown slices, taken from the whole: what an attacker can form.
        for (let mask = 0; mask < 2 ** shown.length; mask++) {
          const union = shown
            .filter((_, at) => mask & (1 << at))
            .reduce((sum, id) => sum + counts.get(id)!, 0);
          for (const part of [union, whole - union]) {
            if (whole >= LEAST_SHOWN) expect(part === 0 || part >= LEAST_SHOWN).toBe(true);
          }
        }
      }),
    );
  });
});
