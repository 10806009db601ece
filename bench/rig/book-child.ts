// Writes one long table as a workbook, in a process of its own, and says how far its memory rose over that.
import { resourceUsage } from 'node:process';
import type { Cell, CellFormat } from '../../src/shared/paper/sheets.ts';
import { streamWorkbook } from '../../src/shared/paper/stream.ts';
import { writeWorkbook } from '../../src/shared/paper/workbook.ts';
import { answerCalls } from './child.ts';

const FORMATS: CellFormat[] = ['date', 'text', 'text', 'text', 'whole', 'whole', 'percent', 'whole'];
const columns = FORMATS.map((format, at) => ({ title: `Cột ${at + 1}`, width: 14, format }));

function* table(count: number): Generator<Cell[]> {
  for (let at = 0; at < count; at++) {
    const month = `2026-${String((at % 12) + 1).padStart(2, '0')}-01`;
    const unit = `Chi bộ cơ quan số ${at % 150}`;
    yield [
      month,
      'Đảng bộ phường Nguyễn Trãi',
      unit,
      'Đã nghe đọc đầu tuần',
      at % 97,
      97,
      (at % 97) / 97,
      at % 7,
    ];
  }
}

/** In MiB; the system counts in KiB. */
const peak = (): number => resourceUsage().maxRSS / 1024;

const handlers = {
  /** `how`: row by row, or all rows at once. */
  async write(how: 'streamed' | 'whole', count: number) {
    const before = peak();
    const began = performance.now();
    const tab = { name: 'a', lines: ['Bảng'], columns };
    const bytes =
      how === 'streamed'
        ? await streamWorkbook([{ ...tab, rows: table(count) }])
        : await writeWorkbook({ kind: 'workbook', tabs: [{ ...tab, rows: [...table(count)] }] });
    const seconds = (performance.now() - began) / 1000;
    return { seconds, risen: peak() - before, packed: bytes.length / 1024 ** 2 };
  },
};
export type BookHandlers = typeof handlers;

answerCalls(handlers);
