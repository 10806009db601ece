// Makes up names of people for the sample city, the same ones for the same seed.
import words from '../../content/sample-city.json' with { type: 'json' };
import { searchKey } from '../shared/text.ts';

/** A number in [0, 1). */
export type Random = () => number;

/** A small seeded generator (mulberry32): the sample must be the same on every machine and in every run. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

const families = words.families.flatMap(([name, weight]) => Array<string>(Number(weight)).fill(String(name)));
const avoided = new Set(words.avoid.map(searchKey));

/**
 * A full name that nobody in `taken` has, even without accents, and that no known public figure has.
 * The name is added to `taken`: no unit of the sample has two people of one name.
 */
export function makeName(random: Random, taken: Set<string>): string {
  for (;;) {
    const isMan = random() < 0.58;
    const middle = pick(random, isMan ? words.menMiddle : words.womenMiddle);
    const given = pick(random, isMan ? words.menGiven : words.womenGiven);
    const name = `${pick(random, families)} ${middle} ${given}`;
    const key = searchKey(name);
    if (taken.has(key) || avoided.has(key)) continue;
    taken.add(key);
    return name;
  }
}
