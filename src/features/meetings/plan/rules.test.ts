// Properties of when a unit meets: the moments of series, days off, offered dates, agendas.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOffTable, isWorkingDay } from '../../../core/calendar/rules/days-off.ts';
import {
  addDays,
  daysBetween,
  instantOf,
  type LocalDate,
  localDate,
  localTime,
  type Weekday,
  weekday,
} from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { loadTexts } from '../../../shared/texts.ts';
import { movedUp, readItems } from './agenda-rules.ts';
import {
  AHEAD,
  gapsOf,
  isOnDayOff,
  isShortNotice,
  lostSlots,
  offeredDates,
  otherDays,
  preparesAt,
  slotsAfter,
} from './rules.ts';
import { type Chosen, holdsFrom, readMonthDay, readRule, ruleFrom, ruleWords } from './series-rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const START: LocalDate = '2026-11-25';
const date = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(START, n));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
/** Some public days off, as Tết: runs of up to nine days. */
const table = fc
  .array(fc.tuple(date, fc.integer({ min: 1, max: 9 })), { maxLength: 25 })
  .map((runs) =>
    daysOffTable(
      runs.flatMap(([from, length]) =>
        Array.from({ length }, (_, n) => ({ date: addDays(from, n), kind: 'off' as const })),
      ),
    ),
  );
const weekdays = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday);
const chosen: fc.Arbitrary<Chosen> = fc.oneof(
  fc.record({ kind: fc.constant('monthday' as const), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ kind: fc.constant('nth' as const), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: weekdays }),
  fc.constant({ kind: 'last' as const }),
  fc.record({ kind: fc.constant('weekly' as const), weekday: weekdays }),
);

