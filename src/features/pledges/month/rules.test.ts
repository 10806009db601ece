// When a month is asked about, and what becomes of an item.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOffTable, isDayOff } from '../../../core/calendar/rules/days-off.ts';
import { addDays } from '../../../shared/dates.ts';
import { closingDay, currentItem, plannedDay, roundDay, roundOn, stateAfter } from './rules.ts';

const off = (...dates: string[]) =>
  daysOffTable(dates.map((date) => ({ date, kind: 'off' as const, name: 'x' })));
/** Tết of 2028 as a long row of days. */
const TET = off('2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-31');

describe('the day of a round', () => {
  test.each([
    [{ year: 2027, month: 11 }, 25, '2027-11-25'],
    [{ year: 2027, month: 2 }, 31, '2027-02-28'],
    [{ year: 2028, month: 2 }, 30, '2028-02-29'],
    [{ year: 2027, month: 4 }, 31, '2027-04-30'],
  ])('%o on day %i is %s', (month, day, expected) => {
    expect(plannedDay(month, day)).toBe(expected);
  });

  test('moves off Tết to the next working day, even into the next month', () => {
    expect(roundDay({ year: 2028, month: 1 }, 25, TET)).toBe('2028-02-01');
    expect(roundOn('2028-02-01', 25, TET)).toEqual({ year: 2028, month: 1 });
    expect(roundOn('2028-01-25', 25, TET)).toBeNull();
  });

  test('an ordinary Saturday stays: villages have their evenings and weekends', () => {
    expect(roundDay({ year: 2027, month: 9 }, 25, off())).toBe('2027-09-25');
  });

  test('a round does not end on a day off', () => {
    expect(closingDay('2028-01-20', TET)).toBe('2028-02-01');
  });

  test('every month has exactly one day, whatever is off', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 25 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 31 }), (offs, monthDay) => {
        const table = off(...offs.map((n) => addDays('2027-01-01', n)));
        const asked = new Map<string, string>();
        for (let n = 0; n < 400; n++) {
          const date = addDays('2027-01-01', n);
          const month = roundOn(date, monthDay, table);
          if (month?.year !== 2027) continue;
          expect(asked.has(String(month.month))).toBe(false);
          expect(isDayOff(date, table)).toBe(false);
          asked.set(String(month.month), date);
        }
        expect(asked.size).toBe(12);
      }),
    );
  });
});

describe('an item', () => {
  const once = { kind: 'once' as const, target: null };
  const target = { kind: 'target' as const, target: 12 };

  test('done once is finished, and is not when it is taken back', () => {
    expect(stateAfter(once, 'done', 0)).toBe('finished');
    expect(stateAfter(once, 'doing', 0)).toBe('active');
  });

  test('with a target is finished when the number is reached', () => {
    expect(stateAfter(target, '2', 11)).toBe('active');
    expect(stateAfter(target, '2', 12)).toBe('finished');
  });

  test('done monthly goes on', () => {
    expect(stateAfter({ kind: 'monthly', target: null }, 'done', 0)).toBe('active');
  });

  test('the first without an answer is asked about', () => {
    expect(currentItem({ items: [{ value: 'done' }, { value: null, n: 2 }, { value: null }] })).toEqual({
      value: null,
      n: 2,
    });
    expect(currentItem({ items: [{ value: 'done' }] })).toBeNull();
  });
});
