// Checks the workbook that is written row by row: another library reads what was put in, and rows take no memory.
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Cell } from './sheets.ts';
import { type StreamTab, streamWorkbook } from './stream.ts';

const tab = (rows: StreamTab['rows'], name = 'Đọc đầu tuần'): StreamTab => ({
  name,
  lines: ['Đọc đầu tuần: Thành ủy', 'Năm 2026'],
  columns: [
    { title: 'Tháng', width: 12, format: 'date', total: { text: 'Cộng' } },
    { title: 'Đơn vị', width: 30, format: 'text' },
    { title: 'Đã nghe', width: 12, format: 'whole', total: 'sum' },
    { title: 'Tổng số', width: 12, format: 'whole', total: 'sum' },
    { title: 'Tỷ lệ', width: 10, format: 'percent', total: { of: 2, in: 3 } },
  ],
  rows,
});
const opened = async (tabs: StreamTab[]) => readXlsxFile(Buffer.from(await streamWorkbook(tabs)));

test('has titles, a head, real days and numbers, and a total that follows', async () => {
  const rows: Cell[][] = [
    ['2026-11-01', 'Chi bộ "Ư" <1>', 12, 14, 12 / 14],
    ['2026-12-01', '=1+1', 3, 10, 0.3],
    ['2026-12-01', 'Chi bộ 3', null, null, null],
  ];
  const [sheet, other] = await opened([tab(rows), tab([], 'Đọc: đầu/tuần'), tab([], 'đọc đầu tuần')]);
  expect(sheet?.data).toEqual([
    ['Đọc đầu tuần: Thành ủy', null, null, null, null],
    ['Năm 2026', null, null, null, null],
    ['Tháng', 'Đơn vị', 'Đã nghe', 'Tổng số', 'Tỷ lệ'],
    [new Date('2026-11-01T00:00:00Z'), 'Chi bộ "Ư" <1>', 12, 14, 12 / 14],
    [new Date('2026-12-01T00:00:00Z'), '=1+1', 3, 10, 0.3],
    [new Date('2026-12-01T00:00:00Z'), 'Chi bộ 3', null, null, null],
    ['Cộng', null, 15, 24, 15 / 24],
  ]);
  expect(other?.data).toHaveLength(3);
});

test('gives back any text, with what XML cannot hold left out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 5 }),
      async (texts) => {
        const rows = texts.map((text) => [null, `=${text}.`, 1, 1, 1]);
        const [sheet] = await opened([tab(rows)]);
        const shown = sheet?.data.slice(3, 3 + texts.length).map((row) => String(row[1]));
        expect(shown).toEqual(texts.map((text) => `=${text.replace(/\p{Cc}/gu, '')}.`));
      },
    ),
    { numRuns: 20 },
  );
});

test('a failing row fails the file', async () => {
  const broken = async function* (): AsyncGenerator<Cell[]> {
    yield ['2026-11-01', 'a', 1, 1, 1];
    throw new Error('the database is gone');
  };
  await expect(streamWorkbook([tab(broken())])).rejects.toThrow('the database is gone');
});
