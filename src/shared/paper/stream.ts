// Writes a workbook row by row, so that a table of any length takes the memory of its packed bytes alone.
import type { Cell, CellFormat } from './sheets.ts';
import { head, packageFiles, STYLE, sheetEnd, sheetStart, textCell } from './stream-xml.ts';
import { dayOf, letters, uniqueNames } from './workbook-parts.ts';
import { createZip, type ZipFile } from './zip.ts';

/** 'sum' follows the filter of the table; a share is made of the totals of two columns, counted from 0. */
export type Total = 'sum' | { of: number; in: number } | { text: string };
export type StreamColumn = { title: string; width: number; format: CellFormat; total?: Total };

export type StreamTab = {
  /** Made unique, at most 31 characters, without what Excel refuses. */
  name: string;
  /** Above the table, the first one bold. */
  lines: string[];
  columns: StreamColumn[];
  /** Read once, one after the other, tab by tab. */
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
};

/** Characters that are packed at a time, on a thread of the runtime: meanwhile the event loop is free. */
const CHUNK = 64 * 1024;
const DAY_MS = 86_400_000;
/** Workbooks count days from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The bytes of the file. @throws what a tab's rows throw */
export async function streamWorkbook(tabs: readonly StreamTab[]): Promise<Uint8Array> {
  const zip = createZip();
  const names = uniqueNames(tabs.map(({ name }) => name));
  for (const [path, content] of packageFiles(names)) {
    const file = zip.add(path);
    await file.write(content);
    await file.end();
  }
  for (const [at, tab] of tabs.entries()) await writeTab(tab, zip.add(`xl/worksheets/sheet${at + 1}.xml`));
  return zip.end();
}

async function writeTab(tab: StreamTab, file: ZipFile): Promise<void> {
  const first = tab.lines.length + 2;
  const sums = tab.columns.map(() => 0);
  let waiting = sheetStart(tab) + head(tab);
  let row = first;
  for await (const cells of tab.rows) {
    waiting += rowOf(row, tab, cells);
    for (const [at, cell] of cells.entries()) if (typeof cell === 'number') sums[at] = (sums[at] ?? 0) + cell;
    row += 1;
    if (waiting.length < CHUNK) continue;
    await file.write(waiting);
    waiting = '';
  }
  const last = row - 1;
  if (tab.columns.some(({ total }) => total !== undefined) && last >= first)
    waiting += totalRow(row, tab, sums, { first, last });
  await file.write(waiting + sheetEnd(tab, { first, last }));
  await file.end();
}

const rowOf = (row: number, { columns }: StreamTab, cells: readonly Cell[]): string =>
  `<row r="${row}">${columns.map(({ format }, at) => cellOf(`${letters(at + 1)}${row}`, cells[at] ?? null, format)).join('')}</row>`;

function cellOf(at: string, value: Cell, format: CellFormat): string {
  const style = STYLE[format];
  if (value === null || (typeof value === 'number' && !Number.isFinite(value)))
    return `<c r="${at}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  const day = dayOf(value, format);
  if (day) return `<c r="${at}" s="${style}"><v>${(day.getTime() - EPOCH) / DAY_MS}</v></c>`;
  return textCell(at, value, STYLE.text);
}

/** Formulas with the value they have: what reads no formulas reads that. */
function totalRow(
  row: number,
  { columns }: StreamTab,
  sums: readonly number[],
  { first, last }: { first: number; last: number },
): string {
  const cells = columns.map(({ total, format }, index) => {
    const at = `${letters(index + 1)}${row}`;
    const style = STYLE[format] + 1;
    if (total === undefined) return `<c r="${at}" s="${style}"/>`;
    if (total === 'sum') {
      const column = letters(index + 1);
      return `<c r="${at}" s="${style}"><f>SUBTOTAL(109,${column}${first}:${column}${last})</f><v>${sums[index]}</v></c>`;
    }
    if ('text' in total) return textCell(at, total.text, STYLE.text + 1);
    const [part, whole] = [`${letters(total.of + 1)}${row}`, `${letters(total.in + 1)}${row}`];
    const value = sums[total.in] ? (sums[total.of] ?? 0) / sums[total.in]! : null;
    const cached = value === null ? '' : `<v>${value}</v>`;
    return `<c r="${at}" s="${style}"><f>IF(${whole}=0,&quot;&quot;,${part}/${whole})</f>${cached}</c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}
