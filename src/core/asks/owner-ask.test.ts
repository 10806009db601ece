// Checks when an owner is asked: never on a day off, about the month it was planned for.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, instantOf, localDate, localTime } from '../../shared/dates.ts';
import { daysOffTable, isDayOff } from '../calendar/rules/days-off.ts';
import { monthOf, timesOf } from './owner-ask.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (date: string, time = '08:00') => instantOf(date, time, ZONE);
const off = (...dates: string[]) => daysOffTable(dates.map((date) => ({ date, kind: 'off' as const })));

it('opens on the day and closes a week later, with one reminder between', () => {
  const times = timesOf(at('2026-11-25'), off(), ZONE);
  expect(times.opensAt).toEqual(at('2026-11-25'));
  expect(times.closesAt).toEqual(at('2026-12-02', '17:00'));
  expect(times.nudgesAt).toHaveLength(1);
});

it('over Tết waits for the first day after, and still asks about January', () => {
  const tet = Array.from({ length: 9 }, (_, n) => addDays('2028-01-24', n));
  const times = timesOf(at('2028-01-25'), off(...tet), ZONE);
  expect(localDate(times.opensAt, ZONE)).toBe('2028-02-02');
  expect(monthOf(times, ZONE)).toBe('2028-01');
});

it('neither opens, reminds nor closes on a day off, whatever is off', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.uniqueArray(fc.integer({ min: -2, max: 20 }), { maxLength: 10 }),
      (months, days) => {
        const date = `${2026 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-25`;
        const table = off(...days.map((n) => addDays(date, n)));
        const { opensAt, closesAt, nudgesAt } = timesOf(at(date), table, ZONE);
        for (const moment of [opensAt, closesAt, ...nudgesAt]) {
          expect(isDayOff(localDate(moment, ZONE), table)).toBe(false);
          expect(localTime(moment, ZONE) >= '07:00').toBe(true);
        }
        expect(opensAt < closesAt).toBe(true);
        for (const nudge of nudgesAt) expect(nudge > opensAt && nudge < closesAt).toBe(true);
      },
    ),
  );
});
