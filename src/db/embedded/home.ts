// The folder of the embedded database inside DATA_DIR, and how its programs are run there.
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, closeSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, databaseAccount } from './account.ts';

/**
 * `folder` is `DATA_DIR/postgres`. `seen` is the same folder as PostgreSQL names it. Under root that is a
 * descriptor opened before the rights are dropped: it leads there even below a folder (a home of mode 0700)
 * that the database user may not enter.
 */
export type Home = {
  dataDir: string;
  folder: string;
  seen: string;
  account: Account | undefined;
  descriptor: number | 'ignore';
};

/** Opens DATA_DIR/postgres, made if missing and given to the account that runs PostgreSQL. */
export function openHome(dataDir: string): Home {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const root = realpathSync(dataDir);
  const folder = join(root, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const account = databaseAccount();
  if (!account) return { dataDir: root, folder, seen: folder, account, descriptor: 'ignore' };
  chmodSync(root, 0o711);
  if (statSync(folder).uid !== account.uid) chownSync(folder, account.uid, account.gid);
  if (process.platform !== 'linux')
    return { dataDir: root, folder, seen: folder, account, descriptor: 'ignore' };
  return { dataDir: root, folder, seen: '/proc/self/fd/3', account, descriptor: openSync(folder, 'r') };
}

/** Gives the descriptor back. The programs that were started keep their own. */
export function closeHome(home: Home): void {
  if (typeof home.descriptor === 'number') closeSync(home.descriptor);
}

/** Spawn options of every PostgreSQL program: its account, an English locale whatever LANG is, its own session. */
export function programOptions(home: Home) {
  return {
    ...home.account,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' },
    detached: true,
  };
}

/** Runs a program to its end. Resolves to its exit code (null: killed or not startable) and all it printed. */
export function runProgram(
  home: Home,
  command: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...programOptions(home),
      stdio: ['ignore', 'pipe', 'pipe', home.descriptor],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
