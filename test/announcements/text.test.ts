// An announcement on a channel without buttons, edits and files: written, confirmed and withdrawn by numbers and words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { type Actor, textActor, textRoom } from '../harness/actors.ts';
import { CELL, join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

const GROUP = '-1';
const { channel, control } = createTextChannel();
const room = textRoom(control, GROUP);

let s: TestService;
let people: (Actor & { userId: string })[];
const secretary = () => people[0]!;
const last = (seen: { text: string; buttons: string[] }[]) => seen.at(-1)!;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  people = [];
  for (const [i, row] of PEOPLE.slice(0, 6).entries()) {
    const actor = textActor(s, control, row.name, i % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  await control.addGroup(
    { id: people[0]!.userId, name: people[0]!.name },
    { chat: GROUP, title: 'Nhóm', members: 6 },
  );
  await s.settle();
  await secretary().write('/lienket', GROUP);
  await secretary().press('Chỉ đảng viên', GROUP);
});
afterAll(async () => {
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('the secretary writes it by numbers', async () => {
  await secretary().write('/thongbao');
  await secretary().press('Soạn thông báo');
  await secretary().write('Nộp đảng phí trước thứ Sáu.');
  await secretary().press('Không có');
  await secretary().write('27/11');
  await secretary().press('Đã làm');
  await secretary().press('Cả chi bộ');
  expect(last(secretary().private()).text).toContain(`Gửi: cả ${CELL} (27 người).`);
  await secretary().press('Gửi');
  expect(last(secretary().private()).text).toContain('Đã gửi cho 27 người');
  expect(last(room.messages())).toEqual({
    text: expect.stringContaining('Nộp đảng phí trước thứ Sáu.'),
    buttons: ['Đã làm'],
  });
});

test('in the group "1" and "da lam" confirm, and say so', async () => {
  await people[1]!.write('1', GROUP);
  await people[2]!.write('da lam', GROUP);
  expect(last(room.messages()).text).toContain('Đã ghi nhận. Cảm ơn đồng chí. Ghi nhận: Đã làm.');
  await people[3]!.write('/thongbao');
  await people[3]!.press('25/11 · Nộp đảng phí tr…');
  await people[3]!.press('Đã làm');
  expect(last(people[3]!.private()).text).toContain('Đã ghi nhận');
});

test('tổ are ticked by numbers; nothing is edited, so each list comes anew', async () => {
  await secretary().write('/thongbao');
  await secretary().press('Soạn thông báo');
  await secretary().write('Riêng Tổ 1 và Tổ 2.');
  await secretary().press('Không có');
  await secretary().write('27/11');
  await secretary().press('Đã nhận');
  await secretary().press('Chọn tổ');
  await secretary().press('Tổ 1');
  await secretary().press('Tổ 2');
  expect(last(secretary().private()).text).toContain('Đã chọn: Tổ 1, Tổ 2.');
  await secretary().press('Xong');
  await secretary().press('Gửi');
  await s.advanceTo(s.clock.now());
  expect(last(people[1]!.private()).text).toContain('Riêng Tổ 1 và Tổ 2.');
  expect(people[2]!.private().some(({ text }) => text.includes('Riêng Tổ'))).toBe(false);
});

test('withdrawn: a new message says so where it was read', async () => {
  await secretary().write('/thongbao');
  await secretary().press(last(secretary().private()).buttons.find((label) => label.includes('Riêng Tổ'))!);
  await secretary().press('Thu hồi');
  await secretary().press('Thu hồi');
  expect(last(people[1]!.private()).text).toContain('đã thu hồi thông báo gửi lúc');
});

test('reminded by a private message with a number, and the result comes as a new message, short enough for the channel', async () => {
  await s.advanceTo('2026-11-27T10:00:00+07:00');
  expect(last(people[4]!.private())).toEqual({
    text: expect.stringContaining('Thông báo dưới đây chưa có trả lời của đồng chí.'),
    buttons: ['Đã làm'],
  });
  await people[4]!.write('1');
  await s.advanceTo('2026-11-27T17:00:00+07:00');
  expect(last(room.messages()).text).toContain('Đã làm: 14,8 % (4/27)');
  expect(last(room.messages()).buttons).toEqual([]);
  expect(last(secretary().private()).text).toContain(PEOPLE[5]!.name);
  for (const { text } of [...room.messages(), ...people.flatMap((one) => one.private())])
    expect(text.length).toBeLessThanOrEqual(2000);
});
