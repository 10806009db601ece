// Stories of groups: binding, rebinding, unbinding, and what the platform does to them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strangerPressed } from '../../src/core/org/chats-store.ts';
import { sharedCode } from '../../src/core/org/invites-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { newId } from '../../src/shared/ids.ts';
import { makeUnit } from '../harness/factories.ts';
import { createRig, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
let secretaryA: Somebody;
let secretaryB: Somebody;
beforeAll(async () => {
  rig = await createRig();
  secretaryA = await rig.member('Bí Thư A', rig.cellA, 'secretary');
  secretaryB = await rig.member('Bí Thư B', rig.cellB, 'secretary');
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const everyone = () => [secretaryA.id, secretaryB.id];
const group = (title: string): number =>
  rig.s.telegram.createGroup({ title, members: everyone(), bot: 'member' });
const bound = (chat: number) => rig.sql.chat.findFirst({ where: { externalId: String(chat), goneAt: null } });
const lastIn = (chat: number) => {
  const seen = rig.own(chat).at(-1)!;
  return { text: seen.text, buttons: seen.buttons.flat().map((button) => button.text) };
};

test('the secretary binds the group of the cell and says who sits in it', async () => {
  const chat = group('Nhóm A');
  await secretaryA.write('/lienket', chat);
  expect(lastIn(chat).buttons).toEqual(['Chỉ đảng viên', 'Có cả quần chúng']);
  expect(await secretaryB.press('Chỉ đảng viên', chat)).toContain('bí thư hoặc người quản trị');
  expect(await bound(chat)).toBeNull();
  expect(await secretaryA.press('Chỉ đảng viên', chat)).toBe('Đã gắn nhóm.');
  expect(await bound(chat)).toMatchObject({ unitId: rig.cellA.id, audience: 'members_only', headcount: 2 });
  const answers = rig
    .own(chat)
    .map(({ text }) => text)
    .join('\n');
  expect(answers).toContain('Số người trong nhóm: 2');
  expect(answers).toContain('Đã tham gia: 1/1');
});

test('a second group of the same kind takes the place of the first only when confirmed', async () => {
  const first = await rig.sql.chat.findFirstOrThrow({ where: { unitId: rig.cellA.id, goneAt: null } });
  const chat = group('Nhóm A mới');
  await secretaryA.write('/gannhom', chat);
  await secretaryA.press('Chỉ đảng viên', chat);
  expect(lastIn(chat).buttons).toEqual(['Gắn nhóm', 'Giữ nguyên']);
  expect(lastIn(chat).text).toContain('Nhóm A');
  await secretaryA.press('Giữ nguyên', chat);
  expect(await bound(chat)).toBeNull();
  await secretaryA.write('/lienket', chat);
  await secretaryA.press('Có cả quần chúng', chat);
  expect(await bound(chat)).toMatchObject({ audience: 'mixed' });
  expect(await bound(Number(first.externalId))).not.toBeNull();

  await secretaryA.write('/lienket', chat);
  expect(lastIn(chat).buttons).toEqual(['Đổi', 'Gỡ nhóm']);
  await secretaryA.press('Đổi', chat);
  await secretaryA.press('Chỉ đảng viên', chat);
  await secretaryA.press('Gắn nhóm', chat);
  expect(await bound(chat)).toMatchObject({ audience: 'members_only' });
  expect(await bound(Number(first.externalId))).toBeNull();
});

test('nobody takes a group from another cell, and who has no right is refused politely', async () => {
  const chat = Number(
    (await rig.sql.chat.findFirstOrThrow({ where: { unitId: rig.cellA.id, goneAt: null } })).externalId,
  );
  const { id } = (await bound(chat))!;
  await secretaryB.write('/lienket', chat);
  expect(lastIn(chat).text).toContain('bí thư hoặc người quản trị');
  const refusals: [string, string[]][] = [
    ['bind', [rig.cellB.id, 'm']],
    ['bindyes', [rig.cellB.id, 'm']],
    ['bindyes', [rig.cellA.id, 'x']],
    ['unbindyes', [id]],
    ['unit', [rig.cellA.id]],
  ];
  for (const [action, args] of refusals)
    expect(await secretaryB.forge('gr', action, args, chat)).toContain('bí thư hoặc người quản trị');
  expect(await bound(chat)).toMatchObject({ unitId: rig.cellA.id, audience: 'members_only' });
});

test('unbinding is confirmed', async () => {
  const chat = Number(
    (await rig.sql.chat.findFirstOrThrow({ where: { unitId: rig.cellA.id, goneAt: null } })).externalId,
  );
  await secretaryA.write('/lienket', chat);
  await secretaryA.press('Gỡ nhóm', chat);
  expect(lastIn(chat).buttons).toEqual(['Gỡ nhóm', 'Giữ nguyên']);
  expect(await secretaryA.press('Gỡ nhóm', chat)).toBe('Đã gỡ nhóm.');
  expect(await bound(chat)).toBeNull();
});

test('a cell with tổ offers them, and a tổ has one group of whichever kind', async () => {
  const team = await makeUnit(rig.db, 'Tổ đảng 1', 'cell_group', rig.cellB);
  const first = group('Nhóm tổ');
  await secretaryB.write('/lienket', first);
  expect(lastIn(first).buttons).toEqual(['Chỉ đảng viên', 'Có cả quần chúng', 'Nhóm của một tổ']);
  await secretaryB.press('Nhóm của một tổ', first);
  expect(lastIn(first).buttons).toEqual(['Cả Chi bộ B', 'Tổ đảng 1']);
  await secretaryB.press('Tổ đảng 1', first);
  await secretaryB.press('Chỉ đảng viên', first);
  expect(await bound(first)).toMatchObject({ unitId: team.id });
  const second = group('Nhóm tổ khác');
  await secretaryB.write('/lienket', second);
  await secretaryB.press('Nhóm của một tổ', second);
  await secretaryB.press('Tổ đảng 1', second);
  await secretaryB.press('Có cả quần chúng', second);
  expect(lastIn(second).buttons).toEqual(['Gắn nhóm', 'Giữ nguyên']);
});

test('added by the group link it asks who sits there, in the topic where it was asked', async () => {
  const code = await inTransaction(rig.db, (tx) =>
    sharedCode(tx, 'group', rig.cellA.id, newId(), rig.s.clock.now()),
  );
  const chat = rig.s.telegram.createGroup({ title: 'Nhóm theo đường dẫn', members: everyone() });
  rig.s.telegram.addBot(chat, secretaryA.id, code);
  await rig.s.settle();
  // One message: the question. The greeting that waited is gone for good.
  expect(rig.own(chat).map(({ text }) => text)).toEqual([expect.stringContaining('Trong nhóm có những ai?')]);
  expect(await rig.sql.outboxMessage.count({ where: { key: { startsWith: 'greeting:' } } })).toBe(0);
  await secretaryA.press('Có cả quần chúng', chat);
  expect(await bound(chat)).toMatchObject({ unitId: rig.cellA.id, audience: 'mixed' });

  const forum = rig.s.telegram.createForum({
    title: 'Nhóm có chủ đề',
    members: everyone(),
    bot: 'member',
    topics: ['Sinh hoạt'],
  });
  const [topic] = rig.s.telegram.messages(forum).map(({ threadId }) => threadId);
  rig.s.telegram.sendText(secretaryA.id, forum, '/lienket', { threadId: topic! });
  await rig.s.settle();
  await secretaryA.press('Chỉ đảng viên', forum);
  expect(await bound(forum)).toMatchObject({ topic: String(topic) });
});

test('added by hand it greets after a moment, with the way to bind', async () => {
  const chat = rig.s.telegram.createGroup({ title: 'Nhóm thêm tay', members: everyone() });
  rig.s.telegram.addBot(chat, secretaryA.id);
  await rig.s.settle();
  await rig.s.telegram.waitFor(() => rig.own(chat).length === 1, 10_000, 'the greeting');
  expect(lastIn(chat)).toMatchObject({
    text: expect.stringContaining('Kính chào các đồng chí'),
    buttons: ['Gắn nhóm'],
  });
});

test('a stranger in a bound group is told of once', async () => {
  const { channel, externalId } = await rig.sql.chat.findFirstOrThrow({
    where: { unitId: rig.cellA.id, goneAt: null },
  });
  const before = secretaryA.texts().length;
  for (let at = 0; at < 2; at++) {
    await inTransaction(rig.db, (tx) =>
      strangerPressed(tx, rig.s.service.app.services.texts, { channel, chat: externalId }, rig.s.clock.now()),
    );
  }
  rig.s.service.app.services.wake();
  await rig.s.settle();
  expect(secretaryA.texts().slice(before)).toEqual([expect.stringContaining('chưa có tên trong danh sách')]);
});

test('a group that removes us and a member who blocks us are recorded, and the secretary is told once', async () => {
  const { externalId } = await rig.sql.chat.findFirstOrThrow({
    where: { unitId: rig.cellA.id, goneAt: null, audience: 'mixed' },
  });
  const before = secretaryA.texts().length;
  rig.s.telegram.kickBot(Number(externalId), secretaryB.id);
  await rig.s.settle();
  expect(await bound(Number(externalId))).toBeNull();
  const member = await rig.member('Người Chặn', rig.cellA);
  rig.s.telegram.blockBot(member.id);
  await rig.s.settle();
  expect((await rig.accountOf(member.id))?.blockedAt).not.toBeNull();
  expect(secretaryA.texts().slice(before)).toEqual([
    expect.stringContaining('đưa ra khỏi nhóm'),
    expect.stringContaining('Người Chặn đã chặn Trợ lý'),
  ]);
  await member.write('/start');
  expect((await rig.accountOf(member.id))?.blockedAt).toBeNull();
});

test('a group that migrates stays bound under its new id', async () => {
  const chat = group('Nhóm sẽ chuyển');
  await secretaryA.write('/lienket', chat);
  await secretaryA.press('Có cả quần chúng', chat);
  const moved = rig.s.telegram.migrate(chat);
  await rig.s.settle();
  expect(await bound(chat)).toBeNull();
  expect(await bound(moved)).toMatchObject({ unitId: rig.cellA.id, audience: 'mixed' });
});
