// What is done from a digest: reminding a secretary, looking at the units below, choosing another hour.
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Message } from '../../src/channels/channel.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { paper } from '../../src/shared/paper/paper.ts';
import { at, dataOf, labels, type Someone } from '../readings/cell.ts';
import { crowd, digestsTo, FRIDAY, heard, openTown, type Town } from './town.ts';

let town: Town;
afterAll(() => paper.close());
afterEach(async () => {
  expect(town.bench.errors).toEqual([]);
  await town.bench.close();
});

/** The Friday's digest of a leader over a cell without data, one without a secretary, and one that is fine. */
async function troubled(): Promise<Message> {
  town = await openTown();
  const { bench, cells, secretaries, leader } = town;
  await bench.sql.askResult.updateMany({ where: { unitId: cells[0]!.id }, data: { answered: 0, count: 0 } });
  await bench.sql.roleGrant.deleteMany({ where: { memberId: secretaries[1]!.memberId } });
  await bench.advanceTo(at(FRIDAY, '16:40'));
  return (await digestsTo(bench, leader))[0]!;
}
const press = (who: Someone, data: string) => town.bench.press(who, who.externalId, data);
const notices = async (who: Someone) => {
  const rows = await town.bench.sql.outboxMessage.findMany({
    where: { chat: who.externalId, key: { startsWith: 'notices' } },
  });
  return rows.map(({ payload }) => (payload as Message).text);
};
const day = FRIDAY.replaceAll('-', '');

test('the digest names who needs help, with the reason and one action each, in order', async () => {
  const digest = await troubled();
  expect(digest.text).toContain(
    'Cần hỗ trợ:\n(1) Chi bộ Thôn 1: chưa có số liệu trong tuần; tháng này chưa có kỳ sinh hoạt\n' +
      '(2) Chi bộ Thôn 2: chưa có bí thư, phó bí thư trong danh sách; tháng này chưa có kỳ sinh hoạt\n' +
      '(3) Chi bộ Thôn 3: tháng này chưa có kỳ sinh hoạt',
  );
  expect(digest.text).toContain('Số liệu từ 2/3 chi bộ');
  expect(labels(digest)).toEqual([
    'Nhắc bí thư 1',
    'Xem đơn vị 2',
    'Nhắc bí thư 3',
    'Các đơn vị',
    'Xem tổng hợp',
    'Vì sao có tên ở đây?',
    'Giờ nhận bản tin',
  ]);
  const why = await press(town.leader, dataOf(digest, 'Vì sao'));
  expect(why.messages?.[0]?.text).toMatch(/^Vì sao một đơn vị có tên/);
  for (const { fullName } of town.secretaries) expect(digest.text).not.toContain(fullName);
});

test('a reminder is shown first, goes signed to the secretary at an allowed hour, and is sent once a week', async () => {
  const digest = await troubled();
  const { bench, leader, secretaries, commune, cells } = town;
  const asked = await press(leader, dataOf(digest, 'Nhắc bí thư 1'));
  const [preview] = asked.messages!;
  expect(preview!.text).toMatch(/^Chi bộ Thôn 1: gửi lời nhắc dưới đây tới 1 đồng chí phụ trách\?/);
  expect(labels(preview)).toEqual(['Gửi lời nhắc', 'Xem đơn vị', 'Thôi']);
  expect(await notices(secretaries[0]!)).toEqual([]);
  const left = await press(leader, dataOf(preview, 'Thôi'));
  expect(left.edit?.text).toBe('Đã thôi. Chưa gửi gì.');
  const done = await press(leader, dataOf(preview, 'Gửi lời nhắc'));
  expect(done.edit?.text).toMatch(/^Lời nhắc tới Chi bộ Thôn 1 sẽ đến đồng chí Trần Văn Thư 1/);
  await bench.advanceTo(at('2026-11-28', '09:00'));
  const [letter] = await notices(secretaries[0]!);
  expect(letter).toContain('Kính gửi đồng chí Trần Văn Thư 1.');
  expect(letter).toContain(
    'Đồng chí Lê Thị Lãnh, lãnh đạo Đảng ủy xã An Bình, nhờ đồng chí xem giúp Chi bộ Thôn 1.',
  );
  expect(letter).toContain('• chưa có số liệu trong tuần');

  const other = await bench.someone({
    name: 'Vũ Thị Hai',
    cell: commune,
    role: { role: 'leader', unit: commune },
  });
  const again = await press(other, encodeButton('bt', 'remind', cells[0]!.id, day));
  expect(again.messages?.[0]?.text).toMatch(/^Chi bộ Thôn 1 đã được nhắc: Lê Thị Lãnh, /);
  const forced = await press(other, encodeButton('bt', 'send', cells[0]!.id, day));
  expect(forced.edit?.text).toMatch(/^Chi bộ Thôn 1 đã được nhắc/);
  bench.clock.set(at('2026-12-04', '16:40'));
  await heard(bench, cells[0]!, '2026-11-30', 0, 10);
  const next = await press(other, encodeButton('bt', 'send', cells[0]!.id, '20261204'));
  expect(next.edit?.text).toMatch(/^Lời nhắc tới Chi bộ Thôn 1/);
});

