// A regular meeting by rule, from its schedule to its hour: prepared, invited to, moved while people answer; over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveTheme } from '../../src/core/org/year-words-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { calendarsOf, lastOf, type MeetingCell, show, startCell, watch } from './cell.ts';

let cell: MeetingCell;
const group = () => cell.room.chat;
const inGroup = () => cell.room.messages().at(-1)!;

beforeAll(async () => {
  cell = await startCell();
});
afterAll(async () => {
  show([cell.secretary, cell.people[1]!, cell.people[2]!, cell.people[5]!], cell.room);
  expect(cell.s.errors).toEqual([]);
  await cell.s.stop();
});

test('the secretary makes a schedule with buttons: the fifth of each month, half past seven in the evening', async () => {
  const { secretary } = cell;
  await secretary.write('/hop');
  expect(lastOf(secretary).buttons.slice(0, 4)).toEqual([
    'Lập kỳ họp',
    'Lịch định kỳ',
    'Mẫu chương trình',
    'Cài đặt họp',
  ]);
  await secretary.press('Lập kỳ họp');
  await secretary.press('Thường kỳ');
  await secretary.press('Theo lịch định kỳ');
  await secretary.press('Ngày cố định hằng tháng');
  await secretary.write('31');
  expect(lastOf(secretary).text).toContain('Không phải tháng nào cũng có ngày này');
  await secretary.press('Ngày 5');
  await secretary.press('19 giờ 30');
  await secretary.write('Nhà văn hóa thôn');
  const said = lastOf(secretary).text;
  expect(said).toContain('ngày 5 hằng tháng');
  expect(said).toContain('19 giờ 30 thứ Bảy, ngày 05/12/2026');
  expect(said).toContain('19 giờ 30 thứ Ba, ngày 05/01/2027');
  expect(said).not.toContain('05/02/2027');
});

test('a member sees the next meeting and at most three buttons', async () => {
  const member = cell.people[7]!;
  await member.write('/hop');
  expect(lastOf(member).text).toContain('Sinh hoạt thường kỳ tháng 12/2026');
  expect(lastOf(member).buttons.length).toBeLessThanOrEqual(3);
  expect(lastOf(member).buttons).not.toContain('Lập kỳ họp');
});

test('a week before, the meeting is prepared for the secretary alone, with a suggested agenda', async () => {
  const { s, secretary, people } = cell;
  const { db } = s.service.app.services;
  const { id } = await client(db).unit.findFirstOrThrow({ where: { kind: 'cell' } });
  await inTransaction(db, async (tx) => {
    for (const year of [2025, 2026]) await saveTheme(tx, id, year, `Học Bác, năm ${year}`);
  });
  const said = watch(people);
  await s.advanceTo('2026-11-28T07:59:00+07:00');
  expect(said().size).toBe(0);
  await s.advanceTo('2026-11-28T08:00:00+07:00');
  expect([...said().keys()]).toContain(secretary.name);
  expect([...said().keys()]).not.toContain(people[5]!.name);
  const { text, buttons } = lastOf(secretary);
  expect(text.split('\n')[0]).toBe('Soạn sẵn kỳ họp');
  expect(text).toContain('• Kiểm điểm việc thực hiện nghị quyết tháng trước');
  expect(text.split('\n')).toContain('Chủ đề năm: Học Bác, năm 2026');
  expect(text).toContain('Chủ trì: đồng chí Nguyễn Văn An');
  expect(text).toContain('Còn thiếu: thư ký, tài liệu, giấy mời');
  expect(buttons).toEqual(['Sửa chương trình', 'Thêm tài liệu', 'Gửi giấy mời', 'Về kỳ họp']);
});

test('the secretary strikes an item, adds one, moves it up and keeps the agenda as template', async () => {
  const { secretary } = cell;
  await secretary.press('Sửa chương trình');
  await secretary.press('Thảo luận');
  await secretary.press('Bỏ mục này');
  expect(lastOf(secretary).text).not.toContain('• Thảo luận');
  await secretary.press('Thêm mục');
  await secretary.write('Kể chuyện về Bác: đồng chí Bình');
  expect(lastOf(secretary).text).toMatch(/• Kết luận.*\n• Kể chuyện về Bác: đồng chí Bình/);
  await secretary.press('Kể chuyện về Bác: đồng chí Bì…');
  await secretary.press('Đưa lên trên');
  expect(lastOf(secretary).text).toMatch(/• Kể chuyện về Bác: đồng chí Bình\n• Kết luận/);
  expect(await secretary.press('Lưu làm mẫu')).toBe('Đã lưu mẫu chương trình.');
});

