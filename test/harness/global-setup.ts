// One PostgreSQL per test run, with one migrated template database. Ends with the run, killed or not.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/db/embedded/index.ts';
import { applyMigrations } from '../../src/db/migrate.ts';
import { onServer, withDatabase } from './database.ts';

const quiet = { info: () => {}, warn: () => {} };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url: server, stop } = await startServer(process.env.TEST_DATABASE_URL);
  const template = `template_${randomBytes(8).toString('hex')}`;
  try {
    await onServer(server, `CREATE DATABASE ${template}`);
    await applyMigrations(withDatabase(server, template), { log: quiet });
  } catch (error) {
    await stop();
    throw error;
  }
  // Without durable writes copying files beats logging each page; PostgreSQL 14, which may be given, knows no strategies.
  const strategy = process.env.TEST_DATABASE_URL ? '' : 'STRATEGY FILE_COPY';
  project.provide('databases', { server, template, strategy });
  return async () => {
    await onServer(server, `DROP DATABASE ${template} WITH (FORCE)`);
    await stop();
  };
}

async function startServer(given: string | undefined): Promise<{ url: string; stop(): Promise<void> }> {
  if (given) return { url: given, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'tro-ly-test-'));
  const database = await startEmbeddedPostgres({ dataDir, log: quiet, fsync: false });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
