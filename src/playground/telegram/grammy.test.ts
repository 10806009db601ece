// A real bot framework talks to the server: grammY's Api and Bot.
import { Api, Bot, GrammyError, InlineKeyboard, InputFile } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeTelegram, type FakeTelegram } from './index.ts';

let tg: FakeTelegram;
let ada: number;
const api = () => new Api(tg.token, { apiRoot: tg.url });

beforeEach(async () => {
  tg = createFakeTelegram();
  await tg.start();
  ada = tg.addUser({ firstName: 'Ada' });
});
afterEach(() => tg.stop());

test('a polling bot answers a command and a press', async () => {
  const bot = new Bot(tg.token, { client: { apiRoot: tg.url } });
  bot.command('start', (ctx) =>
    ctx.reply('hello', { reply_markup: new InlineKeyboard().text('Tap', 'tap:1') }),
  );
  bot.callbackQuery('tap:1', (ctx) => ctx.answerCallbackQuery('tapped'));
  const running = bot.start();
  tg.pressStart(ada);
  await tg.waitFor(() => tg.last(ada, 'bot')?.text === 'hello');
  expect(await tg.press(ada, ada, { label: 'Tap' }).answered).toEqual({ text: 'tapped', alert: false });
  await bot.stop();
  await running;
  expect(tg.calls().flatMap((call) => call.unknown)).toEqual([]);
});

test('a document goes out by upload, again by file_id, and comes back by download', async () => {
  tg.openPrivate(ada);
  const bytes = Buffer.from('Họ và tên;Đơn vị\n');
  const first = await api().sendDocument(ada, new InputFile(bytes, 'loi-moi.csv'), { caption: 'list' });
  await api().sendDocument(ada, first.document.file_id);
  expect(
    tg.messages(ada).map((m) => [m.text, m.file?.name, Buffer.from(m.file?.bytes ?? []).equals(bytes)]),
  ).toEqual([
    ['list', 'loi-moi.csv', true],
    ['', 'loi-moi.csv', true],
  ]);
  const file = await api().getFile(first.document.file_id);
  const download = await fetch(`${tg.url}/file/bot${tg.token}/${file.file_path}`);
  expect(Buffer.from(await download.arrayBuffer()).equals(bytes)).toBe(true);
  expect((await fetch(`${tg.url}/file/bot${tg.token}/documents/none`)).status).toBe(404);
});

test('a picture keeps its size', async () => {
  tg.openPrivate(ada);
  const png = Buffer.alloc(33);
  png.writeUInt32BE(0x89504e47, 0);
  png.writeUInt32BE(640, 16);
  png.writeUInt32BE(360, 20);
  const { photo } = await api().sendPhoto(ada, new InputFile(png, 'a.png'));
  expect(photo[0]).toMatchObject({ width: 640, height: 360 });
});

test('a file a person sends can be downloaded by the bot', async () => {
  const sent = tg.sendDocument(ada, ada, {
    name: 'roster.csv',
    mimeType: 'text/csv',
    bytes: Buffer.from('x'),
    caption: 'here',
  });
  const [update] = await api().getUpdates();
  expect(update?.message).toMatchObject({
    caption: 'here',
    document: { file_name: 'roster.csv', mime_type: 'text/csv' },
  });
  const { file_path } = await api().getFile(sent.document?.file_id ?? '');
  expect(await (await fetch(`${tg.url}/file/bot${tg.token}/${file_path}`)).text()).toBe('x');
});

test('formatting arrives as entities', async () => {
  tg.openPrivate(ada);
  await api().sendMessage(ada, '<b>Đậm</b> &amp; <a href="https://example.org/">link</a>', {
    parse_mode: 'HTML',
  });
  expect(tg.last(ada)).toMatchObject({
    text: 'Đậm & link',
    entities: [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'text_link', offset: 6, length: 4, url: 'https://example.org/' },
    ],
  });
  await api().sendMessage(ada, '*a* _b_ `c` \\.', { parse_mode: 'MarkdownV2' });
  expect(tg.last(ada)).toMatchObject({
    text: 'a b c .',
    entities: [{ type: 'bold' }, { type: 'italic' }, { type: 'code' }],
  });
});

test('too many messages to one person raise the error grammY knows', async () => {
  tg.openPrivate(ada);
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => api().sendMessage(ada, `n${n}`)));
  const errors = results.flatMap((r) => (r.status === 'rejected' ? [r.reason as GrammyError] : []));
  expect(errors).toHaveLength(2);
  expect(errors[0]).toBeInstanceOf(GrammyError);
  expect(errors[0]).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
});
