// A beat sees what is due and what will be, whichever part of the service planned it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/harness/database.ts';
import { makeMember, makeUnit } from '../../test/harness/factories.ts';
import { closeDb, type Db, inTransaction, openDb } from '../db/index.ts';
import { client } from '../db/prisma.ts';
import { newId } from '../shared/ids.ts';
import { insertAsk } from './asks/store.ts';
import { plan } from './calendar/store.ts';
import { notify } from './delivery/notices.ts';
import { lookAhead } from './due-store.ts';

const NOW = new Date('2026-11-30T07:00:00.123+07:00');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);

let database: FreshDatabase;
let db: Db;
let unitId: string;
let memberId: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url);
  unitId = (await makeUnit(db, 'Chi bộ 1', 'cell')).id;
  memberId = (await makeMember(db, unitId, { name: 'Nguyễn Văn An' })).id;
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});
beforeEach(async () => {
  await client(db).notice.deleteMany();
  await client(db).ask.deleteMany();
  await client(db).schedule.deleteMany();
});

const KINDS: Record<string, (at: Date) => Promise<void>> = {
  reminder: (at) =>
    inTransaction(db, (tx) =>
      notify(tx, [
        {
          key: newId(),
          memberId,
          dueAt: at,
          expiresAt: new Date(at.getTime() + 3_600_000),
          payload: { text: '.', line: '.', button: null },
        },
      ]),
    ),
  ask: (at) =>
    inTransaction(db, async (tx) => {
      await insertAsk(tx, {
        feature: 'sample',
        subjectId: newId(),
        unitId,
        opensAt: at,
        nudgesAt: [],
        closesAt: new Date(at.getTime() + 3_600_000),
        graceSeconds: 600,
        form: {
          version: 1,
          items: [{ id: 'x', kind: 'choice', options: [{ id: 'y' }], required: true }],
        },
      });
    }),
  'scheduled job': (at) =>
    inTransaction(db, (tx) =>
      plan(tx, {
        feature: 'sample',
        job: 'sample.do',
        subjectId: newId(),
        unitId,
        graceSeconds: 600,
        rule: null,
        at,
      }),
    ),
};

const look = () => lookAhead(db, NOW, after(1000));

test('with nothing planned, nothing is due and nothing will be', async () => {
  expect(await look()).toEqual({ isDue: false, nextAt: null });
});

test.each(Object.entries(KINDS))(
  'a %s is seen coming within the second, to the millisecond',
  async (_, make) => {
    await make(after(1001));
    expect(await look()).toEqual({ isDue: false, nextAt: null });
    await make(after(1000));
    expect(await look()).toEqual({ isDue: false, nextAt: after(1000) });
    await make(after(457));
    expect(await look()).toEqual({ isDue: false, nextAt: after(457) });
  },
);

test.each(Object.entries(KINDS))('a %s that is due hides nothing that will be', async (_, make) => {
  await make(after(0));
  expect(await look()).toEqual({ isDue: true, nextAt: null });
  for (const [index, other] of Object.values(KINDS).entries()) await other(after(900 - index));
  expect(await look()).toEqual({ isDue: true, nextAt: after(898) });
});

test('a reminder that was dropped is not waited for', async () => {
  await KINDS.reminder!(after(10));
  await client(db).notice.updateMany({ data: { state: 'dropped' } });
  expect(await look()).toEqual({ isDue: false, nextAt: null });
});
