// The words of a sheet.
import { describe, expect, test } from 'vitest';
import { loadTexts } from '../../shared/texts.ts';
import { readingSheet } from './messages.ts';
import type { ComingReading } from './store.ts';

const say = loadTexts().say('vi');
const cell = { id: 'c', kind: 'cell' as const, name: 'Chi bộ 3', path: '/1/' };
const reading: ComingReading = {
  date: '2026-11-30',
  startsAt: '07:30',
  place: 'Hội trường tầng 2',
  turnName: 'Tổ đảng 2',
  readerName: null,
  story: { title: 'Chiếc đồng hồ', source: 'Báo Nhân Dân' },
};
const people = [
  { fullName: 'Nguyễn Văn An', groupName: 'Tổ đảng 1', onPaper: false, away: false },
  { fullName: 'Trần Thị Bình', groupName: 'Tổ đảng 1', onPaper: true, away: false },
  { fullName: 'Lê Văn Chi', groupName: 'Tổ đảng 2', onPaper: false, away: true },
];
const sheet = (change: Partial<ComingReading> = {}) =>
  readingSheet(say, 'vi', cell, { ...reading, ...change }, people);

describe('the sheet', () => {
  test('says what is read, when, where and by whom', () => {
    expect(sheet().lines).toEqual([
      '15 phút đầu giờ thứ Hai, ngày 30/11/2026',
      'Bắt đầu: 07 giờ 30',
      'Địa điểm: Hội trường tầng 2',
      'Bài đọc: Chiếc đồng hồ',
      'Nguồn: Báo Nhân Dân',
      'Người đọc: đại diện Tổ đảng 2',
    ]);
    expect(sheet().note).toContain('không phải sổ sách chính thức');
    expect(sheet().columns.choices).toEqual(['Đã nghe', 'Chưa dự được', 'Đã đọc lại']);
  });

  test('leaves out what nobody approved or planned, and names the cell where there are no tổ', () => {
    expect(sheet({ story: null, place: null, startsAt: null, turnName: null }).lines).toEqual([
      '15 phút đầu giờ thứ Hai, ngày 30/11/2026',
      'Bài đọc: Chi bộ 3 tự chọn',
      'Người đọc: đại diện Chi bộ 3',
    ]);
  });

  test('marks who is away without the reason, and nobody as followed on paper', () => {
    expect(sheet().sections).toEqual([
      {
        name: 'Tổ đảng 1',
        people: [
          { name: 'Nguyễn Văn An', mark: null },
          { name: 'Trần Thị Bình', mark: null },
        ],
      },
      { name: 'Tổ đảng 2', people: [{ name: 'Lê Văn Chi', mark: 'không cần ghi' }] },
    ]);
  });
});
