// Recurrences: the right next time, in zones with and without clock changes, and bad rules refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, localTime, type Weekday, weekday } from '../../../shared/dates.ts';
import { type DayOff, daysOffTable, isWorkingDay } from './days-off.ts';
import {
  lastWorkingDay,
  monthlyByDay,
  monthlyByNthWeekday,
  nextAfter,
  nextWorkingAfter,
  parseRecurrence,
  type Recurrence,
  RecurrenceError,
  weekly,
} from './recurrence.ts';

const zone = 'Asia/Ho_Chi_Minh';
const start = { from: '2026-01-01', time: '07:30', zone };

function series(rule: Recurrence, after: string, count: number): string[] {
  const found: string[] = [];
  let next = nextAfter(rule, new Date(after));
  while (next && found.length < count) {
    found.push(`${localDate(next, rule.zone)} ${localTime(next, rule.zone)}`);
    next = nextAfter(rule, next);
  }
  return found;
}

describe('the next time of a rule', () => {
  it.each([
    ['every Monday', weekly(1, start), ['2026-11-30 07:30', '2026-12-07 07:30', '2026-12-14 07:30']],
    [
      'every second Sunday',
      weekly(7, start, 2),
      ['2026-12-06 07:30', '2026-12-20 07:30', '2027-01-03 07:30'],
    ],
    ['the 3rd', monthlyByDay(3, start), ['2026-12-03 07:30', '2027-01-03 07:30', '2027-02-03 07:30']],
    ['the 31st', monthlyByDay(31, start), ['2026-12-31 07:30', '2027-01-31 07:30', '2027-03-31 07:30']],
    ['the last day', monthlyByDay(-1, start), ['2026-11-30 07:30', '2026-12-31 07:30', '2027-01-31 07:30']],
    ['the first Friday', monthlyByNthWeekday(1, 5, start), ['2026-12-04 07:30', '2027-01-01 07:30']],
    ['the last Friday', monthlyByNthWeekday(-1, 5, start), ['2026-12-25 07:30', '2027-01-29 07:30']],
  ])('%s', (_name, rule, expected) => {
    expect(series(rule, '2026-11-29T12:00:00Z', expected.length)).toEqual(expected);
  });

  it('is strictly after: at the very moment it is the one after', () => {
    const rule = weekly(1, start);
    const moment = new Date('2026-11-30T00:30:00Z');
    expect(nextAfter(rule, new Date(moment.getTime() - 1))).toEqual(moment);
    expect(nextAfter(rule, moment)).toEqual(new Date('2026-12-07T00:30:00Z'));
  });

  it('is never before the series starts, and the start itself counts only if it fits', () => {
    expect(nextAfter(weekly(1, start), new Date('2020-01-01T00:00:00Z'))).toEqual(
      new Date('2026-01-05T00:30:00Z'),
    );
  });

  it('is null when the series has ended', () => {
    const rule = { rrule: 'FREQ=WEEKLY;COUNT=3', dtstart: '2026-01-05T07:30', zone };
    expect(series(rule, '2026-01-01T00:00:00Z', 9)).toHaveLength(3);
    const until = { ...rule, rrule: 'FREQ=WEEKLY;UNTIL=20260112T003000Z' };
    expect(series(until, '2026-01-01T00:00:00Z', 9)).toEqual(['2026-01-05 07:30', '2026-01-12 07:30']);
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9',
  ])('is null, in bounded time, for %s, which never matches', (rrule) => {
    expect(
      nextAfter({ rrule, dtstart: '2026-01-05T07:30', zone }, new Date('2026-11-30T00:30:00Z')),
    ).toBeNull();
  });

  it('finds what is rare: a Monday 29 February', () => {
    const expected = new Date('2044-02-29T00:30:00Z');
    for (const freq of ['DAILY', 'MONTHLY', 'YEARLY']) {
      const rule = {
        rrule: `FREQ=${freq};BYMONTH=2;BYMONTHDAY=29;BYDAY=MO`,
        dtstart: '2026-01-05T07:30',
        zone,
      };
      expect(nextAfter(rule, new Date('2026-11-30T00:30:00Z')), freq).toEqual(expected);
    }
  });
});

