// What people do, and what of it the bot gets to see.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeTelegram, type FakeTelegram, type wire } from './index.ts';

let tg: FakeTelegram;
let ada: number;
let bo: number;
let offset = 0;

async function call<T = wire.Message>(method: string, body: object = {}): Promise<T> {
  const response = await fetch(`${tg.url}/bot${tg.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { ok: boolean; result: T; description?: string };
  if (!answer.ok) throw new Error(answer.description);
  return answer.result;
}
/** The updates since the last look. */
async function fresh(): Promise<wire.Update[]> {
  const updates = await call<wire.Update[]>('getUpdates', { offset });
  offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  return updates;
}
const keyboard = (...labels: string[]) => ({
  inline_keyboard: labels.map((text, i) => [{ text, callback_data: `d${i}` }]),
});

beforeEach(async () => {
  tg = createFakeTelegram({ limits: null, clock: () => 1_800_000_000.9 });
  await tg.start();
  ada = tg.addUser({ firstName: 'Ada', lastName: 'L', username: 'ada_l', languageCode: 'vi' });
  bo = tg.addUser({ firstName: 'Bo', languageCode: 'en' });
  offset = 0;
});
afterEach(() => tg.stop());

test('START from a deep link arrives as a command with its payload and the person', async () => {
  tg.openLink(ada, `https://t.me/${tg.botUsername}?start=Ab_-9`);
  expect((await fresh())[0]?.message).toMatchObject({
    text: '/start Ab_-9',
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    from: {
      id: ada,
      first_name: 'Ada',
      last_name: 'L',
      username: 'ada_l',
      language_code: 'vi',
      is_bot: false,
    },
    chat: { id: ada, type: 'private' },
    date: 1_800_000_000,
  });
});

test.each(['', 'a b', 'ă', 'a'.repeat(65)])('a payload like "%s" is no deep link', (payload) => {
  expect(() => tg.pressStart(ada, payload)).toThrow('deep-link');
});

test('in a group the bot sees only what is meant for it', async () => {
  const group = tg.createSupergroup({ title: 'G', members: [ada, bo], bot: 'member' });
  const prompt = await call('sendMessage', { chat_id: group, text: 'hello' });
  tg.sendText(ada, group, 'just talking');
  tg.sendText(ada, group, '/menu');
  tg.sendText(ada, group, '/menu@other_bot');
  tg.sendText(ada, group, `/menu@${tg.botUsername}`);
  tg.sendText(ada, group, `hey @${tg.botUsername}!`);
  tg.sendText(ada, group, 'an answer', { replyTo: prompt.message_id });
  tg.removeMember(group, bo);
  const seen = (await fresh()).map((u) => u.message?.text ?? Object.keys(u.message ?? {}).at(-1));
  const me = tg.botUsername;
  expect(seen).toEqual(['/menu', `/menu@${me}`, `hey @${me}!`, 'an answer', 'left_chat_member']);
  tg.promoteBot(group, ada);
  tg.sendText(ada, group, 'now heard');
  expect((await fresh()).at(-1)?.message?.text).toBe('now heard');
});

test('a startgroup link adds the bot and sends the payload', async () => {
  const group = tg.createGroup({ title: 'Cell', members: [ada] });
  tg.openLink(ada, `https://t.me/${tg.botUsername}?startgroup=unit1`, group);
  const [membership, service, start] = await fresh();
  expect(membership?.my_chat_member).toMatchObject({
    chat: { id: group, type: 'group', title: 'Cell' },
    from: { id: ada },
    old_chat_member: { status: 'left' },
    new_chat_member: { status: 'member', user: { id: tg.botId } },
  });
  expect(service?.message?.new_chat_members?.[0]?.id).toBe(tg.botId);
  expect(start?.message?.text).toBe(`/start@${tg.botUsername} unit1`);
});

test('a press carries data and message; its handle resolves to the toast', async () => {
  tg.openPrivate(ada);
  await call('sendMessage', { chat_id: ada, text: 'q', reply_markup: keyboard('Yes (12)', 'No') });
  const press = tg.press(ada, ada, { label: 'Yes' });
  const query = (await fresh())[0]?.callback_query;
  expect(query).toMatchObject({ data: 'd0', from: { id: ada }, message: { text: 'q' } });
  expect(query?.chat_instance).toMatch(/^-?\d+$/);
  await call('answerCallbackQuery', { callback_query_id: query?.id, text: 'noted', show_alert: true });
  expect(await press.answered).toEqual({ text: 'noted', alert: true });
  expect(() => tg.press(ada, ada, { label: 'Maybe' })).toThrow('there is: Yes (12) | No');
  expect(() => tg.press(bo, ada, { label: 'Yes' })).toThrow('not in chat');
});

test('a forged press reaches the bot, also on a message that is gone', async () => {
  tg.openPrivate(ada);
  const { message_id } = await call('sendMessage', {
    chat_id: ada,
    text: 'q',
    reply_markup: keyboard('Yes'),
  });
  await call('deleteMessage', { chat_id: ada, message_id });
  tg.press(ada, ada, { data: 'forged', messageId: message_id, forged: true });
  const query = (await fresh())[0]?.callback_query;
  expect(query).toMatchObject({ data: 'forged', message: { message_id, date: 0 } });
  expect(tg.messages(ada)).toEqual([]);
});

