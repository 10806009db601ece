// People who came by the unit link and typed a name, until a secretary matches it.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';

export type Claim = {
  id: string;
  unitId: string;
  accountId: string;
  typedName: string;
  state: 'waiting' | 'matched' | 'refused';
  account: { channel: string; chatId: string | null; shownName: string; locale: string };
};

const DAY_MS = 86_400_000;

export async function findClaim(sql: Sql, id: string): Promise<Claim | null> {
  const row = await client(sql).claim.findUnique({ where: { id } });
  const account = row && (await client(sql).account.findUnique({ where: { id: row.accountId } }));
  if (!row || !account) return null;
  return { ...row, state: row.state as Claim['state'], account };
}

/** Claims this account made within a day of domain time. */
export function claimsToday(sql: Sql, accountId: string, now: Date): Promise<number> {
  return client(sql).claim.count({
    where: { accountId, createdAt: { gt: new Date(now.getTime() - DAY_MS) } },
  });
}

/** One waiting claim per account: an older one is set aside. Returns the id. */
export async function openClaim(
  tx: Tx,
  claim: { unitId: string; accountId: string; typedName: string },
  now: Date,
): Promise<string> {
  await client(tx).claim.updateMany({
    where: { accountId: claim.accountId, state: 'waiting' },
    data: { state: 'refused', decidedAt: now },
  });
  const id = newId();
  await client(tx).claim.create({ data: { id, ...claim, state: 'waiting', createdAt: now } });
  return id;
}

/** Once: false when it was decided before. */
export async function decideClaim(
  tx: Tx,
  id: string,
  decision: { state: 'matched' | 'refused'; memberId: string | null; decidedBy: string | null },
  now: Date,
): Promise<boolean> {
  const { count } = await client(tx).claim.updateMany({
    where: { id, state: 'waiting' },
    data: { ...decision, decidedAt: now },
  });
  return count === 1;
}

export async function hasWaitingClaim(sql: Sql, accountId: string): Promise<boolean> {
  return (await client(sql).claim.count({ where: { accountId, state: 'waiting' } })) > 0;
}

export type Unclaimed = { id: string; fullName: string; unitName: string; groupName: string | null };

/** Everyone of the branch whom nobody has claimed; those followed on paper too: they may change their mind. */
export function unclaimed(sql: Sql, path: string): Promise<Unclaimed[]> {
  return client(sql).$queryRaw<Unclaimed[]>`
    SELECT m.id, m.full_name AS "fullName", u.name AS "unitName", g.name AS "groupName"
    FROM member m JOIN unit u ON u.id = m.unit_id LEFT JOIN unit g ON g.id = m.group_unit_id
    WHERE m.ended_at IS NULL AND u.path LIKE ${`${path}%`}
      AND NOT EXISTS (SELECT 1 FROM account a WHERE a.member_id = m.id)
    ORDER BY m.name_key, m.id`;
}
