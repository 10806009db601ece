// Updates taken in: durable before they are acknowledged, handled once.
import type { RawUpdate } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { client, hot, Prisma } from '../../db/prisma.ts';

/** Seconds after which an update that is not done is taken to have been left by a dead process. */
const LEASE_SECONDS = 60;

/** Stores new updates in one statement; returns the ids that were new. */
export async function storeUpdates(sql: Sql, channel: string, updates: RawUpdate[]): Promise<Set<string>> {
  const rows = await hot<{ update_id: string }>(
    sql,
    Prisma.sql`/* prepared */
    INSERT INTO inbox_update (channel, update_id, chat, payload, tries)
    SELECT ${channel}, u.id, u.chat, u.payload, 1
    FROM jsonb_to_recordset(${JSON.stringify(updates.map((one) => ({ id: one.updateId, chat: one.chat, payload: one.payload })))}::jsonb)
      AS u(id text, chat text, payload jsonb)
    ON CONFLICT DO NOTHING RETURNING update_id`,
  );
  return new Set(rows.map((row) => row.update_id));
}

/** Marks an update handled and forgets what it said. */
export async function finishUpdate(sql: Sql, channel: string, updateId: string): Promise<void> {
  await client(sql).$executeRaw`/* prepared */
    UPDATE inbox_update SET done = true, payload = NULL WHERE channel = ${channel} AND update_id = ${updateId} AND NOT done`;
}

/** Claims updates that a dead process left, oldest first; after three tries an update is given up. */
export async function claimLeftUpdates(
  sql: Sql,
  limit: number,
): Promise<(RawUpdate & { channel: string })[]> {
  return client(sql).$queryRaw<(RawUpdate & { channel: string })[]>`
    UPDATE inbox_update SET received_at = clock_timestamp(), tries = tries + 1
    WHERE (channel, update_id) IN (
      SELECT channel, update_id FROM inbox_update
      WHERE NOT done AND tries < 3 AND received_at < clock_timestamp() - make_interval(secs => ${LEASE_SECONDS})
      ORDER BY received_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING channel, update_id AS "updateId", chat, payload`;
}
