// Checks which lines a summary has, what stands side by side, and the periods beside one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodOf, rangeOf } from '../../core/figures/period-rules.ts';
import type { Subject } from '../../core/figures/shapes.ts';
import {
  asKind,
  FIRST_LINES,
  lastPeriods,
  linesOf,
  MORE_LINES,
  mainSubject,
  pageOfLines,
  rowsOf,
} from './rules.ts';

const COUNT: Subject = { id: 'held', kind: 'count', value: 'held' };
const RATE: Subject = { id: 'heard', kind: 'rate', value: 'heard', base: 'all', onBehalf: 'behalf' };

test('rates come before counts, what nobody counted is left out, and a count is compared once its period is over', () => {
  const counts = { held: 4, heard: 20, all: 24 };
  const earlier = { held: 3, heard: 10, all: 20 };
  const over = linesOf([COUNT, RATE], counts, { earlier, isOver: true });
  expect(over.map(({ subject }) => subject.id)).toEqual(['heard', 'held']);
  expect(over[1]!.earlier).toEqual({ value: 3, base: null, onBehalf: null });
  const running = linesOf([COUNT, RATE], counts, { earlier, isOver: false });
  expect(running.map((line) => line.earlier?.value ?? null)).toEqual([10, null]);
  expect(linesOf([COUNT, RATE], { held: 1 }, { earlier, isOver: true })).toHaveLength(1);
  expect(mainSubject(over)).toBe(RATE);
  expect(mainSubject([])).toBeNull();
});

test('every line is on exactly one page', () => {
  fc.assert(
    fc.property(fc.nat(60), (count) => {
      const line = { subject: COUNT, now: { value: 1, base: null, onBehalf: null }, earlier: null };
      const lines = Array.from({ length: count }, (_, at) => ({
        ...line,
        now: { ...line.now, value: at + 1 },
      }));
      const seen: number[] = [];
      for (let page = 0; ; page++) {
        const { shown, hasMore } = pageOfLines(lines, page);
        expect(shown.length).toBeLessThanOrEqual(page === 0 ? FIRST_LINES : MORE_LINES);
        seen.push(...shown.map(({ now }) => now.value));
        if (!hasMore) break;
      }
      expect(seen).toEqual(lines.map(({ now }) => now.value));
    }),
  );
});

test('units stand in the order given, and what is in none of them stands apart', () => {
  const counted = [
    { path: '/1/2/', counts: { heard: 1, all: 2, behalf: 1 } },
    { path: '/1/2/5/', counts: { heard: 3, all: 4 } },
    { path: '/1/9/', counts: { heard: 5, all: 6, behalf: 2 } },
    { path: '/1/', counts: { heard: 1, all: 1 } },
  ];
  const { rows, rest } = rowsOf(RATE, counted, '/1/', [{ path: '/1/3/' }, { path: '/1/2/' }]);
  expect(rows.map(({ now }) => now)).toEqual([
    { value: 0, base: 0, onBehalf: 0 },
    { value: 4, base: 6, onBehalf: 1 },
  ]);
  expect(rest).toEqual({ value: 6, base: 7, onBehalf: 2 });
});

test('from one kind of period to another: to the one with today in it, else to its first', () => {
  const november = periodOf('month', '2026-11-30');
  expect(asKind(november, 'week', '2026-11-30')).toEqual(periodOf('week', '2026-11-30'));
  expect(asKind(november, 'week', '2026-12-05')).toEqual(periodOf('week', '2026-11-01'));
  expect(lastPeriods(november, 3).map(({ from }) => from)).toEqual([
    '2026-09-01',
    '2026-10-01',
    '2026-11-01',
  ]);
  expect(lastPeriods(rangeOf('2026-10-20', '2026-11-05'), 2).map(({ from }) => from)).toEqual([
    '2026-10-01',
    '2026-11-01',
  ]);
});
