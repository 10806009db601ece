// Pledges on a channel without buttons, edits and files: by numbers and by words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { type Actor, textActor } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';
import { addItem, last, nextLookOn, READ, receiveAll, STORY, VISIT } from './cell.ts';

const { channel, control } = createTextChannel();
let s: TestService;
let secretary: Actor;
let member: Actor;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-30T09:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  secretary = textActor(s, control, PEOPLE[0]!.name, 'words');
  member = textActor(s, control, PEOPLE[7]!.name, 'number');
  for (const actor of [secretary, member]) await join(actor, links.get(actor.name)!);
}, 60_000);
afterAll(() => s.stop());

test('a member registers by numbers', async () => {
  await member.write('/camket');
  await member.press('Đăng ký năm 2027');
  await addItem(member, VISIT);
  await addItem(member, { ...READ, due: '31/12/2027' });
  await addItem(member, STORY);
  expect(last(member).text).toContain('Mục 3 (Việc làm theo Bác): Kể một mẩu chuyện trước chi bộ');
  await member.press('Gửi');
  expect(last(member).text).toContain('Đã gửi Bản đăng ký năm 2027.');
});

test('the secretary receives it by words', async () => {
  expect(last(secretary).buttons).toEqual(['Tiếp nhận', 'Đề nghị bổ sung']);
  await receiveAll(secretary);
  expect(last(member).text).toContain('Chi ủy thống nhất ngày 30/11/2026');
});

test('the month comes with one item to answer at a time, by "1", by a number typed, by words', async () => {
  await nextLookOn(s, '2027-01-25');
  await s.advanceTo('2027-01-25T08:00:00+07:00');
  expect(last(member).text).toContain('Tháng 1, mục 1: Thăm một gia đình khó khăn.');
  expect(last(member).buttons).toEqual(['Tháng này đã làm', 'Làm một phần', 'Chưa làm được']);
  await member.write('1');
  expect(last(member).text).toContain('Đã ghi: Tháng này đã làm.');
  expect(last(member).buttons).toEqual(['Ghi số', 'Tháng này chưa có']);
  // "1" is the first choice, which asks for the number; there a number is the number.
  await member.write('1');
  await member.write('3');
  expect(last(member).text).toContain('Đã ghi: 3 cuốn. Đã đạt 3/12 cuốn.');
  await member.write('chua lam duoc');
  const [month, follow] = member.private().slice(-2);
  expect(month!.text).toContain('Đồng chí đã cập nhật đủ tháng 1.');
  expect(follow!.text).toContain('Cảm ơn đồng chí đã báo đúng thực tế.');
  expect(follow!.buttons).toEqual(['Giữ nguyên', 'Điều chỉnh', 'Cần chi bộ giúp']);
  await member.write('1');
  expect(last(member).text).toContain('Giữ nguyên mục 3.');
});

test('a number with its measure answers at once; a note needs no photo', async () => {
  await member.write('sua lai');
  await member.press('Mục 2');
  await member.write('ghi so');
  await member.write('4 cuốn');
  expect(last(member).text).toContain('Đã đạt 4/12 cuốn.');
  await member.press('Ghi thêm');
  await member.press('Mục 2');
  expect(last(member).text).toContain('không gửi được ảnh');
  await member.write('Đọc cùng cả nhà');
  expect(last(member).text).toContain('Ghi thêm: Đọc cùng cả nhà.');
});

test('the year is read as text, and a file is refused in words', async () => {
  await member.write('/camket');
  await member.press('Xem năm 2027');
  await member.press('Quá trình');
  expect(last(member).text).toContain('Đã đạt 4/12 cuốn');
  await member.press('Mục 1');
  expect(last(member).text).toContain('Tháng 1: Tháng này đã làm.');
  await member.write('/camket');
  await member.press('Xem năm 2027');
  expect(await member.press('Phiếu năm (Word)')).toContain('không nhận được tệp');
  await s.advanceTo('2027-01-30T17:00:00+07:00');
  expect(last(secretary).text).toContain('đã kết thúc');
  for (const { text } of [...member.private(), ...secretary.private()])
    expect(text.length).toBeLessThanOrEqual(2000);
  expect(s.errors).toEqual([]);
});
