// Checks living messages: one message edited in place, never a stream, never stale.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, deliveryBench, text } from '../../../test/delivery/bench.ts';
import { type ScriptedChannel, scriptedChannel } from '../../../test/delivery/scripted-channel.ts';
import { inTransaction } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { NO_RATES } from './lanes.ts';
import { dropUnposted, enqueue, finishLiving, PRIORITY, touchLiving } from './outbox.ts';
import type { Sender } from './sender.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await deliveryBench();
});
beforeEach(async () => {
  await bench.reset();
  state = 'count 0';
});
afterAll(() => bench.close());

/** What the ask shows now. */
let state: string | null;
const renderers = { ask: async () => (state === null ? null : text(state)) };
const living = (channel: ScriptedChannel, rates = NO_RATES): Sender =>
  bench.sender(channel, { renderers, rates });
const inTx = (work: Parameters<typeof inTransaction<void>>[1]) => inTransaction(bench.db, work);
const touch = (words: string) =>
  inTx(async (tx) => {
    state = words;
    await touchLiving(tx, 'ask:1');
  });
const finish = (words: string) =>
  inTx(async (tx) => {
    state = words;
    await finishLiving(tx, 'ask:1');
  });
const post = (chat = '-1') =>
  inTx((tx) =>
    enqueue(tx, [
      {
        kind: 'post_living',
        key: `post:${chat}`,
        ref: 'ask:1',
        place: { channel: 'telegram', chat },
        priority: PRIORITY.prompt,
        whenUncertain: 'resend',
      },
    ]),
  );
const doings = (channel: ScriptedChannel) =>
  channel.calls.map((call) => `${call.do} ${call.messageId} ${call.message?.text}`);
/** Makes the 5 seconds since the last edit pass. */
const passTallyTime = () =>
  client(bench.db).$executeRaw`UPDATE living_message SET edited_at = edited_at - interval '6 seconds'`;

