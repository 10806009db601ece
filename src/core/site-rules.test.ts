// Checks from where an address can be reached.
import { expect, test } from 'vitest';
import { siteOf } from './site-rules.ts';

test.each([
  [null, '127.0.0.1', 'http://127.0.0.1:8080', 'machine'],
  [null, '0.0.0.0', 'http://127.0.0.1:8080', 'machine'],
  [null, '::', 'http://127.0.0.1:8080', 'machine'],
  [null, '::1', 'http://[::1]:8080', 'machine'],
  [null, 'localhost', 'http://localhost:8080', 'machine'],
  [null, '192.168.1.5', 'http://192.168.1.5:8080', 'network'],
  ['http://tro-ly.lan', '127.0.0.1', 'http://tro-ly.lan', 'network'],
  ['https://tro-ly.example/troly', '0.0.0.0', 'https://tro-ly.example/troly', 'everywhere'],
  ['https://localhost', '0.0.0.0', 'https://localhost', 'machine'],
] as const)('WEB_URL %j at %s is %s, reached from: %s', (webUrl, host, url, reach) =>
  expect(siteOf({ webUrl, host, port: 8080 })).toEqual({ url, reach }),
);
