// Days off asked about, schedules changed and stopped, a meeting made once, settings, an outage over reminders; over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { client } from '../../src/db/prisma.ts';
import { calendarsOf, lastOf, type MeetingCell, show, startCell, watch } from './cell.ts';

let cell: MeetingCell;
const group = () => cell.room.chat;
const inGroup = () => cell.room.messages().at(-1)!;
const meetings = () =>
  client(cell.s.service.app.services.db).meeting.findMany({ orderBy: { startsAt: 'asc' } });

beforeAll(async () => {
  cell = await startCell({ joined: 4 });
});
afterAll(async () => {
  show([cell.secretary, cell.people[1]!, cell.people[2]!], cell.room);
  expect(cell.s.errors).toEqual([]);
  await cell.s.stop();
});

test('an occurrence on a public holiday is asked about when it is made, privately and once', async () => {
  const { secretary, people, s } = cell;
  await secretary.write('/hop');
  await secretary.press('Lập kỳ họp');
  await secretary.press('Thường kỳ và chuyên đề');
  await secretary.press('Theo lịch định kỳ');
  await secretary.press('Ngày cố định hằng tháng');
  const said = watch(people);
  await secretary.press('Ngày 1');
  await secretary.press('14 giờ 00');
  await secretary.press('Chưa định');
  await s.settle();
  expect([...said().keys()].sort()).toEqual([people[1]!.name, secretary.name].sort());
  const { text, buttons } = lastOf(people[1]!);
  expect(text).toContain('rơi vào ngày nghỉ: 14 giờ 00 thứ Sáu, ngày 01/01/2027');
  expect(buttons).toEqual([
    'Sang thứ Hai, 04/01/2027',
    'Sang thứ Năm, 31/12/2026',
    'Vẫn họp ngày này',
    'Chọn ngày khác',
  ]);
  const again = watch(people);
  await s.advanceTo('2026-12-01T14:00:00+07:00');
  expect(
    [...again().values()].flat().filter((one) => one.includes('01/01/2027') && one.includes('ngày nghỉ')),
  ).toEqual([]);
});

test('answered by the deputy it moves; the secretary who presses later is told where it stands, nothing moves twice', async () => {
  const { secretary, people } = cell;
  await people[1]!.press('Sang thứ Hai, 04/01/2027');
  const settled = 'Sinh hoạt thường kỳ, chuyên đề tháng 01/2027: 14 giờ 00 thứ Hai, ngày 04/01/2027.';
  const answers = (who: typeof secretary) => who.private().filter(({ text }) => text === settled).length;
  expect(answers(people[1]!)).toBe(1);
  await secretary.press('Sang thứ Năm, 31/12/2026');
  expect(answers(secretary)).toBe(1);
  const [, january] = await meetings();
  expect(january).toMatchObject({ minutes: 120, joinedKind: 'thematic', state: 'draft' });
  expect(january!.title).toBe('Sinh hoạt thường kỳ, chuyên đề tháng 01/2027');
});

test('a meeting made once: a typed day off is asked about, a time that is past is refused', async () => {
  const { secretary } = cell;
  await secretary.write('/hop');
  await secretary.press('Lập kỳ họp');
  await secretary.press('Bất thường');
  await secretary.write('1/1');
  expect(lastOf(secretary).text).toContain('là ngày nghỉ');
  await secretary.press('Quay lại');
  await secretary.write('32/12');
  expect(lastOf(secretary).text).toContain('không có trong lịch');
  await secretary.write('hôm nay');
  await secretary.press('08 giờ 00');
  expect(lastOf(secretary).text).toContain('Giờ này đã qua');
  await secretary.write('19 giờ 30');
  await secretary.write('Phòng họp số 1');
  await secretary.press('Nguyễn Văn An');
  await secretary.press('Xem cả danh sách');
  await secretary.press('Xem tiếp');
  await secretary.press('Để sau');
  expect(lastOf(secretary).text).toContain('Sinh hoạt bất thường ngày 01/12/2026, 19 giờ 30');
  const made = (await meetings()).find(({ kind }) => kind === 'extraordinary');
  expect(made).toMatchObject({ place: 'Phòng họp số 1', minutes: 90, recorderId: null, seriesId: null });
});

