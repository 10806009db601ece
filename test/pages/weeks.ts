// Eight weeks behind a branch: readings that closed, as the engine keeps them, without walking through them.
import type { Db } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';

/** So many weeks of one closed reading a week and cell under the path: of `people`, all but a few heard it, two by another's hand. */
export async function seedWeeks(
  db: Db,
  path: string,
  { first, weeks, people }: { first: Date; weeks: number; people: number },
): Promise<void> {
  const sql = client(db);
  await sql.$executeRaw`
    INSERT INTO ask (id, feature, subject_id, unit_id, state, form, opens_at, nudges_at, closes_at, grace_seconds, closed_at)
    SELECT gen_random_uuid(), 'readings', gen_random_uuid(), u.id, 'closed',
      '{"version":1,"items":[{"id":"heard","kind":"choice","options":[{"id":"heard"},{"id":"missed"},{"id":"reread"}]}]}',
      at, '{}', at + interval '9 hours 30 minutes', 7200, at + interval '9 hours 30 minutes'
    FROM unit u, generate_series(0, ${weeks}::int - 1) week, LATERAL (SELECT ${first}::timestamptz + week * interval '7 days' AS at) s
    WHERE u.kind = 'cell' AND u.path LIKE ${`${path}%`}`;
  await sql.$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT k.id, u.id, c.item, c.choice, u.path, k.closes_at, k.feature, c.total * ${people}::int, 0, 0, 0,
      c.total * (${people}::int - s.missing), c.total * 2, CASE WHEN c.choice = '' THEN 0 WHEN c.choice = 'heard' THEN ${people}::int - s.missing ELSE 1 END, 0
    FROM ask k JOIN unit u ON u.id = k.unit_id,
      (VALUES ('', '', 1), ('heard', 'heard', 0), ('heard', 'reread', 0)) AS c(item, choice, total),
      LATERAL (SELECT (extract(day FROM k.closes_at)::int + u.number) % 6 AS missing) s
    WHERE k.feature = 'readings' AND k.state = 'closed' AND u.path LIKE ${`${path}%`}
    ON CONFLICT DO NOTHING`;
}
