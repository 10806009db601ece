// How the Telegram adapter takes updates in: polling, webhook, outages; and what it says about them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { RawUpdate } from '../../src/channels/channel.ts';
import { createTelegram, type Telegram, type TelegramOptions } from '../../src/channels/telegram/index.ts';
import { QUICK, type TelegramRig, telegramRig } from './channel-rigs.ts';

const SECRET_PART = /AAFakeTokenOf|AAWrongToken/;

let rig: TelegramRig;
afterEach(async () => {
  await rig.close();
  expect(rig.log.join('')).not.toMatch(SECRET_PART);
});

const warnings = (): string[] =>
  rig.log
    .map((line) => JSON.parse(line))
    .filter((line) => line.level === 40)
    .map((line) => line.msg);
const until = (predicate: () => boolean): Promise<unknown> => rig.fake.waitFor(predicate, 10_000);
/** Polls have come in after this call, so what came before has been dealt with. */
const nextPoll = async (): Promise<void> => {
  const before = rig.fake.calls('getUpdates').length;
  await until(() => rig.fake.calls('getUpdates').length > before);
};

describe('polling', () => {
  it('asks for what we read, drops nothing, and ends a webhook first', async () => {
    rig = await telegramRig();
    rig.fake.sendText(rig.personId, rig.personId, 'trước khi chạy');
    await rig.channel.start(rig.inbox.take);
    expect(await rig.inbox.next()).toMatchObject({ text: 'trước khi chạy' });
    const expected = ['message', 'callback_query', 'my_chat_member'];
    expect(rig.fake.calls('getUpdates')[0]?.params).toMatchObject({ allowed_updates: expected });
    expect(rig.fake.calls('deleteWebhook')[0]?.params).not.toHaveProperty('drop_pending_updates');
  });

  it('confirms an update only when it is stored', async () => {
    rig = await telegramRig();
    const tries: RawUpdate[][] = [];
    const pending: number[] = [];
    await rig.channel.start(async (updates) => {
      tries.push(updates);
      pending.push(rig.fake.pendingUpdates());
      if (tries.length < 3) throw new Error(`https://api.telegram.org/bot${rig.fake.token}/x`);
    });
    await rig.say(rig.person, 'một');
    await until(() => rig.fake.pendingUpdates() === 0);
    expect(pending).toEqual([1, 1, 1]);
    expect(tries[2]).toEqual(tries[0]);
    expect(rig.log.join('')).toContain('could not be stored');
  });

  it('gets an update again that was not stored when it stopped', async () => {
    rig = await telegramRig();
    const seen = Promise.withResolvers<RawUpdate[]>();
    await rig.channel.start(async (updates) => {
      seen.resolve(updates);
      throw new Error('disk full');
    });
    await rig.say(rig.person, 'một');
    const lost = await seen.promise;
    await rig.channel.stop();
    await rig.channel.start(rig.inbox.take);
    await rig.inbox.next();
    expect(rig.inbox.raws).toEqual(lost);
  });

  it('goes on when another process polls, and says so once', async () => {
    rig = await telegramRig();
    await rig.channel.start(rig.inbox.take);
    await nextPoll();
    const rival = () => fetch(`${rig.fake.url}/bot${rig.fake.token}/getUpdates?timeout=1`);
    expect((await rival()).status).toBe(409);
    await rig.say(rig.person, 'vẫn nhận');
    expect(await rig.inbox.next()).toMatchObject({ text: 'vẫn nhận' });
    expect(warnings()).toEqual([expect.stringContaining('another process takes the updates')]);
  });

  it('shows a rival as trouble until it is gone', async () => {
    rig = await telegramRig({ retryDelays: { firstMs: 60_000, longestMs: 60_000 } });
    await rig.channel.start(rig.inbox.take);
    await nextPoll();
    await fetch(`${rig.fake.url}/bot${rig.fake.token}/getUpdates?timeout=1`);
    expect(rig.channel.trouble()).toContain('another process');
    await rig.channel.stop();
    await rig.channel.start(rig.inbox.take);
    expect(rig.channel.trouble()).toBeNull();
  });

  it('is told when we are added to a group', async () => {
    rig = await telegramRig();
    await rig.channel.start(rig.inbox.take);
    await nextPoll();
    const group = rig.fake.createSupergroup({ title: 'Chi bộ 4', members: [rig.personId] });
    rig.fake.addBot(group, rig.personId, 'cb_4');
    expect(await rig.inbox.next()).toMatchObject({
      kind: 'added',
      chat: String(group),
      chatTitle: 'Chi bộ 4',
    });
    expect(await rig.inbox.next()).toMatchObject({ kind: 'command', command: 'start', argument: 'cb_4' });
  });
});

