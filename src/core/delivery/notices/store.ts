// Queries of private notices inside the message budget.
import { z } from 'zod';
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import type { DueNotice } from './rules.ts';

const button = z.union([
  z.object({ label: z.string(), data: z.string() }),
  z.object({ label: z.string(), url: z.string() }),
]);
const payload = z.object({
  text: z.string(),
  buttons: z.array(z.array(button)).optional(),
  line: z.string(),
  button: button.nullable(),
  living: z.string().optional(),
  ask: z.uuid().optional(),
});

export type NewNotice = Omit<DueNotice, 'id'> & { id: string; memberId: string };

export async function addNotices(tx: Tx, notices: NewNotice[]): Promise<void> {
  await client(tx).notice.createMany({ data: notices, skipDuplicates: true });
}

/** Drops what is past its time, or for somebody who is no longer in the database. */
export async function dropHopeless(tx: Tx, now: Date): Promise<number> {
  return client(tx).$executeRaw`
    UPDATE notice SET state = 'dropped'
     WHERE id IN (SELECT n.id FROM notice n
                   WHERE n.state = 'waiting' AND n.due_at <= ${now}::timestamptz
                     AND (n.expires_at <= ${now}::timestamptz
                          OR NOT EXISTS (SELECT FROM member m WHERE m.id = n.member_id))
                     FOR UPDATE SKIP LOCKED)`;
}

/** Locks members with something due, so that no other process writes to them as well. */
export async function lockDueMembers(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await client(tx).$queryRaw<{ id: string }[]>`
    SELECT m.id FROM member m
     WHERE m.id IN (SELECT n.member_id FROM notice n
                     WHERE n.state = 'waiting' AND n.due_at <= ${now}::timestamptz)
     ORDER BY m.id LIMIT ${limit} FOR NO KEY UPDATE OF m SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

export async function dueNotices(
  tx: Tx,
  memberIds: string[],
  now: Date,
): Promise<(DueNotice & { memberId: string })[]> {
  const rows = await client(tx).notice.findMany({
    where: { memberId: { in: memberIds }, state: 'waiting', dueAt: { lte: now } },
  });
  return rows.map(({ id, key, memberId, dueAt, expiresAt, payload: stored }) => ({
    id,
    key,
    memberId,
    dueAt,
    expiresAt,
    payload: payload.parse(stored),
  }));
}

/** When each member got a budgeted message since `since`; several joined in one message count once. */
export async function sentSince(tx: Tx, memberIds: string[], since: Date): Promise<Map<string, Date[]>> {
  const rows = await client(tx).notice.findMany({
    where: { memberId: { in: memberIds }, sentAt: { gte: since } },
    distinct: ['memberId', 'sentAt'],
    select: { memberId: true, sentAt: true },
  });
  const byMember = Map.groupBy(rows, ({ memberId }) => memberId);
  return new Map(
    [...byMember].map(([memberId, sent]) => [memberId, sent.flatMap(({ sentAt }) => sentAt ?? [])]),
  );
}

/** Of these members, those exempt, on leave or posted elsewhere on that day. */
export async function absentMembers(tx: Tx, memberIds: string[], day: LocalDate): Promise<Set<string>> {
  const date = new Date(`${day}T00:00:00Z`);
  const rows = await client(tx).absence.findMany({
    where: {
      memberId: { in: memberIds },
      from: { lte: date },
      OR: [{ until: null }, { until: { gte: date } }],
    },
    select: { memberId: true },
  });
  return new Set(rows.map(({ memberId }) => memberId));
}

export async function markSent(tx: Tx, ids: string[], now: Date): Promise<void> {
  await client(tx).notice.updateMany({ where: { id: { in: ids } }, data: { state: 'sent', sentAt: now } });
}

export async function dropByPrefix(tx: Tx, keyPrefix: string): Promise<void> {
  await client(tx).notice.updateMany({
    where: { state: 'waiting', key: { startsWith: keyPrefix } },
    data: { state: 'dropped' },
  });
}

/** Of these members: what asks for an answer that was given meanwhile, by themselves or for them. */
export async function dropAnswered(tx: Tx, memberIds: string[], now: Date): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE notice n SET state = 'dropped' FROM participation p
     WHERE n.state = 'waiting' AND n.due_at <= ${now}::timestamptz AND n.member_id = ANY(${memberIds}::uuid[])
       AND p.ask_id = (n.payload->>'ask')::uuid AND p.member_id = n.member_id AND p.state = 'done'`;
}

/** Keys that begin so and were not sent. */
export async function untoldKeys(tx: Tx, keyPrefix: string): Promise<Set<string>> {
  const rows = await client(tx).notice.findMany({
    where: { key: { startsWith: keyPrefix }, state: { in: ['waiting', 'dropped'] } },
    select: { key: true },
  });
  return new Set(rows.map(({ key }) => key));
}

export async function renew(
  tx: Tx,
  keys: string | readonly string[],
  { dueAt, expiresAt }: { dueAt: Date; expiresAt: Date },
): Promise<void> {
  const key = typeof keys === 'string' ? { startsWith: keys } : { in: [...keys] };
  await client(tx).notice.updateMany({ where: { key, state: 'waiting' }, data: { expiresAt } });
  await client(tx).notice.updateMany({
    where: { key, state: 'dropped' },
    data: { state: 'waiting', dueAt, expiresAt },
  });
}

export async function markDropped(tx: Tx, ids: string[]): Promise<void> {
  await client(tx).notice.updateMany({ where: { id: { in: ids } }, data: { state: 'dropped' } });
}

export async function holdUntil(tx: Tx, ids: string[], until: Date): Promise<void> {
  await client(tx).notice.updateMany({ where: { id: { in: ids } }, data: { dueAt: until } });
}

/** When the next notice falls due; null: none waits. */
export async function firstDue(sql: Sql): Promise<Date | null> {
  const found = await client(sql).notice.aggregate({ where: { state: 'waiting' }, _min: { dueAt: true } });
  return found._min.dueAt;
}
