// Small facts the service remembers about itself.
import type { Sql } from '../db/index.ts';
import { client } from '../db/prisma.ts';

export async function loadFact(sql: Sql, name: string): Promise<string | null> {
  const row = await client(sql).serviceFact.findUnique({ where: { name } });
  return typeof row?.value === 'string' ? row.value : null;
}

export async function saveFact(sql: Sql, name: string, value: string): Promise<void> {
  await client(sql).serviceFact.upsert({ where: { name }, create: { name, value }, update: { value } });
}
