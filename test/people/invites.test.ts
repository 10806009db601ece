// Stories of inviting: the files, who gets them, what a repeated /moi does.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMember, makeUnit } from '../harness/factories.ts';
import { SETUP_CODE } from '../harness/service.ts';
import { createRig, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const links = (who: Somebody): string[][] =>
  parse(Buffer.from(who.file('loi-moi.csv')!), { bom: true }) as string[][];

test('a secretary gets the links of those of the own cell who have not joined, a sheet of slips, and the shared links', async () => {
  const secretary = await rig.member('Bí Thư A', rig.cellA, 'secretary');
  await rig.onList('Nguyễn Văn An', rig.cellA);
  await rig.onList('=HYPERLINK("http://x")', rig.cellA);
  await makeMember(rig.db, rig.cellA.id, { name: 'Người Từ Chối', joined: false, tracking: 'paper' });
  await rig.onList('Người Chi Bộ Khác', rig.cellB);

  await secretary.write('/moi');
  const bytes = secretary.file('loi-moi.csv')!;
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header, ...rows] = links(secretary);
  expect(header).toEqual(['Họ và tên', 'Đơn vị', 'Đường dẫn']);
  expect(rows.map(([name]) => name).sort()).toEqual([`'=HYPERLINK("http://x")`, 'Nguyễn Văn An']);
  for (const [, unit, link] of rows) {
    expect(unit).toBe('Chi bộ A');
    expect(link).toMatch(/^https:\/\/t\.me\/tro_ly_chi_bo_bot\?start=[A-Za-z0-9_-]{22}$/);
  }
  expect(Buffer.from(secretary.file('phieu-moi.pdf')!).subarray(0, 5).toString()).toBe('%PDF-');
  expect(secretary.last().text).toMatch(/\?start=[A-Za-z0-9_-]{22}\n/);
  expect(secretary.last().text).toMatch(/\?startgroup=[A-Za-z0-9_-]{22}$/);

  await secretary.write('/moi');
  expect(links(secretary)).toEqual([header, ...rows]);
});

test('with many people an administrator chooses the unit by buttons; with few everyone comes at once', async () => {
  const admin = await rig.stranger('Quản Trị');
  await admin.open(SETUP_CODE);
  await admin.write('/moi');
  expect(links(admin).length - 1).toBe(3);

  const big = await makeUnit(rig.db, 'Chi bộ Lớn', 'cell', rig.root);
  for (let at = 0; at < 61; at++) await rig.onList(`Người Thứ ${at}`, big);
  await admin.write('/moi');
  expect(admin.last().buttons).toEqual(['Chi bộ A', 'Chi bộ B', 'Chi bộ Lớn', 'Cả 66 người']);
  await admin.press('Chi bộ B');
  expect(
    links(admin)
      .slice(1)
      .map(([name]) => name),
  ).toEqual(['Người Chi Bộ Khác']);
});

test('nobody else invites, whatever button they forge', async () => {
  const roles = [
    'committee_member',
    'group_leader',
    'recorder',
    'secretary',
    'leader',
    'overseer',
    undefined,
  ];
  for (const role of roles) {
    const who = await rig.member(`Người Có Vai ${role ?? 'trống'}`, rig.cellB, role);
    for (const action of ['unit', 'all', 'own'])
      expect([role, await who.forge('iv', action, [rig.cellA.id])]).toEqual([
        role,
        expect.stringContaining('chưa được phân công'),
      ]);
    if (role === 'secretary') continue;
    await who.write('/moi');
    expect([role, who.last().text]).toEqual([role, expect.stringContaining('chưa được phân công')]);
  }
  // Reads a link of nobody: the codes made above belong to cells A and B, and to the big cell.
  expect(await rig.sql.invite.count({ where: { unitId: rig.cellA.id, kind: 'personal' } })).toBe(2);
});
