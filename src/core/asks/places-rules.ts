// Where an ask is posted: the unit's group, else the groups of its tổ, else each person; pure.
import type { Place } from '../../channels/channel.ts';
import type { Standing, UnitKind } from '../org/roles.ts';

export type Group = {
  place: Place;
  audience: 'members_only' | 'mixed';
  unit: { id: string; kind: UnitKind; parentId: string | null };
};

/** Someone who can be written to privately, and where they sit. */
export type Seat = {
  memberId: string;
  accountId: string;
  channel: string;
  chat: string;
  unitId: string;
  groupUnitId: string | null;
  standing: Standing;
};

/** A group, or one person. */
export type Target = { place: Place; accountId: string | null; memberId: string | null };

/** The mixed group of a unit, where everyone sits; else the members' own. Never a mixed one for what is for members only. */
function bestOf(groups: readonly Group[], membersOnly: boolean): Group | undefined {
  const fitting = membersOnly ? groups.filter(({ audience }) => audience === 'members_only') : groups;
  return fitting.find(({ audience }) => audience === 'mixed') ?? fitting[0];
}

const reaches = (group: Group | undefined, { standing }: Seat): boolean =>
  group?.audience === 'mixed' || (group?.audience === 'members_only' && standing !== 'participant');

/**
 * Groups first; whoever sits in none of them is written to privately. A tổ's group stands in where its cell has none.
 * In a branch that is so for every cell: the group of a higher unit is of those who sit in that unit itself.
 */
export function targetsOf(
  groups: readonly Group[],
  people: readonly Seat[],
  { membersOnly }: { membersOnly: boolean },
): Target[] {
  const best = new Map<string, Group>();
  for (const [unitId, ofUnit] of Map.groupBy(groups, ({ unit }) => unit.id)) {
    const group = bestOf(ofUnit, membersOnly);
    if (group) best.set(unitId, group);
  }
  const used = [...best.values()].filter(
    ({ unit }) => unit.kind !== 'cell_group' || unit.parentId === null || !best.has(unit.parentId),
  );
  const byUnit = new Map(used.map((group) => [group.unit.id, group]));
  const isCovered = (seat: Seat): boolean =>
    [seat.unitId, seat.groupUnitId].some((id) => id !== null && reaches(byUnit.get(id), seat));
  return [
    ...used.map(({ place }) => ({ place, accountId: null, memberId: null })),
    ...people
      .filter((seat) => !isCovered(seat))
      .map(({ channel, chat, accountId, memberId }) => ({ place: { channel, chat }, accountId, memberId })),
  ];
}
