// Who can be reached privately, and where.
import type { Locale } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import type { SpokenTo } from '../../shared/texts.ts';
import type { RoleName } from './roles.ts';
import { spokenTo } from './spoken-to-store.ts';

export type Reach = {
  memberId: string | null;
  accountId: string;
  channel: string;
  chat: string;
  locale: Locale;
  spokenTo: SpokenTo;
  fullName: string | null;
};

/** Joined, consenting, not gone, not followed on paper, and has not blocked us. */
const REACHABLE_MEMBER = Prisma.sql`
  SELECT m.id AS "memberId", a.id AS "accountId", a.channel, a.chat_id AS chat, a.locale, m.full_name AS "fullName", m.unit_id, m.group_unit_id,
    ${spokenTo('m', 'u.settings')} AS "spokenTo"
  FROM member m JOIN account a ON a.member_id = m.id JOIN unit u ON u.id = m.unit_id
  WHERE m.ended_at IS NULL AND m.tracking = 'chat' AND a.chat_id IS NOT NULL AND a.blocked_at IS NULL
    AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)`;

/** Those of the given members who can be written to. */
export function reachMembers(sql: Sql, memberIds: string[]): Promise<Reach[]> {
  return client(sql).$queryRaw<
    Reach[]
  >`SELECT * FROM (${REACHABLE_MEMBER}) r WHERE r."memberId" = ANY(${memberIds}::uuid[])`;
}

/** Holders of any of these roles on exactly this unit who can be written to. */
export function reachRoles(
  sql: Sql,
  unitId: string,
  roles: readonly RoleName[],
): Promise<(Reach & { role: RoleName })[]> {
  return client(sql).$queryRaw<(Reach & { role: RoleName })[]>`
    SELECT r.*, g.role FROM (${REACHABLE_MEMBER}) r
    JOIN role_grant g ON g.member_id = r."memberId" AND g.until IS NULL
    WHERE g.unit_id = ${unitId}::uuid AND g.role = ANY(${[...roles]}) ORDER BY g.since`;
}

/** Administrators above or at the unit who can be written to (they need not be members). */
export function reachAdministrators(sql: Sql, unitId: string): Promise<Reach[]> {
  return client(sql).$queryRaw<Reach[]>`
    SELECT DISTINCT ON (a.id) a.member_id AS "memberId", a.id AS "accountId", a.channel, a.chat_id AS chat, a.locale, NULL AS "fullName",
      'member' AS "spokenTo"
    FROM role_grant g JOIN unit gu ON gu.id = g.unit_id
    JOIN unit u ON u.path LIKE gu.path || '%'
    JOIN account a ON a.id = g.account_id OR a.member_id = g.member_id
    WHERE g.role = 'administrator' AND g.until IS NULL AND u.id = ${unitId}::uuid AND a.chat_id IS NOT NULL AND a.blocked_at IS NULL`;
}
