// A worker thread that is there while there is work, and ends when it has had none for a while.
import { Worker } from 'node:worker_threads';
import type { ThreadDone, ThreadTask } from './serve-thread.ts';

export type IdleThread<Task, Result> = {
  /** @throws Error when the task failed, took too long, or was cut off by `close` */
  ask(task: Task): Promise<Result>;
  /** Ends the thread; what it is doing fails. */
  close(): Promise<void>;
  /** Whether the thread is there. */
  running(): boolean;
};

export type IdleThreadOptions = {
  /** Real milliseconds without work after which the thread ends. */
  idleMs?: number | undefined;
  /** Real milliseconds that a task may take; the thread is ended then. */
  limitMs?: number | undefined;
  /** Of the thread's heap. */
  maxHeapMb?: number | undefined;
};

const IDLE_MS = 15_000;

/** @param module of the thread, which calls `serveThread` */
export function createIdleThread<Task, Result>(
  module: URL,
  { idleMs = IDLE_MS, limitMs, maxHeapMb }: IdleThreadOptions = {},
): IdleThread<Task, Result> {
  type Waiting = {
    resolve(result: Result): void;
    reject(error: Error): void;
    limit: NodeJS.Timeout | undefined;
  };
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  const fail = (error: Error): void => {
    worker = null;
    for (const { reject, limit } of waiting.values()) {
      clearTimeout(limit);
      reject(error);
    }
    waiting.clear();
  };
  const end = async (reason: string): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    fail(new Error(reason));
    await ending?.terminate();
  };
  const settle = (done: ThreadDone<Result>): void => {
    const task = waiting.get(done.id);
    waiting.delete(done.id);
    clearTimeout(task?.limit);
    if ('result' in done) task?.resolve(done.result);
    else task?.reject(new Error(done.error));
    if (waiting.size === 0) idle = setTimeout(() => end('idle'), idleMs).unref();
  };
  const start = (): Worker => {
    const thread = new Worker(
      module,
      maxHeapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } },
    );
    // Does not keep the process alive by itself.
    thread.unref();
    thread.on('message', settle);
    thread.on('error', (error) => {
      if (worker === thread) fail(error instanceof Error ? error : new Error(String(error)));
    });
    return thread;
  };

  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        const id = ++last;
        const tooLong = () => void end('the work took too long');
        const limit = limitMs === undefined ? undefined : setTimeout(tooLong, limitMs).unref();
        waiting.set(id, { resolve, reject, limit });
        worker.postMessage({ id, task } satisfies ThreadTask<Task>);
      }),
    close: () => end('the work was stopped'),
    running: () => worker !== null,
  };
}
