// Days off, swapped working days, and where a reading on a day off goes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, instantOf, localDate, localTime } from '../../../shared/dates.ts';
import {
  type DayOff,
  daysOffTable,
  isDayOff,
  isWorkingDay,
  moveOffDay,
  nextDayNotOff,
  nextWorkingDay,
  workingDayOnOrBefore,
} from './days-off.ts';

const zone = 'Asia/Ho_Chi_Minh';
const table = daysOffTable<DayOff>([
  { date: '2026-04-26', kind: 'off', name: 'a Sunday' },
  { date: '2026-04-27', kind: 'off', name: 'made up on Monday' },
  { date: '2026-04-30', kind: 'off', name: 'a Thursday' },
  { date: '2026-05-01', kind: 'off', name: 'a Friday' },
  { date: '2026-05-09', kind: 'working', name: 'a swapped Saturday' },
]);

describe('days', () => {
  it.each([
    ['2026-04-24', false, true],
    ['2026-04-25', false, false],
    ['2026-04-26', true, false],
    ['2026-04-27', true, false],
    ['2026-05-09', false, true],
    ['2026-05-10', false, false],
  ])('%s: day off %s, working day %s', (date, off, working) => {
    expect(isDayOff(date, table)).toBe(off);
    expect(isWorkingDay(date, table)).toBe(working);
  });

  it('finds the working day after and before', () => {
    expect(nextWorkingDay('2026-04-24', table)).toBe('2026-04-28');
    expect(nextWorkingDay('2026-04-29', table)).toBe('2026-05-04');
    expect(nextWorkingDay('2026-05-08', table)).toBe('2026-05-09');
    expect(workingDayOnOrBefore('2026-05-03', table)).toBe('2026-04-29');
    expect(workingDayOnOrBefore('2026-05-09', table)).toBe('2026-05-09');
    expect(nextDayNotOff('2026-04-30', table)).toBe('2026-05-02');
  });

  it('lets a later entry for the same day win', () => {
    const own = daysOffTable<DayOff>([
      ...table.values(),
      { date: '2026-04-27', kind: 'working', name: 'own' },
    ]);
    expect(isWorkingDay('2026-04-27', own)).toBe(true);
  });

  it('gives up on a table without working days', () => {
    const all = { get: () => ({ kind: 'off' }) } as unknown as typeof table;
    expect(() => nextWorkingDay('2026-01-01', all)).toThrow(RangeError);
  });
});

describe('a reading that falls on a day off', () => {
  const monday = instantOf('2026-04-27', '07:30', zone);

  it('is skipped, or moved to the same time of the next working day', () => {
    expect(moveOffDay(monday, 'skip', table, zone)).toBeNull();
    expect(moveOffDay(monday, 'next_working_day', table, zone)).toEqual(
      instantOf('2026-04-28', '07:30', zone),
    );
  });

  it('stays on any other day, an ordinary weekend too', () => {
    for (const date of ['2026-04-20', '2026-04-25', '2026-05-09', '2026-05-10']) {
      const moment = instantOf(date, '19:00', zone);
      expect(moveOffDay(moment, 'skip', table, zone)).toEqual(moment);
    }
  });

  it('looks at the day in the zone, not in UTC', () => {
    const early = instantOf('2026-04-30', '06:00', zone);
    expect(early.toISOString().slice(0, 10)).toBe('2026-04-29');
    expect(moveOffDay(early, 'skip', table, zone)).toBeNull();
  });

  it('never moves to the past or onto a day off, and keeps its time', () => {
    const dates = fc
      .integer({ min: 0, max: 60 * 24 * 60 })
      .map((m) => new Date(Date.UTC(2026, 3, 1) + m * 60_000));
    fc.assert(
      fc.property(dates, (moment) => {
        const moved = moveOffDay(moment, 'next_working_day', table, zone) as Date;
        expect(compareDates(localDate(moved, zone), localDate(moment, zone))).toBeGreaterThanOrEqual(0);
        expect(isDayOff(localDate(moved, zone), table)).toBe(false);
        expect(localTime(moved, zone)).toBe(localTime(moment, zone));
      }),
    );
  });
});
