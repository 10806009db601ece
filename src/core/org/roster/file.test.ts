// Checks that roster files of every kind are read, or refused for the right reason.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetData } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { zipStored } from '../../../shared/zip.ts';
import { readRosterFile } from './file.ts';
import { MAX_FILE_BYTES, MAX_ROWS } from './limits.ts';
import { parsePastedList } from './paste.ts';
import type { ParsedTable } from './table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const names = (table: unknown) => (table as ParsedTable).rows.map((row) => row.cells.full_name);
const xlsx = (...sheets: SheetData[]) =>
  writeXlsxFile(sheets.map((data, at) => ({ data, sheet: `Sheet ${at + 1}` }))).toBuffer();

const HEADER = 'STT,Họ và tên,Chức vụ,Đơn vị';

describe('a text file', () => {
  it.each([
    ['comma', `${HEADER}\n1,Lê Văn An,Bí thư,Chi bộ Một`],
    ['semicolon', `${HEADER}\n1,Lê Văn An,Bí thư,Chi bộ Một`.replaceAll(',', ';')],
    ['tab', `${HEADER}\n1,Lê Văn An,Bí thư,Chi bộ Một`.replaceAll(',', '\t')],
    ['BOM', `\ufeff${HEADER}\r\n1,Lê Văn An,Bí thư,Chi bộ Một\r\n`],
    ['quotes', `"STT","Họ và tên","Chức vụ","Đơn vị"\n"1","Lê Văn An","Bí thư","Chi bộ Một"`],
    ['decomposed letters', `${HEADER}\n1,Lê Văn An,Bí thư,Chi bộ Một`.normalize('NFD')],
  ])('is read with %s', async (_, text) => {
    const table = (await readRosterFile(bytes(text), 'ds.csv')) as ParsedTable;
    expect(table).toMatchObject({
      kind: 'table',
      headerRow: 1,
      columns: ['full_name', 'role', 'unit'],
      ignoredColumns: ['STT'],
    });
    expect(
      table.rows.map((row) => [row.rowNumber, row.cells.full_name?.normalize(), row.cells.role?.normalize()]),
    ).toEqual([[2, 'Lê Văn An', 'Bí thư']]);
  });

  it('finds the header under a title, in any case and without accents, and keeps the row numbers of the file', async () => {
    const text = `"DANH SÁCH, năm 2026"\n\n;;\nho va TEN;DIỆN;Ghi chú\nLê Văn An;Dự bị;x\n;;\nTổng số: 1;;\nTrần Thị Bình;;\n`;
    const table = (await readRosterFile(bytes(text), 'ds.CSV')) as ParsedTable;
    expect(table).toMatchObject({ headerRow: 4, ignoredColumns: ['Ghi chú'], skippedRows: [6] });
    expect(table.rows.map((row) => row.rowNumber)).toEqual([5, 7, 8]);
  });

  it('joins a name written in two columns under one merged title, and skips headings and column numbers', async () => {
    const text = 'TT,Họ và tên,,Chức vụ\n(1),(2),,(3)\nI. Tổ một,,,\n1,Nguyễn Văn,An,Bí thư\n';
    const table = (await readRosterFile(bytes(text), 'a.csv')) as ParsedTable;
    expect(names(table)).toEqual(['Nguyễn Văn An']);
    expect(table.skippedRows).toEqual([2, 3]);
  });

  it('finds a header in row 15 and not in row 16', async () => {
    const at = (row: number) =>
      readRosterFile(bytes(`${'tiêu đề\n'.repeat(row - 1)}Họ và tên\nLê Văn An`), 'a.csv');
    expect(await at(15)).toMatchObject({ kind: 'table', headerRow: 15 });
    expect(await at(16)).toMatchObject({ code: 'missing_column' });
  });

  it('names the missing column and what it did find', async () => {
    expect(await readRosterFile(bytes('Danh sách\nTên,Đơn vị,Chức vụ\nAn,A,B'), 'a.csv')).toEqual({
      kind: 'file_error',
      code: 'missing_column',
      column: 'full_name',
      headerRow: 2,
      foundColumns: ['unit', 'role'],
    });
  });

  it('refuses two columns of one meaning', async () => {
    expect(await readRosterFile(bytes('Họ và tên,Họ tên\nA B,C D'), 'a.csv')).toMatchObject({
      code: 'duplicate_column',
      column: 'full_name',
    });
  });

  const utf16 = Buffer.from(`\ufeff${HEADER}\n1,Lê Văn An,,`, 'utf16le');
  it.each([
    ['UTF-16 with its mark', utf16, 'utf-16'],
    ['UTF-16 without it', utf16.subarray(2), 'utf-16'],
    ['UTF-16 big-endian', Buffer.from(utf16).swap16(), 'utf-16'],
    ['windows-1258', Buffer.from('Ho\xf2 v\xe0 t\xean\nL\xea V\xe3n An', 'latin1'), 'not_utf8'],
    ['TCVN3', Buffer.from('H\xe4 v\xb5 t\xaan\nL\xaa V\xa8n An', 'latin1'), 'not_utf8'],
    ['TCVN3 saved as UTF-8', bytes('STT,Hä vµ tªn\n1,Lª V¨n An'), 'tcvn3_or_vni'],
  ])('in %s is refused, not garbled', async (_, content, encoding) => {
    expect(await readRosterFile(content, 'a.csv')).toMatchObject({ code: 'unsupported_encoding', encoding });
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n \n'],
    ['only separators', ',,\n,,'],
  ])('with %s is empty', async (_, text) => {
    expect(await readRosterFile(bytes(text), 'a.csv')).toMatchObject({ code: 'empty' });
  });

  it('with a header alone has no rows', async () => {
    expect(await readRosterFile(bytes(`${HEADER}\n,,,\n`), 'a.csv')).toMatchObject({ code: 'no_rows' });
  });

  it('with a quote that never closes is damaged', async () => {
    expect(await readRosterFile(bytes('Họ và tên\n"Lê Văn An\nB'), 'a.csv')).toMatchObject({
      code: 'damaged',
    });
  });

  it('too long or too large is refused', async () => {
    const many = (rows: number) => readRosterFile(bytes(`Họ và tên\n${'Lê Văn An\n'.repeat(rows)}`), 'a.csv');
    expect(await many(MAX_ROWS)).toMatchObject({ kind: 'table' });
    expect(await many(MAX_ROWS + 1)).toMatchObject({ code: 'too_many_rows' });
    expect(await readRosterFile(new Uint8Array(MAX_FILE_BYTES + 1).fill(65), 'a.csv')).toMatchObject({
      code: 'too_large',
    });
  });
});

