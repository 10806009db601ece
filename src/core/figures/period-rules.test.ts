// Checks periods, their neighbours and their short names.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { after, before, codeOf, PERIOD_KINDS, periodOf, rangeOf, readPeriod } from './period-rules.ts';

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days));
const period = fc.oneof(
  fc.record({ of: fc.constantFrom(...PERIOD_KINDS), date }).map((one) => periodOf(one.of, one.date)),
  fc
    .record({ date, days: fc.integer({ min: 0, max: 400 }) })
    .map((one) => rangeOf(one.date, addDays(one.date, one.days))),
);

test.each([
  ['week', '2026-11-29', '2026-11-23', '2026-11-30', 'w20261123'],
  ['month', '2026-11-29', '2026-11-01', '2026-12-01', 'm20261101'],
  ['quarter', '2026-11-29', '2026-10-01', '2027-01-01', 'q20261001'],
  ['year', '2028-02-29', '2028-01-01', '2029-01-01', 'y20280101'],
] as const)('the %s of %s', (of, day, from, until, code) => {
  expect(periodOf(of, day)).toEqual({ of, from, until });
  expect(codeOf(periodOf(of, day))).toBe(code);
});

test('a period is read as it was written, and its neighbours touch it', () => {
  fc.assert(
    fc.property(period, (one) => {
      expect(readPeriod(codeOf(one))).toEqual(one);
      expect(codeOf(one)).toMatch(/^[A-Za-z0-9_-]{1,22}$/);
      expect(before(one).until).toBe(one.from);
      expect(after(one).from).toBe(one.until);
      expect(before(after(one))).toEqual(one);
    }),
  );
});

test.each([
  '',
  'w20261124',
  'm20261102',
  'q20261101',
  'y20260201',
  'r20261101',
  'r20261102-20261101',
  'm20261301',
  'm20261101-20261130',
  'r20260230-20260301',
  'x20261101',
])('no period: %j', (code) => expect(readPeriod(code)).toBeNull());
