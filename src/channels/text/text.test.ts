// The text-only channel: what it leaves out, and whom it hears in groups.
import { describe, expect, it } from 'vitest';
import type { RawUpdate } from '../channel.ts';
import { createTextChannel } from './index.ts';
import { stripMention } from './mention.ts';

describe('a text in a group', () => {
  it.each([
    ['@trợ lý /doc', '/doc'],
    ['@Trợ Lý chi bộ  tôi vắng', 'tôi vắng'],
    ['@tro ly chi bo /hop', '/hop'],
    ['@TroLy, chào', 'chào'],
    ['  @trợ lý: a\nb', 'a\nb'],
    ['@trợ lý', ''],
    ['@trợ lý chi', 'chi'],
  ])('%j speaks to us', (text, rest) => {
    expect(stripMention(text)).toBe(rest);
  });

  it.each(['trợ lý /doc', 'chào @trợ lý', '@trợ', '@trợ lýx', '', '/doc'])('%j does not', (text) => {
    expect(stripMention(text)).toBeNull();
  });
});

describe('the text channel', () => {
  const place = { channel: 'text', chat: 'an' };
  const an = { id: 'an', name: 'An' };

  it('throws for whatever it cannot show', async () => {
    const { channel } = createTextChannel();
    const long = { text: 'x'.repeat(2001) };
    const buttons = { text: 'x', buttons: [[{ label: 'a', data: 'a' }]] };
    const file = { text: 'x', file: { name: 'a', mime: 'a/b', base64: '' } };
    for (const message of [long, buttons, file]) await expect(channel.send(place, message)).rejects.toThrow();
    await expect(channel.edit(place, '1', { text: 'x' })).rejects.toThrow();
    await expect(channel.delete(place, '1')).rejects.toThrow();
  });

  it('does not hear what in a group is not said to us', async () => {
    const { channel, control } = createTextChannel();
    const raws: RawUpdate[] = [];
    await channel.start(async (updates) => void raws.push(...updates));
    await control.addGroup(an, { chat: 'g', title: 'Nhóm', members: 3 });
    await control.say(an, 'g', 'chuyện riêng');
    await control.sayOther(an, 'an');
    expect(raws.map((raw) => channel.read(raw)?.kind ?? null)).toEqual(['added', null, 'other']);
    await expect(control.say(an, 'h', 'x')).rejects.toThrow('no chat h');
  });

  it('gives an update again that could not be stored', async () => {
    const { channel, control } = createTextChannel();
    const raws: RawUpdate[] = [];
    let isBroken = true;
    await channel.start(async (updates) => {
      if (isBroken) throw new Error('disk full');
      raws.push(...updates);
    });
    await expect(control.say(an, 'an', 'một')).rejects.toThrow('disk full');
    isBroken = false;
    await control.say(an, 'an', 'hai');
    expect(raws.map((raw) => raw.updateId)).toEqual(['1', '2']);
  });

  it('has faults that last as long as they are told to', async () => {
    const { channel, control } = createTextChannel();
    control.fail('an', { ok: false, reason: 'not_reached', detail: 'down' });
    expect(await channel.send(place, { text: 'x' })).toMatchObject({ reason: 'not_reached' });
    expect(await channel.send(place, { text: 'x' })).toMatchObject({ reason: 'not_reached' });
    control.heal();
    expect(await channel.send(place, { text: 'x' })).toEqual({ ok: true, messageId: '1' });
    control.setTrouble('down');
    expect(channel.trouble()).toBe('down');
  });
});