describe('the occurrences of a series', () => {
  it('come after the moment asked from, in order, at the hour of the series, on the day that was chosen', () => {
    fc.assert(
      fc.property(chosen, date, time, table, (choice, from, at, off) => {
        const series = ruleFrom(choice, { from, time: at, zone: ZONE });
        const after = instantOf(from, '00:00', ZONE);
        const slots = slotsAfter(series, after, off, 4);
        expect(slots).toHaveLength(4);
        slots.forEach(({ startsAt, plannedAt }, index) => {
          expect(startsAt > (slots[index - 1]?.startsAt ?? after)).toBe(true);
          const day = localDate(startsAt, ZONE);
          expect(localTime(startsAt, ZONE)).toBe(at);
          if (choice.kind === 'monthday') expect(Number(day.slice(8))).toBe(choice.day);
          if (choice.kind === 'nth' || choice.kind === 'weekly') expect(weekday(day)).toBe(choice.weekday);
          if (choice.kind === 'last') {
            expect(isWorkingDay(day, off)).toBe(true);
            expect(startsAt <= plannedAt).toBe(true);
            const rest = daysBetween(day, localDate(plannedAt, ZONE));
            const later = Array.from({ length: rest }, (_, n) => addDays(day, n + 1));
            expect(later.some((one) => isWorkingDay(one, off))).toBe(false);
          } else expect(startsAt).toEqual(plannedAt);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are the same whenever they are looked at, and after days off changed no moment of the rule comes twice', () => {
    fc.assert(
      fc.property(chosen, date, time, table, table, (choice, from, at, off, later) => {
        const series = ruleFrom(choice, { from, time: at, zone: ZONE });
        const after = instantOf(from, '00:00', ZONE);
        const first = slotsAfter(series, after, off, AHEAD);
        expect(slotsAfter(series, after, off, AHEAD)).toEqual(first);
        const again = slotsAfter(series, first[0]!.startsAt, later, AHEAD);
        const known = new Set(first.map(({ plannedAt }) => plannedAt.getTime()));
        const moments = again.map(({ plannedAt }) => plannedAt.getTime());
        expect(new Set(moments).size).toBe(moments.length);
        expect(moments.filter((moment) => !known.has(moment)).every((one) => one > Math.max(...known))).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('that downtime swallowed are those after the last one made and before now, and none is lost while all were made', () => {
    fc.assert(
      fc.property(chosen, date, fc.integer({ min: 0, max: 400 }), (choice, from, days) => {
        const series = ruleFrom(choice, { from, time: '19:30', zone: ZONE });
        const off = daysOffTable([]);
        const made = slotsAfter(series, instantOf(from, '00:00', ZONE), off, AHEAD);
        const now = new Date(made[0]!.startsAt.getTime() + days * 86_400_000);
        const lost = lostSlots(series, made.at(-1)!.plannedAt, off, now);
        for (const { startsAt } of lost)
          expect(startsAt <= now && startsAt > made.at(-1)!.startsAt).toBe(true);
        expect(lostSlots(series, lost.at(-1)?.plannedAt ?? made.at(-1)!.plannedAt, off, now)).toEqual([]);
        expect(lostSlots(series, null, off, now)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a meeting on a day off', () => {
  it('is offered the nearest working day after and before, at its own hour; weekends and evenings are no days off', () => {
    fc.assert(
      fc.property(date, time, table, (day, at, off) => {
        const startsAt = instantOf(day, at, ZONE);
        expect(isOnDayOff(startsAt, off, ZONE)).toBe(off.get(day)?.kind === 'off');
        const long = instantOf('2000-01-01', '00:00', ZONE);
        const { next, before } = otherDays(startsAt, off, ZONE, long);
        expect(next > startsAt && before! < startsAt).toBe(true);
        for (const other of [next, before!]) {
          expect(isWorkingDay(localDate(other, ZONE), off)).toBe(true);
          expect(localTime(other, ZONE)).toBe(at);
        }
        expect(otherDays(startsAt, off, ZONE, startsAt).before).toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(isOnDayOff(instantOf('2026-12-05', '19:30', ZONE), daysOffTable([]), ZONE)).toBe(false);
  });

  it('is not among the dates offered, which lie ahead and are in order', () => {
    fc.assert(
      fc.property(date, table, fc.option(date), (today, off, last) => {
        const offered = offeredDates(today, off, last);
        expect([...offered].sort()).toEqual(offered);
        expect(new Set(offered).size).toBe(offered.length);
        for (const day of offered) expect(day > today && off.get(day) === undefined).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(offeredDates('2026-11-25', daysOffTable([]), '2026-11-12')).toEqual([
      '2026-12-01',
      '2026-12-02',
      '2026-12-05',
      '2026-12-12',
    ]);
  });
});

describe('a typed rule', () => {
  const start = { from: START, time: '19:30', zone: ZONE };
  const now = instantOf(START, '08:00', ZONE);

  it('is taken as people copy it, and refused with a reason when it is none or never comes', () => {
    expect(readRule('RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5;', start, now)).toBe(
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5',
    );
    expect(readRule('freq=weekly; byday=mo', start, now)).toBe('FREQ=WEEKLY;BYDAY=MO');
    const refused = (text: string) => {
      try {
        return readRule(text, start, now);
      } catch (error) {
        return error instanceof UserError ? error.key : error;
      }
    };
    for (const text of [
      '',
      'hằng tháng',
      'FREQ=HOURLY',
      'FREQ=MONTHLY;BYMONTHDAY=32',
      'FREQ=MONTHLY;BYHOUR=3',
    ])
      expect(refused(text), text).toBe('plan-rule-bad');
    expect(refused('FREQ=YEARLY;UNTIL=20200101T000000Z')).toBe('plan-rule-never');
    expect(refused('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toBe('plan-rule-never');
  });

  it('never fails otherwise, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `FREQ=${text}`),
        ),
        (text) => {
          try {
            readRule(text, start, now);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is said in words where it came from a button', () => {
    const say = loadTexts().say('vi');
    const words = (choice: Chosen) => ruleWords(say, 'vi', ruleFrom(choice, start));
    expect(words({ kind: 'monthday', day: 5 })).toBe('ngày 5 hằng tháng');
    expect(words({ kind: 'nth', nth: 2, weekday: 4 })).toBe('thứ Năm tuần thứ hai hằng tháng');
    expect(words({ kind: 'nth', nth: -1, weekday: 6 })).toBe('thứ Bảy tuần cuối hằng tháng');
    expect(words({ kind: 'last' })).toBe('ngày làm việc cuối tháng');
    expect(words({ kind: 'weekly', weekday: 1 })).toBe('thứ Hai hằng tuần');
    expect(words({ kind: 'other', rrule: 'FREQ=YEARLY' })).toBe('theo quy tắc FREQ=YEARLY');
  });

  it('holds from the month, the week or the day of the occurrence it is changed from, never from the past', () => {
    expect(holdsFrom('monthday', '2027-01-05', START)).toBe('2027-01-01');
    expect(holdsFrom('nth', '2026-11-28', START)).toBe(START);
    expect(holdsFrom('weekly', '2026-12-03', START)).toBe('2026-11-30');
    expect(holdsFrom('other', '2026-12-03', START)).toBe('2026-12-03');
  });

  it.each([
    ['5', 5],
    ['ngày 5', 5],
    ['mùng 3 hằng tháng', 3],
    ['31', 31],
    ['32', null],
    ['0', null],
    ['cuối tháng', null],
  ])('a day of the month typed as %s is %s', (text, day) => {
    expect(readMonthDay(text)).toBe(day);
  });
});

describe('an agenda', () => {
  it('keeps all its items however they are moved, and every order can be reached', () => {
    const items = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(items, fc.nat(), (ids, at) => {
        const list = ids.map((id) => ({ id }));
        const id = ids[at % ids.length]!;
        const moved = movedUp(list, id);
        expect(moved.map((one) => one.id).sort()).toEqual([...ids].sort());
        const round = ids.reduce((now) => movedUp(now, id), list);
        expect(round.findIndex((one) => one.id === id)).toBe(at % ids.length);
        expect(movedUp(list, 'không có trong danh sách').map((one) => one.id)).toEqual(ids);
      }),
    );
  });

  it('is read a line an item, without the numbers before it; stamped, empty and too long texts are refused', () => {
    expect(readItems('1. Ổn định tổ chức\n2) Thảo luận\n\n- Kết luận')).toEqual([
      'Ổn định tổ chức',
      'Thảo luận',
      'Kết luận',
    ]);
    expect(() => readItems('12 - \n ')).toThrow(new UserError('plan-too-short'));
    expect(() => readItems('MẬT\nNội dung')).toThrow(new UserError('plan-secret'));
    expect(() => readItems('a'.repeat(161))).toThrow(UserError);
    expect(() => readItems('Một mục', 12)).toThrow(UserError);
  });
});

it('what is missing is told in the order it is usually seen to', () => {
  const bare = { state: 'draft', place: null, link: null, chairId: null, recorderId: null } as const;
  expect(gapsOf(bare, { agenda: 0, documents: 0 })).toEqual([
    'place',
    'chair',
    'recorder',
    'agenda',
    'documents',
    'invitation',
  ]);
  const full = {
    state: 'invited',
    place: null,
    link: 'https://hop.example',
    chairId: 'a',
    recorderId: 'b',
  } as const;
  expect(gapsOf(full, { agenda: 1, documents: 1 })).toEqual([]);
});

it('a meeting is prepared a week before at eight, or now when that is past; documents are due a day before', () => {
  const startsAt = instantOf('2026-12-05', '19:30', ZONE);
  expect(preparesAt(startsAt, instantOf(START, '08:00', ZONE), ZONE)).toEqual(
    instantOf('2026-11-28', '08:00', ZONE),
  );
  const now = instantOf('2026-12-01', '09:00', ZONE);
  expect(preparesAt(startsAt, now, ZONE)).toEqual(now);
  expect(isShortNotice(startsAt, instantOf('2026-12-04', '19:30', ZONE))).toBe(false);
  expect(isShortNotice(startsAt, instantOf('2026-12-04', '19:31', ZONE))).toBe(true);
});
