// Gives the cells of the sample city eight Mondays and three months of meetings already held, all in bulk.
import type { Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { ATTENDANCE_FORM } from '../../features/meetings/shapes.ts';
import { READING_FORM } from '../../features/readings/shapes.ts';
import { addDays, instantOf, type LocalDate } from '../../shared/dates.ts';

type Past = {
  /** The last of the Mondays. */
  monday: LocalDate;
  zone: string;
  /** Its meetings are held by the real path. */
  storyCellId: string;
  /** Recorded nothing in the last week, and its secretary can be reminded. */
  silentCellId: string | null;
  /** Of the meetings. */
  title: string;
};

const WEEKS = 8;
/** The first day of three months on which cells meet; they spread over the days after it. */
const MEETING_DAYS = ['2026-09-14', '2026-10-12', '2026-11-09'] as const;
const SPREAD_DAYS = 8;

/** A number in [0, 1) that the same words always give: the city must be the same in every run. */
const chance = (words: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(('x' || substr(md5(${words}), 1, 7))::bit(28)::int / 268435456.0)`;
const CELLS = Prisma.sql`(SELECT u.*, ${chance(Prisma.sql`u.name || u.path`)} AS lot FROM unit u WHERE u.kind = 'cell' AND u.ended_at IS NULL)`;
/** Some record nothing in the last week, some hear little. */
const [IS_SILENT, IS_LOW] = [Prisma.sql`c.lot < 0.05`, Prisma.sql`c.lot >= 0.05 AND c.lot < 0.09`];

export async function insertPast(
  tx: Tx,
  { monday, zone, storyCellId, silentCellId, title }: Past,
): Promise<void> {
  const sql = client(tx);
  const at = (date: LocalDate, time: string) => instantOf(date, time, zone);
  const long = at(addDays(monday, -7 * WEEKS - 1), '09:00');
  // Newly formed cells are not judged in a digest; these have been there for long.
  await sql.$executeRaw`UPDATE unit SET created_at = ${long}`;
  // A cell that says nothing of its readings is named as one without a plan: a few stay so.
  await sql.$executeRaw`
    INSERT INTO reading_plan (unit_id, updated_at) SELECT c.id, ${long} FROM ${CELLS} c
    WHERE c.lot < 0.97 AND c.id <> ${storyCellId}::uuid ON CONFLICT DO NOTHING`;
  for (let back = WEEKS - 1; back >= 0; back--) {
    const date = addDays(monday, -7 * back);
    await sql.$executeRaw`
      INSERT INTO reading (id, unit_id, date, planned_date, state, ask_id)
      SELECT gen_random_uuid(), c.id, ${date}::date, ${date}::date, 'held', gen_random_uuid() FROM ${CELLS} c`;
    await sql.$executeRaw`
      INSERT INTO ask (id, feature, subject_id, unit_id, state, form, opens_at, nudges_at, closes_at, grace_seconds, opened_at, closed_at)
      SELECT r.ask_id, 'readings', r.id, r.unit_id, 'closed', ${JSON.stringify(READING_FORM)}::jsonb, ${at(date, '07:30')}, '{}', ${at(date, '17:00')}, 7200,
        ${at(date, '07:30')}, ${at(date, '17:00')} FROM reading r WHERE r.date = ${date}::date`;
  }
  for (const first of MEETING_DAYS)
    await sql.$executeRaw`
      INSERT INTO meeting (id, unit_id, kind, title, starts_at, minutes, state, attendance_ask_id, created_by, created_at, updated_at)
      SELECT gen_random_uuid(), c.id, CASE WHEN c.lot > 0.8 THEN 'thematic' ELSE 'regular' END, ${title},
        ${at(first, '19:00')}::timestamptz + floor(c.lot * ${SPREAD_DAYS}) * interval '1 day', 90, 'final', gen_random_uuid(), k.member_id, ${long}, ${long}
      FROM ${CELLS} c JOIN LATERAL (SELECT g.member_id FROM role_grant g WHERE g.unit_id = c.id AND g.role = 'secretary' AND g.until IS NULL LIMIT 1) k ON true
      WHERE c.id <> ${storyCellId}::uuid AND NOT (c.lot > 0.93 AND ${first === MEETING_DAYS.at(-1)})`;
  await sql.$executeRaw`
    INSERT INTO ask (id, feature, subject_id, unit_id, state, form, opens_at, nudges_at, closes_at, grace_seconds, opened_at, closed_at)
    SELECT m.attendance_ask_id, 'meeting_attendance', m.id, m.unit_id, 'closed', ${JSON.stringify(ATTENDANCE_FORM)}::jsonb, m.starts_at, '{}',
      m.starts_at + interval '90 minutes', 7200, m.starts_at, m.starts_at + interval '90 minutes' FROM meeting m`;
  await answerAll(tx, at(monday, '07:30'), silentCellId);
}

/** As the engine leaves it: who was asked, what was said, and the kept figures. */
async function answerAll(tx: Tx, lastMonday: Date, silentCellId: string | null): Promise<void> {
  const sql = client(tx);
  const lot = (of: string) =>
    chance(Prisma.sql`m.name_key || k.opens_at::date::text || c.path || ${of}::text`);
  const share = Prisma.sql`CASE WHEN k.feature = 'meeting_attendance' THEN 0.9 WHEN (${IS_SILENT} OR c.id = ${silentCellId}::uuid) AND k.opens_at = ${lastMonday} THEN 0
    WHEN ${IS_LOW} THEN 0.3 ELSE 0.72 + 0.27 * c.lot END`;
  await sql.$executeRaw`
    INSERT INTO participation (ask_id, member_id, unit_id, group_unit_id, state, recorded_by, answered_at)
    SELECT k.id, m.id, m.unit_id, m.group_unit_id,
      CASE WHEN a.id IS NOT NULL THEN 'exempt' WHEN ${lot('there')} < ${share} THEN 'done' ELSE 'expected' END,
      CASE WHEN a.id IS NULL AND ${lot('there')} < ${share} AND k.feature = 'readings' AND ${lot('other')} < 0.12 THEN s.member_id END,
      CASE WHEN a.id IS NULL AND ${lot('there')} < ${share} THEN k.opens_at END
    FROM ask k JOIN ${CELLS} c ON c.id = k.unit_id JOIN member m ON m.unit_id = c.id AND m.ended_at IS NULL
    LEFT JOIN absence a ON a.member_id = m.id AND a.kind = 'exempt'
    LEFT JOIN LATERAL (SELECT g.member_id FROM role_grant g WHERE g.unit_id = c.id AND g.role = 'secretary' AND g.until IS NULL LIMIT 1) s ON true
    WHERE k.state = 'closed' AND k.feature IN ('readings', 'meeting_attendance') AND (k.feature = 'readings' OR m.standing <> 'participant')`;
  await sql.$executeRaw`
    INSERT INTO response (ask_id, member_id, attempt, item, value, at, recorded_by, update_key)
    SELECT p.ask_id, p.member_id, 1, CASE k.feature WHEN 'readings' THEN 'heard' ELSE 'at' END, CASE k.feature WHEN 'readings' THEN 'heard' ELSE 'present' END,
      k.opens_at, p.recorded_by, 'lived:' || p.ask_id || ':' || p.member_id
    FROM participation p JOIN ask k ON k.id = p.ask_id WHERE p.state = 'done' AND k.feature IN ('readings', 'meeting_attendance')`;
  await sql.$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT k.id, u.id, r.item, r.choice, u.path, k.closes_at, k.feature, r.expected, r.exempt, 0, 0, r.answered, r.behalf, r.count, 0
    FROM (SELECT p.ask_id, p.unit_id, '' AS item, '' AS choice, (count(*) FILTER (WHERE p.state <> 'exempt'))::int AS expected,
            (count(*) FILTER (WHERE p.state = 'exempt'))::int AS exempt, (count(*) FILTER (WHERE p.state = 'done'))::int AS answered,
            (count(*) FILTER (WHERE p.recorded_by IS NOT NULL))::int AS behalf, 0 AS count FROM participation p GROUP BY 1, 2
          UNION ALL SELECT s.ask_id, p.unit_id, s.item, '', 0, 0, 0, 0, count(*)::int FROM participation p JOIN response s ON s.ask_id = p.ask_id AND s.member_id = p.member_id GROUP BY 1, 2, 3
          UNION ALL SELECT s.ask_id, p.unit_id, s.item, s.value, 0, 0, 0, 0, count(*)::int FROM participation p JOIN response s ON s.ask_id = p.ask_id AND s.member_id = p.member_id GROUP BY 1, 2, 3, 4) r
    JOIN ask k ON k.id = r.ask_id AND k.feature IN ('readings', 'meeting_attendance') JOIN unit u ON u.id = r.unit_id`;
}
