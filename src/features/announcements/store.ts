// Announcements: rows, and what their messages need to know of units and people.
import type { Place } from '../../channels/channel.ts';
import { askAudience } from '../../core/asks/shapes.ts';
import type { UnitRef } from '../../core/org/person.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { client, type Prisma } from '../../db/prisma.ts';
import { type Announcement, type AnnouncementState, type Confirm, ITEM, type Viewer } from './shapes.ts';

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

/** Those addressed to this member that are open, the one that ends first at the top. */
export async function openFor(sql: Sql, memberId: string): Promise<Addressed[]> {
  const rows = await client(sql).$queryRaw<{ id: string; answer: Confirm | null }[]>`
    SELECT n.id, r.value AS answer FROM participation p JOIN ask k ON k.id = p.ask_id JOIN announcement n ON n.ask_id = k.id
    LEFT JOIN response r ON r.ask_id = k.id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = ${ITEM}
    WHERE p.member_id = ${memberId}::uuid AND k.state = 'open' ORDER BY k.closes_at, n.id`;
  const found = await client(sql).announcement.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  const byId = new Map(found.map((row) => [row.id, toAnnouncement(row)]));
  return rows.flatMap(({ id, answer }) => {
    const announcement = byId.get(id);
    return announcement ? [{ ...announcement, answer }] : [];
  });
}

/** Until the end of the transaction this member sends nothing else to the unit: two sendings at once count each other. */
export async function lockSender(tx: Tx, unitId: string, memberId: string): Promise<void> {
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('announce'), hashtext(${unitId + memberId}))`;
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

/** The person of this audience whose private chat this is, with their answer; null: it is not addressed to them. */
export async function loadViewer(sql: Sql, askId: string, place: Place): Promise<Viewer | null> {
  const [row] = await client(sql).$queryRaw<Viewer[]>`
    SELECT m.id AS "memberId", m.standing, a.locale, pu.path AS "unitPath",
      CASE WHEN pu.settings->>'address' = 'anh_chi' THEN 'anh_chi' ELSE 'ong_ba' END AS address,
      r.value AS answer, r.recorded_by AS "recordedBy"
    FROM account a JOIN member m ON m.id = a.member_id AND m.ended_at IS NULL AND m.tracking = 'chat'
    JOIN participation p ON p.ask_id = ${askId}::uuid AND p.member_id = m.id JOIN unit pu ON pu.id = p.unit_id
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = m.id AND r.attempt = 1 AND r.item = ${ITEM}
    WHERE a.channel = ${place.channel} AND a.chat_id = ${place.chat}
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)`;
  return row ?? null;
}

/** Those asked who are not members of the Party, and how they are addressed. */
export async function outsiders(sql: Sql, askId: string): Promise<Map<string, Viewer['address']>> {
  const rows = await client(sql).$queryRaw<{ id: string; address: Viewer['address'] }[]>`
    SELECT m.id, CASE WHEN u.settings->>'address' = 'anh_chi' THEN 'anh_chi' ELSE 'ong_ba' END AS address
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

/** The language a unit's groups are written to in; null: the service's. */
export async function localeOfUnit(sql: Sql, unitId: string): Promise<'vi' | 'en' | null> {
  const row = await client(sql).unit.findUnique({ where: { id: unitId }, select: { settings: true } });
  const locale = (row?.settings as { locale?: unknown } | null)?.locale;
  return locale === 'vi' || locale === 'en' ? locale : null;
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
