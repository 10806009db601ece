// Adds counts up along the tree, and reads subjects from them; pure.
import type { CountedUnit, Counts, Subject } from './shapes.ts';

export function addInto(sum: Counts, counts: Counts): Counts {
  for (const [name, value] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

export const sumOf = (rows: readonly CountedUnit[]): Counts =>
  rows.reduce<Counts>((sum, { counts }) => addInto(sum, counts), {});

/** A path below one the unit had before, as it would be below the present one. */
export function asIfHere(present: string, past: readonly string[], path: string): string {
  const old = past.find((one) => path.startsWith(one));
  return old === undefined ? path : `${present}${path.slice(old.length)}`;
}

/** Unit paths are '/1/7/31/': the part of a row's path that names the unit right below `top`; null: `top` itself, or elsewhere. */
export function childPath(top: string, path: string): string | null {
  if (!path.startsWith(top) || path === top) return null;
  return path.slice(0, path.indexOf('/', top.length) + 1);
}

/** What each unit right below `top` adds up to, by its path. What `top` counted itself is under `top`. */
export function byChild(top: string, rows: readonly CountedUnit[]): Map<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const { path, counts } of rows) {
    const child = childPath(top, path) ?? top;
    sums.set(child, addInto(sums.get(child) ?? {}, counts));
  }
  return sums;
}

/** A subject as counted. `base` null: a plain count. `onBehalf` null: nobody can record it for another. */
export type Read = { value: number; base: number | null; onBehalf: number | null };

export function read(subject: Subject, counts: Counts): Read {
  const value = counts[subject.value] ?? 0;
  if (subject.kind === 'count') return { value, base: null, onBehalf: null };
  return {
    value,
    base: counts[subject.base] ?? 0,
    onBehalf: subject.onBehalf === undefined ? null : (counts[subject.onBehalf] ?? 0),
  };
}

/** Whether there is anything to say of it. */
export const isEmpty = ({ value, base }: Read): boolean => value === 0 && (base ?? 0) === 0;

/** Of a rate in percentage points, of a count in ones; null: one of the two has no base to compare with. */
export function change(now: Read, then: Read): number | null {
  if (now.base === null || then.base === null) return now.value - then.value;
  if (now.base === 0 || then.base === 0) return null;
  return (now.value / now.base - then.value / then.base) * 100;
}
