// What the migration table leads to.
import { expect, test } from 'vitest';
import type { Migration } from './migration-files.ts';
import { judgeMigrations } from './migration-state.ts';

const known: Migration[] = ['1_a', '2_b', '3_c'].map((name) => ({
  name,
  sql: '',
  checksum: `sum of ${name}`,
}));
const row = (name: string, finished = true, checksum = `sum of ${name}`) => ({ name, checksum, finished });

test.each([
  ['an empty table has all pending', [], { kind: 'ready', pending: ['1_a', '2_b', '3_c'], edited: [] }],
  ['the rest is pending', [row('1_a')], { kind: 'ready', pending: ['2_b', '3_c'], edited: [] }],
  ['a gap is pending too', [row('1_a'), row('3_c')], { kind: 'ready', pending: ['2_b'], edited: [] }],
  ['nothing is pending', [row('1_a'), row('2_b'), row('3_c')], { kind: 'ready', pending: [], edited: [] }],
  [
    'an edited one is named',
    [row('1_a'), row('2_b', true, 'other'), row('3_c')],
    { kind: 'ready', pending: [], edited: ['2_b'] },
  ],
  ['an unfinished one has failed', [row('1_a'), row('2_b', false)], { kind: 'failed', name: '2_b' }],
  ['an unknown one is newer', [row('1_a'), row('4_d')], { kind: 'newer', unknown: ['4_d'] }],
  ['newer goes before failed', [row('2_b', false), row('4_d', false)], { kind: 'newer', unknown: ['4_d'] }],
])('%s', (_name, rows, expected) => {
  expect(judgeMigrations(known, rows)).toEqual(expected);
});
