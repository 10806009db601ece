import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts';
import type { Channel, RawUpdate } from '../../channels/channel.ts';
import { openChatLock } from '../../db/chat-lock.ts';
import { closeDb, type Db, openDb } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { createLog } from '../../shared/log.ts';
import { finishUpdate } from './inbox-store.ts';
import { createIntake } from './intake.ts';

const channel = { name: 'telegram' } as Channel;
const log = createLog('silent');
let database: FreshDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url);
});
beforeEach(() => client(db).inboxUpdate.deleteMany());
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});

const raw = (updateId: number, chat = 'c'): RawUpdate => ({
  updateId: String(updateId),
  chat,
  payload: { n: updateId },
});

/** Handles by noting when it began and ended, with a turn of the event loop in between. */
function recorder() {
  const seen: string[] = [];
  const handle = async (_: Channel, one: RawUpdate): Promise<void> => {
    seen.push(`${one.chat}${one.updateId}(`);
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(`)${one.chat}${one.updateId}`);
    await finishUpdate(db, channel.name, one.updateId);
  };
  return { seen, handle };
}

test('the same update three times is handled once, in one batch or several', async () => {
  const { seen, handle } = recorder();
  const intake = createIntake(db, handle, log, null);
  await intake.take(channel, [raw(1), raw(1)]);
  await intake.take(channel, [raw(1), raw(2)]);
  await intake.idle();
  expect(seen).toEqual(['c1(', ')c1', 'c2(', ')c2']);
});

test('two updates of one chat never interleave; chats go side by side', async () => {
  const { seen, handle } = recorder();
  const intake = createIntake(db, handle, log, null);
  await intake.take(channel, [raw(1, 'a'), raw(2, 'b'), raw(3, 'a'), raw(4, 'a')]);
  await intake.idle();
  expect(seen.filter((line) => line.includes('a'))).toEqual(['a1(', ')a1', 'a3(', ')a3', 'a4(', ')a4']);
  expect(seen.indexOf('b2(')).toBeLessThan(seen.indexOf(')a1'));
});

test('an update is durable when it was taken, and forgotten in content when done', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const intake = createIntake(
    db,
    async (_, one) => held.then(() => finishUpdate(db, channel.name, one.updateId)),
    log,
    null,
  );
  await intake.take(channel, [raw(7)]);
  expect(await client(db).inboxUpdate.findFirst()).toMatchObject({ done: false, payload: { n: 7 } });
  release();
  await intake.idle();
  expect(await client(db).inboxUpdate.findFirst()).toMatchObject({ done: true, payload: null });
});

test('what a dead process left is picked up after its lease, at most three times in all', async () => {
  const dead = createIntake(db, async () => Promise.reject(new Error('crash')), log, null);
  await dead.take(channel, [raw(1)]);
  await dead.idle();
  const tried: string[] = [];
  const next = createIntake(db, async (_, one) => void tried.push(one.updateId), log, null);
  expect(await next.recover(() => channel)).toBe(0);
  for (let i = 0; i < 4; i++) {
    await client(db).$executeRaw`UPDATE inbox_update SET received_at = received_at - interval '2 minutes'`;
    await next.recover(() => channel);
    await next.idle();
  }
  expect(tried).toEqual(['1', '1']);
});

test('two processes do not handle one chat at the same time', async () => {
  const [lockA, lockB] = [await openChatLock(database.url, log), await openChatLock(database.url, log)];
  const { seen, handle } = recorder();
  const [a, b] = [createIntake(db, handle, log, lockA), createIntake(db, handle, log, lockB)];
  await Promise.all([a.take(channel, [raw(1), raw(3), raw(5)]), b.take(channel, [raw(2), raw(4), raw(6)])]);
  await Promise.all([a.idle(), b.idle()]);
  const open = seen
    .map((line) => (line.endsWith('(') ? 1 : -1))
    .map((_, i, all) => all.slice(0, i + 1).reduce((x, y) => x + y, 0));
  expect(Math.max(...open)).toBe(1);
  expect(seen).toHaveLength(12);
  await Promise.all([lockA.close(), lockB.close()]);
});
