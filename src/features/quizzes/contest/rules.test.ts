// The week of a contest, what a try scores, who is before whom, which units are compared.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { periodProblem } from './period-rules.ts';
import {
  compareUnits,
  countAllRight,
  deadlineOf,
  type Entry,
  nextOpen,
  nextWeek,
  nudgeOf,
  percentOf,
  rank,
  scoreOf,
} from './rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (date: string, time: string): Date => new Date(`${date}T${time}:00+07:00`);

test.each([
  ['2026-11-25', '08:00', '2026-11-30'],
  ['2026-11-30', '09:59', '2026-11-30'],
  ['2026-11-30', '10:00', '2026-12-07'],
  ['2026-12-06', '23:59', '2026-12-07'],
])(
  'on %s at %s the next contest begins on %s at 10:00 and ends a week later at 9:00',
  (date, time, monday) => {
    const { opensAt, closesAt } = nextWeek(at(date, time), ZONE);
    expect(opensAt).toEqual(at(monday, '10:00'));
    expect(closesAt.getTime() - opensAt.getTime()).toBe((7 * 24 - 1) * 3_600_000);
  },
);

test('the reminder comes when four fifths of the time are over; a try ends with the contest at the latest', () => {
  const period = nextWeek(at('2026-11-25', '08:00'), ZONE);
  expect(nudgeOf(period)).toEqual(new Date(period.opensAt.getTime() + 0.8 * 167 * 3_600_000));
  const last = new Date(period.closesAt.getTime() - 60_000);
  expect(deadlineOf(last, 600, period.closesAt)).toEqual(period.closesAt);
});

test.each([
  ['2026-11-25', '08:00', '2026-11-26', '09:00', null],
  ['2026-11-25', '08:00', '2026-11-25', '08:00', 'past'],
  ['2026-11-26', '08:00', '2026-11-26', '08:30', 'short'],
  ['2026-11-26', '08:00', '2027-02-26', '08:30', 'long'],
  ['2026-11-26', '08:00', '2026-11-27', '23:00', 'night'],
])('a contest from %s %s to %s %s: %s', (fromDay, from, toDay, to, expected) => {
  const period = { opensAt: at(fromDay, from), closesAt: at(toDay, to) };
  expect(periodProblem(period, at('2026-11-25', '08:00'), ZONE)).toBe(expected);
});

describe('a try', () => {
  const given = (right: boolean) => ({ given: 'a', right });

  it('goes on to the next question without an answer, then to those left behind; one taken out is passed over', () => {
    const tried = { questionIds: ['1', '2', '3', '4'], answers: { '2': given(true) } };
    expect(nextOpen(tried, new Set(), 0)).toBe(2);
    expect(nextOpen(tried, new Set(['3']), 0)).toBe(3);
    expect(nextOpen(tried, new Set(['3', '4']), 1)).toBe(0);
    expect(nextOpen(tried, new Set(['1', '3', '4']))).toBeNull();
    expect(nextOpen({ ...tried, answers: { '1': { ...given(true), open: true } } }, new Set())).toBe(0);
  });

  it('scores what counts: a question that was taken out counts for nobody', () => {
    const tried = { questionIds: ['1', '2', '3'], answers: { '1': given(true), '2': given(false) } };
    expect(scoreOf(tried, new Set(['1', '2', '3']))).toEqual({ score: 1, counted: 3 });
    expect(scoreOf(tried, new Set(['2', '3']))).toEqual({ score: 0, counted: 2 });
    expect(percentOf({ score: 1, counted: 3 })).toBe(33.33);
    expect(percentOf({ score: 0, counted: 0 })).toBe(0);
  });
});

const entry = (memberId: string, guess: number | null, ...tries: [number, number, number][]): Entry => ({
  memberId,
  unitId: 'u',
  guess,
  tries: tries.map(([score, counted, minute]) => ({
    score,
    counted,
    submittedAt: new Date(minute * 60_000),
  })),
});
const order = (tieBreak: 'guess' | 'time', ...entries: Entry[]) =>
  rank('c', tieBreak, entries).map(({ memberId }) => memberId);