describe('a workbook', () => {
  it('is read from the first sheet that has the header, numbers and dates as text', async () => {
    const date = new Date(Date.UTC(2026, 0, 5));
    const content = await xlsx(
      [['Bìa'], ['Không có gì']],
      [
        ['DANH SÁCH'],
        [],
        ['Mã', 'Họ và tên', 'Đơn vị'].map((value) => ({ value })),
        [
          { value: 7, type: Number },
          { value: 'Lê Văn An' },
          { value: date, type: Date, format: 'dd/mm/yyyy' },
        ],
      ],
    );
    const table = (await readRosterFile(content, 'ds.xlsx')) as ParsedTable;
    expect(table).toMatchObject({ kind: 'table', sheet: 'Sheet 2', headerRow: 3 });
    expect(table.rows).toEqual([
      { rowNumber: 4, cells: { code: '7', full_name: 'Lê Văn An', unit: '05/01/2026' } },
    ]);
  });

  it('gives a value merged downwards to every row that it covers', async () => {
    const content = await xlsx(
      [['x']],
      [
        ['Tổ đảng', 'Họ và tên'],
        [{ value: 'Tổ 1', rowSpan: 2 }, { value: 'Lê Văn An' }],
        [null, { value: 'Trần Thị Bình' }],
        [null, { value: 'Hà Văn Em' }],
      ],
    );
    const table = (await readRosterFile(content, 'ds.xlsx')) as ParsedTable;
    expect(table.rows.map((row) => row.cells.group)).toEqual(['Tổ 1', 'Tổ 1', undefined]);
  });

  it('without the header on any sheet names the missing column', async () => {
    expect(await readRosterFile(await xlsx([['x']], [['Đơn vị', 'Diện']]), 'a.xlsx')).toMatchObject({
      code: 'missing_column',
      column: 'full_name',
    });
  });

  it('that is empty says so', async () => {
    expect(await readRosterFile(await xlsx([[]]), 'a.xlsx')).toMatchObject({ code: 'empty' });
  });

  it('cut short or scrambled is damaged', async () => {
    const good = await xlsx([['Họ và tên'], ['Lê Văn An']]);
    expect(await readRosterFile(good.subarray(0, good.length - 40), 'a.xlsx')).toMatchObject({
      code: 'damaged',
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const bad = Buffer.from(good);
        bad[at] = value;
        expect((await readRosterFile(bad, 'a.xlsx')).kind).toMatch(/^(table|file_error)$/);
      }),
      { numRuns: 60 },
    );
  });

  it('that unpacks to far more than it weighs is refused', async () => {
    const bomb = fakeWorkbook(deflateRawSync(Buffer.alloc(80 * 1024 * 1024, 0x20), { level: 9 }), 8);
    expect(bomb.length).toBeLessThan(MAX_FILE_BYTES);
    expect(await readRosterFile(bomb, 'a.xlsx')).toMatchObject({ code: 'too_large' });
  });

  it('that names a far cell is refused before any grid is made', async () => {
    const sheet = Buffer.from(
      '<worksheet><sheetData><row r="1"><c r="XFD1048576"/></row></sheetData></worksheet>',
    );
    expect(await readRosterFile(fakeWorkbook(sheet, 0), 'a.xlsx')).toMatchObject({ code: 'too_many_rows' });
  });
});