test('two leaders at once: one reminder', async () => {
  await troubled();
  const { bench, leader, commune, cells, secretaries } = town;
  const other = await bench.someone({
    name: 'Vũ Thị Hai',
    cell: commune,
    role: { role: 'leader', unit: commune },
  });
  const data = encodeButton('bt', 'send', cells[0]!.id, day);
  await Promise.all([press(leader, data), press(other, data), press(leader, data)]);
  await bench.advanceTo(at('2026-11-30', '09:00'));
  expect(await notices(secretaries[0]!)).toHaveLength(1);
});

test('a cell whose secretary cannot be reached: said so, with what to do', async () => {
  await troubled();
  const { bench, leader, cells, secretaries } = town;
  await bench.sql.account.updateMany({
    where: { memberId: secretaries[0]!.memberId },
    data: { blockedAt: new Date() },
  });
  const asked = await press(leader, encodeButton('bt', 'remind', cells[0]!.id, day));
  expect(asked.messages?.[0]?.text).toMatch(/^Chi bộ Thôn 1 chưa có ai phụ trách nhận được tin/);
  expect(labels(asked.messages?.[0])).toEqual(['Xem đơn vị']);
});

test('of a higher unit its leaders are reminded; nobody outside the branch, below it or without a role', async () => {
  await troubled();
  const { bench, root, commune, cells, leader, secretaries } = town;
  const city = await bench.someone({ name: 'Đỗ Thành', cell: root, role: { role: 'leader', unit: root } });
  const done = await press(city, encodeButton('bt', 'send', commune.id, day));
  expect(done.edit?.text).toContain('đồng chí Lê Thị Lãnh');
  const elsewhere = await bench.unit(root, 'organisation', 'Đảng ủy xã Khác');
  const stranger = await bench.someone({
    name: 'Lạ',
    cell: elsewhere,
    role: { role: 'leader', unit: elsewhere },
  });
  for (const [who, unit] of [
    [stranger, cells[0]!],
    [secretaries[2]!, cells[0]!],
    [secretaries[0]!, cells[0]!],
    [leader, commune],
    [leader, root],
  ] as const)
    for (const action of ['remind', 'send']) {
      const said = await press(who, encodeButton('bt', action, unit.id, day));
      expect(said.toast, `${who.fullName} ${action} ${unit.name}`).toMatch(
        /^Việc này đồng chí chưa được phân công/,
      );
    }
  for (const action of ['see', 'units'])
    expect((await press(stranger, encodeButton('bt', action, commune.id, day))).toast).toMatch(/^Việc này/);
});

