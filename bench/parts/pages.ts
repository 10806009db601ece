// What the server takes for the leaders' pages of the largest branch: the sample city's root, and one above 10,000 cells.
import { createApp } from '../../src/app.ts';
import { type Db, inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { createPages } from '../../src/features/web/pages/server.ts';
import { beginSession } from '../../src/features/web/store.ts';
import { movableClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { grant, makeMember, makeUnit } from '../../test/harness/factories.ts';
import { seedWeeks } from '../../test/pages/weeks.ts';
import { median, type PartResult } from '../figures.ts';
import { withDatabase } from '../rig/place.ts';

/** Units right below the root, and cells in each. */
const BRANCHES = [
  { name: 'the sample city (33 units, 165 cells)', units: 33, cells: 5 },
  { name: '100 units, 10,000 cells', units: 100, cells: 100 },
] as const;
const MEMBERS = 30;
const WEEKS = 9;
const FIRST = new Date('2026-09-28T00:30:00Z');
const NOW = new Date('2026-11-28T02:00:00Z');
const RUNS = 9;

type Root = { id: string; name: string; path: string };

async function makeBranch(db: Db, { name, units, cells }: (typeof BRANCHES)[number]): Promise<Root> {
  const sql = client(db);
  const root = await makeUnit(db, name, 'organisation');
  const add = (kind: string, above: string, each: number) => sql.$executeRaw`
    INSERT INTO unit (id, name, name_key, kind, parent_id, path, created_at)
    SELECT gen_random_uuid(), ${kind} || n, ${kind} || n, ${kind}, p.id, '', ${FIRST}
    FROM unit p, generate_series(1, ${each}::int) n WHERE p.path LIKE ${`${above}%`} AND p.kind = 'organisation' AND (p.path <> ${above} OR ${kind} <> 'cell')`;
  await add('organisation', root.path, units);
  await setPaths(db);
  await add('cell', root.path, cells);
  await setPaths(db);
  await seedWeeks(db, root.path, { first: FIRST, weeks: WEEKS, people: MEMBERS });
  return root;
}

const setPaths = (db: Db) => client(db).$executeRaw`
  UPDATE unit u SET path = p.path || u.number || '/' FROM unit p WHERE p.id = u.parent_id AND u.path = ''`;

export const pages = (): Promise<PartResult> =>
  withDatabase(async (db, databaseUrl) => {
    const clock = movableClock(NOW);
    const app = createApp({
      databaseUrl,
      clock,
      zone: 'Asia/Ho_Chi_Minh',
      defaultLocale: 'vi',
      rehearsal: false,
      channels: [],
      log: createLog('error'),
    });
    const ask = await createPages(app.services);
    const figures = [];
    try {
      for (const branch of BRANCHES) {
        const root = await makeBranch(db, branch);
        await client(db).$executeRawUnsafe('VACUUM ANALYZE');
        const cookie = await leaderOf(db, root);
        for (const [what, path] of [
          ['the tree', `/nhanh/${root.id}`],
          ['one unit, all subjects and eight weeks', `/don-vi/${root.id}`],
        ] as const) {
          const times = [];
          for (let run = 0; run < RUNS; run++) times.push(await millisecondsFor(ask, path, cookie));
          figures.push(
            {
              what: `${branch.name}: ${what}, median`,
              value: median(times),
              unit: 'ms',
              budget: { atMost: 300 },
            },
            { what: `${branch.name}: ${what}, slowest`, value: Math.max(...times), unit: 'ms' },
          );
        }
      }
    } finally {
      await app.stop();
    }
    return {
      title: 'Leaders’ pages',
      how: [
        `Two branches in one database, ${WEEKS} weeks of one closed reading a week and cell of ${MEMBERS} people. The leader of each opens two pages of the whole branch for a month, ${RUNS} times each: from the request to the whole answer inside the process, session, rights and figures from the database included.`,
      ],
      figures,
    };
  });

async function leaderOf(db: Db, root: Root): Promise<string> {
  const leader = await makeMember(db, root.id, { name: 'Lãnh đạo' });
  await grant(db, leader.id, root.id, 'leader');
  const account = await client(db).account.findFirstOrThrow({ where: { memberId: leader.id } });
  const { token } = await inTransaction(db, (tx) => beginSession(tx, account.id, '', NOW));
  return `troly=${token}`;
}

async function millisecondsFor(
  ask: Awaited<ReturnType<typeof createPages>>,
  path: string,
  cookie: string,
): Promise<number> {
  const began = performance.now();
  const answer = await ask(new Request(`http://127.0.0.1${path}`, { headers: { cookie } }), {
    address: undefined,
  });
  const html = await answer.text();
  const took = performance.now() - began;
  if (answer.status !== 200 || !html.includes('%')) throw new Error(`no figures: ${answer.status}`);
  return took;
}
