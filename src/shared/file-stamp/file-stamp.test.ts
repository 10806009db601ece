// Tests of stamps in files, each made by the library that people's programs stand for.
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, test } from 'vitest';
import { frame, letters, minutes, workbook } from '../../../test/paper/samples.ts';
import { REGULAR } from '../paper/fonts.ts';
import type { Block } from '../paper/office.ts';
import { createPaper } from '../paper/paper.ts';
import { unzipXml, zipStored } from '../zip.ts';
import { createStampReader, stampOfFile } from './file-stamp.ts';

const paper = createPaper();
const reader = createStampReader();
afterAll(async () => {
  await paper.close();
  await reader.close();
});

const stampIn = (bytes: Uint8Array, mime = 'application/octet-stream', name = 'Kế hoạch') =>
  reader.stampOf({ name, mime, bytes });
const written = (text: string): Uint8Array => new TextEncoder().encode(text);
const saying = (words: string): Block[] => [{ block: 'paragraph', words, align: 'left' }];
const HONEY = 'Mô hình nuôi ong lấy mật của chi bộ\nMật ong hoa nhãn được mùa.';

describe('a name', () => {
  test.each([
    ['MẬT - Kế hoạch năm 2026.docx', 'mật'],
    ['ke_hoach_(Tối mật).pdf', 'tối mật'],
    ['toi_mat_ke_hoach.txt', 'tối mật'],
    ['Luu-hanh-noi-bo.txt', 'lưu hành nội bộ'],
    ['TUYỆT MẬT Báo cáo.xlsx', 'tuyệt mật'],
    ['Mô hình nuôi ong lấy mật.docx', null],
    ['Bảo mật thông tin.txt', null],
  ])('%s: %s', async (name, expected) => {
    expect(await stampOfFile({ name, mime: 'text/plain', bytes: written('Nội dung') })).toBe(expected);
  });
});

describe('a text', () => {
  test.each([
    ['in UTF-8', written('Số 01\nTỐI MẬT\nKế hoạch'), 'tối mật'],
    ['in UTF-16', Buffer.from('\ufeffTỐI MẬT\nKế hoạch', 'utf16le'), 'tối mật'],
    ['about honey', written(HONEY), null],
    ['in another encoding', Buffer.from([0x4d, 0xca, 0x54]), 'unreadable'],
    ['with codes for letters', written('{\\rtf1 T\\u7888?I M\\u7852?T}'), 'unreadable'],
    ['of nothing', new Uint8Array(), null],
  ])('%s', async (_what, bytes, expected) => {
    expect(await stampIn(bytes, 'text/plain')).toBe(expected);
  });
});

describe('a Word file', () => {
  test('without a stamp passes', async () => {
    expect(await stampIn(await paper.print(minutes))).toBeNull();
    expect(await stampIn(await paper.print({ ...minutes, blocks: saying(HONEY) }))).toBeNull();
  });

  test('with a stamp in its text, whatever it is called', async () => {
    const bytes = await paper.print({ ...minutes, blocks: saying('MẬT') });
    expect(await stampIn(bytes, 'image/jpeg', 'anh.jpg')).toBe('mật');
    expect(await stampIn(await paper.print({ ...minutes, draft: 'Độ mật: Tối mật' }))).toBe('tối mật');
  });

  test.each([
    [
      'in a header',
      'word/header1.xml',
      '<w:hdr><w:p><w:r><w:t>TUYỆT </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>',
    ],
    [
      'in a text box inside a line',
      'word/document.xml',
      '<w:p><w:t>Số 01</w:t><w:txbxContent><w:p><w:t>TUYỆT MẬT</w:t></w:p></w:txbxContent></w:p>',
    ],
    [
      'as a watermark',
      'word/header2.xml',
      '<v:shape><v:textpath style="x" string="TUYỆT M&#7852;T"/></v:shape>',
    ],
  ])('with a stamp %s', async (_where, name, xml) => {
    const parts = unzipXml(await paper.print(minutes)).filter((part) => part.name !== name);
    const bytes = zipStored([...parts, { name, data: Buffer.from(xml) }]);
    expect(await stampIn(bytes)).toBe('tuyệt mật');
  });
});

