// The Telegram adapter's own calls: topics, buttons, edits, files, menus, and what each failure is taken for.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegram } from '../../src/channels/telegram/index.ts';
import { createTestLog, type TelegramRig, telegramRig } from './channel-rigs.ts';

const SECRET_PART = /AAFakeTokenOf/;

let rig: TelegramRig;
beforeEach(async () => {
  rig = await telegramRig();
  await rig.channel.start(rig.inbox.take);
});
afterEach(async () => {
  await rig.close();
  expect(rig.log.join('')).not.toMatch(SECRET_PART);
});

const toPerson = () => ({ channel: 'telegram', chat: rig.person });
const idOf = (sent: { ok: boolean }): string => {
  if (!('messageId' in sent)) throw new Error(`not sent: ${JSON.stringify(sent)}`);
  return String(sent.messageId);
};
const send = async (text = 'x'): Promise<string> => idOf(await rig.channel.send(toPerson(), { text }));

describe('a message', () => {
  it('goes out as plain text without a link preview', async () => {
    await send('https://example.org <b>');
    const [call] = rig.fake.calls('sendMessage');
    expect(call?.params).toMatchObject({ link_preview_options: { is_disabled: true } });
    expect(call?.params).not.toHaveProperty('parse_mode');
    expect(call?.unknown).toEqual([]);
  });

  it('goes into its topic, and says when the topic is gone or closed', async () => {
    const forum = rig.fake.createForum({
      title: 'Đảng bộ',
      members: [rig.personId],
      bot: 'member',
      topics: ['Họp', 'Học'],
    });
    const [first, second] = rig.fake.topics(forum).map(({ id }) => id);
    const sendTo = (topic: number | undefined) =>
      rig.channel.send({ channel: 'telegram', chat: String(forum), topic: String(topic) }, { text: 'x' });
    expect(await sendTo(first)).toMatchObject({ ok: true });
    expect(rig.fake.last(forum, 'bot')?.threadId).toBe(first);
    rig.fake.deleteTopic(forum, first!);
    rig.fake.closeTopic(forum, second!);
    expect(await sendTo(first)).toMatchObject({ ok: false, reason: 'topic_gone' });
    expect(await sendTo(second)).toMatchObject({ ok: false, reason: 'topic_gone' });
  });

  it('is edited, with its buttons; the same once more is fine', async () => {
    const id = await send('trước');
    const buttons = [[{ label: 'Có', data: 'y' }], [{ label: 'Xem', url: 'https://example.org/a' }]];
    const edited = await rig.channel.edit(toPerson(), id, { text: 'sau', buttons });
    const again = await rig.channel.edit(toPerson(), id, { text: 'sau', buttons });
    expect([edited, again]).toEqual(Array(2).fill({ ok: true, messageId: id }));
    const shown = rig.fake.last(rig.personId, 'bot');
    expect(shown?.text).toBe('sau');
    expect(shown?.buttons.flat().map((button) => button.text)).toEqual(['Có', 'Xem']);
    await rig.channel.edit(toPerson(), id, { text: 'xong' });
    expect(rig.fake.last(rig.personId, 'bot')?.buttons).toEqual([]);
  });

  it('is deleted; what is gone can be neither edited nor deleted', async () => {
    const id = await send();
    expect(await rig.channel.delete(toPerson(), id)).toEqual({ ok: true, messageId: id });
    expect(rig.shown(rig.person)).toEqual([]);
    expect(await rig.channel.delete(toPerson(), id)).toMatchObject({ reason: 'message_gone' });
    expect(await rig.channel.edit(toPerson(), id, { text: 'y' })).toMatchObject({ reason: 'message_gone' });
  });

  it('that Telegram does not take is refused', async () => {
    const long = await rig.channel.send(toPerson(), { text: 'x'.repeat(4097) });
    expect(long).toEqual({
      ok: false,
      reason: 'refused',
      detail: 'sendMessage: 400 Bad Request: message is too long',
    });
  });

  it('to a person who never opened us, or to a group without us, has nowhere to go', async () => {
    const stranger = rig.fake.addUser({ firstName: 'Hoa' });
    const elsewhere = rig.fake.createGroup({ title: 'Khác', members: [stranger] });
    const sendTo = (chat: number) =>
      rig.channel.send({ channel: 'telegram', chat: String(chat) }, { text: 'x' });
    expect(await sendTo(stranger)).toMatchObject({ reason: 'unreachable' });
    expect(await sendTo(elsewhere)).toMatchObject({ reason: 'removed' });
  });
});

