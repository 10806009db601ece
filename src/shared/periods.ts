// Periods that figures are looked at over: this month, quarter, year, and the year before.
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { LocalDate } from './dates.ts';

dayjs.extend(utc);

export const PERIODS = ['month', 'quarter', 'year', 'last_year'] as const;
export type Period = (typeof PERIODS)[number];

/** `from` included, `until` not. */
export type Span = { from: LocalDate; until: LocalDate };

export function spanOf(period: Period, today: LocalDate): Span {
  const day = dayjs.utc(today);
  const month = period === 'month' ? day.month() : period === 'quarter' ? day.month() - (day.month() % 3) : 0;
  const from = day
    .subtract(period === 'last_year' ? 1 : 0, 'year')
    .month(0)
    .date(1)
    .add(month, 'month');
  const months = period === 'month' ? 1 : period === 'quarter' ? 3 : 12;
  const written = (one: dayjs.Dayjs) => one.format('YYYY-MM-DD');
  return { from: written(from), until: written(from.add(months, 'month')) };
}
