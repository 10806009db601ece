// Gathering a month's figures of every feature over a whole organisation and one of its cells, and how the time grows with size.
import type { Services } from '../../src/core/feature.ts';
import { gather } from '../../src/core/figures/gather.ts';
import { periodOf } from '../../src/core/figures/period-rules.ts';
import { sumOf } from '../../src/core/figures/sum-rules.ts';
import type { Db } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { FEATURES } from '../../src/features.ts';
import { median, type PartResult } from '../figures.ts';
import { withDatabase } from '../rig/place.ts';

const SIZES = [100, 1_000, 10_000] as const;
const MEMBERS = 30;
const WEEKS = 4;
const RUNS = 7;
const FROM = new Date('2026-11-02T00:00:00+07:00');
const MONTH = periodOf('month', '2026-11-15');
/** What each cell asks in the month, and how often. */
const ASKED = { readings: WEEKS, announcements: 2, surveys: 1, pledge_month: 1, meeting_attendance: 1 };
const services = { features: () => FEATURES, zone: 'Asia/Ho_Chi_Minh' } as unknown as Services;

type Made = { cells: number; root: { id: string; path: string }; cell: { id: string; path: string } };

/** An organisation of so many cells under one root: their asks with total rows and two choices, a meeting, an initiative, a commendation. */
async function makeOrganisation(db: Db, cells: number): Promise<Made> {
  const sql = client(db);
  const [root] = await sql.$queryRaw<{ id: string; path: string }[]>`
    INSERT INTO unit (id, name, name_key, kind, path, created_at)
    VALUES (gen_random_uuid(), 'Đảng bộ', 'dang bo', 'organisation', '', ${FROM}) RETURNING id, '/' || number || '/' AS path`;
  const { id, path } = root!;
  await sql.$executeRaw`UPDATE unit SET path = ${path} WHERE id = ${id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO unit (id, name, name_key, kind, parent_id, path, created_at)
    SELECT gen_random_uuid(), 'Chi bộ ' || n, 'chi bo ' || n, 'cell', ${id}::uuid, '', ${FROM} FROM generate_series(1, ${cells}::int) n`;
  await sql.$executeRaw`UPDATE unit SET path = ${path} || number || '/' WHERE parent_id = ${id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO ask (id, feature, subject_id, unit_id, state, form, opens_at, closes_at, grace_seconds)
    SELECT gen_random_uuid(), f.key, gen_random_uuid(), u.id, 'closed', '{}',
           ${FROM}::timestamptz + (n * 6) * interval '1 day', ${FROM}::timestamptz + (n * 6) * interval '1 day' + interval '10 hours', 0
    FROM unit u, jsonb_each_text(${JSON.stringify(ASKED)}::jsonb) f, generate_series(0, f.value::int - 1) n WHERE u.parent_id = ${id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT k.id, u.id, c.item, c.choice, u.path, k.closes_at, k.feature,
           c.total * ${MEMBERS}::int, 0, 0, c.total, c.total * (${MEMBERS}::int - 4), c.total, c.count, 0
    FROM ask k JOIN unit u ON u.id = k.unit_id,
         (VALUES ('', '', 1, 0), ('heard', 'heard', 0, ${MEMBERS}::int - 6), ('heard', 'reread', 0, 2), ('at', 'present', 0, 20)) AS c(item, choice, total, count)
    WHERE u.parent_id = ${id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO meeting (id, unit_id, kind, title, starts_at, minutes, state, attendance_ask_id, created_by, created_at, updated_at)
    SELECT gen_random_uuid(), k.unit_id, 'regular', 'Sinh hoạt', k.opens_at, 90, 'final', k.id, gen_random_uuid(), k.opens_at, k.opens_at
    FROM ask k JOIN unit u ON u.id = k.unit_id WHERE u.parent_id = ${id}::uuid AND k.feature = 'meeting_attendance'`;
  await sql.$executeRaw`
    INSERT INTO initiative (id, unit_id, name, words, since_on, created_at)
    SELECT gen_random_uuid(), u.id, 'Mô hình', 'Mô hình', '2026-03-01', ${FROM} FROM unit u WHERE u.parent_id = ${id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO commendation (id, unit_id, path, kind, words, state, decided_on, created_at)
    SELECT gen_random_uuid(), u.id, u.path, 'person', 'Gương mẫu', 'agreed', '2026-11-10', ${FROM} FROM unit u WHERE u.parent_id = ${id}::uuid`;
  const [cell] = await sql.$queryRaw<Made['root'][]>`
    SELECT id, path FROM unit WHERE parent_id = ${id}::uuid ORDER BY number DESC LIMIT 1`;
  return { cells, root: root!, cell: cell! };
}

async function secondsFor(db: Db, unit: Made['root'], cells: number): Promise<number> {
  const began = performance.now();
  const sum = sumOf(await gather(services, db, unit, MONTH));
  const seconds = (performance.now() - began) / 1000;
  if (sum.readings_expected !== cells * WEEKS * MEMBERS || sum.meetings_came !== cells * 20)
    throw new Error('wrong figures');
  return seconds;
}

async function runsOf(db: Db, unit: Made['root'], cells: number) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await secondsFor(db, unit, cells));
  return { middle: median(runs), slowest: Math.max(...runs) };
}

export const digest = (): Promise<PartResult> =>
  withDatabase(async (db) => {
    const organisations: Made[] = [];
    for (const cells of SIZES) organisations.push(await makeOrganisation(db, cells));
    await client(db).$executeRawUnsafe('VACUUM ANALYZE');
    const times: { cells: number; middle: number; slowest: number }[] = [];
    for (const { cells, root } of organisations) times.push({ cells, ...(await runsOf(db, root, cells)) });
    const oneCell = await runsOf(db, organisations.at(-1)!.cell, 1);
    const largest = times.at(-1)!;
    return {
      title: 'Digest',
      how: [
        `Organisations of ${SIZES.join(', ')} cells of ${MEMBERS} people in one database, a month of ${WEEKS} readings, two announcements, a survey, a round of pledges and a meeting in each cell; the figures of every feature are gathered ${RUNS} times. What is read are kept results by unit, never answers.`,
      ],
      figures: [
        ...times.map(({ cells, middle }) => ({
          what: `${cells} cells, median`,
          value: middle * 1000,
          unit: 'ms',
        })),
        {
          what: `${largest.cells} cells, slowest`,
          value: largest.slowest,
          unit: 's',
          budget: { atMost: 2 },
        },
        { what: `one cell of ${largest.cells}, median`, value: oneCell.middle * 1000, unit: 'ms' },
        ...times.slice(1).map(({ cells, middle }, index) => ({
          what: `time for ${cells} cells against ${times[index]!.cells}`,
          value: middle / times[index]!.middle,
          unit: '×',
          budget: { atMost: 11 },
        })),
      ],
    };
  });
