// Who looks at a living message: the person of a private chat, with all that is recorded of them.
import type { Locale, Place } from '../../channels/channel.ts';
import type { ParticipationState } from '../../core/asks/shapes.ts';
import type { Standing } from '../../core/org/roles.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** How a person is spoken to: a comrade, or as the unit speaks to those who are not members. */
export type Address = 'member' | 'ong_ba' | 'anh_chi';

export type Viewer = {
  memberId: string;
  standing: Standing;
  locale: Locale;
  to: Address;
  /** Where they sat when they were asked. */
  unitId: string;
  state: ParticipationState;
  /** Their present answer to the item. */
  value: string | null;
  note: string | null;
  recordedBy: string | null;
  recorderName: string | null;
};

type Of = { askId: string; item: string };

/** The joined person of this ask whose private chat this is; null: nobody of it. */
export const viewerAt = (sql: Sql, { askId, item }: Of, place: Place): Promise<Viewer | null> =>
  load(sql, { askId, item, channel: place.channel, chat: place.chat, memberId: null });

/** The same of a member, at any of their accounts; null: not asked. */
export const viewerOf = (sql: Sql, { askId, item }: Of, memberId: string): Promise<Viewer | null> =>
  load(sql, { askId, item, channel: null, chat: null, memberId });

async function load(
  sql: Sql,
  by: Of & { channel: string | null; chat: string | null; memberId: string | null },
): Promise<Viewer | null> {
  const [row] = await client(sql).$queryRaw<Viewer[]>`
    SELECT m.id AS "memberId", m.standing, a.locale, p.unit_id AS "unitId", p.state, r.value, r.note, r.recorded_by AS "recordedBy", b.full_name AS "recorderName",
      CASE WHEN m.standing <> 'participant' THEN 'member' WHEN u.settings->>'address' = 'anh_chi' THEN 'anh_chi' ELSE 'ong_ba' END AS to
    FROM account a JOIN member m ON m.id = a.member_id AND m.ended_at IS NULL AND m.tracking = 'chat' JOIN unit u ON u.id = m.unit_id
    JOIN participation p ON p.ask_id = ${by.askId}::uuid AND p.member_id = m.id
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = m.id AND r.attempt = 1 AND r.item = ${by.item}
    LEFT JOIN member b ON b.id = r.recorded_by
    WHERE (${by.memberId}::uuid IS NULL OR m.id = ${by.memberId}::uuid)
      AND (${by.chat}::text IS NULL OR (a.channel = ${by.channel}::text AND a.chat_id = ${by.chat}::text))
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL) LIMIT 1`;
  return row ?? null;
}