test('a document is given by title, number, date and where to read it; a stamped one is refused', async () => {
  const { secretary, s } = cell;
  await secretary.press('Về kỳ họp');
  await secretary.press('Tài liệu');
  await secretary.press('Thêm tài liệu');
  await secretary.write('TỐI MẬT\nBáo cáo');
  expect(lastOf(secretary).text).toContain('không nhận, cũng không lưu');
  await secretary.write('Nghị quyết về xây dựng nông thôn mới');
  await secretary.write('12-NQ/ĐU');
  await secretary.write('1/11');
  await secretary.press('Đã đăng trên Sổ tay đảng viên điện tử');
  expect(lastOf(secretary).text).toContain(
    'Nghị quyết về xây dựng nông thôn mới, số 12-NQ/ĐU, ngày 01/11/2026. Nơi đọc: Đã đăng trên Sổ tay đảng viên điện tử',
  );
  await secretary.press('Gửi kèm tệp');
  expect(lastOf(secretary).buttons).toEqual(['Đây là tài liệu công khai', 'Không gửi tệp']);
  await secretary.press('Đây là tài liệu công khai');
  const send = async (name: string, text: string) => {
    const bytes = Buffer.from(text);
    s.telegram.sendDocument(secretary.id, secretary.id, { name, mimeType: 'text/plain', bytes });
    await s.settle();
  };
  await send('MẬT.txt', 'Nội dung');
  expect(lastOf(secretary).text).toContain('không nhận, cũng không lưu');
  await send('bao-cao.txt', 'MẬT\nNội dung');
  expect(lastOf(secretary).text).toContain('không nhận, cũng không lưu');
  await send('nghi-quyet.txt', 'Nuôi ong lấy mật ở thôn');
  expect(lastOf(secretary).text).toContain('Có tệp kèm theo');
});

test('the invitation is shown before it goes out, then stands in the group with two buttons', async () => {
  const { secretary } = cell;
  await secretary.press('Quay lại');
  await secretary.press('Về kỳ họp');
  await secretary.press('Sửa kỳ họp');
  await secretary.press('Thư ký');
  await secretary.write('khong co ai');
  expect(lastOf(secretary).text).toContain('Chưa thấy tên này');
  await secretary.write('lan');
  await secretary.press('Về kỳ họp');
  expect(lastOf(secretary).text).toContain('Thư ký: đồng chí');
  await secretary.press('Gửi giấy mời');
  expect(lastOf(secretary).text).toContain(
    'Gửi vào 1 nhóm chỉ có đảng viên và gửi riêng 0 người. Danh sách mời: 27 người.',
  );
  await secretary.press('Gửi ngay');
  expect(lastOf(secretary).text).toContain('nhắc riêng lúc 09 giờ 00 thứ Tư, ngày 02/12/2026');
  const { text, buttons } = inGroup();
  expect(text.split('\n').slice(0, 2)).toEqual([
    'GIẤY MỜI',
    'Kính mời đồng chí dự: Sinh hoạt thường kỳ tháng 12/2026',
  ]);
  expect(text).toContain('Thời gian: 19 giờ 30 thứ Bảy, ngày 05/12/2026, dự kiến 90 phút');
  expect(text).toContain('Địa điểm: Nhà văn hóa thôn');
  expect(text).toMatch(/• Kể chuyện về Bác: đồng chí Bình\n• Kết luận/);
  expect(text).toContain('số 12-NQ/ĐU');
  expect(buttons).toEqual(['Sẽ dự', 'Xin vắng']);
});

