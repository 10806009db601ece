// Where a part is measured: a durable PostgreSQL of its own and a local Bot API server, both gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/db/embedded/index.ts';
import { closeDb, type Db, openDb } from '../../src/db/index.ts';
import { applyMigrations } from '../../src/db/migrate.ts';
import type { FakeTelegramOptions } from '../../src/playground/telegram/index.ts';
import { type Child, startChild } from './child.ts';
import type { TelegramHandlers } from './telegram-child.ts';

export type Place = {
  db: Db;
  telegram: Child<TelegramHandlers>['ask'];
  apiRoot: string;
  token: string;
  databaseUrl: string;
  /** Settings of a service that works here. */
  env: Record<string, string>;
};

const quiet = { info: () => {}, warn: () => {} };

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A migrated, durable database (fsync on). */
export const withDatabase = <T>(work: (db: Db, url: string) => Promise<T>): Promise<T> =>
  inFolder(async (dataDir) => {
    const server = await startEmbeddedPostgres({ dataDir, log: quiet });
    try {
      await applyMigrations(server.url, { log: quiet });
      const db = openDb(server.url);
      try {
        return await work(db, server.url);
      } finally {
        await closeDb(db);
      }
    } finally {
      await server.stop();
    }
  });

/** A local Bot API server in a process of its own. */
export async function withTelegram<T>(
  options: FakeTelegramOptions,
  work: (telegram: Child<TelegramHandlers>['ask'], at: { url: string; token: string }) => Promise<T>,
): Promise<T> {
  const child = startChild<TelegramHandlers>(new URL('./telegram-child.ts', import.meta.url));
  try {
    return await work(child.ask, await child.ask.start(options));
  } finally {
    await child.stop();
  }
}

export const withPlace = <T>(work: (place: Place) => Promise<T>): Promise<T> =>
  withDatabase((db, databaseUrl) =>
    withTelegram({}, (telegram, { url: apiRoot, token }) =>
      work({
        db,
        telegram,
        apiRoot,
        token,
        databaseUrl,
        env: { ...settings(apiRoot, token), DATABASE_URL: databaseUrl },
      }),
    ),
  );

export const settings = (apiRoot: string, token: string): Record<string, string> => ({
  BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  SETUP_CODE: 'bench-setup-code',
});
