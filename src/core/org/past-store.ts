// Where units stood before they were moved: figures stay with the parent of then.
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';

/** SQL: the path of unit `alias` at that moment. */
export const pathAt = (alias: string, moment: Prisma.Sql): Prisma.Sql => {
  const unit = Prisma.raw(alias);
  return Prisma.sql`coalesce((SELECT w.path FROM unit_past w WHERE w.unit_id = ${unit}.id AND w.until > ${moment} ORDER BY w.until LIMIT 1), ${unit}.path)`;
};

/** Every other path the unit had. */
export async function pastPaths(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ path: string }[]>`
    SELECT DISTINCT w.path FROM unit_past w JOIN unit u ON u.id = w.unit_id WHERE w.unit_id = ${unitId}::uuid AND w.path <> u.path`;
  return rows.map(({ path }) => path);
}
