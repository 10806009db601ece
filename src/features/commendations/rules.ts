// What is said of a commendation where, and which ones go with the next weekly message; pure.
import { nameKey } from '../../shared/text.ts';
import type { Scene } from './shapes.ts';

/** So many at most in one message, and so much of it: a text-only channel takes 2,000 characters in all. */
const MOST_AT_ONCE = 3;
const ROOM = 700;

/** The first always goes, whatever its length; the others wait for the next week when there is no room. */
export function fitting<T extends { words: string }>(ready: readonly T[]): T[] {
  let room = ROOM;
  const taken: T[] = [];
  for (const one of ready.slice(0, MOST_AT_ONCE)) {
    room -= one.words.length;
    if (room < 0 && taken.length > 0) break;
    taken.push(one);
  }
  return taken;
}

/** The words tell who it is: the full name, or the given name as a word of its own. */
export function tellsWho(words: string, fullName: string): boolean {
  const key = ` ${nameKey(words).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  const name = nameKey(fullName);
  const given = name.split(' ').at(-1) ?? name;
  return key.includes(` ${name} `) || key.includes(` ${given} `);
}

/**
 * How it is said to these listeners: by name only while the person agrees to it, to non-members only where they
 * agreed to that as well. Null: not at all.
 */
export function saidAs(
  { kind, showing, audience, consents }: Pick<Scene, 'kind' | 'showing' | 'audience' | 'consents'>,
  outsiders: boolean,
): 'named' | 'unnamed' | null {
  if (showing === null || showing === 'none') return null;
  const isNamed = kind === 'group' || (showing === 'named' && consents);
  if (outsiders) return audience === 'mixed' && isNamed ? 'named' : null;
  return isNamed ? 'named' : 'unnamed';
}
