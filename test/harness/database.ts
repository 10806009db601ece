// A migrated database of its own for each test file.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, the migrated database that copies are made of, and how this server copies fastest. */
    databases: { server: string; template: string; strategy: string };
  }
}

export type FreshDatabase = { url: string; drop(): Promise<void> };

/** A copy of the migrated template (about 100 ms). Call `drop` in afterAll, after the pools are closed. */
export function freshDatabase(): Promise<FreshDatabase> {
  return copyOf(inject('databases').template);
}

/** A database without any table. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return copyOf('template0');
}

async function copyOf(template: string): Promise<FreshDatabase> {
  const { server, strategy } = inject('databases');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template} ${strategy}`);
  return {
    url: withDatabase(server, name),
    drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Runs one statement on the server. */
export async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
