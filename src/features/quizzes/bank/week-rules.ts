// Which dated facts fall into some days of any year; pure.
import { addDays, type LocalDate } from '../../../shared/dates.ts';

const LONGEST = 31;

/** In the order of the days, the turn of the year included; both ends count. */
export function factsIn<T extends { month_day: string }>(
  facts: readonly T[],
  { from, to }: { from: LocalDate; to: LocalDate },
): T[] {
  const found: T[] = [];
  for (let day = from, n = 0; day <= to && n < LONGEST; day = addDays(day, 1), n++)
    found.push(...facts.filter(({ month_day }) => month_day === day.slice(5)));
  return found;
}
