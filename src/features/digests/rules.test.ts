// Who is named in a digest: needs help, is praised, or is not judged at all.
import { describe, expect, test } from 'vitest';
import type { Counts, Subject } from '../../core/figures/shapes.ts';
import { BOUNDS, helpFor, isJudged, praiseFor, reasonsOf } from './rules.ts';
import type { JudgedCell, UnitFigures } from './shapes.ts';

const NOW = new Date('2026-11-27T09:30:00Z');
const MAIN: Subject = { id: 'readings', kind: 'rate', value: 'heard', base: 'expected' };
let made = 0;

const cell = (more: Partial<JudgedCell> = {}): JudgedCell => ({
  unitId: `c${++made}`,
  path: `/1/${made}/`,
  name: 'Chi bộ',
  createdAt: new Date('2026-01-01T00:00:00Z'),
  members: 20,
  hasSecretary: true,
  isReachable: true,
  hasData: true,
  gaps: [],
  isResting: false,
  isQuiet: false,
  ...more,
});
const week = (heard: number, expected = 20): Counts => ({ heard, expected });
const unit = (name: string, cells: JudgedCell[], weeks: Counts[] = [week(15), week(15)]): UnitFigures => ({
  unit: { id: name, kind: cells.length === 1 ? 'cell' : 'organisation', name, path: '/1/2/' },
  weeks,
  running: weeks,
  cells,
});

test.each<[string, Partial<JudgedCell>, boolean]>([
  ['an ordinary one', {}, true],
  ['four members', { members: 4 }, false],
  ['five members', { members: 5 }, true],
  ['formed 27 days ago', { createdAt: new Date('2026-10-31T10:00:00Z') }, false],
  ['formed 28 days ago', { createdAt: new Date('2026-10-30T09:00:00Z') }, true],
  ['off the whole week', { isResting: true }, false],
])('is a cell judged: %s', (_what, more, expected) => expect(isJudged(cell(more), NOW)).toBe(expected));

describe('what a unit lacks', () => {
  test.each<[string, JudgedCell[], string[]]>([
    ['nothing', [cell()], []],
    ['no data', [cell({ hasData: false })], ['no_data 1/1']],
    ['no data where nothing comes weekly', [cell({ hasData: false, isQuiet: true })], []],
    ['no data of a cell too small', [cell({ hasData: false, members: 3 })], []],
    ['no secretary', [cell({ hasSecretary: false })], ['no_secretary 1/1']],
    ['no meeting, no rota', [cell({ gaps: ['no_rota', 'no_meeting'] })], ['no_meeting 1/1', 'no_rota 1/1']],
    [
      'some of several, the small one left out',
      [cell({ hasData: false }), cell({ gaps: ['no_rota'] }), cell(), cell({ members: 2, hasData: false })],
      ['no_data 1/3', 'no_rota 1/3'],
    ],
  ])('%s', (_what, cells, expected) =>
    expect(
      reasonsOf(unit('A', cells), MAIN, NOW).map(({ why, count, of }) => `${why} ${count}/${of}`),
    ).toEqual(expected),
  );

  const low = (weeks: Counts[], cells = [cell()]) =>
    reasonsOf(unit('A', cells, weeks), MAIN, NOW).map(({ why }) => why);
  test('a low rate only after four weeks running, of a base large enough, and only alone', () => {
    expect(low([week(5), week(5), week(5), week(5)])).toEqual(['low']);
    expect(low([week(5), week(5), week(5)])).toEqual([]);
    expect(low([week(5), week(5), week(10), week(5)])).toEqual([]);
    expect(low([week(1, 4), week(1, 4), week(1, 4), week(1, 4)])).toEqual([]);
    expect(low([week(5), week(5), week(5), week(5)], [cell({ gaps: ['no_rota'] })])).toEqual(['no_rota']);
    expect(low([week(0, 0), week(5), week(5), week(5)])).toEqual([]);
  });
});

test('help is in the order of how serious it is, then of how many cells, then of names', () => {
  const units = [
    unit('Xã B', [cell({ hasData: false }), cell()]),
    unit('Xã A', [cell({ hasData: false }), cell()]),
    unit('Chi bộ C', [cell({ gaps: ['no_rota'] })]),
    unit('Chi bộ D', [cell({ hasSecretary: false })]),
    unit('Chi bộ E', [cell({ hasData: false })]),
    unit('Chi bộ F', [cell()]),
  ];
  const help = helpFor(units, MAIN, NOW);
  expect(help.map((one) => one.unit.name)).toEqual(['Chi bộ E', 'Xã A', 'Xã B', 'Chi bộ D', 'Chi bộ C']);
  expect(help.map(({ action }) => action)).toEqual(['remind', 'remind', 'remind', 'see', 'remind']);
});

test('praise needs full data, a base, nothing lacking, and a high share or a clear rise; it has no order of merit', () => {
  const named = (...args: Parameters<typeof unit>) =>
    praiseFor([unit(...args)], MAIN, NOW).map(({ why }) => why)[0] ?? null;
  expect(named('A', [cell()], [week(19), week(19)])).toBe('rate');
  expect(named('A', [cell()], [week(18), week(18)])).toBeNull();
  expect(named('A', [cell()], [week(16), week(14)])).toBe('rise');
  expect(named('A', [cell()], [week(7, 10), week(6, 10)])).toBe('rise');
  expect(named('A', [cell()], [week(9, 9), week(1, 9)])).toBeNull();
  expect(named('A', [cell()], [week(16), week(1, 2)])).toBeNull();
  expect(named('A', [cell(), cell({ hasData: false })], [week(20), week(20)])).toBeNull();
  expect(named('A', [cell({ gaps: ['no_meeting'] })], [week(20), week(20)])).toBeNull();
  const both = [unit('Xã B', [cell()], [week(20), week(20)]), unit('Xã A', [cell()], [week(19), week(19)])];
  expect(praiseFor(both, MAIN, NOW).map((one) => one.unit.name)).toEqual(['Xã A', 'Xã B']);
  expect(praiseFor(both, null, NOW)).toEqual([]);
  expect(BOUNDS.base).toBe(10);
});
