// When a month is asked about and what of a person's month is still open; pure.
import { type DaysOffTable, isDayOff, nextWorkingDay } from '../../../core/calendar/rules/days-off.ts';
import { addDays, isLocalDate, type LocalDate } from '../../../shared/dates.ts';
import { type Kind, slotOf, type YearMonth } from '../shapes.ts';

/** Days after the round opened on which it closes. */
const OPEN_DAYS = 5;
/** Longest that days off can move a round. */
export const MOST_MOVED_DAYS = 30;

const two = (n: number): string => String(n).padStart(2, '0');

export const monthOfDay = (date: LocalDate): YearMonth => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});

export const previousMonth = ({ year, month }: YearMonth): YearMonth =>
  month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };

/** The unit's day in this month; in a shorter month its last. */
export function plannedDay({ year, month }: YearMonth, monthDay: number): LocalDate {
  for (let day = monthDay; day > 28; day--) {
    const date = `${year}-${two(month)}-${two(day)}`;
    if (isLocalDate(date)) return date;
  }
  return `${year}-${two(month)}-${two(Math.min(monthDay, 28))}`;
}

const offDays = (date: LocalDate, table: DaysOffTable): LocalDate =>
  isDayOff(date, table) ? nextWorkingDay(date, table) : date;

/** The day on which the month is asked about: the unit's day, or the next working day where that is off. */
export const roundDay = (of: YearMonth, monthDay: number, table: DaysOffTable): LocalDate =>
  offDays(plannedDay(of, monthDay), table);

/** Which month is asked about on this day, if any; days off may move a round into the next month. */
export function roundOn(date: LocalDate, monthDay: number, table: DaysOffTable): YearMonth | null {
  const months = [monthOfDay(date), previousMonth(monthOfDay(date))];
  return months.find((month) => roundDay(month, monthDay, table) === date) ?? null;
}

export const closingDay = (opens: LocalDate, table: DaysOffTable): LocalDate =>
  offDays(addDays(opens, OPEN_DAYS), table);

/** One item of a person's month. */
export type OwnItem = {
  itemId: string;
  slot: string;
  position: number;
  kind: Kind;
  words: string;
  target: number | null;
  measure: string | null;
  dueOn: LocalDate;
  /** Of a target: what was done this year so far, this month included. */
  total: number;
  value: string | null;
  note: string | null;
  fileRef: string | null;
  /** Who recorded the answer, when not the person. */
  recordedBy: string | null;
};

export type OwnMonth = {
  memberId: string;
  /** Where they sit now. */
  unitId: string;
  fullName: string;
  state: string;
  items: OwnItem[];
};

/** The first item without an answer: the one whose buttons are shown. */
export const currentItem = <T extends Pick<OwnItem, 'value'>>({ items }: { items: readonly T[] }): T | null =>
  items.find(({ value }) => value === null) ?? null;

export const isTarget = ({ kind }: Pick<OwnItem, 'kind'>): boolean => kind === 'target';

/** What becomes of an item by its answer: done once, or the number reached, it is not asked about any more. */
export function stateAfter(
  item: Pick<OwnItem, 'kind' | 'target'>,
  value: string,
  total: number,
): 'active' | 'finished' {
  if (item.kind === 'once') return value === 'done' ? 'finished' : 'active';
  if (item.kind === 'target')
    return total >= (item.target ?? Number.POSITIVE_INFINITY) ? 'finished' : 'active';
  return 'active';
}

/** Whether the answer says that it could not be done. */
export const isUnable = (value: string | null): boolean => value === 'unable';

/** A person's own form for a month, from their items. */
export const ownForm = (items: readonly { kind: Kind; position: number; words: string }[]) => ({
  version: 1,
  items: items.map(({ kind, position, words }) => ({
    id: slotOf(kind, position),
    kind: kind === 'target' ? ('number' as const) : ('choice' as const),
    words,
    required: true,
  })),
});
