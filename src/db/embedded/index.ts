// A real PostgreSQL inside DATA_DIR, started and stopped by the service.
import { resolve } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { DATABASE_USER, ensureCluster } from './cluster.ts';
import { EmbeddedPostgresError, explainFileError } from './errors.ts';
import { type Guard, startGuarded } from './guard.ts';
import { closeHome, type Home, openHome } from './home.ts';
import { clearLeftover } from './leftover.ts';
import { lockDataDir } from './lock.ts';
import { choosePort, rememberPort } from './port.ts';
import { serverOptions } from './settings.ts';

export { EmbeddedPostgresError } from './errors.ts';

const DATABASE = 'tro_ly';
const START_TRIES = 4;

export type EmbeddedOptions = {
  dataDir: string;
  log: { info(line: string): void; warn(line: string): void };
  /** Durable writes; only tests switch them off. Default true. */
  fsync?: boolean;
};

export type EmbeddedPostgres = {
  /** `postgresql://…@127.0.0.1:<port>/tro_ly`; holds the password. */
  url: string;
  /** Stops PostgreSQL, open connections included: call it last of all. Safe to call again. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL of DATA_DIR, made at the first call. It stops with `stop()`, or by itself when this
 * process dies in any way. One process per DATA_DIR.
 * @throws EmbeddedPostgresError one line for the operator
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError('The embedded PostgreSQL does not run on Windows: set DATABASE_URL.');
  }
  const undo: (() => void)[] = [];
  try {
    const home = openHome(dataDir);
    undo.push(() => closeHome(home));
    const unlock = lockDataDir(home.dataDir);
    undo.push(unlock);
    const { guard, url } = await startIn(home, options);
    let stopped: Promise<void> | undefined;
    return {
      url,
      stop: () => {
        stopped ??= guard.stop().finally(() => release(undo));
        return stopped;
      },
    };
  } catch (error) {
    release(undo);
    throw explainFileError(error, dataDir);
  }
}

function release(undo: (() => void)[]): void {
  for (const step of undo.splice(0).reverse()) step();
}

async function startIn(
  home: Home,
  { log, fsync = true }: EmbeddedOptions,
): Promise<{ guard: Guard; url: string }> {
  const binaries = await findBinaries(home);
  const { password } = await ensureCluster(home, binaries, fsync);
  const leftover = await clearLeftover(home, binaries);
  if (leftover === 'stopped') log.warn('A PostgreSQL left running by an earlier run was stopped.');
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(home.folder);
    try {
      const guard = await startGuarded(home, binaries, serverOptions(home.dataDir, port, fsync), (line) =>
        log.warn(line),
      );
      const url = await finishStart(home, guard, port, password);
      return { guard, url };
    } catch (error) {
      if (attempt === START_TRIES || !mayPass(error)) throw error;
    }
  }
}

/** Another program took the port after it was found free, or the last children of a killed server still end. */
function mayPass(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Address already in use|could not create any TCP|shared memory block/.test(error.message)
  );
}

async function finishStart(home: Home, guard: Guard, port: number, password: string): Promise<string> {
  const address = `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}`;
  try {
    await rememberPort(home.folder, port);
    await ensureDatabase(`${address}/postgres`);
    return `${address}/${DATABASE}`;
  } catch (error) {
    await guard.stop();
    throw error;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
