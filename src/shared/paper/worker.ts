// The thread that makes files, so that its libraries are not in memory while nothing is made.
import { serveThread } from '../serve-thread.ts';
import type { Sheet } from './sheets.ts';

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

serveThread(draw);
