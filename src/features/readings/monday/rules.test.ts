// Checks which readings are made, moved and dropped, and when their steps are planned.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOffTable, isDayOff } from '../../../core/calendar/rules/days-off.ts';
import { addDays, instantOf, localDate, mondayOf } from '../../../shared/dates.ts';
import { momentsOf, type Plan, WEEK } from '../shapes.ts';
import { changesFor, type Existing, gapSlots, isLate, planTime, slotOf, stepChanges } from './rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const PLAN: Plan = {
  unitId: 'u',
  active: true,
  weekday: 1,
  startsAt: '07:30',
  closesAt: '17:00',
  announceMinutes: 15,
  rota: 'groups',
  rotaOrder: [],
  dayOffPolicy: 'next_working_day',
  place: null,
};
const at = (date: string, time: string) => instantOf(date, time, ZONE);
const off = (...dates: string[]) => daysOffTable(dates.map((date) => ({ date, kind: 'off' as const })));
const NONE = off();
const make = (plan: Plan, now: Date, table = NONE, existing: Existing[] = []) =>
  changesFor(plan, existing, table, now, ZONE);
const rowsOf = (plan: Plan, now: Date, table = NONE): Existing[] =>
  make(plan, now, table).make.map((slot, index) => ({ ...slot, id: `r${index}` }));

describe('the coming readings', () => {
  it('are the next three Mondays', () => {
    const dates = make(PLAN, at('2026-11-25', '16:00')).make.map(({ date }) => date);
    expect(dates).toEqual(['2026-11-30', '2026-12-07', '2026-12-14']);
  });

  it.each([
    ['before the announcement', '07:14', '2026-11-30'],
    ['once its message should have gone', '07:15', '2026-12-07'],
    ['in the evening', '20:00', '2026-12-07'],
  ])('on the day itself, %s, begin right', (_, time, first) => {
    expect(make(PLAN, at('2026-11-30', time)).make[0]?.date).toBe(first);
  });

  it('move off a day off to the next working day, or are skipped and shown as skipped', () => {
    const table = off('2027-04-26', '2027-04-27');
    const now = at('2027-04-21', '10:00');
    expect(make(PLAN, now, table).make[0]).toEqual({
      plannedDate: '2027-04-26',
      date: '2027-04-28',
      state: 'planned',
    });
    const skipping = make({ ...PLAN, dayOffPolicy: 'skip' }, now, table).make;
    expect(skipping.map(({ plannedDate, state }) => `${plannedDate} ${state}`)).toEqual([
      '2027-04-26 skipped',
      '2027-05-03 planned',
      '2027-05-10 planned',
      '2027-05-17 planned',
    ]);
  });

  it('keep one that was moved into this week when the group is bound on the Tuesday between', () => {
    const table = off('2027-04-26', '2027-04-27');
    expect(make(PLAN, at('2027-04-27', '10:00'), table).make[0]?.date).toBe('2027-04-28');
  });

  it('are never two on one day, however long the holiday', () => {
    const long = Array.from({ length: 9 }, (_, n) => addDays('2027-02-08', n));
    expect(slotOf(PLAN, '2027-02-08', off(...long)).state).toBe('skipped');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 25 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 20_000 }),
        (days, weekday, minutes) => {
          const table = off(...days.map((n) => addDays('2027-02-01', n)));
          const plan = { ...PLAN, weekday: weekday as Plan['weekday'] };
          const now = new Date(at('2027-02-01', '00:00').getTime() + minutes * 60_000);
          const held = make(plan, now, table).make.filter(({ state }) => state === 'planned');
          expect(held).toHaveLength(3);
          expect(new Set(held.map(({ date }) => date)).size).toBe(3);
          for (const { date } of held) {
            expect(isDayOff(date, table)).toBe(false);
            expect(momentsOf(plan, date, ZONE).announce > now).toBe(true);
          }
        },
      ),
    );
  });

  it('change nothing the second time', () => {
    const now = at('2026-11-25', '16:00');
    const again = make(PLAN, now, NONE, rowsOf(PLAN, now));
    expect(again).toMatchObject({ make: [], move: [], drop: [] });
    expect(again.keep).toHaveLength(3);
  });

  it('move within their week with a new weekday, keeping their rows', () => {
    const now = at('2026-11-25', '16:00');
    const { make: made, move, drop } = make({ ...PLAN, weekday: 2 }, now, NONE, rowsOf(PLAN, now));
    expect([made, drop]).toEqual([[], []]);
    expect(move.map(({ to }) => to.date)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
  });

  it('leave a week alone whose reading was announced or held', () => {
    const now = at('2026-11-30', '12:00');
    const held: Existing = { id: 'h', plannedDate: '2026-11-30', date: '2026-11-30', state: 'open' };
    const { make: made, move, drop } = make({ ...PLAN, weekday: 5 }, now, NONE, [held]);
    expect([move, drop]).toEqual([[], []]);
    expect(made[0]?.date).toBe('2026-12-11');
  });

  it('go when the unit reads no more; what is over stays to be recorded', () => {
    const now = at('2026-11-25', '16:00');
    const over: Existing = { id: 'over', plannedDate: '2026-11-23', date: '2026-11-23', state: 'planned' };
    const { drop, make: made } = make({ ...PLAN, active: false }, now, NONE, [over, ...rowsOf(PLAN, now)]);
    expect(drop).toEqual(['r0', 'r1', 'r2']);
    expect(made).toEqual([]);
  });

  it('do not lose one that is due this very minute', () => {
    const row: Existing = { id: 'r', plannedDate: '2026-11-30', date: '2026-11-30', state: 'planned' };
    const changes = make(PLAN, at('2026-11-30', '07:20'), NONE, [row]);
    expect(changes.drop).toEqual([]);
    expect(changes.keep[0]?.id).toBe('r');
  });
});

