// The greeting of a group that was just added: it waits a moment, and can be taken back until it is sent.
import type { Message, Place } from '../../channels/channel.ts';
import { enqueue, PRIORITY } from '../../core/delivery/outbox.ts';
import type { Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** Technical seconds; a group link's own question follows the news of being added at once. */
const GREETING_WAITS_SECONDS = 3;

const keyOf = ({ channel, chat }: Place, occasion: string) => `greeting:${channel}:${chat}:${occasion}`;

/** Sends the greeting in a moment, unless something else is asked there until then. */
export async function greetSoon(tx: Tx, place: Place, occasion: string, message: Message): Promise<void> {
  const key = keyOf(place, occasion);
  await enqueue(tx, [
    { kind: 'send', key, place, priority: PRIORITY.reply, message, whenUncertain: 'never' },
  ]);
  await client(tx).$executeRaw`
    UPDATE outbox_message SET not_before = clock_timestamp() + make_interval(secs => ${GREETING_WAITS_SECONDS})
    WHERE key = ${key} AND state = 'waiting'`;
}

/** What is asked in the group says enough. */
export async function withdrawGreeting(tx: Tx, place: Place): Promise<void> {
  const { channel, chat } = place;
  await client(tx).outboxMessage.deleteMany({
    where: { channel, chat, state: 'waiting', key: { startsWith: keyOf(place, '') } },
  });
}
