// The way in to the pages: the link, the session, what is refused, and what is said about it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { client } from '../../src/db/prisma.ts';
import { inRole, startBranches } from '../harness/branches.ts';
import { linkFor, origin, signedIn, titleOf, visitor } from './rig.ts';

let world: Awaited<ReturnType<typeof startBranches>>;
const AGO = { link: '11 minutes', idle: '13 hours', week: '8 days' };

beforeAll(async () => {
  world = await startBranches();
}, 120_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});
const leader = () => inRole(world.a, 'leader');

test('a leader gets a link; looking at it uses nothing up, pressing the button opens the pages, once', async () => {
  const { s, a } = world;
  const link = await linkFor(s, leader().id);
  const answer = s.telegram.messages(leader().id).find(({ text }) => text.includes(link));
  expect(answer?.text).toContain('chỉ mở được trên chính máy chủ');
  const preview = visitor(s, 'TelegramBot (like TwitterBot)');
  for (const method of ['GET', 'HEAD', 'GET']) {
    const seen = await preview.send(method, new URL(link).pathname);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('set-cookie')).toBeNull();
  }
  const browser = visitor(s);
  const entered = await browser.enter(link);
  expect([entered.status, entered.location]).toEqual([303, '/']);
  const cookie = entered.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^troly=[A-Za-z0-9_-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  const home = await browser.get('/');
  expect([home.status, titleOf(home)]).toEqual([200, a.organisation.name]);

  await s.settle();
  const told = s.telegram.messages(leader().id).findLast(({ text }) => text.includes('vừa được mở'));
  expect(told?.text).toContain('vừa được mở bằng đường dẫn của đồng chí: Chrome, Linux');
  expect(told?.buttons.flat().map(({ text }) => text)).toEqual(['Đóng phiên này']);

  const again = await visitor(s).enter(link);
  expect([again.status, titleOf(again)]).toEqual([410, 'Đường dẫn này đã dùng rồi']);
  expect(again.html).toContain('/trangweb');
  expect((await browser.get(new URL(link).pathname)).location).toBe('/');
  await s.telegram.press(leader().id, leader().id, { label: 'Đóng phiên này' }).answered;
  await s.settle();
  expect((await browser.get('/')).status).toBe(401);
});

test('nothing that could open anything is stored as it is, or logged', async () => {
  const { s } = world;
  const link = await linkFor(s, leader().id);
  const browser = visitor(s);
  await browser.enter(link);
  const rows = JSON.stringify([
    await client(world.db).webLink.findMany(),
    await client(world.db).webSession.findMany(),
  ]);
  const secrets = [link.split('/').at(-1)!, browser.cookie()!.split('=')[1]!];
  for (const secret of secrets) {
    expect(rows).not.toContain(secret);
    expect(s.lines.filter((line) => line.includes(secret))).toEqual([]);
  }
});

test('a newer link takes the place of one that was not opened', async () => {
  const { s } = world;
  const first = await linkFor(s, leader().id);
  const second = await linkFor(s, leader().id);
  expect(titleOf(await visitor(s).get(new URL(first).pathname))).toBe('Đường dẫn này không dùng được');
  expect((await visitor(s).get(new URL(second).pathname)).status).toBe(200);
});

