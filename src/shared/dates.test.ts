// Local days and instants, in a zone without and a zone with clock changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  instantOf,
  isLocalDate,
  isLocalTime,
  localDate,
  localTime,
  mondayOf,
  weekday,
} from './dates.ts';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));

describe('instants and local days', () => {
  it('gives the local day and time, which can be tomorrow', () => {
    const instant = new Date('2026-11-29T17:30:00Z');
    expect(localDate(instant)).toBe('2026-11-30');
    expect(localTime(instant)).toBe('00:30');
    expect(localDate(instant, 'UTC')).toBe('2026-11-29');
  });

  it.each([
    ['2026-11-30', '07:15', 'Asia/Ho_Chi_Minh', '2026-11-30T00:15:00.000Z'],
    ['2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'], // skipped: 03:30 in summer time
    ['2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '00:30', 'Europe/Berlin', '2026-10-24T22:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T01:30:00.000Z'], // occurs twice: the later
    ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, iso) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(iso);
  });

  it('comes back to the same local day and time', () => {
    fc.assert(
      fc.property(days, times, (date, time) => {
        const instant = instantOf(date, time);
        expect([localDate(instant), localTime(instant)]).toEqual([date, time]);
      }),
    );
  });

  it('refuses an unknown zone', () => {
    expect(() => localDate(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
    expect(() => instantOf('2026-11-30', '07:15', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('counts weekdays from Monday', () => {
    expect(weekday('2026-11-30')).toBe(1);
    expect(weekday('2026-12-06')).toBe(7);
  });

  it('adds days over months, years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('adds and subtracts to the same day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(Math.sign(compareDates(addDays(date, n), date))).toBe(Math.sign(n));
      }),
    );
  });

  it('finds the Monday on or before, within the week', () => {
    fc.assert(
      fc.property(days, (date) => {
        const monday = mondayOf(date);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekday(date) - 1);
      }),
    );
  });

  it('knows which days and times exist', () => {
    expect(['2028-02-29', '2026-11-30'].every(isLocalDate)).toBe(true);
    expect(['2026-02-29', '2026-11-31', '2026-13-01', '30/11/2026', ''].some(isLocalDate)).toBe(false);
    expect(['00:00', '23:59'].every(isLocalTime)).toBe(true);
    expect(['24:00', '7:15', '07:60', ''].some(isLocalTime)).toBe(false);
  });
});
