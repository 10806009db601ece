// Who looks at the living message of an ask.
import type { Locale, Place } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { spokenTo } from '../org/spoken-to-store.ts';
import type { Viewer } from './viewer.ts';

/** The joined person whose private chat this is, with their present answer to `item`; null: nobody who is asked by us. */
export async function loadViewer(
  sql: Sql,
  askId: string,
  item: string,
  place: Place,
): Promise<Viewer | null> {
  const [row] = await client(sql).$queryRaw<Viewer[]>`
    SELECT m.id AS "memberId", m.standing, a.locale, ${spokenTo('m', 'u.settings')} AS "spokenTo", r.value AS answer, r.recorded_by AS "recordedBy"
    FROM account a JOIN member m ON m.id = a.member_id AND m.ended_at IS NULL AND m.tracking = 'chat'
    JOIN unit u ON u.id = m.unit_id
    LEFT JOIN response r ON r.ask_id = ${askId}::uuid AND r.member_id = m.id AND r.attempt = 1 AND r.item = ${item}
    WHERE a.channel = ${place.channel} AND a.chat_id = ${place.chat}
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)`;
  return row ?? null;
}

/** The language a unit chose for what is said in its groups. */
export async function unitLocale(sql: Sql, unitId: string): Promise<Locale | null> {
  const [row] = await client(sql).$queryRaw<{ locale: string | null }[]>`
    SELECT settings->>'locale' AS locale FROM unit WHERE id = ${unitId}::uuid`;
  return row?.locale === 'vi' || row?.locale === 'en' ? row.locale : null;
}

/** Whether people of the unit, or of the tổ, are of the frozen audience. */
export async function wasAsked(sql: Sql, askId: string, unitId: string): Promise<boolean> {
  const where = { askId, OR: [{ unitId }, { groupUnitId: unitId }] };
  return (await client(sql).participation.findFirst({ where, select: { memberId: true } })) !== null;
}