test('the units below are opened by buttons, folded by level above thirty, down to a cell without a name', async () => {
  town = await openTown();
  const { bench, commune, leader } = town;
  for (let n = 4; n <= 34; n++) {
    const cell = await bench.unit(commune, 'cell', `Chi bộ Thôn ${n}`);
    if (n < 8) await heard(bench, cell, '2026-11-24', n, 10);
  }
  const sub = await bench.unit(commune, 'organisation', 'Đảng bộ Trung tâm');
  const inner = await bench.unit(sub, 'cell', 'Chi bộ Trạm');
  await crowd(bench, inner, 6);
  await heard(bench, inner, '2026-11-24', 6, 6);
  await bench.advanceTo(at(FRIDAY, '16:30'));
  const [digest] = await digestsTo(bench, leader);
  const levels = (await press(leader, dataOf(digest, 'Các đơn vị'))).messages![0];
  expect(labels(levels)).toEqual(['Đảng bộ, đơn vị cấp trên (1)', 'Chi bộ trực thuộc (34)']);
  const ranges = (await press(leader, dataOf(levels, 'Chi bộ trực thuộc'))).edit;
  expect(labels(ranges)).toEqual(['Đơn vị 1–30', 'Đơn vị 31–34', 'Quay lại']);
  expect(ranges?.text).toContain('• Đơn vị 1–30: Chi bộ Thôn 1 … Chi bộ Thôn 30');
  const page = (await press(leader, dataOf(ranges, 'Đơn vị 1–30'))).edit;
  expect(page?.text).toContain('• Chi bộ Thôn 4: 40,0 % (4/10)\n');
  expect(labels(page)).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Chi bộ Thôn ${n}`), '»', 'Quay lại']);
  const second = (await press(leader, dataOf(page, '»'))).edit;
  expect(second?.text).toContain('• Chi bộ Thôn 9: chưa có số liệu');
  const higher = (await press(leader, dataOf(levels, 'Đảng bộ'))).edit;
  const below = (await press(leader, dataOf(higher, 'Đảng bộ Trung tâm'))).messages![0];
  expect(below?.text).toContain('Bản tin tuần: Đảng bộ Trung tâm');
  const cell = (await press(leader, dataOf(page, 'Chi bộ Thôn 1'))).messages![0];
  expect(cell?.text).toContain('80,0 % (8/10)');
  expect(labels(cell)).toEqual(['Xem tổng hợp', 'Giờ nhận bản tin']);
});

test('another day and hour: the next one comes then, not twice in a week; nobody is left with two', async () => {
  town = await openTown();
  const { bench, leader, cells } = town;
  await bench.advanceTo(at(FRIDAY, '17:00'));
  const ctx = bench.ctxOf(leader, { chat: leader.externalId });
  const home = (await press(leader, encodeButton('bt', 'home'))).edit;
  expect(home?.text).toContain('Gửi lúc 16 giờ 30 thứ Sáu hằng tuần. Tin kế tiếp: thứ Sáu, ngày 04/12/2026.');
  expect(labels(home)).toEqual(['Xem bản tin', 'Đổi ngày, giờ', 'Tắt bản tin']);
  const { timeForm } = await import('../../src/features/digests/settings.ts');
  const day = await timeForm.steps.weekday!.read(ctx, {}, { text: 'thu bay' });
  expect(day).toEqual({ data: { weekday: 6 }, next: 'time' });
  await expect(timeForm.steps.time!.read(ctx, day.data, { text: '23h' })).rejects.toThrow(
    'digests-time-night',
  );
  await expect(timeForm.steps.time!.read(ctx, day.data, { text: 'sớm' })).rejects.toThrow(
    'digests-time-again',
  );
  const time = await timeForm.steps.time!.read(ctx, day.data, { text: '9h05' });
  const saved = await timeForm.done(ctx, time.data);
  expect(saved.messages?.[1]?.text).toContain(
    'Gửi lúc 09 giờ 05 thứ Bảy hằng tuần. Tin kế tiếp: thứ Bảy, ngày 05/12/2026.',
  );
  for (const cell of cells) await heard(bench, cell, '2026-11-30', 9, 10);
  await bench.advanceTo(at('2026-12-05', '09:00'));
  expect(await digestsTo(bench, leader)).toHaveLength(1);
  await bench.advanceTo(at('2026-12-05', '09:05'));
  const own = await digestsTo(bench, leader);
  expect(own).toHaveLength(2);
  expect(own[1]!.text).toContain(
    'Từ 27/11/2026 đến 04/12/2026\nGồm 8 ngày, vì bản tin trước cách đây hơn một tuần.\n',
  );
  const off = await press(leader, encodeButton('bt', 'switch', 'off'));
  expect(labels(off.edit)).toEqual(['Xem bản tin', 'Đổi ngày, giờ', 'Bật bản tin']);
  const nobody = await bench.someone({ name: 'Đảng viên', cell: cells[0]! });
  expect((await press(nobody, encodeButton('bt', 'home'))).toast).toMatch(/^Việc này/);
});
