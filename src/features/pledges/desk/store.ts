// What those who look after a cell see of its pledges.
import { figuresWhere } from '../../../core/asks/results-store.ts';
import type { Figures } from '../../../core/asks/shapes.ts';
import type { Sql } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';

export type Waiting = { pledgeId: string; memberId: string; fullName: string };

/** Handed in and not yet received, whole or an item added since, of who sits in the cell now; the oldest first. */
export function waitingIn(sql: Sql, unitId: string, years: readonly number[]): Promise<Waiting[]> {
  return client(sql).$queryRaw<Waiting[]>`
    SELECT l.id AS "pledgeId", m.id AS "memberId", m.full_name AS "fullName"
    FROM pledge l JOIN member m ON m.id = l.member_id AND m.ended_at IS NULL
    WHERE m.unit_id = ${unitId}::uuid AND l.year = ANY(${[...years]}::int[]) AND (l.state = 'sent' OR (l.state = 'accepted'
      AND EXISTS (SELECT 1 FROM pledge_item i WHERE i.pledge_id = l.id AND i.state = 'waiting')))
    ORDER BY l.updated_at, m.name_key`;
}

/** Years of which members of the cell have a received pledge. */
export async function yearsOf(sql: Sql, unitId: string): Promise<number[]> {
  const rows = await client(sql).$queryRaw<{ year: number }[]>`
    SELECT DISTINCT l.year FROM pledge l JOIN member m ON m.id = l.member_id AND m.ended_at IS NULL
    WHERE m.unit_id = ${unitId}::uuid AND l.state = 'accepted'`;
  return rows.map(({ year }) => year);
}

/** Kept figures of the year's campaigns under a path. */
export const registerFigures = (sql: Sql, path: string, year: number): Promise<Figures & { asks: number }> =>
  figuresWhere(
    sql,
    Prisma.sql`path LIKE ${`${path}%`} AND ask_id IN (SELECT c.ask_id FROM pledge_campaign c WHERE c.year = ${year})`,
  );

/** Kept figures of the year's rounds under a path: a cell that moved keeps its past with its old parent. */
export const monthFigures = (sql: Sql, path: string, year: number): Promise<Figures & { asks: number }> =>
  figuresWhere(
    sql,
    Prisma.sql`path LIKE ${`${path}%`} AND ask_id IN (SELECT m.ask_id FROM pledge_month m WHERE m.year = ${year})`,
  );