test('who comes gets the calendar file, who does not gives a reason privately; the group sees a count alone', async () => {
  const { people, s } = cell;
  const [, first, second, third] = people;
  expect(await first!.press('Sẽ dự', group())).toBe('Đã ghi nhận. Cảm ơn đồng chí. Ghi nhận: Sẽ dự.');
  const [calendar] = calendarsOf(s, first!);
  expect(calendar).toContain('SEQUENCE:0');
  expect(calendar).toContain('DTSTART:20261205T123000Z');
  await second!.press('Xin vắng', group());
  expect(lastOf(second!).buttons).toEqual(['Đi công tác', 'Việc gia đình', 'Lý do khác, đã báo chi ủy']);
  await second!.press('Việc gia đình');
  await third!.press('Xin vắng', group());
  await third!.press('Sẽ dự', group());
  await s.settle();
  expect(inGroup().text).toContain('Đã báo sẽ dự: 2');
  expect(inGroup().buttons).toEqual(['Sẽ dự (2)', 'Xin vắng']);
  expect(cell.room.messages().some(({ text }) => text.includes(second!.name))).toBe(false);
  expect(await third!.press('Việc gia đình').catch(() => 'none')).not.toContain('Đã ghi nhận lý do');
});

test('the secretary sees who has not answered and answers for one; the file is opened by a member', async () => {
  const { secretary, people, s } = cell;
  await secretary.write('/hop');
  await secretary.press('05/12 · Sinh hoạt thường kỳ t…');
  expect(lastOf(secretary).text).toContain('Sẽ dự: 2/27');
  expect(lastOf(secretary).text).toContain(`${people[2]!.name} (Việc gia đình)`);
  await secretary.press('Chưa trả lời');
  expect(lastOf(secretary).text).toContain('chưa trả lời 24/27');
  expect(lastOf(secretary).buttons).toEqual(['Ghi hộ', 'Nhắc lại một lần']);
  await secretary.press('Ghi hộ');
  await secretary.press(people[6]!.name);
  expect(await secretary.press('Sẽ dự')).toBe(`Đã ghi hộ ${people[6]!.name}: Sẽ dự.`);
  await s.advanceTo('2026-11-28T10:00:00+07:00');
  expect(lastOf(people[6]!).text).toContain('đã ghi hộ đồng chí: Sẽ dự');
  expect(lastOf(people[6]!).buttons).toEqual(['Sửa lại']);
  const member = people[7]!;
  await member.write('/hop');
  await member.press('05/12 · Sinh hoạt thường kỳ t…');
  expect(lastOf(member).buttons).toEqual(['Sẽ dự', 'Xin vắng', 'Tài liệu']);
  await member.press('Tài liệu');
  await member.press('Nghị quyết về xây dựng nông t…');
  const file = s.telegram.messages(member.id).at(-1)?.file;
  expect(file?.name).toBe('nghi-quyet.txt');
});

test('three days before, only those who have not answered are asked; a day before, the group is reminded', async () => {
  const { s, people } = cell;
  const said = watch(people);
  await s.advanceTo('2026-12-02T09:00:00+07:00');
  const asked = [...said().keys()];
  expect(asked).toEqual([people[0], people[4], people[5], people[7]].map((one) => one!.name));
  const before = cell.room.messages().length;
  await s.advanceTo('2026-12-04T07:59:00+07:00');
  expect(cell.room.messages()).toHaveLength(before);
  await s.advanceTo('2026-12-04T08:00:00+07:00');
  expect(inGroup().text.split('\n')[0]).toBe('Nhắc lịch họp: Sinh hoạt thường kỳ tháng 12/2026');
});

test('the meeting moves while people answer: answers stand, everyone is told at once, calendars follow', async () => {
  const { s, secretary, people } = cell;
  await s.advanceTo('2026-12-04T10:00:00+07:00');
  const before = cell.room.messages().length;
  await secretary.write('/hop');
  await secretary.press('05/12 · Sinh hoạt thường kỳ t…');
  await secretary.press('Dời kỳ họp');
  await secretary.write('6/12');
  await secretary.write('14h');
  expect(lastOf(secretary).text).toContain('Đã có 4 câu trả lời, tất cả được giữ.');
  const said = watch(people.slice(1));
  await people[5]!.press('Sẽ dự', group());
  await secretary.press('Dời kỳ họp');
  await s.settle();
  expect(cell.room.messages().length).toBe(before + 1);
  expect(inGroup().text).toContain('Kỳ họp chuyển sang giờ khác');
  expect(inGroup().text).toContain('14 giờ 00 Chủ nhật, ngày 06/12/2026');
  expect([...said().keys()]).toEqual([people[1], people[3], people[5], people[6]].map((one) => one!.name));
  expect(calendarsOf(s, people[1]!).at(-1)).toContain('SEQUENCE:1');
  expect(calendarsOf(s, people[1]!).at(-1)).toContain('DTSTART:20261206T070000Z');
  expect(cell.room.messages().some(({ text }) => text.includes('Đã báo sẽ dự: 4'))).toBe(true);
  const uids = calendarsOf(s, people[1]!).map((file) => /UID:(\S+)/.exec(file)?.[1]);
  expect(new Set(uids).size).toBe(1);
});