test('a place that changes after the invitation is told to all, and the calendar follows', async () => {
  const { secretary, people, s } = cell;
  await secretary.press('Về kỳ họp');
  await secretary.press('Gửi giấy mời');
  expect(lastOf(secretary).text).toContain('Lưu ý: chưa có chương trình.');
  await secretary.press('Gửi ngay');
  await people[2]!.press('Sẽ dự', group());
  await secretary.press('Về kỳ họp');
  await secretary.press('Sửa kỳ họp');
  await secretary.press('Địa điểm');
  const before = cell.room.messages().length;
  await secretary.write('Hội trường');
  await s.settle();
  expect(cell.room.messages().length).toBe(before + 1);
  expect(inGroup().text).toContain('Địa điểm: Hội trường');
  expect(calendarsOf(s, people[2]!).at(-1)).toMatch(/SEQUENCE:1[\s\S]*LOCATION:Hội trường/);
  await secretary.press('Họp trực tuyến');
  await secretary.write('zoom');
  expect(lastOf(secretary).text).toContain('Chưa đọc được đường dẫn');
  await secretary.press('Thôi');
});

test('the schedule changes from an occurrence on: what is planned goes along, with what was prepared for it', async () => {
  const { secretary } = cell;
  await secretary.write('/hop');
  await secretary.press('04/01 · Sinh hoạt thường kỳ, …');
  await secretary.press('Sửa chương trình');
  await secretary.press('Thêm mục');
  await secretary.write('Mục đã soạn trước');
  await secretary.press('Về kỳ họp');
  await secretary.press('Đổi lịch từ kỳ này');
  await secretary.press('Thứ cố định hằng tháng');
  await secretary.press('Tuần thứ hai');
  await secretary.press('thứ Năm');
  await secretary.press('19 giờ 00');
  await secretary.write('Nhà văn hóa');
  expect(lastOf(secretary).text).toContain('thứ Năm tuần thứ hai hằng tháng');
  const rows = (await meetings()).filter(({ seriesId, state }) => seriesId !== null && state === 'draft');
  expect(rows.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-12-01T07:00:00.000Z',
    '2027-01-14T12:00:00.000Z',
    '2027-02-11T12:00:00.000Z',
  ]);
  expect(rows[1]).toMatchObject({
    place: 'Nhà văn hóa',
    title: 'Sinh hoạt thường kỳ, chuyên đề tháng 01/2027',
  });
  const items = await client(cell.s.service.app.services.db).meetingAgendaItem.findMany({
    where: { meetingId: rows[1]!.id },
  });
  expect(items.map(({ words }) => words)).toContain('Mục đã soạn trước');
});

test('another rule is typed, a wrong one refused with what a rule may say', async () => {
  const { secretary } = cell;
  await secretary.press('Đổi lịch từ kỳ này');
  await secretary.press('Quy tắc khác');
  await secretary.write('mỗi tháng hai lần');
  expect(lastOf(secretary).text).toContain('Chưa đọc được quy tắc');
  await secretary.write('RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=20');
  await secretary.press('19 giờ 30');
  await secretary.press('Chưa định');
  expect(lastOf(secretary).text).toContain('theo quy tắc FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=20');
  expect(lastOf(secretary).text).toContain('19 giờ 30 thứ Tư, ngày 20/01/2027');
});

test('an outage of two hours over the reminder in the group is made up for, one that ends at the hour is not', async () => {
  const { secretary, people, s } = cell;
  await secretary.press('Về kỳ họp');
  await secretary.press('Gửi giấy mời');
  await secretary.press('Gửi ngay');
  await people[2]!.press('Sẽ dự', group());
  await s.advanceTo('2027-01-19T07:59:00+07:00');
  const before = cell.room.messages().length;
  s.clock.set(new Date('2027-01-19T10:00:00+07:00'));
  await s.advanceTo('2027-01-19T10:00:00+07:00');
  expect(cell.room.messages().length).toBe(before + 1);
  expect(inGroup().text).toContain('Nhắc lịch họp');
  const said = watch([people[2]!]);
  await s.advanceTo('2027-01-20T17:29:00+07:00');
  s.clock.set(new Date('2027-01-20T19:30:00+07:00'));
  await s.advanceTo('2027-01-20T19:31:00+07:00');
  expect(said().size).toBe(0);
});

