// Reads a pasted list of people, one name a line.
import { searchKey } from '../../../shared/text.ts';
import { MAX_ROWS } from './limits.ts';
import type { ParsedTable, RosterFileError, TableRow } from './table.ts';
import { fileError } from './table.ts';

const NUMBERING = /^\s*(?:[-–—•·*+]+|\(?\d{1,5}\s*[.):\-–/]+|\d{1,5}\s)\s*/;

/** The lines as a table with names alone; numbering (`1.`, `2)`, `-`) is taken off, blank lines are skipped. */
export function parsePastedList(text: string): ParsedTable | RosterFileError {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const rows: TableRow[] = [];
  const skippedRows: number[] = [];
  for (const [at, line] of lines.entries()) {
    const name = line.replace(NUMBERING, '').trim();
    if (searchKey(name) === '') skippedRows.push(at + 1);
    else rows.push({ rowNumber: at + 1, cells: { full_name: name } });
  }
  if (rows.length === 0) return fileError({ code: 'empty' });
  if (rows.length > MAX_ROWS) return fileError({ code: 'too_many_rows', limit: MAX_ROWS });
  return {
    kind: 'table',
    sheet: null,
    headerRow: 0,
    columns: ['full_name'],
    ignoredColumns: [],
    rows,
    skippedRows,
  };
}
