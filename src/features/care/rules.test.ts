// Whom a secretary is asked after.
import { expect, test } from 'vitest';
import { keyOf, namesFor, weekKey } from './rules.ts';

const one = (memberId: string, joined = true) => ({ memberId, fullName: memberId, joined });

test('three at most, those who could have answered first, none that was named lately', () => {
  const silent = [one('a', false), one('b'), one('c'), one('d', false), one('e')];
  const names = (quiet: string[]) =>
    namesFor(silent, 'u', new Set(quiet.map((id) => keyOf('u', id)))).map(({ memberId }) => memberId);
  expect(names([])).toEqual(['b', 'c', 'e']);
  expect(names(['b', 'e'])).toEqual(['c', 'a', 'd']);
  expect(names(['a', 'b', 'c', 'd', 'e'])).toEqual([]);
});

test('a key is of one cell and person alone, and holds neither', () => {
  expect(keyOf('u', 'a')).not.toBe(keyOf('v', 'a'));
  expect(keyOf('u', 'a')).toBe(keyOf('u', 'a'));
  expect(weekKey('u', new Date('2026-12-18T08:00:00Z'))).not.toBe(
    weekKey('u', new Date('2026-12-25T08:00:00Z')),
  );
});
