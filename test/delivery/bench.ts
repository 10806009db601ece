// A database, a clock and senders for the tests of delivery.
import type { Channel, Message } from '../../src/channels/channel.ts';
import type { ChatNews } from '../../src/core/delivery/chats/chats.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { enqueue, type Outgoing, PRIORITY } from '../../src/core/delivery/outbox.ts';
import { createSender, type Sender, type SenderOptions } from '../../src/core/delivery/sender.ts';
import { closeDb, type Db, inTransaction, openDb } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { movableClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { freshDatabase } from '../harness/database.ts';

/** Monday 23 November 2026, 08:00 in Vietnam. */
export const MONDAY = new Date('2026-11-23T08:00:00+07:00');

export async function deliveryBench() {
  const database = await freshDatabase();
  const db = openDb(database.url, 8);
  const clock = movableClock(MONDAY);
  const log = createLog('silent');
  const told: string[] = [];
  const news: ChatNews = {
    onUnreachable: async (_tx, { chat }) => void told.push(`unreachable ${chat}`),
    onRemoved: async (_tx, { chat }) => void told.push(`removed ${chat}`),
  };
  const senders: Sender[] = [];
  return {
    db,
    url: database.url,
    clock,
    log,
    told,
    news,
    sender(channel: Channel, options: Partial<SenderOptions> = {}): Sender {
      const sender = createSender({
        db,
        clock,
        log,
        channels: [channel],
        renderers: {},
        rates: NO_RATES,
        ...news,
        ...options,
      });
      senders.push(sender);
      return sender;
    },
    enqueue: (...items: Outgoing[]) => inTransaction(db, (tx) => enqueue(tx, items)),
    row: (key: string) => client(db).outboxMessage.findUniqueOrThrow({ where: { key } }),
    /** Empty tables, clock back at the start; call between tests. */
    async reset() {
      await Promise.all(senders.splice(0).map((sender) => sender.stop()));
      clock.set(MONDAY);
      told.length = 0;
      await client(db).$executeRaw`
        TRUNCATE outbox_message, living_message, chat_lane, bot_lane, notice, chat_migration, offered_choice, unit CASCADE`;
      await client(db).$executeRaw`DELETE FROM account`;
    },
    async close() {
      await Promise.all(senders.map((sender) => sender.stop()));
      await closeDb(db);
      await database.drop();
    },
  };
}
export type Bench = Awaited<ReturnType<typeof deliveryBench>>;

export const text = (words: string): Message => ({ text: words });

/** A prompt to a chat; the key is the text unless given. */
export function prompt(
  chat: string,
  words: string,
  more: Partial<Outgoing & { kind: 'send' }> = {},
): Outgoing {
  return {
    kind: 'send',
    key: words,
    place: { channel: 'telegram', chat },
    priority: PRIORITY.prompt,
    message: text(words),
    whenUncertain: 'resend',
    ...more,
  };
}

/** Ends every pause of chats and the bot, as if its time had passed. */
export async function endPauses(db: Db): Promise<void> {
  await client(db).$executeRaw`UPDATE chat_lane SET paused_until = NULL`;
  await client(db)
    .$executeRaw`UPDATE bot_lane SET paused_until = clock_timestamp() WHERE paused_until IS NOT NULL`;
}
