// Pledges and their items: rows read and written by every part of the slice.
import type { Sql, Tx } from '../../db/index.ts';
import { client, type Prisma } from '../../db/prisma.ts';
import { localDate } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import {
  type Content,
  type Item,
  type ItemState,
  type Kind,
  type PaperName,
  PLAN_DEFAULTS,
  type Pledge,
  type PledgePlan,
  type PledgeState,
  type Theme,
} from './shapes.ts';

const withItems = { items: { orderBy: { position: 'asc' } } } as const;
type Row = Prisma.PledgeGetPayload<{ include: typeof withItems }>;

const day = (date: Date): string => localDate(date, 'UTC');
export const asDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

const toItem = (row: Row['items'][number]): Item => ({
  id: row.id,
  position: row.position,
  theme: row.theme as Theme,
  words: row.words,
  kind: row.kind as Kind,
  target: row.target,
  measure: row.measure,
  dueOn: day(row.dueOn),
  state: row.state as ItemState,
  helpAskedAt: row.helpAskedAt,
  helpedAt: row.helpedAt,
});

const toPledge = (row: Row): Pledge => ({
  id: row.id,
  memberId: row.memberId,
  unitId: row.unitId,
  year: row.year,
  state: row.state as PledgeState,
  sentAt: row.sentAt,
  agreedOn: row.agreedOn && day(row.agreedOn),
  remark: row.remark,
  recordedBy: row.recordedBy,
  items: row.items.map(toItem),
});

export async function loadPledge(sql: Sql, memberId: string, year: number): Promise<Pledge | null> {
  const row = await client(sql).pledge.findUnique({
    where: { memberId_year: { memberId, year } },
    include: withItems,
  });
  return row && toPledge(row);
}

export async function findPledge(sql: Sql, id: string): Promise<Pledge | null> {
  const row = await client(sql).pledge.findUnique({ where: { id }, include: withItems });
  return row && toPledge(row);
}

/** The pledge of an item. */
export async function pledgeOfItem(sql: Sql, itemId: string): Promise<Pledge | null> {
  const row = await client(sql).pledgeItem.findUnique({ where: { id: itemId }, select: { pledgeId: true } });
  return row && findPledge(sql, row.pledgeId);
}

/** Held until the transaction ends: a press of the member and one of the secretary do not cross. */
export async function lockPledge(tx: Tx, id: string): Promise<Pledge | null> {
  await client(tx).$executeRaw`SELECT 1 FROM pledge WHERE id = ${id}::uuid FOR UPDATE`;
  return findPledge(tx, id);
}

/** The member's pledge of the year, begun if there is none; locked. */
export async function ensurePledge(
  tx: Tx,
  of: { memberId: string; unitId: string; year: number },
  now: Date,
): Promise<Pledge> {
  await client(tx).pledge.createMany({
    data: [{ id: newId(), ...of, state: 'draft', createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  });
  const { id } = await client(tx).pledge.findUniqueOrThrow({
    where: { memberId_year: { memberId: of.memberId, year: of.year } },
    select: { id: true },
  });
  return (await lockPledge(tx, id))!;
}

type Change = Partial<
  Pick<Pledge, 'state' | 'sentAt' | 'agreedOn' | 'remark' | 'recordedBy'> & {
    acceptedBy: string;
    acceptedAt: Date;
  }
>;

export async function updatePledge(tx: Tx, id: string, change: Change, now: Date): Promise<void> {
  const { agreedOn, ...rest } = change;
  const agreed = agreedOn === undefined ? {} : { agreedOn: agreedOn === null ? null : asDate(agreedOn) };
  await client(tx).pledge.update({ where: { id }, data: { ...rest, ...agreed, updatedAt: now } });
}

const row = ({ dueOn, ...rest }: Content) => ({ ...rest, dueOn: asDate(dueOn) });

/** Writes one item of a pledge that is being filled in, or one more of a received pledge. */
export async function putItem(
  tx: Tx,
  pledgeId: string,
  position: number,
  item: Content,
  state: ItemState = 'active',
): Promise<void> {
  const data = { ...row(item), state };
  await client(tx).pledgeItem.upsert({
    where: { pledgeId_position: { pledgeId, position } },
    create: { id: newId(), pledgeId, position, ...data },
    update: data,
  });
}

/** Takes it out of a pledge that is being filled in; those after it move up. */
export async function removeItem(tx: Tx, pledgeId: string, position: number): Promise<void> {
  const db = client(tx);
  await db.pledgeItem.deleteMany({ where: { pledgeId, position } });
  const after = await db.pledgeItem.findMany({
    where: { pledgeId, position: { gt: position } },
    orderBy: { position: 'asc' },
  });
  for (const { id, position: at } of after)
    await db.pledgeItem.update({ where: { id }, data: { position: at - 1 } });
}

export async function loadPledgePlan(sql: Sql, unitId: string): Promise<PledgePlan> {
  const found = await client(sql).pledgePlan.findUnique({ where: { unitId } });
  if (!found) return { unitId, ...PLAN_DEFAULTS };
  return { unitId, paperName: found.paperName as PaperName, monthDay: found.monthDay };
}

/** The person a pledge is about, with the cell they sit in now; null: gone from the list. */
export async function memberSeat(sql: Sql, memberId: string): Promise<MemberSeat | null> {
  const [found] = await client(sql).$queryRaw<MemberSeat[]>`
    SELECT m.id, m.full_name AS "fullName", m.standing, m.tracking,
      jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'path', u.path) AS unit
    FROM member m JOIN unit u ON u.id = m.unit_id WHERE m.id = ${memberId}::uuid AND m.ended_at IS NULL`;
  return found ?? null;
}

export type MemberSeat = {
  id: string;
  fullName: string;
  standing: string;
  tracking: 'chat' | 'paper';
  unit: { id: string; kind: 'organisation' | 'cell' | 'cell_group'; name: string; path: string };
};

/** Everyone an ask was opened for. */
export async function askedMembers(sql: Sql, askId: string): Promise<string[]> {
  const asked = await client(sql).participation.findMany({ where: { askId }, select: { memberId: true } });
  return asked.map(({ memberId }) => memberId);
}

/** What the head of a paper of the unit says beside its name. */
export async function headOf(
  sql: Sql,
  unitId: string,
): Promise<{ upper: string | null; town: string | null }> {
  const [found] = await client(sql).$queryRaw<{ upper: string | null; town: string | null }[]>`
    SELECT p.name AS upper, u.settings->>'town' AS town FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
    WHERE u.id = ${unitId}::uuid`;
  return found ?? { upper: null, town: null };
}
