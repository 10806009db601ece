// The table a roster file is read into, whatever its format, and why a file may be refused.
import type { Column } from './vocabulary.ts';

export const FOREIGN_FORMATS = [
  'xls',
  'xlsx_protected',
  'xlsb',
  'ods',
  'word',
  'pdf',
  'zip',
  'rar',
  'image',
  'html',
  'binary',
] as const;
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

export interface TableRow {
  /** As the file shows it, from 1, rows above the header counted. */
  readonly rowNumber: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface ParsedTable {
  readonly kind: 'table';
  /** Null for a text file or a pasted list. */
  readonly sheet: string | null;
  /** 0 for a pasted list. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** Titles of the columns that were not read, as they stand in the file. */
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows left out: blank, a merged heading, a row of column numbers. Blank ones at the end are not listed. */
  readonly skippedRows: readonly number[];
}

export type RosterFileError =
  | { readonly kind: 'file_error'; readonly code: 'empty' }
  | { readonly kind: 'file_error'; readonly code: 'too_large'; readonly limitBytes: number }
  | { readonly kind: 'file_error'; readonly code: 'too_many_rows'; readonly limit: number }
  | { readonly kind: 'file_error'; readonly code: 'unsupported_format'; readonly format: ForeignFormat }
  /** The content is a good one, the name says something else. */
  | { readonly kind: 'file_error'; readonly code: 'wrong_extension'; readonly content: 'csv' | 'xlsx' }
  | {
      readonly kind: 'file_error';
      readonly code: 'unsupported_encoding';
      /** `not_utf8`: windows-1258, TCVN3 or another of the one-byte encodings, which cannot be told apart. */
      readonly encoding: 'utf-16' | 'not_utf8' | 'tcvn3_or_vni';
    }
  /** Not readable as what it claims to be; `row` where known. */
  | { readonly kind: 'file_error'; readonly code: 'damaged'; readonly row: number | null }
  | {
      readonly kind: 'file_error';
      readonly code: 'missing_column';
      readonly column: Column;
      /** The row that looks like the header all the same, with what it names. */
      readonly headerRow: number | null;
      readonly foundColumns: readonly Column[];
    }
  | {
      readonly kind: 'file_error';
      readonly code: 'duplicate_column';
      readonly column: Column;
      readonly headerRow: number;
    }
  /** A header and nothing under it. */
  | { readonly kind: 'file_error'; readonly code: 'no_rows' };

type WithoutKind<T> = T extends unknown ? Omit<T, 'kind'> : never;

export function fileError(error: WithoutKind<RosterFileError>): RosterFileError {
  return { kind: 'file_error', ...error } as RosterFileError;
}
