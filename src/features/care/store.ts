// Who has not been heard of for three weeks, and the keys that keep them from being named again too soon.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { LEAST_ASKS, type Silent } from './rules.ts';

const MEMBERS = ['full', 'probationary', 'visiting'] as const;
const MOST_LOOKED_AT = 200;

/** Closed asks with names whose end lies in the window: `k`. */
const closedSince = (since: Date, now: Date) =>
  Prisma.sql`k.state = 'closed' AND k.anonymity = 'named' AND k.closes_at >= ${since} AND k.closes_at <= ${now}`;

/** The next cells, by id, in which somebody was asked something since, and where this is not switched off. */
export async function nextCells(
  sql: Sql,
  { since, now, after, limit }: { since: Date; now: Date; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u WHERE u.kind = 'cell' AND u.ended_at IS NULL AND u.settings->>'care' IS DISTINCT FROM 'off'
      AND (${after}::uuid IS NULL OR u.id > ${after}::uuid)
      AND u.id IN (SELECT p.unit_id FROM ask k JOIN participation p ON p.ask_id = k.id WHERE ${closedSince(since, now)})
    ORDER BY u.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Members of the cell who were expected at least three times, the first time before `oldest`, and of whom nothing was recorded
 * since, by themselves or by others. Not those who were away on any day of it, are followed on paper, or lead a higher unit.
 */
export function silentIn(
  sql: Sql,
  cellId: string,
  {
    since,
    oldest,
    now,
    from,
    today,
  }: { since: Date; oldest: Date; now: Date; from: LocalDate; today: LocalDate },
): Promise<Silent[]> {
  return client(sql).$queryRaw<Silent[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName",
      EXISTS (SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
               WHERE a.member_id = m.id) AS joined
    FROM member m
    WHERE m.unit_id = ${cellId}::uuid AND m.ended_at IS NULL AND m.tracking = 'chat' AND m.standing = ANY(${[...MEMBERS]})
      AND NOT EXISTS (SELECT 1 FROM absence b WHERE b.member_id = m.id AND b."from" <= ${today}::date
                       AND (b.until IS NULL OR b.until >= ${from}::date))
      AND NOT EXISTS (SELECT 1 FROM role_grant r WHERE r.member_id = m.id AND r.role = 'leader' AND r.until IS NULL)
      AND NOT EXISTS (SELECT 1 FROM response r WHERE r.member_id = m.id AND r.at >= ${since})
      AND (SELECT count(*) FILTER (WHERE p.state = 'expected') >= ${LEAST_ASKS} AND bool_and(p.state IN ('expected', 'excused'))
             AND min(k.closes_at) <= ${oldest}
           FROM participation p JOIN ask k ON k.id = p.ask_id WHERE p.member_id = m.id AND ${closedSince(since, now)})
    ORDER BY m.name_key, m.id LIMIT ${MOST_LOOKED_AT}`;
}

/** Of these keys, those that still hold. */
export async function heldKeys(sql: Sql, keys: string[], now: Date): Promise<Set<string>> {
  const rows = await client(sql).careKey.findMany({ where: { key: { in: keys }, until: { gt: now } } });
  return new Set(rows.map(({ key }) => key));
}

/** A key that holds longer already stays as it is. */
export async function holdKeys(tx: Tx, keys: string[], until: Date): Promise<void> {
  await client(tx).$executeRaw`
    INSERT INTO care_key (key, until) SELECT k, ${until} FROM unnest(${keys}::uuid[]) AS k
    ON CONFLICT (key) DO UPDATE SET until = greatest(care_key.until, EXCLUDED.until)`;
}

export async function forgetKeys(sql: Sql, now: Date): Promise<void> {
  await client(sql).careKey.deleteMany({ where: { until: { lte: now } } });
}

export async function isPlanned(sql: Sql, job: string): Promise<boolean> {
  return (await client(sql).schedule.count({ where: { job } })) > 0;
}
