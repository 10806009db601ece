// Applying migrations to a real database.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDatabase, type FreshDatabase } from '../../test/harness/database.ts';
import { applyMigrations } from './migrate.ts';

const FIRST = `
CREATE TABLE "Unit" ("id" UUID NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "Unit_pkey" PRIMARY KEY ("id"));
-- Written by hand; a semicolon here; and one in a text and in a body must not part the script.
CREATE UNIQUE INDEX "Unit_name_open" ON "Unit" ("name") WHERE "name" <> ';';
CREATE FUNCTION stop_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; RETURN NULL; END $$;
`;
const SECOND = 'ALTER TABLE "Unit" ADD COLUMN "path" TEXT;';

let database: FreshDatabase;
let client: Client;
let folder: string;
const log = { info: vi.fn(), warn: vi.fn() };

beforeEach(async () => {
  vi.clearAllMocks();
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-migrations-'));
  database = await emptyDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function migration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

const apply = () => applyMigrations(database.url, { log, folder });

async function recorded(): Promise<string[]> {
  const { rows } = await client.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  );
  return rows.map((row) => row.migration_name);
}

test('an empty database gets all of them, SQL written by hand included; a second call applies nothing', async () => {
  migration('20260101000000_first', FIRST);
  migration('20260102000000_second', SECOND);
  expect(await apply()).toEqual(['20260101000000_first', '20260102000000_second']);
  expect(await recorded()).toEqual(['20260101000000_first', '20260102000000_second']);
  const { rows } = await client.query(`SELECT indexdef FROM pg_indexes WHERE indexname = 'Unit_name_open'`);
  expect(rows[0].indexdef).toContain(`WHERE (name <> ';'::text)`);

  expect(await apply()).toEqual([]);
  expect(log.warn).not.toHaveBeenCalled();
});

test('a later one is applied alone', async () => {
  migration('20260101000000_first', FIRST);
  await apply();
  migration('20260102000000_second', SECOND);
  expect(await apply()).toEqual(['20260102000000_second']);
});

test('two processes starting at once apply each migration once', async () => {
  migration('20260101000000_first', FIRST);
  migration('20260102000000_second', SECOND);
  const both = await Promise.all([apply(), apply()]);
  expect(both.flat().sort()).toEqual(['20260101000000_first', '20260102000000_second']);
  expect(await recorded()).toHaveLength(2);
});

test('no connection and no lock stays behind', async () => {
  migration('20260101000000_first', FIRST);
  await apply();
  await vi.waitFor(async () => {
    const { rows } = await client.query(
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    expect(rows).toEqual([]);
  });
});

test('a database that is newer than the code is refused by name, and nothing is applied', async () => {
  migration('20260101000000_first', FIRST);
  migration('20260102000000_second', SECOND);
  await apply();
  rmSync(join(folder, '20260102000000_second'), { recursive: true });
  migration('20260103000000_third', 'CREATE TABLE "Third" ("id" INT)');
  await expect(apply()).rejects.toThrow(
    'The database is newer than this version of the service: it has the migration 20260102000000_second,',
  );
  expect(await recorded()).toHaveLength(2);
});

test('broken SQL is reported with what PostgreSQL said, leaves nothing, and the next start says so', async () => {
  migration('20260101000000_first', FIRST);
  migration(
    '20260102000000_second',
    'CREATE TABLE "Half" ("id" INT);\nALTER TABLE "Missing" ADD COLUMN "x" INT;',
  );
  await expect(apply()).rejects.toThrow(
    'The migration 20260102000000_second failed: relation "Missing" does not exist',
  );
  expect((await client.query(`SELECT to_regclass('"Half"') AS half`)).rows).toEqual([{ half: null }]);
  await expect(apply()).rejects.toThrow(/migration 20260102000000_second failed at an earlier start/);

  migration('20260102000000_second', SECOND);
  await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL');
  expect(await apply()).toEqual(['20260102000000_second']);
});

test('an edited old migration is told, and the service starts', async () => {
  migration('20260101000000_first', FIRST);
  await apply();
  migration('20260101000000_first', `${FIRST}-- edited`);
  expect(await apply()).toEqual([]);
  expect(log.warn).toHaveBeenCalledWith(
    'The migration 20260101000000_first was changed after it was applied.',
  );
});
