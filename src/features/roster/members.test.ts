// Checks keeping the roster by hand, as a secretary, a group leader and an administrator walk it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, type Rig } from '../../../test/roster/rig.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { client } from '../../db/prisma.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { newId } from '../../shared/ids.ts';

let rig: Rig;
let root: UnitRef;
let cell: UnitRef;
let group: UnitRef;
let an: string;
let binh: string;
beforeAll(async () => {
  rig = await createRig();
  root = await rig.unit(null, 'organisation', 'Đảng bộ A');
  cell = await rig.unit(root, 'cell', 'Chi bộ 1');
  group = await rig.unit(cell, 'cell_group', 'Tổ đảng 1');
  await rig.unit(cell, 'cell_group', 'Tổ đảng 2');
  await rig.administrator('admin', root);
  an = await rig.member(cell, 'Nguyễn Văn An', { who: 'an', role: 'secretary', group });
  binh = await rig.member(cell, 'Lê Thị Bình', { who: 'binh', role: 'group_leader', group });
  for (const name of ['Đỗ Ánh', 'Phạm Ân', 'Vũ Cường', 'Tạ Dũng', 'Hồ Em', 'Lý Phúc', 'Mai Giang', 'Tô Hà'])
    await rig.member(cell, name);
});
afterAll(async () => {
  expect(rig.errors).toEqual([]);
  await rig.close();
});

const card = (memberId: string) => rig.press('an', encodeButton('ro', 'card', memberId));
const member = (id: string) => client(rig.db).member.findUniqueOrThrow({ where: { id } });
const held = async (id: string) =>
  (await client(rig.db).roleGrant.findMany({ where: { memberId: id, until: null } }))
    .map((one) => one.role)
    .toSorted();

test('the secretary reads the cell, pages through it by given name, and finds a name without accents', async () => {
  const cellPage = await rig.command('an');
  expect(cellPage.text).toContain('10 người, 2 đã tham gia');
  const everyone = await rig.tap('an', cellPage, 'Cả chi bộ');
  expect(everyone.text.split('\n')[2]).toBe('Nguyễn Văn An: đã tham gia');
  const next = await rig.tap('an', everyone, '»');
  expect(next.text.split('\n')).toHaveLength(4);

  await rig.tap('an', cellPage, 'Tìm tên');
  const found = await rig.text('an', 'DO anh');
  const shown = await rig.tap('an', found, 'Đỗ Ánh');
  expect(shown.text).toContain('chưa tham gia');
});

test('a group leader reads the own tổ and can press nothing on the people in it', async () => {
  const page = await rig.command('binh');
  expect(page.text).toContain('Nguyễn Văn An: đã tham gia');
  expect(page.text).not.toContain('Đỗ Ánh');
  expect(page.buttons).toEqual([]);
});

test('a bad name is asked again and what was recorded before is kept', async () => {
  const cellPage = await rig.command('an');
  await rig.tap('an', cellPage, 'Thêm người');
  for (const bad of [
    'a'.repeat(4_096),
    '👍👍',
    '\u202Eنص\u202C',
    `Ng${'\u0301'.repeat(200)}`,
    '12345678901',
    ' ',
  ]) {
    const again = await rig.text('an', bad);
    expect(again.text).toContain(rig.say('roster-ask-new-name'));
    expect(again.text.length).toBeLessThan(400);
  }
  const groups = await rig.text('an', '  Trịnh   Thị\u200B Khánh ');
  const standing = await rig.tap('an', groups, 'Tổ đảng 2');
  const done = await rig.tap('an', standing, 'Dự bị');
  expect(done.text).toContain('Trịnh Thị Khánh\nChi bộ 1, Tổ đảng 2\nDiện: Dự bị');
});

