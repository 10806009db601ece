// The thread that draws on paper, so that its libraries are not in memory while nothing is printed.
import { parentPort } from 'node:worker_threads';
import { drawChecks } from './checks.ts';
import type { PaperDone, PaperTask, Sheet } from './sheets.ts';
import { drawSlips } from './slips.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

async function draw(sheet: Sheet): Promise<Uint8Array> {
  if (sheet.kind === 'slips') return drawSlips(sheet);
  if (sheet.kind === 'checks') return drawChecks(sheet);
  throw new Error(`no drawing of ${sheet.kind}`);
}

port.on('message', ({ id, sheet }: PaperTask) => {
  draw(sheet).then(
    (bytes) => port.postMessage({ id, bytes } satisfies PaperDone),
    (error: unknown) => port.postMessage({ id, error: String(error) } satisfies PaperDone),
  );
});
