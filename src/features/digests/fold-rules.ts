// Long lists of units: above thirty they are folded by level, then by ranges, and opened by buttons; pure.
import type { UnitRef } from '../../core/org/person.ts';
import { byName } from './rules.ts';

/** More than so many are not listed at once. */
export const MOST_LISTED = 30;
/** Ranges offered at once. */
const MOST_RANGES = 8;

export const LEVELS = ['organisation', 'cell'] as const;
export type Level = (typeof LEVELS)[number];
const LETTER: Record<Level | 'all', string> = { all: 'a', organisation: 'o', cell: 'c' };

/** Which part of the list is looked at: a level, of it from one to another (from 0, end excluded), a page. */
export type Part = { level: Level | 'all'; range: [from: number, to: number] | null; page: number };

export const WHOLE: Part = { level: 'all', range: null, page: 0 };

/** 'a', 'c30-60p2': at most 16 characters in button data. */
export const partCode = ({ level, range, page }: Part): string =>
  `${LETTER[level]}${range ? range.join('-') : ''}${page > 0 ? `p${page}` : ''}`;

/** Null for anything `partCode` did not write. */
export function readPart(code: string): Part | null {
  const found = /^([aoc])(?:(\d{1,5})-(\d{1,5}))?(?:p(\d{1,2}))?$/.exec(code);
  if (!found) return null;
  const level = (['all', ...LEVELS] as const).find((one) => LETTER[one] === found[1])!;
  const range: Part['range'] = found[2] === undefined ? null : [Number(found[2]), Number(found[3])];
  return { level, range, page: Number(found[4] ?? 0) };
}

export type Folded<U> =
  /** Listed, a page at a time. */
  | { kind: 'units'; units: U[] }
  /** Opened one by one. */
  | { kind: 'levels'; levels: { level: Level; units: U[] }[] }
  | { kind: 'ranges'; ranges: { range: [number, number]; first: U; last: U }[] };

export function fold<U extends { unit: Pick<UnitRef, 'name' | 'kind'> }>(
  all: readonly U[],
  part: Part,
): Folded<U> {
  const sorted = all
    .filter(({ unit }) => part.level === 'all' || unit.kind === part.level)
    .sort((a, b) => byName(a.unit.name, b.unit.name));
  const [from, to] = part.range ?? [0, sorted.length];
  const units = sorted.slice(from, to);
  if (units.length <= MOST_LISTED) return { kind: 'units', units };
  const levels = LEVELS.map((level) => ({ level, units: units.filter(({ unit }) => unit.kind === level) }));
  if (levels.every((one) => one.units.length > 0)) return { kind: 'levels', levels };
  const step = Math.max(MOST_LISTED, Math.ceil(units.length / MOST_RANGES));
  const ranges = [];
  for (let at = 0; at < units.length; at += step) {
    const until = Math.min(at + step, units.length);
    ranges.push({
      range: [from + at, from + until] as [number, number],
      first: units[at]!,
      last: units[until - 1]!,
    });
  }
  return { kind: 'ranges', ranges };
}
