// Applies the pending migrations when the service starts.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS_FOLDER, type Migration, readMigrations } from './migration-files.ts';
import { type AppliedRow, judgeMigrations } from './migration-state.ts';

/** Any number that only this service's migrations use as advisory lock. */
const LOCK = 7_360_411;

/** Thrown when the database cannot be brought to the code's schema; `message` is one line for the operator. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

export type MigrateOptions = {
  log: { info(line: string): void; warn(line: string): void };
  /** Default: prisma/migrations. */
  folder?: string;
};

/**
 * Brings the database to the schema of the code. Several processes may call it at once: one works, the
 * others wait. The schema engine is loaded only when something is pending.
 * @returns the names applied now, oldest first
 * @throws MigrationError when the database is newer than the code, or a migration failed now or earlier
 */
export async function applyMigrations(url: string, options: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(options.folder ?? MIGRATIONS_FOLDER);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const state = judgeMigrations(migrations, await appliedRows(client));
    if (state.kind === 'newer') {
      throw new MigrationError(
        `The database is newer than this version of the service: it has the migration ${state.unknown.join(', ')}, which is not known here.`,
      );
    }
    if (state.kind === 'failed') {
      throw new MigrationError(
        `The migration ${state.name} failed at an earlier start and was undone: mend its cause, then delete its row in the table _prisma_migrations and start again.`,
      );
    }
    for (const name of state.edited)
      options.log.warn(`The migration ${name} was changed after it was applied.`);
    if (state.pending.length === 0) return [];
    const { pending } = state;
    await applyPending(
      migrations.filter(({ name }) => pending.includes(name)),
      client,
    );
    options.log.info(`Applied migrations: ${pending.join(', ')}.`);
    return pending;
  } finally {
    // The end of the session gives the lock back.
    await client.end();
  }
}

async function appliedRows(client: Client): Promise<AppliedRow[]> {
  const { rows: tables } = await client.query(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  );
  if (!tables[0]?.present) return [];
  const { rows } = await client.query<AppliedRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** The table as Prisma's own tools make it, so that they can be pointed at the database. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Each script goes to PostgreSQL whole, in one call and so in one transaction: a failed one leaves only its row. */
async function applyPending(pending: Migration[], client: Client): Promise<void> {
  await client.query(TABLE);
  for (const { name, sql, checksum } of pending) {
    const id = randomUUID();
    await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      id,
      checksum,
      name,
    ]);
    await client.query(sql).catch((cause: Error) => {
      throw new MigrationError(`The migration ${name} failed: ${cause.message.split('\n')[0]}`, { cause });
    });
    await client.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    );
  }
}
