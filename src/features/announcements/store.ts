// Announcements: rows, and what their messages need to know of units and people.
import { askAudience } from '../../core/asks/shapes.ts';
import type { UnitRef } from '../../core/org/person.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { type Addressee, type Announcement, type AnnouncementState, type Confirm, ITEM } from './shapes.ts';

/** Of people who are not members, as their unit `u` chose. */
const ADDRESS = Prisma.sql`CASE WHEN u.settings->>'address' = 'anh_chi' THEN 'anh_chi' ELSE 'ong_ba' END`;

type Row = Awaited<ReturnType<Prisma.TransactionClient['announcement']['findUniqueOrThrow']>>;

const toAnnouncement = (row: Row): Announcement => ({
  ...row,
  confirm: row.confirm as Confirm,
  state: row.state as AnnouncementState,
  audience: askAudience.parse(row.audience),
});

export async function loadAnnouncement(sql: Sql, id: string): Promise<Announcement | null> {
  const row = await client(sql).announcement.findUnique({ where: { id } });
  return row && toAnnouncement(row);
}

export async function announcementOfAsk(sql: Sql, askId: string): Promise<Announcement | null> {
  const row = await client(sql).announcement.findFirst({ where: { askId } });
  return row && toAnnouncement(row);
}

export async function insertAnnouncement(tx: Tx, announcement: Announcement): Promise<void> {
  await client(tx).announcement.create({ data: announcement });
}

export async function updateAnnouncement(
  tx: Tx,
  id: string,
  change: Partial<Pick<Announcement, 'state' | 'askId'>>,
): Promise<void> {
  await client(tx).announcement.update({ where: { id }, data: change });
}

/** The newest of these units. */
export async function recentOf(sql: Sql, unitIds: string[], limit: number): Promise<Announcement[]> {
  const rows = await client(sql).announcement.findMany({
    where: { unitId: { in: unitIds } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toAnnouncement);
}

export type Addressed = Announcement & { answer: Confirm | null };

/** Those that others addressed to this member and that are open, the one that ends first at the top. */
export async function openFor(sql: Sql, memberId: string): Promise<Addressed[]> {
  const rows = await client(sql).$queryRaw<{ id: string; answer: Confirm | null }[]>`
    SELECT n.id, r.value AS answer FROM participation p JOIN ask k ON k.id = p.ask_id JOIN announcement n ON n.ask_id = k.id
    LEFT JOIN response r ON r.ask_id = k.id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = ${ITEM}
    WHERE p.member_id = ${memberId}::uuid AND k.state = 'open' AND n.signed_by <> p.member_id ORDER BY k.closes_at, n.id`;
  const found = await client(sql).announcement.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  const byId = new Map(found.map((row) => [row.id, toAnnouncement(row)]));
  return rows.flatMap(({ id, answer }) => {
    const announcement = byId.get(id);
    return announcement ? [{ ...announcement, answer }] : [];
  });
}

/** Until the end of the transaction this member sends nothing else to the unit: two sendings at once count each other. */
export async function lockSender(tx: Tx, unitId: string, memberId: string): Promise<void> {
  await client(tx)
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtext('announce'), hashtext(${unitId + memberId}))`;
}

/** How many this member has sent to this unit since then, withdrawn ones too: all, and without the urgent. */
export async function sentSince(
  sql: Sql,
  { unitId, signedBy, since }: { unitId: string; signedBy: string; since: Date },
): Promise<{ all: number; plain: number }> {
  const where = { unitId, signedBy, createdAt: { gte: since } };
  return {
    all: await client(sql).announcement.count({ where }),
    plain: await client(sql).announcement.count({ where: { ...where, urgent: false } }),
  };
}

/** Where this member sat when asked, and how a non-member there is addressed; null: it is not addressed to them. */
export async function addressee(sql: Sql, askId: string, memberId: string): Promise<Addressee | null> {
  const [row] = await client(sql).$queryRaw<Addressee[]>`
    SELECT u.path AS "unitPath", ${ADDRESS} AS address FROM participation p JOIN unit u ON u.id = p.unit_id
    WHERE p.ask_id = ${askId}::uuid AND p.member_id = ${memberId}::uuid`;
  return row ?? null;
}

/** Those asked who are not members of the Party, and how they are addressed. */
export async function outsiders(sql: Sql, askId: string): Promise<Map<string, Addressee['address']>> {
  const rows = await client(sql).$queryRaw<{ id: string; address: Addressee['address'] }[]>`
    SELECT m.id, ${ADDRESS} AS address
    FROM participation p JOIN member m ON m.id = p.member_id JOIN unit u ON u.id = p.unit_id
    WHERE p.ask_id = ${askId}::uuid AND m.standing = 'participant'`;
  return new Map(rows.map(({ id, address }) => [id, address]));
}

export async function askedMembers(sql: Sql, askId: string): Promise<Set<string>> {
  const rows = await client(sql).participation.findMany({ where: { askId }, select: { memberId: true } });
  return new Set(rows.map(({ memberId }) => memberId));
}

export async function unitsById(sql: Sql, ids: readonly string[]): Promise<UnitRef[]> {
  const rows = await client(sql).unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, name: true, path: true },
  });
  return rows as UnitRef[];
}

/** Whether somebody who is no member of the Party could see it: on the lists of the branch, or in a mixed group of it. */
export async function hasOthers(sql: Sql, path: string): Promise<boolean> {
  const [row] = await client(sql).$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM member m JOIN unit u ON u.id = m.unit_id
                    WHERE u.path LIKE ${`${path}%`} AND m.standing = 'participant' AND m.ended_at IS NULL)
        OR EXISTS (SELECT 1 FROM chat c JOIN unit u ON u.id = c.unit_id
                    WHERE u.path LIKE ${`${path}%`} AND c.audience = 'mixed' AND c.gone_at IS NULL) AS found`;
  return row?.found ?? false;
}
