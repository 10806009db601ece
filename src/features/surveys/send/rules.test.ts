// When a survey opens, closes and comes back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextAfter } from '../../../core/calendar/rules/recurrence.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { asSent, closingAfter, mayBeInGroup, monthlyFrom, timesOf } from './rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00+07:00`);

describe('times', () => {
  test('now, for three days, where nothing else is said; an opening that has passed is now', () => {
    const now = at('2026-11-25');
    expect(timesOf({ opensAt: null, closesAt: null }, now)).toEqual({
      opensAt: now,
      closesAt: closingAfter(now, 3),
    });
    expect(timesOf({ opensAt: at('2026-11-24'), closesAt: at('2026-11-26') }, now)).toEqual({
      opensAt: now,
      closesAt: at('2026-11-26'),
    });
  });

  test.each([
    ['over', at('2026-11-24')],
    ['too near', at('2026-11-25', '08:20')],
    ['too far', at('2027-11-25')],
  ])('an end that is %s is refused', (_, closesAt) => {
    expect(() => timesOf({ opensAt: null, closesAt }, at('2026-11-25'))).toThrow(UserError);
  });
});

describe('every month', () => {
  test.each([
    ['2026-11-25', ['2026-12-25', '2027-01-25', '2027-02-25']],
    ['2027-01-31', ['2027-02-28', '2027-03-31', '2027-04-30']],
    ['2027-01-30', ['2027-02-28', '2027-03-30', '2027-04-30']],
    ['2028-01-29', ['2028-02-29', '2028-03-29', '2028-04-29']],
  ])('from %s', (first, days) => {
    const rule = monthlyFrom(at(first), ZONE);
    let moment = at(first);
    for (const day of days) {
      moment = nextAfter(rule, moment)!;
      expect(localDate(moment, ZONE)).toBe(day);
    }
  });

  test('once in each month, at the same hour, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const first = new Date(at('2026-01-01', '07:15').getTime() + days * 86_400_000);
        const rule = monthlyFrom(first, ZONE);
        const months: string[] = [localDate(first, ZONE).slice(0, 7)];
        let moment = first;
        for (let n = 0; n < 6; n++) {
          moment = nextAfter(rule, moment)!;
          months.push(localDate(moment, ZONE).slice(0, 7));
          expect(moment.getUTCHours() * 60 + moment.getUTCMinutes()).toBe(15);
        }
        expect(new Set(months).size).toBe(7);
      }),
      { numRuns: 40 },
    );
  });
});

test('a single question is called q1 once it is sent; in a group only one by name with something to press', () => {
  const item = { id: 'q4', kind: 'choice' as const, required: true, options: [{ id: 'o1' }, { id: 'o2' }] };
  const one = { version: 3, items: [item] };
  expect(asSent({ form: one }).items[0]!.id).toBe('q1');
  expect(mayBeInGroup({ form: one, anonymity: 'named' })).toBe(true);
  expect(mayBeInGroup({ form: one, anonymity: 'anonymous' })).toBe(false);
  expect(mayBeInGroup({ form: { version: 1, items: [item, item] }, anonymity: 'named' })).toBe(false);
  expect(mayBeInGroup({ form: { version: 1, items: [{ ...item, kind: 'text' }] }, anonymity: 'named' })).toBe(
    false,
  );
});
