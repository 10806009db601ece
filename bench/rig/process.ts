// Programs under measurement: started, waited for, ended; what they log is kept for when something went wrong.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const READY_MS = 60_000;
const LOOK_MS = 5;

export type Program = {
  child: ChildProcess;
  port: number;
  /** Milliseconds from the start of the process to its being ready. */
  readyAfterMs: number;
  /** SIGTERM, then waits for its end; throws when it logged an error. */
  stop(): Promise<void>;
};

export type Wanted = {
  script: string;
  args?: string[];
  env?: Record<string, string>;
  /** Arguments for Node itself. */
  node?: string[];
};

const AS_NPM_START = ['--max-semi-space-size=4', '--import', './src/compile-cache.mjs'];

/** The service itself, as `npm start` runs it; ready when /readyz says so. */
export async function startService(
  settings: Record<string, string>,
  { webhook = false, node = AS_NPM_START }: { webhook?: boolean; node?: string[] } = {},
): Promise<Program> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...settings, PORT: String(port), ...(webhook ? { PUBLIC_URL: address } : {}) };
  return start({ script: 'src/main.ts', env, node }, port, async () => {
    const response = await fetch(`${address}/readyz`).catch(() => null);
    await response?.arrayBuffer();
    return response?.status === 200;
  });
}

/** A program that prints "ready". */
export const startProgram = (wanted: Wanted, port = 0): Promise<Program> =>
  start(wanted, port, async (output) => output().includes('ready'));

async function start(
  wanted: Wanted,
  port: number,
  isReady: (output: () => string) => Promise<boolean>,
): Promise<Program> {
  const { script, args = [], env = {}, node = [] } = wanted;
  const { PATH = '', HOME = '' } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [...node, script, ...args], {
    cwd: PROJECT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-200_000);
    });
  }
  const ended = once(child, 'close');
  while (!(await isReady(() => output))) {
    if (child.exitCode !== null) throw new Error(`${script} ended: ${output}`);
    if (performance.now() - began > READY_MS) throw new Error(`${script} is not ready: ${output}`);
    await sleep(LOOK_MS);
  }
  const readyAfterMs = performance.now() - began;
  return {
    child,
    port,
    readyAfterMs,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      const wrong = output.split('\n').find((line) => /"level":[56]0|unexpected:/.test(line));
      if (wrong) throw new Error(`${script} logged: ${wrong.slice(0, 2000)}`);
    },
  };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
