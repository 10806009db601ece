// What may stand in a pledge, and of which year; pure.
import type { LocalDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { readDate } from '../../../shared/read-dates.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine } from '../../../shared/text.ts';
import {
  type Content,
  type Item,
  LENGTHS,
  MOST_ITEMS,
  MOST_TARGET,
  type Pledge,
  type Suggestion,
  type Theme,
} from '../shapes.ts';

/** Still being written: a draft, or one that was sent back. */
export const isWritable = ({ state }: Pick<Pledge, 'state'>): boolean =>
  state === 'draft' || state === 'returned';

export const isFull = ({ items }: Pick<Pledge, 'items'>): boolean => items.length >= MOST_ITEMS;

/** Something of it waits for the committee's agreement: the whole, or an item that was added. */
export const isWaiting = ({ state, items }: Pick<Pledge, 'state' | 'items'>): boolean =>
  state === 'sent' || (state === 'accepted' && items.some((item) => item.state === 'waiting'));

/** Items given up keep their place: their months are told by it. */
export const mayAdd = (pledge: Pick<Pledge, 'state' | 'items' | 'year'>, today: LocalDate): boolean =>
  pledge.state === 'accepted' && !isFull(pledge) && pledge.year >= Number(today.slice(0, 4));

/** From this month on people register for the next year. */
const NEXT_YEAR_FROM = 11;

/** The year for which somebody registers now: that of a campaign that runs, else this one, late in the year the next. */
export function yearToRegister(today: LocalDate, campaign: number | null): number {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return campaign ?? (month >= NEXT_YEAR_FROM ? year + 1 : year);
}

export const endOfYear = (year: number): LocalDate => `${year}-12-31`;

type Line = keyof typeof LENGTHS;

/** One line of words. @throws UserError 'pledges-too-long', 'pledges-need-words', 'pledges-stamped' */
export function readWords(text: string | undefined, what: Line): string {
  const { text: words, tooLong } = cleanLine(text ?? '', LENGTHS[what]);
  if (tooLong) throw new UserError('pledges-too-long', { max: LENGTHS[what] });
  // A number alone says nothing of what is done.
  if ((words.match(/\p{L}/gu) ?? []).length < 2) throw new UserError('pledges-need-words');
  if (secrecyStamp(words) !== null) throw new UserError('pledges-stamped');
  return words;
}

const NUMBER_FIRST = /^([\d.,]+)\s*(.*)$/u;

/** '12,5' and '1.250' as people write them. Null: no number. */
export function readNumber(text: string): number | null {
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text;
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** '12 cuốn sách'. @throws UserError 'pledges-need-number', 'pledges-need-measure', 'pledges-number-bounds', 'pledges-too-long' */
export function readTarget(text: string): { target: number; measure: string } {
  const [, digits = '', rest = ''] = NUMBER_FIRST.exec(text.trim()) ?? [];
  const target = readNumber(digits);
  if (target === null) throw new UserError('pledges-need-number');
  if (target <= 0 || target > MOST_TARGET) throw new UserError('pledges-number-bounds');
  const { text: measure, tooLong } = cleanLine(rest, LENGTHS.measure);
  if (tooLong) throw new UserError('pledges-too-long', { max: LENGTHS.measure });
  if (!/\p{L}/u.test(measure)) throw new UserError('pledges-need-measure');
  return { target, measure };
}

/** A number that was done, perhaps with its measure behind it: '3', '3 cuốn'. @throws UserError 'pledges-need-done', 'pledges-number-bounds' */
export function readDone(text: string): number {
  const [, digits = '', rest = ''] = NUMBER_FIRST.exec(text.trim()) ?? [];
  const done = readNumber(digits);
  if (done === null || /\d/.test(rest)) throw new UserError('pledges-need-done');
  if (done > MOST_TARGET) throw new UserError('pledges-number-bounds');
  return done;
}

/** A day of the pledge's year that is not over. @throws UserError 'pledges-due-*' */
export function readDue(text: string, today: LocalDate, year: number): LocalDate {
  const from = today > `${year}-01-01` ? today : `${year}-01-01`;
  const read = readDate(text, from);
  if (!read.ok) throw new UserError('pledges-due-again');
  if (read.value < from || read.value > endOfYear(year))
    throw new UserError('pledges-due-outside', { year: String(year) });
  return read.value;
}

/** Days offered for an item: ends of the quarters still to come. */
export function offeredDays(today: LocalDate, year: number): LocalDate[] {
  return ['03-31', '06-30', '09-30', '12-31'].map((day) => `${year}-${day}`).filter((day) => day > today);
}

/** Items of an earlier year as the beginning of this one: what was dropped or never agreed on stays behind, days move to the new year. */
export function copied(earlier: readonly Item[], year: number): Content[] {
  return earlier
    .filter(({ state }) => state !== 'dropped' && state !== 'waiting')
    .slice(0, MOST_ITEMS)
    .map(({ theme, words, kind, target, measure, dueOn }) => {
      const day = dueOn.slice(5) === '02-29' ? '02-28' : dueOn.slice(5);
      return { theme, words, kind, target, measure, dueOn: `${year}-${day}` };
    });
}

/** Suggestions of one theme, so many as a person reads. */
const MOST_SUGGESTED = 4;

export const suggestedFor = (all: readonly Suggestion[], theme: Theme): Suggestion[] =>
  all.filter((one) => one.theme === theme).slice(0, MOST_SUGGESTED);
