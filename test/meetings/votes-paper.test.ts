// A vote where an official member is followed on paper: on no list, counted by hand by whoever writes the vote down.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMember } from '../harness/factories.ts';
import { evening, type Hall, lastOf, openCard, openHall, type Person } from './hall.ts';

let hall: Hall;
let chair: Person;

beforeAll(async () => {
  hall = await openHall();
  chair = await hall.person('Nguyễn Văn Bí', { role: 'secretary' });
  await hall.person('Lê Văn An');
  await makeMember(hall.db, hall.cell.id, { name: 'Cụ Giấy', joined: false, tracking: 'paper' });
  await hall.meet();
  await hall.s.advanceTo(evening('18:50'));
});
afterAll(async () => {
  expect(hall.s.errors).toEqual([]);
  await hall.s.stop();
});

test('the list says how many are on paper; the vote asks how many of them are there, and N holds them', async () => {
  await openCard(chair);
  await chair.press('Bắt đầu điểm danh');
  const list = () => chair.private().findLast(({ text }) => text.includes('Theo dõi trên giấy'))!.text;
  expect(list()).toContain('Theo dõi trên giấy: 1 đồng chí, không có trong danh sách này.');
  expect(list()).not.toContain('Cụ Giấy');
  await chair.press('Ghi cả danh sách');
  await chair.press('Xác nhận');
  await openCard(chair);
  await chair.press('Biểu quyết');
  await chair.press('Ghi kết quả biểu quyết');
  await chair.write('Nghị quyết tháng 12');
  expect(lastOf(chair).text).toContain('Có 1 đảng viên chính thức theo dõi trên giấy');
  await chair.write('2');
  expect(lastOf(chair).text).toContain('Chỉ có 1 đồng chí theo dõi trên giấy.');
  for (const text of ['1', '3', '0', '0']) await chair.write(text);
  expect(lastOf(chair).text).toContain('Tán thành: 3/3 = 100,0 %');
  expect(await chair.press('Ghi kết quả')).toBe('Đã ghi kết quả biểu quyết.');
  expect(await hall.sql.meetingVote.findFirstOrThrow()).toMatchObject({ inFavour: 3, base: 3, present: 3 });
});
