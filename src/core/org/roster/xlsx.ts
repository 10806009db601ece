// Reads the bytes of an .xlsx workbook into a table.

import type { ZipEntry } from '../../../shared/zip.ts';
import { unzipXml, ZipError, zipStored } from '../../../shared/zip.ts';
import type { Grid } from './header.ts';
import { readTable } from './header.ts';
import { HEADER_ROWS, MAX_FILE_BYTES, MAX_ROWS, MAX_SHEET_CELLS } from './limits.ts';
import { columnNumber, downMerges, filledDown } from './merges.ts';
import type { ParsedTable, RosterFileError } from './table.ts';
import { fileError } from './table.ts';

/** Where a cell or a row says that it lies. */
const CELL_REFERENCE = /\sr\s*=\s*["']([^"']*)["']/g;

/** One sheet of a workbook, as text. */
export type SheetGrid = { sheet: string; grid: Grid };

/** The table of the first sheet that has the header. */
export async function readXlsx(bytes: Uint8Array): Promise<ParsedTable | RosterFileError> {
  const sheets = await xlsxGrids(bytes);
  if (!Array.isArray(sheets)) return sheets;
  return firstWithHeader(sheets.map(({ sheet, grid }) => readTable(grid, sheet)));
}

/** Every sheet as text. The reader is loaded only when a workbook comes. */
export async function xlsxGrids(bytes: Uint8Array): Promise<SheetGrid[] | RosterFileError> {
  let entries: ZipEntry[];
  try {
    entries = unzipXml(bytes);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return error.code === 'too_large'
      ? fileError({ code: 'too_large', limitBytes: MAX_FILE_BYTES })
      : fileError({ code: 'damaged', row: null });
  }
  const shape = worstShape(entries);
  if (shape === 'damaged') return fileError({ code: 'damaged', row: null });
  if (shape === 'too_many_rows') return fileError({ code: 'too_many_rows', limit: MAX_ROWS });
  const { default: readXlsxFile } = await import('read-excel-file/node');
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = await readXlsxFile(zipStored(entries));
  } catch {
    // The reader throws plain errors for every malformed part.
    return fileError({ code: 'damaged', row: null });
  }
  const merges = downMerges(entries);
  return sheets.map(({ sheet, data }, at) => ({
    sheet,
    grid: filledDown(data.map(textRow), merges[at] ?? []),
  }));
}

function firstWithHeader(read: readonly (ParsedTable | RosterFileError)[]): ParsedTable | RosterFileError {
  const isNoHeader = (result: ParsedTable | RosterFileError) =>
    result.kind === 'file_error' && (result.code === 'missing_column' || result.code === 'empty');
  const nearMiss = read.find((result) => result.kind === 'file_error' && result.code === 'missing_column');
  return read.find((result) => !isNoHeader(result)) ?? nearMiss ?? fileError({ code: 'empty' });
}

/**
 * The reader makes a full grid up to the farthest cell a sheet names, so a tiny file naming XFD1048576 would
 * take all memory: such a sheet is refused before it is read.
 */
function worstShape(entries: readonly ZipEntry[]): 'ok' | 'damaged' | 'too_many_rows' {
  for (const { name, data } of entries) {
    if (data === null || !name.startsWith('xl/worksheets/')) continue;
    let rows = 0;
    let columns = 0;
    for (const [, reference = ''] of data.toString('latin1').matchAll(CELL_REFERENCE)) {
      const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference);
      if (place === null) return 'damaged';
      rows = Math.max(rows, Number(place[2]));
      columns = Math.max(columns, columnNumber(place[1] ?? ''));
    }
    if (rows > MAX_ROWS + HEADER_ROWS || rows * columns > MAX_SHEET_CELLS) return 'too_many_rows';
  }
  return 'ok';
}

function textRow(row: readonly unknown[]): Grid[number] {
  return row.map(cellText);
}

/** A cell as a person would read it: a date as dd/mm/yyyy, a whole number without a fraction. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const [year, month, day] = value.toISOString().slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  }
  return String(value);
}