test('a namesake is added only when said to be another person', async () => {
  await rig.tap('an', await rig.command('an'), 'Thêm người');
  const asked = await rig.text('an', 'trịnh thị khánh');
  expect(asked.text).toContain('Chi bộ đã có');
  await client(rig.db).member.update({ where: { id: an }, data: { code: 'K1' } });
  expect((await rig.text('an', 'k1')).text).toContain(rig.say('member-code-taken'));
  const groups = await rig.text('an', 'K2');
  await rig.tap('an', await rig.tap('an', groups, 'Không thuộc tổ'), 'Chính thức');
  const both = await client(rig.db).member.findMany({ where: { nameKey: 'trinh thi khanh' } });
  expect(both.map((one) => one.code).toSorted()).toEqual(['K2', null]);
});

test('the last secretary does not remove themselves, hands over, and then may not edit any more', async () => {
  const own = await rig.tap('an', await card(an), 'Đổi chức vụ');
  const refusal = await rig.tap('an', await rig.tap('an', own, 'Thôi giữ: Bí thư'), 'Thôi giữ');
  expect(refusal.toast).toBe(rig.say('role-last-secretary'));
  const ending = await rig.tap('an', await rig.tap('an', await card(an), 'Kết thúc'), 'Kết thúc');
  expect(ending.toast).toBe(rig.say('role-last-secretary'));
  expect(await held(an)).toEqual(['secretary']);

  const roles = await rig.tap('an', await card(binh), 'Đổi chức vụ');
  const offer = await rig.tap('an', roles, 'Giao: Bí thư');
  expect(offer.text).toContain('Bí thư hiện nay là Nguyễn Văn An');
  expect(offer.buttons.map((one) => one.label)).toEqual(['Bàn giao', 'Giữ nguyên']);
  const forged = await rig.press('an', encodeButton('ro', 'rolego', binh, 'secretary', 'give'));
  expect(forged.toast).toBe(rig.say('role-secretary-held', { name: 'Nguyễn Văn An' }));
  await rig.tap('an', offer, 'Bàn giao');
  expect(await held(an)).toEqual([]);
  expect(await held(binh)).toEqual(['group_leader', 'secretary']);
  expect((await card(binh)).toast).toBe(rig.say('router-no-right'));

  const back = await rig.press('binh', encodeButton('ro', 'rolego', an, 'secretary', 'hand'));
  expect(back.toast).toBe(rig.say('roster-done'));
  expect(await held(an)).toEqual(['secretary']);
});

test('an absence takes buttons and typed dates, refuses what cannot be, and ends today', async () => {
  const menu = await rig.tap('an', await card(binh), 'Tạm vắng');
  const from = await rig.tap('an', menu, 'Sinh hoạt tạm thời nơi khác');
  expect(from.buttons.map((one) => one.label)).toContain('Ngày mai (24/11)');
  expect((await rig.text('an', '31/2')).text).toContain(rig.say('roster-date-impossible-date'));
  await rig.text('an', '1/12');
  expect((await rig.text('an', '30/11/2026')).text).toContain(rig.say('absence-order'));
  const done = await rig.text('an', '15-1');
  expect(done.text).toContain('Sinh hoạt tạm thời nơi khác: 01/12/2026 đến 15/01/2027');

  const exempt = await rig.tap('an', await rig.tap('an', await card(binh), 'Tạm vắng'), 'Miễn sinh hoạt');
  const open = await rig.tap('an', await rig.tap('an', exempt, 'Hôm nay'), 'Chưa rõ ngày về');
  expect(open.text).toContain('Miễn sinh hoạt: từ 23/11/2026');
  rig.clock.set(new Date('2026-11-25T02:00:00Z'));
  await rig.tap('an', await rig.tap('an', await card(binh), 'Tạm vắng'), 'Kết thúc: Miễn');
  const kept = await client(rig.db).absence.findFirstOrThrow({ where: { kind: 'exempt' } });
  expect(kept.until).toEqual(new Date('2026-11-24T00:00:00Z'));
});

