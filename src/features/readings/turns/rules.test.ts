// The rota: it goes on where it stopped, whatever became of the tổ meanwhile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Holder, inOrder, swapTurns, turnsFor } from './rules.ts';

const group = (n: number): Holder => ({ id: `t${n}`, sortKey: `to dang ${n}` });
const five = [1, 2, 3, 4, 5].map(group);
const mondays = ['2026-11-30', '2026-12-07', '2026-12-14'];

describe('the rota', () => {
  it.each([
    [
      'starts with the first by name',
      { present: [group(10), group(2), group(1)], order: [], last: null },
      ['t1', 't2', 't10'],
    ],
    ['goes on after the last', { present: five, order: [], last: group(4) }, ['t5', 't1', 't2']],
    [
      'keeps the order the unit set, the rest by name',
      { present: five, order: ['t5', 't3'], last: null },
      ['t5', 't3', 't1'],
    ],
    [
      'goes on after a tổ that is no more',
      { present: five.filter(({ id }) => id !== 't3'), order: [], last: group(3) },
      ['t4', 't5', 't1'],
    ],
    [
      'goes on after a tổ that is no more, in the set order',
      { present: [group(1), group(2)], order: ['t2', 't9', 't1'], last: group(9) },
      ['t1', 't2', 't1'],
    ],
    [
      'takes a new tổ in its place',
      { present: [...five, group(6)], order: [], last: group(5) },
      ['t6', 't1', 't2'],
    ],
    ['of one tổ is always that tổ', { present: [group(1)], order: [], last: group(1) }, ['t1', 't1', 't1']],
    ['of no tổ is nobody', { present: [], order: [], last: null }, [null, null, null]],
    [
      'of none but one who left is nobody',
      { present: [], order: ['t1'], last: group(1) },
      [null, null, null],
    ],
    [
      'forgets ids in the order that it does not know',
      { present: [group(1)], order: ['gone'], last: null },
      ['t1', 't1', 't1'],
    ],
  ])('%s', (_, rota, expected) => expect(turnsFor(mondays, rota)).toEqual(expected));

  it('passes over who is away that day, and over nobody else', () => {
    const isAway = (id: string, date: string) => id === 't1' && date === '2026-11-30';
    expect(turnsFor(mondays, { present: five, order: [], last: null }, isAway)).toEqual(['t2', 't3', 't4']);
    expect(turnsFor(mondays, { present: [group(1)], order: [], last: null }, isAway)).toEqual([
      null,
      't1',
      't1',
    ]);
  });

  it('gives everyone a turn before anyone has a second, wherever it starts', () => {
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(size, fc.nat(20), fc.shuffledSubarray(five.map(({ id }) => id)), (count, start, order) => {
        const present = Array.from({ length: count }, (_, n) => group(n + 1));
        const last = start === 0 ? null : group(start);
        const turns = turnsFor(
          Array.from({ length: count }, () => '2026-11-30'),
          { present, order, last },
        );
        expect(new Set(turns).size).toBe(count);
      }),
    );
  });

  it('is the same however the tổ are listed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(five, { minLength: 5 }), (mixed) => {
        expect(inOrder(mixed, ['t4'])).toEqual(inOrder(five, ['t4']));
      }),
    );
  });
});

describe('an exchange of turns', () => {
  const turns = [
    { readingId: 'a', holder: 't1' },
    { readingId: 'b', holder: 't2' },
    { readingId: 'c', holder: null },
  ];
  it.each([
    [
      'swaps with the reading that the other holds',
      'a',
      't2',
      [
        { readingId: 'a', holder: 't2' },
        { readingId: 'b', holder: 't1' },
      ],
    ],
    ['gives the turn to one who holds none', 'a', 't9', [{ readingId: 'a', holder: 't9' }]],
    [
      'takes nothing from a reading when there is nothing to give back',
      'c',
      't1',
      [{ readingId: 'c', holder: 't1' }],
    ],
    ['changes nothing when it is theirs', 'a', 't1', []],
    ['changes nothing of an unknown reading', 'z', 't1', []],
  ])('%s', (_, reading, wanted, changes) => expect(swapTurns(turns, reading, wanted)).toEqual(changes));
});
