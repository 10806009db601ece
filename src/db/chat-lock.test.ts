// Chats are held against other processes, many at a time, and are free again as soon as their work is done.
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/harness/database.ts';
import { createLog } from '../shared/log.ts';
import { type ChatLock, openChatLock } from './chat-lock.ts';

const log = createLog('silent');
const CHATS = Array.from({ length: 30 }, (_, index) => `telegram:-100${index}`);

let database: FreshDatabase;
let one: ChatLock;
let other: ChatLock;
let watcher: Client;

beforeAll(async () => {
  database = await freshDatabase();
  one = await openChatLock(database.url, log);
  other = await openChatLock(database.url, log);
  watcher = new Client({ connectionString: database.url });
  await watcher.connect();
});
afterAll(async () => {
  await Promise.all([one.close(), other.close(), watcher.end()]);
  await database.drop();
});

async function heldNow(): Promise<number> {
  const { rows } = await watcher.query(
    `SELECT count(*)::int AS held FROM pg_locks
      WHERE locktype = 'advisory' AND classid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows[0].held;
}

test('many chats taken at one moment are each held until their own work ends', async () => {
  const ends: (() => void)[] = [];
  let began = 0;
  const mine = CHATS.map((chat) =>
    one.hold(chat, () => {
      began++;
      return new Promise<void>((resolve) => ends.push(resolve));
    }),
  );
  await expect.poll(() => began).toBe(CHATS.length);
  expect(await heldNow()).toBe(CHATS.length);

  const theirs: string[] = [];
  const waiting = CHATS.map((chat) => other.hold(chat, async () => void theirs.push(chat)));
  // Another round goes by in which nothing is free.
  await other.hold('telegram:1', async () => undefined);
  expect(theirs).toEqual([]);
  for (const end of ends) end();
  await Promise.all([...mine, ...waiting]);
  expect(theirs.sort()).toEqual([...CHATS].sort());
});

test('nothing stays held, also when the work fails', async () => {
  const failed = one.hold('telegram:2', () => Promise.reject(new Error('broken')));
  await expect(failed).rejects.toThrow('broken');
  await other.hold('telegram:2', async () => undefined);
  await expect.poll(heldNow).toBe(0);
});

test('when its session was ended in between, the next chat is held in a new one', async () => {
  await one.hold('telegram:3', async () => {
    await watcher.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'tro-ly-chat-lock' AND datname = current_database()`,
    );
    await expect.poll(heldNow).toBe(0);
  });
  const held = await one.hold('telegram:3', heldNow).catch(() => one.hold('telegram:3', heldNow));
  expect(held).toBe(1);
});
