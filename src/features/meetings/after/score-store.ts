// Criteria of the self-score, kept with the settings of the tree's root.
import type { UnitRef } from '../../../core/org/person.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import { type Criterion, readCriteria } from './score-rules.ts';

/** Those that hold in this unit's tree. */
export async function criteriaFor(sql: Sql, unit: Pick<UnitRef, 'path'>): Promise<readonly Criterion[]> {
  const [row] = await client(sql).$queryRaw<{ criteria: unknown }[]>`
    SELECT s.criteria FROM meeting_settings s JOIN unit u ON u.id = s.unit_id
    WHERE u.parent_id IS NULL AND starts_with(${unit.path}, u.path)`;
  return readCriteria(row?.criteria);
}

/** Null: the service's own again. */
export async function saveCriteria(
  tx: Tx,
  rootId: string,
  criteria: readonly Criterion[] | null,
  now: Date,
): Promise<void> {
  const row = { criteria: criteria === null ? Prisma.DbNull : [...criteria], updatedAt: now };
  await client(tx).meetingSettings.upsert({
    where: { unitId: rootId },
    create: { unitId: rootId, ...row },
    update: row,
  });
}
