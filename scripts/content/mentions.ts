// Whether a sentence mentions a phrase: the same words in a row, or the same date in any form.
import { dateOf } from '../../src/shared/answers.ts';
import { searchKey } from '../../src/shared/text.ts';

const FULL = /(?<![\d/])(\d{1,2})(?: thang |[/-])(\d{1,2})(?: nam |[/-])(\d{4})/g;
/** 'từ ngày 17 tháng 6 đến 8 tháng 7 năm 1924': the first day has its year from the second. */
const WITHOUT_YEAR =
  /(\d{1,2})(?: thang |\/)(\d{1,2}) den (?:ngay )?\d{1,2}(?: thang |\/)\d{1,2}(?: nam |\/)(\d{4})/g;
/** '16 và 17 tháng 8 năm 1945', '10-19/5/1941'. */
const WITHOUT_MONTH = /(\d{1,2}) ?(?:den|va|-) ?(?:ngay )?\d{1,2}(?: thang |\/)(\d{1,2})(?: nam |\/)(\d{4})/g;
const MONTH = /(?:thang |(?<![\d/]))(\d{1,2})(?: nam |\/)(\d{4})/g;
const DAY_MONTH = /(?<![\d/])(\d{1,2})(?: thang |\/)(\d{1,2})(?!\d|\/\d)/g;
const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/g;

/** True when the text has the phrase: as a date where the phrase is one, otherwise as whole words in a row. */
export function mentions(text: string, phrase: string): boolean {
  const date = dateOf(phrase);
  const { dates, words } = readText(text);
  return date ? dates.some((found) => covers(found, date)) : ` ${words} `.includes(` ${wordsOf(phrase)} `);
}

/** Every fact is held against every wrong option: each text is read once. */
const read = new Map<string, { dates: string[]; words: string }>();

function readText(text: string): { dates: string[]; words: string } {
  const known = read.get(text) ?? { dates: datesIn(text), words: wordsOf(text) };
  read.set(text, known);
  return known;
}

/** '1890-05-19' covers '1890-05', '1890' and '--05-19'. */
function covers(found: string, asked: string): boolean {
  return asked.startsWith('--')
    ? found.endsWith(asked.slice(1))
    : found === asked || found.startsWith(`${asked}-`);
}

function datesIn(text: string): string[] {
  const key = searchKey(text.replace(/[–—]/g, '-'));
  const full = [FULL, WITHOUT_YEAR, WITHOUT_MONTH].flatMap((form) =>
    [...key.matchAll(form)].map(([, day, month, year]) => iso(year, month, day)),
  );
  const months = [...key.matchAll(MONTH)].map(([, month, year]) => iso(year, month));
  const days = [...key.matchAll(DAY_MONTH)].map(([, day, month]) => iso('-', month, day));
  return [...full, ...months, ...days, ...(key.match(YEAR) ?? [])];
}

function iso(...parts: (string | undefined)[]): string {
  return parts.map((part = '') => part.padStart(part === '-' ? 1 : 2, '0')).join('-');
}

function wordsOf(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
