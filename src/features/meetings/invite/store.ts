// Queries of the invitation: who comes, who stays away and why.
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { type Meeting, REASON_ITEM, type Reason, RSVP_ITEM, type Rsvp } from '../shapes.ts';

export type OwnRsvp = { rsvp: Rsvp; reason: Reason | null };

/**
 * What each member answered, by member id; who has not answered is left out. A reason is kept only beside `away`:
 * one given before a change of mind is not read.
 */
export async function rsvpsOf(
  sql: Sql,
  { rsvpAskId }: Pick<Meeting, 'rsvpAskId'>,
): Promise<Map<string, OwnRsvp>> {
  if (rsvpAskId === null) return new Map();
  const rows = await client(sql).response.findMany({
    where: { askId: rsvpAskId, attempt: 1, item: { in: [RSVP_ITEM, REASON_ITEM] } },
    select: { memberId: true, item: true, value: true },
  });
  const reasons = new Map(
    rows.filter(({ item }) => item === REASON_ITEM).map(({ memberId, value }) => [memberId, value as Reason]),
  );
  return new Map(
    rows
      .filter(({ item }) => item === RSVP_ITEM)
      .map(({ memberId, value }) => {
        const rsvp = value as Rsvp;
        return [memberId, { rsvp, reason: rsvp === 'away' ? (reasons.get(memberId) ?? null) : null }];
      }),
  );
}
