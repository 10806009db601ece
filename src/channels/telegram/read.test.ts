// What each kind of Telegram update means to the core.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../channel.ts';
import { readUpdate, toRaw } from './read.ts';

const USERNAME = 'tro_ly_chi_bo_bot';
const lan = { id: 501, is_bot: false, first_name: 'Lan', last_name: 'Nguyễn Thị', language_code: 'vi' };
const john = { id: 502, is_bot: false, first_name: 'John', language_code: 'en-GB' };
const we = { id: 123456789, is_bot: true, first_name: 'Trợ lý', username: USERNAME };
const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const privateChat = { id: 501, type: 'private', first_name: 'Lan' };
const group = { id: -1001234567890, type: 'supergroup', title: 'Chi bộ 3', is_forum: true };
const basicGroup = { id: -4001, type: 'group', title: 'Chi bộ 3' };

const read = (body: object, username: string | null = USERNAME): Incoming | null => {
  const raw = toRaw({ update_id: 9001, ...body });
  return raw && readUpdate(raw, username);
};
const message = (more: object): { message: object } => ({
  message: { message_id: 77, date: 1_700_000_000, from: lan, chat: privateChat, ...more },
});
const text = (words: string, more: object = {}): { message: object } => message({ text: words, ...more });
const member = (status: string, more: object = {}): object => ({ status, user: we, ...more });
const membership = (chat: object, from: object, before: object, after: object): object => ({
  my_chat_member: { chat, from, date: 1_700_000_000, old_chat_member: before, new_chat_member: after },
});

describe('a text in a group speaks to us', () => {
  it('when it replies to us or begins with our name, which is left out', () => {
    const ours = { message_id: 5, from: we, chat: group };
    expect(read(text('Nam Đàn', { chat: group, reply_to_message: ours }))).toMatchObject({
      text: 'Nam Đàn',
      isToUs: true,
    });
    expect(read(text(`@${USERNAME} hoa 5`, { chat: group }))).toMatchObject({ text: 'hoa 5', isToUs: true });
  });

  it('and not when it is talk, or replies to somebody else', () => {
    const theirs = { message_id: 6, from: john, chat: group };
    expect(read(text('Nam Đàn', { chat: group }))).not.toHaveProperty('isToUs');
    expect(read(text('Nam Đàn', { chat: group, reply_to_message: theirs }))).not.toHaveProperty('isToUs');
    expect(read(text('Nam Đàn', { chat: group, reply_to_message: 7 }))).toMatchObject({ text: 'Nam Đàn' });
  });
});

describe('a text', () => {
  it('comes with who wrote it, where, and the update it was in', () => {
    expect(read(text('Tôi họp được'))).toEqual({
      channel: 'telegram',
      updateId: '9001',
      chat: '501',
      topic: undefined,
      chatKind: 'private',
      chatTitle: undefined,
      sender: { id: '501', shownName: 'Lan Nguyễn Thị', locale: 'vi' },
      kind: 'text',
      text: 'Tôi họp được',
    });
  });

  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['vi', 'vi'],
    ['fr', 'vi'],
    ['enm', 'vi'],
    [undefined, 'vi'],
  ])('from a person with language %s is answered in %s', (code, locale) => {
    const from = code === undefined ? { id: 1, first_name: 'A' } : { ...john, language_code: code };
    expect(read(text('hi', { from }))?.sender.locale).toBe(locale);
  });

  it('belongs to a topic only when Telegram says that it is in one', () => {
    const inTopic = text('x', { chat: group, message_thread_id: 12, is_topic_message: true });
    const inReplies = text('x', { chat: group, message_thread_id: 12 });
    expect(read(inTopic)).toMatchObject({ topic: '12', chatKind: 'group', chatTitle: 'Chi bộ 3' });
    expect(read(inReplies)?.topic).toBeUndefined();
  });
});

describe('a command', () => {
  it.each([
    ['/doc', 'doc', ''],
    ['/doc so tay', 'doc', 'so tay'],
    ['/DOC  so\ntay ', 'doc', 'so\ntay'],
    ['/đọc', 'doc', ''],
    [`/start@${USERNAME} abc_DEF-1`, 'start', 'abc_DEF-1'],
    [`/start@${USERNAME.toUpperCase()} x`, 'start', 'x'],
  ])('%j is %s with %j', (words, command, argument) => {
    expect(read(text(words, { chat: basicGroup }))).toMatchObject({ kind: 'command', command, argument });
  });

  it('of another bot is not ours', () => {
    expect(read(text('/doc@other_bot', { chat: basicGroup }))).toBeNull();
  });

  it('for a bot by name is taken while we do not know our own', () => {
    expect(read(text('/doc@other_bot'), null)).toMatchObject({ kind: 'command', command: 'doc' });
  });

  it.each(['/', '/ doc', '7/10', '/a/b', '//', 'xem /doc'])('is not what %j is', (words) => {
    expect(read(text(words))).toMatchObject({ kind: 'text', text: words });
  });
});

