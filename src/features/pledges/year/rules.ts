// What a year says of an item: answers counted, never judged; pure.
import { type Kind, slotOf } from '../shapes.ts';

type Said = { month: number; slot: string; value: string | null };
type Of = { kind: Kind; position: number };

export const saidOf = <T extends Said>(said: readonly T[], { kind, position }: Of): T[] =>
  said.filter(({ slot }) => slot === slotOf(kind, position));

export type ItemYear = {
  /** Rounds in which it was asked about. */
  asked: number;
  notUpdated: number;
  /** By answer; of a target none. */
  counts: Record<string, number>;
  /** Of a target: what was done. */
  total: number;
};

export function itemYear(said: readonly Said[], of: Of): ItemYear {
  const own = saidOf(said, of);
  const counts: Record<string, number> = {};
  let total = 0;
  for (const { value } of own) {
    if (value === null) continue;
    if (of.kind === 'target') total += Number(value);
    else counts[value] = (counts[value] ?? 0) + 1;
  }
  return { asked: own.length, notUpdated: own.filter(({ value }) => value === null).length, counts, total };
}

/** How far an answer reaches in a picture: all the way, half, not at all. */
export const share = (value: string | null): number => {
  if (value === 'done') return 1;
  return value === 'doing' || value === 'part' ? 0.5 : 0;
};
