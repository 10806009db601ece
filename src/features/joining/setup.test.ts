// Tests of the first start: the root, the code that is shown once, and its hash.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts';
import { loadSetup } from '../../core/org/setup-store.ts';
import { closeDb, type Db, openDb } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { movableClock } from '../../shared/clock.ts';
import { loadTexts } from '../../shared/texts.ts';
import { setup } from './setup.ts';

let database: FreshDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, 4);
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});

const start = (code: string | null) =>
  setup(
    {
      db,
      clock: movableClock(new Date('2026-11-25T01:00:00Z')),
      texts: loadTexts(),
      defaultLocale: 'vi',
    },
    code,
  );

test('two processes at once make one root and show one code, which later starts keep', async () => {
  const shown = await Promise.all([start(null), start(null)]);
  expect(shown.filter((code) => code !== null)).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
  const kept = await loadSetup(db);
  expect(await start(null)).toBeNull();
  expect(await loadSetup(db)).toEqual(kept);
  const roots = await client(db).unit.findMany();
  expect(roots.map(({ kind, parentId, path, number }) => [kind, parentId, path === `/${number}/`])).toEqual([
    ['organisation', null, true],
  ]);
});

test('a code that is configured takes the place of one that was not used, and is never shown', async () => {
  const before = await loadSetup(db);
  expect(await start('ma-moi')).toBeNull();
  expect((await loadSetup(db))?.hash).not.toBe(before?.hash);
  expect(JSON.stringify(await client(db).serviceFact.findMany())).not.toContain('ma-moi');
});
