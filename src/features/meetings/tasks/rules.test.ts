// When a task is asked about.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ALLOWED } from '../../../core/calendar/rules/quiet.ts';
import { addDays } from '../../../shared/dates.ts';
import { firstMoments, nextMoments, offeredDays, readDue, readWords } from './rules.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);
const hours = (...off: string[]) => ({
  zone,
  table: new Map(off.map((day) => [day, { kind: 'off' as const }])),
  ...DEFAULT_ALLOWED,
});

describe('the first question', () => {
  test('comes three days before, reminds on the day, closes two days after', () => {
    expect(firstMoments('2026-12-04', at('2026-11-24', '20:30'), hours())).toEqual({
      opensAt: at('2026-12-01', '08:00'),
      nudgesAt: [at('2026-12-04', '08:00')],
      closesAt: at('2026-12-06', '20:00'),
    });
  });

  test('comes at once where the day is nearer, but not at night', () => {
    expect(firstMoments('2026-11-26', at('2026-11-24', '20:30'), hours()).opensAt).toEqual(
      at('2026-11-24', '20:30'),
    );
    expect(firstMoments('2026-11-26', at('2026-11-24', '21:30'), hours()).opensAt).toEqual(
      at('2026-11-25', '07:00'),
    );
  });

  test('moves off days off, and stays open two days even when they are over the day it is due', () => {
    const off = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'];
    const { opensAt, closesAt } = firstMoments('2026-12-04', at('2026-11-24', '09:00'), hours(...off));
    expect(opensAt).toEqual(at('2026-12-07', '08:00'));
    expect(closesAt).toEqual(at('2026-12-09', '20:00'));
  });
});

test('the next one comes every week', () => {
  const one = nextMoments(at('2026-12-06', '20:00'), at('2026-12-06', '20:00'), hours());
  expect(one).toMatchObject({ opensAt: at('2026-12-08', '08:00'), closesAt: at('2026-12-13', '20:00') });
  expect(nextMoments(one.closesAt, one.closesAt, hours()).opensAt).toEqual(at('2026-12-15', '08:00'));
});

test('whatever the day and the moment, a question opens in time, is reminded of while open, and closes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 24 * 60 - 1 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
      (ahead, minute, daysOff) => {
        const today = '2026-11-24';
        const now = new Date(at(today, '00:00').getTime() + minute * 60_000);
        const allowed = hours(...daysOff.map((day) => addDays(today, day)));
        for (const moments of [
          firstMoments(addDays(today, ahead), now, allowed),
          nextMoments(now, now, allowed),
        ]) {
          expect(moments.opensAt >= now).toBe(true);
          expect(moments.closesAt > moments.opensAt).toBe(true);
          for (const nudge of moments.nudgesAt)
            expect(nudge > moments.opensAt && nudge < moments.closesAt).toBe(true);
        }
      },
    ),
  );
});

test('days are offered once each, in order, and read as people write them', () => {
  expect(offeredDays('2026-11-24')).toEqual(['2026-11-30', '2026-12-01', '2026-12-08', '2026-12-22']);
  expect(offeredDays('2026-11-29')).toEqual(['2026-12-06', '2026-12-13', '2026-12-27']);
  expect(readDue('30/11', '2026-11-24')).toBe('2026-11-30');
  expect(() => readDue('23/11/2026', '2026-11-24')).toThrow('meeting-tasks-day-past');
  expect(() => readDue('1/1/2030', '2026-11-24')).toThrow('meeting-tasks-day-far');
});

test('the words of a task are a line of at most 200 letters without a secrecy stamp', () => {
  expect(readWords(' Lập  danh sách\n')).toBe('Lập danh sách');
  expect(() => readWords('TỐI MẬT\nLập danh sách')).toThrow('meeting-tasks-secret');
  expect(() => readWords('?')).toThrow('meeting-tasks-words-short');
  expect(readWords('a'.repeat(200))).toHaveLength(200);
});
