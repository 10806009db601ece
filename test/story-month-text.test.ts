// The same month on a channel without buttons, edits and files: the main path by numbers and by words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../src/channels/text/index.ts';
import { NO_RATES } from '../src/core/delivery/lanes.ts';
import { type Actor, textActor, textRoom } from './harness/actors.ts';
import { join, setUp } from './harness/cell.ts';
import { AT, allOf, lastOf, monthCsv, OFFICIAL, PROBATIONARY, press, show } from './harness/month.ts';
import { startService, type TestService } from './harness/service.ts';

type Person = Actor & { userId: string };

const GROUP = '-1';
const { channel, control } = createTextChannel();
const room = textRoom(control, GROUP);

let s: TestService;
const people = new Map<string, Person>();
const one = (name: string): Person => people.get(name)!;
const official = (at: number): Person => one(OFFICIAL[at]!);
const secretary = () => official(AT.secretary);
const recorder = () => official(AT.recorder);
const there = () => OFFICIAL.slice(0, AT.noPhone).map(one);
const CARD = '05/11 · Sinh hoạt thường kỳ t…';
const newest = () => room.messages().at(-1)!;

async function write(who: Person, ...texts: string[]): Promise<void> {
  for (const text of texts) await who.write(text);
}
async function openCard(who: Person): Promise<void> {
  await who.write('/hop');
  await who.press(CARD);
}

