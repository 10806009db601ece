// Makes files (PDF, Word, workbooks, pictures) in a worker thread that ends when it has had nothing to do for a while.
import { Worker } from 'node:worker_threads';
import type { PaperDone, Sheet } from './sheets.ts';

export type Paper = {
  /** The bytes of the file. @throws Error when the sheet cannot be drawn */
  print(sheet: Sheet): Promise<Uint8Array>;
  /** Ends the thread; what is being drawn fails. */
  close(): Promise<void>;
  /** Whether the thread is there. */
  running(): boolean;
};

const IDLE_MS = 15_000;

type Waiting = { resolve(bytes: Uint8Array): void; reject(error: Error): void };

/** @param idleMs real milliseconds without work after which the thread ends */
export function createPaper(idleMs = IDLE_MS): Paper {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  const fail = (error: Error): void => {
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    fail(new Error('printing was stopped'));
    await ending?.terminate();
  };
  const settle = (done: PaperDone): void => {
    const task = waiting.get(done.id);
    waiting.delete(done.id);
    if ('bytes' in done) task?.resolve(done.bytes);
    else task?.reject(new Error(`sheet not drawn: ${done.error}`));
    if (waiting.size === 0) idle = setTimeout(close, idleMs).unref();
  };
  const start = (): Worker => {
    const thread = new Worker(new URL('./worker.ts', import.meta.url));
    // Does not keep the process alive by itself.
    thread.unref();
    thread.on('message', settle);
    thread.on('error', (error) => {
      if (worker === thread) fail(error instanceof Error ? error : new Error(String(error)));
    });
    return thread;
  };

  return {
    print: (sheet) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, sheet });
      }),
    close,
    running: () => worker !== null,
  };
}

/** The one of the process. */
export const paper: Paper = createPaper();