describe('clock changes in Europe/Berlin', () => {
  const berlin = 'Europe/Berlin';
  const daily = (time: string) => ({ rrule: 'FREQ=DAILY', dtstart: `2026-01-01T${time}`, zone: berlin });

  it.each([
    ['keeps 07:30 into summer', daily('07:30'), '2026-03-28T12:00:00Z', '2026-03-29T05:30:00.000Z'],
    ['keeps 07:30 into winter', daily('07:30'), '2026-10-24T12:00:00Z', '2026-10-25T06:30:00.000Z'],
    [
      'has no 02:30 on the day it is skipped',
      daily('02:30'),
      '2026-03-28T12:00:00Z',
      '2026-03-30T00:30:00.000Z',
    ],
    [
      'has one 02:30 on the day it occurs twice',
      daily('02:30'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
    ['goes on to the next day after it', daily('02:30'), '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
  ])('%s', (_name, rule, after, expected) => {
    expect(nextAfter(rule, new Date(after))?.toISOString()).toBe(expected);
  });

  it('refuses a start that is skipped, which would shift the whole series', () => {
    const rule = { rrule: 'FREQ=DAILY', dtstart: '2026-03-29T02:30', zone: berlin };
    expect(() => parseRecurrence(rule)).toThrow(RecurrenceError);
  });
});

describe('any rule that the builders make', () => {
  const weekdays = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
  const starts = fc.record({
    from: fc.constantFrom('2026-01-01', '2025-06-15', '2027-12-31'),
    time: fc.constantFrom('00:00', '02:30', '07:30', '23:59'),
    zone: fc.constantFrom(zone, 'Europe/Berlin', 'America/New_York', 'UTC'),
  });
  const rules = fc.oneof(
    fc.tuple(weekdays, starts, fc.integer({ min: 1, max: 4 })).map((args) => weekly(...args)),
    fc.tuple(fc.integer({ min: 1, max: 31 }), starts).map((args) => monthlyByDay(...args)),
    fc
      .tuple(fc.constantFrom(-1, 1, 2, 3, 4, 5), weekdays, starts)
      .map((args) => monthlyByNthWeekday(...args)),
    starts.map(lastWorkingDay),
  );
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

  it('is strictly increasing, always after, at the same local time', () => {
    fc.assert(
      fc.property(rules, instants, (rule, from) => {
        let after = from;
        for (let n = 0; n < 4; n++) {
          const next = nextAfter(rule, after);
          expect(next).not.toBeNull();
          expect(next?.getTime()).toBeGreaterThan(after.getTime());
          expect(localTime(next as Date, rule.zone)).toBe(rule.dtstart.slice(11));
          after = next as Date;
        }
      }),
    );
  });

  it('leaves nothing out: no occurrence lies between an instant and the next one found', () => {
    fc.assert(
      fc.property(weekdays, instants, (day, from) => {
        const next = nextAfter(weekly(day, { ...start, from: '2025-01-01' }), from) as Date;
        expect(weekday(localDate(next, zone))).toBe(day);
        expect(next.getTime() - from.getTime()).toBeLessThanOrEqual(7 * 86_400_000);
      }),
    );
  });
});

describe('the last working day of the month', () => {
  const table = daysOffTable<DayOff>([
    { date: '2026-12-31', kind: 'off', name: 'x' },
    { date: '2027-01-30', kind: 'working', name: 'x' },
  ]);
  const rule = lastWorkingDay({ ...start, time: '16:00' });
  const next = (after: string) => nextWorkingAfter(rule, new Date(after), table)?.toISOString();

  it('moves back over days off and weekends, and takes a swapped Saturday', () => {
    expect(next('2026-12-01T00:00:00Z')).toBe('2026-12-30T09:00:00.000Z');
    expect(next('2027-01-01T00:00:00Z')).toBe('2027-01-30T09:00:00.000Z');
    expect(next('2027-02-01T00:00:00Z')).toBe('2027-02-26T09:00:00.000Z');
  });

  it('goes to the next month once it has passed, though the month end has not', () => {
    expect(next('2026-12-30T09:00:00Z')).toBe('2027-01-30T09:00:00.000Z');
  });

  it('is always a working day and strictly after', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (after) => {
          const found = nextWorkingAfter(rule, after, table) as Date;
          expect(found.getTime()).toBeGreaterThan(after.getTime());
          expect(isWorkingDay(localDate(found, zone), table)).toBe(true);
        },
      ),
    );
  });
});

describe('bad rules', () => {
  const good = { rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-01-05T07:30', zone };

  it.each([
    ['', 'no rule'],
    ['FREQ=FOO', 'unknown frequency'],
    ['FREQ=MINUTELY', 'more often than daily'],
    ['BYDAY=MO', 'no frequency'],
    ['FREQ=WEEKLY;BYDAY=XX', 'no such weekday'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'an nth weekday of a week'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'no such day'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'day zero'],
    ['FREQ=WEEKLY;INTERVAL=0', 'no interval'],
    ['FREQ=WEEKLY;INTERVAL=', 'empty interval'],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20270101T000000Z', 'two ends'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'a part twice'],
    ['FREQ=WEEKLY;BYHOUR=9', 'a time of its own'],
    ['FREQ=WEEKLY\nEXDATE:20261130T003000Z', 'a second line'],
  ])('%j is refused: %s', (rrule) => {
    expect(() => nextAfter({ ...good, rrule }, new Date(0))).toThrow(RecurrenceError);
  });

  it.each([
    { ...good, dtstart: '2026-02-30T07:30' },
    { ...good, dtstart: '2026-01-05 07:30' },
    { ...good, dtstart: '2026-01-05T25:00' },
    { ...good, zone: 'Mars/Olympus' },
    { ...good, zone: '' },
    { rrule: good.rrule },
    null,
  ])('%j is refused', (input) => {
    expect(() => parseRecurrence(input)).toThrow(RecurrenceError);
  });

  it('only ever throws RecurrenceError, whatever the text', () => {
    const word = fc.constantFrom(
      'FREQ=',
      'WEEKLY',
      'DAILY',
      'MONTHLY',
      ';',
      'BYDAY=',
      'MO',
      '-1FR',
      'BYSETPOS=',
      '5',
      ',',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (rrule) => {
          try {
            parseRecurrence({ ...good, rrule });
          } catch (error) {
            expect(error).toBeInstanceOf(RecurrenceError);
          }
        },
      ),
    );
  });
});
