import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { StartupError } from './shared/errors.ts';

const TOKEN = `123456789:${'A'.repeat(35)}`;

test('a token alone is enough', () => {
  expect(readConfig({ BOT_TOKEN: TOKEN })).toMatchObject({
    telegramApiRoot: 'https://api.telegram.org',
    databaseUrl: null,
    dataDir: './data',
    host: '127.0.0.1',
    port: 8080,
    publicUrl: null,
    zone: 'Asia/Ho_Chi_Minh',
    defaultLocale: 'vi',
    rehearsal: null,
  });
});

test('the pages are reached at WEB_URL, else at PUBLIC_URL; alone it does not switch the webhook on', () => {
  const urls = (env: NodeJS.ProcessEnv) => {
    const { publicUrl, webUrl } = readConfig({ BOT_TOKEN: TOKEN, ...env });
    return [publicUrl, webUrl];
  };
  expect(urls({})).toEqual([null, null]);
  expect(urls({ WEB_URL: 'https://web.example/' })).toEqual([null, 'https://web.example']);
  expect(urls({ PUBLIC_URL: 'https://bot.example' })).toEqual(['https://bot.example', 'https://bot.example']);
  expect(() => readConfig({ BOT_TOKEN: TOKEN, WEB_URL: 'tro-ly.example' })).toThrow('WEB_URL');
  for (const more of ['?a=1', '#top', '?'])
    expect(() => readConfig({ BOT_TOKEN: TOKEN, WEB_URL: `https://tro-ly.example/${more}` })).toThrow(
      'WEB_URL must have nothing behind its path',
    );
});

describe('a missing or wrong value is one clear line that names it and does not repeat a secret', () => {
  test.each([
    ['BOT_TOKEN', {}],
    ['BOT_TOKEN', { BOT_TOKEN: 'secret-but-wrong' }],
    ['PORT', { BOT_TOKEN: TOKEN, PORT: 'eighty' }],
    ['PORT', { BOT_TOKEN: TOKEN, PORT: '70000' }],
    ['TIME_ZONE', { BOT_TOKEN: TOKEN, TIME_ZONE: 'Asia/Hanoi2' }],
    ['DATABASE_URL', { BOT_TOKEN: TOKEN, DATABASE_URL: 'mysql://secret@h/d' }],
    ['DEFAULT_LOCALE', { BOT_TOKEN: TOKEN, DEFAULT_LOCALE: 'fr' }],
    ['PUBLIC_URL', { BOT_TOKEN: TOKEN, PUBLIC_URL: 'not a url' }],
    ['SETUP_CODE', { BOT_TOKEN: TOKEN, SETUP_CODE: 'có dấu' }],
    ['CLOCK_START', { BOT_TOKEN: TOKEN, CLOCK_START: '2026-11-25' }],
    ['CLOCK_SPEED', { BOT_TOKEN: TOKEN, CLOCK_SPEED: '60' }],
    ['BOT_TOKEN_FILE', { BOT_TOKEN_FILE: '/nowhere/token' }],
    ['BOT_TOKEN_FILE', { BOT_TOKEN: TOKEN, BOT_TOKEN_FILE: '/nowhere/token' }],
  ])('%s %j', (name, env) => {
    let error: Error | undefined;
    try {
      readConfig(env);
    } catch (caught) {
      error = caught as Error;
    }
    expect(error).toBeInstanceOf(StartupError);
    expect(error?.message).toContain(name);
    expect(error?.message).not.toContain('\n');
    expect(error?.message).not.toContain('secret');
  });
});

test('secrets come from files too, and a rehearsal has a start and a speed', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'token');
  writeFileSync(file, `${TOKEN}\n`);
  const config = readConfig({
    BOT_TOKEN_FILE: file,
    CLOCK_START: '2026-11-25T08:00:00+07:00',
    CLOCK_SPEED: '3600',
  });
  expect(config.botToken).toBe(TOKEN);
  expect(config.rehearsal).toEqual({ start: new Date('2026-11-25T01:00:00Z'), speed: 3600 });
});
