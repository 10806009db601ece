// Makes the cluster once: password, initdb in a temporary folder, then a rename.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError, explainOutput } from './errors.ts';
import { type Home, runProgram } from './home.ts';

export const DATABASE_USER = 'tro_ly';
const HALF = 'init-';

/** Makes the cluster if there is none; a crash in the middle leaves only a folder that the next start removes. */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  fsync: boolean,
): Promise<{ password: string }> {
  removeHalves(home);
  const cluster = join(home.folder, 'cluster');
  const exists = existsSync(cluster);
  const password = readPassword(home, exists);
  if (exists) giveTo(home, cluster);
  else await makeCluster(home, binaries, fsync, cluster);
  return { password };
}

/** The initdb of a killed service may still run: what cannot be removed now goes at the second call or next start. */
function removeHalves(home: Home): void {
  for (const name of readdirSync(home.folder).filter((entry) => entry.startsWith(HALF))) {
    try {
      rmSync(join(home.folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // It still writes there; its name is never used again.
    }
  }
}

async function makeCluster(home: Home, binaries: Binaries, fsync: boolean, cluster: string): Promise<void> {
  const half = mkdtempSync(join(home.folder, HALF));
  if (home.account) chownSync(half, home.account.uid, home.account.gid);
  const { code, output } = await runProgram(home, binaries.initdb, [
    `--pgdata=${home.seen}/${basename(half)}`,
    `--username=${DATABASE_USER}`,
    `--pwfile=${home.seen}/password`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(fsync ? [] : ['--no-sync']),
  ]);
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw explainOutput('initdb', output, home.dataDir);
  }
  renameSync(half, cluster);
  if (fsync) syncFolder(home.folder);
  removeHalves(home);
}

/** The password lives beside the cluster, readable by its user alone. */
function readPassword(home: Home, clusterExists: boolean): string {
  const file = join(home.folder, 'password');
  if (existsSync(file)) {
    giveTo(home, file);
    return readFileSync(file, 'utf8').trim();
  }
  if (clusterExists)
    throw new EmbeddedPostgresError(`The file ${file} is missing: put it back from a backup.`);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600, flush: true });
  giveTo(home, `${file}.new`);
  renameSync(`${file}.new`, file);
  return password;
}

/** A DATA_DIR restored or first used by another user changes hands, with all that is in it. */
function giveTo(home: Home, path: string): void {
  const { account } = home;
  if (!account || statSync(path).uid === account.uid) return;
  const { status } = spawnSync('chown', ['-R', '-h', `${account.uid}:${account.gid}`, path], {
    stdio: 'ignore',
  });
  if (status !== 0) throw new EmbeddedPostgresError(`Cannot give ${path} to the user that runs PostgreSQL.`);
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
