// Every refusal, in Telegram's words, by raw HTTP.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeTelegram, type FakeTelegram } from './index.ts';

let tg: FakeTelegram;
let nowMs = 0;
let unixSeconds = 1_800_000_000;
const BOT = '/bot';
type Answer = { ok: boolean; error_code: number; description: string; result: { message_id: number } };

const call = async (method: string, body: object = {}, token = tg.token) => {
  const response = await fetch(`${tg.url}${BOT}${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  expect(response.status).toBe(answer.ok ? 200 : answer.error_code);
  return answer;
};
const button = (over: object) => ({ inline_keyboard: [[{ text: 'A', callback_data: 'a', ...over }]] });

beforeEach(async () => {
  tg = createFakeTelegram({ limits: null, now: () => nowMs, clock: () => unixSeconds });
  await tg.start();
});
afterEach(() => tg.stop());

/** Ada opened the chat and got message `sent` from the bot. */
async function scene() {
  const ada = tg.addUser({ firstName: 'Ada' });
  const bo = tg.addUser({ firstName: 'Bo' });
  const own = tg.pressStart(ada).message_id;
  const sent = (await call('sendMessage', { chat_id: ada, text: 'hi', reply_markup: button({}) })).result
    .message_id;
  const group = tg.createGroup({ title: 'G', members: [ada, bo], bot: 'member' });
  const forum = tg.createForum({ title: 'F', members: [ada], bot: 'member', topics: ['one'] });
  return { ada, bo, own, sent, group, forum };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a ' +
  'current content and reply markup of the message';
const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

type Case = [words: string, method: string, params: (s: Scene) => object | Promise<object>];
const send = (params: (s: Scene) => object): [string, (s: Scene) => object] => [
  'sendMessage',
  (s) => ({ chat_id: s.ada, text: 'x', ...params(s) }),
];

const CASES: Case[] = [
  ['Not Found', 'sendNothing', () => ({})],
  ['Bad Request: chat_id is empty', ...send(() => ({ chat_id: undefined }))],
  ['Bad Request: chat not found', ...send(() => ({ chat_id: 5 }))],
  ['Bad Request: chat not found', ...send(() => ({ chat_id: 'abc' }))],
  ['Bad Request: chat not found', ...send(() => ({ chat_id: '@ada_l' }))],
  ['Bad Request: message thread not found', ...send((s) => ({ chat_id: s.forum, message_thread_id: 1 }))],
  ['Bad Request: chat not found', ...send(() => ({ chat_id: tg.addUser({ firstName: 'C' }) }))],
  ['Bad Request: chat not found', ...send(() => ({ chat_id: tg.createGroup({ title: 'n', members: [] }) }))],
  ["Forbidden: bot can't initiate conversation with a user", ...send((s) => ({ chat_id: s.bo }))],
  ['Bad Request: message text is empty', ...send(() => ({ text: '' }))],
  ['Bad Request: message text is empty', 'sendMessage', (s) => ({ chat_id: s.ada })],
  ['Bad Request: text must be non-empty', ...send(() => ({ text: ' \n ' }))],
  ['Bad Request: message is too long', ...send(() => ({ text: 'ẵ'.repeat(4097) }))],
  ['Bad Request: text is too long', ...send(() => ({ text: 'a'.repeat(32_769) }))],
  ['Bad Request: unsupported parse_mode', ...send(() => ({ parse_mode: 'rtf' }))],
  [
    'Bad Request: can\'t parse entities: Unsupported start tag "foo" at byte offset 2',
    ...send(() => ({ text: 'a <foo>', parse_mode: 'HTML' })),
  ],
  [
    'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ...send(() => ({ text: '<b>x', parse_mode: 'HTML' })),
  ],
  [
    'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ...send(() => ({ text: '<b><i>x</b>', parse_mode: 'HTML' })),
  ],
  [
    "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ...send(() => ({ text: 'a.', parse_mode: 'MarkdownV2' })),
  ],
  [
    "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 0",
    ...send(() => ({ text: '*a', parse_mode: 'Markdown' })),
  ],
  [
    'Bad Request: message to be replied not found',
    ...send(() => ({ reply_parameters: { message_id: 9999 } })),
  ],
  ['Bad Request: object expected as reply parameters', ...send(() => ({ reply_parameters: [] }))],
  ['Bad Request: message thread not found', ...send((s) => ({ chat_id: s.forum, message_thread_id: 999 }))],
  ['Bad Request: message thread not found', ...send((s) => ({ message_thread_id: s.own }))],
  ['Bad Request: BUTTON_DATA_INVALID', ...send(() => ({ reply_markup: button({ callback_data: '' }) }))],
  [
    'Bad Request: BUTTON_DATA_INVALID',
    ...send(() => ({ reply_markup: button({ callback_data: 'ă'.repeat(33) }) })),
  ],
  [
    "Bad Request: inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ...send(() => ({ reply_markup: button({ url: 'http://localhost/x' }) })),
  ],
  [
    'Bad Request: inline keyboard button text must be non-empty',
    ...send(() => ({ reply_markup: button({ text: '' }) })),
  ],
  [
    'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"',
    ...send(() => ({ reply_markup: { inline_keyboard: [[{ callback_data: 'a' }]] } })),
  ],
  [
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ...send(() => ({ reply_markup: { inline_keyboard: [[{ text: 'a' }]] } })),
  ],
  [
    'Bad Request: field "inline_keyboard" must be an Array of Arrays',
    ...send(() => ({ reply_markup: { inline_keyboard: [{ text: 'a', callback_data: 'a' }] } })),
  ],
  ["Bad Request: can't parse reply keyboard markup JSON object", ...send(() => ({ reply_markup: 'abc' }))],
  ['Bad Request: object expected as reply markup', ...send(() => ({ reply_markup: 5 }))],
  [
    'Bad Request: reply markup is too long',
    ...send(() => ({
      reply_markup: {
        inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'a' }]),
      },
    })),
  ],
  ['Bad Request: message identifier is not specified', 'editMessageText', () => ({ text: 'x' })],
  [
    'Bad Request: message to edit not found',
    'editMessageText',
    (s) => ({ chat_id: s.ada, message_id: 999, text: 'x' }),
  ],
  ['Bad Request: message to edit not found', 'editMessageText', (s) => ({ chat_id: s.ada, text: 'x' })],
  [
    "Bad Request: message can't be edited",
    'editMessageText',
    (s) => ({ chat_id: s.ada, message_id: s.own, text: 'x' }),
  ],
  [
    NOT_MODIFIED,
    'editMessageText',
    (s) => ({ chat_id: s.ada, message_id: s.sent, text: 'hi ', reply_markup: button({}) }),
  ],
  [
    NOT_MODIFIED,
    'editMessageReplyMarkup',
    (s) => ({ chat_id: s.ada, message_id: s.sent, reply_markup: button({}) }),
  ],
  [
    'Bad Request: there is no caption in the message to edit',
    'editMessageCaption',
    (s) => ({ chat_id: s.ada, message_id: s.sent, caption: 'x' }),
  ],
  [
    'Bad Request: inline keyboard expected',
    'editMessageText',
    (s) => ({ chat_id: s.ada, message_id: s.sent, text: 'x', reply_markup: { keyboard: [['a']] } }),
  ],
  ['Bad Request: message to delete not found', 'deleteMessage', (s) => ({ chat_id: s.ada, message_id: 999 })],
  [
    "Bad Request: message can't be deleted",
    'deleteMessage',
    (s) => ({ chat_id: s.group, message_id: tg.sendText(s.ada, s.group, 'mine').message_id }),
  ],
  [
    "Bad Request: message can't be deleted for everyone",
    'deleteMessage',
    (s) => {
      unixSeconds += 49 * 3600;
      return { chat_id: s.ada, message_id: s.sent };
    },
  ],
  [TOO_OLD, 'answerCallbackQuery', () => ({ callback_query_id: '1' })],
  [
    TOO_OLD,
    'answerCallbackQuery',
    (s) => {
      const { queryId } = tg.press(s.ada, s.ada, { label: 'A' });
      nowMs += 60_001;
      return { callback_query_id: queryId };
    },
  ],
  [
    'Bad Request: MESSAGE_TOO_LONG',
    'answerCallbackQuery',
    (s) => ({ callback_query_id: tg.press(s.ada, s.ada, { label: 'A' }).queryId, text: 'a'.repeat(201) }),
  ],
  ['Bad Request: there is no document in the request', 'sendDocument', (s) => ({ chat_id: s.ada })],
  [
    'Bad Request: wrong remote file identifier specified: Wrong string length',
    'sendDocument',
    (s) => ({ chat_id: s.ada, document: 'nope' }),
  ],
  [
    'Bad Request: failed to get HTTP URL content',
    'sendPhoto',
    (s) => ({ chat_id: s.ada, photo: 'https://example.org/a.png' }),
  ],
  [
    'Bad Request: message caption is too long',
    'sendDocument',
    (s) => ({ chat_id: s.ada, document: 'x', caption: 'a'.repeat(1025) }),
  ],
  [
    'Bad Request: parameter "media" is required',
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.sent }),
  ],
  [
    "Bad Request: can't parse input media JSON object",
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.sent, media: '{' }),
  ],
  [
    "Bad Request: can't parse InputMedia: expected an Object",
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.sent, media: '[]' }),
  ],
  [
    'Bad Request: can\'t parse InputMedia: Can\'t find field "type"',
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.sent, media: { media: 'x' } }),
  ],
  [
    'Bad Request: can\'t parse InputMedia: type "sticker" is unsupported',
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.sent, media: { type: 'sticker', media: 'x' } }),
  ],
  [
    "Bad Request: can't parse InputMedia: media not found",
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.sent, media: { type: 'photo', media: 'attach://none' } }),
  ],
  [
    'Bad Request: message to edit not found',
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: 99, media: { type: 'photo', media: 'x' } }),
  ],
  [
    "Bad Request: message can't be edited",
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.own, media: { type: 'photo', media: 'x' } }),
  ],
  [
    'Bad Request: wrong remote file identifier specified: Wrong string length',
    'editMessageMedia',
    (s) => ({ chat_id: s.ada, message_id: s.sent, media: { type: 'photo', media: 'x' } }),
  ],
  ['Bad Request: file_id not specified', 'getFile', () => ({})],
  [
    'Bad Request: wrong file_id or the file is temporarily unavailable',
    'getFile',
    () => ({ file_id: 'nope' }),
  ],
  [
    'Bad Request: file is too big',
    'getFile',
    (s) => {
      const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
      const sent = tg.sendDocument(s.ada, s.ada, { name: 'a.bin', mimeType: 'application/zip', bytes });
      return { file_id: sent.document?.file_id };
    },
  ],
  [
    'Bad Request: BOT_COMMAND_INVALID',
    'setMyCommands',
    () => ({ commands: [{ command: 'Hop!', description: 'x' }] }),
  ],
  [
    'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID',
    'setMyCommands',
    () => ({ commands: [{ command: 'hop', description: '' }] }),
  ],
  [
    'Bad Request: BOT_COMMANDS_TOO_MUCH',
    'setMyCommands',
    () => ({ commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'x' })) }),
  ],
  ["Bad Request: can't parse commands JSON object", 'setMyCommands', () => ({ commands: 'x' })],
  ['Bad Request: expected an Array of BotCommand', 'setMyCommands', () => ({ commands: {} })],
  [
    "Bad Request: can't parse BotCommandScope: Unsupported type specified",
    'setMyCommands',
    () => ({ commands: [], scope: { type: 'everyone' } }),
  ],
  [
    'Bad Request: chat not found',
    'setMyCommands',
    () => ({ commands: [], scope: { type: 'chat', chat_id: 77 } }),
  ],
  [
    'Bad Request: invalid language code specified',
    'setMyCommands',
    () => ({ commands: [], language_code: 'vie' }),
  ],
  ['Bad Request: invalid user_id specified', 'getChatMember', (s) => ({ chat_id: s.group })],
  ['Bad Request: user not found', 'getChatMember', (s) => ({ chat_id: s.group, user_id: 42 })],
  [
    'Bad Request: there are no administrators in the private chat',
    'getChatAdministrators',
    (s) => ({ chat_id: s.ada }),
  ],
  [
    "Bad Request: chat member status can't be changed in private chats",
    'leaveChat',
    (s) => ({ chat_id: s.ada }),
  ],
  [
    'Bad Request: not enough rights to manage pinned messages in the chat',
    'pinChatMessage',
    (s) => ({ chat_id: s.group, message_id: 1 }),
  ],
  ['Bad Request: message to pin not found', 'pinChatMessage', (s) => ({ chat_id: s.ada, message_id: 999 })],
  ['Bad Request: invalid webhook URL specified', 'setWebhook', () => ({ url: 'not a url' })],
  [
    'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    'setWebhook',
    () => ({ url: 'http://example.org/hook' }),
  ],
  [
    'Bad Request: secret token contains unallowed characters',
    'setWebhook',
    () => ({ url: 'https://example.org/hook', secret_token: 'ă' }),
  ],
  [
    'Bad Request: wrong parameter action in request',
    'sendChatAction',
    (s) => ({ chat_id: s.ada, action: 'sing' }),
  ],
  [
    'Forbidden: bot was blocked by the user',
    'sendMessage',
    (s) => {
      tg.blockBot(s.ada);
      return { chat_id: s.ada, text: 'x' };
    },
  ],
  [
    'Forbidden: user is deactivated',
    'sendMessage',
    (s) => {
      tg.deactivate(s.ada);
      return { chat_id: s.ada, text: 'x' };
    },
  ],
  [
    'Forbidden: bot was kicked from the group chat',
    'sendMessage',
    (s) => {
      tg.kickBot(s.group, s.ada);
      return { chat_id: s.group, text: 'x' };
    },
  ],
  [
    'Forbidden: bot was kicked from the supergroup chat',
    'sendMessage',
    (s) => {
      tg.kickBot(s.forum, s.ada);
      return { chat_id: s.forum, text: 'x' };
    },
  ],
  [
    'Forbidden: bot is not a member of the group chat',
    'sendMessage',
    async (s) => {
      await call('leaveChat', { chat_id: s.group });
      return { chat_id: s.group, text: 'x' };
    },
  ],
  [
    'Bad Request: TOPIC_CLOSED',
    'sendMessage',
    (s) => {
      const thread = tg.topics(s.forum)[0]?.id ?? 0;
      tg.closeTopic(s.forum, thread);
      return { chat_id: s.forum, text: 'x', message_thread_id: thread };
    },
  ],
];

test.each(CASES)('%s (%s)', async (words, method, params) => {
  const before = await scene();
  const answer = await call(method, await params(before));
  expect(answer).toMatchObject({ ok: false, description: words });
  const code = /^(Forbidden|Not Found)/.exec(words)?.[1];
  expect(answer.error_code).toBe(code === undefined ? 400 : code === 'Forbidden' ? 403 : 404);
});

test('a wrong token is unauthorized', async () => {
  expect(await call('getMe', {}, '1:wrong')).toEqual({
    ok: false,
    error_code: 401,
    description: 'Unauthorized',
  });
});

test('an upgraded group names its supergroup', async () => {
  const { group } = await scene();
  const supergroup = tg.migrate(group);
  expect(await call('sendMessage', { chat_id: group, text: 'x' })).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: supergroup },
  });
});

test('a body that is no JSON object is refused', async () => {
  const response = await fetch(`${tg.url}/bot${tg.token}/getMe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '[1',
  });
  expect(await response.json()).toMatchObject({ description: 'Bad Request: JSON object expected' });
});

test('4096 characters are accepted, counted after parsing', async () => {
  const { ada } = await scene();
  const text = `<b>${'😀'.repeat(4096)}</b>`;
  expect(await call('sendMessage', { chat_id: ada, text, parse_mode: 'HTML' })).toMatchObject({ ok: true });
});

test('photos must be pictures and not above 10 MB, uploads not above 50 MB', async () => {
  const { ada } = await scene();
  const upload = async (method: string, field: string, size: number) => {
    const form = new FormData();
    form.set('chat_id', String(ada));
    form.set(field, new Blob([new Uint8Array(size)]), 'a.bin');
    const response = await fetch(`${tg.url}/bot${tg.token}/${method}`, { method: 'POST', body: form });
    return ((await response.json()) as Answer).description;
  };
  expect(await upload('sendPhoto', 'photo', 10)).toBe('Bad Request: IMAGE_PROCESS_FAILED');
  expect(await upload('sendPhoto', 'photo', 10 * 1024 * 1024 + 1)).toBe(
    'Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
  );
  expect(await upload('sendDocument', 'document', 50 * 1024 * 1024 + 1)).toBe('Request Entity Too Large');
  expect(await upload('sendDocument', 'document', 0)).toBe('Bad Request: file must be non-empty');
});