describe('an outage', () => {
  it('at start fails nothing, is trouble after ten seconds, and passes', async () => {
    let nowMs = 0;
    rig = await telegramRig({ monotonicMs: () => nowMs });
    rig.fake.faults.down();
    await rig.channel.start(rig.inbox.take);
    expect(() => rig.channel.link('x')).toThrow('username');
    nowMs = 9_999;
    expect(rig.channel.trouble()).toBeNull();
    nowMs = 10_000;
    expect(rig.channel.trouble()).toContain('Telegram cannot be reached');
    expect(rig.channel.trouble()).not.toMatch(SECRET_PART);
    rig.fake.faults.up();
    await nextPoll();
    expect(rig.channel.trouble()).toBeNull();
    expect(rig.channel.link('x')).toBe(`https://t.me/${rig.fake.botUsername}?start=x`);
    expect(warnings()).toHaveLength(1);
  });

  it('later on ends by itself and loses nothing', async () => {
    rig = await telegramRig();
    await rig.channel.start(rig.inbox.take);
    await nextPoll();
    rig.fake.faults.down();
    await rig.say(rig.person, 'khi mất mạng');
    rig.fake.faults.up();
    rig.fake.faults.fail(502, { method: 'getUpdates', times: 2 });
    expect(await rig.inbox.next()).toMatchObject({ text: 'khi mất mạng' });
  });

  it('does not keep links from being made when the username is remembered', async () => {
    rig = await telegramRig({ lastUsername: 'old_bot' });
    expect(rig.channel.link('x')).toBe('https://t.me/old_bot?start=x');
    await rig.channel.start(rig.inbox.take);
    expect(rig.channel.username()).toBe(rig.fake.botUsername);
  });

  it('by a wrong token is said once, however often it is tried', async () => {
    const tries = Promise.withResolvers<void>();
    let calls = 0;
    const monotonicMs = () => {
      calls += 1;
      if (calls === 6) tries.resolve();
      return calls;
    };
    rig = await telegramRig({ token: '123456789:AAWrongTokenOfTheLocalPlayground000', monotonicMs });
    await rig.channel.start(rig.inbox.take);
    await tries.promise;
    expect(rig.channel.trouble()).toContain('refuses BOT_TOKEN');
    expect(warnings()).toEqual([expect.stringContaining('BOT_TOKEN')]);
  });

  it('does not hold up stopping', async () => {
    rig = await telegramRig({ retryDelays: { firstMs: 60_000, longestMs: 60_000 } });
    rig.fake.faults.down();
    await rig.channel.start(rig.inbox.take);
    await rig.channel.stop();
    expect(rig.fake.calls('getUpdates')).toEqual([]);
  });
});