beforeAll(async () => {
  s = await startService({
    at: '2026-10-26T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s, monthCsv());
  for (const [n, name] of [...OFFICIAL, PROBATIONARY].entries()) {
    if (n === AT.noPhone || n === AT.exempt) continue;
    const actor = textActor(s, control, name, n % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(name)!);
    people.set(name, actor);
  }
  const by = { id: secretary().userId, name: secretary().name };
  await control.addGroup(by, { chat: GROUP, title: 'Nhóm chi bộ', members: 16 });
  await s.settle();
  await secretary().write('/lienket', GROUP);
  await secretary().press('Chỉ đảng viên', GROUP);
  await secretary().press('Chi bộ không đọc thứ Hai', GROUP);
}, 120_000);
afterAll(async () => {
  show([
    ['secretary', secretary().private()],
    ['recorder', recorder().private()],
    ['group', room.messages()],
  ]);
  for (const { text } of [...room.messages(), ...[...people.values()].flatMap((who) => who.private())])
    expect(text.length).toBeLessThanOrEqual(2000);
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('a meeting by rule, prepared a week before, its document named, its invitation sent', async () => {
  await secretary().write('/hop');
  await press(
    secretary(),
    'Lập kỳ họp',
    'Thường kỳ',
    'Theo lịch định kỳ',
    'Ngày cố định hằng tháng',
    'Ngày 5',
  );
  await write(secretary(), '19h30', 'Nhà văn hóa');
  expect(lastOf(secretary()).text).toContain('19 giờ 30 thứ Năm, ngày 05/11/2026');
  await s.advanceTo('2026-10-29T08:00:00+07:00');
  expect(lastOf(secretary()).text).toContain('Soạn sẵn kỳ họp');
  await press(secretary(), 'Thêm tài liệu');
  await write(secretary(), 'Hướng dẫn sinh hoạt chi bộ', '42-HD/BTCTW', '2/6/2025', '1');
  await press(secretary(), 'Quay lại', 'Về kỳ họp', 'Sửa kỳ họp', 'Thư ký');
  await secretary().write('cuong');
  await press(secretary(), 'Về kỳ họp', 'Gửi giấy mời', 'Gửi ngay');
  expect(newest().text).toContain('Kính mời đồng chí dự: Sinh hoạt thường kỳ tháng 11/2026');
  expect(newest().buttons).toEqual(['Sẽ dự', 'Xin vắng']);
});

test('answers by number and by words, a reason in private', async () => {
  await official(3).write('1', GROUP);
  await official(4).write('se du', GROUP);
  for (const at of AT.away) {
    await official(at).press('Xin vắng', GROUP);
    await official(at).write('viec gia dinh');
    expect(lastOf(official(at)).text).toContain('Đã ghi nhận lý do: Việc gia đình');
  }
  await s.advanceTo('2026-11-05T19:25:00+07:00');
});

test('attendance by a word in the group, by six digits, and by the recorder; then the list ends', async () => {
  await openCard(secretary());
  await secretary().press('Bắt đầu điểm danh');
  await official(3).write('1', GROUP);
  await official(4).write('co mat', GROUP);
  expect(newest().text).toContain('Đã ghi nhận: Có mặt.');
  await secretary().press('Mã trên tường');
  await official(5).write(`/hop ${/\/hop (\d{6})/.exec(lastOf(secretary()).text)![1]}`);
  expect(lastOf(official(5)).text).toContain('đã ghi nhận Có mặt (quét mã)');
  await openCard(recorder());
  await press(recorder(), 'Danh sách điểm danh', 'Ghi cả danh sách', 'Cả danh sách', 'Xác nhận');
  expect(lastOf(recorder()).text).toContain('Có mặt 15/17');
  await press(recorder(), 'Kết thúc điểm danh', 'Kết thúc điểm danh');
  expect(newest().text).toContain('Có mặt 14/16 đảng viên chính thức (87,5 %), đã quá nửa.');
});

test('the vote of 17 members and a secret poll', async () => {
  await openCard(recorder());
  await press(recorder(), 'Biểu quyết', 'Ghi kết quả biểu quyết');
  await write(recorder(), 'Nghị quyết tháng 12', '12', '1', '1');
  expect(lastOf(recorder()).text).toContain('Tán thành: 12/16 = 75,0 %');
  await recorder().press('Ghi kết quả');
  await openCard(secretary());
  await press(secretary(), 'Lấy ý kiến tham khảo', 'Việc khác');
  await secretary().write('Về nguồn ngày 19/12');
  await press(secretary(), 'Kín', '10 phút', 'Bắt đầu lấy ý kiến');
  expect(lastOf(official(5)).text).toContain('Không thay cho biểu quyết của chi bộ.');
  for (const who of there().slice(3, 8)) await who.write('1');
  await s.advanceTo('2026-11-05T21:00:00+07:00');
  expect(allOf(official(5).private())).toContain('5/14 ý kiến: tán thành 5');
});

test('the list is closed, the text for the official app is whole, a task is done', async () => {
  await openCard(secretary());
  await press(secretary(), 'Chốt danh sách', 'Chốt danh sách', 'Chốt danh sách');
  await openCard(recorder());
  await recorder().press('Chép sang Sổ tay');
  expect(lastOf(recorder()).text).toContain('tán thành 12/16 (75,0 %)');
  expect(lastOf(recorder()).text).toContain(`Vắng có lý do: 2 (`);
  await openCard(recorder());
  await recorder().press('Giao việc');
  await write(recorder(), 'vu thi ha', 'Lập danh sách đăng ký học tập', '12/11');
  await one('Vũ Thị Hà').press('Đã nhận việc');
  await s.advanceTo('2026-11-09T08:00:00+07:00');
  await one('Vũ Thị Hà').write('da xong');
  await secretary().write('/hop');
  expect(lastOf(secretary()).text).toContain('Kỳ tới: Sinh hoạt thường kỳ tháng 12/2026');
  await secretary().press('Việc đã giao');
  expect(lastOf(secretary()).text).toContain('(đã xong)');
});

test('an announcement and a short survey without names', async () => {
  await secretary().write('/thongbao');
  await secretary().press('Soạn thông báo');
  await secretary().write('Nộp đảng phí quý IV.');
  await secretary().press('Không có');
  await secretary().write('11/11');
  await press(secretary(), 'Đã nhận', 'Cả chi bộ');
  if (lastOf(secretary()).buttons.includes('Chỉ đảng viên')) await secretary().press('Chỉ đảng viên');
  await secretary().press('Gửi');
  expect(newest().text).toContain('Thông báo của Chi bộ Thôn Đông');
  await official(3).write('1', GROUP);
  await official(4).write('da nhan', GROUP);
  await s.advanceTo('2026-11-11T17:00:00+07:00');
  expect(newest().text).toContain('Đã nhận: 11,8 % (2/17)');
  await secretary().write('/khaosat');
  await press(secretary(), 'Tạo khảo sát', 'Soạn từ đầu');
  await secretary().write('Ý kiến về sinh hoạt');
  await press(secretary(), 'Thêm câu hỏi', 'Chọn một');
  await secretary().write('Giờ họp có phù hợp không?\nPhù hợp\nHơi sớm');
  await press(secretary(), 'Gửi', 'Không ghi tên', 'Gửi đi');
  const link = /\/start (sv_[\w-]+)/.exec(newest().text)![1]!;
  for (const who of there().slice(3, 9)) {
    await who.write(`/start ${link}`);
    await who.press('Bắt đầu');
    await who.write('1');
    await who.press('Nộp');
    expect(lastOf(who).text).toContain('Đã nộp');
  }
  await s.advanceTo('2026-11-14T17:00:01+07:00');
  await secretary().press('Kết quả');
  expect(allOf(secretary().private())).toContain('– Phù hợp: 6 (100,0 %)');
});
