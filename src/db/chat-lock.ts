// Holds a chat against other processes, so that two updates of one chat never interleave.
import { Client } from 'pg';
import type { Log } from '../shared/log.ts';

export type ChatLock = { hold<T>(chat: string, work: () => Promise<T>): Promise<T>; close(): Promise<void> };

const WAIT_MS = 15;
/** After this long the other process is taken to be stuck, and the update goes on. */
const LONGEST_WAIT_MS = 10_000;

/** One session of its own: its advisory locks fall with the process, however it dies. */
export async function openChatLock(url: string, log: Log): Promise<ChatLock> {
  let client = await connect(url, log);
  let broken = false;
  client.on('error', () => {
    broken = true;
  });
  const lock = async (chat: string): Promise<boolean> => {
    if (broken) {
      client = await connect(url, log);
      broken = false;
      client.on('error', () => {
        broken = true;
      });
    }
    const { rows } = await client.query<{ got: boolean }>(
      'SELECT pg_try_advisory_lock(1, hashtext($1)) AS got',
      [chat],
    );
    return rows[0]?.got ?? false;
  };
  return {
    async hold(chat, work) {
      const until = performance.now() + LONGEST_WAIT_MS;
      let got = await lock(chat);
      while (!got && performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
        got = await lock(chat);
      }
      try {
        return await work();
      } finally {
        if (got && !broken)
          await client.query('SELECT pg_advisory_unlock(1, hashtext($1))', [chat]).catch(() => undefined);
      }
    },
    close: () => client.end().catch(() => undefined),
  };
}

async function connect(url: string, log: Log): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'tro-ly-chat-lock', keepAlive: true });
  client.on('error', (error) => log.warn({ err: error }, 'chat lock lost its database session'));
  await client.connect();
  return client;
}
