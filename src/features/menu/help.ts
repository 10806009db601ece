// What /trogiup says to one person: the paragraphs of every feature for their roles; pure.
import type { Feature } from '../../core/feature.ts';
import { isSeenBy } from '../../core/menu/seen-by.ts';
import type { Person } from '../../core/org/person.ts';
import type { Say } from '../../shared/texts.ts';

/** Enough for one screen or two; also what a text-only channel takes. */
const MOST_AT_ONCE = 2_000;

/** Texts no longer than the channel takes (UTF-16 units). */
export function help(
  features: readonly Pick<Feature, 'help'>[],
  person: Pick<Person, 'member' | 'roles'>,
  say: Say,
  textLength: number,
): string[] {
  const paragraphs = features
    .flatMap((feature) => feature.help ?? [])
    .filter(({ seenBy }) => isSeenBy(person, seenBy))
    .map(({ key }) => say(key));
  return joined([say('menu-help-title'), ...paragraphs], Math.min(textLength, MOST_AT_ONCE));
}

/** Whole paragraphs together while they fit. */
function joined(paragraphs: string[], limit: number): string[] {
  const texts: string[] = [];
  for (const paragraph of paragraphs) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 2 + paragraph.length <= limit)
      texts[texts.length - 1] = `${last}\n\n${paragraph}`;
    else texts.push(paragraph);
  }
  return texts;
}
