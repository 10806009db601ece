// Holds a chat against other processes, so that two updates of one chat never interleave.
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Log } from '../shared/log.ts';
import { together } from '../shared/together.ts';

export type ChatLock = { hold<T>(chat: string, work: () => Promise<T>): Promise<T>; close(): Promise<void> };

const WAIT_MS = 15;
/** After this long the other process is taken to be stuck, and the update goes on. */
const LONGEST_WAIT_MS = 10_000;

type Wish = { chat: string; isOver: boolean };

/** Chats that are done first: one may be wanted anew in the same round. */
const STATEMENT = {
  name: 'chat-locks',
  text: `SELECT false AS wanted, c AS chat, pg_advisory_unlock(1, hashtext(c)) AS got FROM unnest($1::text[]) c
    UNION ALL SELECT true, c, pg_try_advisory_lock(1, hashtext(c)) FROM unnest($2::text[]) c`,
};

/** One session of its own: its advisory locks fall with the process, however it dies. */
export async function openChatLock(url: string, log: Log): Promise<ChatLock> {
  let client = await connect();
  let isBroken = false;

  async function connect(): Promise<Client> {
    const fresh = new Client({
      connectionString: url,
      application_name: 'tro-ly-chat-lock',
      keepAlive: true,
    });
    fresh.on('error', (error) => {
      isBroken = true;
      log.warn({ err: error }, 'chat lock lost its database session');
    });
    await fresh.connect();
    return fresh;
  }

  /** @returns the chats that are now ours, of those wanted */
  const ask = together(async (wishes: Wish[]): Promise<Set<string>> => {
    if (isBroken) {
      client = await connect();
      isBroken = false;
    }
    const chats = (isOver: boolean) => wishes.filter((one) => one.isOver === isOver).map(({ chat }) => chat);
    const { rows } = await client.query<{ wanted: boolean; chat: string; got: boolean }>({
      ...STATEMENT,
      values: [chats(true), chats(false)],
    });
    return new Set(rows.filter(({ wanted, got }) => wanted && got).map(({ chat }) => chat));
  });
  const lock = async (chat: string): Promise<boolean> => (await ask([{ chat, isOver: false }])).has(chat);

  return {
    async hold(chat, work) {
      const until = performance.now() + LONGEST_WAIT_MS;
      let got = await lock(chat);
      while (!got && performance.now() < until) {
        await sleep(WAIT_MS);
        got = await lock(chat);
      }
      const session = client;
      try {
        return await work();
      } finally {
        // Nobody waits for it; and with its session the lock is gone.
        if (got && client === session) void ask([{ chat, isOver: true }]).catch(() => undefined);
      }
    },
    close: () => client.end().catch(() => undefined),
  };
}
