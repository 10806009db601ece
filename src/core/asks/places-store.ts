// Groups and people an ask can be posted to.
import type { Place } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { LocalDate } from '../../shared/dates.ts';
import type { UnitRef } from '../org/person.ts';
import type { Standing } from '../org/roles.ts';
import type { Group, Seat } from './places-rules.ts';

/** Groups bound to the unit or to one below it now, from the top down. */
export async function groupsIn(sql: Sql, unit: UnitRef): Promise<Group[]> {
  type Row = Group['place'] & Pick<Group, 'audience' | 'unit'>;
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT c.channel, c.external_id AS chat, c.topic, c.audience,
      jsonb_build_object('id', u.id, 'kind', u.kind, 'parentId', u.parent_id) AS unit
    FROM chat c JOIN unit u ON u.id = c.unit_id
    WHERE u.path LIKE ${`${unit.path}%`} AND u.ended_at IS NULL AND c.gone_at IS NULL
    ORDER BY length(u.path), u.name_key, u.number, c.id`;
  return rows.map(({ channel, chat, topic, audience, unit: of }) => ({
    place: { channel, chat, topic: topic ?? undefined },
    audience,
    unit: of,
  }));
}

/**
 * People of the unit (a tổ: its own) who can be written to and are neither exempt nor away on that day;
 * `only`: of these members alone; `even`: of these the absence does not matter.
 */
export function seats(
  sql: Sql,
  unit: UnitRef,
  of: {
    date: LocalDate;
    standings: readonly Standing[];
    only?: ReadonlySet<string> | undefined;
    even?: ReadonlySet<string> | undefined;
  },
): Promise<Seat[]> {
  const only = of.only ? [...of.only] : null;
  const even = [...(of.even ?? [])];
  return client(sql).$queryRaw<Seat[]>`
    SELECT m.id AS "memberId", a.id AS "accountId", a.channel, a.chat_id AS chat, m.unit_id AS "unitId", m.group_unit_id AS "groupUnitId", m.standing
    FROM member m JOIN account a ON a.member_id = m.id JOIN unit u ON u.id = m.unit_id
    WHERE (u.path LIKE ${`${unit.path}%`} OR m.group_unit_id = ${unit.id}::uuid)
      AND (${only}::uuid[] IS NULL OR m.id = ANY(${only}::uuid[])) AND m.standing = ANY(${[...of.standings]})
      AND m.ended_at IS NULL AND m.tracking = 'chat' AND a.chat_id IS NOT NULL AND a.blocked_at IS NULL
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)
      AND (m.id = ANY(${even}::uuid[]) OR NOT EXISTS (SELECT 1 FROM absence b WHERE b.member_id = m.id
        AND b."from" <= ${of.date}::date AND (b.until IS NULL OR b.until >= ${of.date}::date)))
    ORDER BY a.id`;
}

/**
 * Where a running count has to be shown anew: bound groups, and the private chats of those whose answer is not older than `since`
 * (domain time). The other private copies show nothing that an answer of somebody else changes.
 */
export function tallyPlaces(sql: Sql, askId: string, ref: string, since: Date): Promise<Place[]> {
  return client(sql).$queryRaw<Place[]>`
    SELECT v.channel, v.chat FROM living_message v
    WHERE v.ref = ${ref} AND (
      EXISTS (SELECT 1 FROM chat c WHERE c.channel = v.channel AND c.external_id = v.chat)
      OR EXISTS (SELECT 1 FROM account a JOIN participation p ON p.member_id = a.member_id
                  WHERE a.channel = v.channel AND a.chat_id = v.chat AND p.ask_id = ${askId}::uuid
                    AND p.answered_at >= ${since}))`;
}
