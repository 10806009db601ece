// Rules by which a unit meets: made from buttons or typed, and said in words; pure.
import {
  lastWorkingDay,
  monthlyByDay,
  monthlyByNthWeekday,
  nextAfter,
  parseRecurrence,
  type Recurrence,
  RecurrenceError,
  type SeriesStart,
  weekly,
} from '../../../core/calendar/rules/recurrence.ts';
import { WEEKDAYS } from '../../../core/calendar/rules/rrule-text.ts';
import { addDays, type LocalDate, mondayOf, type Weekday } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { type FormatLocale, formatWeekday } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Series } from '../shapes.ts';

/** What can be chosen by buttons; `other` takes a typed rule of RFC 5545. */
export const RULE_KINDS = ['monthday', 'nth', 'last', 'weekly', 'other'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export type Chosen =
  | { kind: 'monthday'; day: number }
  | { kind: 'nth'; nth: number; weekday: Weekday }
  | { kind: 'last' }
  | { kind: 'weekly'; weekday: Weekday }
  | { kind: 'other'; rrule: string };

/** The rule with where it starts. @throws UserError 'plan-rule-bad' */
export function ruleFrom(chosen: Chosen, start: SeriesStart): Pick<Series, 'rule' | 'lastWorkingDay'> {
  switch (chosen.kind) {
    case 'monthday':
      return { rule: monthlyByDay(chosen.day, start), lastWorkingDay: false };
    case 'nth':
      return { rule: monthlyByNthWeekday(chosen.nth, chosen.weekday, start), lastWorkingDay: false };
    case 'last':
      return { rule: lastWorkingDay(start), lastWorkingDay: true };
    case 'weekly':
      return { rule: weekly(chosen.weekday, start), lastWorkingDay: false };
    case 'other':
      return { rule: typedRule(chosen.rrule, start), lastWorkingDay: false };
  }
}

function typedRule(rrule: string, { from, time, zone }: SeriesStart): Recurrence {
  try {
    return parseRecurrence({ rrule, dtstart: `${from}T${time}`, zone });
  } catch (error) {
    if (error instanceof RecurrenceError) throw new UserError('plan-rule-bad');
    throw error;
  }
}

/**
 * A typed rule, with or without the word RRULE.
 * @throws UserError 'plan-rule-bad' for what is no rule, 'plan-rule-never' for one that never comes
 */
export function readRule(text: string, start: SeriesStart, now: Date): string {
  const rrule = text
    .replace(/^\s*RRULE\s*:/i, '')
    .replace(/[\s;]+$/, '')
    .replace(/\s+/g, '')
    .toUpperCase();
  if (rrule === '') throw new UserError('plan-rule-bad');
  if (nextAfter(typedRule(rrule, start), now) === null) throw new UserError('plan-rule-never');
  return rrule;
}

/** A day of the month as it is typed: '5', 'ngày 5', 'mùng 5', 'ngày 15 hằng tháng'. Null: none. */
export function readMonthDay(text: string): number | null {
  const [, digits] = /^\D{0,12}(\d{1,2})(?:\D.{0,20})?$/u.exec(text.trim()) ?? [];
  const day = Number(digits);
  return day >= 1 && day <= 31 ? day : null;
}

/** From which day a changed rule holds, so that the occurrence it is changed from can move within its month or week. */
export function holdsFrom(kind: RuleKind, occurrence: LocalDate, today: LocalDate): LocalDate {
  const from =
    kind === 'weekly'
      ? mondayOf(occurrence)
      : kind === 'other'
        ? occurrence
        : (`${occurrence.slice(0, 7)}-01` as LocalDate);
  return from > today ? from : today;
}

/** Some Monday: only the weekday of it is read. */
const A_MONDAY: LocalDate = '2026-11-30';
export const weekdayName = (day: Weekday, locale: FormatLocale): string =>
  formatWeekday(addDays(A_MONDAY, day - 1), locale);

/** 'ngày 5 hằng tháng', 'thứ Năm tuần thứ hai hằng tháng'; what was typed is shown as typed. */
export function ruleWords(
  say: Say,
  locale: FormatLocale,
  { rule, lastWorkingDay: isLast }: Pick<Series, 'rule' | 'lastWorkingDay'>,
): string {
  if (isLast) return say('plan-rule-last');
  const day = (code: string): string =>
    weekdayName(((WEEKDAYS as readonly string[]).indexOf(code) + 1) as Weekday, locale);
  const [, monthday] = /^FREQ=MONTHLY;BYMONTHDAY=(-?\d+)$/.exec(rule.rrule) ?? [];
  if (monthday !== undefined)
    return Number(monthday) === -1 ? say('plan-rule-monthend') : say('plan-rule-monthday', { day: monthday });
  const [, nth, of] = /^FREQ=MONTHLY;BYDAY=(-?\d)([A-Z]{2})$/.exec(rule.rrule) ?? [];
  if (nth !== undefined && of !== undefined)
    return say('plan-rule-nth', { nth: nth === '-1' ? 'last' : Number(nth), weekday: day(of) });
  const [, every, weekday] = /^FREQ=WEEKLY;INTERVAL=(\d+);BYDAY=([A-Z]{2})$/.exec(rule.rrule) ?? [];
  if (every === '1' && weekday !== undefined) return say('plan-rule-weekly', { weekday: day(weekday) });
  return say('plan-rule-other', { rule: rule.rrule });
}
