// Checks importing a roster as its sender walks it: preview, choices, confirmation, and once more.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, type Rig } from '../../../test/roster/rig.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { client } from '../../db/prisma.ts';

let rig: Rig;
let root: UnitRef;
beforeAll(async () => {
  rig = await createRig();
  root = await rig.unit(null, 'organisation', 'Đảng bộ A');
  await rig.administrator('admin', root);
});
afterAll(async () => {
  expect(rig.errors).toEqual([]);
  await rig.close();
});

const HEAD = 'STT,Đơn vị,Tổ đảng,Họ và tên,Chức vụ,Diện,Mã';
const sheet = (...rows: string[]) => `\uFEFF${[HEAD, ...rows].join('\n')}\n`;
const members = () => client(rig.db).member.count({ where: { endedAt: null } });
const rolesOf = async (name: string) =>
  (
    await client(rig.db).roleGrant.findMany({
      where: { member: { fullName: name }, until: null },
      include: { unit: true },
    })
  )
    .map((held) => `${held.role}@${held.unit.name}`)
    .sort();

const BASE = [
  '1,,,Trần Lãnh Đạo,Bí thư,,',
  '2,Chi bộ 1,Tổ đảng 1,Nguyễn Văn An,Bí thư,Chính thức,',
  '3,Chi bộ 1,Tổ đảng 1,Lê Thị Bình,"Tổ trưởng; Chi ủy viên",Chính thức,',
  '4,Chi bộ 1,Tổ đảng 2,Phạm Văn Cường,,Miễn sinh hoạt,',
  '5,Khối cơ quan / Chi bộ 2,,Vũ Thị Dung,Bí thư,Dự bị,',
  '6,Khối cơ quan / Chi bộ 2,,Hoàng Văn Em,,Chính thức,',
];

test('a file with an error names row and column, offers no confirmation and changes nothing', async () => {
  const answer = await rig.file('admin', 'loi.csv', sheet(...BASE, '7,Chi bộ 1,,Đỗ Văn Giang,Vua,,'));
  expect(answer.text).toContain('Dòng 8, cột Chức vụ: chưa hiểu chức vụ “Vua”');
  expect(answer.buttons).toEqual([]);
  expect(await members()).toBe(0);
});

test('beyond ten errors all of them come as a file', async () => {
  const bad = Array.from({ length: 14 }, (_, n) => `${n},Chi bộ 1,,Người Thứ ${'abcdefghijklmn'[n]},Vua,,`);
  const answer = await rig.file('admin', 'loi.csv', sheet(...bad));
  const file = answer.messages.find((message) => message.file)?.file;
  const csv = Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
  expect(csv.startsWith('\uFEFFDòng,Cột,Giá trị,Lỗi')).toBe(true);
  expect(csv.trim().split('\n')).toHaveLength(15);
});

test('the preview counts and names ignored columns; the confirmation creates units, people, roles and exemptions', async () => {
  const answer = await rig.file('admin', 'danh-sach.csv', sheet(...BASE));
  expect(answer.text).toContain('Mới: 6');
  expect(answer.text).toContain('STT');
  expect(answer.buttons.map((one) => one.label)).toEqual(['Xác nhận nhập', 'Thôi']);
  expect(await members()).toBe(0);

  const done = await rig.tap('admin', answer, 'Xác nhận nhập');
  expect(done.text).toContain('/moi');
  expect(await members()).toBe(6);
  expect(await rolesOf('Trần Lãnh Đạo')).toEqual(['leader@Đảng bộ A']);
  expect(await rolesOf('Nguyễn Văn An')).toEqual(['secretary@Chi bộ 1']);
  expect(await rolesOf('Lê Thị Bình')).toEqual(['committee_member@Chi bộ 1', 'group_leader@Tổ đảng 1']);
  const units = await client(rig.db).unit.findMany({ include: { parent: true } });
  for (const unit of units) expect(unit.path).toBe(`${unit.parent?.path ?? '/'}${unit.number}/`);
  expect(units.find((unit) => unit.name === 'Khối cơ quan')?.kind).toBe('organisation');
  expect(units.find((unit) => unit.name === 'Chi bộ 2')?.kind).toBe('cell');
  const [exempt] = await client(rig.db).absence.findMany();
  expect(exempt).toMatchObject({ kind: 'exempt', from: new Date('2026-11-23T00:00:00Z'), until: null });
  const entry = await client(rig.db).auditEntry.findFirst({ where: { action: 'roster.imported' } });
  expect(entry?.detail).toMatchObject({ newMembers: 6, newUnits: 5 });
  const stored = await client(rig.db).rosterImport.findFirst({ where: { state: 'applied' } });
  expect(JSON.stringify(stored?.plan)).not.toContain('Nguyễn');

  expect((await rig.tap('admin', answer, 'Xác nhận nhập')).toast).toBe(rig.say('roster-import-over'));
  expect(await members()).toBe(6);
});

