// A helper in a process of its own, called by messages, so that it shares no event loop with what is measured.
import { fork } from 'node:child_process';
import { once } from 'node:events';

// biome-ignore lint/suspicious/noExplicitAny: handlers take whatever their callers were typed to give
export type Handlers = Record<string, (...args: any[]) => unknown>;
type Call = { id: number; name: string; args: unknown[] };
type Answer = { id: number; value?: unknown; error?: string };

export type Remote<H extends Handlers> = {
  [K in keyof H]: (...args: Parameters<H[K]>) => Promise<Awaited<ReturnType<H[K]>>>;
};
export type Child<H extends Handlers> = { ask: Remote<H>; stop(): Promise<void> };

/** Starts `file`, which must end with `answerCalls(handlers)`; `flags` go to Node. */
export function startChild<H extends Handlers>(
  file: URL,
  args: string[] = [],
  flags: string[] = [],
): Child<H> {
  const child = fork(file, args, {
    execArgv: [...process.execArgv, ...flags],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  let isStopping = false;
  child.on('message', ({ id, value, error }: Answer) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) caller?.resolve(value);
    else caller?.reject(new Error(error));
  });
  const ended = once(child, 'exit').then(([code]) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file.pathname} ended (${code})`));
    if (!isStopping && code !== 0) throw new Error(`${file.pathname} ended (${code})`);
  });
  ended.catch(() => undefined);
  const ask = new Proxy({} as Remote<H>, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++last;
          waiting.set(id, { resolve, reject });
          child.send({ id, name: String(name), args: given } satisfies Call);
        }),
  });
  return {
    ask,
    stop: async () => {
      isStopping = true;
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The child's side. */
export function answerCalls(handlers: Handlers): void {
  process.on('message', async ({ id, name, args }: Call) => {
    const answer: Answer = { id };
    try {
      const handler = handlers[name];
      if (!handler) throw new Error(`no handler '${name}'`);
      answer.value = await handler(...args);
    } catch (error) {
      answer.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    process.send?.(answer);
  });
  process.on('disconnect', () => process.exit(0));
}