test('reminders follow the new time; at the hour the letter loses its buttons and the secretary gets the names', async () => {
  const { s, secretary, people } = cell;
  const before = cell.room.messages().length;
  await s.advanceTo('2026-12-05T08:00:00+07:00');
  expect(cell.room.messages().length).toBe(before + 1);
  // The occurrence of February was made meanwhile: the secretary and the deputy were asked about its day.
  const said = watch(people.slice(1));
  await s.advanceTo('2026-12-06T12:00:00+07:00');
  expect([...said().keys()]).toEqual([people[1], people[3], people[5], people[6]].map((one) => one!.name));
  // While attendance is open the card asks who is there, no more who will come.
  await s.advanceTo('2026-12-06T13:45:00+07:00');
  await secretary.write('/hop');
  await secretary.press('06/12 · Sinh hoạt thường kỳ t…');
  await secretary.press('Bắt đầu điểm danh');
  await people[7]!.write('/hop');
  await people[7]!.press('06/12 · Sinh hoạt thường kỳ t…');
  expect(lastOf(people[7]!).buttons).toEqual(['Có mặt', 'Đến muộn', 'Tài liệu']);
  await s.advanceTo('2026-12-06T14:00:00+07:00');
  const letter = cell.room.messages().find(({ text }) => text.startsWith('GIẤY MỜI'))!;
  expect(letter.buttons).toEqual([]);
  expect(letter.text).toContain('Đã đến giờ họp.');
  expect(lastOf(secretary).text).toContain('Sẽ dự: 4/27');
  expect(lastOf(secretary).text).toContain(`${people[2]!.name} (Việc gia đình)`);
  expect(await people[6]!.press('Sẽ dự', group())).toContain('Đã kết thúc lúc 14 giờ 00');
});

test('the next one is called off: those invited are told, its calendar entry goes, the series goes on', async () => {
  const { s, secretary, people } = cell;
  await s.advanceTo('2026-12-29T08:00:00+07:00');
  expect(lastOf(secretary).text).toMatch(/• Kể chuyện về Bác: đồng chí Bình\n• Kết luận/);
  expect(lastOf(secretary).text).toContain('Thư ký: đồng chí Phạm Văn Lan');
  await secretary.press('Gửi giấy mời');
  await secretary.press('Gửi ngay');
  await people[1]!.press('Sẽ dự', group());
  await secretary.press('Về kỳ họp');
  await secretary.press('Hủy kỳ họp');
  expect(lastOf(secretary).text).toContain('Kỳ đã hủy không mở lại được');
  expect(lastOf(secretary).buttons).toEqual(['Hủy kỳ họp', 'Giữ nguyên']);
  await secretary.press('Giữ nguyên');
  await secretary.press('Hủy kỳ họp');
  const said = watch(people.slice(1));
  await secretary.press('Hủy kỳ họp');
  await s.settle();
  expect(inGroup().text).toContain('Kỳ họp đã hủy: Sinh hoạt thường kỳ tháng 01/2027');
  expect(inGroup().buttons).toEqual([]);
  expect([...said().keys()]).toEqual([people[1]!.name]);
  expect(calendarsOf(s, people[1]!).at(-1)).toContain('METHOD:CANCEL');
  const letters = cell.room.messages().filter(({ text }) => text.startsWith('GIẤY MỜI'));
  expect(letters.at(-1)?.text).toContain('Kỳ họp này đã hủy.');
  const quiet = watch(people);
  await s.advanceTo('2027-01-05T20:00:00+07:00');
  expect([...quiet().keys()]).toEqual([]);
  await secretary.write('/hop');
  expect(lastOf(secretary).text).toContain('Kỳ tới: Sinh hoạt thường kỳ tháng 02/2027');
  expect(lastOf(secretary).text).toContain('tháng 03/2027');
});
