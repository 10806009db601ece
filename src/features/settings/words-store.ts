// Where a unit's ethics standards hold, and whose accounts are written to.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** Units of the branch in which this unit's own text is the nearest. */
export async function coveredBy(sql: Sql, unitId: string): Promise<Set<string>> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u JOIN unit top ON top.id = ${unitId}::uuid
    WHERE u.path LIKE top.path || '%' AND u.ended_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM unit o WHERE o.id <> top.id AND o.path LIKE top.path || '%' AND u.path LIKE o.path || '%'
        AND o.settings->>'ethics' IS NOT NULL)`;
  return new Set(rows.map(({ id }) => id));
}

export async function membersOfAccounts(
  sql: Sql,
  accountIds: readonly string[],
): Promise<{ memberId: string; locale: 'vi' | 'en' }[]> {
  const accounts = await client(sql).account.findMany({
    where: { id: { in: [...accountIds] }, memberId: { not: null } },
    select: { memberId: true, locale: true },
  });
  return accounts.map(({ memberId, locale }) => ({
    memberId: memberId!,
    locale: locale === 'en' ? 'en' : 'vi',
  }));
}
