// Faults: lost answers, resets, server errors, floods, outages.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeTelegram, type FakeTelegram } from './index.ts';

let tg: FakeTelegram;
let ada: number;

const send = (text: string, signal?: AbortSignal) =>
  fetch(`${tg.url}/bot${tg.token}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: ada, text }),
    ...(signal !== undefined && { signal }),
  });
const sent = () => tg.messages(ada).map((message) => message.text);

beforeEach(async () => {
  tg = createFakeTelegram({ limits: null });
  await tg.start();
  ada = tg.addUser({ firstName: 'Ada' });
  tg.openPrivate(ada);
});
afterEach(() => tg.stop());

test('a lost answer: the message is there, the caller does not learn it', async () => {
  tg.faults.lose({ method: 'sendMessage' });
  await expect(send('once')).rejects.toThrow();
  expect(sent()).toEqual(['once']);
  expect(tg.calls().at(-1)?.outcome).toBe('cut');
  expect((await send('next')).status).toBe(200);
});

test('a reset before acting leaves nothing', async () => {
  tg.faults.reset();
  await expect(send('never')).rejects.toThrow();
  expect(sent()).toEqual([]);
});

test('500 comes as JSON, 502 as the page of a proxy, neither acts', async () => {
  tg.faults.fail(500, { times: 2 });
  expect(await (await send('a')).json()).toEqual({
    ok: false,
    error_code: 500,
    description: 'Internal Server Error',
  });
  expect((await send('b')).status).toBe(500);
  tg.faults.fail(502);
  const page = await send('c');
  expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect(sent()).toEqual([]);
});

test('a forced flood names its retry_after and is told to one chat only', async () => {
  tg.faults.flood(17, { chatId: ada });
  const answer = await (await send('x')).json();
  expect(answer).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 17',
    parameters: { retry_after: 17 },
  });
  expect(tg.refusedCalls()[0]?.error).toMatchObject({ code: 429, retryAfter: 17 });
});

test('a delayed call acts late', async () => {
  tg.faults.delay(60_000);
  const gaveUp = AbortSignal.timeout(50);
  await expect(send('slow', gaveUp)).rejects.toThrow();
  expect(sent()).toEqual([]);
});

test('during an outage every connection breaks, open polls too; afterwards all is well', async () => {
  const poll = fetch(`${tg.url}/bot${tg.token}/getUpdates?timeout=30`);
  const broken = expect(poll).rejects.toThrow();
  await tg.waitFor(() => tg.calls('getUpdates').length === 1);
  tg.faults.down();
  await broken;
  await expect(send('lost')).rejects.toThrow();
  tg.faults.up();
  expect((await send('back')).status).toBe(200);
  expect(sent()).toEqual(['back']);
});