test('a workbook and a slide with a stamp on its own', async () => {
  const [tab] = workbook.tabs;
  expect(await stampIn(await paper.print(workbook))).toBeNull();
  const stamped = await paper.print({ ...workbook, tabs: [{ ...tab!, lines: ['LƯU HÀNH NỘI BỘ'] }] });
  expect(await stampIn(stamped)).toBe('lưu hành nội bộ');
  const slide = '<p:sld><a:p><a:t>Chuyên đề</a:t></a:p><a:p><a:t>LƯU HÀNH NỘI BỘ</a:t></a:p></p:sld>';
  expect(await stampIn(zipStored([{ name: 'ppt/slides/slide1.xml', data: Buffer.from(slide) }]))).toBe(
    'lưu hành nội bộ',
  );
});

describe('a PDF', () => {
  const pdf = (draw: (doc: InstanceType<typeof PDFDocument>) => void, options = {}): Promise<Buffer> => {
    const doc = new PDFDocument(options);
    doc.font(REGULAR);
    draw(doc);
    doc.end();
    return buffer(doc);
  };

  test('without a stamp passes', async () => {
    expect(await stampIn(await paper.print(letters))).toBeNull();
    expect(await stampIn(await paper.print({ ...frame, blocks: saying(HONEY) }))).toBeNull();
  });

  test('with a stamp on a line of its own, or beside another column, or on a later page', async () => {
    expect(await stampIn(await pdf((doc) => doc.text('Số 01').text('TỐI MẬT').text('Kế hoạch')))).toBe(
      'tối mật',
    );
    const head = { ...letters.letters[0]!.head!, upper: 'TỐI MẬT' };
    expect(await stampIn(await paper.print({ ...frame, head }))).toBe('tối mật');
    expect(await stampIn(await pdf((doc) => doc.text('Phụ lục').addPage().text('TỐI MẬT')))).toBe('tối mật');
  });

  test('of pictures alone has nothing to read', async () => {
    expect(await stampIn(await pdf((doc) => doc.rect(10, 10, 50, 50).fill()))).toBeNull();
  });

  test('that is locked or cut short is not taken for a clean one', async () => {
    const locked = await pdf((doc) => doc.text('TỐI MẬT'), { userPassword: 'x' });
    expect(await stampIn(locked)).toBe('unreadable');
    expect(await stampIn(written('%PDF-1.7\n1 0 obj'))).toBe('unreadable');
  });
});

test('a picture has nothing to read; what is none of these is not taken for clean', async () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1');
  expect(await stampIn(png, 'image/png', 'anh.png')).toBeNull();
  expect(await stampIn(png, 'application/octet-stream')).toBe('unreadable');
  const oldWord = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  expect(await stampIn(oldWord, 'application/msword', 'a.doc')).toBe('unreadable');
  expect(await stampIn(zipStored([{ name: 'a.csv', data: Buffer.from('x') }]))).toBe('unreadable');
  expect(await stampIn(Buffer.from('PK\x03\x04xxx'))).toBe('unreadable');
});

test('whatever the bytes are, there is an answer', async () => {
  const marks = fc.constantFrom('', '%PDF-1.4\n', 'PK\x03\x04', 'PK\x05\x06', '\xff\xfe');
  await fc.assert(
    fc.asyncProperty(marks, fc.uint8Array({ maxLength: 200 }), async (mark, rest) => {
      const bytes = Buffer.concat([Buffer.from(mark, 'latin1'), rest]);
      expect([null, 'unreadable', 'mật']).toContain(await stampIn(bytes));
    }),
    { numRuns: 60 },
  );
});

test('a file that takes too long is unreadable, and the next one is read', async () => {
  const hasty = createStampReader(1);
  expect(await hasty.stampOf({ name: 'a', mime: 'text/plain', bytes: written('x'.repeat(5_000_000)) })).toBe(
    'unreadable',
  );
  await hasty.close();
  expect(await stampIn(written('TỐI MẬT'), 'text/plain')).toBe('tối mật');
});
