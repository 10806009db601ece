// When a digest leaves, which week it is of, and how another day is begun with.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOffTable } from '../../core/calendar/rules/days-off.ts';
import { addDays, daysBetween, instantOf, weekday } from '../../shared/dates.ts';
import { fold, MOST_LISTED, type Part, partCode, readPart, WHOLE } from './fold-rules.ts';
import {
  type Edition,
  editionCode,
  editionFor,
  firstOf,
  graceOf,
  lastPlanned,
  periodFor,
  readEdition,
  refuseNight,
  type Sent,
  type Slot,
  sentOn,
  slotId,
  slotOf,
  WEEKDAYS,
  weeksUpTo,
} from './slot-rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const time = fc
  .tuple(fc.integer({ min: 7, max: 20 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const slot = fc.record({ weekday: fc.constantFrom(...WEEKDAYS), time }) as fc.Arbitrary<Slot>;
const moment = fc
  .integer({ min: 0, max: 3000 })
  .map((hours) => new Date(Date.UTC(2026, 9, 1) + hours * 3_600_000));

test('a slot is found again from what its schedules are about', () => {
  fc.assert(
    fc.property(slot, (one) => {
      expect(slotOf(slotId(one))).toEqual(one);
    }),
    { numRuns: 10 },
  );
  expect(slotOf(slotId({ weekday: 5, time: '16:30' }).replace(/^./, 'z'))).toBeNull();
});

test('the last planned day is of the weekday, lies before the moment, and not a week before', () => {
  fc.assert(
    fc.property(slot, moment, (one, now) => {
      const at = instantOf(lastPlanned(one, now, ZONE), one.time, ZONE);
      expect(weekday(lastPlanned(one, now, ZONE))).toBe(one.weekday);
      expect(at.getTime()).toBeLessThan(now.getTime());
      expect(now.getTime() - at.getTime()).toBeLessThanOrEqual(7 * 86_400_000);
    }),
  );
});

test('after a change of slot no two digests come within four days, and none is farther than a week and four', () => {
  fc.assert(
    fc.property(slot, slot, moment, (one, old, now) => {
      const first = firstOf(one, old, now, ZONE);
      expect(instantOf(first, one.time, ZONE).getTime()).toBeGreaterThanOrEqual(now.getTime());
      const apart = daysBetween(lastPlanned(old, now, ZONE), first);
      expect(apart).toBeGreaterThanOrEqual(4);
      expect(apart).toBeLessThanOrEqual(14);
    }),
  );
});

test('the days of a digest end before the planned day, whatever the day it leaves on', () => {
  const week = { planned: '2026-11-27', days: 7 };
  expect(periodFor(week)).toEqual({ of: 'range', from: '2026-11-20', until: '2026-11-27' });
  const table = daysOffTable([
    { date: '2026-11-27', kind: 'off' as const },
    { date: '2026-11-28', kind: 'off' as const },
  ]);
  expect(sentOn('2026-11-27', table)).toBe('2026-11-29');
  expect(sentOn('2026-11-26', table)).toBe('2026-11-26');
});

test.each([
  [6, '2026-12-03'],
  [7, null],
  [11, null],
])(
  'of %i days off more it leaves on %s: when the next one is due, that one has its days too',
  (more, day) => {
    const off = Array.from({ length: more }, (_, at) => ({
      date: addDays('2026-11-27', at),
      kind: 'off' as const,
    }));
    expect(sentOn('2026-11-27', daysOffTable(off))).toBe(day);
  },
);

test.each<[string, Sent | null, number]>([
  ['none before', null, 7],
  ['the week before', { from: '2027-02-12', until: '2027-02-19' }, 7],
  ['two weeks before, over Tết', { from: '2027-02-05', until: '2027-02-12' }, 14],
  ['eleven days before, by another hour', { from: '2027-02-08', until: '2027-02-15' }, 11],
  ['four days before, by another hour', { from: '2027-02-15', until: '2027-02-22' }, 7],
  ['half a year before', { from: '2026-08-01', until: '2026-08-08' }, 35],
  ['this very one, when a job runs twice', { from: '2027-02-12', until: '2027-02-26' }, 14],
  ['a later one', { from: '2027-02-26', until: '2027-03-05' }, 7],
])('the last one was %s: the digest of 26/02 has %i days', (_what, last, days) =>
  expect(editionFor('2027-02-26', last)).toEqual({ planned: '2027-02-26', days }),
);

test('whatever pauses there were, no day is lost between two digests', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 35 }), { minLength: 1, maxLength: 8 }), (pauses) => {
      let last: Sent | null = null;
      let planned = '2026-11-27';
      for (const pause of pauses) {
        const { from, until } = periodFor(editionFor(planned, last));
        if (last !== null) expect(from <= last.until).toBe(true);
        expect(until).toBe(planned);
        expect(daysBetween(from, until)).toBeGreaterThanOrEqual(7);
        last = { from, until };
        expect(periodFor(editionFor(planned, last))).toEqual({ of: 'range', from, until });
        planned = addDays(planned, pause);
      }
    }),
  );
});

