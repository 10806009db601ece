// What every channel promises the core, run over each adapter.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Rig, telegramRig, textRig } from './channel-rigs.ts';

describe.each([
  ['telegram', () => telegramRig()],
  ['text', textRig],
])('the %s channel', (name, createRig) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await createRig();
    await rig.channel.start(rig.inbox.take);
  });
  afterEach(() => rig.close());

  const toPerson = () => ({ channel: name, chat: rig.person });
  const toGroup = () => ({ channel: name, chat: rig.group });

  it('has nothing to complain of once it has started', () => {
    expect(rig.channel.trouble()).toBeNull();
    expect(rig.channel.name).toBe(name);
  });

  it('shows a message and returns its id', async () => {
    const first = await rig.channel.send(toPerson(), { text: 'Mời đồng chí họp' });
    const second = await rig.channel.send(toPerson(), { text: 'Nhắc lại' });
    expect(first).toEqual({ ok: true, messageId: expect.stringMatching(/./) });
    expect(second).not.toEqual(first);
    expect(rig.shown(rig.person)).toEqual(['Mời đồng chí họp', 'Nhắc lại']);
  });

  it('shows the longest text it says it can, as it is', async () => {
    const text = '<b>ạ</b> *_'.padEnd(rig.channel.capabilities.textLength, 'ạ');
    expect(await rig.channel.send(toGroup(), { text })).toMatchObject({ ok: true });
    expect(rig.shown(rig.group)).toEqual([text]);
  });

  it('takes in what a person writes', async () => {
    await rig.say(rig.person, 'Tôi đi công tác');
    expect(await rig.inbox.next()).toMatchObject({
      kind: 'text',
      text: 'Tôi đi công tác',
      channel: name,
      chat: rig.person,
      chatKind: 'private',
      sender: { id: rig.person, shownName: 'Lan Nguyễn', locale: 'vi' },
    });
  });

  it.each(['person', 'group'] as const)('takes in a command from a %s', async (where) => {
    await rig.say(rig[where], '/doc sổ tay');
    expect(await rig.inbox.next()).toMatchObject({ kind: 'command', command: 'doc', argument: 'sổ tay' });
  });

  it('says which group something came from', async () => {
    await rig.say(rig.group, '/hop');
    const expected = {
      chat: rig.group,
      chatKind: 'group',
      chatTitle: 'Chi bộ 3',
      sender: { id: rig.person },
    };
    expect(await rig.inbox.next()).toMatchObject(expected);
  });

  it('keeps the id of an update that comes twice, and gives another one to the next', async () => {
    await rig.say(rig.person, 'một');
    const first = await rig.inbox.next();
    await rig.repeatLast();
    const again = await rig.inbox.next();
    await rig.say(rig.person, 'hai');
    expect(again).toEqual(first);
    expect((await rig.inbox.next()).updateId).not.toBe(first.updateId);
  });

  it('makes links that lead to /start with their code', async () => {
    await rig.open(rig.channel.link('moi_Ab-9'));
    expect(await rig.inbox.next()).toMatchObject({
      kind: 'command',
      command: 'start',
      argument: 'moi_Ab-9',
      chatKind: 'private',
    });
    await rig.open(rig.channel.groupLink('cb_12'), rig.group);
    expect(await rig.inbox.next()).toMatchObject({
      kind: 'command',
      command: 'start',
      argument: 'cb_12',
      chat: rig.group,
    });
  });

  it('counts the people of a group without us', async () => {
    expect(await rig.channel.headcount(rig.group)).toBe(2);
    expect(await rig.channel.headcount('-99')).toBeNull();
  });

  it('tells of a person who blocks us, who is then unreachable', async () => {
    await rig.block();
    expect(await rig.inbox.next()).toMatchObject({ kind: 'removed', chatKind: 'private', chat: rig.person });
    expect(await rig.channel.send(toPerson(), { text: 'x' })).toMatchObject({
      ok: false,
      reason: 'unreachable',
    });
    expect(rig.shown(rig.person)).toEqual([]);
  });

  it('tells that we were put out of a group, which is then closed to us', async () => {
    await rig.throwOut();
    expect(await rig.inbox.next()).toMatchObject({ kind: 'removed', chatKind: 'group', chat: rig.group });
    expect(await rig.channel.send(toGroup(), { text: 'x' })).toMatchObject({ ok: false, reason: 'removed' });
  });

  it('tells where a group has moved to, both unasked and in answer', async () => {
    const newChat = await rig.migrate();
    expect(await rig.inbox.next()).toMatchObject({ kind: 'migrated', chat: rig.group, newChat });
    expect(await rig.channel.send(toGroup(), { text: 'x' })).toEqual({
      ok: false,
      reason: 'migrated',
      newChat,
    });
    expect(await rig.channel.send({ channel: name, chat: newChat }, { text: 'x' })).toMatchObject({
      ok: true,
    });
  });

  it('passes on how long to wait', async () => {
    rig.flood(7);
    const sent = await rig.channel.send(toPerson(), { text: 'x' });
    expect(sent).toEqual({ ok: false, reason: 'retry_after', seconds: 7 });
    expect(rig.shown(rig.person)).toEqual([]);
  });

  it('does not know whether a message was shown whose answer was lost, and does not repeat it', async () => {
    rig.loseAnswer(rig.person);
    expect(await rig.channel.send(toPerson(), { text: 'x' })).toMatchObject({
      ok: false,
      reason: 'uncertain',
    });
    expect(rig.shown(rig.person)).toEqual(['x']);
  });

  it('loses nothing that was written while it was stopped', async () => {
    await rig.channel.stop();
    await rig.say(rig.person, 'trong lúc nghỉ');
    expect(rig.inbox.raws).toEqual([]);
    await rig.channel.start(rig.inbox.take);
    expect(await rig.inbox.next()).toMatchObject({ text: 'trong lúc nghỉ' });
  });
});
