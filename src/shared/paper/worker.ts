// The thread that draws on paper, so that its libraries are not in memory while nothing is printed.
import { parentPort } from 'node:worker_threads';
import type { PaperDone, PaperTask } from './sheets.ts';
import { drawSlips } from './slips.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

port.on('message', ({ id, sheet }: PaperTask) => {
  drawSlips(sheet).then(
    (pdf) => port.postMessage({ id, pdf } satisfies PaperDone),
    (error: unknown) => port.postMessage({ id, error: String(error) } satisfies PaperDone),
  );
});
