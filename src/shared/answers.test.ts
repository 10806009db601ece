// Answers as people type them: dates, numbers and names in any common form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, sameAnswer } from './answers.ts';
import { addDays } from './dates.ts';
import { searchKey } from './text.ts';

const aDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1860-01-01', n));
const parts = (date: string) => date.split('-').map(Number) as [number, number, number];

describe('a date in an answer', () => {
  it.each([
    ['19/5/1890', '1890-05-19'],
    ['19-5-1890', '1890-05-19'],
    ['19.05.1890', '1890-05-19'],
    ['19 5 1890', '1890-05-19'],
    ['ngày 19 tháng 5 năm 1890', '1890-05-19'],
    ['Ngay 19 thang 5, 1890.', '1890-05-19'],
    ['19/5 năm 1890', '1890-05-19'],
    ['1890-05-19', '1890-05-19'],
    ['tháng 5 năm 1941', '1941-05'],
    ['5/1941', '1941-05'],
    ['tháng 5/1941', '1941-05'],
    ['21 tháng 6', '--06-21'],
    ['Ngày 21/6', '--06-21'],
    ['29/2', '--02-29'],
    ['năm 1925', '1925'],
    ['1925', '1925'],
  ])('%j is %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    '31/2/1945',
    '19/5/90',
    '13/1945',
    '32/1',
    '0034',
    '3500',
    '98.4',
    'Tân Trào',
    '16-17/8/1945',
    '',
  ])('%j is none', (text) => {
    expect(dateOf(text)).toBeNull();
  });

  it('is the same day in every form, and no other day', () => {
    fc.assert(
      fc.property(aDay, aDay, (date, other) => {
        const [year, month, day] = parts(date);
        const forms = [`${day}/${month}/${year}`, `${day}-${month}-${year}`, `${day} thang ${month} ${year}`];
        for (const form of [...forms, `Ngày ${day} tháng ${month} năm ${year}.`]) {
          expect(dateOf(form)).toBe(date);
          expect(sameAnswer(form, other)).toBe(date === other);
        }
      }),
    );
  });
});

describe('two answers', () => {
  it.each([
    ['Bến Nhà Rồng', 'ben nha rong'],
    ['Suối Lê-nin', 'suối lênin'],
    ['X.Y.Z.', 'xyz'],
    ['“Người cùng khổ”', 'nguoi cung kho!'],
    ['Cần, kiệm, liêm, chính', 'cần kiệm liêm chính'],
    ['Uỷ ban', 'ủy ban'],
    ['98,4%', '98.4 phần trăm'],
    ['1.127 đồng', '1127 đồng'],
    ['tám điểm', '8 điểm'],
    ['34 đội viên', 'ba mươi tư đội viên'],
    ['mười hai chương', '12 chương'],
    ['mười ngày', '10 ngày'],
    ['hai mươi lăm năm', '25 năm'],
    ['80 m²', '80 m2'],
    ['năm', '“năm”'],
    ['năm; sáu', '5, sáu'],
    ['(19/5/1890)', '19 tháng 5 năm 1890.'],
  ])('%j and %j are the same', (a, b) => {
    expect(sameAnswer(a, b)).toBe(true);
  });

  it.each([
    ['98,4%', '984%'],
    ['1925', '1926'],
    ['5/1941', '5/1942'],
    ['21/6', '21/6/1925'],
    ['Thầu Chín', 'Văn Ba'],
    ['Trần Lực', 'T.L.'],
    ['số 64', 'số 65'],
    ['!', '?'],
  ])('%j and %j differ', (a, b) => {
    expect(sameAnswer(a, b)).toBe(false);
  });

  it('are the same whatever the case, the accents and the marks around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sameAnswer(text, text)).toBe(true);
        if (/\p{L}/u.test(searchKey(text))) expect(sameAnswer(text, `« ${searchKey(text)} »`)).toBe(true);
      }),
    );
  });

  it('are the same number in words and in digits', () => {
    const units = ['', 'mốt', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín'];
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.constantFrom(0, 2, 3, 4, 5, 6, 7, 8, 9), (ten, unit) => {
        expect(
          sameAnswer(
            `${units[ten]?.replace('lăm', 'năm')} mươi ${units[unit]} trang`,
            `${ten * 10 + unit} trang`,
          ),
        ).toBe(true);
      }),
    );
  });
});
