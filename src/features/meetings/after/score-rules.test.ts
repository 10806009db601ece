// Points and grades of a meeting's self-score.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_CRITERIA,
  gradeOf,
  isAgreedDay,
  offeredPoints,
  pointsOf,
  readCriteria,
  readPoints,
  suggestRate,
  suggestTime,
  WHOLE,
} from './score-rules.ts';

const at = (time: string) => new Date(`2026-11-24T${time}:00+07:00`);

test.each([
  [100, 'good'],
  [90, 'good'],
  [89.5, 'fair'],
  [70, 'fair'],
  [69.5, 'average'],
  [50, 'average'],
  [49.5, 'weak'],
  [0, 'weak'],
] as const)('%d points are %s', (total, grade) => {
  expect(gradeOf(total)).toBe(grade);
});

describe('criteria', () => {
  test('of the service add up to 100', () => {
    expect(pointsOf(DEFAULT_CRITERIA)).toBe(WHOLE);
  });
  test.each([null, [], 'x', [{ id: 'a', words: 'A', points: 99 }], [{ id: 'a', words: 'A', points: '100' }]])(
    'stored as %j are not believed',
    (stored) => {
      expect(readCriteria(stored)).toBe(DEFAULT_CRITERIA);
    },
  );
  test('that add up hold', () => {
    expect(readCriteria([{ id: 'a', words: 'A', points: 100 }])).toHaveLength(1);
  });
});

describe('what is suggested', () => {
  const meeting = { startsAt: at('19:00'), minutes: 90 };
  test.each([
    ['in time', '19:05', '20:40', 5],
    ['begun late', '19:20', '20:40', 2.5],
    ['ended late', '19:00', '21:00', 2.5],
    ['over in half an hour', '19:00', '19:30', 2.5],
    ['late at both ends', '19:30', '21:30', 0],
  ] as const)('for a meeting %s', (_, started, ended, points) => {
    expect(suggestTime({ ...meeting, startedAt: at(started), endedAt: at(ended) }, 5)).toBe(points);
  });
  test('nothing where it is not known', () => {
    expect(suggestTime({ ...meeting, startedAt: at('19:00'), endedAt: null }, 5)).toBeNull();
    expect(suggestRate({ came: 0, expected: 0 }, 5)).toBeNull();
  });
  test('the rate never gives more than all, in half points', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 40 }), (came, expected, points) => {
        const given = suggestRate({ came, expected }, points) ?? 0;
        expect(given * 2).toBe(Math.round(given * 2));
        expect(given >= 0 && given <= points).toBe(true);
      }),
    );
  });
});

test('points are read as people write them, and every offered number is one', () => {
  expect(readPoints('4,5', 5)).toBe(4.5);
  expect(readPoints(' 40 ', 40)).toBe(40);
  for (const wrong of ['5,5', '-1', '4,25', '4,3', '', 'năm', '1e1'])
    expect(() => readPoints(wrong, 5)).toThrow();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (max) => {
      for (const points of offeredPoints(max)) expect(readPoints(String(points), max)).toBe(points);
    }),
  );
});

test('the committee agreed after the meeting and not in the future', () => {
  expect(isAgreedDay('2026-11-24', '2026-11-24', '2026-11-25')).toBe(true);
  expect(isAgreedDay('2026-11-23', '2026-11-24', '2026-11-25')).toBe(false);
  expect(isAgreedDay('2026-11-26', '2026-11-24', '2026-11-25')).toBe(false);
});
