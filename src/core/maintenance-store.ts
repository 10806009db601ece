// Forgets what is no longer needed: handled updates, sent messages, old notices, offered choices, links and sessions of the pages.
import type { Sql } from '../db/index.ts';
import { client } from '../db/prisma.ts';

/**
 * Retention, by the database's clock: updates 7 days (platforms repeat one for at most a day), sent, dead and forgotten messages 90 days
 * (their keys name rows and updates that no longer come back), choices of prompts and links to the pages 30 days, sessions as soon as they
 * are over, left forms and imports 30 days of domain time.
 */
export async function forgetOld(sql: Sql, now: Date): Promise<void> {
  const db = client(sql);
  await db.$executeRaw`DELETE FROM inbox_update WHERE received_at < clock_timestamp() - interval '7 days'`;
  await db.$executeRaw`DELETE FROM outbox_message WHERE state IN ('sent', 'dead', 'forgotten') AND created_at < clock_timestamp() - interval '90 days'`;
  await db.$executeRaw`DELETE FROM offered_choice WHERE sent_at < clock_timestamp() - interval '30 days'`;
  await db.$executeRaw`DELETE FROM web_link WHERE created_at < clock_timestamp() - interval '30 days'`;
  await db.$executeRaw`DELETE FROM web_session WHERE seen_at < clock_timestamp() - interval '12 hours' OR created_at < clock_timestamp() - interval '7 days'`;
  await db.$executeRaw`DELETE FROM notice WHERE state <> 'waiting' AND due_at < ${now}::timestamptz - interval '90 days'`;
  await db.$executeRaw`DELETE FROM form_state WHERE updated_at < ${now}::timestamptz - interval '30 days'`;
  await db.$executeRaw`DELETE FROM roster_import WHERE created_at < ${now}::timestamptz - interval '30 days'`;
}
