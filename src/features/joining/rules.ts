// Which people of the roster a typed name may mean, likeliest first; pure.
import { searchKey } from '../../shared/text.ts';

/** A secretary looks at no more than these. */
const MOST_CANDIDATES = 5;

/**
 * Accents and case are ignored. The whole name first, then the same words in another order, then one name
 * within the other (two words or more), then the same given name (the last word) with one more word in common.
 */
export function likely<T extends { fullName: string }>(typed: string, people: readonly T[]): T[] {
  const wanted = searchKey(typed);
  return people
    .map((person) => ({ person, rank: rankOf(wanted, searchKey(person.fullName)) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => one.rank! - other.rank!)
    .slice(0, MOST_CANDIDATES)
    .map(({ person }) => person);
}

function rankOf(typed: string, name: string): number | null {
  const [a, b] = [typed.split(' '), name.split(' ')];
  if (typed === '' || name === '') return null;
  if (typed === name) return 0;
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return 1;
  const common = a.filter((word) => b.includes(word)).length;
  if (common >= 2 && common === Math.min(a.length, b.length)) return 2;
  return a.at(-1) === b.at(-1) && (common >= 2 || a.length === 1) ? 3 : null;
}