describe('a press', () => {
  const press = (more: object): object => ({
    callback_query: { id: '4382', from: john, chat_instance: '1', data: 'a:1', ...more },
  });

  it('comes with its data, the message and the way to answer it', () => {
    const at = {
      message_id: 5,
      date: 1,
      chat: group,
      from: we,
      message_thread_id: 3,
      is_topic_message: true,
    };
    expect(read(press({ message: at }))).toMatchObject({
      kind: 'button',
      data: 'a:1',
      messageId: '5',
      toastRef: '4382',
      chat: '-1001234567890',
      topic: '3',
      sender: { id: '502', shownName: 'John', locale: 'en' },
    });
  });

  it('on a message too old to be shown works all the same', () => {
    const at = { message_id: 5, date: 0, chat: basicGroup };
    expect(read(press({ message: at }))).toMatchObject({ kind: 'button', messageId: '5', chat: '-4001' });
  });

  it('on an inline message, or without data, is not ours', () => {
    expect(read(press({ inline_message_id: 'x' }))).toBeNull();
    expect(read(press({ message: { message_id: 5, date: 0, chat: group }, data: undefined }))).toBeNull();
  });
});

describe('a file', () => {
  it('is a document with its name, kind and size', () => {
    const document = {
      file_id: 'F1',
      file_unique_id: 'U',
      file_name: 'ds.xlsx',
      mime_type: 'a/b',
      file_size: 9,
    };
    expect(read(message({ document, caption: 'danh sách' }))).toMatchObject({
      kind: 'file',
      file: { ref: 'F1', name: 'ds.xlsx', mime: 'a/b', bytes: 9 },
      caption: 'danh sách',
    });
  });

  it('is a photo in its largest size', () => {
    const photo = [
      { file_id: 'small', width: 90, height: 60, file_size: 10 },
      { file_id: 'large', width: 900, height: 600, file_size: 1000 },
    ];
    expect(read(message({ photo }))).toMatchObject({
      kind: 'file',
      file: { ref: 'large', name: 'anh.jpg', mime: 'image/jpeg', bytes: 1000 },
      caption: '',
    });
  });
});

describe('our place in a chat', () => {
  it.each([
    ['left', 'member', 'added'],
    ['kicked', 'administrator', 'added'],
    ['left', 'restricted', 'added'],
    ['member', 'left', 'removed'],
    ['administrator', 'kicked', 'removed'],
    ['member', 'administrator', null],
    ['left', 'kicked', null],
  ])('in a group from %s to %s is %s', (before, after, kind) => {
    const found = read(membership(group, lan, member(before), member(after)));
    expect(found?.kind ?? null).toBe(kind);
  });

  it('is also told when an anonymous administrator changed it', () => {
    expect(read(membership(group, anonymous, member('left'), member('member')))?.kind).toBe('added');
  });

  it('counts as lost when we are restricted and outside', () => {
    const after = member('restricted', { is_member: false });
    expect(read(membership(group, lan, member('member'), after))?.kind).toBe('removed');
  });

  it('in a private chat is lost by a block, and an unblock waits for /start', () => {
    const blocked = read(membership(privateChat, lan, member('member'), member('kicked')));
    expect(blocked).toMatchObject({ kind: 'removed', chatKind: 'private', chat: '501' });
    expect(read(membership(privateChat, lan, member('kicked'), member('member')))).toBeNull();
  });

  it('in a channel does not matter', () => {
    const channel = { id: -100999, type: 'channel', title: 'Tin' };
    expect(read(membership(channel, lan, member('left'), member('administrator')))).toBeNull();
  });
});

