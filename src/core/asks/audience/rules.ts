// Choosing whom to ask: what is chosen, what a list shows, which labels tell its lines apart; pure.
import { searchKey, truncate } from '../../../shared/text.ts';
import type { UnitKind } from '../../org/roles.ts';
import type { AskAudience } from '../shapes.ts';
import { NARROWED_BY, type NarrowedBy, type Pickable } from './shapes.ts';

/** Telegram shows about this much of a button on a narrow phone with large letters. */
const LABEL_LENGTH = 30;
/** Room for a tick before the name and a number behind it. */
const NAME_LENGTH = 24;

/** What the audience is narrowed by; null: the whole unit. */
export const narrowedBy = (audience: AskAudience): NarrowedBy | null =>
  NARROWED_BY.find((by) => audience[by] !== undefined) ?? null;

/** The ids chosen of one list. */
export const chosenOf = (audience: AskAudience, by: NarrowedBy): readonly string[] => audience[by] ?? [];

/** The audience without what narrows it; who of the standings is asked stays. */
export const wholeUnit = ({ standings }: AskAudience): AskAudience => (standings ? { standings } : {});

/** Adds or takes out one; an emptied list stays, so that nobody is asked rather than everybody. */
export function toggled(audience: AskAudience, by: NarrowedBy, id: string): AskAudience {
  const before = chosenOf(audience, by);
  const after = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
  return { ...wholeUnit(audience), [by]: after };
}

/** The ways that make sense here; names are listed only to those who may see them, and never of a branch. */
export function waysOf(
  kind: UnitKind,
  has: { children: boolean; roles: boolean; names: boolean },
): NarrowedBy[] {
  return [
    ...(has.children ? (['units'] as const) : []),
    ...(has.roles ? (['roles'] as const) : []),
    ...(has.names && kind === 'cell' ? (['members'] as const) : []),
  ];
}

/** Those whose name holds the part, accents and case ignored. */
export const named = <T extends Pickable>(list: readonly T[], part: string): T[] =>
  list.filter(({ name }) => searchKey(name).includes(searchKey(part)));

/** Labels no two of which read the same without accents, so that each can be answered in words. */
export function distinctLabels(list: readonly Pickable[]): string[] {
  const taken = new Set<string>();
  return list.map(({ name, people }) => {
    const count = people === undefined ? '' : ` (${people})`;
    const plain = `${truncate(name, NAME_LENGTH)}${count}`;
    let label = plain;
    for (let n = 2; taken.has(searchKey(label)); n++)
      label = `${truncate(name, NAME_LENGTH - 4)} · ${n}${count}`;
    taken.add(searchKey(label));
    return label;
  });
}

export const shortLabel = (label: string): string => truncate(label, LABEL_LENGTH);

/** Which of the pages of `perPage` exist, and the one to show. */
export function pageAt(count: number, page: number, perPage: number): { at: number; last: number } {
  const last = Math.max(0, Math.ceil(count / perPage) - 1);
  return { at: Math.min(Math.max(0, page), last), last };
}