describe('a press', () => {
  const pressed = async () => {
    await rig.channel.send(toPerson(), { text: 'Họp?', buttons: [[{ label: 'Có', data: 'rsvp:7:y' }]] });
    const press = rig.fake.press(rig.personId, rig.personId, { label: 'Có' });
    return { press, incoming: await rig.inbox.next() };
  };

  it('comes with its data and is answered with a toast', async () => {
    const { press, incoming } = await pressed();
    expect(incoming).toMatchObject({ kind: 'button', data: 'rsvp:7:y', messageId: String(press.messageId) });
    await rig.channel.toast(incoming, 'Đã ghi: Có');
    expect(await press.answered).toMatchObject({ text: 'Đã ghi: Có', alert: false });
  });

  it('is answered at most once, cut to what a toast holds', async () => {
    const { press, incoming } = await pressed();
    await rig.channel.toast(incoming, 'ạ'.repeat(500));
    expect((await press.answered).text).toBe(`${'ạ'.repeat(199)}…`);
  });

  it('that cannot be answered troubles nobody', async () => {
    const { incoming } = await pressed();
    rig.fake.faults.fail(502);
    await rig.channel.toast(incoming, 'x');
    if (incoming.kind !== 'button') throw new Error('not a press');
    await rig.channel.toast({ ...incoming, toastRef: '1' }, 'x');
    expect(rig.fake.calls('answerCallbackQuery')).toHaveLength(2);
  });

  it('is the only thing that is toasted', async () => {
    await rig.say(rig.person, 'chào');
    await rig.channel.toast(await rig.inbox.next(), 'x');
    expect(rig.fake.calls('answerCallbackQuery')).toEqual([]);
  });
});

describe('a file', () => {
  const bytes = new TextEncoder().encode('họ và tên;ngày sinh');
  const take = async (size?: number) => {
    const content = size === undefined ? bytes : new Uint8Array(size);
    rig.fake.sendDocument(rig.personId, rig.personId, {
      name: 'ds.csv',
      mimeType: 'text/csv',
      bytes: content,
    });
    const incoming = await rig.inbox.next();
    if (incoming.kind !== 'file') throw new Error('not a file');
    return incoming.file;
  };

  it('goes out with its name, words and buttons', async () => {
    const file = {
      name: 'biên bản; "7"\r\n.pdf',
      mime: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
    };
    const buttons = [[{ label: 'Đúng', data: 'ok' }]];
    const id = idOf(await rig.channel.send(toPerson(), { text: 'Biên bản', file, buttons }));
    const shown = rig.fake.last(rig.personId, 'bot');
    expect(shown?.file?.name).toBe('biên bản_ _7___.pdf');
    expect(Buffer.from(shown!.file!.bytes).equals(bytes)).toBe(true);
    expect(shown).toMatchObject({ text: 'Biên bản', buttons: [[{ text: 'Đúng' }]] });
    await rig.channel.edit(toPerson(), id, { text: 'Đã ký', file });
    expect(rig.fake.last(rig.personId, 'bot')).toMatchObject({
      text: 'Đã ký',
      file: { name: 'biên bản_ _7___.pdf' },
    });
  });

  it('comes in byte for byte', async () => {
    const file = await take();
    expect(file).toMatchObject({ name: 'ds.csv', mime: 'text/csv', bytes: bytes.length });
    expect(Buffer.from(await rig.channel.download(file.ref)).equals(bytes)).toBe(true);
  });

  it('of over 20 MB is too large', async () => {
    const { ref } = await take(20 * 1024 * 1024 + 1);
    await expect(rig.channel.download(ref)).rejects.toMatchObject({
      key: 'file-too-large',
      args: { mb: 20 },
    });
  });

  it('that is no longer there is gone', async () => {
    await expect(rig.channel.download('no-such-file')).rejects.toMatchObject({ key: 'file-gone' });
  });

  it('that cannot be fetched now is no mistake of the person, and the error keeps the token to itself', async () => {
    const { ref } = await take();
    rig.fake.faults.fail(500);
    const error: Error = await rig.channel.download(ref).then(
      () => new Error('downloaded'),
      (reason) => reason,
    );
    expect(error.name).toBe('Error');
    expect(`${error.stack}${String(error.cause)}`).toContain('download failed: getFile: 500');
    expect(`${error.stack}${String(error.cause)}`).not.toMatch(SECRET_PART);
  });
});

