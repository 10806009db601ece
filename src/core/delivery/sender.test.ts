// Checks that what is enqueued leaves once, in order, and what becomes of every answer.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, deliveryBench, endPauses, prompt, text } from '../../../test/delivery/bench.ts';
import { scriptedChannel } from '../../../test/delivery/scripted-channel.ts';
import { inTransaction } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import { TELEGRAM_RATES } from './lanes.ts';
import { PRIORITY } from './outbox.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await deliveryBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const later = (seconds: number) => new Date(bench.clock.now().getTime() + seconds * 1000);

describe('sending', () => {
  it('sends a chat its messages in order, replies first', async () => {
    const channel = scriptedChannel();
    await bench.enqueue(prompt('1', 'a'), prompt('1', 'b'), prompt('1', 'c'));
    await bench.enqueue(prompt('1', 'reply', { priority: PRIORITY.reply }));
    await bench.sender(channel).drain();
    expect(channel.texts('1')).toEqual(['reply', 'a', 'b', 'c']);
    expect(await bench.row('a')).toMatchObject({ state: 'sent', messageId: '2', payload: null });
  });

  it('sends a key once, however often it is enqueued', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel);
    await bench.enqueue(prompt('1', 'a'));
    await sender.drain();
    await bench.enqueue(prompt('1', 'a'), prompt('2', 'a'));
    await sender.drain();
    expect(channel.calls).toHaveLength(1);
  });

  it('sends what is written while it runs, and finishes what is on its way when stopped', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel);
    sender.start();
    const slow = Promise.withResolvers<{ ok: true; messageId: string }>();
    channel.answerNext(slow.promise);
    await bench.enqueue(prompt('1', 'slow'));
    sender.wake();
    await channel.called(1);
    const stopped = sender.stop();
    slow.resolve({ ok: true, messageId: '77' });
    await stopped;
    expect(await bench.row('slow')).toMatchObject({ state: 'sent', messageId: '77' });
  });

  it('sends a chat nothing while another message to it is on its way', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel);
    const slow = Promise.withResolvers<{ ok: true; messageId: string }>();
    channel.answerNext(slow.promise, '1');
    await bench.enqueue(prompt('1', 'slow'), prompt('1', 'next'), prompt('2', 'b'));
    const drained = sender.drain();
    await channel.called(2);
    await bench.enqueue(prompt('3', 'c'));
    sender.wake();
    await channel.called(3);
    expect(channel.texts('1')).toEqual(['slow']);
    slow.resolve({ ok: true, messageId: '1' });
    await drained;
    expect(channel.texts('1')).toEqual(['slow', 'next']);
  });

  it('never sends a row twice with two senders on 500 rows', async () => {
    const channel = scriptedChannel();
    await bench.enqueue(...Array.from({ length: 500 }, (_, n) => prompt(String(n % 120), `m${n}`)));
    const other = bench.sender(channel);
    await Promise.all([bench.sender(channel).drain(), other.drain()]);
    const sent = channel.calls.map(({ message }) => message?.text);
    expect(sent).toHaveLength(500);
    expect(new Set(sent).size).toBe(500);
  });

  it('drops what is past its time', async () => {
    const channel = scriptedChannel();
    await bench.enqueue(
      prompt('1', 'old', { expiresAt: later(-1) }),
      prompt('1', 'new', { expiresAt: later(60) }),
    );
    await bench.sender(channel).drain();
    expect(channel.texts('1')).toEqual(['new']);
    expect(await bench.row('old')).toMatchObject({ state: 'dead', lastError: 'expired' });
  });

  it('edits and deletes', async () => {
    const channel = scriptedChannel();
    const place = { channel: 'telegram', chat: '1' };
    await bench.enqueue(
      { kind: 'edit', key: 'e', place, priority: PRIORITY.reply, messageId: '9', message: text('new') },
      { kind: 'delete', key: 'd', place, priority: PRIORITY.reply, messageId: '9' },
    );
    await bench.sender(channel).drain();
    expect(channel.calls.map((call) => [call.do, call.messageId])).toEqual([
      ['edit', '9'],
      ['delete', '9'],
    ]);
  });

  it('finds what is due without reading all of 100,000 waiting rows', async () => {
    const db = client(bench.db);
    await db.$executeRaw`
      INSERT INTO outbox_message (key, channel, chat, kind, priority, payload, when_uncertain)
      SELECT 'bulk' || n, 'telegram', n::text, 'send', 3, '{"text":"x"}', 'resend' FROM generate_series(1, 100000) n`;
    const channel = scriptedChannel();
    const sender = bench.sender(channel, { rates: TELEGRAM_RATES });
    await bench.enqueue(prompt('5', 'reply', { priority: PRIORITY.reply }));
    const began = performance.now();
    sender.start();
    await channel.called(20);
    await sender.stop();
    expect(channel.texts('5')[0]).toBe('reply');
    expect(performance.now() - began).toBeLessThan(3000);
    const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT id FROM outbox_message o WHERE channel = 'telegram' AND state = 'waiting' AND not_before <= clock_timestamp()
       ORDER BY priority, not_before, id LIMIT 50`;
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan|Sort/);
  });
});

describe('answers', () => {
  it('retry_after pauses that chat, and nothing is lost', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel);
    channel.answerNext({ ok: false, reason: 'retry_after', seconds: 30 }, '1');
    await bench.enqueue(prompt('1', 'a'), prompt('1', 'b'), prompt('2', 'c'));
    await sender.drain();
    expect(channel.calls.map(({ place }) => place.chat).sort()).toEqual(['1', '2']);
    await endPauses(bench.db);
    await sender.drain();
    expect(channel.texts('1')).toEqual(['a', 'a', 'b']);
  });

  it('three of them within ten seconds pause the bot', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel);
    channel.answerAll({ ok: false, reason: 'retry_after', seconds: 30 });
    for (const chat of ['1', '2', '3']) {
      await bench.enqueue(prompt(chat, `to ${chat}`));
      await sender.drain();
    }
    channel.answerAll(null);
    await bench.enqueue(prompt('4', 'waits'));
    await sender.drain();
    expect(channel.texts('4')).toEqual([]);
    await endPauses(bench.db);
    await sender.drain();
    expect(channel.texts('4')).toEqual(['waits']);
  });

  it('a migrated group is followed everywhere', async () => {
    const channel = scriptedChannel();
    const { groupId } = await boundGroup('-1');
    channel.answerNext({ ok: false, reason: 'migrated', newChat: '-1001' }, '-1');
    await bench.enqueue(prompt('-1', 'a'), prompt('-1', 'b'));
    await bench.sender(channel).drain();
    expect(channel.texts('-1001')).toEqual(['a', 'b']);
    await bench.enqueue(prompt('-1', 'late'));
    await bench.sender(channel).drain();
    expect(channel.texts('-1001')).toEqual(['a', 'b', 'late']);
    expect(channel.texts('-1')).toEqual(['a']);
    const group = await client(bench.db).chat.findUniqueOrThrow({ where: { id: groupId } });
    expect(group.externalId).toBe('-1001');
  });

  it('a person who blocked us is recorded and told of once, and gets nothing until they write', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel);
    const accountId = newId();
    await client(bench.db).account.create({
      data: {
        id: accountId,
        channel: 'telegram',
        externalId: '1',
        chatId: '1',
        shownName: 'A',
        locale: 'vi',
        createdAt: bench.clock.now(),
      },
    });
    channel.answerNext({ ok: false, reason: 'unreachable', detail: 'bot was blocked by the user' });
    await bench.enqueue(prompt('1', 'a', { accountId }), prompt('1', 'b', { accountId }));
    await sender.drain();
    await bench.enqueue(prompt('1', 'c'));
    await sender.drain();
    expect(channel.calls).toHaveLength(1);
    expect(bench.told).toEqual(['unreachable 1']);
    expect(await client(bench.db).account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({
      blockedAt: bench.clock.now(),
    });
    expect(await bench.row('b')).toMatchObject({ state: 'dead' });
    await bench.enqueue(prompt('1', 'reply', { priority: PRIORITY.reply }), prompt('1', 'd'));
    await sender.drain();
    expect(channel.texts('1')).toEqual(['a', 'reply', 'd']);
  });

  it('a group that removed us is recorded and told of once', async () => {
    const channel = scriptedChannel();
    const { groupId } = await boundGroup('-5');
    channel.answerNext({ ok: false, reason: 'removed', detail: 'bot was kicked' });
    await bench.enqueue(prompt('-5', 'a'), prompt('-5', 'b'));
    await bench.sender(channel).drain();
    expect(channel.calls).toHaveLength(1);
    expect(bench.told).toEqual(['removed -5']);
    expect(await client(bench.db).chat.findUniqueOrThrow({ where: { id: groupId } })).toMatchObject({
      goneAt: bench.clock.now(),
    });
  });

  it('a topic that is gone is left for the group', async () => {
    const channel = scriptedChannel();
    channel.answerNext({ ok: false, reason: 'topic_gone', detail: 'message thread not found' });
    const place = { channel: 'telegram', chat: '-3', topic: '9' };
    await bench.enqueue(prompt('-3', 'a', { place }), prompt('-3', 'b', { place }));
    await bench.sender(channel).drain();
    expect(channel.calls.map((call) => [call.place.topic, call.message?.text])).toEqual([
      ['9', 'a'],
      [undefined, 'a'],
      [undefined, 'b'],
    ]);
  });

  it('refused content is buried with its reason, without the token', async () => {
    const channel = scriptedChannel();
    channel.answerNext({ ok: false, reason: 'refused', detail: `no /bot123456789:${'A'.repeat(35)}/x` });
    await bench.enqueue(prompt('1', 'a'), prompt('1', 'b'));
    await bench.sender(channel).drain();
    expect(await bench.row('a')).toMatchObject({ state: 'dead', lastError: 'refused: no /bot[token]/x' });
    expect(channel.texts('1')).toEqual(['a', 'b']);
  });

  it('what answered a person is buried without its words: it may repeat what they said without a name', async () => {
    const channel = scriptedChannel();
    const reply = (chat: string, words: string) => prompt(chat, words, { priority: PRIORITY.reply });
    channel.answerNext({ ok: false, reason: 'refused', detail: 'no' });
    await bench.enqueue(reply('1', 'a'), reply('2', 'b'), prompt('2', 'c'));
    await bench.sender(channel).drain();
    channel.answerNext({ ok: false, reason: 'unreachable', detail: 'blocked' });
    await bench.enqueue(reply('3', 'd'), reply('3', 'e'), prompt('3', 'f'));
    await bench.sender(channel).drain();
    for (const key of ['a', 'd', 'e'])
      expect(await bench.row(key)).toMatchObject({ state: 'dead', payload: null });
    expect(await bench.row('f')).toMatchObject({ state: 'dead', payload: { text: 'f' } });
  });

  it('while the platform is not reached it is asked whether it is there, with no message, and none is lost', async () => {
    const channel = scriptedChannel();
    const sender = bench.sender(channel);
    channel.answerAll({ ok: false, reason: 'not_reached', detail: 'ECONNREFUSED' });
    await bench.enqueue(...Array.from({ length: 20 }, (_, n) => prompt(String(n), `m${n}`)));
    await sender.drain();
    const atOnce = channel.calls.length;
    for (const tries of [1, 2, 3]) {
      await endPauses(bench.db);
      await sender.drain();
      expect([tries, channel.calls.length]).toEqual([tries, atOnce]);
    }
    const { misses, pausedUntil } = await client(bench.db).botLane.findUniqueOrThrow({
      where: { channel: 'telegram' },
    });
    expect(misses).toBe(5);
    expect(pausedUntil!.getTime() - Date.now()).toBeGreaterThan(6000);
    channel.answerAll(null);
    await endPauses(bench.db);
    await sender.drain();
    const shown = channel.calls.slice(atOnce).map(({ message }) => message?.text);
    expect(new Set(shown).size).toBe(20);
    expect(shown).toHaveLength(20);
  });

  it.each([
    ['resend', 60, ['a', 'a'], 'sent'],
    ['resend', -1, ['a'], 'dead'],
    ['never', 60, ['a'], 'dead'],
  ] as const)('an unknown outcome with %s and %i s left', async (whenUncertain, seconds, shown, state) => {
    const channel = scriptedChannel();
    const lost = Promise.withResolvers<{ ok: false; reason: 'uncertain'; detail: string }>();
    channel.answerNext(lost.promise);
    await bench.enqueue(prompt('1', 'a', { whenUncertain, expiresAt: later(30) }));
    const drained = bench.sender(channel).drain();
    await channel.called(1);
    if (seconds < 0) bench.clock.set(later(31));
    lost.resolve({ ok: false, reason: 'uncertain', detail: 'timeout' });
    await drained;
    expect(channel.texts('1')).toEqual(shown);
    expect(await bench.row('a')).toMatchObject({ state });
  });

  it('is resent only once', async () => {
    const channel = scriptedChannel();
    channel.answerNext({ ok: false, reason: 'uncertain', detail: 'timeout' });
    channel.answerNext({ ok: false, reason: 'uncertain', detail: 'timeout' });
    await bench.enqueue(prompt('1', 'a'));
    await bench.sender(channel).drain();
    expect(channel.texts('1')).toEqual(['a', 'a']);
    expect(await bench.row('a')).toMatchObject({ state: 'dead', lastError: 'uncertain: timeout' });
  });

  it('what a dead process had on its way counts as uncertain, what it had not is sent as if nothing happened', async () => {
    const channel = scriptedChannel();
    await bench.enqueue(
      prompt('1', 'lost'),
      prompt('2', 'file', { whenUncertain: 'never' }),
      prompt('3', 'c'),
    );
    await client(bench.db).$executeRaw`
      UPDATE outbox_message SET state = 'sending', lease_until = clock_timestamp() - interval '1 second' WHERE key <> 'c'`;
    await bench.sender(channel).drain();
    expect(channel.calls.map(({ message }) => message?.text).sort()).toEqual(['c', 'lost']);
    expect(await bench.row('lost')).toMatchObject({ state: 'sent' });
    expect(await bench.row('file')).toMatchObject({
      state: 'dead',
      lastError: 'uncertain: its process died',
    });
  });

  it('a lease that still runs is left to its process', async () => {
    const channel = scriptedChannel();
    await bench.enqueue(prompt('1', 'a'));
    await client(bench.db).$executeRaw`
      UPDATE outbox_message SET state = 'sending', lease_until = clock_timestamp() + interval '20 seconds'`;
    const sender = bench.sender(channel);
    sender.start();
    await bench.enqueue(prompt('2', 'b'));
    sender.wake();
    await channel.called(1);
    await sender.stop();
    expect(channel.texts('1')).toEqual([]);
  });
});

async function boundGroup(externalId: string): Promise<{ groupId: string }> {
  const at = bench.clock.now();
  const unitId = newId();
  const groupId = newId();
  await inTransaction(bench.db, async (tx) => {
    await client(tx).unit.create({
      data: { id: unitId, kind: 'cell', name: 'Chi bộ 1', nameKey: 'chi bo 1', path: '/1/', createdAt: at },
    });
    await client(tx).chat.create({
      data: {
        id: groupId,
        channel: 'telegram',
        externalId,
        title: 'Nhóm',
        unitId,
        audience: 'members_only',
        boundBy: newId(),
        boundAt: at,
      },
    });
  });
  return { groupId };
}
