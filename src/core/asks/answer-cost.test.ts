// Recording an answer costs the same however many were asked and have answered.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts';
import { type MadeMember, makeMember, makeUnit } from '../../../test/harness/factories.ts';
import { closeDb, type Db, inTransaction, openDb, type Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import { answerSelf } from './answer-store.ts';
import { freezeAudience, insertAsk, loadAsk, moveAsk } from './store.ts';

const OPENS = new Date('2026-11-30T07:30:00+07:00');
const NOW = new Date('2026-11-30T08:00:00+07:00');
const PEOPLE = 60;

let database: FreshDatabase;
let db: Db;
let members: MadeMember[];
let askId: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, 1);
  const unit = await makeUnit(db, 'Chi bộ 1', 'cell');
  members = [];
  for (let n = 0; n < PEOPLE; n++) members.push(await makeMember(db, unit.id, { name: `Nguyễn Văn ${n}` }));
  askId = await inTransaction(db, async (tx) => {
    const id = await insertAsk(tx, {
      feature: 'sample',
      subjectId: newId(),
      unitId: unit.id,
      opensAt: OPENS,
      nudgesAt: [],
      closesAt: new Date('2026-11-30T17:00:00+07:00'),
      graceSeconds: 600,
      form: {
        version: 1,
        items: [{ id: 'heard', kind: 'choice', options: [{ id: 'yes' }, { id: 'no' }], required: true }],
      },
    });
    const ask = (await loadAsk(tx, id))!;
    await freezeAudience(tx, ask, ['full'], '2026-11-30');
    await moveAsk(tx, ask, 'open', OPENS);
    return id;
  });
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});

let updates = 0;

function answer(tx: Tx, { externalId }: MadeMember, value: string) {
  const updateId = String(++updates);
  const sender = { id: externalId, shownName: 'An', locale: 'vi' as const };
  return answerSelf(tx, 'telegram', sender, updateId, {
    askId,
    item: 'heard',
    value,
    isChoice: true,
    stateAfter: 'done',
    now: NOW,
    updateKey: `telegram:${updateId}`,
  });
}

/** Rows of the table that this transaction has found by an index. */
async function rowsRead(tx: Tx, table: string): Promise<number> {
  const [row] = await client(tx).$queryRaw<{ rows: number }[]>`
    SELECT idx_tup_fetch::int AS rows FROM pg_stat_xact_user_tables WHERE relname = ${table}`;
  return row!.rows;
}

test('an answer reads the rows of its own person, not those of everyone asked', async () => {
  for (const member of members) {
    const { verdict } = await inTransaction(db, (tx) => answer(tx, member, 'yes'));
    expect(verdict).toBe('recorded');
  }
  // Past the fifth time the plan is one that is made for all.
  for (let n = 0; n < 10; n++) {
    await inTransaction(db, async (tx) => {
      const member = members[n * 5]!;
      const before = [await rowsRead(tx, 'response'), await rowsRead(tx, 'participation')];
      expect((await answer(tx, member, n % 2 === 0 ? 'no' : 'yes')).verdict).toMatch(/changed|same/);
      expect((await rowsRead(tx, 'response')) - before[0]!).toBeLessThan(5);
      expect((await rowsRead(tx, 'participation')) - before[1]!).toBeLessThan(10);
    });
  }
});
