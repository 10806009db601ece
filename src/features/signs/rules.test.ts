// Checks the list that ships, and how a unit's wording changes it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFor, pagesOf } from './rules.ts';
import { PARTS, SHIPPED } from './shapes.ts';
import { sourceOfSigns, starterSigns } from './starter.ts';

describe('the list that ships', () => {
  it('has three parts of nine, numbered in order, with the source named', () => {
    const list = starterSigns();
    expect(list.map(({ number }) => number)).toEqual(Array.from({ length: SHIPPED }, (_, n) => n + 1));
    for (const part of PARTS) expect(list.filter((one) => one.part === part)).toHaveLength(9);
    expect(sourceOfSigns()).toContain('04-NQ/TW');
    expect(new Set(list.map(({ words }) => words)).size).toBe(SHIPPED);
  });

  it('is headings, not the text of the resolution', () => {
    for (const { words } of starterSigns()) expect(words.length).toBeLessThanOrEqual(100);
  });
});

it('a unit rewords, takes out and adds lines; the rest stays', () => {
  const list = listFor(starterSigns(), [
    { number: 2, part: 'thought', words: 'Lời của chi bộ' },
    { number: 3, part: 'thought', words: null },
    { number: 28, part: 'morals', words: 'Vứt rác ra đường' },
  ]);
  expect(list).toHaveLength(SHIPPED);
  expect(list.slice(0, 3).map(({ number, own }) => [number, own])).toEqual([
    [1, false],
    [2, true],
    [4, false],
  ]);
  expect(list.filter(({ part }) => part === 'morals').at(-1)).toMatchObject({ number: 28, own: true });
});

it('pages hold every line once, in order, and never two parts', () => {
  const change = fc.record({
    number: fc.integer({ min: 1, max: 40 }),
    part: fc.constantFrom(...PARTS),
    words: fc.option(fc.constant('Dòng của đơn vị')),
  });
  fc.assert(
    fc.property(fc.uniqueArray(change, { selector: ({ number }) => number }), (changed) => {
      const list = listFor(starterSigns(), changed);
      const pages = pagesOf(list);
      expect(pages.flatMap(({ signs }) => signs)).toEqual(list);
      for (const { part, signs } of pages) expect(signs.every((one) => one.part === part)).toBe(true);
    }),
  );
});