test('the same file again changes nothing and says so', async () => {
  const answer = await rig.file('admin', 'danh-sach.csv', sheet(...BASE));
  expect(answer.text).toContain('Không có gì thay đổi.');
  expect(answer.text).toContain('Không đổi: 6');
  expect(answer.buttons).toEqual([]);
});

test('a confirmation after the roster changed applies nothing and shows a fresh preview', async () => {
  const rows = [...BASE, '7,Chi bộ 1,,Đỗ Văn Giang,,,'];
  const answer = await rig.file('admin', 'them.csv', sheet(...rows));
  await client(rig.db).member.updateMany({
    where: { fullName: 'Hoàng Văn Em' },
    data: { standing: 'visiting' },
  });
  const again = await rig.tap('admin', answer, 'Xác nhận nhập');
  expect(again.text).toContain(rig.say('roster-preview-stale'));
  expect(again.text).toContain('Thay đổi: 1');
  expect(await members()).toBe(6);
  expect(await client(rig.db).rosterImport.count({ where: { state: 'stale' } })).toBe(1);
  await rig.tap('admin', again, 'Xác nhận nhập');
  expect(await members()).toBe(7);
});

test('a transfer happens only when chosen, and keeps the person', async () => {
  const before = await client(rig.db).member.findFirstOrThrow({ where: { fullName: 'Hoàng Văn Em' } });
  const rows = [BASE[4]!, '6,Chi bộ 1,,Hoàng Văn Em,,Chính thức,'];
  const answer = await rig.file('admin', 'chuyen.csv', sheet(...rows));
  expect(answer.text).toContain('Hoàng Văn Em mới ở Chi bộ 1');
  expect(answer.buttons.map((one) => one.label)).toEqual(['Chuyển đến', 'Người khác', 'Thôi']);
  const chosen = await rig.tap('admin', answer, 'Chuyển đến');
  const unchosen = await rig.tap('admin', chosen, 'Chuyển đến');
  expect(unchosen.buttons.map((one) => one.label)).not.toContain('Xác nhận nhập');
  const again = await rig.tap('admin', unchosen, 'Chuyển đến');
  expect((await rig.tap('admin', chosen, 'Xác nhận nhập')).text).toContain(rig.say('roster-preview-newer'));
  await rig.tap('admin', again, 'Xác nhận nhập');
  const after = await client(rig.db).member.findUniqueOrThrow({
    where: { id: before.id },
    include: { unit: true },
  });
  expect(after.unit.name).toBe('Chi bộ 1');
});

test('a second secretary is offered Bàn giao; without it the old one stays', async () => {
  const rows = ['1,Chi bộ 1,Tổ đảng 1,Lê Thị Bình,"Bí thư; Tổ trưởng",Chính thức,'];
  const answer = await rig.file('admin', 'ban-giao.csv', sheet(...rows));
  const labels = answer.buttons.map((one) => one.label);
  expect(labels).toContain('Bàn giao');
  const chosen = await rig.tap('admin', answer, 'Bàn giao');
  await rig.tap('admin', chosen, 'Xác nhận nhập');
  expect(await rolesOf('Nguyễn Văn An')).toEqual([]);
  expect(await rolesOf('Lê Thị Bình')).toEqual(['group_leader@Tổ đảng 1', 'secretary@Chi bộ 1']);
});

test('one name twice without a number is asked before anything can be confirmed', async () => {
  const rows = ['1,Chi bộ 1,,Trần Văn Hải,,,', '2,Chi bộ 1,,Trần Văn Hải,,,'];
  const answer = await rig.file('admin', 'trung.csv', sheet(...rows));
  expect(answer.buttons.map((one) => one.label)).toEqual(['Khác nhau', 'Một người', 'Thôi']);
  const told = await rig.tap('admin', answer, 'Khác nhau');
  await rig.tap('admin', told, 'Xác nhận nhập');
  expect(await client(rig.db).member.count({ where: { fullName: 'Trần Văn Hải' } })).toBe(2);
});