test('editing the text without a keyboard takes the keyboard away', async () => {
  tg.openPrivate(ada);
  const { message_id } = await call('sendMessage', {
    chat_id: ada,
    text: 'a',
    reply_markup: keyboard('Yes'),
  });
  await call('editMessageText', { chat_id: ada, message_id, text: 'b' });
  expect(tg.last(ada)).toMatchObject({ id: message_id, text: 'b', buttons: [], edits: 1 });
  await call('editMessageReplyMarkup', { chat_id: ada, message_id, reply_markup: keyboard('Back') });
  expect(tg.last(ada)?.buttons[0]?.[0]?.text).toBe('Back');
  expect(tg.edits(ada)).toBe(2);
});

test('a topic message stays in its topic', async () => {
  const forum = tg.createForum({ title: 'F', members: [ada], bot: 'member', topics: ['one', 'two'] });
  const two = tg.topics(forum)[1]?.id ?? 0;
  await fresh();
  tg.sendText(ada, forum, '/menu', { threadId: two });
  expect((await fresh())[0]?.message).toMatchObject({
    message_thread_id: two,
    is_topic_message: true,
    chat: { is_forum: true },
    reply_to_message: { forum_topic_created: { name: 'two' } },
  });
  expect(tg.last(forum)?.replyTo).toBeNull();
  const inTopic = tg.last(forum)?.id;
  await call('sendMessage', { chat_id: forum, text: 'an answer', reply_parameters: { message_id: inTopic } });
  expect(tg.last(forum)).toMatchObject({ threadId: two, replyTo: inTopic });
  await call('sendMessage', { chat_id: forum, text: 'here', message_thread_id: two });
  expect(tg.last(forum)?.threadId).toBe(two);
});

test('a group that migrates tells both ids and takes its members along', async () => {
  const group = tg.createGroup({ title: 'G', members: [ada, bo], bot: 'member' });
  const supergroup = tg.migrate(group);
  const messages = (await fresh()).map((u) => u.message);
  expect(messages[0]).toMatchObject({ chat: { id: group }, migrate_to_chat_id: supergroup });
  expect(messages[1]).toMatchObject({ chat: { id: supergroup }, migrate_from_chat_id: group });
  expect(supergroup).toBeLessThan(-1_000_000_000_000);
  expect(await call('getChatMemberCount', { chat_id: supergroup })).toBe(3);
});

test('blocking and unblocking are told to the bot', async () => {
  tg.openPrivate(ada);
  tg.blockBot(ada);
  tg.pressStart(ada);
  const updates = await fresh();
  expect(updates.map((u) => u.my_chat_member?.new_chat_member.status)).toEqual([
    'kicked',
    'member',
    undefined,
  ]);
  expect(updates[2]?.message?.text).toBe('/start');
});

test('the command menu follows scope and language', async () => {
  const group = tg.createGroup({ title: 'G', members: [ada, bo], bot: 'member' });
  const set = (command: string, more: object) =>
    call('setMyCommands', { commands: [{ command, description: 'x' }], ...more });
  await set('all', {});
  await set('english', { language_code: 'en' });
  await set('leaders', { scope: { type: 'chat_administrators', chat_id: group } });
  const menu = (user: number, chat: number) => tg.commandMenu(user, chat).map((c) => c.command);
  expect([menu(ada, ada), menu(bo, bo), menu(ada, group), menu(bo, group)]).toEqual([
    ['all'],
    ['english'],
    ['leaders'],
    ['english'],
  ]);
  await call('deleteMyCommands', { language_code: 'en' });
  expect(menu(bo, bo)).toEqual(['all']);
});

test('members, administrators and pins can be asked for', async () => {
  const group = tg.createGroup({ title: 'G', members: [ada, bo], bot: 'administrator' });
  const admins = await call<wire.ChatMember[]>('getChatAdministrators', { chat_id: group });
  expect(admins.map((m) => [m.user.id, m.status])).toEqual([[ada, 'creator']]);
  expect(await call('getChatMember', { chat_id: group, user_id: bo })).toMatchObject({ status: 'member' });
  const { message_id } = await call('sendMessage', { chat_id: group, text: 'pin me' });
  await call('pinChatMessage', { chat_id: group, message_id });
  expect(await call('getChat', { chat_id: group })).toMatchObject({ pinned_message: { message_id } });
});

test('ids grow in each chat, and waitFor resolves on the change itself', async () => {
  tg.openPrivate(ada);
  const waiting = tg.waitFor(() => tg.last(ada, 'bot')?.text === 'late', 2000);
  await call('sendMessage', { chat_id: ada, text: 'early' });
  await call('sendMessage', { chat_id: ada, text: 'late' });
  await waiting;
  const ids = tg.messages(ada).map((m) => m.id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  await expect(tg.waitFor(() => false, 5, 'nothing')).rejects.toThrow('waited 5 ms for nothing');
});
