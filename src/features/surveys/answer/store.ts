// What answering needs to know of an ask's audience.
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';

/** How many are asked in the unit of this member; the exempt are not counted. */
export async function askedInUnit(sql: Sql, askId: string, memberId: string): Promise<number> {
  const [row] = await client(sql).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM participation p JOIN participation me ON me.ask_id = p.ask_id AND me.unit_id = p.unit_id
    WHERE p.ask_id = ${askId}::uuid AND me.member_id = ${memberId}::uuid AND p.state <> 'exempt'`;
  return row?.count ?? 0;
}

export async function askedMembers(sql: Sql, askId: string): Promise<Set<string>> {
  const rows = await client(sql).participation.findMany({ where: { askId }, select: { memberId: true } });
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Those asked who are not members of the Party, and how their unit speaks to them. */
export async function outsiders(sql: Sql, askId: string): Promise<Map<string, 'ong_ba' | 'anh_chi'>> {
  const rows = await client(sql).$queryRaw<{ id: string; address: 'ong_ba' | 'anh_chi' }[]>`
    SELECT m.id, CASE WHEN u.settings->>'address' = 'anh_chi' THEN 'anh_chi' ELSE 'ong_ba' END AS address
    FROM participation p JOIN member m ON m.id = p.member_id JOIN unit u ON u.id = p.unit_id
    WHERE p.ask_id = ${askId}::uuid AND m.standing = 'participant'`;
  return new Map(rows.map(({ id, address }) => [id, address]));
}
