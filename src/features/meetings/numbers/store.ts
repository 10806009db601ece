// Who is asked for the number of their cell, and what each cell has said.
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';

import { PRESENT_ITEM, type Said, TOTAL_ITEM, type UnitNumber } from './rules.ts';

/** Secretaries and deputies of the cells of this branch now, each of the cell they sit in. */
export async function cellSecretaries(sql: Sql, path: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m.id FROM unit u JOIN role_grant r ON r.unit_id = u.id AND r.until IS NULL
      AND r.role IN ('secretary', 'deputy_secretary')
    JOIN member m ON m.id = r.member_id AND m.unit_id = u.id AND m.ended_at IS NULL
    WHERE u.path LIKE ${`${path}%`} AND u.kind = 'cell' AND u.ended_at IS NULL`;
  return rows.map(({ id }) => id);
}

/** Each cell that was asked (or this one), by name, with its number. */
export async function saidBy(sql: Sql, askId: string, unitId: string | null = null): Promise<Said[]> {
  type Row = { unitId: string; name: string; present: string | null; total: string | null };
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT u.id AS "unitId", u.name, max(r.value) FILTER (WHERE r.item = ${PRESENT_ITEM}) AS present,
      max(r.value) FILTER (WHERE r.item = ${TOTAL_ITEM}) AS total
    FROM participation p JOIN unit u ON u.id = p.unit_id
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND p.state = 'done'
    WHERE p.ask_id = ${askId}::uuid AND (${unitId}::uuid IS NULL OR p.unit_id = ${unitId}::uuid) GROUP BY u.id, u.name, u.name_key, u.number ORDER BY u.name_key, u.number`;
  return rows.map(({ present, total, ...row }) => {
    const number: UnitNumber | null =
      present === null || total === null ? null : { present: Number(present), total: Number(total) };
    return { ...row, number };
  });
}

type Asked = { memberId: string; unitId: string; isDone: boolean };

/** Those asked in these units; the one who has answered first. */
export function askedIn(sql: Sql, askId: string, unitIds: readonly string[]): Promise<Asked[]> {
  return client(sql).$queryRaw<Asked[]>`
    SELECT p.member_id AS "memberId", p.unit_id AS "unitId", p.state = 'done' AS "isDone"
    FROM participation p WHERE p.ask_id = ${askId}::uuid AND p.unit_id = ANY(${[...unitIds]}::uuid[])
    ORDER BY p.state = 'done' DESC, p.member_id`;
}