describe('the webhook', () => {
  let server: Server | null = null;
  let channel: Telegram;
  afterEach(() => void server?.close());

  /** A server that hands what it gets to the channel, as the service does. */
  const listen = async (options: Partial<TelegramOptions> = {}): Promise<void> => {
    server = createServer(async (request, response) => {
      const header = request.headers['x-telegram-bot-api-secret-token'];
      const isOurs = request.url === channel.webhook?.path;
      const status = isOurs ? await channel.webhook?.handle(await json(request), String(header)) : 404;
      response.writeHead(status ?? 500).end();
    });
    await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve));
    const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    rig = await telegramRig({ publicUrl, ...options }, { webhookRetryMs: 5 });
    channel = rig.channel;
  };

  it('is set with a path and a secret made from the token, and takes updates in', async () => {
    await listen();
    await channel.start(rig.inbox.take);
    await rig.say(rig.person, 'qua webhook');
    expect(await rig.inbox.next()).toMatchObject({ text: 'qua webhook' });
    await until(() => rig.fake.pendingUpdates() === 0);
    expect(channel.webhook?.path).toMatch(/^\/telegram\/[0-9a-f]{64}$/);
    expect(channel.webhook?.secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(rig.fake.calls('setWebhook')[0]?.params).toMatchObject({ secret_token: channel.webhook?.secret });
    expect(rig.fake.calls('getUpdates')).toEqual([]);
  });

  it('answers with success only when the update is stored', async () => {
    await listen();
    const before: number[] = [];
    await channel.start(async () => {
      before.push(rig.fake.pendingUpdates());
      if (before.length < 3) throw new Error('disk full');
    });
    await rig.say(rig.person, 'một');
    await until(() => rig.fake.pendingUpdates() === 0);
    expect(before).toEqual([1, 1, 1]);
  });

  it('stays set when the channel stops, and turns updates away for later', async () => {
    await listen();
    await channel.start(rig.inbox.take);
    await channel.stop();
    expect(await channel.webhook?.handle({ update_id: 1 }, channel.webhook.secret)).toBe(503);
    expect(rig.fake.calls('deleteWebhook')).toEqual([]);
    await rig.say(rig.person, 'trong lúc nghỉ');
    await channel.start(rig.inbox.take);
    expect(await rig.inbox.next()).toMatchObject({ text: 'trong lúc nghỉ' });
  });

  it('listens to nobody without the secret', async () => {
    await listen();
    await channel.start(rig.inbox.take);
    const body = { update_id: 1, message: {} };
    const secret = channel.webhook?.secret ?? '';
    for (const wrong of [undefined, '', 'x', `${secret}x`, secret.toLowerCase()]) {
      expect(await channel.webhook?.handle(body, wrong)).toBe(401);
    }
    expect(await channel.webhook?.handle('nonsense', secret)).toBe(400);
    expect(rig.inbox.raws).toEqual([]);
  });

  it('shows an outage by the calls that fail', async () => {
    let nowMs = 0;
    await listen({ monotonicMs: () => nowMs });
    await channel.start(rig.inbox.take);
    const send = () => channel.send({ channel: 'telegram', chat: rig.person }, { text: 'x' });
    rig.fake.faults.down();
    await send();
    nowMs = 10_000;
    expect(channel.trouble()).toContain('cannot be reached');
    rig.fake.faults.up();
    await send();
    expect(channel.trouble()).toBeNull();
  });

  it('at an address that Telegram does not take is trouble at once', async () => {
    rig = await telegramRig({ publicUrl: 'http://example.org' });
    await rig.channel.start(rig.inbox.take);
    expect(rig.channel.trouble()).toContain('PUBLIC_URL');
  });

  it('gives way to polling without loss', async () => {
    await listen();
    await channel.start(async () => {
      throw new Error('disk full');
    });
    await rig.say(rig.person, 'trước khi đổi');
    await channel.stop();
    const { token, url: apiRoot } = rig.fake;
    const log = (await import('../../src/shared/log.ts')).createLog('silent');
    const polling = createTelegram({ token, apiRoot, log, monotonicMs: () => 0, retryDelays: QUICK });
    await polling.start(rig.inbox.take);
    expect(await rig.inbox.next()).toMatchObject({ text: 'trước khi đổi' });
    expect(polling.webhook).toBeUndefined();
    await polling.stop();
  });
});