describe('any other file', () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);
  const archive = (name: string) => zipStored([{ name, data: Buffer.from('x') }]);

  it.each([
    ['a.xls', ole('Workbook'), 'xls'],
    ['a.xlsx', ole('EncryptedPackage'), 'xlsx_protected'],
    ['a.doc', ole('WordDocument'), 'word'],
    ['a.docx', archive('word/document.xml'), 'word'],
    ['a.xlsb', archive('xl/workbook.bin'), 'xlsb'],
    ['a.zip', archive('a.csv'), 'zip'],
    ['a.pdf', Buffer.from('%PDF-1.7 …'), 'pdf'],
    ['a.csv', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image'],
    ['a.csv', Buffer.from([1, 2, 0, 0, 0, 0, 9, 9, 9, 9]), 'binary'],
    ['a.xls', Buffer.from('<html><table><tr><td>Họ và tên</td></tr></table></html>'), 'html'],
  ])('%s is refused by its bytes as %s', async (name, content, format) => {
    expect(await readRosterFile(content, name)).toEqual({
      kind: 'file_error',
      code: 'unsupported_format',
      format,
    });
  });

  it('a good file under a wrong name is told apart from a bad one', async () => {
    const good = await xlsx([['Họ và tên'], ['Lê Văn An']]);
    expect(await readRosterFile(good, 'a.csv')).toMatchObject({ code: 'wrong_extension', content: 'xlsx' });
    expect(await readRosterFile(good, 'a.xls')).toMatchObject({ code: 'wrong_extension', content: 'xlsx' });
    expect(await readRosterFile(bytes(HEADER), 'a.txt')).toMatchObject({
      code: 'wrong_extension',
      content: 'csv',
    });
  });

  it('never crashes the reader, whatever the bytes', async () => {
    const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }).map(bytes));
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.constantFrom('a.csv', 'a.xlsx'), async (content, name) => {
        expect((await readRosterFile(content, name)).kind).toMatch(/^(table|file_error)$/);
      }),
    );
  });
});

describe('a pasted list', () => {
  it('takes numbering off and keeps the line numbers', () => {
    const table = parsePastedList(
      '1. Lê Văn An\r\n\n2) Trần Thị Bình\n- Phạm Văn Cường\n• Đỗ Thị Dung\n5 Hà Văn Em\nVũ Thị Én',
    );
    expect(names(table)).toEqual([
      'Lê Văn An',
      'Trần Thị Bình',
      'Phạm Văn Cường',
      'Đỗ Thị Dung',
      'Hà Văn Em',
      'Vũ Thị Én',
    ]);
    expect((table as ParsedTable).rows.map((row) => row.rowNumber)).toEqual([1, 3, 4, 5, 6, 7]);
  });

  it('without a name is empty', () => expect(parsePastedList(' \n1.\n')).toMatchObject({ code: 'empty' }));
});

/** An archive whose one sheet has this content, packed by this method; the sizes it states are lies. */
function fakeWorkbook(sheet: Buffer, method: 0 | 8): Buffer {
  const zip = zipStored([
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
  ]);
  zip.writeUInt16LE(method, zip.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 10);
  return zip;
}
