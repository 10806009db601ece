// A cluster or a postmaster.pid that an earlier life of the service left behind.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError, explainOutput } from './errors.ts';
import { type Home, runProgram } from './home.ts';
import { clusterName } from './settings.ts';

/** What the process named by a postmaster.pid is. */
export type Owner = 'nobody' | 'our cluster' | 'another PostgreSQL' | 'another program';

/** More than any system's highest process number: never alive. */
const NO_PROCESS = 4_194_304;

/** Judges the command line of that process. Undefined: it does not exist; empty: it is dead but not yet reaped. */
export function judgeOwner(commandLine: string | undefined, ownName: string): Owner {
  if (commandLine === undefined) return 'nobody';
  if (commandLine.includes(`cluster_name=${ownName}`)) return 'our cluster';
  return /postgres/.test(commandLine) ? 'another PostgreSQL' : 'another program';
}

/**
 * Leaves the cluster stopped. The caller holds the lock of DATA_DIR, so a running cluster belongs to a dead
 * service: it is stopped. A file of a dead process is PostgreSQL's own affair; one whose number now belongs to
 * another program (usual in containers, where numbers start anew) would keep it from starting: the number is
 * changed, and the rest is kept for its check that no process still uses the old shared memory.
 */
export async function clearLeftover(
  home: Home,
  binaries: Binaries,
): Promise<'none' | 'stopped' | 'disowned'> {
  const file = join(home.folder, 'cluster', 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return 'none';
  switch (judgeOwner(commandLineOf(pid), clusterName(home.dataDir))) {
    case 'nobody':
      return 'none';
    case 'another PostgreSQL':
      throw new EmbeddedPostgresError(
        `A PostgreSQL (process ${pid}) that is not of DATA_DIR ${home.dataDir} is named in ${file}: was the folder copied or moved while it ran? Stop it, or delete that file.`,
      );
    case 'another program':
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(NO_PROCESS)));
      return 'disowned';
    case 'our cluster':
      await stopServer(home, binaries);
      return 'stopped';
  }
}

/** Stops the running server of this home, connections included. Nothing happens when none runs. */
export async function stopServer(home: Home, binaries: Binaries): Promise<void> {
  const args = ['-w', '-t', '60', '-m', 'fast', '-D', `${home.seen}/cluster`, 'stop'];
  const { code, output } = await runProgram(home, binaries.pgCtl, args);
  const pid = readPid(join(home.folder, 'cluster', 'postmaster.pid'));
  if (code === 0 || pid === undefined || !commandLineOf(pid)) return;
  throw explainOutput('Stopping PostgreSQL', output, home.dataDir);
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function commandLineOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return undefined;
    }
  }
  return (
    spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() ||
    undefined
  );
}
