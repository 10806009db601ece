// Queries that pause a chat or the whole bot, and end the pause.
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';

/** Longest pause between two probes while the platform does not answer, in seconds. */
const MAX_BACKOFF_SECONDS = 60;
/** So many 429s within so many seconds pause the bot, not only the chats. */
const FLOODS = 3;
const FLOOD_WINDOW_SECONDS = 10;

/** The platform asked this chat's messages to wait; several such answers in a row pause the bot as well. */
export async function pauseAfterFlood(
  db: Sql,
  { channel, chat, isProbe }: { channel: string; chat: string; isProbe: boolean },
  seconds: number,
): Promise<void> {
  await client(db).$executeRaw`
    WITH chat_pause AS (
      UPDATE chat_lane SET paused_until = clock_timestamp() + ${seconds} * interval '1 second'
       WHERE channel = ${channel} AND chat = ${chat})
    UPDATE bot_lane b SET refused_at = f.recent, misses = 0, paused_until = CASE
             WHEN ${isProbe} THEN clock_timestamp() + ${seconds} * interval '1 second'
             WHEN cardinality(f.recent) >= ${FLOODS}
               THEN greatest(b.paused_until, clock_timestamp() + ${seconds} * interval '1 second')
             ELSE b.paused_until END
      FROM (SELECT ARRAY(SELECT r FROM bot_lane, unnest(refused_at) r
                          WHERE channel = ${channel}
                            AND r > clock_timestamp() - ${FLOOD_WINDOW_SECONDS} * interval '1 second')
                   || clock_timestamp()::timestamptz(3) AS recent) f
     WHERE b.channel = ${channel}`;
}

/**
 * No answer came: nothing is sent until a probe is answered. The first probe goes at once, further ones after
 * 1, 2, 4 … 60 seconds. Messages that were on their way together count once.
 */
export async function pauseAfterMiss(
  db: Sql,
  { channel, isProbe }: { channel: string; isProbe: boolean },
): Promise<void> {
  await client(db).$executeRaw`
    UPDATE bot_lane SET misses = misses + 1, paused_until = clock_timestamp()
             + CASE misses WHEN 0 THEN 0 ELSE least(${MAX_BACKOFF_SECONDS}, power(2, least(10, misses - 1))) END * interval '1 second'
     WHERE channel = ${channel} AND (${isProbe} OR paused_until IS NULL OR paused_until <= clock_timestamp())`;
}

/** The platform answers again. */
export async function endPause(db: Sql, channel: string): Promise<void> {
  await client(db).$executeRaw`
    UPDATE bot_lane SET misses = 0, paused_until = NULL WHERE channel = ${channel}`;
}

/** The message sent ahead was not sent after all: the next one is the probe. */
export async function releaseProbe(db: Sql, channel: string): Promise<void> {
  await client(db).$executeRaw`
    UPDATE bot_lane SET paused_until = clock_timestamp() WHERE channel = ${channel} AND paused_until IS NOT NULL`;
}
