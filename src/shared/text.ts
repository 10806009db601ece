// Cleans, compares and shortens text that people typed or sent.

/** Control, format (zero-width, bidi), private-use and unassigned code points, lone surrogates, blank fillers. */
const INVISIBLE = /\p{C}|\p{Default_Ignorable_Code_Point}|\u2800/gu;
const LINE_CONTROLS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const FORMULA_START = /^[=+\-@\t\r]/;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function visible(text: string): string {
  return text.replace(LINE_CONTROLS, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * The form in which two texts are searched and loosely matched: no accents, no case, đ as d, one space
 * between words, nothing invisible. `Uỷ  ban` and `ủy ban` give the same key, and so do `Hùng` and `Hưng`.
 */
export function searchKey(text: string): string {
  const folded = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return visible(folded.replace(/[đð]/g, 'd')).normalize('NFC');
}

/**
 * The form in which two names are the same name: accents kept, case and the place of the tone mark ignored
 * (`Thuý` and `Thúy`), nothing invisible. `Hùng` and `Hưng` stay apart.
 */
export function nameKey(text: string): string {
  return visible(text)
    .toLowerCase()
    .normalize('NFD')
    .split(' ')
    .map((word) => word.replace(TONE_MARKS, '') + (word.match(TONE_MARKS) ?? []).sort().join(''))
    .join(' ')
    .normalize('NFC');
}

export interface CleanedLine {
  readonly text: string;
  /** Longer than the limit; the text is not cut, so that the caller can show or refuse it. */
  readonly tooLong: boolean;
}

/**
 * One line of text fit to store: NFC, nothing invisible, single spaces.
 * @param maxLength in code points, so that one letter under a thousand marks is too long as well
 */
export function cleanLine(text: string, maxLength: number): CleanedLine {
  const cleaned = visible(text.normalize('NFC')).normalize('NFC');
  return { text: cleaned, tooLong: codePoints(cleaned) > maxLength };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Text safe in a cell of an exported sheet: one that a spreadsheet would run as a formula gets an apostrophe.
 * Source: OWASP, CSV Injection.
 */
export function csvSafe(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** At most `max` graphemes (what a reader sees as letters), the last one an ellipsis where something was cut. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length === max) return `${kept.slice(0, Math.max(0, max - 1)).join('')}…`;
    kept.push(segment);
  }
  return text;
}

/** 'Nguyễn Văn An' is spoken to as 'An'. */
export const givenName = (fullName: string): string => fullName.trim().split(' ').at(-1) ?? fullName;

/** Ended by a full stop, unless it is ended already. */
export const sentence = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);

/** As a line begins. */
export const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