test('a secretary imports into the own cell only, by file or by pasted names', async () => {
  const cell = await client(rig.db).unit.findFirstOrThrow({ where: { name: 'Chi bộ 2' } });
  await rig.member({ id: cell.id, kind: 'cell', name: cell.name, path: cell.path }, 'Ngô Thị Thư', {
    who: 'secretary',
    role: 'deputy_secretary',
  });
  const outside = await rig.file('secretary', 'x.csv', sheet('1,Chi bộ 1,,Kẻ Lạ Mặt,,,'));
  expect(outside.text).toContain('ngoài phạm vi');
  const created = await rig.file('secretary', 'x.csv', sheet('1,Khối cơ quan / Chi bộ 3,,Kẻ Lạ Mặt,,,'));
  expect(created.buttons).toEqual([]);

  const pasted = await rig.text('secretary', '1. Đinh Văn Khoa\n2. Bùi Thị Lan\n3. Tạ Văn Minh');
  expect(pasted.text).toContain('Mới: 3');
  await rig.tap('secretary', pasted, 'Xác nhận nhập');
  expect(await client(rig.db).member.count({ where: { unitId: cell.id, fullName: 'Bùi Thị Lan' } })).toBe(1);

  expect((await rig.text('secretary', 'Chào Trợ lý.\nHôm nay họp lúc 7 giờ.\nCảm ơn nhé.')).text).toBe(
    'not understood',
  );
  expect((await rig.text('stranger', 'Đinh Văn Khoa\nBùi Thị Lan\nTạ Văn Minh')).text).toBe('not understood');
  expect((await rig.file('stranger', 'x.csv', sheet(BASE[1]!))).text).toBe('not understood');
});

test("nobody presses another person's import", async () => {
  const answer = await rig.file('admin', 'them.csv', sheet('1,Chi bộ 1,,Lý Văn Nam,,,'));
  const before = await members();
  for (const button of answer.buttons) {
    for (const who of ['secretary', 'stranger'])
      expect((await rig.press(who, button.data)).toast).not.toBe('');
  }
  expect(await members()).toBe(before);
  expect((await rig.tap('admin', answer, 'Thôi')).text).toBe(rig.say('roster-import-left'));
});

test('two imports that would collide do not interleave: one is applied, the other is shown anew', async () => {
  await rig.administrator('admin2', root);
  const rows = sheet('1,Chi bộ 9,,Mai Văn Oanh,Bí thư,,');
  const first = await rig.file('admin', 'a.csv', rows);
  const second = await rig.file('admin2', 'b.csv', rows);
  await Promise.all([rig.tap('admin', first, 'Xác nhận nhập'), rig.tap('admin2', second, 'Xác nhận nhập')]);
  expect(await client(rig.db).member.count({ where: { fullName: 'Mai Văn Oanh' } })).toBe(1);
  expect(await client(rig.db).unit.count({ where: { name: 'Chi bộ 9' } })).toBe(1);
});

test('the last deputy of a cell without a secretary does not remove themselves by a file', async () => {
  const cell = await rig.unit(root, 'cell', 'Chi bộ 7');
  await rig.member(cell, 'Ngô Văn Tư', { who: 'deputy', role: 'deputy_secretary' });
  const answer = await rig.file('deputy', 'x.csv', 'Họ và tên,Chức vụ\nNgô Văn Tư,Đảng viên\n');
  expect((await rig.tap('deputy', answer, 'Xác nhận nhập')).toast).toBe(rig.say('role-last-secretary'));
  expect(await rolesOf('Ngô Văn Tư')).toEqual(['deputy_secretary@Chi bộ 7']);
});

test('a root that is one cell becomes it with the first pasted list', async () => {
  const lone = await rig.unit(null, 'organisation', 'Chi bộ thôn Đông');
  await rig.administrator('lone', lone);
  const asked = await rig.tap(
    'lone',
    await rig.file('lone', 'x.csv', 'Họ và tên,Chức vụ\nLò Văn Páo,Bí thư\nGiàng A Sử,\n'),
    'Xác nhận nhập',
  );
  expect(asked.text).toContain('Người mới: 2');
  const unit = await client(rig.db).unit.findUniqueOrThrow({ where: { id: lone.id } });
  expect(unit.kind).toBe('cell');
  expect(await rolesOf('Lò Văn Páo')).toEqual(['secretary@Chi bộ thôn Đông']);
});

test('3,521 people in 150 cells are imported in a few seconds', async () => {
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'];
  const syllables =
    'An Bình Cường Dung Giang Hà Hải Hạnh Hòa Hùng Hương Khánh Lan Linh Long Mai Minh Nam Nga Phúc Quân Sơn Tâm Thảo Tuấn'.split(
      ' ',
    );
  const rows = Array.from({ length: 3_521 }, (_, n) => {
    const cell = n % 150;
    const at = Math.floor(n / 150);
    const name = `${family[cell % 5]} ${syllables[at % 25]} ${syllables[(at * 7 + cell) % 25]}`;
    return `${n},Phường ${cell % 8} / Chi bộ khu ${cell},Tổ đảng ${(at % 3) + 1},${name},${at === 0 ? 'Bí thư' : ''},,`;
  });
  const start = performance.now();
  const answer = await rig.file('admin', 'thanh-pho.csv', sheet(...rows));
  await rig.tap('admin', answer, 'Xác nhận nhập');
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(await client(rig.db).member.count({ where: { unit: { name: { startsWith: 'Chi bộ khu' } } } })).toBe(
    3_521,
  );
  const again = await rig.file('admin', 'thanh-pho.csv', sheet(...rows));
  expect(again.text).toContain('Không có gì thay đổi.');
});
