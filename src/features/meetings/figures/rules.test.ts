// Checks the periods over which meetings are added up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asKind,
  boundsOf,
  codeOf,
  PERIODS,
  type Period,
  periodOf,
  readPeriod,
  shifted,
  sumOf,
} from './rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const anyPeriod = fc
  .record({
    of: fc.constantFrom(...PERIODS),
    year: fc.integer({ min: 2020, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ of, year, month }): Period => periodOf(of, `${year}-${String(month).padStart(2, '0')}-15`));

test.each([
  ['month', '2026-11-30', 'm2026-11', '2026-11-01T00:00:00+07:00', '2026-12-01T00:00:00+07:00'],
  ['quarter', '2026-11-30', 'q2026-4', '2026-10-01T00:00:00+07:00', '2027-01-01T00:00:00+07:00'],
  ['year', '2026-11-30', 'y2026-1', '2026-01-01T00:00:00+07:00', '2027-01-01T00:00:00+07:00'],
] as const)('the %s of %s', (of, date, code, from, to) => {
  const period = periodOf(of, date);
  expect(codeOf(period)).toBe(code);
  expect(boundsOf(period, ZONE)).toEqual({ from: new Date(from), to: new Date(to) });
});

test('a period is read as it was written, and ends where the next one begins', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(readPeriod(codeOf(period))).toEqual(period);
      expect(shifted(shifted(period, 1), -1)).toEqual(period);
      expect(boundsOf(period, ZONE).to).toEqual(boundsOf(shifted(period, 1), ZONE).from);
      for (const of of PERIODS) {
        const other = boundsOf(asKind(period, of), ZONE);
        expect(other.from.getTime()).toBeLessThanOrEqual(boundsOf(period, ZONE).from.getTime());
      }
    }),
  );
});

test.each(['', 'm2026', 'm2026-13', 'm2026-0', 'q2026-5', 'y2026-2', 'd2026-1', 'm1999-1', 'm2026-11x'])(
  'no period: %j',
  (code) => {
    expect(readPeriod(code)).toBeNull();
  },
);

test('sums are sums', () => {
  const row = { kind: 'regular' as const, sessions: 1, came: 15, expected: 17, open: 1 };
  expect(sumOf([row, { ...row, kind: 'thematic', open: 0 }])).toEqual({
    sessions: 2,
    came: 30,
    expected: 34,
    open: 1,
  });
  expect(sumOf([])).toEqual({ sessions: 0, came: 0, expected: 0, open: 0 });
});
