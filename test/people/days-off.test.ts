// Stories of days off: who edits which, and what becomes of the readings that fall on them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDaysOff } from '../../src/core/calendar/store.ts';
import { grantAdministrator } from '../../src/core/org/setup-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { ensureReadings } from '../../src/features/readings/monday/planning.ts';
import { defaultPlan, readingsFrom, savePlan } from '../../src/features/readings/store.ts';
import { createRig, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
let admin: Somebody;
let secretaryA: Somebody;
let secretaryB: Somebody;
beforeAll(async () => {
  rig = await createRig();
  secretaryA = await rig.member('Bí Thư A', rig.cellA, 'secretary');
  secretaryB = await rig.member('Bí Thư B', rig.cellB, 'secretary');
  admin = await rig.stranger('Người Quản Trị');
  const account = await rig.accountOf(admin.id);
  await inTransaction(rig.db, async (tx) => {
    await grantAdministrator(tx, account!.id, rig.root.id, rig.s.clock.now());
    for (const { id } of [rig.cellA, rig.cellB]) {
      await savePlan(tx, defaultPlan(id), rig.s.clock.now());
      await ensureReadings(rig.s.service.app.services, tx, id);
    }
  });
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const firstDay = async (cell: { id: string }) =>
  (await readingsFrom(rig.db, cell.id, '2026-11-30')).find(({ plannedDate }) => plannedDate === '2026-11-30')
    ?.date;
const newest = (action: string) =>
  rig.sql.auditEntry.findFirst({ where: { action }, orderBy: { id: 'desc' } });

test('an administrator adds a public day off; wrong words are said and keep what was typed; every cell follows', async () => {
  await admin.write('/caidat');
  await admin.press('Ngày nghỉ');
  expect(admin.last().text).toContain('chung cho mọi đơn vị');
  await admin.press('Thêm ngày nghỉ');
  for (const [typed, said] of [
    ['hôm nào đó', 'Chưa đọc được ngày này'],
    ['31/11', 'Không có ngày này'],
    ['1/11/2026', 'đã qua'],
    ['thứ Ba, 30/11', 'không khớp'],
  ] as const) {
    await admin.write(typed);
    expect(admin.last().text).toContain(said);
  }
  await admin.write('thứ Hai, 30/11');
  expect(admin.last().buttons).toEqual(['Nghỉ', 'Làm bù', 'Quay lại', 'Thôi']);
  await admin.press('Nghỉ');
  await admin.write('Ngày hội');
  expect(admin.last().text).toContain('thứ Hai, ngày 30/11/2026: nghỉ (Ngày hội)');
  expect([await firstDay(rig.cellA), await firstDay(rig.cellB)]).toEqual(['2026-12-01', '2026-12-01']);
  expect(await newest('day_off.added')).toMatchObject({ unitId: null, detail: { date: '2026-11-30' } });
});

test('the help of an administrator who is no member speaks of what they can do', async () => {
  await admin.write('/trogiup');
  const said = admin.last().text;
  expect(said).toContain('nút Ngày nghỉ');
  expect(said).not.toContain('/doc');
});

test("a secretary's own day comes before the public one, in their cell alone", async () => {
  await secretaryA.write('/caidat');
  await secretaryA.press('Chi bộ A');
  await secretaryA.press('Ngày nghỉ');
  expect(secretaryA.last().text).toContain('riêng của Chi bộ A');
  await secretaryA.press('Thêm ngày nghỉ');
  await secretaryA.write('30/11');
  await secretaryA.press('Làm bù');
  await secretaryA.write('Vẫn đi làm');
  expect([await firstDay(rig.cellA), await firstDay(rig.cellB)]).toEqual(['2026-11-30', '2026-12-01']);
  expect(await newest('day_off.added')).toMatchObject({ unitId: rig.cellA.id });
});

test('nobody edits what is not theirs, whatever the button says', async () => {
  const own = await rig.sql.dayOff.findFirstOrThrow({ where: { unitId: rig.cellA.id } });
  const common = await rig.sql.dayOff.findFirstOrThrow({ where: { unitId: null, name: 'Ngày hội' } });
  const member = await rig.member('Nguyễn Văn An', rig.cellA);
  for (const who of [secretaryB, member])
    for (const [action, args] of [
      ['days', ['all', 'p0']],
      ['days', [rig.cellA.id, 'p0']],
      ['dayadd', ['all']],
      ['dayadd', [rig.cellA.id]],
      ['daydrop', [own.id]],
      ['daygone', [own.id]],
      ['daygone', [common.id]],
    ] as const)
      expect(await who.forge('st', action, [...args])).toContain('chưa được phân công');
  expect(await rig.sql.dayOff.count({ where: { id: { in: [own.id, common.id] } } })).toBe(2);
  await secretaryB.write('/caidat');
  expect(secretaryB.last().buttons).not.toContain('Ngày nghỉ');
});

test('taking a day out is confirmed, audited, and the readings go back', async () => {
  await admin.write('/caidat');
  await admin.press('Ngày nghỉ');
  await admin.press('Bỏ 30/11/2026');
  expect(admin.last().buttons).toEqual(['Bỏ ngày này', 'Giữ nguyên']);
  await admin.press('Giữ nguyên');
  expect(await firstDay(rig.cellB)).toBe('2026-12-01');
  await admin.press('Bỏ 30/11/2026');
  expect(await admin.press('Bỏ ngày này')).toBe('Đã bỏ ngày này.');
  expect(await firstDay(rig.cellB)).toBe('2026-11-30');
  expect(await newest('day_off.removed')).toMatchObject({ unitId: null, detail: { name: 'Ngày hội' } });
});

test('a table that an administrator emptied is not filled again at the next start', async () => {
  await rig.sql.dayOff.deleteMany({ where: { unitId: null } });
  const seed = [{ date: '2027-01-01', kind: 'off' as const, name: 'Tết dương lịch' }];
  expect(await inTransaction(rig.db, (tx) => seedDaysOff(tx, seed))).toBe(0);
});

test('a long list is turned by pages', async () => {
  await rig.sql.dayOff.createMany({
    data: Array.from({ length: 12 }, (_, at) => ({
      id: crypto.randomUUID(),
      date: new Date(Date.UTC(2027, 9, at + 1)),
      kind: 'off',
      name: `Ngày ${at}`,
      unitId: rig.cellB.id,
    })),
  });
  await secretaryB.write('/caidat');
  await secretaryB.press('Chi bộ B');
  await secretaryB.press('Ngày nghỉ');
  expect(secretaryB.last().buttons).toHaveLength(1 + 8 + 1 + 1);
  await secretaryB.press('»');
  expect(secretaryB.last().buttons).toContain('Bỏ 12/10/2027');
  expect(secretaryB.last().text).not.toContain('01/10/2027');
});
