// Checks where periods begin and end.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { PERIODS, spanOf } from './periods.ts';

it.each([
  ['month', '2026-11-25', '2026-11-01', '2026-12-01'],
  ['month', '2026-12-31', '2026-12-01', '2027-01-01'],
  ['quarter', '2026-11-25', '2026-10-01', '2027-01-01'],
  ['quarter', '2028-02-29', '2028-01-01', '2028-04-01'],
  ['year', '2026-01-01', '2026-01-01', '2027-01-01'],
  ['last_year', '2028-02-29', '2027-01-01', '2028-01-01'],
] as const)('the %s of %s goes from %s to before %s', (period, today, from, until) => {
  expect(spanOf(period, today)).toEqual({ from, until });
});

it('today lies in this month, which lies in this quarter, which lies in this year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const today = addDays('2000-01-01', days);
      const [month, quarter, year, before] = PERIODS.map((period) => spanOf(period, today));
      expect(month!.from <= today && today < month!.until).toBe(true);
      expect(quarter!.from <= month!.from && month!.until <= quarter!.until).toBe(true);
      expect(year!.from <= quarter!.from && quarter!.until <= year!.until).toBe(true);
      expect(before!.until).toBe(year!.from);
    }),
  );
});
