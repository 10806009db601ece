// A unit's choices about pledges, written.
import type { Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { PledgePlan } from '../shapes.ts';

export async function savePlan(tx: Tx, { unitId, ...plan }: PledgePlan, now: Date): Promise<void> {
  const data = { ...plan, updatedAt: now };
  await client(tx).pledgePlan.upsert({ where: { unitId }, create: { unitId, ...data }, update: data });
}
