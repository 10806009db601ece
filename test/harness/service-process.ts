// Starts the little service of the life-cycle tests, waits for its words, and looks at its processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export type Service = {
  process: ChildProcess;
  /** Waits for a line that begins with the word and gives the rest; fails when the service ends without it. */
  said(word: string): Promise<string>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  output(): string;
};

/** Starts it in a process group of its own. `project`: another checkout. */
export function startService(
  dataDir: string,
  env: NodeJS.ProcessEnv = process.env,
  project = PROJECT,
): Service {
  const child = spawn(process.execPath, ['test/harness/embedded-service.ts', dataDir], {
    cwd: project,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    output += chunk;
    for (const look of waiting) look();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const said = (word: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = output.split('\n').find((candidate) => candidate.startsWith(`${word} `));
        if (line !== undefined) resolve(line.slice(word.length + 1));
      };
      waiting.add(look);
      look();
      ended.then(() => reject(new Error(`ended without "${word}": ${output}`)));
    });
  return { process: child, said, ended, output: () => output };
}

/** The command lines of the processes that name this text (Linux). */
export function processesNaming(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(text));
}
