// The other side of an idle thread: takes tasks, sends back what became of them.
import { parentPort } from 'node:worker_threads';

export type ThreadTask<Task> = { id: number; task: Task };
export type ThreadDone<Result> = { id: number; result: Result } | { id: number; error: string };

/** @throws Error outside a worker thread */
export function serveThread<Task, Result>(work: (task: Task) => Promise<Result>): void {
  const port = parentPort;
  if (!port) throw new Error('this file runs as a worker thread');
  port.on('message', ({ id, task }: ThreadTask<Task>) => {
    work(task).then(
      (result) => port.postMessage({ id, result } satisfies ThreadDone<Result>),
      (error: unknown) => port.postMessage({ id, error: String(error) } satisfies ThreadDone<Result>),
    );
  });
}
