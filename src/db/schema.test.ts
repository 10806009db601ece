// The real migrations lead exactly to the real schema, but for the objects written by hand.
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffSchemas } from '../../scripts/schema-diff.ts';
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../../test/harness/database.ts';
import { describeCatalogue } from './catalogue.ts';
import { MIGRATIONS_FOLDER, readKeptSchema, readSchema, SCHEMA_FOLDER } from './migration-files.ts';

/** What Prisma's schema cannot say and a migration adds by hand: how its line of the catalogue begins. */
const BY_HAND: string[] = ['index CREATE INDEX inbox_update_left ', 'index CREATE INDEX ask_stale '];

let migrated: FreshDatabase;
let direct: FreshDatabase;

beforeAll(async () => {
  migrated = await freshDatabase();
  direct = await emptyDatabase();
});

afterAll(async () => {
  await migrated?.drop();
  await direct?.drop();
});

async function on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Without the block that only says how the client is made. */
const tablesOf = (schema: string): string => schema.replace(/^generator [^}]*}\n/m, '');

test('the newest migration keeps the present schema', () => {
  expect(tablesOf(readKeptSchema(MIGRATIONS_FOLDER) ?? '')).toBe(tablesOf(readSchema(SCHEMA_FOLDER)));
});

test('a database built from the migrations equals one built from the schema', async () => {
  const script = await diffSchemas(direct.url, undefined, readSchema(SCHEMA_FOLDER));
  await on(direct.url, (client) => client.query(script));
  const fromSchema = await on(direct.url, describeCatalogue);
  const fromMigrations = await on(migrated.url, describeCatalogue);
  const generated = fromMigrations.filter((line) => !BY_HAND.some((start) => line.startsWith(start)));
  expect(generated).toEqual(fromSchema);
});

test('every object of the list by hand is still there', async () => {
  const lines = await on(migrated.url, describeCatalogue);
  expect(BY_HAND.filter((start) => !lines.some((line) => line.startsWith(start)))).toEqual([]);
});