test('two presses at the same moment open one session', async () => {
  const { s } = world;
  const link = await linkFor(s, leader().id);
  const both = await Promise.all([visitor(s).enter(link), visitor(s).enter(link)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
});

test('after ten minutes, and after a week of a moved clock, a link says that it is over', async () => {
  const { s, db } = world;
  const link = await linkFor(s, leader().id);
  await client(db).$executeRawUnsafe(`UPDATE web_link SET created_at = created_at - interval '${AGO.link}'`);
  const old = await visitor(s).enter(link);
  expect([old.status, titleOf(old)]).toEqual([410, 'Đường dẫn này đã hết hạn']);

  const now = s.clock.now();
  const next = await linkFor(s, leader().id);
  s.clock.set(new Date(now.getTime() + 7 * 86_400_000));
  const later = await visitor(s).enter(next);
  expect([later.status, titleOf(later)]).toEqual([410, 'Đường dẫn này đã hết hạn']);
  s.clock.set(now);
});

test.each([
  ['twelve hours without use', `seen_at = seen_at - interval '${AGO.idle}'`],
  ['a week', `created_at = created_at - interval '${AGO.week}'`],
  ['a week of a moved clock', `made_at = made_at - interval '${AGO.week}'`],
])('a session ends after %s', async (_words, change) => {
  const browser = await signedIn(world.s, leader().id);
  expect((await browser.get('/')).status).toBe(200);
  await client(world.db).$executeRawUnsafe(`UPDATE web_session SET ${change}`);
  const over = await browser.get('/');
  expect([over.status, titleOf(over)]).toEqual([401, 'Đồng chí chưa vào xem']);
});

test('a link of one person in the browser of another changes nothing over', async () => {
  const { s } = world;
  const browser = await signedIn(s, inRole(world.b, 'leader').id);
  const link = await linkFor(s, leader().id);
  const other = await browser.enter(link);
  expect([other.status, titleOf(other)]).toEqual([409, 'Đường dẫn này của người khác']);
  expect(titleOf(await browser.get('/'))).toBe(world.b.organisation.name);
  expect((await browser.post('/ra')).location).toBe('/tam-biet');
  expect((await browser.get('/tam-biet')).status).toBe(200);
  expect((await browser.enter(link)).status).toBe(303);
  expect(titleOf(await browser.get('/'))).toBe(world.a.organisation.name);
});

test('what did not come from a page of ours does nothing', async () => {
  const { s } = world;
  const browser = await signedIn(s, leader().id);
  const csrf = /name="csrf" value="([^"]+)"/.exec((await browser.get('/phien')).html)![1]!;
  const body = () => new URLSearchParams({ csrf, phien: 'all' });
  const tries: RequestInit[] = [
    { body: body(), headers: { 'sec-fetch-site': 'cross-site' } },
    { body: body(), headers: { 'sec-fetch-site': 'same-site' } },
    { body: body(), headers: { origin: 'https://example.org' } },
    { body: new URLSearchParams({ phien: 'all' }), headers: { 'sec-fetch-site': 'same-origin' } },
    {
      body: new URLSearchParams({ phien: 'all', csrf: 'x'.repeat(43) }),
      headers: { origin: origin(s) },
    },
  ];
  for (const one of tries) expect((await browser.send('POST', '/phien', one)).status).toBe(403);
  expect((await browser.get('/')).status).toBe(200);
  const other = await signedIn(s, inRole(world.b, 'leader').id);
  const stolen = await other.send('POST', '/phien', {
    body: body(),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(stolen.status).toBe(403);

  const link = await linkFor(s, leader().id);
  const forced = await visitor(s).send('POST', new URL(link).pathname, {
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect([forced.status, forced.headers.get('set-cookie')]).toEqual([403, null]);
});

test('one ends one’s own sessions, in the pages and in chat, and no other’s', async () => {
  const { s, db } = world;
  const id = leader().id;
  const [one, two] = [await signedIn(s, id), await signedIn(s, id)];
  const other = await signedIn(s, inRole(world.b, 'leader').id);
  const page = await one.get('/phien');
  expect(page.html.match(/Đóng phiên</g)?.length).toBeGreaterThanOrEqual(2);
  for (const { id: session } of await client(db).webSession.findMany())
    await other.post('/phien', { phien: session });
  expect((await one.get('/')).status).toBe(200);

  await linkFor(s, id);
  await s.telegram.press(id, id, { label: 'Các phiên đang mở' }).answered;
  await s.settle();
  const labels =
    s.telegram
      .messages(id)
      .findLast(({ text }) => text.startsWith('Các phiên đang mở'))
      ?.buttons.flat()
      .map(({ text }) => text) ?? [];
  expect(labels.at(0)).toBe('Đóng 1: Chrome, Linux');
  expect(labels.at(-1)).toBe('Đóng tất cả');
  await s.telegram.press(id, id, { label: 'Đóng tất cả' }).answered;
  await s.settle();
  expect([(await one.get('/')).status, (await two.get('/')).status]).toEqual([401, 401]);
});

test('every answer carries the headers that keep a browser in bounds', async () => {
  const browser = await signedIn(world.s, leader().id);
  const home = await browser.get('/');
  const style = /href="(\/kieu\/[^"]+)"/.exec(home.html)![1]!;
  for (const path of ['/', '/nothing', '/vao/x', '/phien', style]) {
    const { headers } = await browser.get(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe(
      path === style ? 'public, max-age=31536000, immutable' : 'no-store',
    );
  }
  expect(home.html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|https?:\/\//);
});

test('unknown addresses, wrong methods, wrong ids and too much text get a page each', async () => {
  const browser = await signedIn(world.s, leader().id);
  const none = '11111111-1111-4111-8111-111111111111';
  for (const path of ['/nhanh/x', `/nhanh/${none}`, '/don-vi/..%2f..', `/don-vi/${none}'--`, '/khong-co'])
    expect((await browser.get(path)).status).toBe(404);
  const wrong = await browser.send('DELETE', '/phien');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  const head = await browser.send('HEAD', '/');
  expect([head.status, head.html]).toEqual([200, '']);
  const long = await browser.send('POST', '/phien', {
    body: new URLSearchParams({ csrf: 'x'.repeat(20_000) }),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(long.status).toBe(413);
});

test('who tries many wrong links is asked to wait, and a good link from the same address still opens', async () => {
  const { s } = world;
  const link = await linkFor(s, leader().id);
  const { pathname } = new URL(link);
  expect(pathname).toMatch(/^\/vao\/[\w-]{43}$/);
  const from = { 'x-forwarded-for': '203.0.113.9' };
  const guess = (at: number) =>
    visitor(s).send('GET', `/vao/${String(at).padEnd(43, 'x')}`, { headers: from });
  const answers = [];
  for (let at = 0; at < 22; at++) answers.push((await guess(at)).status);
  expect([...new Set(answers)]).toEqual([404, 429]);
  expect(titleOf(await guess(99))).toBe('Thử quá nhiều lần');
  expect((await visitor(s).get(`/vao/${'y'.repeat(43)}`)).status).toBe(404);

  const crowd = await Promise.all(Array.from({ length: 30 }, (_, at) => guess(at + 100)));
  expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([429]));
  const [good] = await Promise.all([
    visitor(s).send('GET', pathname, { headers: from }),
    ...Array.from({ length: 30 }, (_, at) => guess(at + 200)),
  ]);
  expect(titleOf(good)).toBe('Trang số liệu');
  const entered = await visitor(s).send('POST', pathname, {
    headers: { ...from, 'sec-fetch-site': 'same-origin' },
  });
  expect([entered.status, entered.location]).toEqual([303, '/']);
});

test('a link given to /metrics by a proxy is no loopback caller', async () => {
  const asked = (headers: Record<string, string>) => fetch(`${origin(world.s)}/metrics`, { headers });
  expect((await asked({})).status).toBe(200);
  expect((await asked({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
});
