// Settings of a unit, as they are stored.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

export async function unitSettings(sql: Sql, unitId: string): Promise<unknown> {
  const row = await client(sql).unit.findUnique({ where: { id: unitId }, select: { settings: true } });
  return row?.settings ?? {};
}

/** Changes the named settings alone. */
export async function changeUnitSettings(
  tx: Tx,
  unitId: string,
  change: Record<string, string>,
): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE unit SET settings = settings || ${JSON.stringify(change)}::jsonb WHERE id = ${unitId}::uuid`;
}