describe('a picture', () => {
  const picture = (shade: number, width = 640, height = 640) => ({
    name: 'ma-qr.png',
    mime: 'image/png',
    base64: Buffer.from(png(shade, width, height)).toString('base64'),
  });
  const shown = () => {
    const last = rig.fake.last(rig.personId, 'bot');
    return {
      text: last?.text,
      buttons: last?.buttons.flat().map((one) => one.text),
      shade: last?.file?.bytes.at(-1),
    };
  };
  const buttons = [[{ label: 'Kết thúc', data: 'ok' }]];

  it('is shown as a photo, and replaced in place with its words and buttons', async () => {
    const id = idOf(await rig.channel.send(toPerson(), { text: 'Mã lúc 7 giờ', file: picture(1), buttons }));
    expect(rig.fake.last(rig.personId, 'bot')?.file?.kind).toBe('photo');
    expect(shown()).toEqual({ text: 'Mã lúc 7 giờ', buttons: ['Kết thúc'], shade: 1 });
    const edited = await rig.channel.edit(toPerson(), id, {
      text: 'Mã lúc 7 giờ 01',
      file: picture(2),
      buttons,
    });
    expect(edited).toEqual({ ok: true, messageId: id });
    expect(shown()).toEqual({ text: 'Mã lúc 7 giờ 01', buttons: ['Kết thúc'], shade: 2 });
    await rig.channel.edit(toPerson(), id, { text: '', file: picture(3) });
    expect(shown()).toEqual({ text: '', buttons: [], shade: 3 });
    expect(rig.shown(rig.person)).toHaveLength(1);
    expect(rig.fake.calls().flatMap((call) => call.unknown)).toEqual([]);
  });

  it('takes the place of a text', async () => {
    const id = await send('Sắp có mã');
    await rig.channel.edit(toPerson(), id, { text: 'Mã', file: picture(4) });
    expect(shown()).toEqual({ text: 'Mã', buttons: [], shade: 4 });
  });

  it('stays when a later edit has words alone', async () => {
    const id = idOf(await rig.channel.send(toPerson(), { text: 'Mã', file: picture(5), buttons }));
    const edited = await rig.channel.edit(toPerson(), id, { text: 'Đã kết thúc' });
    expect(edited).toEqual({ ok: true, messageId: id });
    expect(shown()).toEqual({ text: 'Đã kết thúc', buttons: [], shade: 5 });
  });

  it('of a message that is gone, or that is no picture, is told', async () => {
    const id = await send();
    await rig.channel.delete(toPerson(), id);
    const lost = await rig.channel.edit(toPerson(), id, { text: 'x', file: picture(6) });
    expect(lost).toMatchObject({ ok: false, reason: 'message_gone' });
    const broken = { ...picture(7), base64: 'YWJj' };
    expect(await rig.channel.send(toPerson(), { text: 'x', file: broken })).toMatchObject({
      reason: 'refused',
    });
    const strip = await rig.channel.send(toPerson(), { text: 'x', file: picture(8, 100, 2001) });
    expect(strip).toMatchObject({
      reason: 'refused',
      detail: expect.stringContaining('PHOTO_INVALID_DIMENSIONS'),
    });
  });

  it('that a person sends comes in as a file', async () => {
    const bytes = png(9, 20, 20);
    rig.fake.sendPhoto(rig.personId, rig.personId, {
      name: 'x',
      mimeType: 'image/jpeg',
      bytes,
      caption: 'Hội trường',
    });
    const incoming = await rig.inbox.next();
    expect(incoming).toMatchObject({
      kind: 'file',
      caption: 'Hội trường',
      file: { name: 'anh.jpg', mime: 'image/jpeg', bytes: bytes.length },
    });
    if (incoming.kind !== 'file') throw new Error('not a file');
    expect(Buffer.from(await rig.channel.download(incoming.file.ref)).equals(bytes)).toBe(true);
  });
});

