// Domain time comes only from the Clock port: nothing else under src asks the system what time it is.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
/** `now()` of the database is the system's time too: technical time is written clock_timestamp(). */
const SYSTEM_TIME =
  /\bDate\.now\(|\bnew Date\(\s*\)|\bdayjs\(\s*\)|\bTemporal\.Now\b|\bCURRENT_(?:TIMESTAMP|DATE)\b|(?<![.\w])now\(\)\s*(?:[-+<>:]|AT TIME)/;

const linesWithSystemTime = (code: string): string[] =>
  code.split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && SYSTEM_TIME.test(line));

test('only shared/clock.ts reads the system’s time', () => {
  const found = globSync('**/*.ts', {
    cwd: SRC,
    exclude: ['db/generated/**', 'playground/**', '**/*.test.ts'],
  })
    .filter((path) => path !== join('shared', 'clock.ts'))
    .flatMap((path) =>
      linesWithSystemTime(readFileSync(join(SRC, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

test.each([
  'const at = Date.now();',
  'return new Date();',
  'dayjs().add(1)',
  'WHERE at < now() - $1',
  'SELECT CURRENT_DATE',
])('it would notice: %s', (line) => expect(linesWithSystemTime(line)).toEqual([line]));

test.each([
  'clock.now()',
  'new Date(at)',
  'dayjs(at)',
  'now: () => clock.now() < due',
  'clock_timestamp() - lease',
])('it lets pass: %s', (line) => expect(linesWithSystemTime(line)).toEqual([]));
