// What is wrong with the calendar of dated facts: each day proved by its fact, and something in every week.
import type { Ground } from './facts.ts';
import { mentions } from './mentions.ts';
import type { Fact, WeekDay } from './rows.ts';

const WEEKS = 52;
const DAY_MS = 86_400_000;
/** A year without 29 February in which 4 January, always in ISO week 1, is a Monday. */
const YEAR = 2027;

/** The week, 1 to 52, of a 'MM-DD': ISO weeks of a year in which 4 January is a Monday; the days before it count to week 1. */
export function weekOf(monthDay: string): number {
  return Math.min(WEEKS, Math.max(1, Math.floor((dayOfYear(monthDay) - 4) / 7) + 1));
}

/** Problems of single rows, of their order, and weeks left empty. */
export function checkCalendar(rows: WeekDay[], facts: Fact[], grounds: Map<string, Ground>): string[] {
  const days = rows.map(({ month_day }) => month_day);
  const weeks = new Set(rows.map(({ week }) => week));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return [
    ...facts
      .filter(({ date_iso, week }) => date_iso.length === 10 && week !== weekOf(date_iso.slice(5)))
      .map(({ id, date_iso }) => `facts.csv ${id}: ${date_iso} is in week ${weekOf(date_iso.slice(5))}`),
    ...rows.flatMap((row) => {
      const where = `this-week.csv ${row.month_day} ${row.fact}`;
      return checkDay(row, byId.get(row.fact), grounds.get(row.fact)).map(
        (problem) => `${where}: ${problem}`,
      );
    }),
    ...days
      .filter((day, n) => n > 0 && day < (days[n - 1] ?? ''))
      .map((day) => `this-week.csv ${day}: out of order`),
    ...rows
      .filter((row, n) => rows.findIndex((other) => other.fact === row.fact) < n)
      .map((row) => `this-week.csv ${row.month_day}: ${row.fact} stands twice`),
    ...Array.from({ length: WEEKS }, (_, n) => n + 1)
      .filter((week) => !weeks.has(week))
      .map((week) => `this-week.csv: week ${week} has nothing`),
    ...emptyStretches(days),
  ];
}

function checkDay(row: WeekDay, fact: Fact | undefined, ground: Ground | undefined): string[] {
  if (!fact || !ground) return ['no such fact'];
  const [year = '', month = '', day = ''] = fact.date_iso.split('-');
  return [
    ...(ground.refusal ? [`the fact is not used: ${ground.refusal}`] : []),
    ...(ground.notAbout.includes('date') ? ['the fact is not used for its date'] : []),
    ...(`${month}-${day}` === row.month_day ? [] : [`the fact is of ${fact.date_iso}`]),
    ...(row.week === weekOf(row.month_day) ? [] : [`week ${weekOf(row.month_day)} is right`]),
    ...(mentions(row.words, year) ? [] : [`the words do not say the year ${year}`]),
    ...(mentions(row.words, `${Number(day)}/${Number(month)}`) ? [] : ['the words do not say the day']),
    ...(row.source_1 === fact.source_1 && row.source_2 === fact.source_2
      ? []
      : ['sources are not those of its fact']),
  ];
}

/** Seven days in a row, of any year, that have nothing: the week from Monday to Sunday may be those. */
function emptyStretches(days: string[]): string[] {
  const used = [...new Set(days)].sort();
  return used.flatMap((day, n) => {
    const next = used[n + 1] ?? used[0] ?? day;
    const length = (dayOfYear(next) - dayOfYear(day) + 365) % 365;
    return length > 7
      ? [`this-week.csv: nothing between ${day} and ${next}, a whole week may fall there`]
      : [];
  });
}

function dayOfYear(monthDay: string): number {
  return (Date.parse(`${YEAR}-${monthDay}T00:00Z`) - Date.parse(`${YEAR}-01-01T00:00Z`)) / DAY_MS + 1;
}
