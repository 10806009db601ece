// Which asks are open to one member.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** Of these features, those this member is asked in; the one that closes first comes first. */
export async function openAsksOf(sql: Sql, features: readonly string[], memberId: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT k.id FROM participation p JOIN ask k ON k.id = p.ask_id
    WHERE p.member_id = ${memberId}::uuid AND k.state = 'open' AND k.feature = ANY(${[...features]})
    ORDER BY k.closes_at, k.id`;
  return rows.map(({ id }) => id);
}

/** Whether this member is among those asked, whatever they have said. */
export async function isAsked(sql: Sql, askId: string, memberId: string): Promise<boolean> {
  return (await client(sql).participation.count({ where: { askId, memberId } })) > 0;
}
