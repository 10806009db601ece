// /tonghop on a channel without buttons, edits and files: the main path by numbers and by words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { type Actor, textActor } from '../harness/actors.ts';
import { CELL, join, PEOPLE, setUp } from '../harness/cell.ts';
import { lastOf } from '../harness/month.ts';
import { startService, type TestService } from '../harness/service.ts';

const GROUP = '-1';
const { channel, control } = createTextChannel();
let s: TestService;
const people: (Actor & { userId: string })[] = [];
const secretary = () => people[0]!;
const said = () => lastOf(secretary()).text;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  for (const [n, row] of PEOPLE.slice(0, 3).entries()) {
    const actor = textActor(s, control, row.name, n % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  const by = { id: secretary().userId, name: secretary().name };
  await control.addGroup(by, { chat: GROUP, title: 'Nhóm', members: 3 });
  await s.settle();
  await secretary().write('/lienket', GROUP);
  await secretary().press('Chỉ đảng viên', GROUP);
  await secretary().press('Đúng rồi', GROUP);
  await s.advanceTo('2026-11-30T08:00:00+07:00');
  await people[1]!.write('da nghe', GROUP);
}, 60_000);
afterAll(async () => {
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('who has not answered is looked at, and answered for, by numbers', async () => {
  await secretary().write('/tonghop');
  expect(said()).toContain(`Tổng hợp: ${CELL}`);
  expect(said()).toContain('Đang diễn ra: 1 buổi đọc');
  for (const label of ['Ai chưa trả lời', 'Buổi đọc 30/11', 'Ghi hộ']) await secretary().press(label);
  const [first] = lastOf(secretary()).buttons;
  await secretary().press(first!);
  await secretary().press('Đã nghe');
  expect(said()).toContain('Ghi hộ cho ai?');
});

test('figures by words, between two days, and no picture where none can be sent', async () => {
  await s.advanceTo('2026-11-30T18:00:00+07:00');
  await secretary().write('/tonghop');
  expect(said()).toMatch(/Đã nghe đọc đầu tuần: 7,\d % \(2\/2\d\), 1 ghi hộ/);
  await secretary().write('tuan');
  expect(said()).toContain('Tuần 30/11/2026 – 06/12/2026 (đến hôm nay)');
  await secretary().press('Từ ngày – đến ngày');
  await secretary().write('1/11');
  await secretary().write('30-11-2026');
  expect(said()).toContain('Từ 01/11/2026 đến 30/11/2026');
  await secretary().press('Biểu đồ');
  expect(said()).toContain('Ở đây không gửi được hình.');
});