/** What Telegram looks at in a PNG: its mark and its size; the last byte tells one from another. */
function png(shade: number, width: number, height: number): Buffer {
  const bytes = Buffer.alloc(34);
  bytes.writeUInt32BE(0x89504e47, 0);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt8(shade, 33);
  return bytes;
}

describe('a failure', () => {
  it.each([
    ['a reset connection', () => rig.fake.faults.reset(), 'uncertain'],
    ['a lost answer', () => rig.fake.faults.lose(), 'uncertain'],
    ['error 500', () => rig.fake.faults.fail(500), 'uncertain'],
    ['a gateway page instead of an answer', () => rig.fake.faults.fail(502), 'uncertain'],
    ['a flood', () => rig.fake.faults.flood(3), 'retry_after'],
  ])('by %s is told and not repeated', async (_what, fault, reason) => {
    fault();
    const sent = await rig.channel.send(toPerson(), { text: 'x' });
    expect(sent).toMatchObject({ ok: false, reason });
    expect(JSON.stringify(sent)).not.toMatch(SECRET_PART);
    expect(rig.fake.calls('sendMessage')).toHaveLength(1);
  });

  it.each([
    ['nobody listens', () => 'http://127.0.0.1:1'],
    ['the secure connection does not come about', () => rig.fake.url.replace('http:', 'https:')],
  ])('did not reach Telegram when %s', async (_what, apiRoot) => {
    const { log } = createTestLog();
    const channel = createTelegram({ token: rig.fake.token, apiRoot: apiRoot(), log, monotonicMs: () => 0 });
    const sent = await channel.send(toPerson(), { text: 'x' });
    expect(sent).toMatchObject({ ok: false, reason: 'not_reached' });
    expect(JSON.stringify(sent)).not.toMatch(SECRET_PART);
  });
});

describe('the menu', () => {
  const commands = [{ command: 'hop', description: 'Lịch họp' }];
  const meetings = [{ command: 'hop', description: 'Meetings' }];

  it('in Vietnamese is what people with any language but English see', async () => {
    const [german, english] = ['de', 'en'].map((languageCode) =>
      rig.fake.addUser({ firstName: languageCode, languageCode }),
    );
    await rig.channel.setMenu({ kind: 'private_default' }, 'vi', commands);
    await rig.channel.setMenu({ kind: 'private_default' }, 'en', meetings);
    expect(rig.fake.commandMenu(rig.personId, rig.personId)).toEqual(commands);
    expect(rig.fake.commandMenu(german!, german!)).toEqual(commands);
    expect(rig.fake.commandMenu(english!, english!)).toEqual(meetings);
    expect(rig.fake.commandMenu(rig.personId, rig.groupId)).toEqual([]);
  });

  it('can be another one in groups and for one person', async () => {
    await rig.channel.setMenu({ kind: 'groups_default' }, 'vi', meetings);
    await rig.channel.setMenu({ kind: 'private_chat', chat: rig.person }, 'vi', commands);
    expect(rig.fake.commandMenu(rig.personId, rig.groupId)).toEqual(meetings);
    expect(rig.fake.commandMenu(rig.personId, rig.personId)).toEqual(commands);
  });

  it('that is not taken says why', async () => {
    const bad = [{ command: 'Họp!', description: 'x' }];
    const setting = rig.channel.setMenu({ kind: 'private_default' }, 'vi', bad);
    await expect(setting).rejects.toThrow(
      'menu not set: setMyCommands: 400 Bad Request: BOT_COMMAND_INVALID',
    );
  });
});
