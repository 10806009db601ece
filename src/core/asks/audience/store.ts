// Lists from which people to ask are chosen.
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { UnitRef } from '../../org/person.ts';
import type { Standing } from '../../org/roles.ts';
import { ASKED_ROLES, type AskedRole } from './shapes.ts';

/** Roles held in the branch by its people, and how many hold each. */
export async function rolesPresent(
  sql: Sql,
  { path }: Pick<UnitRef, 'path'>,
): Promise<{ role: AskedRole; people: number }[]> {
  const rows = await client(sql).$queryRaw<{ role: AskedRole; people: number }[]>`
    SELECT r.role, count(DISTINCT m.id)::int AS people
    FROM role_grant r JOIN unit ru ON ru.id = r.unit_id JOIN member m ON m.id = r.member_id JOIN unit u ON u.id = m.unit_id
    WHERE r.until IS NULL AND r.role = ANY(${[...ASKED_ROLES]}) AND ru.path LIKE ${`${path}%`} AND u.path LIKE ${`${path}%`}
      AND m.ended_at IS NULL AND m.tracking = 'chat' GROUP BY r.role`;
  return rows.sort((a, b) => ASKED_ROLES.indexOf(a.role) - ASKED_ROLES.indexOf(b.role));
}

export type AskablePerson = { id: string; name: string; groupName: string | null };

/** Everyone of a cell who can be asked, by given name as Vietnamese lists are read. Only for those who may see names. */
export function peopleOfCell(
  sql: Sql,
  cellId: string,
  standings: readonly Standing[],
): Promise<AskablePerson[]> {
  return client(sql).$queryRaw<AskablePerson[]>`
    SELECT m.id, m.full_name AS name, g.name AS "groupName" FROM member m LEFT JOIN unit g ON g.id = m.group_unit_id
    WHERE m.unit_id = ${cellId}::uuid AND m.ended_at IS NULL AND m.tracking = 'chat' AND m.standing = ANY(${[...standings]})
    ORDER BY regexp_replace(m.name_key, '^.* ', ''), m.name_key, m.id`;
}

/** Names of those of the units that are present below this one, by name. */
export function presentBelow(
  sql: Sql,
  { id, path }: Pick<UnitRef, 'id' | 'path'>,
  unitIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return client(sql).$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM unit WHERE id = ANY(${[...unitIds]}::uuid[]) AND ended_at IS NULL AND id <> ${id}::uuid
      AND path LIKE ${`${path}%`} ORDER BY name_key, number`;
}
