// Stories of the menu, the help, the settings and the client's own menu.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalCodes } from '../../src/core/org/invites-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { newId } from '../../src/shared/ids.ts';
import { createRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

test('the menu and the help fit the role', async () => {
  const secretary = await rig.member('Bí Thư A', rig.cellA, 'secretary');
  const member = await rig.member('Nguyễn Văn An', rig.cellA);
  /** Of all pages. */
  const entries = async (who: typeof secretary): Promise<string[]> => {
    await who.write('/menu');
    const labels = [...who.last().buttons];
    while (who.last().buttons.includes('»')) {
      await who.press('»');
      labels.push(...who.last().buttons);
    }
    return labels;
  };
  expect(await entries(secretary)).toContain('Mời tham gia');
  expect(await entries(member)).not.toContain('Mời tham gia');
  await secretary.write('/trogiup');
  expect(secretary.texts().join('\n')).toContain('/lienket (gửi trong nhóm)');
  await member.write('/help');
  expect(member.texts().join('\n')).not.toContain('/lienket (gửi trong nhóm)');
});

test('who has not joined is told how to, whatever command they try', async () => {
  const who = await rig.stranger('Chưa Vào');
  for (const command of [
    '/doc',
    '/hop',
    '/thongbao',
    '/khaosat',
    '/camket',
    '/hoa',
    '/thi',
    '/bieuduong',
    '/tonghop',
  ]) {
    await who.write(command);
    expect([command, who.last().text]).toEqual([
      command,
      'Chưa thấy tên trong danh sách chi bộ. Đồng chí mở đường dẫn mời của chi bộ để nhận tên.',
    ]);
  }
});

test("joining puts the commands of the person's role into their client, once", async () => {
  const made = await rig.onList('Bí Thư Mới', rig.cellB);
  await rig.sql.roleGrant.create({
    data: {
      id: newId(),
      memberId: made.id,
      unitId: rig.cellB.id,
      role: 'secretary',
      since: rig.s.clock.now(),
    },
  });
  const code = await inTransaction(
    rig.db,
    async (tx) =>
      (await personalCodes(tx, [{ id: made.id, unitId: rig.cellB.id }], newId(), rig.s.clock.now())).get(
        made.id,
      )!,
  );
  const who = await rig.stranger('Mới');
  const commands = () => rig.s.telegram.calls('setMyCommands').length;
  const before = commands();
  await who.open(code);
  await who.press('Tôi đồng ý');
  await rig.s.telegram.waitFor(() => commands() === before + 3, 5_000, 'the menu is set');
  const lists = rig.s.telegram.calls('setMyCommands').slice(before);
  expect(JSON.stringify(lists)).toContain('"moi"');
});

test('only who may change the settings of a unit changes them', async () => {
  const secretary = await rig.member('Bí Thư A Hai', rig.cellA, 'secretary');
  const other = await rig.member('Bí Thư B', rig.cellB, 'secretary');
  await secretary.write('/caidat');
  expect(secretary.last().buttons).toEqual(['✓ Tiếng Việt', 'English', 'Bản tin tuần', 'Chi bộ A']);
  await secretary.press('Chi bộ A');
  await secretary.press('anh, chị');
  expect((await rig.sql.unit.findUniqueOrThrow({ where: { id: rig.cellA.id } })).settings).toEqual({
    address: 'anh_chi',
  });
  expect(await other.forge('st', 'uaddr', [rig.cellA.id, 'ong_ba'])).toContain('chưa được phân công');
  expect(await other.forge('st', 'ulang', [rig.cellA.id, 'en'])).toContain('chưa được phân công');
  expect(await other.forge('st', 'unit', [rig.cellA.id])).toContain('chưa được phân công');
});

test('who gets a weekly digest opens its screen from the settings too, in the language chosen there', async () => {
  const secretary = await rig.member('Bí Thư A Ba', rig.cellA, 'secretary');
  await secretary.write('/caidat');
  await secretary.press('English');
  expect(secretary.last().buttons).toEqual(['Tiếng Việt', '✓ English', 'Weekly digest', 'Chi bộ A']);
  await secretary.press('Tiếng Việt');
  await secretary.press('Bản tin tuần');
  expect(secretary.last().text).toMatch(/^Bản tin tuần của đồng chí: Chi bộ A\n/);
  expect(secretary.last().buttons).toEqual(['Xem bản tin', 'Đổi ngày, giờ', 'Tắt bản tin']);
  const member = await rig.member('Nguyễn Thị Cúc', rig.cellA);
  await member.write('/caidat');
  expect(member.last().buttons).toEqual(['✓ Tiếng Việt', 'English']);
});

test('the language chosen is kept', async () => {
  const member = await rig.member('Trần Thị Bình', rig.cellA);
  await member.write('/caidat');
  expect(await member.press('English')).toBe('Saved.');
  expect((await rig.accountOf(member.id))?.locale).toBe('en');
});
