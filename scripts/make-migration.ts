// Makes the next migration: node scripts/make-migration.ts <name> [--empty]
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../src/db/embedded/index.ts';
import {
  KEPT_SCHEMA,
  MIGRATIONS_FOLDER,
  readKeptSchema,
  readSchema,
  SCHEMA_FOLDER,
} from '../src/db/migration-files.ts';
import { diffSchemas } from './schema-diff.ts';

export type NewMigration = {
  name: string;
  at: Date;
  /** Any reachable PostgreSQL; nothing is changed there. */
  url: string;
  schemaFolder: string;
  migrationsFolder: string;
  /** Make a folder for SQL written by hand even when the schema is unchanged. */
  empty: boolean;
};

/** Writes migration.sql and the kept schema into a new folder. @returns the folder; undefined: nothing differs */
export async function makeMigration(wanted: NewMigration): Promise<string | undefined> {
  const schema = readSchema(wanted.schemaFolder);
  const sql = await diffSchemas(wanted.url, readKeptSchema(wanted.migrationsFolder), schema);
  if (sql === '' && !wanted.empty) return undefined;
  const stamp = wanted.at.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(wanted.migrationsFolder, `${stamp}_${wanted.name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql || '-- Written by hand.\n', { flag: 'wx' });
  writeFileSync(join(folder, KEPT_SCHEMA), schema, { flag: 'wx' });
  const lock = join(wanted.migrationsFolder, 'migration_lock.toml');
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return folder;
}

/** Lends a reachable database: the given one, or a throwaway one of its own. */
async function withDatabase<T>(given: string | undefined, work: (url: string) => Promise<T>): Promise<T> {
  if (given) return work(given);
  const dataDir = mkdtempSync(join(tmpdir(), 'tro-ly-migration-'));
  const quiet = { info: () => {}, warn: () => {} };
  const database = await startEmbeddedPostgres({ dataDir, log: quiet, fsync: false });
  try {
    return await work(database.url);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { empty: { type: 'boolean' } },
  });
  const [name] = positionals;
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    process.stderr.write('Usage: npm run migration:new -- <name of a-z, 0-9 and _> [--empty]\n');
    process.exitCode = 1;
    return;
  }
  const folder = await withDatabase(process.env.DATABASE_URL, (url) =>
    makeMigration({
      name,
      at: new Date(),
      url,
      schemaFolder: SCHEMA_FOLDER,
      migrationsFolder: MIGRATIONS_FOLDER,
      empty: values.empty ?? false,
    }),
  );
  process.stdout.write(folder ? `${folder}\n` : 'The schema has not changed since the last migration.\n');
}

if (import.meta.main) await main();
