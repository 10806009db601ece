// What binding a group would change, decided from what is bound now; pure.
import type { Audience, GroupChat } from '../../core/org/chats-store.ts';
import type { UnitRef } from '../../core/org/person.ts';

export type Wanted = { unit: UnitRef; audience: Audience };

export type Binding =
  | { kind: 'bind' }
  /** As it is already. */
  | { kind: 'same' }
  /** Something that stands would go: ask first. */
  | { kind: 'ask'; leaves: UnitRef | null; replaces: GroupChat | null };

/**
 * @param here this group as it is bound now, or null
 * @param ofUnit groups bound to the wanted unit now
 */
export function decideBinding(wanted: Wanted, here: GroupChat | null, ofUnit: readonly GroupChat[]): Binding {
  const isSameUnit = here?.unitId === wanted.unit.id;
  if (here && isSameUnit && here.audience === wanted.audience) return { kind: 'same' };
  const replaces = ofUnit.find((one) => one.id !== here?.id && takesPlaceOf(wanted, one)) ?? null;
  const leaves = here && !isSameUnit ? here.unit : null;
  return leaves || replaces ? { kind: 'ask', leaves, replaces } : { kind: 'bind' };
}

/** A unit has one group of each kind, a tổ one in all. */
const takesPlaceOf = ({ unit, audience }: Wanted, other: GroupChat): boolean =>
  unit.kind === 'cell_group' || other.audience === audience;
