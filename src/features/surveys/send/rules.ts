// When a survey opens, closes and comes back; whether it can be sent as it stands; pure.
import { parseRecurrence, type Recurrence } from '../../../core/calendar/rules/recurrence.ts';
import {
  addDays,
  instantOf,
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
} from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { readDate, readTime } from '../../../shared/read-dates.ts';
import { choicesOf, fitsGroup, type Survey } from '../shapes.ts';

const DAY_MS = 86_400_000;
/** Days a survey is open, as offered. */
export const LENGTHS = { d3: 3, d7: 7 } as const;
export const DEFAULT_DAYS = 3;
/** Shorter than that nobody can be reached. */
const LEAST_MS = 30 * 60_000;
const MOST_DAYS = 120;

/** So many days after the opening, at the hour of the day at which it opens. */
export const closingAfter = (opensAt: Date, days: number): Date =>
  new Date(opensAt.getTime() + days * DAY_MS);

/** The end as it stood when a button was made: pressed twice, `Thêm 3 ngày` adds three. */
export const endMark = (closesAt: Date | null): string => (closesAt?.getTime() ?? 0).toString(36);

export type Times = { opensAt: Date; closesAt: Date };

/** The times as they hold when it is sent now. @throws UserError for an end that is over or too near, or too far */
export function timesOf({ opensAt, closesAt }: Pick<Survey, 'opensAt' | 'closesAt'>, now: Date): Times {
  const opens = opensAt && opensAt > now ? opensAt : now;
  const closes = closesAt ?? closingAfter(opens, DEFAULT_DAYS);
  checkEnd(opens, closes, now);
  return { opensAt: opens, closesAt: closes };
}

/** @throws UserError 'survey-end-soon', 'survey-end-far' */
export function checkEnd(opensAt: Date, closesAt: Date, now: Date): void {
  const from = Math.max(opensAt.getTime(), now.getTime());
  if (closesAt.getTime() - from < LEAST_MS) throw new UserError('survey-end-soon');
  if (closesAt.getTime() - from > MOST_DAYS * DAY_MS)
    throw new UserError('survey-end-far', { days: MOST_DAYS });
}

/** Every month on the day of the month it opens, at the same hour; where a month has no such day, on its last. */
export function monthlyFrom(opensAt: Date, zone: string): Recurrence {
  const date = localDate(opensAt, zone);
  const day = Number(date.slice(8));
  const days = day <= 28 ? `${day}` : Array.from({ length: day - 27 }, (_, at) => 28 + at).join(',');
  const last = day <= 28 ? '' : ';BYSETPOS=-1';
  return parseRecurrence({
    rrule: `FREQ=MONTHLY;BYMONTHDAY=${days}${last}`,
    dtstart: `${date}T${localTime(opensAt, zone)}`,
    zone,
  });
}

/** @throws UserError for what nobody could answer */
export function checkSendable({ form }: Pick<Survey, 'form'>): void {
  if (form.items.length === 0) throw new UserError('survey-no-questions');
  const bare = form.items.findIndex(
    (item) => ['choice', 'multi'].includes(item.kind) && choicesOf(item).length < 2,
  );
  if (bare >= 0) throw new UserError('survey-question-bare', { n: bare + 1 });
}

/** Answers without a name are never given in front of others. */
export const mayBeInGroup = ({ form, anonymity }: Pick<Survey, 'form' | 'anonymity'>): boolean =>
  anonymity === 'named' && fitsGroup(form);

/** A single question is always called the same, so that whoever answers for another finds it. */
export const asSent = ({ form }: Pick<Survey, 'form'>): Survey['form'] =>
  form.items.length === 1
    ? { version: 1, items: form.items.map(({ shownIf: _, ...item }) => ({ ...item, id: ONLY_ITEM })) }
    : { ...form, version: 1 };
export const ONLY_ITEM = 'q1';

/** Days offered as buttons: tomorrow, the Monday that comes, a week on. */
export const dayChoices = (today: LocalDate): LocalDate[] =>
  [1, 2, 3, 7, 14].map((days) => addDays(today, days));

export const HOURS: readonly LocalTime[] = ['07:30', '11:00', '17:00', '20:00'];

/** @throws UserError */
export function readDay(text: string, today: LocalDate): LocalDate {
  const read = readDate(text, today);
  if (!read.ok) throw new UserError('survey-read-not_a_date');
  if (read.value < today) throw new UserError('survey-day-past');
  return read.value;
}

/** @throws UserError */
export function readHour(text: string): LocalTime {
  const read = readTime(text);
  if (!read.ok) throw new UserError('survey-read-time');
  return read.value;
}

/** @throws UserError when that is over */
export function momentAt(date: LocalDate, time: LocalTime, zone: string, now: Date): Date {
  const moment = instantOf(date, time, zone);
  if (moment <= now) throw new UserError('survey-moment-past');
  return moment;
}
