// The thread that makes files, so that its libraries are not in memory while nothing is made.
import { parentPort } from 'node:worker_threads';
import type { PaperDone, PaperTask, Sheet } from './sheets.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

/** Each kind loads what it needs alone. */
async function draw(sheet: Sheet): Promise<Uint8Array> {
  switch (sheet.kind) {
    case 'word':
      return (await import('./word.ts')).writeWord(sheet);
    case 'workbook':
      return (await import('./workbook.ts')).writeWorkbook(sheet);
    case 'chart':
      return (await import('./picture/chart.ts')).drawChart(sheet);
    case 'qr':
      return (await import('./picture/qr.ts')).drawQr(sheet);
    default:
      return (await import('./pdf/index.ts')).drawPdf(sheet);
  }
}

port.on('message', ({ id, sheet }: PaperTask) => {
  draw(sheet).then(
    (bytes) => port.postMessage({ id, bytes } satisfies PaperDone),
    (error: unknown) => port.postMessage({ id, error: String(error) } satisfies PaperDone),
  );
});
