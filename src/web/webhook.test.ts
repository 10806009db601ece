// The webhook is answered before the router: whole bodies within the limit, and everything else stays where it was.
import { connect } from 'node:net';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWeb, type WebServer } from './server.ts';

const PATH = '/telegram/0123abcd';
const MIB = 1024 * 1024;

let web: WebServer;
let got: { body: unknown; secret: string | undefined }[];
let status: number;

beforeEach(async () => {
  got = [];
  status = 200;
  web = await startWeb({
    host: '127.0.0.1',
    port: 0,
    readiness: async () => ({ trouble: [], notes: [] }),
    metrics: new Registry(),
    metricsToken: null,
    webhook: {
      path: PATH,
      handle: async (body, secret) => {
        got.push({ body, secret });
        return status;
      },
    },
    pages: async () => async (request) => new Response(`page ${new URL(request.url).pathname}`),
  });
});
afterEach(() => web.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${web.port}${path}`, init);
const post = (body: string, path = PATH): Promise<Response> =>
  ask(path, { method: 'POST', body, headers: { 'x-telegram-bot-api-secret-token': 'B' } });

test('an update arrives whole with its secret, and gets the status of whoever handled it', async () => {
  status = 503;
  const update = { update_id: 1, text: 'Chi bộ '.repeat(20_000) };
  const response = await post(JSON.stringify(update));
  expect([response.status, await response.text()]).toEqual([503, '']);
  expect(got).toEqual([{ body: update, secret: 'B' }]);
});

test('an update that comes in pieces, letters cut in the middle, is put together', async () => {
  const body = Buffer.from(JSON.stringify({ update_id: 2, text: 'đồng chí' }));
  const socket = connect(web.port, '127.0.0.1').setNoDelay(true);
  socket.write(
    `POST ${PATH}?a=1 HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`,
  );
  for (const byte of body) {
    socket.write(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  let answer = '';
  for await (const part of socket) answer += part;
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(got).toEqual([{ body: { update_id: 2, text: 'đồng chí' }, secret: undefined }]);
});

test.each(['', '{"update_id":', 'không phải JSON'])(
  'what is no JSON is handed on as nothing: %j',
  async (body) => {
    status = 400;
    expect((await post(body)).status).toBe(400);
    expect(got.map((one) => one.body)).toEqual([null]);
  },
);

test.each([
  ['with its length', (body: string): RequestInit['body'] => body],
  ['without a length', (body: string): RequestInit['body'] => new Blob([body]).stream()],
])('a body over the limit is refused and never handled, %s', async (_, make) => {
  const init = { method: 'POST', body: make(' '.repeat(MIB + 1)), duplex: 'half' };
  const outcome = await ask(PATH, init as RequestInit).then(
    ({ status: code }) => code,
    // The connection is closed while the rest is still being sent.
    () => 413,
  );
  expect(outcome).toBe(413);
  expect((await post(JSON.stringify('x'.repeat(MIB - 2)))).status).toBe(200);
  expect(got).toHaveLength(1);
});

test('other addresses, and other methods at this one, are answered by the pages', async () => {
  for (const [path, init] of [
    ['/', {}],
    [PATH, {}],
    [`${PATH}x`, { method: 'POST', body: '{}' }],
    [`${PATH}/x`, { method: 'POST', body: '{}' }],
  ] as const)
    expect(await (await ask(path, init)).text()).toBe(`page ${path}`);
  expect(await (await ask('/healthz')).text()).toBe('ok\n');
  expect(await (await ask('/readyz')).text()).toBe('ready\n');
  expect(got).toEqual([]);
});
