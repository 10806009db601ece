// Finds the header in a grid of text and reads the rows below it into a table.
import { cleanLine, searchKey } from '../../../shared/text.ts';
import { HEADER_ROWS, MAX_ROWS, MAX_UNIT_NAME } from './limits.ts';
import type { ParsedTable, RosterFileError, TableRow } from './table.ts';
import { fileError } from './table.ts';
import type { Column } from './vocabulary.ts';
import { columnOf, isLegacyNameTitle } from './vocabulary.ts';

/** Rows of cells as text; a row may be shorter than its neighbours. */
export type Grid = readonly (readonly string[])[];

/** How many of the titles this product knows stand in the best row of the grid's head. */
export function headerScore(grid: Grid): number {
  return Math.max(0, ...head(grid).map((row) => known(row).length));
}

/** The table under the header of this grid, or why there is none. */
export function readTable(grid: Grid, sheet: string | null): ParsedTable | RosterFileError {
  const headerIndex = head(grid).findIndex((row) => known(row).includes('full_name'));
  if (headerIndex < 0) return noHeader(grid);
  const titles = grid[headerIndex] ?? [];
  const columns = known(titles);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) {
    return fileError({ code: 'duplicate_column', column: twice, headerRow: headerIndex + 1 });
  }
  const body = withoutBlankEnd(grid.slice(headerIndex + 1));
  if (body.length > MAX_ROWS) return fileError({ code: 'too_many_rows', limit: MAX_ROWS });
  const places = columnPlaces(titles);
  const rows: TableRow[] = [];
  const skippedRows: number[] = [];
  for (const [at, row] of body.entries()) {
    const rowNumber = headerIndex + at + 2;
    if (isNoise(row, places)) skippedRows.push(rowNumber);
    else rows.push({ rowNumber, cells: cellsOf(row, places) });
  }
  if (rows.length === 0) return fileError({ code: 'no_rows' });
  const ignoredColumns = titles
    .filter((title) => title.trim() !== '' && columnOf(title) === undefined)
    .map((title) => cleanLine(title, MAX_UNIT_NAME).text);
  return { kind: 'table', sheet, headerRow: headerIndex + 1, columns, ignoredColumns, rows, skippedRows };
}

function head(grid: Grid): Grid {
  return grid.slice(0, HEADER_ROWS);
}

function known(titles: readonly string[]): Column[] {
  return titles.map(columnOf).filter((column) => column !== undefined);
}

function noHeader(grid: Grid): RosterFileError {
  if (grid.every(isBlank)) return fileError({ code: 'empty' });
  if (head(grid).some((row) => row.some(isLegacyNameTitle))) {
    return fileError({ code: 'unsupported_encoding', encoding: 'tcvn3_or_vni' });
  }
  const best = head(grid).reduce(
    (most, row, at) => (known(row).length > known(grid[most] ?? []).length ? at : most),
    0,
  );
  const foundColumns = known(grid[best] ?? []);
  const headerRow = foundColumns.length > 0 ? best + 1 : null;
  return fileError({ code: 'missing_column', column: 'full_name', headerRow, foundColumns });
}

/**
 * Where each column stands. The name may take two: lists often merge the title over "họ và tên đệm" and
 * "tên", so that a column without a title right of the name belongs to it.
 */
function columnPlaces(titles: readonly string[]): ReadonlyMap<Column, readonly number[]> {
  const places = new Map<Column, readonly number[]>();
  for (const [at, title] of titles.entries()) {
    const column = columnOf(title);
    if (column === undefined) continue;
    const next = titles[at + 1];
    const isTwoWide = column === 'full_name' && (next === undefined || next.trim() === '');
    places.set(column, isTwoWide ? [at, at + 1] : [at]);
  }
  return places;
}

function cellsOf(row: readonly string[], places: ReadonlyMap<Column, readonly number[]>): TableRow['cells'] {
  const cells: Partial<Record<Column, string>> = {};
  for (const [column, at] of places) {
    const text = at
      .map((place) => row[place] ?? '')
      .join(' ')
      .trim();
    if (text !== '') cells[column] = text;
  }
  return cells;
}

/** A blank row, a heading or total merged over the row, or the row that numbers the columns. */
function isNoise(row: readonly string[], places: ReadonlyMap<Column, readonly number[]>): boolean {
  const filled = row.filter((cell) => searchKey(cell) !== '');
  if (filled.length === 0) return true;
  if (filled.length > 1 && filled.every((cell) => /^\(?\d{1,2}\)?$/.test(cell.trim()))) return true;
  const hasName = places.get('full_name')?.some((at) => searchKey(row[at] ?? '') !== '') ?? false;
  return !hasName && filled.length === 1;
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function withoutBlankEnd(grid: Grid): Grid {
  let end = grid.length;
  while (end > 0 && isBlank(grid[end - 1] ?? [])) end -= 1;
  return grid.slice(0, end);
}
