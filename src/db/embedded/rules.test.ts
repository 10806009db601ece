// What the embedded database decides from texts: accounts, owners of process numbers, causes of failures.
import { describe, expect, test } from 'vitest';
import { findAccount } from './account.ts';
import { explainFileError, explainOutput } from './errors.ts';
import { judgeOwner } from './leftover.ts';
import { serverOptions } from './settings.ts';

const PASSWD =
  'root:x:0:0:root:/root:/bin/bash\npostgresql:x:7:7::/:/bin/sh\npostgres:x:101:104:,,,:/var:/bin/sh\n';

test('the account is found by its whole name', () => {
  expect(findAccount(PASSWD, 'postgres')).toEqual({ uid: 101, gid: 104 });
  expect(findAccount(PASSWD, 'postgre')).toBeUndefined();
});

test.each([
  [undefined, 'nobody'],
  ['', 'another program'],
  ['node src/main.ts', 'another program'],
  ['/usr/bin/postgres -D /elsewhere', 'another PostgreSQL'],
  ['/x/postgres -D /proc/self/fd/3/cluster -c cluster_name=tro_ly_b', 'another PostgreSQL'],
  ['/x/postgres -D /proc/self/fd/3/cluster -c cluster_name=tro_ly_a', 'our cluster'],
] as const)('a process with the command line %j is %s', (line, owner) => {
  expect(judgeOwner(line, 'tro_ly_a')).toBe(owner);
});

describe('a failure is told in one line', () => {
  test.each([
    ['FATAL:  could not write lock file: No space left on device', 'The disk of DATA_DIR /d is full.'],
    ['PANIC: x: Read-only file system', 'Cannot write to DATA_DIR /d: PostgreSQL was denied access.'],
    ['waiting\nFATAL:  bad thing\nHINT: think', 'Start failed: FATAL:  bad thing'],
    ['', 'Start failed: no reason was given'],
  ])('%j', (output, line) => {
    expect(explainOutput('Start', output, '/d').message).toBe(line);
  });

  test('an error that is not of the file system is passed on as it is', () => {
    const other = new TypeError('x');
    expect(explainFileError(other, '/d')).toBe(other);
  });
});

test('writes are durable unless a test says otherwise', () => {
  expect(serverOptions('/d', 5000, true)).not.toMatch(/fsync|synchronous_commit|full_page_writes/);
  expect(serverOptions('/d', 5000, false)).toContain('-c fsync=off');
});
