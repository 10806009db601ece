// Where a reading is announced: the cell's group, else its tổ groups, else each person; pure.
import type { Place } from '../../../channels/channel.ts';
import type { Seat } from './shapes.ts';

export type Group = Place & { audience: 'members_only' | 'mixed' };
export type Groups = { cell: readonly Group[]; byGroup: ReadonlyMap<string, readonly Group[]> };
export type Target = { place: Place; accountId: string | null };

/** The mixed group of a unit, where everyone sits; else the members' own. */
const bestOf = (groups: readonly Group[]): Group | null =>
  groups.find(({ audience }) => audience === 'mixed') ?? groups[0] ?? null;

const reaches = (group: Group | null | undefined, { standing }: Seat): boolean =>
  group?.audience === 'mixed' || (group?.audience === 'members_only' && standing !== 'participant');

/** Groups first; whoever sits in none of them is written to privately. */
export function targetsOf({ cell, byGroup }: Groups, people: readonly Seat[]): Target[] {
  const ofCell = bestOf(cell);
  const ofGroups = new Map(
    ofCell ? [] : [...byGroup].map(([unitId, groups]) => [unitId, bestOf(groups)] as const),
  );
  const toGroups = [ofCell, ...ofGroups.values()]
    .filter((group) => group !== null)
    .map(({ channel, chat, topic }) => ({ place: { channel, chat, topic }, accountId: null }));
  const isCovered = (seat: Seat) =>
    reaches(ofCell, seat) || (seat.groupUnitId !== null && reaches(ofGroups.get(seat.groupUnitId), seat));
  const toPeople = people
    .filter((seat) => !isCovered(seat))
    .map(({ channel, chat, accountId }) => ({ place: { channel, chat }, accountId }));
  return [...toGroups, ...toPeople];
}
