// Nudges stay out of the night and of days off, and are dropped when closing comes first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localDate, localTime } from '../../../shared/dates.ts';
import { type DayOff, daysOffTable, isDayOff } from './days-off.ts';
import { DEFAULT_ALLOWED, nextAllowed, nudgeAt } from './quiet.ts';

const zone = 'Asia/Ho_Chi_Minh';
const table = daysOffTable<DayOff>([
  { date: '2026-04-30', kind: 'off', name: 'x' },
  { date: '2026-05-01', kind: 'off', name: 'x' },
]);
const allowed = { zone, table, ...DEFAULT_ALLOWED };
const at = (date: string, time: string) => instantOf(date, time, zone);

describe('the next allowed time', () => {
  it.each([
    ['2026-04-28 07:00', '2026-04-28 07:00', 'the first minute is allowed'],
    ['2026-04-28 20:59', '2026-04-28 20:59', 'so is the last'],
    ['2026-04-28 06:59', '2026-04-28 07:00', 'early morning waits'],
    ['2026-04-28 21:00', '2026-04-29 07:00', 'night waits for the morning'],
    ['2026-04-29 22:00', '2026-05-02 07:00', 'and for the end of the days off; a Saturday is fine'],
    ['2026-04-30 05:00', '2026-05-02 07:00', 'a day off waits'],
    ['2026-05-01 12:00', '2026-05-02 07:00', 'at noon too'],
  ])('%s becomes %s: %s', (from, to) => {
    const [fromDate = '', fromTime = ''] = from.split(' ');
    const [toDate = '', toTime = ''] = to.split(' ');
    expect(nextAllowed(at(fromDate, fromTime), allowed)).toEqual(at(toDate, toTime));
  });

  it('is never earlier, always allowed, and stays where it is when asked again', () => {
    const instants = fc.date({
      min: new Date('2026-04-01'),
      max: new Date('2026-06-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const next = nextAllowed(instant, allowed);
        const time = localTime(next, zone);
        expect(next.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(time >= '07:00' && time < '21:00').toBe(true);
        expect(isDayOff(localDate(next, zone), table)).toBe(false);
        expect(nextAllowed(next, allowed)).toEqual(next);
      }),
    );
  });
});

describe('the nudge', () => {
  it('comes at 80 % of the way', () => {
    expect(nudgeAt(at('2026-11-30', '07:30'), at('2026-11-30', '17:00'), allowed)).toEqual(
      at('2026-11-30', '15:06'),
    );
  });

  it('moves out of the night when closing leaves room', () => {
    expect(nudgeAt(at('2026-11-29', '23:00'), at('2026-11-30', '08:00'), allowed)).toEqual(
      at('2026-11-30', '07:00'),
    );
  });

  it('is dropped when the next allowed time is at closing or later', () => {
    expect(nudgeAt(at('2026-11-29', '19:00'), at('2026-11-30', '07:00'), allowed)).toBeNull();
    expect(nudgeAt(at('2026-04-29', '08:00'), at('2026-05-01', '17:00'), allowed)).toBeNull();
  });

  it('takes another share', () => {
    expect(nudgeAt(at('2026-11-30', '08:00'), at('2026-11-30', '18:00'), allowed, 0.5)).toEqual(
      at('2026-11-30', '13:00'),
    );
  });

  it('lies between opening and closing or does not exist', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 60 * 24 * 9 }), (startsAt, length) => {
        const opens = new Date(Date.UTC(2026, 3, 1) + startsAt * 60_000);
        const closes = new Date(opens.getTime() + length * 60_000);
        const nudge = nudgeAt(opens, closes, allowed);
        if (nudge) expect(nudge >= opens && nudge < closes).toBe(true);
      }),
    );
  });
});
