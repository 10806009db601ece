// Reads the bytes of a text file of rows: UTF-8 only, the separator found by looking for the header.
import { CsvError, parse } from 'csv-parse/sync';
import type { Grid } from './header.ts';
import { headerScore, readTable } from './header.ts';
import { HEADER_ROWS } from './limits.ts';
import type { ParsedTable, RosterFileError } from './table.ts';
import { fileError } from './table.ts';

const SEPARATORS = [',', ';', '\t'] as const;

/** The table in a CSV file. */
export function readCsv(bytes: Uint8Array): ParsedTable | RosterFileError {
  const read = csvGrid(bytes, headerScore);
  return 'kind' in read ? read : readTable(read.grid, null);
}

/**
 * The cells of a CSV file, parted as its header reads best. Anything but UTF-8 is refused: a guessed encoding would
 * store wrong names.
 */
export function csvGrid(
  bytes: Uint8Array,
  scoreOf: (head: Grid) => number,
): { grid: Grid } | RosterFileError {
  if (isUtf16(bytes)) return fileError({ code: 'unsupported_encoding', encoding: 'utf-16' });
  const text = utf8(bytes);
  if (text === undefined) return fileError({ code: 'unsupported_encoding', encoding: 'not_utf8' });
  if (text.trim() === '') return fileError({ code: 'empty' });
  const [best] = SEPARATORS.map((separator) => ({ separator, score: score(text, separator, scoreOf) })).sort(
    (a, b) => b.score - a.score,
  );
  try {
    return { grid: grid(text, best?.separator ?? ',') };
  } catch (error) {
    if (error instanceof CsvError) return fileError({ code: 'damaged', row: rowOf(error) });
    throw error;
  }
}

/** UTF-16 with its mark, or without it: half of an ASCII-like head is zero bytes. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const sample = bytes.subarray(0, 512);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return sample.length >= 4 && zeros > sample.length / 5 && !startsBinary(sample);
}

function startsBinary(sample: Uint8Array): boolean {
  return sample.some((byte, at) => byte === 0 && sample[at + 1] === 0);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function grid(text: string, delimiter: string, to?: number): Grid {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    ...(to === undefined ? {} : { to }),
  });
}

function score(text: string, separator: string, scoreOf: (head: Grid) => number): number {
  try {
    return scoreOf(grid(text, separator, HEADER_ROWS));
  } catch (error) {
    if (error instanceof CsvError) return -1;
    throw error;
  }
}

function rowOf(error: CsvError): number | null {
  const { lines } = error as { lines?: unknown };
  return typeof lines === 'number' ? lines : null;
}
