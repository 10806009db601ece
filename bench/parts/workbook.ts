// A year's figures of a city as a workbook: its time, and what a table's length does to memory.

import type { Services } from '../../src/core/feature.ts';
import { periodOf } from '../../src/core/figures/period-rules.ts';
import type { Db } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { figuresBook } from '../../src/features/reports/excel/book.ts';
import { FEATURES } from '../../src/features.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { type Figure, median, type PartResult } from '../figures.ts';
import type { BookHandlers } from '../rig/book-child.ts';
import { startChild } from '../rig/child.ts';
import { withDatabase } from '../rig/place.ts';

const CHILD = new URL('../rig/book-child.ts', import.meta.url);
/** More than a city of 150 cells has in a year, month by month. */
const ROWS = 100_000;
const TIMES = 10;
/** As the service is started. */
const FLAGS = ['--max-semi-space-size=4'];
const CELLS = 150;
const DIRECT = 33;
const WEEKS = 48;
const RUNS = 3;
const ZONE = 'Asia/Ho_Chi_Minh';
const YEAR = periodOf('year', '2026-06-15');
const FIRST = new Date('2026-01-05T00:00:00+07:00');
const NOW = new Date('2026-12-31T12:00:00+07:00');

/** In a new process each: what was freed before does not hide what is taken now. */
async function write(how: 'streamed' | 'whole', rows: number) {
  const child = startChild<BookHandlers>(CHILD, [], FLAGS);
  const { risen, packed, seconds } = await child.ask.write(how, rows);
  await child.stop();
  // The packed file is there twice while its parts are put together.
  return { beyond: risen - 2 * packed, packed, seconds };
}

/** Cells under 33 direct units: a reading a week and four other closed asks a month in each, and what was typed. */
async function makeCity(db: Db): Promise<{ id: string; path: string }> {
  const sql = client(db);
  const unit = async (name: string, kind: string, parent: { id: string; path: string } | null) => {
    const [row] = await sql.$queryRaw<{ id: string; path: string }[]>`
      INSERT INTO unit (id, name, name_key, kind, parent_id, path, created_at)
      VALUES (gen_random_uuid(), ${name}, ${name}, ${kind}, ${parent?.id ?? null}::uuid, '', ${FIRST})
      RETURNING id, ${parent?.path ?? '/'} || number || '/' AS path`;
    await sql.$executeRaw`UPDATE unit SET path = ${row!.path} WHERE id = ${row!.id}::uuid`;
    return row!;
  };
  const root = await unit('Thành ủy', 'organisation', null);
  for (let at = 0; at < DIRECT; at++) {
    const direct = await unit(`Đảng bộ ${at}`, 'organisation', root);
    const cells = Math.floor(((at + 1) * CELLS) / DIRECT) - Math.floor((at * CELLS) / DIRECT);
    for (let cell = 0; cell < cells; cell++) await unit(`Chi bộ ${at}.${cell}`, 'cell', direct);
  }
  const asked = { readings: WEEKS, announcements: 24, surveys: 12, pledge_month: 11, meeting_attendance: 12 };
  await sql.$executeRaw`
    INSERT INTO ask (id, feature, subject_id, unit_id, state, form, opens_at, closes_at, grace_seconds)
    SELECT gen_random_uuid(), f.key, gen_random_uuid(), u.id, 'closed', '{}', t.at, t.at + interval '10 hours', 0
    FROM unit u, jsonb_each_text(${JSON.stringify(asked)}::jsonb) f, generate_series(0, f.value::int - 1) n,
      LATERAL (SELECT ${FIRST}::timestamptz + n * (${WEEKS * 7}::float8 / f.value::int) * interval '1 day' AS at) t
    WHERE u.kind = 'cell' AND u.path LIKE ${`${root.path}%`}`;
  await sql.$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT k.id, u.id, c.item, c.choice, u.path, k.closes_at, k.feature, c.total * 30, 0, 0, 0, c.total * 26, c.total, c.count, 0
    FROM ask k JOIN unit u ON u.id = k.unit_id,
         (VALUES ('', '', 1, 0), ('heard', 'heard', 0, 24), ('heard', 'reread', 0, 2), ('at', 'present', 0, 20)) AS c(item, choice, total, count)`;
  await sql.$executeRaw`
    INSERT INTO meeting (id, unit_id, kind, title, starts_at, minutes, state, attendance_ask_id, created_by, created_at, updated_at)
    SELECT gen_random_uuid(), k.unit_id, 'regular', 'Sinh hoạt', k.opens_at, 90, 'final', k.id, gen_random_uuid(), k.opens_at, k.opens_at
    FROM ask k WHERE k.feature = 'meeting_attendance'`;
  await sql.$executeRaw`
    INSERT INTO typed_figure (unit_id, kind, month, value, path)
    SELECT u.id, k.kind, m, 3, u.path FROM unit u, (VALUES ('plan'), ('guide'), ('notice'), ('inspection'), ('dialogue')) AS k(kind),
      generate_series('2026-01-01'::date, '2026-12-01'::date, interval '1 month') m WHERE u.kind = 'cell'`;
  await sql.$executeRawUnsafe('VACUUM ANALYZE');
  return root;
}

async function cityBook(): Promise<{ seconds: number; bytes: number }> {
  return withDatabase(async (db) => {
    const root = await makeCity(db);
    const say = loadTexts().say('vi');
    const services = {
      features: () => FEATURES,
      zone: ZONE,
      clock: { now: () => NOW },
    } as unknown as Services;
    const unit = { ...root, kind: 'organisation' as const, name: 'Thành ủy' };
    const runs = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now();
      const book = await figuresBook(services, db, { say, locale: 'vi', zone: ZONE }, unit, YEAR);
      runs.push((performance.now() - began) / 1000);
      bytes = book?.length ?? 0;
    }
    return { seconds: median(runs), bytes };
  });
}

export const workbook = async (): Promise<PartResult> => {
  const city = await cityBook();
  const streamed = await write('streamed', ROWS);
  const longer = await write('streamed', ROWS * TIMES);
  const whole = await write('whole', ROWS);
  const beyond = (what: string, { beyond: value }: { beyond: number }): Figure => ({
    what,
    value,
    unit: 'MiB',
  });
  return {
    title: 'Workbook',
    how: [
      `A year of a city of ${CELLS} cells in ${DIRECT} direct units, five features and typed figures in each cell: gathered and written ${RUNS} times, the median; the file has ${Math.round(city.bytes / 1024)} KiB.`,
      `A table of ${ROWS} rows and one of ${ROWS * TIMES}, eight columns each, written by a new process: how far its peak resident size rises beyond the packed file, which has ${streamed.packed.toFixed(1)} and ${longer.packed.toFixed(1)} MiB. Beside it ${ROWS} rows with the writer of short tables, which holds every cell.`,
    ],
    figures: [
      { what: "the city's year", value: city.seconds, unit: 's', budget: { atMost: 5 } },
      beyond(`${ROWS} rows, row by row`, streamed),
      beyond(`${ROWS * TIMES} rows, row by row`, longer),
      beyond(`${ROWS} rows, all at once`, whole),
      {
        what: `memory for ${TIMES}× the rows`,
        value: longer.beyond / streamed.beyond,
        unit: '×',
        budget: { atMost: 2 },
      },
      { what: `${ROWS * TIMES} rows, row by row`, value: longer.seconds, unit: 's' },
    ],
  };
};