describe('a migration', () => {
  const moved = { kind: 'migrated', chat: '-4001', newChat: '-1001234567890' };

  it('is understood from the old chat and from the new one', () => {
    expect(read(message({ chat: basicGroup, migrate_to_chat_id: group.id }))).toMatchObject(moved);
    expect(read(message({ chat: group, migrate_from_chat_id: basicGroup.id }))).toMatchObject(moved);
  });

  it('is understood even when it was made in the name of the group', () => {
    const anonymously = { chat: basicGroup, from: anonymous, sender_chat: basicGroup };
    expect(read(message({ ...anonymously, migrate_to_chat_id: group.id }))).toMatchObject(moved);
    expect(read(message({ chat: basicGroup, from: undefined, migrate_to_chat_id: group.id }))).toMatchObject(
      moved,
    );
  });
});

describe('what is not for us', () => {
  it.each([
    ['an anonymous administrator', text('x', { chat: group, from: anonymous, sender_chat: group })],
    [
      'a channel linked to the group',
      text('x', { chat: group, sender_chat: { id: -1009, type: 'channel' } }),
    ],
    ['another bot', text('x', { chat: group, from: { ...we, id: 7 } })],
    ['nobody', text('x', { from: undefined })],
    ['a channel', text('x', { chat: { id: -1009, type: 'channel', title: 'T' } })],
    ['a channel post', { channel_post: text('x').message }],
    ['an edit', { edited_message: text('x').message }],
    ['a service message', message({ chat: group, new_chat_members: [lan] })],
    ['a pinned message', message({ pinned_message: { message_id: 4 } })],
    ['an unknown kind of update', { purchased_paid_media: {} }],
  ])('is ignored: %s', (_what, body) => {
    expect(read(body)).toBeNull();
  });

  it.each([
    ['a sticker', message({ sticker: { file_id: 'S' } })],
    ['a voice message', message({ voice: { file_id: 'V' }, caption: 'nghe' })],
    [
      'an animation, which also looks like a document',
      message({ animation: {}, document: { file_id: 'D' } }),
    ],
    ['a text by way of another bot', text('/doc', { via_bot: { id: 8, is_bot: true, first_name: 'b' } })],
  ])('is answered kindly: %s', (_what, body) => {
    expect(read(body)?.kind).toBe('other');
  });
});

describe('an update', () => {
  it.each([
    ['a message', text('x'), '501'],
    [
      'a press',
      { callback_query: { id: '1', from: lan, message: { message_id: 1, chat: group } } },
      `${group.id}`,
    ],
    ['an inline press', { callback_query: { id: '1', from: lan } }, '501'],
    ['a membership', membership(group, lan, member('left'), member('member')), `${group.id}`],
    ['something unknown', { poll: {} }, ''],
    ['something misshapen', { message: { chat: 'x' } }, ''],
  ])('is stored under its chat: %s', (_what, body, chat) => {
    const payload = { update_id: 9001, ...body };
    expect(toRaw(payload)).toEqual({ updateId: '9001', chat, payload });
  });

  it('without an id is no update', () => {
    expect([null, 5, 'x', {}, { update_id: '1' }, { update_id: 1.5 }].map(toRaw)).toEqual(
      Array(6).fill(null),
    );
  });

  it('never throws, whatever is in it', () => {
    const known = [
      ...['update_id', 'message', 'callback_query', 'my_chat_member', 'chat', 'from', 'id', 'type', 'text'],
      ...[
        'message_id',
        'photo',
        'document',
        'file_id',
        'data',
        'old_chat_member',
        'new_chat_member',
        'status',
      ],
      ...['migrate_to_chat_id', 'sender_chat', 'first_name', 'is_bot', 'caption', 'message_thread_id'],
    ];
    const likely = fc.oneof(
      fc.constantFrom<unknown>(
        'private',
        'supergroup',
        'channel',
        'left',
        'member',
        '/doc@x y',
        null,
        [],
        {},
      ),
      fc.integer(),
      fc.string(),
    );
    const body = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, likely, tie('object'), fc.array(tie('object'), { maxLength: 2 })),
      object: fc.dictionary(fc.constantFrom(...known), tie('value'), { maxKeys: 8 }),
    }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), body.object!), fc.boolean(), (payload, isKnown) => {
        toRaw(payload);
        const found = readUpdate({ updateId: '1', chat: '1', payload }, isKnown ? USERNAME : null);
        expect(found === null || found.channel === 'telegram').toBe(true);
      }),
    );
  });

  it('never throws when one field of a good one is damaged', () => {
    const good = text('/doc x', { chat: group, message_thread_id: 1, is_topic_message: true }).message;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.anything(), (field, damage) => {
        const found = read({ message: { ...good, [field]: damage } });
        expect(found === null || found.updateId === '9001').toBe(true);
      }),
    );
  });
});