describe('a living message', () => {
  it('is posted once and then edited, however many changes come before the edit leaves', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post();
    await sender.drain();
    for (const words of ['count 1', 'count 2', 'count 3']) await touch(words);
    await sender.drain();
    expect(doings(channel)).toEqual(['send 1 count 0', 'edit 1 count 3']);
  });

  it('is edited in every chat it was posted to', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post('-1');
    await post('-2');
    await sender.drain();
    await touch('count 1');
    await sender.drain();
    expect(channel.texts('-1')).toEqual(['count 0', 'count 1']);
    expect(channel.texts('-2')).toEqual(['count 0', 'count 1']);
  });

  it('is edited at most every five seconds, but its end is not held back', async () => {
    const channel = scriptedChannel();
    const sender = living(channel, { ...NO_RATES, tallyInterval: 5000 });
    sender.start();
    await post();
    sender.wake();
    await channel.called(1);
    await sender.stop();
    await touch('count 1');
    sender.start();
    await sender.stop();
    expect(channel.calls).toHaveLength(1);
    await passTallyTime();
    await sender.drain();
    expect(channel.texts('-1')).toEqual(['count 0', 'count 1']);
    await touch('count 2');
    await finish('the end');
    await sender.drain();
    expect(channel.texts('-1')).toEqual(['count 0', 'count 1', 'the end']);
  });

  it('is not edited to what it shows already', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post();
    await sender.drain();
    await touch('count 0');
    await sender.drain();
    expect(channel.calls).toHaveLength(1);
  });

  it('with a picture is edited when the picture changes, and not when it is the same', async () => {
    const channel = scriptedChannel();
    let base64 = 'MQ==';
    const file = () => ({ name: 'ma-qr.png', mime: 'image/png', base64 });
    const sender = bench.sender(channel, {
      renderers: { ask: async () => ({ text: 'Mã điểm danh', file: file() }) },
      rates: NO_RATES,
    });
    await post();
    await sender.drain();
    await touch('');
    await sender.drain();
    base64 = 'Mg==';
    await touch('');
    await sender.drain();
    expect(channel.calls.map((call) => [call.do, call.message?.file?.base64])).toEqual([
      ['send', 'MQ=='],
      ['edit', 'Mg=='],
    ]);
  });

  it.each(['post', 'edit'])('shows a change that came while its %s was on its way', async (what) => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post();
    if (what === 'edit') {
      await sender.drain();
      await touch('count 1');
    }
    const before = channel.calls.length;
    const slow = Promise.withResolvers<{ ok: true; messageId: string }>();
    channel.answerNext(slow.promise);
    const drained = sender.drain();
    await channel.called(before + 1);
    await touch('count 2');
    await touch('count 3');
    slow.resolve({ ok: true, messageId: '1' });
    await drained;
    expect(doings(channel).slice(before + 1)).toEqual(['edit 1 count 3']);
  });

  it('shows a change that was not yet committed when its post was due', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post();
    await inTx(async (tx) => {
      await touchLiving(tx, 'ask:1');
      sender.start();
      await client(tx).$executeRaw`SELECT pg_sleep(0.1)`;
      expect(channel.calls).toHaveLength(0);
      state = 'count 1';
    });
    await sender.stop();
    await sender.drain();
    expect(channel.texts('-1')).toEqual(['count 1']);
  });

  it('is posted afresh once when it is gone, and edited there from then on', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post();
    await sender.drain();
    channel.answerNext({ ok: false, reason: 'message_gone', detail: 'message to edit not found' });
    await touch('count 1');
    await sender.drain();
    await touch('count 2');
    await sender.drain();
    expect(doings(channel)).toEqual(['send 1 count 0', 'edit 1 count 1', 'send 2 count 1', 'edit 2 count 2']);
  });

  it('is posted afresh in a group that migrated', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post();
    await sender.drain();
    channel.answerNext({ ok: false, reason: 'migrated', newChat: '-1001' });
    await touch('count 1');
    await sender.drain();
    await touch('count 2');
    await sender.drain();
    expect(channel.texts('-1001')).toEqual(['count 1', 'count 2']);
    expect(channel.calls.at(-1)).toMatchObject({ do: 'edit', messageId: '2' });
  });

  it('with nothing to show any more is left as it is', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post();
    await sender.drain();
    await inTx(async (tx) => {
      state = null;
      await touchLiving(tx, 'ask:1');
    });
    await sender.drain();
    expect(channel.calls).toHaveLength(1);
  });

  it('that was called off before it left reaches nobody; one of unknown fate is told', async () => {
    const channel = scriptedChannel();
    const sender = living(channel);
    await post('-1');
    await post('-2');
    await client(bench.db).outboxMessage.updateMany({ where: { chat: '-2' }, data: { tries: 1 } });
    await inTx(async (tx) => {
      state = 'called off';
      await dropUnposted(tx, 'ask:1');
      await finishLiving(tx, 'ask:1');
    });
    await sender.drain();
    expect(channel.calls.map(({ place, message }) => [place.chat, message?.text])).toEqual([
      ['-2', 'called off'],
    ]);
  });

  it('that cannot be rendered becomes a dead letter after a few tries, and holds nobody up', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel, {
      renderers: {
        ask: async () => {
          throw new Error('our mistake');
        },
      },
    });
    await post();
    for (let n = 0; n < 5; n++) {
      await sender.drain();
      await client(bench.db).$executeRaw`UPDATE outbox_message SET not_before = clock_timestamp()`;
    }
    expect(await bench.row('post:-1')).toMatchObject({
      state: 'dead',
      lastError: 'unrendered: Error: our mistake',
    });
  });
});

describe('on a channel without edits and buttons', () => {
  const plain = () => scriptedChannel('telegram', { edits: false, buttons: false });

  it('running counts are not sent, the end is a new message', async () => {
    const channel = plain();
    const sender = living(channel);
    await post();
    await sender.drain();
    await touch('count 1');
    await sender.drain();
    await finish('the end');
    await sender.drain();
    expect(doings(channel)).toEqual(['send 1 count 0', 'send 2 the end']);
  });

  it('buttons become numbered lines, and what they mean is kept', async () => {
    const channel = plain();
    await bench.enqueue({
      kind: 'send',
      key: 'b',
      place: { channel: 'telegram', chat: '1' },
      priority: PRIORITY.prompt,
      whenUncertain: 'resend',
      message: {
        text: 'Đồng chí đã nghe?',
        buttons: [
          [{ label: 'Đã nghe (12)', data: 'rd.heard.x' }],
          [{ label: 'Mở', url: 'https://example.org' }],
          [{ label: 'Chưa dự được', data: 'rd.not.x' }],
        ],
      },
    });
    await bench.sender(channel).drain();
    expect(channel.texts('1')).toEqual([
      'Đồng chí đã nghe?\n\n1. Đã nghe (12)\nMở: https://example.org\n2. Chưa dự được\nTrả lời 1 hoặc 2.',
    ]);
    const choices = await client(bench.db).offeredChoice.findMany({ orderBy: { position: 'asc' } });
    expect(
      choices.map(({ messageId, position, labelKey, data }) => [messageId, position, labelKey, data]),
    ).toEqual([
      ['1', 1, 'da nghe', 'rd.heard.x'],
      ['1', 2, 'chua du duoc', 'rd.not.x'],
    ]);
  });
});
