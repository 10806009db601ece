// Decides from the migration table what is to be done; pure.
import type { Migration } from './migration-files.ts';

/** A row of _prisma_migrations. */
export type AppliedRow = { name: string; checksum: string; finished: boolean };

export type MigrationState =
  | { kind: 'ready'; pending: string[]; edited: string[] }
  | { kind: 'newer'; unknown: string[] }
  | { kind: 'failed'; name: string };

/** Compares the migrations of the code with the rows of the database (those rolled back left out). */
export function judgeMigrations(known: Migration[], rows: AppliedRow[]): MigrationState {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const unknown = rows.filter(({ name }) => !checksums.has(name)).map(({ name }) => name);
  if (unknown.length > 0) return { kind: 'newer', unknown };
  const failed = rows.find(({ finished }) => !finished);
  if (failed) return { kind: 'failed', name: failed.name };
  const applied = new Set(rows.map(({ name }) => name));
  return {
    kind: 'ready',
    pending: known.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
    edited: rows.filter((row) => checksums.get(row.name) !== row.checksum).map(({ name }) => name),
  };
}