test('changing tổ ends the role in the old one; someone with a role does not become a non-member', async () => {
  await rig.tap('an', await rig.tap('an', await card(binh), 'Đổi tổ'), 'Tổ đảng 2');
  expect(await held(binh)).toEqual([]);
  await rig.press('an', encodeButton('ro', 'rolego', binh, 'recorder', 'give'));
  const refusal = await rig.press('an', encodeButton('ro', 'standset', binh, 'participant'));
  expect(refusal.toast).toBe(rig.say('member-has-roles'));
  await rig.tap('an', await card(binh), 'Sửa họ tên');
  expect((await rig.text('an', 'Lê Thị Thanh Bình')).text).toContain('Lê Thị Thanh Bình');
});

test('ending a person stops everything on its way to them at once', async () => {
  const db = client(rig.db);
  await db.notice.create({
    data: {
      id: newId(),
      key: 'n1',
      memberId: binh,
      payload: {},
      dueAt: rig.clock.now(),
      expiresAt: new Date('2027-01-01'),
    },
  });
  const waiting = { channel: 'test', kind: 'send', priority: 1, payload: {}, whenUncertain: 'resend' };
  await db.outboxMessage.create({ data: { ...waiting, key: 'o1', chat: 'chat-binh' } });
  await db.outboxMessage.create({ data: { ...waiting, key: 'o2', chat: 'chat-an' } });
  const asked = await rig.tap('an', await card(binh), 'Kết thúc');
  expect(asked.text).toContain('không lấy lại được');
  expect((await rig.tap('an', asked, 'Giữ nguyên')).text).toContain('Lê Thị Thanh Bình');
  expect((await member(binh)).endedAt).toBeNull();

  await rig.tap('an', asked, 'Kết thúc');
  expect((await member(binh)).endedAt).toEqual(rig.clock.now());
  expect(await held(binh)).toEqual([]);
  expect(await db.notice.findUniqueOrThrow({ where: { key: 'n1' } })).toMatchObject({ state: 'dropped' });
  expect(
    await db.outboxMessage.findMany({ where: { key: { in: ['o1', 'o2'] } }, select: { key: true } }),
  ).toEqual([{ key: 'o2' }]);
  expect((await rig.command('binh')).text).toBe(rig.say('router-not-joined'));
  expect((await rig.tap('an', asked, 'Kết thúc')).toast).toBe(rig.say('router-no-right'));
});

test('the administrator makes, renames, moves and ends units; paths follow', async () => {
  const home = await rig.command('admin');
  await rig.tap('admin', home, 'Thêm đảng bộ');
  await rig.text('admin', 'Khối cơ quan');
  const made = await rig.tap('admin', await rig.command('admin'), 'Thêm chi bộ');
  expect(made.text).toContain('Đảng bộ A');
  expect((await rig.text('admin', 'CHI BO 1')).text).toContain('đã có đơn vị');
  const two = await rig.text('admin', 'Chi bộ 2');
  await rig.tap('admin', two, 'Đổi tên');
  const renamed = await rig.text('admin', 'Chi bộ Hai');

  const target = await rig.tap('admin', await rig.tap('admin', renamed, 'Chuyển đơn vị'), 'Khối cơ quan');
  const moved = await rig.tap('admin', await rig.tap('admin', target, 'Đặt vào đây'), 'Chuyển đơn vị');
  expect(moved.text).toContain('Đảng bộ A / Khối cơ quan / Chi bộ Hai');
  const units = await client(rig.db).unit.findMany({ include: { parent: true } });
  for (const unit of units) expect(unit.path).toBe(`${unit.parent?.path ?? '/'}${unit.number}/`);

  const ended = await rig.tap('admin', await rig.tap('admin', moved, 'Kết thúc đơn vị'), 'Kết thúc đơn vị');
  expect(ended.text).toContain('đã kết thúc');
  const full = await rig.press('admin', encodeButton('ro', 'endunitgo', cell.id));
  expect(full.toast).toContain('Còn 11 người');
  const top = await rig.press('admin', encodeButton('ro', 'endunitgo', root.id));
  expect(top.toast).toBe(rig.say('unit-is-root'));
});
