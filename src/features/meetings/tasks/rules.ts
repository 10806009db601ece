// When a task is asked about, and which days are offered for it; pure.
import { isDayOff, nextDayNotOff } from '../../../core/calendar/rules/days-off.ts';
import { type AllowedHours, nextAllowed, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { readDate } from '../../../shared/read-dates.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine } from '../../../shared/text.ts';
import { MAX_TASK_WORDS } from './shapes.ts';

const OPENS = '08:00';
const CLOSES = '20:00';
const DAYS_BEFORE = 3;
const DAYS_AFTER = 2;
/** Until it is done it is asked about every week: five days open, two of rest. */
const AGAIN_AFTER_DAYS = 2;
const AGAIN_OPEN_DAYS = 5;
/** The due day's reminder makes no sense right after the question. */
const APART_MS = 12 * 3_600_000;
const MOST_DAYS_AHEAD = 366;

export type AskMoments = { opensAt: Date; nudgesAt: Date[]; closesAt: Date };

/** Eight in the morning of that day, or of the next one that is not off. */
function morning(date: LocalDate, { zone, table }: AllowedHours): Date {
  return instantOf(isDayOff(date, table) ? nextDayNotOff(date, table) : date, OPENS, zone);
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** Three days before it is due, or at once where that is nearer; until two days after; a reminder on the day itself. */
export function firstMoments(dueOn: LocalDate, now: Date, hours: AllowedHours): AskMoments {
  const wanted = morning(addDays(dueOn, -DAYS_BEFORE), hours);
  const opensAt = wanted > now ? wanted : nextAllowed(now, hours);
  const lastDay = addDays(later(dueOn, localDate(opensAt, hours.zone)), DAYS_AFTER);
  const closesAt = instantOf(lastDay, CLOSES, hours.zone);
  const onTheDay = morning(dueOn, hours);
  const isApart = onTheDay.getTime() - opensAt.getTime() >= APART_MS && onTheDay < closesAt;
  const nudge = isApart ? onTheDay : nudgeAt(opensAt, closesAt, hours);
  return { opensAt, nudgesAt: nudge ? [nudge] : [], closesAt };
}

/** The next week's question of a task that is still open. */
export function nextMoments(closedAt: Date, now: Date, hours: AllowedHours): AskMoments {
  const from = localDate(closedAt > now ? closedAt : now, hours.zone);
  const opensAt = morning(addDays(from, AGAIN_AFTER_DAYS), hours);
  const closesAt = instantOf(addDays(localDate(opensAt, hours.zone), AGAIN_OPEN_DAYS), CLOSES, hours.zone);
  const nudge = nudgeAt(opensAt, closesAt, hours);
  return { opensAt, nudgesAt: nudge ? [nudge] : [], closesAt };
}

/** Days offered as buttons: in one, two and four weeks, and the end of this month where it is some days on. */
export function offeredDays(today: LocalDate): LocalDate[] {
  const nextMonth = addDays(`${today.slice(0, 7)}-01`, 31).slice(0, 7);
  const monthEnd = addDays(`${nextMonth}-01`, -1);
  const days = [7, 14, 28].map((ahead) => addDays(today, ahead));
  return [...new Set(monthEnd > addDays(today, 2) ? [...days, monthEnd] : days)].sort();
}

/** @throws UserError 'meeting-tasks-day-<what is wrong>' */
export function readDue(text: string, today: LocalDate): LocalDate {
  const read = readDate(text, today);
  if (!read.ok) throw new UserError(`meeting-tasks-day-${read.code}`);
  if (read.value < today) throw new UserError('meeting-tasks-day-past');
  if (read.value > addDays(today, MOST_DAYS_AHEAD)) throw new UserError('meeting-tasks-day-far');
  return read.value;
}

/** @throws UserError where it is no task that may be kept */
export function readWords(typed: string): string {
  if (secrecyStamp(typed)) throw new UserError('meeting-tasks-secret');
  const { text, tooLong } = cleanLine(typed, MAX_TASK_WORDS);
  if (tooLong) throw new UserError('meeting-tasks-words-long', { max: MAX_TASK_WORDS });
  if (!/\p{L}{2}/u.test(text)) throw new UserError('meeting-tasks-words-short');
  return text;
}
