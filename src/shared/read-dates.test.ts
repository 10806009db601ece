// Dates and times as people type them, with and without accents.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isLocalDate, isLocalTime, weekday } from './dates.ts';
import { formatWeekdayDate } from './format.ts';
import { readDate, readTime } from './read-dates.ts';
import { searchKey } from './text.ts';

const today = '2026-11-25'; // a Wednesday

describe('a date', () => {
  it.each([
    ['30/11', '2026-11-30'],
    ['30-11-2026', '2026-11-30'],
    ['30.11.26', '2026-11-30'],
    ['30 / 11 / 2026', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['ngày 30 tháng 11', '2026-11-30'],
    ['30 tháng 11 năm 2026', '2026-11-30'],
    ['Ngày 30 tháng 11 năm 2027.', '2027-11-30'],
    ['ngay 3/2', '2027-02-03'],
    ['25/11', '2026-11-25'],
    ['24/11', '2027-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['29/2', '2028-02-29'],
    ['hôm nay', '2026-11-25'],
    ['mai', '2026-11-26'],
    ['Ngày mai', '2026-11-26'],
    ['ngày kia', '2026-11-27'],
    ['tomorrow', '2026-11-26'],
    ['thứ hai', '2026-11-30'],
    ['thu 2', '2026-11-30'],
    ['T2', '2026-11-30'],
    ['thứ tư', '2026-11-25'],
    ['thứ tư tới', '2026-12-02'],
    ['thứ Hai tới', '2026-11-30'],
    ['thứ 2 tuần sau', '2026-11-30'],
    ['thứ sáu', '2026-11-27'],
    ['thứ sáu tuần sau', '2026-12-04'],
    ['thứ hai tuần này', '2026-11-23'],
    ['cn', '2026-11-29'],
    ['Chủ nhật', '2026-11-29'],
    ['CHỦ NHẬT TUẦN TỚI', '2026-12-06'],
    ['thursday', '2026-11-26'],
    ['monday next week', '2026-11-30'],
    ['next monday', '2026-11-30'],
    ['thứ Hai, 30/11/2026', '2026-11-30'],
    ['thứ Hai, ngày 30/11', '2026-11-30'],
  ])('%j is %s', (text, date) => {
    expect(readDate(text, today)).toEqual({ ok: true, value: date });
  });

  it.each([
    ['30/2', 'impossible_date'],
    ['31/11', 'impossible_date'],
    ['29/2/2026', 'impossible_date'],
    ['0/5', 'impossible_date'],
    ['5/13', 'impossible_date'],
    ['30/11/1026', 'impossible_date'],
    ['ngày 31 tháng 4', 'impossible_date'],
    ['thứ Ba, 30/11/2026', 'weekday_mismatch'],
    ['', 'unreadable'],
    ['thứ 8', 'unreadable'],
    ['30/11-2026', 'unreadable'],
    ['tuần sau', 'unreadable'],
    ['thứ', 'unreadable'],
    ['hôm kia', 'unreadable'],
    ['mùng 3 tháng Giêng', 'unreadable'],
    ['30', 'unreadable'],
    ['30/11/2026 hoặc 1/12', 'unreadable'],
    [`30/11${' '.repeat(100)}`, 'unreadable'],
  ])('%j is %s', (text, code) => {
    expect(readDate(text, today)).toEqual({ ok: false, code });
  });
});

describe('a time', () => {
  it.each([
    ['7h15', '07:15'],
    ['7h', '07:00'],
    ['7 giờ 15', '07:15'],
    ['07 giờ 15', '07:15'],
    ['7 giờ 15 phút', '07:15'],
    ['7g15', '07:15'],
    ['7h5', '07:05'],
    ['07:15', '07:15'],
    ['19 giờ', '19:00'],
    ['0h', '00:00'],
    ['lúc 7h15', '07:15'],
    ['7 giờ tối', '19:00'],
    ['7h sáng', '07:00'],
    ['7h30 sáng', '07:30'],
    ['sáng 7h30', '07:30'],
    ['7 rưỡi', '07:30'],
    ['7h30', '07:30'],
    ['7 giờ rưỡi tối', '19:30'],
    ['8 giờ kém 15', '07:45'],
    ['12h kém 15 trưa', '11:45'],
    ['11h trưa', '11:00'],
    ['1 giờ trưa', '13:00'],
    ['5h chiều', '17:00'],
    ['17h chiều', '17:00'],
    ['10h đêm', '22:00'],
    ['1 giờ đêm', '01:00'],
    ['7 pm', '19:00'],
    ['12:30 pm', '12:30'],
    ['7:30am', '07:30'],
  ])('%j is %s', (text, time) => {
    expect(readTime(text)).toEqual({ ok: true, value: time });
  });

  it.each([
    ['25h', 'impossible_time'],
    ['24:00', 'impossible_time'],
    ['7h60', 'impossible_time'],
    ['19h sáng', 'impossible_time'],
    ['12h đêm', 'impossible_time'],
    ['0h kém 15', 'impossible_time'],
    ['7', 'unreadable'],
    ['715', 'unreadable'],
    ['7:5', 'unreadable'],
    ['', 'unreadable'],
    ['sáng', 'unreadable'],
    ['7h15 7h30', 'unreadable'],
  ])('%j is %s', (text, code) => {
    expect(readTime(text)).toEqual({ ok: false, code });
  });
});

describe('any date and time, written in any of the forms', () => {
  const dates = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const dress = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => searchKey(text),
    (text: string) => `  ${text.normalize('NFD')} `,
  );
  const dateForms = fc.constantFrom<(d: string, m: string, y: string) => string>(
    (d, m, y) => `${d}/${m}/${y}`,
    (d, m, y) => `${Number(d)}-${Number(m)}-${y}`,
    (d, m, y) => `${d}.${m}.${y.slice(2)}`,
    (d, m, y) => `${y}-${m}-${d}`,
    (d, m, y) => `ngày ${Number(d)} tháng ${Number(m)} năm ${y}`,
    (d, m, y) => `${d} tháng ${m}/${y}`,
    (d, m, y) => formatWeekdayDate(`${y}-${m}-${d}`, 'vi'),
    (d, m, y) => formatWeekdayDate(`${y}-${m}-${d}`, 'en'),
  );

  it('is read back', () => {
    fc.assert(
      fc.property(dates, dateForms, dress, dates, (date, write, wear, now) => {
        const [y = '', m = '', d = ''] = date.split('-');
        expect(readDate(wear(write(d, m, y)), now)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('is the next one on or after today when the year is left out', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 364 }), dress, (now, ahead, wear) => {
        const date = addDays(now, ahead);
        fc.pre(date <= '2099-12-31');
        const [, m, d] = date.split('-').map(Number);
        expect(readDate(wear(`ngày ${d} tháng ${m}`), now)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('a weekday is within the coming seven days', () => {
    const name = fc.constantFrom('thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật');
    fc.assert(
      fc.property(dates, name, (now, text) => {
        const [bare, coming] = [readDate(text, now), readDate(`${text} tới`, now)];
        if (!bare.ok || !coming.ok) throw new Error('not read');
        expect(bare.value >= now && bare.value <= addDays(now, 6)).toBe(true);
        expect(coming.value > now && coming.value <= addDays(now, 7)).toBe(true);
        expect(weekday(bare.value)).toBe(weekday(coming.value));
      }),
    );
  });

  it('reads every time of the day back', () => {
    const forms = fc.constantFrom<(h: number, m: string) => string>(
      (h, m) => `${h}h${m}`,
      (h, m) => `${h}:${m}`,
      (h, m) => `${String(h).padStart(2, '0')} giờ ${m}`,
      (h, m) => `${h} giờ ${Number(m)} phút`,
      (h, m) => (h < 12 ? `${h}h${m} sáng` : h < 19 && h > 12 ? `${h - 12} giờ ${m} chiều` : `${h}g${m}`),
    );
    const minutes = fc.integer({ min: 0, max: 59 }).map((m) => String(m).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), minutes, forms, dress, (h, m, write, wear) => {
        expect(readTime(wear(write(h, m)))).toEqual({
          ok: true,
          value: `${String(h).padStart(2, '0')}:${m}`,
        });
      }),
    );
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    '30',
    '/',
    '11',
    '.',
    '-',
    ' ',
    'h',
    'giờ',
    'tối',
    'sáng',
    'thứ',
    'hai',
    'tháng',
    'kém',
    ':',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 8 }).map((words) => words.join('')),
  );

  it('never throws, and gives only days and times that exist', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [date, time] = [readDate(text, today), readTime(text)];
        if (date.ok) expect(isLocalDate(date.value)).toBe(true);
        if (time.ok) expect(isLocalTime(time.value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