describe('the places', () => {
  it('go by the best try, then the nearer guess, then the earlier time', () => {
    expect(order('time', entry('a', null, [3, 5, 1], [4, 5, 9]), entry('b', null, [4, 5, 5]))).toEqual([
      'b',
      'a',
    ]);
    expect(order('guess', entry('a', 9, [5, 5, 1]), entry('b', 1, [5, 5, 9]))).toEqual(['b', 'a']);
    expect(order('time', entry('a', 9, [5, 5, 1]), entry('b', 2, [5, 5, 9]))).toEqual(['a', 'b']);
    expect(order('guess', entry('a', null, [5, 5, 1]), entry('b', 90, [5, 5, 9]))).toEqual(['b', 'a']);
  });

  it('compare shares: nine of nine is as good as ten of ten', () => {
    expect(order('time', entry('a', null, [10, 10, 2]), entry('b', null, [9, 9, 1]))).toEqual(['b', 'a']);
    expect(countAllRight([entry('a', null, [9, 9, 1]), entry('b', null, [9, 10, 1])])).toBe(1);
  });

  it('give one first, two second, three third and five encouraging prizes, none for nothing right', () => {
    const all = Array.from({ length: 15 }, (_, n) => entry(`m${n}`, null, [n < 9 ? 9 - n : 0, 9, n]));
    expect(rank('c', 'time', all).map(({ prize }) => prize?.[0] ?? '-')).toEqual(
      [...'fsstttccc'].map((c) => (c === 'c' ? 'e' : c)).concat(Array(6).fill('-')),
    );
  });

  it('are 1 to n, everyone once, nobody before a better one, and the same whatever order they come in', () => {
    const tries = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constant(5), fc.integer({ min: 0, max: 3 })),
      { minLength: 1, maxLength: 3 },
    );
    const entries = fc
      .array(fc.tuple(tries, fc.option(fc.integer({ min: 0, max: 5 }))), { maxLength: 25 })
      .map((rows) => rows.map(([own, guess], n) => entry(`m${n}`, guess, ...own)));
    fc.assert(
      fc.property(entries, fc.constantFrom('guess' as const, 'time' as const), (all, tieBreak) => {
        const places = rank('c', tieBreak, all);
        expect(places.map(({ place }) => place)).toEqual(all.map((_, n) => n + 1));
        expect(new Set(places.map(({ memberId }) => memberId)).size).toBe(all.length);
        expect(rank('c', tieBreak, [...all].reverse())).toEqual(places);
        for (const [n, one] of places.entries())
          if (n > 0) expect(places[n - 1]!.score).toBeGreaterThanOrEqual(one.score);
        for (const { memberId, score } of places)
          expect(score).toBe(
            Math.max(...all.find((e) => e.memberId === memberId)!.tries.map((t) => t.score)),
          );
      }),
    );
  });
});

test('units stand by participation, then by mean; those under ten people only together', () => {
  const unit = (name: string, expected: number, answered: number, sum: number) => ({
    unitId: name,
    ...{ name, expected, answered, sum },
  });
  const compared = compareUnits([
    unit('A', 20, 10, 500),
    unit('B', 10, 9, 100),
    unit('C', 20, 10, 900),
    unit('D', 9, 9, 900),
    unit('E', 3, 0, 0),
  ]);
  expect(compared.units.map(({ name }) => name)).toEqual(['B', 'C', 'A']);
  expect(compared.small).toEqual({ units: 2, expected: 12, answered: 9, sum: 900 });
  expect(compared.hidden).toBe(0);
});

test('one small unit, or some that are few together, are not told apart by the others', () => {
  const unit = (name: string, expected: number) => ({
    ...{ unitId: name, name, expected },
    ...{ answered: 1, sum: 100 },
  });
  expect(compareUnits([unit('A', 20), unit('B', 9)])).toMatchObject({ small: null, hidden: 1 });
  expect(compareUnits([unit('A', 20), unit('B', 4), unit('C', 5)])).toMatchObject({ small: null, hidden: 2 });
});
