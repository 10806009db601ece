// Checks that counts add up along the tree, and how a subject is read from them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Subject } from './shapes.ts';
import { addInto, byChild, change, childPath, read, sumOf } from './sum-rules.ts';

const path = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 })
  .map((parts) => `/1/${parts.join('/')}/`);
const rows = fc.array(
  fc.record({
    path,
    counts: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 999 })),
  }),
);

test('what the units right below a unit add up to is what the unit adds up to, whatever the top', () => {
  fc.assert(
    fc.property(rows, path, (all, top) => {
      const sum = [...byChild(top, all).values()].reduce<Record<string, number>>(addInto, {});
      expect(sum).toEqual(sumOf(all));
    }),
  );
});

test('a path that only begins alike is another unit', () => {
  expect(childPath('/1/', '/1/2/3/')).toBe('/1/2/');
  expect(childPath('/1/', '/1/22/')).toBe('/1/22/');
  expect(childPath('/1/', '/1/')).toBeNull();
  expect(childPath('/1/2/', '/1/22/')).toBeNull();
});

test('a rate has its base and the share recorded by others; a count is alone', () => {
  const rate: Subject = { id: 'x', kind: 'rate', value: 'a', base: 'b', onBehalf: 'c' };
  expect(read(rate, { a: 3, b: 4 })).toEqual({ value: 3, base: 4, onBehalf: 0 });
  expect(read({ id: 'x', kind: 'count', value: 'a' }, { b: 4 })).toEqual({
    value: 0,
    base: null,
    onBehalf: null,
  });
});

test('a change of a rate is in percentage points, of a count in ones; without a base there is none', () => {
  const of = (value: number, base: number | null) => ({ value, base, onBehalf: null });
  expect(change(of(3, 4), of(1, 2))).toBe(25);
  expect(change(of(7, null), of(9, null))).toBe(-2);
  expect(change(of(0, 0), of(1, 2))).toBeNull();
});
