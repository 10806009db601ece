// What a contributed story may be, and how titles become labels; pure.
import { searchKey, truncate } from '../../../shared/text.ts';

export const MAX_TITLE = 200;
export const MAX_SOURCE = 120;
/** Longest pasted text, in code points. */
export const MAX_TEXT = 3500;
export const MAX_FLAW = 300;
/** Letters on a button for a member (large print). */
const LABEL = 18;

/** Labels of stories, short and never the same twice: where two begin alike, the number tells them apart. */
export function storyLabels(titles: readonly string[]): string[] {
  const short = titles.map((title) => shortTitle(title, LABEL));
  return short.map((label, at) =>
    short.some((other, index) => index !== at && searchKey(other) === searchKey(label))
      ? `${at + 1}. ${shortTitle(titles[at]!, LABEL - 3)}`
      : label,
  );
}

const shortTitle = (title: string, max: number): string =>
  truncate(title.replace(/^[“"«]+|[”"»]+$/gu, ''), max);

/** Search words for button data: no accents, joined by '-', at most 22 characters. */
export const searchWords = (typed: string): string =>
  searchKey(typed)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 22)
    .replace(/^-+|-+$/g, '');

export type StoryBody = { link: string; text: null } | { link: null; text: string };

/** A link alone is a link; anything else is the text itself. Null when it is too short to be either. */
export function readBody(typed: string): StoryBody | null {
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (/^https?:\/\/\S+$/i.test(text)) return isLink(text) ? { link: text, text: null } : null;
  return text.length < 20 ? null : { link: null, text };
}

function isLink(text: string): boolean {
  return text.length <= 400 && URL.canParse(text) && new URL(text).hostname.includes('.');
}

/** Code points, so that one letter under a thousand marks is long as well. */
export const lengthOf = (text: string): number => [...text].length;
