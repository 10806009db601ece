// The table of days off that ships is the one the rules make, and has the dates that were checked.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysOffTable, isDayOff, isWorkingDay, nextWorkingDay } from '../src/core/calendar/rules/days-off.ts';
import { readDaysOff } from '../src/core/calendar/rules/days-off-csv.ts';
import { weekday } from '../src/shared/dates.ts';
import { CSV_FILE, daysOff, daysOffCsv, YEARS } from './seed-days-off.ts';

const text = readFileSync(CSV_FILE, 'utf8');
const rows = readDaysOff(text);
const table = daysOffTable(rows);
const named = (name: string) => rows.filter((row) => row.name === name).map((row) => row.date);

describe('the days off that ship', () => {
  it('are those the rules make', () => {
    expect(text).toBe(daysOffCsv());
    expect(rows).toEqual(YEARS.flatMap(daysOff));
  });

  it('are in order', () => {
    expect(rows.map((row) => row.date)).toEqual(rows.map((row) => row.date).sort());
  });

  it('hold five days of Tết around the checked first days', () => {
    expect(named('Tết Nguyên đán')).toEqual([
      ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'],
      ...['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-29'],
    ]);
  });

  it('hold the checked days of Giỗ Tổ, the Sunday of 2026 made up on Monday', () => {
    expect(named('Giỗ Tổ Hùng Vương')).toEqual(['2026-04-26', '2027-04-16', '2028-04-04']);
    expect(isDayOff('2026-04-27', table)).toBe(true);
    expect(nextWorkingDay('2026-04-24', table)).toBe('2026-04-28');
  });

  it.each(YEARS)('hold the fixed days of %i', (year) => {
    for (const day of ['01-01', '04-30', '05-01', '09-02', '11-24'])
      expect(isDayOff(`${year}-${day}`, table)).toBe(true);
  });

  it('hold one day beside National Day', () => {
    expect(named('Quốc khánh')).toEqual([
      ...['2026-09-01', '2026-09-02'],
      ...['2027-09-02', '2027-09-03'],
      ...['2028-09-01', '2028-09-02'],
    ]);
  });

  it('make up every holiday on a weekend, each on a working day of its own', () => {
    expect(rows.filter((row) => row.name.startsWith('Nghỉ bù')).map((row) => row.date)).toEqual([
      ...['2026-04-27'], // Giỗ Tổ on a Sunday
      ...['2027-02-10', '2027-02-11', '2027-05-03'], // Tết on Saturday and Sunday, 1/5 on a Saturday
      ...['2028-01-03', '2028-01-31', '2028-05-02', '2028-09-04'], // 1/1, Tết, 30/4 (1/5 follows), 2/9
    ]);
    for (const year of YEARS) {
      const workdays = daysOff(year).filter((row) => weekday(row.date) <= 5);
      expect(workdays, `working days lost in ${year}`).toHaveLength(12);
    }
  });

  it('say which days are assumptions', () => {
    const assumed = rows.filter((row) => row.sourceNote.startsWith('assumption'));
    expect(assumed.filter((row) => row.date.startsWith('2026')).map((row) => row.date)).toEqual([
      ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-09-01', '2026-11-24'],
    ]);
  });
});

describe('reading the table', () => {
  const head = 'date,kind,name_vi,name_en,source_note\n';

  it('takes a swapped working day and a byte order mark', () => {
    const read = readDaysOff(`\uFEFF${head}2026-08-22,working,Làm bù,Swapped,announced\n`);
    expect(isWorkingDay('2026-08-22', daysOffTable(read))).toBe(true);
  });

  it.each([
    ['a day that does not exist', '2026-02-30,off,a,b,c', 'line 2'],
    ['an unknown kind', '2026-01-01,holiday,a,b,c', 'line 2'],
    ['no name', '2026-01-01,off,,b,c', 'line 2'],
    ['a day twice', '2026-01-01,off,a,b,c\n2026-01-01,off,a,b,c', 'line 3'],
  ])('refuses %s and names the line', (_what, body, line) => {
    expect(() => readDaysOff(head + body)).toThrow(line);
  });

  it('refuses another header', () => {
    expect(() => readDaysOff('day,kind\n2026-01-01,off')).toThrow('line 2');
  });
});