describe('the steps of a week', () => {
  const moments = momentsOf(PLAN, '2026-11-30', ZONE);
  const steps = (now: Date, pending = {}) => stepChanges(moments, pending, now);

  it('are all planned while all are ahead', () => {
    expect(steps(at('2026-11-24', '09:00'))).toEqual(WEEK.map((step) => ({ step, at: moments[step] })));
  });

  it('ask the reader at once when bound later, and drop what else is past', () => {
    const now = at('2026-11-28', '20:00');
    expect(steps(now)).toEqual([
      { step: 'ask_reader', at: now },
      { step: 'settle', at: moments.settle },
      { step: 'announce', at: moments.announce },
    ]);
  });

  it('never ask twice, and change nothing when nothing changed', () => {
    const pending = { ...moments, ask_reader: null };
    expect(steps(at('2026-11-26', '09:00'), pending)).toEqual([]);
  });

  it('follow a reading that starts at another hour', () => {
    const later = momentsOf({ ...PLAN, startsAt: '08:00' }, '2026-11-30', ZONE);
    const changed = stepChanges(later, { ...moments, ask_reader: null }, at('2026-11-26', '09:00'));
    expect(changed).toEqual([{ step: 'announce', at: later.announce }]);
  });

  it('leave alone what was put off to an allowed hour', () => {
    const putOff = { ...moments, ask_reader: null, remind_reader: at('2026-11-28', '07:00') };
    expect(steps(at('2026-11-27', '10:00'), putOff)).toEqual([]);
  });

  it('stop what a reading moved nearer has left behind', () => {
    const nearer = momentsOf(PLAN, '2026-11-27', ZONE);
    const now = at('2026-11-26', '09:00');
    const changed = stepChanges(nearer, moments, now);
    expect(changed).toContainEqual({ step: 'ask_secretary', at: null });
    expect(changed).toContainEqual({ step: 'announce', at: nearer.announce });
  });
});

it('a short reading is missed once it would have closed, a long one when its grace time is over', () => {
  const short = { ...PLAN, closesAt: '08:30' };
  const late = (plan: Plan, time: string) => isLate(plan, '2026-11-30', at('2026-11-30', time), ZONE);
  expect([late(short, '08:29'), late(short, '08:30')]).toEqual([false, true]);
  expect([late(PLAN, '09:30'), late(PLAN, '09:31')]).toEqual([false, true]);
});

describe('after a long downtime', () => {
  it('the weeks nobody planned are found, up to now', () => {
    const days = gapSlots(PLAN, '2026-11-30', NONE, at('2026-12-21', '09:00'), ZONE).map(({ date }) => date);
    expect(days).toEqual(['2026-12-07', '2026-12-14']);
    expect(gapSlots(PLAN, '2026-11-30', NONE, at('2026-12-21', '09:31'), ZONE)).toHaveLength(3);
    expect(gapSlots({ ...PLAN, active: false }, '2026-11-30', NONE, at('2026-12-21', '12:00'), ZONE)).toEqual(
      [],
    );
  });

  it('a unit that never had a reading missed none', () => {
    expect(gapSlots(PLAN, null, NONE, at('2026-12-21', '12:00'), ZONE)).toEqual([]);
  });
});

it('the plan is looked at an hour after closing, the same day', () => {
  expect(planTime({ closesAt: '17:00' })).toBe('18:00');
  expect(planTime({ closesAt: '09:05' })).toBe('10:05');
  expect(planTime({ closesAt: '23:30' })).toBe('23:59');
  expect(mondayOf(localDate(at('2026-11-30', '23:59'), ZONE))).toBe('2026-11-30');
});
