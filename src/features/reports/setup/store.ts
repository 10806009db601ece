// What units set for their reports, beside their other settings; and what a report's head needs besides.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { type Field, ownSettings, type UnitOwn } from './rules.ts';

/** From the root down to the unit with this path. */
export async function loadLine(sql: Sql, path: string): Promise<UnitOwn[]> {
  const numbers = path.split('/').filter(Boolean).map(Number);
  const rows = await client(sql).$queryRaw<
    { id: string; name: string; report: object | null; town: string | null }[]
  >`
    SELECT id, name, settings->'report' AS report, settings->>'town' AS town FROM unit
    WHERE number = ANY(${numbers}::int[]) ORDER BY length(path)`;
  return rows.map(({ id, name, report, town }) => ({
    id,
    name,
    own: ownSettings.parse({ ...report, ...(town === null ? {} : { town }) }),
  }));
}

/** Null takes it away. The place stands where the unit's other papers look for it. */
export async function saveField(tx: Tx, unitId: string, field: Field, words: string | null): Promise<void> {
  const path = field === 'town' ? ['town'] : ['report', field];
  await client(tx).$executeRaw`
    UPDATE unit SET settings = CASE WHEN ${words}::text IS NULL THEN settings #- ${path}::text[]
      ELSE jsonb_set(CASE WHEN settings ? 'report' THEN settings ELSE settings || '{"report":{}}' END, ${path}::text[], to_jsonb(${words}::text)) END
    WHERE id = ${unitId}::uuid`;
}
