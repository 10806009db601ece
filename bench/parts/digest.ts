// Adding up four weeks of kept figures over a whole organisation, and how the time grows with its size.
import { closedFigures } from '../../src/core/asks/results-store.ts';
import type { Db } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { median, type PartResult } from '../figures.ts';
import { withDatabase } from '../rig/place.ts';

const SIZES = [100, 1_000, 10_000] as const;
const MEMBERS = 30;
const WEEKS = 4;
const RUNS = 7;
const FEATURE = 'readings';
const FROM = new Date('2026-11-02T00:00:00+07:00');
const TO = new Date(FROM.getTime() + WEEKS * 7 * 86_400_000);

/** An organisation of so many cells under one root: one ask a week and cell, its total row and two choices. Returns its path. */
async function makeOrganisation(db: Db, cells: number): Promise<string> {
  const sql = client(db);
  const [root] = await sql.$queryRaw<{ id: string; path: string }[]>`
    INSERT INTO unit (id, name, name_key, kind, path, created_at)
    VALUES (gen_random_uuid(), 'Đảng bộ', 'dang bo', 'organisation', '', ${FROM}) RETURNING id, '/' || number || '/' AS path`;
  await sql.$executeRaw`UPDATE unit SET path = ${root!.path} WHERE id = ${root!.id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO unit (id, name, name_key, kind, parent_id, path, created_at)
    SELECT gen_random_uuid(), 'Chi bộ ' || n, 'chi bo ' || n, 'cell', ${root!.id}::uuid, '', ${FROM}
    FROM generate_series(1, ${cells}::int) n`;
  await sql.$executeRaw`
    UPDATE unit SET path = ${root!.path} || number || '/' WHERE parent_id = ${root!.id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO ask (id, feature, subject_id, unit_id, state, form, opens_at, closes_at, grace_seconds)
    SELECT gen_random_uuid(), ${FEATURE}, gen_random_uuid(), u.id, 'closed', '{}',
           ${FROM}::timestamptz + (week * 7) * interval '1 day', ${FROM}::timestamptz + (week * 7) * interval '1 day' + interval '10 hours', 0
    FROM unit u, generate_series(0, ${WEEKS}::int - 1) week WHERE u.parent_id = ${root!.id}::uuid`;
  await sql.$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT k.id, u.id, c.item, c.choice, u.path, k.closes_at, k.feature,
           c.total * ${MEMBERS}::int, 0, 0, c.total, c.total * (${MEMBERS}::int - 4), c.total, c.count, 0
    FROM ask k JOIN unit u ON u.id = k.unit_id,
         (VALUES ('', '', 1, 0), ('heard', 'heard', 0, ${MEMBERS}::int - 6), ('heard', 'reread', 0, 2)) AS c(item, choice, total, count)
    WHERE u.parent_id = ${root!.id}::uuid`;
  return root!.path;
}

async function secondsFor(db: Db, path: string, cells: number): Promise<number> {
  const began = performance.now();
  const sum = await closedFigures(db, FEATURE, path, FROM, TO);
  const seconds = (performance.now() - began) / 1000;
  if (sum.asks !== cells * WEEKS || sum.expected !== sum.asks * MEMBERS) throw new Error('wrong figures');
  return seconds;
}

export const digest = (): Promise<PartResult> =>
  withDatabase(async (db) => {
    const organisations = [];
    for (const cells of SIZES) organisations.push({ cells, path: await makeOrganisation(db, cells) });
    await client(db).$executeRawUnsafe('VACUUM ANALYZE');
    const times: { cells: number; middle: number; slowest: number }[] = [];
    for (const { cells, path } of organisations) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) runs.push(await secondsFor(db, path, cells));
      times.push({ cells, middle: median(runs), slowest: Math.max(...runs) });
    }
    const largest = times.at(-1)!;
    return {
      title: 'Digest',
      how: [
        `Organisations of ${SIZES.join(', ')} cells of ${MEMBERS} people in one database, ${WEEKS} weeks of one closed ask a week and cell; their kept figures are added up ${RUNS} times. A digest reads these rows alone, never answers.`,
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
        ...times.slice(1).map(({ cells, middle }, index) => ({
          what: `time for ${cells} cells against ${times[index]!.cells}`,
          value: middle / times[index]!.middle,
          unit: '×',
          budget: { atMost: 11 },
        })),
      ],
    };
  });
