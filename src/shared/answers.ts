// Whether two typed answers are the same: accents, case and punctuation aside, dates and numbers in any common form.
import { isLocalDate } from './dates.ts';
import { searchKey } from './text.ts';

const FULL = /^(\d{1,2})(?: ?[/.-] ?| thang | )(\d{1,2})(?: ?[/.-] ?| nam | )(\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_MONTH = /^(\d{1,2})(?: ?[/-] ?| thang )(\d{1,2})$/;
const MONTH_YEAR = /^(?:thang )?(\d{1,2})(?: ?[/-] ?| nam | )(\d{4})$/;
const YEAR = /^(?:nam )?(\d{4})$/;
/** Answers name years of the last thousand years; other four digits are a plain number. */
const YEARS = /^(?:1\d|20)\d\d$/;

const THOUSANDS = /\b\d{1,3}(?:\.\d{3})+\b/g;
const DECIMAL = /(\d)[.,](?=\d)/g;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;
const NOT_AN_ANSWER = /[^\p{L}\p{N},]|,(?!\d)|(?<!\d),/gu;
const DIGITS = new Map(
  ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'].map((word, n) => [word, n]),
);
/** How one, four and five are said after a ten. */
const AFTER_TEN = new Map([...DIGITS, ['tu', 4], ['lam', 5]]);

/**
 * The date that the whole text is, however it is written: '1890-05-19', '1890-05', '1890' or, without a year,
 * '--05-19'. Null for anything else, for a day that does not exist and for a year of two digits.
 */
export function dateOf(text: string): string | null {
  const key = searchKey(text.replace(/,/g, ' '))
    .replace(/^ngay /, '')
    .replace(/[ .;!?]+$/, '');
  const [, isoYear, isoMonth, isoDay] = ISO.exec(key) ?? [];
  if (isoYear) return existing(isoYear, isoMonth, isoDay);
  const [, day, month, year] = FULL.exec(key) ?? [];
  if (day) return existing(year, month, day);
  const [, ofMonth, ofYear] = MONTH_YEAR.exec(key) ?? [];
  if (ofYear) return existing(ofYear, ofMonth, '1')?.slice(0, 7) ?? null;
  const [, bareDay, bareMonth] = DAY_MONTH.exec(key) ?? [];
  if (bareDay) return existing('2000', bareMonth, bareDay)?.replace('2000', '-') ?? null;
  const [, bareYear] = YEAR.exec(key) ?? [];
  return bareYear && YEARS.test(bareYear) ? bareYear : null;
}

/**
 * True when the two texts give the same answer: '19 tháng 5 năm 1890' and '19/5/1890', 'tám điểm' and '8 điểm',
 * '98,4 %' and '98.4%', 'Lê-nin' and 'le nin'. It knows nothing of synonyms: those are listed as accepted forms.
 */
export function sameAnswer(a: string, b: string): boolean {
  return answerKey(a) === answerKey(b);
}

function answerKey(typed: string): string {
  const key = searchKey(typed);
  const text = key.replace(AROUND, '') || key;
  const date = dateOf(text);
  if (date) return `date ${date}`;
  const plain = text.replace(THOUSANDS, (number) => number.replaceAll('.', ''));
  const spaced = plain.replace(DECIMAL, '$1,').replace(/%/g, ' phan tram ').replace(NOT_AN_ANSWER, ' ');
  return withDigits(spaced).replaceAll(' ', '') || plain;
}

/** Writes the number from 0 to 99 that a text begins with in digits: 'ba muoi tu doi vien' as '34 doi vien'. */
function withDigits(key: string): string {
  const [first = '', second = '', third = '', ...rest] = key.trim().split(/ +/);
  if (first === 'muoi') {
    const unit = AFTER_TEN.get(second);
    return unit === undefined ? words(10, second, third, ...rest) : words(10 + unit, third, ...rest);
  }
  const digit = DIGITS.get(first);
  if (digit === undefined) return key;
  if (second !== 'muoi') return words(digit, second, third, ...rest);
  const unit = AFTER_TEN.get(third);
  return unit === undefined ? words(10 * digit, third, ...rest) : words(10 * digit + unit, ...rest);
}

function words(number: number, ...rest: string[]): string {
  return [number, ...rest].join(' ');
}

function existing(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return YEARS.test(year) && isLocalDate(date) ? date : null;
}
