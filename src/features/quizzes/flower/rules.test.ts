// The rules of hái hoa dân chủ.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  awardPrizes,
  drawOf,
  flowerIn,
  pointsFor,
  type Score,
  scoresOf,
  seedHashOf,
  tiedOf,
  whoseTurn,
} from './rules.ts';

const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 });
const hex = (text: string) => createHash('sha256').update(text).digest('hex');

test('anybody can work the draw out again from the seed and the questions, in whatever order they have them', () => {
  fc.assert(
    fc.property(fc.string(), ids, (seed, questions) => {
      const drawn = drawOf(seed, questions);
      const again = [...questions]
        .reverse()
        .map((id) => [hex(`${seed}:${id}`), id] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, id]) => id);
      expect(drawn).toEqual(again);
      expect(seedHashOf(seed)).toBe(hex(seed));
    }),
  );
});

test('the draw is fair: over many seeds each question hangs as often on the first flower', () => {
  const questions = ['a', 'b', 'c', 'd', 'e'];
  const first = new Map<string, number>();
  for (let n = 0; n < 5_000; n++) {
    const [one] = drawOf(`seed ${n}`, questions);
    first.set(one!, (first.get(one!) ?? 0) + 1);
  }
  for (const id of questions) expect(Math.abs(first.get(id)! - 1_000)).toBeLessThan(120);
});

test.each([
  ['right', 'own', false, 10],
  ['right', 'own', true, 8],
  ['right', 'all', false, 5],
  ['right', 'all', true, 5],
  ['partial', 'own', false, 5],
  ['partial', 'own', true, 4],
  ['partial', 'all', false, 2],
  ['miss', 'own', false, 0],
  ['passed', 'all', true, 0],
] as const)('%s, %s, consulted %s: %i points', (outcome, phase, consulted, points) => {
  expect(pointsFor(outcome, { phase, consulted })).toBe(points);
});

test('turns go round, and pass over who has left', () => {
  const order = ['a', 'b', 'c'];
  expect(whoseTurn({ order, turn: 4 }, new Set(order))).toEqual({ at: 4, id: 'b' });
  expect(whoseTurn({ order, turn: 4 }, new Set(['a', 'c']))).toEqual({ at: 5, id: 'c' });
  expect(whoseTurn({ order, turn: 0 }, new Set())).toBeNull();
});

const scores = fc
  .array(fc.record({ points: fc.integer({ min: 0, max: 6 }), extra: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 15,
  })
  .map((rows) => rows.map((row, at): Score => ({ id: String(at), ...row })));
const LEVEL = { first: 1, second: 2, third: 3, encouragement: 4 };

test('who has more never has the lesser prize, equals share, and nobody wins with nothing', () => {
  fc.assert(
    fc.property(scores, (rows) => {
      const won = new Map(awardPrizes(rows).map(({ id, prize }) => [id, LEVEL[prize]]));
      const level = ({ id }: Score) => won.get(id) ?? 5;
      for (const a of rows)
        for (const b of rows) {
          if (a.points === b.points && a.extra === b.extra) expect(level(a)).toBe(level(b));
          if (a.points > b.points) expect(level(a)).toBeLessThanOrEqual(level(b));
        }
      for (const row of rows) if (row.points === 0) expect(won.has(row.id)).toBe(false);
    }),
  );
});

test('without a tie the prizes are 1, 2, 3 and 5', () => {
  const rows = Array.from({ length: 15 }, (_, at) => ({ id: String(at), points: 30 - at, extra: 0 }));
  expect(tiedOf(rows)).toEqual([]);
  const counts = Map.groupBy(awardPrizes(rows), ({ prize }) => prize);
  expect([...counts].map(([prize, won]) => [prize, won.length])).toEqual([
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['encouragement', 5],
  ]);
});

test('equals between whom prizes part play a `Câu hỏi phụ`, those inside one prize do not', () => {
  const row = (id: string, points: number, extra = 0) => ({ id, points, extra });
  expect(tiedOf([row('a', 20), row('b', 20), row('c', 10)])).toEqual(['a', 'b']);
  expect(tiedOf([row('a', 30), row('b', 20), row('c', 20), row('d', 10)])).toEqual([]);
  expect(tiedOf([row('a', 20, 1), row('b', 20), row('c', 10)])).toEqual([]);
  expect(tiedOf([row('a', 0), row('b', 0)])).toEqual([]);
});

test('a `Câu hỏi phụ` breaks a tie and adds no points', () => {
  const turn = (groupUnitId: string, points: number, isExtra = false) => ({
    ...{ groupUnitId, points, isExtra, memberId: null, outcome: 'right' as const },
  });
  const turns = [turn('a', 10), turn('b', 10), turn('b', 5, true)];
  expect(scoresOf('group', turns, ['a', 'b', 'c'])).toEqual([
    { id: 'a', points: 10, extra: 0 },
    { id: 'b', points: 10, extra: 1 },
    { id: 'c', points: 0, extra: 0 },
  ]);
});

test.each([
  ['5', 5],
  ['hoa 5', 5],
  ['hoa so 12', 12],
  ['hai hoa 3', 3],
  ['hoa', null],
  ['nghe an', null],
  ['1890', null],
])('%s picks %s', (text, number) => {
  expect(flowerIn(text)).toBe(number);
});
