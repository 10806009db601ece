// What falls due, over everything the heartbeat works off: one cheap look before it works.
import type { Db } from '../db/index.ts';
import { hot, Prisma } from '../db/prisma.ts';

/** Whether anything is due, and the first moment after `now` and not after `until` at which something else will be. */
export async function lookAhead(
  db: Db,
  now: Date,
  until: Date,
): Promise<{ isDue: boolean; nextAt: Date | null }> {
  const [row] = await hot<{ isDue: boolean; nextAt: Date | null }>(
    db,
    Prisma.sql`/* prepared */
    SELECT EXISTS (SELECT FROM schedule WHERE next_at <= ${now}::timestamptz)
        OR EXISTS (SELECT FROM ask WHERE next_at <= ${now}::timestamptz)
        OR EXISTS (SELECT FROM notice WHERE state = 'waiting' AND due_at <= ${now}::timestamptz) AS "isDue",
      least(
        (SELECT min(next_at) FROM schedule WHERE next_at > ${now}::timestamptz AND next_at <= ${until}::timestamptz),
        (SELECT min(next_at) FROM ask WHERE next_at > ${now}::timestamptz AND next_at <= ${until}::timestamptz),
        (SELECT min(due_at) FROM notice
          WHERE state = 'waiting' AND due_at > ${now}::timestamptz AND due_at <= ${until}::timestamptz)) AS "nextAt"`,
  );
  return row ?? { isDue: false, nextAt: null };
}
