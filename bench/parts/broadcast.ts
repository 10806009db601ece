// One message to many private chats: how much of Telegram's rate is used, and whether it is ever exceeded.

import { TELEGRAM_RATES } from '../../src/core/delivery/lanes.ts';
import { enqueue, PRIORITY } from '../../src/core/delivery/outbox.ts';
import { inTransaction } from '../../src/db/index.ts';
import type { PartResult } from '../figures.ts';
import { withPlace } from '../rig/place.ts';
import { startService } from '../rig/process.ts';

const CHATS = 600;
const PER_SECOND = 30;
const FIRST_CHAT = 100_000;

export const broadcast = (): Promise<PartResult> =>
  withPlace(async ({ db, telegram, env }) => {
    const chats = Array.from({ length: CHATS }, (_, index) => FIRST_CHAT + index);
    await telegram.addPeople(chats);
    const service = await startService(env);
    await telegram.clearCalls();
    await inTransaction(db, (tx) =>
      enqueue(
        tx,
        chats.map((chat) => ({
          kind: 'send',
          key: `bench:${chat}`,
          place: { channel: 'telegram', chat: String(chat) },
          priority: PRIORITY.bulk,
          message: { text: `Thông báo ${chat}` },
          whenUncertain: 'resend',
        })),
      ),
    );
    await telegram.waitForArrivals(CHATS, 120_000);
    const all = await telegram.arrivals();
    const refusals = await telegram.refusals();
    await service.stop();

    const arrivals = all.filter(({ text }) => text.startsWith('Thông báo '));
    if (new Set(arrivals.map(({ chat }) => chat)).size !== CHATS) throw new Error('a chat got nothing');
    // What may leave at once after a pause is not counted: it would make the rate look better.
    const [first, ...steady] = arrivals.slice(TELEGRAM_RATES.botBurst);
    const seconds = (steady.at(-1)!.at - first!.at) / 1000;
    const perSecond = steady.length / seconds;
    return {
      title: 'Broadcast',
      how: [
        `${CHATS} messages to ${CHATS} private chats through the outbox, with Telegram's limits in force on both sides. The rate is taken without the first ${TELEGRAM_RATES.botBurst}, which may leave at once.`,
      ],
      figures: [
        { what: 'messages a second', value: perSecond, unit: '/s' },
        {
          what: `share of ${PER_SECOND}/s used`,
          value: (100 * perSecond) / PER_SECOND,
          unit: '%',
          budget: { atLeast: 97 },
        },
        {
          what: 'refused with 429',
          value: refusals.filter(({ code }) => code === 429).length,
          unit: '',
          budget: { atMost: 0 },
        },
      ],
    };
  });
