// Reads a roster file of any kind: the bytes decide what it is, its name must agree.
import { csvGrid, isUtf16, readCsv } from './csv.ts';
import type { Grid } from './header.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { ForeignFormat, ParsedTable, RosterFileError } from './table.ts';
import { fileError } from './table.ts';
import { readXlsx, xlsxGrids } from './xlsx.ts';

/**
 * The table in a `.csv` (UTF-8; comma, semicolon or tab) or `.xlsx` file, or why it is refused.
 * Never throws for what a file may hold. Limits: 5 MB, 20,000 rows.
 */
export async function readRosterFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<ParsedTable | RosterFileError> {
  const content = contentOf(bytes, fileName);
  if (typeof content !== 'string') return content;
  return content === 'csv' ? readCsv(bytes) : await readXlsx(bytes);
}

/** The sheets of any table that people send, with the same limits; `scoreOf`: how well the first rows read as its header. */
export async function readSheets(
  bytes: Uint8Array,
  fileName: string,
  scoreOf: (head: Grid) => number,
): Promise<Grid[] | RosterFileError> {
  const content = contentOf(bytes, fileName);
  if (typeof content !== 'string') return content;
  if (content === 'csv') {
    const read = csvGrid(bytes, scoreOf);
    return 'kind' in read ? read : [read.grid];
  }
  const sheets = await xlsxGrids(bytes);
  return Array.isArray(sheets) ? sheets.map(({ grid }) => grid) : sheets;
}

function contentOf(bytes: Uint8Array, fileName: string): 'csv' | 'xlsx' | RosterFileError {
  if (bytes.length === 0) return fileError({ code: 'empty' });
  if (bytes.length > MAX_FILE_BYTES) return fileError({ code: 'too_large', limitBytes: MAX_FILE_BYTES });
  const content = sniff(bytes);
  if (content !== 'csv' && content !== 'xlsx')
    return fileError({ code: 'unsupported_format', format: content });
  if (!fileName.toLowerCase().endsWith(`.${content}`)) return fileError({ code: 'wrong_extension', content });
  return content;
}

const MAGIC: readonly (readonly [ForeignFormat, string])[] = [
  ['pdf', '%PDF'],
  ['rar', 'Rar!'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['word', '{\\rtf'],
];

/** What the first bytes, or the names inside an archive, say that the file is. */
function sniff(bytes: Uint8Array): 'csv' | 'xlsx' | ForeignFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, 8);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return sniffArchive(buffer);
  if (start === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return sniffOle(buffer);
  const magic = MAGIC.find(([, sign]) => start.startsWith(sign));
  if (magic !== undefined) return magic[0];
  if (/^[\s\ufeff]*<(?:!doctype|html|table|\?xml)/i.test(buffer.toString('utf8', 0, 256))) return 'html';
  if (isUtf16(bytes)) return 'csv';
  return bytes.subarray(0, 4096).includes(0) ? 'binary' : 'csv';
}

function sniffArchive(buffer: Buffer): 'xlsx' | ForeignFormat {
  if (buffer.includes('xl/workbook.xml')) return 'xlsx';
  if (buffer.includes('xl/workbook.bin')) return 'xlsb';
  if (buffer.includes('word/document.xml')) return 'word';
  if (buffer.includes('opendocument.spreadsheet')) return 'ods';
  return 'zip';
}

/** The old Microsoft container: an encrypted .xlsx, a .doc or an .xls. */
function sniffOle(buffer: Buffer): ForeignFormat {
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'xlsx_protected';
  if (buffer.includes(Buffer.from('WordDocument', 'utf16le'))) return 'word';
  return 'xls';
}
