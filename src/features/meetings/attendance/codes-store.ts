// The codes on the wall: rows, and how they are typed where nothing can be scanned.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import { ASKS } from '../shapes.ts';

export type Code = { id: string; meetingId: string; validUntil: Date };

/** Longer than the minute between two codes: whoever lifts the phone when it changes is let in. */
export const VALID_MS = 120_000;
export const RENEW_MS = 60_000;
/** Kept so that a late scan is told what happened. */
const KEPT_MS = 24 * 3_600_000;

/** Six digits for whoever cannot scan. */
export const digitsOf = ({ id }: Pick<Code, 'id'>): string =>
  String(Number.parseInt(id.slice(0, 8), 16) % 1_000_000).padStart(6, '0');

const COLUMNS = { id: true, meetingId: true, validUntil: true } as const;

export const loadCode = (sql: Sql, id: string): Promise<Code | null> =>
  client(sql).meetingCode.findUnique({ where: { id }, select: COLUMNS });

/** The newest one that still holds. */
export const currentCode = (sql: Sql, meetingId: string, now: Date): Promise<Code | null> =>
  client(sql).meetingCode.findFirst({
    where: { meetingId, validUntil: { gt: now } },
    orderBy: { validUntil: 'desc' },
    select: COLUMNS,
  });

/** A new code, unless the newest is younger than half a minute: a job may run twice. */
export async function freshCode(tx: Tx, meetingId: string, now: Date): Promise<Code> {
  const current = await currentCode(tx, meetingId, now);
  if (current && current.validUntil.getTime() - now.getTime() > VALID_MS - RENEW_MS / 2) return current;
  await client(tx).meetingCode.deleteMany({
    where: { meetingId, validUntil: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  return client(tx).meetingCode.create({
    data: { id: newId(), meetingId, validFrom: now, validUntil: new Date(now.getTime() + VALID_MS) },
    select: COLUMNS,
  });
}

/** Codes of the last minutes at open lists on which this member stands. */
export function codesFor(sql: Sql, memberId: string, since: Date): Promise<Code[]> {
  return client(sql).$queryRaw<Code[]>`
    SELECT c.id, c.meeting_id AS "meetingId", c.valid_until AS "validUntil"
    FROM participation p JOIN ask k ON k.id = p.ask_id JOIN meeting_code c ON c.meeting_id = k.subject_id
    WHERE p.member_id = ${memberId}::uuid AND k.feature = ${ASKS.attendance} AND k.state = 'open' AND c.valid_until > ${since}
    ORDER BY c.valid_until DESC`;
}
