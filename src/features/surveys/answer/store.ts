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

/** Units whose people were asked, but this one. */
export async function askedUnitIds(sql: Sql, askId: string, but: string): Promise<string[]> {
  const rows = await client(sql).participation.findMany({
    where: { askId, unitId: { not: but } },
    distinct: ['unitId'],
    select: { unitId: true },
    orderBy: { unitId: 'asc' },
  });
  return rows.map(({ unitId }) => unitId);
}
