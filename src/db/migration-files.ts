// The migration folders and the schema files as they lie on disk.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One folder of prisma/migrations. `checksum` is the one of _prisma_migrations: SHA-256 of the SQL, in hex. */
export type Migration = { name: string; sql: string; checksum: string };

export const SCHEMA_FOLDER = fileURLToPath(new URL('../../prisma', import.meta.url));
export const MIGRATIONS_FOLDER = join(SCHEMA_FOLDER, 'migrations');

/** The schema that a migration leads to. Not `.prisma`: Prisma would read it as a part of the present schema. */
export const KEPT_SCHEMA = 'schema.prisma.txt';

/** All migrations, oldest first. A missing folder has none. */
export function readMigrations(folder: string): Migration[] {
  return migrationNames(folder).map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** The schema that the newest migration leads to; undefined: there is no migration yet. */
export function readKeptSchema(folder: string): string | undefined {
  const last = migrationNames(folder).at(-1);
  return last === undefined ? undefined : readFileSync(join(folder, last, KEPT_SCHEMA), 'utf8');
}

/** The present schema: the split files of the folder joined, each under its name. */
export function readSchema(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => `// ${name}\n${readFileSync(join(folder, name), 'utf8').trim()}\n`)
    .join('\n');
}

function migrationNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort();
}
