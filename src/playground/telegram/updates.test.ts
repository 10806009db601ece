// Receiving updates: long polling, confirmation, conflicts, webhook deliveries.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeTelegram, type FakeTelegram, type wire } from './index.ts';

let tg: FakeTelegram;
let ada: number;
type Answer<T> = { ok: boolean; result: T; error_code?: number; description?: string };

async function call<T = wire.Update[]>(method: string, params: object = {}): Promise<Answer<T>> {
  const query = new URLSearchParams(Object.entries(params).map(([k, v]): [string, string] => [k, String(v)]));
  return (await (await fetch(`${tg.url}/bot${tg.token}/${method}?${query}`)).json()) as Answer<T>;
}
const texts = (answer: Answer<wire.Update[]>) => answer.result.map((update) => update.message?.text);

beforeEach(async () => {
  tg = createFakeTelegram({ limits: null, webhookRetryMs: 5 });
  await tg.start();
  ada = tg.addUser({ firstName: 'Ada' });
});
afterEach(() => tg.stop());

test('updates stay until a larger offset confirms them', async () => {
  for (const text of ['a', 'b', 'c']) tg.sendText(ada, ada, text);
  const first = await call('getUpdates', { limit: 2 });
  expect(texts(first)).toEqual(['a', 'b']);
  expect(texts(await call('getUpdates'))).toEqual(['a', 'b', 'c']);
  const offset = (first.result[1]?.update_id ?? 0) + 1;
  expect(texts(await call('getUpdates', { offset }))).toEqual(['c']);
  expect(tg.pendingUpdates()).toBe(1);
  expect(texts(await call('getUpdates', { offset: -1 }))).toEqual(['c']);
});

test('a waiting poll is answered the moment something happens', async () => {
  const poll = call('getUpdates', { timeout: 30 });
  await tg.waitFor(() => tg.calls('getUpdates').length === 1);
  tg.sendText(ada, ada, 'now');
  expect(texts(await poll)).toEqual(['now']);
});

test('a second poller ends the first with 409', async () => {
  const first = call('getUpdates', { timeout: 30 });
  await tg.waitFor(() => tg.calls('getUpdates').length === 1);
  const second = call('getUpdates', { timeout: 30 });
  expect(await first).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  tg.sendText(ada, ada, 'to the second');
  expect(texts(await second)).toEqual(['to the second']);
});

test('only allowed types are queued, and the choice is remembered', async () => {
  await call('getUpdates', { allowed_updates: '["callback_query"]' });
  tg.sendText(ada, ada, 'left out');
  expect((await call('getUpdates')).result).toEqual([]);
  await call('getUpdates', { allowed_updates: '["message"]' });
  tg.sendText(ada, ada, 'let in');
  expect(texts(await call('getUpdates'))).toEqual(['let in']);
});

test('the same update can come again under its old id, even when it was confirmed', async () => {
  tg.sendText(ada, ada, 'twice');
  const id = (await call('getUpdates')).result[0]?.update_id ?? 0;
  expect((await call('getUpdates', { offset: id + 1 })).result).toEqual([]);
  tg.deliverAgain();
  expect((await call('getUpdates', { offset: id + 1 })).result.map((u) => u.update_id)).toEqual([id]);
  expect((await call('getUpdates', { offset: id + 1 })).result).toEqual([]);
});

/** A bot's end of the webhook that answers with the statuses given, then with 200. */
async function listen(statuses: number[]) {
  const got: { update: wire.Update; secret: IncomingMessage['headers'][string] }[] = [];
  let wake: () => void = () => {};
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      got.push({ update: JSON.parse(body) as wire.Update, secret });
      response.statusCode = statuses.shift() ?? 200;
      response.end();
      wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const received = async (count: number) => {
    while (got.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return got;
  };
  return { url, received, close: () => server.close() };
}

test('a webhook gets the update with its secret, again after a failure, and getUpdates is refused', async () => {
  const bot = await listen([500, 503]);
  await call('setWebhook', { url: bot.url, secret_token: 'S-1', max_connections: 2 });
  tg.sendText(ada, ada, 'hello');
  const got = await bot.received(3);
  expect(got.map((g) => g.update.message?.text)).toEqual(['hello', 'hello', 'hello']);
  expect(new Set(got.map((g) => g.update.update_id)).size).toBe(1);
  expect(got[0]?.secret).toBe('S-1');
  const info = await call<Record<string, unknown>>('getWebhookInfo');
  expect(info.result).toMatchObject({
    url: bot.url,
    max_connections: 2,
    last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
  });
  expect(await call('getUpdates')).toMatchObject({
    error_code: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  });
  await call('deleteWebhook');
  expect(await call('getUpdates')).toMatchObject({ ok: true });
  bot.close();
});

test('one chat keeps its order at the webhook while another overtakes a failing one', async () => {
  const bot = await listen([500]);
  const bo = tg.addUser({ firstName: 'Bo' });
  await call('setWebhook', { url: bot.url });
  tg.sendText(ada, ada, 'a1');
  tg.sendText(ada, ada, 'a2');
  tg.sendText(bo, bo, 'b1');
  const order = (await bot.received(4)).map((g) => g.update.message?.text);
  expect(order.filter((text) => text?.startsWith('a'))).toEqual(['a1', 'a1', 'a2']);
  expect(order).toContain('b1');
  bot.close();
});

test('during an outage the webhook is silent; afterwards it catches up', async () => {
  const bot = await listen([]);
  await call('setWebhook', { url: bot.url });
  tg.faults.down();
  tg.sendText(ada, ada, 'meanwhile');
  expect(tg.pendingUpdates()).toBe(1);
  tg.faults.up();
  expect((await bot.received(1))[0]?.update.message?.text).toBe('meanwhile');
  bot.close();
});

test('setWebhook ends a waiting poll', async () => {
  const poll = call('getUpdates', { timeout: 30 });
  await tg.waitFor(() => tg.calls('getUpdates').length === 1);
  await call('setWebhook', { url: 'https://example.invalid/hook' });
  expect((await poll).description).toBe('Conflict: terminated by setWebhook request');
});
