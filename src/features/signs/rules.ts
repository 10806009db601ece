// The list as one unit reads it: the shipped lines with its own wording, in parts and pages; pure.
import { type Changed, PARTS, type Part, PER_SCREEN, type Sign } from './shapes.ts';

type Line = Pick<Sign, 'number' | 'part' | 'words'>;

/** By part, then number; what the unit took out is not in it. */
export function listFor(starter: readonly Line[], changed: readonly Changed[]): Sign[] {
  const byNumber = new Map(changed.map((one) => [one.number, one]));
  const shipped = starter.flatMap(({ number, part, words }): Sign[] => {
    const own = byNumber.get(number);
    if (own === undefined) return [{ number, part, words, own: false }];
    return own.words === null ? [] : [{ number, part, words: own.words, own: true }];
  });
  const known = new Set(starter.map(({ number }) => number));
  const added = changed.flatMap(({ number, part, words }): Sign[] =>
    known.has(number) || words === null ? [] : [{ number, part, words, own: true }],
  );
  return [...shipped, ...added].sort(
    (a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || a.number - b.number,
  );
}

export type Page = { part: Part; first: number; signs: Sign[] };

/** A few lines at a time, never of two parts together; `first` counts within the part. */
export function pagesOf(list: readonly Sign[]): Page[] {
  return PARTS.flatMap((part) => {
    const own = list.filter((one) => one.part === part);
    return Array.from({ length: Math.ceil(own.length / PER_SCREEN) }, (_, at) => ({
      part,
      first: at * PER_SCREEN + 1,
      signs: own.slice(at * PER_SCREEN, (at + 1) * PER_SCREEN),
    }));
  });
}
