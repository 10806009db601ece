// Tests of printing: the sheet is a PDF of eight slips a page, and the thread ends when idle.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPaper, type Paper } from './paper.ts';
import type { CheckSheet, SlipSheet } from './sheets.ts';

let paper: Paper | null = null;
afterEach(() => paper?.close());

const sheet = (count: number, name = 'Nguyễn Thị Thuỳ Dương'): SlipSheet => ({
  kind: 'slips',
  title: 'Trợ lý chi bộ',
  steps: ['1. Mở máy ảnh điện thoại, quét mã này.', '2. Bấm Bắt đầu.', '3. Đọc rồi chọn.'],
  slips: Array.from({ length: count }, (_, at) => ({
    name: `${name} ${at + 1}`,
    unit: 'Chi bộ Trường Trung học cơ sở Nguyễn Trãi',
    link: 'https://t.me/trolychibo_bot?start=abcdefghijklmnopqrstuv',
  })),
});

const pages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;

describe('printing slips', () => {
  test.each([
    [1, 1],
    [8, 1],
    [9, 2],
  ])('%i slips take %i page(s)', async (slips, expected) => {
    paper = createPaper();
    const pdf = await paper.print(sheet(slips));
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages(pdf)).toBe(expected);
  });

  test('a name of any letters or of any length is drawn', async () => {
    paper = createPaper();
    for (const name of ['🌸 emoji', 'עברית', 'n̈̈̈̈', 'Ư'.repeat(4096)])
      expect(pages(await paper.print(sheet(1, name)))).toBe(1);
  });

  test('the thread ends when idle, and another sheet is printed by a new one', async () => {
    paper = createPaper(1);
    await paper.print(sheet(1));
    await vi.waitFor(() => expect(paper?.running()).toBe(false));
    expect(pages(await paper.print(sheet(1)))).toBe(1);
  });

  test('what is being drawn when the service stops fails, and is not left hanging', async () => {
    paper = createPaper();
    const printing = paper.print(sheet(1));
    const refused = expect(printing).rejects.toThrow('stopped');
    await paper.close();
    await refused;
  });
});

const checks = (groups: number, each: number, name = 'Nguyễn Thị Thuỳ Dương'): CheckSheet => ({
  kind: 'checks',
  title: 'Phiếu ghi nhận buổi đọc',
  unit: 'Chi bộ Trường Trung học cơ sở Nguyễn Trãi',
  lines: ['15 phút đầu giờ thứ Hai, ngày 30/11/2026', 'Bài đọc: Chiếc đồng hồ'],
  note: 'Phiếu này để tiện ghi nhận.',
  columns: {
    number: 'STT',
    name: 'Họ và tên',
    choices: ['Đã nghe', 'Chưa dự được', 'Đã đọc lại'],
    signature: 'Ký tên',
  },
  page: 'Trang',
  sections: Array.from({ length: groups }, (_, group) => ({
    name: `Tổ đảng ${group + 1}`,
    people: Array.from({ length: each }, (_, at) => ({ name, mark: at === 0 ? 'không cần ghi' : null })),
  })),
});

describe('printing sheets to tick', () => {
  test.each([
    [1, 12, 1],
    [5, 12, 4],
    [1, 60, 4],
  ])('%i tổ of %i people take %i page(s)', async (groups, each, expected) => {
    paper = createPaper();
    expect(pages(await paper.print(checks(groups, each)))).toBe(expected);
  });

  test('a name that needs several lines makes its row higher, and none adds a page by itself', async () => {
    paper = createPaper();
    const long = 'Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Thảo';
    expect(pages(await paper.print(checks(1, 14)))).toBe(1);
    expect(pages(await paper.print(checks(1, 14, long)))).toBe(2);
    for (const name of ['🌸 emoji', 'עברית', 'Ư'.repeat(4096)])
      expect(pages(await paper.print(checks(1, 1, name)))).toBe(1);
  });

  test('a sheet without people is a page with its head', async () => {
    paper = createPaper();
    expect(pages(await paper.print({ ...checks(0, 0), sections: [] }))).toBe(1);
  });
});
