// Tells whether a text in a group speaks to us, for platforms where bots see only what mentions them.
import { searchKey } from '../../shared/text.ts';

/** What people call us after the @, without accents, case or spaces. */
const OUR_NAMES = ['@trolychibo', '@troly'] as const;
const LONGEST_NAME_WORDS = 4;

/** The way to mention us, for links. */
export const MENTION = '@tro ly chi bo';

/** The text without the mention it begins with; null when it does not begin with one. */
export function stripMention(text: string): string | null {
  const words = [...text.matchAll(/\S+/g)].slice(0, LONGEST_NAME_WORDS);
  for (const last of words.reverse()) {
    const end = last.index + last[0].length;
    const key = searchKey(text.slice(0, end)).replace(/\s|[,:.!?]+$/g, '');
    if (OUR_NAMES.some((name) => name === key)) return text.slice(end).trim();
  }
  return null;
}
