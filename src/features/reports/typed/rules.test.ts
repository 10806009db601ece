// Checks which months belong to a period, what a typed number is, and how own kinds are added up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, type Period, periodOf, rangeOf } from '../../../core/figures/period-rules.ts';
import { addDays } from '../../../shared/dates.ts';
import {
  countName,
  kindsOf,
  linesByName,
  monthCode,
  monthsAway,
  monthsIn,
  readCount,
  readMonth,
} from './rules.ts';
import { type OwnKind, SHIPPED_KINDS } from './shapes.ts';

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days));
const has = (period: Period, month: string): boolean => {
  const bounds = monthsIn(period);
  return bounds !== null && month >= bounds.from && month < bounds.until;
};

test('a month belongs to exactly one of two long periods that touch', () => {
  const long = fc
    .record({ day, days: fc.integer({ min: 28, max: 400 }) })
    .map((one) => rangeOf(one.day, addDays(one.day, one.days - 1)));
  fc.assert(
    fc.property(long, fc.integer({ min: -3, max: 30 }), (period, by) => {
      const month = monthsAway(period.from, by);
      const middle = addDays(month, 14);
      const inside = (one: Period) => middle >= one.from && middle < one.until;
      const next = after(period);
      expect([has(period, month), has(next, month)]).toEqual([inside(period), inside(next)]);
    }),
  );
});

test.each([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
  ['week', 0],
] as const)('a %s has %i of the months', (of, count) => {
  const period = periodOf(of, '2026-11-15');
  const months = Array.from({ length: 40 }, (_, at) => monthsAway('2026-11-15', at - 20));
  expect(months.filter((month) => has(period, month))).toHaveLength(count);
});

test('a month is read as it was written; none to come, none long past', () => {
  fc.assert(
    fc.property(day, (today) => {
      const month = monthsAway(today, 0);
      expect(readMonth(monthCode(month), today)).toBe(month);
    }),
  );
  for (const code of ['202612', '202310', '202613', '2026-11', '', '20261101'])
    expect(readMonth(code, '2026-11-25'), code).toBeNull();
});

test.each([
  ['71', 71],
  [' 1.250 ', 1250],
  ['1 250', 1250],
  ['1,000,000', 1_000_000],
  ['0', 0],
])('%j is %i', (text, value) => expect(readCount(text)).toBe(value));
test.each(['', '-1', '1,5', '12.50', 'ba', '1000001', undefined, '1e3'])('%j is no number', (text) =>
  expect(() => readCount(text)).toThrow('reports-typed-number'),
);

const own = (id: string, name: string, more: Partial<OwnKind> = {}): OwnKind => ({
  id,
  unitId: 'u',
  part: 'documents',
  name,
  dropped: false,
  isBelow: false,
  ...more,
});

test('a dropped kind, and one of a unit below, stands only where something of it was typed', () => {
  const kinds = [
    own('a', 'Tờ trình'),
    own('b', 'Bỏ', { dropped: true }),
    own('c', 'Dưới', { isBelow: true }),
  ];
  const shown = (used: string[]) => kindsOf(kinds, new Set(used)).map(({ id }) => id);
  expect(shown([])).toEqual([...SHIPPED_KINDS.slice(0, 6), 'a', ...SHIPPED_KINDS.slice(6)]);
  expect(shown(['b', 'c'])).toEqual([...SHIPPED_KINDS.slice(0, 6), 'a', 'b', 'c', ...SHIPPED_KINDS.slice(6)]);
});

test('kinds of several units that bear one name are one line', () => {
  const kinds = kindsOf(
    [own('a', 'Tờ trình'), own('b', 'TỜ TRÌNH'), own('c', 'Tờ trình', { part: 'other' })],
    new Set(),
  );
  const counts = { [countName('a')]: 2, [countName('b')]: 5, [countName('c')]: 1, [countName('plan')]: 3 };
  const lines = linesByName(kinds, counts).map(({ kinds: same, value }) => [same.map(({ id }) => id), value]);
  expect(lines).toEqual([
    [['plan'], 3],
    [['a', 'b'], 7],
    [['c'], 1],
  ]);
});
