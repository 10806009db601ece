// The guard: a small detached process that starts PostgreSQL and stops it when the service dies in any way.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { explainOutput } from './errors.ts';
import { type Home, programOptions } from './home.ts';
import { stopServer } from './leftover.ts';

/**
 * Arguments: pg_ctl, cluster, log file, server options, postgres, "start" or "watch".
 * The guard owns the start, so a service killed in the middle of it leaves nothing running. Standard input is
 * a pipe from the service: its end, whether by stop() or by SIGKILL, is the order to stop. It stops only the
 * server it knows (process and start time), never one that a newer service has started meanwhile. The wait at
 * the end is bounded: pg_ctl would take a newer server's pid file for one that does not stop.
 */
const SCRIPT = `
trap '' HUP INT TERM PIPE
identify() {
  { read -r pid; read -r _; read -r since; } 2>/dev/null < "$1/postmaster.pid" && echo "$pid $since"
}
if [ "$6" = start ]; then
  "$1" -w -t 60 -D "$2" -l "$3" -o "$4" -p "$5" start </dev/null 2>&1 || exit 1
fi
known=$(identify "$2")
echo GUARD-READY
read -r _
[ -n "$known" ] && [ "$(identify "$2")" = "$known" ] || exit 0
"$1" -w -t 15 -D "$2" -m fast stop </dev/null >/dev/null 2>&1
`;

/** Ends the guard and with it PostgreSQL. Safe to call again. */
export type Guard = { stop(): Promise<void> };

/** Starts PostgreSQL under a guard. @throws EmbeddedPostgresError with what the server said */
export async function startGuarded(
  home: Home,
  binaries: Binaries,
  options: string,
  warn: (line: string) => void,
): Promise<Guard> {
  const log = join(home.folder, 'server.log');
  if (existsSync(log)) renameSync(log, `${log}.previous`);
  const cluster = `${home.seen}/cluster`;
  const args = [binaries.pgCtl, cluster, `${home.seen}/server.log`, options, binaries.postgres];

  const launch = async (mode: 'start' | 'watch') => {
    const child = spawn('/bin/sh', ['-c', SCRIPT, 'tro-ly-guard', ...args, mode], {
      ...programOptions(home),
      stdio: ['pipe', 'pipe', 'ignore', home.descriptor],
    });
    // The service may go away at any moment, and the pipe with it.
    child.stdin?.on('error', () => {});
    const failure = await readiness(child);
    if (failure !== undefined) {
      const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
      throw explainOutput('Starting PostgreSQL', `${failure}\n${said}`, home.dataDir);
    }
    child.unref();
    for (const stream of [child.stdin, child.stdout]) (stream as unknown as { unref(): void }).unref();
    return child;
  };

  let stopping: Promise<void> | undefined;
  const replaceWhenLost = (child: ChildProcess) => {
    child.once('exit', () => {
      if (stopping) return;
      warn('The guard of the embedded PostgreSQL was ended from outside; a new one is started.');
      launch('watch').then(
        (next) => {
          current = next;
          replaceWhenLost(next);
        },
        () => warn('The guard of the embedded PostgreSQL could not be started again.'),
      );
    });
    return child;
  };
  let current = replaceWhenLost(await launch('start'));

  const stop = async () => {
    if (current.exitCode === null && current.signalCode === null) {
      current.ref();
      const ended = once(current, 'exit');
      current.stdin?.end();
      const [code] = await ended;
      if (code === 0) return;
    }
    // The guard was lost, or waited a minute in vain.
    await stopServer(home, binaries);
  };
  return {
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Waits for the guard's word. Resolves to nothing when the server accepts connections, else to what was printed. */
function readiness(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (output.includes('GUARD-READY')) resolve(undefined);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(output));
  });
}
