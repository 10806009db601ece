// Links and sessions of the pages; what they carry is kept as a hash alone.
import { randomBytes } from 'node:crypto';
import type { Person } from '../../core/org/person.ts';
import { loadPerson } from '../../core/org/person-store.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { newId, sha256 } from '../../shared/ids.ts';

/** 256 random bits as 43 base64url characters. */
const newToken = (): string => randomBytes(32).toString('base64url');

/** Technical time, so that a rehearsal's clock does not shorten it; after a day of domain time a link is over as well. */
const LINK_LIVES = Prisma.sql`l.created_at > clock_timestamp() - interval '10 minutes'`;
const SESSION_LIVES = Prisma.sql`s.seen_at > clock_timestamp() - interval '12 hours' AND s.created_at > clock_timestamp() - interval '7 days'`;

/** A new link's token; earlier ones of the account that nobody opened are worth nothing from now on. */
export async function makeLink(tx: Tx, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  await client(tx).webLink.deleteMany({ where: { accountId, usedAt: null } });
  await client(tx).webLink.create({ data: { tokenHash: sha256(token), accountId, madeAt: now } });
  return token;
}

export type LinkState = { accountId: string; locale: 'vi' | 'en'; state: 'fresh' | 'used' | 'old' };

/** Null: no such link, or a newer one took its place. */
export async function findLink(sql: Sql, token: string, now: Date): Promise<LinkState | null> {
  const [row] = await client(sql).$queryRaw<LinkState[]>`
    SELECT l.account_id AS "accountId", CASE a.locale WHEN 'en' THEN 'en' ELSE 'vi' END AS locale,
      CASE WHEN l.used_at IS NOT NULL THEN 'used'
        WHEN ${LINK_LIVES} AND l.made_at > ${now}::timestamptz - interval '1 day' THEN 'fresh' ELSE 'old' END AS state
    FROM web_link l JOIN account a ON a.id = l.account_id WHERE l.token_hash = ${sha256(token)}`;
  return row ?? null;
}

/** Uses the link up: of two who come at once, one gets its account. */
export async function useLink(tx: Tx, token: string, now: Date): Promise<string | null> {
  const [row] = await client(tx).$queryRaw<{ accountId: string }[]>`
    UPDATE web_link l SET used_at = clock_timestamp() WHERE token_hash = ${sha256(token)} AND used_at IS NULL
      AND ${LINK_LIVES} AND l.made_at > ${now}::timestamptz - interval '1 day'
    RETURNING account_id AS "accountId"`;
  return row?.accountId ?? null;
}

export type Session = { id: string; device: string; madeAt: Date };

export async function beginSession(
  tx: Tx,
  accountId: string,
  device: string,
  now: Date,
): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), newToken()];
  await client(tx).webSession.create({
    data: { id, tokenHash: sha256(token), accountId, device, madeAt: now },
  });
  return { id, token };
}

/** The session behind a cookie, with its person as of now; null: there is none, or it is over. */
export async function findSession(
  sql: Sql,
  token: string,
  now: Date,
): Promise<{ session: Session; accountId: string; person: Person } | null> {
  const [row] = await client(sql).$queryRaw<
    (Session & { accountId: string; channel: string; externalId: string; name: string; isStale: boolean })[]
  >`
    SELECT s.id, s.device, s.made_at AS "madeAt", a.id AS "accountId", a.channel, a.external_id AS "externalId", a.shown_name AS name,
      s.seen_at < clock_timestamp() - interval '1 minute' AS "isStale"
    FROM web_session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = ${sha256(token)} AND ${SESSION_LIVES} AND s.made_at > ${now}::timestamptz - interval '7 days'`;
  if (!row) return null;
  const { id, device, madeAt, accountId, channel, externalId, name, isStale } = row;
  if (isStale)
    await client(sql).$executeRaw`UPDATE web_session SET seen_at = clock_timestamp() WHERE id = ${id}::uuid`;
  const person = await loadPerson(sql, channel, { id: externalId, shownName: name, locale: 'vi' });
  return { session: { id, device, madeAt }, accountId, person };
}

/** Sessions of an account that are still good, newest first. */
export function sessionsOf(sql: Sql, accountId: string, now: Date): Promise<Session[]> {
  return client(sql).$queryRaw<Session[]>`
    SELECT s.id, s.device, s.made_at AS "madeAt" FROM web_session s
    WHERE s.account_id = ${accountId}::uuid AND ${SESSION_LIVES} AND s.made_at > ${now}::timestamptz - interval '7 days'
    ORDER BY s.created_at DESC, s.id`;
}

/** Every one that is stored, over or not; without what its cookie carries. */
export function sessionsKept(
  sql: Sql,
  accountId: string,
): Promise<{ device: string; madeAt: Date; seenAt: Date }[]> {
  return client(sql).webSession.findMany({
    where: { accountId },
    select: { device: true, madeAt: true, seenAt: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** Every link that is stored; without what it carries. */
export async function linksKept(sql: Sql, accountId: string): Promise<{ madeAt: Date; used: boolean }[]> {
  const rows = await client(sql).webLink.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } });
  return rows.map(({ madeAt, usedAt }) => ({ madeAt, used: usedAt !== null }));
}

/** Ends one session of the account, or all. Returns how many. */
export async function endSessions(sql: Sql, accountId: string, id?: string): Promise<number> {
  const { count } = await client(sql).webSession.deleteMany({
    where: { accountId, ...(id === undefined ? {} : { id }) },
  });
  return count;
}

/** Where the account is written to. */
export async function placeOf(
  sql: Sql,
  accountId: string,
): Promise<{ channel: string; chat: string; locale: 'vi' | 'en' } | null> {
  const row = await client(sql).account.findUnique({ where: { id: accountId } });
  if (!row?.chatId || row.blockedAt !== null) return null;
  return { channel: row.channel, chat: row.chatId, locale: row.locale === 'en' ? 'en' : 'vi' };
}
