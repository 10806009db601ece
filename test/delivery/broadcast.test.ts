// Broadcasts through the real adapter to a server with Telegram's limits: fast, never refused, safe to kill.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTelegram } from '../../src/channels/telegram/index.ts';
import { TELEGRAM_RATES } from '../../src/core/delivery/lanes.ts';
import { enqueue, PRIORITY, touchLiving } from '../../src/core/delivery/outbox.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { createFakeTelegram, type FakeTelegram } from '../../src/playground/telegram/index.ts';
import { type Bench, deliveryBench, prompt, text } from './bench.ts';

let bench: Bench;
let fake: FakeTelegram;
beforeAll(async () => {
  bench = await deliveryBench();
});
beforeEach(async () => {
  await bench.reset();
  fake = createFakeTelegram();
  await fake.start();
  return () => fake.stop();
});
afterAll(() => bench.close());

const telegram = () =>
  createTelegram({
    token: fake.token,
    apiRoot: fake.url,
    log: bench.log,
    monotonicMs: () => performance.now(),
  });

function people(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const id = fake.addUser({ firstName: `P${n}` });
    fake.openPrivate(id);
    return String(id);
  });
}

const bulk = (chats: string[]) =>
  chats.map((chat, n) => prompt(chat, `bulk ${n}`, { priority: PRIORITY.bulk }));
const sends = () => fake.calls().filter(({ method }) => /send|edit/i.test(method));
const textOf = (call: { params: unknown }) => (call.params as { text: string }).text;

describe('a broadcast', () => {
  it('uses at least 97 % of 30 a second without a refusal, while a person gets three replies at once and a busy group its tallies', async () => {
    const chats = people(270);
    const [asker = ''] = people(1);
    const group = String(fake.createSupergroup({ title: 'Chi bộ', members: [Number(asker)], bot: 'member' }));
    let count = 0;
    const sender = bench.sender(telegram(), {
      rates: TELEGRAM_RATES,
      renderers: { ask: async () => text(`count ${count}`) },
    });
    await inTransaction(bench.db, (tx) =>
      enqueue(tx, [
        {
          kind: 'post_living',
          key: 'p',
          ref: 'ask:1',
          place: { channel: 'telegram', chat: group },
          priority: PRIORITY.prompt,
          whenUncertain: 'resend',
        },
        ...bulk(chats),
      ]),
    );
    sender.start();
    const interval = setInterval(async () => {
      count += 1;
      await inTransaction(bench.db, (tx) => touchLiving(tx, 'ask:1'));
      if (count === 4) {
        await bench.enqueue(
          ...[1, 2, 3].map((n) => prompt(asker, `reply ${n}`, { priority: PRIORITY.reply })),
        );
        asked = performance.now();
      }
      sender.wake();
    }, 700);
    let asked = 0;
    await sender.drain();
    clearInterval(interval);
    await sender.drain();
    await sender.stop();

    expect(fake.refusedCalls()).toEqual([]);
    const broadcast = sends().filter((call) => textOf(call).startsWith('bulk'));
    expect(broadcast).toHaveLength(270);
    // The last tallies come after the broadcast, when their five seconds are over.
    const all = sends().filter(({ at }) => at <= broadcast.at(-1)!.at);
    const seconds = (all.at(-1)!.at - all[0]!.at) / 1000;
    expect(all.length / (seconds * 30)).toBeGreaterThanOrEqual(0.97);
    const replies = all.filter((call) => textOf(call).startsWith('reply'));
    expect(replies).toHaveLength(3);
    expect(replies[2]!.at - asked).toBeLessThan(500);
    expect(fake.calls('editMessageText').length).toBeLessThanOrEqual(3);
  });

  it('killed with SIGKILL loses nothing and repeats at most what was on its way', async () => {
    fake.setLimits(null);
    fake.faults.delay(30, { method: 'sendMessage', times: Number.POSITIVE_INFINITY });
    await bench.enqueue(...bulk(people(200)));
    const child = fork(join(import.meta.dirname, 'sender-process.ts'), [], {
      env: { ...process.env, TEST_URL: bench.url, TEST_API: fake.url, TEST_TOKEN: fake.token },
    });
    await fake.waitFor(() => sends().length >= 60);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const db = client(bench.db);
    const onTheirWay = await db.outboxMessage.count({ where: { state: 'sending' } });
    expect(onTheirWay).toBeGreaterThan(0);
    fake.faults.clear();
    await db.$executeRaw`UPDATE outbox_message SET lease_until = clock_timestamp() WHERE state = 'sending'`;
    await bench.sender(telegram()).drain();
    const shown = sends()
      .filter(({ outcome }) => outcome === 'ok')
      .map(textOf);
    expect(new Set(shown).size).toBe(200);
    expect(shown.length - 200).toBeLessThanOrEqual(onTheirWay);
    expect(await db.outboxMessage.count({ where: { state: 'sent' } })).toBe(200);
  });

  it('survives an outage of the platform: everything arrives, nothing twice', async () => {
    fake.setLimits(null);
    const chats = people(40);
    await bench.enqueue(...bulk(chats));
    fake.faults.down();
    const sender = bench.sender(telegram());
    await sender.drain();
    await sender.drain();
    fake.faults.up();
    sender.start();
    await fake.waitFor(() => sends().length >= 40);
    await sender.drain();
    const shown = sends()
      .filter(({ outcome }) => outcome === 'ok')
      .map(textOf);
    expect(shown).toHaveLength(40);
    expect(new Set(shown).size).toBe(40);
  });
});