test('reminders are set by the secretary, and meetings already invited to follow', async () => {
  const { secretary, people, s } = cell;
  await secretary.write('/hop');
  await secretary.press('20/03 · Sinh hoạt thường kỳ, …');
  await secretary.press('Gửi giấy mời');
  await secretary.press('Gửi ngay');
  await people[2]!.press('Sẽ dự', group());
  await secretary.write('/hop');
  await secretary.press('Cài đặt họp');
  expect(lastOf(secretary).text).toContain('Nhắc riêng người chưa trả lời: trước 3 ngày');
  await secretary.press('Nhắc trong nhóm');
  await secretary.press('Không nhắc');
  await secretary.press('Người chưa trả lời');
  await secretary.press('Trước 1 ngày');
  expect(lastOf(secretary).text).toContain('Nhắc trong nhóm: không nhắc');
  const before = cell.room.messages().length;
  const chased = watch(people.slice(3));
  await s.advanceTo('2027-03-19T08:59:00+07:00');
  expect(chased().size).toBe(0);
  await s.advanceTo('2027-03-19T09:00:00+07:00');
  expect([...chased().keys()]).toEqual([people[3]!.name]);
  await s.advanceTo('2027-03-20T17:30:00+07:00');
  expect(cell.room.messages().length).toBe(before);
  expect(lastOf(people[2]!).text).toContain('Sắp đến giờ họp');
});

test('the schedule is stopped from an occurrence on; nothing more is made', async () => {
  const { secretary, s } = cell;
  await s.advanceTo('2027-03-21T08:00:00+07:00');
  await secretary.write('/hop');
  await secretary.press('Lịch định kỳ');
  await secretary.press('Sinh hoạt thường kỳ, chuyên đ…');
  await secretary.press('Dừng lịch định kỳ');
  expect(lastOf(secretary).text).toContain('2 kỳ chưa họp sẽ hủy');
  expect(lastOf(secretary).buttons).toEqual(['Dừng lịch định kỳ', 'Giữ nguyên']);
  await secretary.press('Dừng lịch định kỳ');
  expect(lastOf(secretary).text).toContain('Đã dừng lịch định kỳ, hủy 2 kỳ chưa họp.');
  const before = (await meetings()).length;
  await s.advanceTo('2027-08-01T08:00:00+07:00');
  expect((await meetings()).length).toBe(before);
  await secretary.write('/hop');
  expect(lastOf(secretary).text).toContain('Chưa có kỳ họp nào sắp tới.');
});

test('an outage of months: what was never made is recorded as missed, told once, and the series goes on', async () => {
  const { secretary, s } = cell;
  await secretary.press('Lập kỳ họp');
  await secretary.press('Chuyên đề');
  await secretary.press('Theo lịch định kỳ');
  await secretary.press('Ngày làm việc cuối tháng');
  await secretary.press('14 giờ 00');
  await secretary.press('Chưa định');
  expect(lastOf(secretary).text).toContain('14 giờ 00 thứ Ba, ngày 31/08/2027');
  const said = watch([secretary]);
  s.clock.set(new Date('2027-12-10T08:00:00+07:00'));
  await s.advanceTo('2027-12-10T08:01:00+07:00');
  const lost = [...said().values()].flat().filter((text) => text.includes('nay ghi là đã lỡ'));
  expect(lost).toHaveLength(1);
  expect(lost[0]).toContain('29/10/2027');
  expect(lost[0]).toContain('30/11/2027');
  const states = (await meetings()).filter(({ kind }) => kind === 'thematic').map(({ state }) => state);
  expect(states).toEqual(['missed', 'missed', 'missed', 'missed', 'draft', 'draft']);
  // The two that had been made are told of as well, each once.
  const unheld = [...said().values()].flat().filter((text) => text.includes('nên ghi là không họp'));
  expect(unheld.filter((text) => text.startsWith('Sinh hoạt chuyên đề'))).toHaveLength(2);
});
