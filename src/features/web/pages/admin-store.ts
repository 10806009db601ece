// Queries of an administrator's pages: bound groups and how they are, the audit log.
import type { Sql } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';

/** Any of these branches. */
const inBranches = (path: string, tops: readonly string[]): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM unnest(${[...tops]}::text[]) t(top) WHERE ${Prisma.raw(path)} LIKE t.top || '%')`;

export type ChatHealth = {
  id: string;
  title: string;
  unitName: string;
  channel: string;
  audience: string;
  headcount: number | null;
  /** ok | gone: removed or unbound | closed: the platform refuses us there | paused: it asked us to wait */
  state: 'ok' | 'gone' | 'closed' | 'paused';
  waiting: number;
};

/** Groups of the branches, those in trouble first. */
export function chatHealth(
  sql: Sql,
  tops: readonly string[],
  { limit, offset }: { limit: number; offset: number },
): Promise<ChatHealth[]> {
  return client(sql).$queryRaw<ChatHealth[]>`
    SELECT c.id, c.title, u.name AS "unitName", c.channel, c.audience, c.headcount, s.state,
      (SELECT count(*)::int FROM outbox_message o WHERE o.channel = c.channel AND o.chat = c.external_id AND o.state = 'waiting') AS waiting
    FROM chat c JOIN unit u ON u.id = c.unit_id LEFT JOIN chat_lane l ON l.channel = c.channel AND l.chat = c.external_id,
      LATERAL (SELECT CASE WHEN c.gone_at IS NOT NULL THEN 'gone' WHEN l.closed IS NOT NULL THEN 'closed'
        WHEN l.paused_until > clock_timestamp() THEN 'paused' ELSE 'ok' END AS state) s
    WHERE ${inBranches('u.path', tops)}
    ORDER BY s.state = 'ok', u.name_key, c.title, c.id LIMIT ${limit} OFFSET ${offset}`;
}

export type AuditLine = {
  id: string;
  at: Date;
  action: string;
  /** Who did it: on the roster, else as the platform shows them; null: the service itself, or erased since. */
  who: string | null;
  unitName: string | null;
};

/** Newest first, from before this entry on. `all`: also what belongs to no unit. What was changed in particular is not shown: it may name people. */
export function auditLines(
  sql: Sql,
  tops: readonly string[],
  { before, limit, all }: { before: string | null; limit: number; all: boolean },
): Promise<AuditLine[]> {
  return client(sql).$queryRaw<AuditLine[]>`
    SELECT e.id::text AS id, e.at, e.action, coalesce(m.full_name, a.shown_name) AS who, u.name AS "unitName"
    FROM audit_entry e LEFT JOIN unit u ON u.id = e.unit_id LEFT JOIN member m ON m.id = e.member_id LEFT JOIN account a ON a.id = e.account_id
    WHERE (${before}::bigint IS NULL OR e.id < ${before}::bigint) AND (${all} OR (u.id IS NOT NULL AND ${inBranches('u.path', tops)}))
    ORDER BY e.id DESC LIMIT ${limit}`;
}
