// A unit's wording of the list, and its approval; nothing about who reads it.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { type Changed, MAX_NUMBER, type Part, SHIPPED } from './shapes.ts';

export async function changedIn(sql: Sql, unitId: string): Promise<Changed[]> {
  const rows = await client(sql).signLine.findMany({ where: { unitId }, orderBy: { number: 'asc' } });
  return rows.map(({ number, part, words }) => ({ number, part: part as Part, words }));
}

/** Until the end of the transaction nobody else changes the unit's list. */
export async function lockList(tx: Tx, unitId: string): Promise<void> {
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('signs'), hashtext(${unitId}))`;
}

export async function saveLine(tx: Tx, unitId: string, { number, part, words }: Changed): Promise<void> {
  await client(tx).signLine.upsert({
    where: { unitId_number: { unitId, number } },
    create: { unitId, number, part, words },
    update: { words },
  });
}

/** The shipped words come back. */
export async function dropLine(tx: Tx, unitId: string, number: number): Promise<void> {
  await client(tx).signLine.deleteMany({ where: { unitId, number } });
}

/** The number for a new line of the unit's own; null: there is no room. */
export async function freeNumber(tx: Tx, unitId: string): Promise<number | null> {
  const found = await client(tx).signLine.aggregate({
    where: { unitId, number: { gt: SHIPPED } },
    _max: { number: true },
  });
  const next = (found._max.number ?? SHIPPED) + 1;
  return next > MAX_NUMBER ? null : next;
}

export async function isApproved(sql: Sql, unitId: string): Promise<boolean> {
  return (await client(sql).signApproval.count({ where: { unitId } })) > 0;
}

export async function approve(tx: Tx, unitId: string, approvedBy: string, now: Date): Promise<void> {
  await client(tx).signApproval.upsert({
    where: { unitId },
    create: { unitId, approvedBy, at: now },
    update: { approvedBy, at: now },
  });
}
