// Properties of reminders and of what fits into a letter.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from '../../../shared/dates.ts';
import { DEFAULT_REMINDERS, fitting, remindersOf } from './rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const startsAt = instantOf('2026-12-05', '19:30', ZONE);
const early = instantOf('2026-11-25', '08:00', ZONE);

it('by default people are chased three days before, the group is reminded a day before, who comes two hours before', () => {
  expect(remindersOf(startsAt, DEFAULT_REMINDERS, early, ZONE)).toEqual({
    chase: instantOf('2026-12-02', '09:00', ZONE),
    group: instantOf('2026-12-04', '08:00', ZONE),
    coming: instantOf('2026-12-05', '17:30', ZONE),
  });
});

it('a reminder lies between now and the meeting, or is not sent; switched off, it never is', () => {
  const settings = fc.record({
    chaseDays: fc.integer({ min: 0, max: 7 }),
    groupDays: fc.integer({ min: 0, max: 3 }),
    comingHours: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(settings, fc.integer({ min: -400, max: 400 }), (kept, hours) => {
      const now = new Date(startsAt.getTime() - hours * 3_600_000);
      const { chase, group, coming } = remindersOf(startsAt, kept, now, ZONE);
      for (const at of [chase, group, coming]) if (at) expect(at > now && at < startsAt).toBe(true);
      if (kept.chaseDays === 0) expect(chase).toBeNull();
      if (kept.groupDays === 0) expect(group).toBeNull();
      if (kept.comingHours === 0) expect(coming).toBeNull();
    }),
  );
});

it('the lines that fit are the first ones, whole, and no longer than the room', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 })), fc.nat({ max: 300 }), (lines, room) => {
      const kept = fitting(lines, room);
      expect(kept).toEqual(lines.slice(0, kept.length));
      expect(kept.join('\n').length).toBeLessThanOrEqual(room);
      const next = lines[kept.length];
      if (next !== undefined) expect([...kept, next].join('\n').length + 1).toBeGreaterThan(room);
    }),
  );
});
