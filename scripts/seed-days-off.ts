// Writes content/days-off.csv: the public holidays of Vietnam from `date-holidays` and the rules of the Labour Code.
// Run `node scripts/seed-days-off.ts`; the days announced each year are then edited by administrators in the product.
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import Holidays from 'date-holidays';
import { DAYS_OFF_COLUMNS, type DayOffRow } from '../src/core/calendar/rules/days-off-csv.ts';
import { addDays, type LocalDate, weekday } from '../src/shared/dates.ts';

export const YEARS = [2026, 2027, 2028] as const;
export const CSV_FILE = new URL('../content/days-off.csv', import.meta.url);

const FRIDAY = 5;
const TET_RULE = '1 day before vietnamese 1-0-1 P5D';
const NATIONAL_DAY_RULE = '09-02';
const CULTURE_DAY = { monthDay: '11-24', since: 2026 };

/** The holidays with pay, by the rule under which `date-holidays` knows them. */
const HOLIDAYS = new Map([
  ['01-01', { vi: 'Tết Dương lịch', en: "New Year's Day", note: 'fixed date' }],
  [
    TET_RULE,
    {
      vi: 'Tết Nguyên đán',
      en: 'Lunar New Year',
      note: 'assumption: the day before the lunar new year and the four after it; announced each year',
    },
  ],
  ['vietnamese 3-0-10', { vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings Commemoration', note: 'lunar 10/3' }],
  ['04-30', { vi: 'Ngày Chiến thắng', en: 'Victory Day', note: 'fixed date' }],
  ['05-01', { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day', note: 'fixed date' }],
  [NATIONAL_DAY_RULE, { vi: 'Quốc khánh', en: 'National Day', note: 'fixed date' }],
]);

const ADJACENT_NOTE = 'assumption: the side that makes the longer rest; announced each year';
const CULTURE_NOTE = 'assumption: off since 2026, not checked against the original text';
const CULTURE_NAMES = { name: 'Ngày Văn hóa Việt Nam', nameEn: 'Vietnam Culture Day' };

/** The days off of one year in order of date, those made up for weekends included. */
export function daysOff(year: number): DayOffRow[] {
  const holidays = holidaysOf(year).sort((a, b) => a.date.localeCompare(b.date));
  const taken = new Set(holidays.map((day) => day.date));
  const madeUp = holidays.filter((day) => isWeekend(day.date)).map((day) => makeUp(day, taken));
  return [...holidays, ...madeUp].sort((a, b) => a.date.localeCompare(b.date));
}

/** The whole file as text. */
export function daysOffCsv(): string {
  const rows = YEARS.flatMap(daysOff).map((d) => [d.date, d.kind, d.name, d.nameEn, d.sourceNote]);
  return stringify([[...DAYS_OFF_COLUMNS], ...rows]);
}

function holidaysOf(year: number): DayOffRow[] {
  const found = new Holidays('VN', { types: ['public'] }).getHolidays(year);
  const days = found.flatMap(({ rule, date, start, end }) => {
    const names = HOLIDAYS.get(rule);
    if (!names) return []; // the first day of Tết stands once more by itself
    const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
    const row = { kind: 'off' as const, name: names.vi, nameEn: names.en, sourceNote: names.note };
    return Array.from({ length }, (_, n) => ({ ...row, date: addDays(date.slice(0, 10), n) }));
  });
  const adjacent = adjacentTo(`${year}-09-02`);
  const national = days.find((day) => day.date === `${year}-09-02`);
  if (national) days.push({ ...national, date: adjacent, sourceNote: ADJACENT_NOTE });
  if (year >= CULTURE_DAY.since)
    days.push({
      date: `${year}-${CULTURE_DAY.monthDay}`,
      kind: 'off',
      ...CULTURE_NAMES,
      sourceNote: CULTURE_NOTE,
    });
  return days;
}

/** The day off beside National Day, as in 2021–2025: the day before, but the day after on a Sunday, Monday or Thursday. */
function adjacentTo(date: LocalDate): LocalDate {
  return addDays(date, [1, 4, 7].includes(weekday(date)) ? 1 : -1);
}

/** Labour Code 2019, article 111(3): a holiday on a weekly day off is made up on the next working day. */
function makeUp(day: DayOffRow, taken: Set<LocalDate>): DayOffRow {
  let date = addDays(day.date, 1);
  while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
  taken.add(date);
  const isAssumed = day.sourceNote.startsWith('assumption');
  return {
    ...day,
    date,
    name: `Nghỉ bù ${day.name}`,
    nameEn: `${day.nameEn} (made up)`,
    sourceNote: `${isAssumed ? 'assumption: ' : ''}made up for the weekend day ${day.date}`,
  };
}

function isWeekend(date: LocalDate): boolean {
  return weekday(date) > FRIDAY;
}

if (import.meta.main) writeFileSync(CSV_FILE, daysOffCsv());