test('the weeks that are compared end with the digest, however many days it has', () => {
  const [last, before] = weeksUpTo(periodFor({ planned: '2027-02-26', days: 14 }), 2);
  expect(last).toEqual({ of: 'range', from: '2027-02-19', until: '2027-02-26' });
  expect(before).toEqual({ of: 'range', from: '2027-02-12', until: '2027-02-19' });
});

test.each([
  ['16:30', 4 * 3600],
  ['19:30', 1.5 * 3600],
  ['20:59', 60],
])('a digest of %s may leave for %i seconds, never into the night', (at, seconds) =>
  expect(graceOf({ weekday: 5, time: at })).toBe(seconds),
);

test('nobody is written to at night', () => {
  for (const at of ['06:59', '21:00', '23:00']) expect(() => refuseNight(at)).toThrow('digests-time-night');
  expect(refuseNight('07:00')).toBe('07:00');
});

test('an edition is read as it was written, in at most eleven characters; a week is written as its day alone', () => {
  const of = (days: number): Edition => ({ planned: '2026-11-27', days });
  expect(editionCode(of(7))).toBe('20261127');
  for (let days = 7; days <= 35; days++) {
    expect(readEdition(editionCode(of(days)))).toEqual(of(days));
    expect(editionCode(of(days)).length).toBeLessThanOrEqual(11);
  }
  for (const bad of [
    '2026-11-27',
    '20261327',
    '20260230',
    '',
    '202611271',
    '20261127-7',
    '20261127-36',
    '20261127-014',
  ])
    expect(readEdition(bad)).toBeNull();
});

describe('a long list of units', () => {
  const units = (cells: number, higher = 0) =>
    Array.from({ length: cells + higher }, (_, n) => ({
      unit: { name: `Đơn vị ${n}`, kind: n < cells ? ('cell' as const) : ('organisation' as const) },
    }));
  /** Opens everything that is offered, down to the units. */
  const opened = (all: ReturnType<typeof units>, part: Part, deep = 0): string[] => {
    expect(deep).toBeLessThan(6);
    const folded = fold(all, part);
    if (folded.kind === 'units') return folded.units.map(({ unit }) => unit.name);
    const next =
      folded.kind === 'levels'
        ? folded.levels.map(({ level }): Part => ({ level, range: null, page: 0 }))
        : folded.ranges.map(({ range }): Part => ({ ...part, range, page: 0 }));
    expect(next.length).toBeLessThanOrEqual(8);
    return next.flatMap((one) => opened(all, one, deep + 1));
  };

  test('of thirty is listed as it is, of more folded by level, then by ranges', () => {
    expect(fold(units(30), WHOLE).kind).toBe('units');
    expect(fold(units(25, 8), WHOLE)).toMatchObject({
      kind: 'levels',
      levels: [{ level: 'organisation' }, { level: 'cell' }],
    });
    expect(fold(units(31), WHOLE).kind).toBe('ranges');
    expect(MOST_LISTED).toBe(30);
  });

  test('leads to every unit once, whatever their number', () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(200), (cells, higher) => {
        const all = units(cells, higher);
        const found = opened(all, WHOLE);
        expect(found).toHaveLength(all.length);
        expect(new Set(found).size).toBe(all.length);
      }),
      { numRuns: 6 },
    );
  });

  test('a part is read as it was written, in at most sixteen characters', () => {
    const part = fc.record({
      level: fc.constantFrom('all' as const, 'organisation' as const, 'cell' as const),
      range: fc.option(fc.tuple(fc.nat(99_999), fc.nat(99_999))),
      page: fc.nat(99),
    });
    fc.assert(
      fc.property(part, (one) => {
        expect(readPart(partCode(one))).toEqual(one);
        expect(partCode(one).length).toBeLessThanOrEqual(16);
      }),
    );
    expect(readPart('x1-2')).toBeNull();
  });
});
