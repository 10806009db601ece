// Checks who is believed to be who, and which posts are our own.
import { expect, test } from 'vitest';
import { askerOf, cookieName, createTries, csrfOf, isOwnPost } from './guard.ts';

const ORIGIN = 'https://tro-ly.example';

test.each([
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  [{ 'sec-fetch-site': 'cross-site', origin: ORIGIN }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: ORIGIN }, true],
  [{ origin: 'https://tro-ly.example.org' }, false],
  [{ origin: 'null' }, true],
  [{}, true],
] as const)('a post with %j is our own: %s', (headers, own) =>
  expect(isOwnPost(new Headers(headers), ORIGIN)).toBe(own),
);

test.each([
  ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['::ffff:127.0.0.1', 'spoofed, 203.0.113.9', '203.0.113.9'],
  ['172.18.0.2', '203.0.113.9', '203.0.113.9'],
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['127.0.0.1', null, '127.0.0.1'],
  [undefined, null, ''],
])('connected from %s, forwarded for %s: it is %s', (address, forwarded, asker) =>
  expect(askerOf(address, forwarded)).toBe(asker),
);

test('who tries too often waits a minute; another does not', () => {
  let now = 0;
  const tries = createTries(() => now);
  for (let at = 0; at < 20; at++) tries.add('a');
  expect([tries.tooMany('a'), tries.tooMany('b')]).toEqual([true, false]);
  now += 60_000;
  expect(tries.tooMany('a')).toBe(false);
});

test('of those who tried too often one is looked up at a time, and one that fails stops nobody', async () => {
  const tries = createTries(() => 0);
  let [running, most] = [0, 0];
  const look = (fails: boolean) =>
    tries.inTurn(async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      if (fails) throw new Error('no connection');
      return 'found';
    });
  const all = await Promise.allSettled([look(false), look(true), look(false), look(false)]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(most).toBe(1);
});

test('a form’s token belongs to one session; only a secure whole host gets the guarded cookie', () => {
  expect(csrfOf('a')).not.toBe(csrfOf('b'));
  expect(cookieName({ isSecure: true, base: '' })).toBe('__Host-troly');
  expect(cookieName({ isSecure: true, base: '/troly' })).toBe('troly');
  expect(cookieName({ isSecure: false, base: '' })).toBe('troly');
});
