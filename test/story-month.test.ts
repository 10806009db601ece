// A cell's whole month over HTTP, by real buttons and a moved clock: from the roster to the minutes; then an announcement and a survey.
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_RATES } from '../src/core/delivery/lanes.ts';
import { client } from '../src/db/prisma.ts';
import { shortId } from '../src/shared/ids.ts';
import { type Actor, type Room, telegramActor, telegramRoom } from './harness/actors.ts';
import { join, setUp } from './harness/cell.ts';
import {
  AT,
  allOf,
  askFive,
  everyPage,
  fileIn,
  GUEST,
  LEADER,
  lastOf,
  monthCsv,
  nameIn,
  OFFICIAL,
  PROBATIONARY,
  press,
  show,
  wordLines,
} from './harness/month.ts';
import { startService, type TestService } from './harness/service.ts';

type Person = Actor & { id: number };

let s: TestService;
const people = new Map<string, Person>();
let room: Room;
let mixed: Room;
let mixedAtFirst = 0;

const one = (name: string): Person => people.get(name)!;
const official = (at: number): Person => one(OFFICIAL[at]!);
const secretary = () => official(AT.secretary);
const recorder = () => official(AT.recorder);
const there = () => OFFICIAL.slice(0, AT.noPhone).map(one);
const CARD = '05/11 · Sinh hoạt thường kỳ t…';
const newest = () => room.messages().at(-1)!;
const attendance = () => room.messages().findLast(({ text }) => text.startsWith('Điểm danh'))!;

async function openCard(who: Person, label = CARD): Promise<void> {
  await who.write('/hop');
  await who.press(label);
}
beforeAll(async () => {
  s = await startService({ at: '2026-10-26T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
});
afterAll(async () => {
  show([
    ['secretary', secretary().private()],
    ['member', official(5).private()],
    ['group', room.messages()],
  ]);
  await s.stop();
});

test('the administrator imports the roster of three cells; members join by their links', async () => {
  const { admin, links } = await setUp(s, monthCsv());
  expect(allOf(admin.private())).toContain('Người mới: 29');
  for (const [name, link] of links) {
    if (name === OFFICIAL[AT.noPhone] || name === OFFICIAL[AT.exempt]) continue;
    const actor = telegramActor(s, name);
    await join(actor, link);
    people.set(name, actor);
  }
  expect(people.size).toBe(27);
  await secretary().write('/danhsach');
  expect(lastOf(secretary()).text).toContain('19 người, 17 đã tham gia.');
}, 120_000);

test('the secretary binds a group of members alone, and a mixed one', async () => {
  const members = [...OFFICIAL, PROBATIONARY].flatMap((name) => people.get(name)?.id ?? []);
  for (const audience of ['Chỉ đảng viên', 'Có cả quần chúng']) {
    const everyone = audience === 'Chỉ đảng viên' ? members : [...members, one(GUEST).id];
    const chat = s.telegram.createSupergroup({ title: audience, members: everyone });
    s.telegram.addBot(chat, secretary().id);
    await s.settle();
    await secretary().write('/lienket', String(chat));
    await secretary().press(audience, String(chat));
    if (audience === 'Chỉ đảng viên') {
      await secretary().press('Chi bộ không đọc thứ Hai', String(chat));
      room = telegramRoom(s, chat);
    } else mixed = telegramRoom(s, chat);
  }
  mixedAtFirst = mixed.messages().length;
});

test('the regular meeting stands by rule: the fifth of each month', async () => {
  await secretary().write('/hop');
  await press(
    secretary(),
    'Lập kỳ họp',
    'Thường kỳ',
    'Theo lịch định kỳ',
    'Ngày cố định hằng tháng',
    'Ngày 5',
  );
  await secretary().press('19 giờ 30');
  await secretary().write('Nhà văn hóa thôn Đông');
  expect(lastOf(secretary()).text).toContain('19 giờ 30 thứ Năm, ngày 05/11/2026');
  expect(lastOf(secretary()).text).toContain('19 giờ 30 thứ Bảy, ngày 05/12/2026');
});

test('a week before it is prepared; agenda, recorder and a document are seen to; the invitation goes to the group', async () => {
  await s.advanceTo('2026-10-29T08:00:00+07:00');
  expect(lastOf(secretary()).text.split('\n')[0]).toBe('Soạn sẵn kỳ họp');
  expect(lastOf(secretary()).text).toContain('Còn thiếu: thư ký, tài liệu, giấy mời');
  await press(secretary(), 'Sửa chương trình', 'Thêm mục');
  await secretary().write('Kể chuyện về Bác: đồng chí Bình');
  await press(secretary(), 'Về kỳ họp', 'Sửa kỳ họp', 'Thư ký');
  await secretary().write('cuong');
  await press(secretary(), 'Về kỳ họp', 'Tài liệu', 'Thêm tài liệu');
  for (const words of ['Hướng dẫn sinh hoạt chi bộ', '42-HD/BTCTW', '2/6/2025'])
    await secretary().write(words);
  await press(secretary(), 'Đã đăng trên Sổ tay đảng viên điện tử', 'Quay lại', 'Về kỳ họp', 'Gửi giấy mời');
  expect(lastOf(secretary()).text).toContain('Gửi vào 1 nhóm chỉ có đảng viên');
  expect(await secretary().press('Gửi ngay')).toBe('Đã gửi giấy mời.');
  expect(newest().text).toMatch(/^GIẤY MỜI\nKính mời đồng chí dự: Sinh hoạt thường kỳ tháng 11\/2026/);
  expect(newest().text).toContain('• Kể chuyện về Bác: đồng chí Bình');
  expect(newest().text).toContain('số 42-HD/BTCTW, ngày 02/06/2025');
  expect(newest().buttons).toEqual(['Sẽ dự', 'Xin vắng']);
});

test('people say whether they come, by buttons; a reason is given privately', async () => {
  for (const who of [...there().slice(0, 9), one(PROBATIONARY)])
    expect(await who.press('Sẽ dự', room.chat)).toContain('Ghi nhận: Sẽ dự.');
  expect(fileIn(s, official(3).id, /\.ics$/).toString()).toContain('DTSTART:20261105T123000Z');
  for (const [at, reason] of [
    [14, 'Đi công tác'],
    [15, 'Việc gia đình'],
  ] as const) {
    await official(at).press('Xin vắng', room.chat);
    await official(at).press(reason);
    expect(lastOf(official(at)).text).toContain(`Đã ghi nhận lý do: ${reason}`);
  }
  await openCard(secretary());
  expect(lastOf(secretary()).text).toContain('Sẽ dự: 10/17');
  expect(lastOf(secretary()).text).toContain(`${OFFICIAL[14]} (Đi công tác)`);
  expect(allOf(room.messages())).not.toContain(OFFICIAL[14]);
});

test('three days before, those without an answer are asked; a day before, the group; two hours before, those who come', async () => {
  const said = (since: Map<Person, number>) =>
    [...since].filter(([who, before]) => who.private().length > before).map(([who]) => who.name);
  const mark = () => new Map([...people.values()].map((who) => [who, who.private().length]));
  let before = mark();
  await s.advanceTo('2026-11-02T09:00:00+07:00');
  expect(said(before).sort()).toEqual(OFFICIAL.slice(9, 13).toSorted());
  const groupBefore = room.messages().length;
  await s.advanceTo('2026-11-04T08:00:00+07:00');
  expect(room.messages()).toHaveLength(groupBefore + 1);
  expect(newest().text).toContain('Nhắc lịch họp: Sinh hoạt thường kỳ tháng 11/2026');
  before = mark();
  await s.advanceTo('2026-11-05T17:30:00+07:00');
  expect(said(before).sort()).toEqual([...OFFICIAL.slice(0, 9), PROBATIONARY].toSorted());
});

test('attendance by a tap in the group, by the code on the wall, and by the recorder; quorum is shown', async () => {
  await s.advanceTo('2026-11-05T19:25:00+07:00');
  await openCard(secretary());
  expect(await secretary().press('Bắt đầu điểm danh')).toBe('Đã mở điểm danh.');
  expect(attendance().text).toContain('Có mặt 0/17');
  for (const who of there().slice(0, 6)) expect(await who.press('Có mặt', room.chat)).toContain('Có mặt');
  expect(
    await one(GUEST)
      .press('Có mặt', room.chat)
      .catch(() => 'not there'),
  ).not.toContain('Đã ghi nhận');
  await secretary().press('Mã trên tường');
  const wall = s.telegram.messages(secretary().id).at(-1)!;
  expect(wall.file?.kind).toBe('photo');
  const code = await client(s.service.app.services.db).meetingCode.findFirstOrThrow();
  const link = `https://t.me/${s.telegram.botUsername}?start=mt_${shortId(code.id)}`;
  for (const who of [...there().slice(6, 9), one(PROBATIONARY)]) {
    await who.open(link);
    expect(lastOf(who).text).toContain('đã ghi nhận Có mặt (quét mã)');
  }
  await official(9).write(`/hop ${/\/hop (\d{6})/.exec(wall.text)![1]}`);
  expect(lastOf(official(9)).text).toContain('đã ghi nhận Có mặt (quét mã)');
  await openCard(recorder());
  await press(recorder(), 'Danh sách điểm danh', 'Ghi cả danh sách', 'Cả danh sách');
  expect(lastOf(recorder()).text).toContain('Ghi Có mặt cho 4 đồng chí.');
  await recorder().press(`✓ ${OFFICIAL[12]}`);
  expect(await recorder().press('Xác nhận')).toBe('Đã ghi Có mặt cho 3 đồng chí.');
  await press(recorder(), 'Ghi một đồng chí', OFFICIAL[12]!, 'Đến muộn');
  await s.advanceTo('2026-11-05T19:27:00+07:00');
  expect(attendance().text).toContain('Có mặt 15/17, trong đó đến muộn 1');
  expect(attendance().text).toContain('Có mặt 14/16 đảng viên chính thức (87,5 %), đã quá nửa.');
});

test('the attendance ends when the evening begins; nobody presses any more, nobody is counted as absent', async () => {
  // An hour of codes on the wall would be an hour of pictures: it ends with the list.
  await s.advanceTo('2026-11-05T19:35:00+07:00');
  await openCard(recorder());
  await press(recorder(), 'Danh sách điểm danh', 'Kết thúc điểm danh');
  expect(lastOf(recorder()).text).toContain('Mọi người đã được ghi nhận.');
  await recorder().press('Kết thúc điểm danh');
  expect(attendance().text).toContain('Đã kết thúc điểm danh lúc 19 giờ 35.');
  expect(attendance().buttons).toEqual([]);
  expect(lastOf(secretary()).text).toContain('Đề nghị đồng chí chủ trì xem lại và chốt danh sách.');
});

test('the vote of 17 members: 12 in favour of 16, 75,0 %', async () => {
  await openCard(recorder());
  await press(recorder(), 'Biểu quyết', 'Ghi kết quả biểu quyết');
  for (const words of ['Nghị quyết tháng 12', '13', '1', '1']) await recorder().write(words);
  expect(lastOf(recorder()).text).toContain('Nhiều hơn số có mặt');
  await recorder().write('0');
  await press(recorder(), 'Quay lại', 'Quay lại', 'Quay lại');
  for (const words of ['12', '1', '1']) await recorder().write(words);
  expect(lastOf(recorder()).text).toContain('Tán thành: 12/16 = 75,0 %');
  expect(await recorder().press('Ghi kết quả')).toBe('Đã ghi kết quả biểu quyết.');
});

test('an indicative secret poll: its warning first, nothing before it ends', async () => {
  await openCard(secretary());
  await press(secretary(), 'Lấy ý kiến tham khảo', 'Kết nạp');
  expect(lastOf(secretary()).text).toContain('không lấy ý kiến qua Trợ lý');
  await secretary().press('Việc khác');
  await secretary().write('Về nguồn ngày 19/12');
  await press(secretary(), 'Kín', '10 phút', 'Bắt đầu lấy ý kiến');
  expect(lastOf(official(5)).text).toMatch(
    /^Không thay cho biểu quyết của chi bộ\.\nÝ kiến tham khảo \(kín\)/,
  );
  expect(lastOf(official(14)).text).not.toContain('Ý kiến tham khảo');
  for (const who of there().slice(2, 7)) expect(await who.press('Tán thành')).toContain('Đã nhận ý kiến kín');
  await official(7).press('Ý kiến khác');
  await openCard(secretary());
  expect(lastOf(secretary()).text).toContain('Đã có 6/14.');
  await s.advanceTo('2026-11-05T19:46:00+07:00');
  expect(allOf(official(5).private())).toContain(
    '6/14 ý kiến: tán thành 5, không tán thành 0, ý kiến khác 1.',
  );
});

test('the chair closes the list at the end of the evening, and the next meetings stand', async () => {
  await s.advanceTo('2026-11-05T21:00:00+07:00');
  await openCard(secretary());
  await press(secretary(), 'Chốt danh sách', 'Chốt danh sách');
  expect(await secretary().press('Chốt danh sách')).toBe('Đã chốt danh sách.');
  await secretary().write('/hop');
  expect(lastOf(secretary()).text).toContain('Kỳ tới: Sinh hoạt thường kỳ tháng 12/2026');
  expect(lastOf(secretary()).text).toContain('Kỳ vừa qua: Sinh hoạt thường kỳ tháng 11/2026');
  expect(lastOf(secretary()).text).toContain('tháng 01/2027');
});

test('a task is handed out at the meeting and taken on', async () => {
  await openCard(recorder());
  await recorder().press('Giao việc');
  for (const words of ['vu thi ha', 'Lập danh sách đăng ký học tập', '12/11']) await recorder().write(words);
  expect(lastOf(recorder()).text).toContain('Đã giao việc cho đồng chí Vũ Thị Hà.');
  expect(await one('Vũ Thị Hà').press('Đã nhận việc')).toBe('Đã ghi nhận. Cảm ơn đồng chí.');
});

test('the minutes are a draft in Word with the right names in each list, the vote and the poll', async () => {
  await openCard(recorder());
  await recorder().press('Biên bản');
  const lines = await wordLines(fileIn(s, recorder().id, /^bien-ban.*\.docx$/));
  const text = lines.join('\n');
  expect(lines).toContain('Dự thảo');
  expect(lines).toContain('Tổng số đảng viên: 18 (chính thức 17, dự bị 1, sinh hoạt tạm thời 0).');
  expect(lines).toContain('Miễn sinh hoạt: 1; sinh hoạt tạm thời nơi khác: 0.');
  const present = lines.find((line) => line.startsWith('Có mặt: 15: '))!;
  for (const name of [...OFFICIAL.slice(0, 14), PROBATIONARY]) expect(present).toContain(name);
  expect(lines).toContain(`Trong đó đến muộn: 1: ${OFFICIAL[12]}`);
  expect(lines.find((line) => line.startsWith('Vắng có lý do: 2: '))).toContain(OFFICIAL[15]);
  expect(lines).toContain('Vắng không có lý do: 0');
  expect(text).not.toContain(OFFICIAL[16]);
  expect(text).not.toContain(GUEST);
  expect(lines).toContain('75,0 % (12/16)');
  expect(text).toContain('Không thay cho biểu quyết của chi bộ.');
  expect(lines).toContain('Lập danh sách đăng ký học tập');
  expect(lines).toContain(`Thư ký: ${OFFICIAL[2]}`);
  expect(lines).toContain('Buổi họp kết thúc lúc ……… cùng ngày.');
});

test('one text for the official app, and paper', async () => {
  await press(recorder(), 'Chép sang Sổ tay');
  const lines = lastOf(recorder()).text.split('\n');
  for (const line of [
    'Tên: Sinh hoạt thường kỳ tháng 11/2026 (sinh hoạt thường kỳ)',
    'Có mặt: 15',
    'Vắng không có lý do: 0',
    'Biểu quyết: Nghị quyết tháng 12: tán thành 12/16 (75,0 %), không tán thành 1, ý kiến khác 1',
    'Giao việc: Lập danh sách đăng ký học tập (Vũ Thị Hà, hạn 12/11/2026)',
  ])
    expect(lines).toContain(line);
  await openCard(secretary(), '05/12 · Sinh hoạt thường kỳ t…');
  await press(
    secretary(),
    'In giấy',
    'Giấy mời',
    'Một tờ để trống tên',
    'Về kỳ họp',
    'In giấy',
    'Danh sách ký tên',
  );
  await secretary().press('Khung biên bản');
  for (const name of [/^giay-moi-2026-12-05/, /^danh-sach-ky-ten-2026-12-05/, /^khung-bien-ban-2026-12-05/])
    expect(fileIn(s, secretary().id, name).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the committee’s self-score, filled in where it is known', async () => {
  await openCard(secretary());
  await secretary().press('Tự chấm chất lượng');
  // The list ended as the evening began, so nobody but the committee knows when it ended.
  expect(lastOf(secretary()).text).not.toContain('Gợi ý');
  await secretary().write('5');
  expect(lastOf(secretary()).text).toContain('Dự họp: 15/17 (88,2 %).');
  expect(lastOf(secretary()).text).toContain('Gợi ý: 4,5 điểm.');
  for (const points of ['4,5', '9', '37', '5', '26', '4']) await secretary().write(points);
  await secretary().press('thứ Năm, 05/11/2026');
  expect(lastOf(secretary()).text).toContain('Tự chấm: 90,5/100, tốt. Chi ủy thống nhất ngày 05/11/2026.');
});

test('the task comes back as a question until it is done', async () => {
  await s.advanceTo('2026-11-09T08:00:00+07:00');
  expect(allOf(official(12).private())).toContain('Ghi nhận của đồng chí: Đến muộn.');
  for (const at of [3, 10, 14]) expect(allOf(official(at).private())).not.toContain('Danh sách đã chốt');
  const owner = one('Vũ Thị Hà');
  expect(lastOf(owner).text).toContain('Việc này đến đâu rồi?');
  await owner.press('Đã xong');
  await secretary().write('/hop');
  await secretary().press('Việc đã giao');
  expect(lastOf(secretary()).text).toContain('(đã xong)');
});

test('of all this the mixed group heard nothing', () => {
  expect(mixed.messages()).toHaveLength(mixedAtFirst);
  expect(allOf(mixed.messages())).not.toMatch(/Sinh hoạt thường kỳ|Điểm danh|Biểu quyết|Ý kiến tham khảo/);
  expect(allOf(one(GUEST).private())).not.toMatch(/Sinh hoạt thường kỳ|Điểm danh|Biểu quyết/);
});

test('an announcement in the group, read by most, chased once, summed up', async () => {
  await secretary().write('/thongbao');
  await secretary().press('Soạn thông báo');
  await secretary().write('Nộp đảng phí quý IV tại nhà văn hóa.');
  await secretary().press('Không có');
  await secretary().write('11/11');
  await press(secretary(), 'Đã nhận', 'Cả chi bộ', 'Chỉ đảng viên');
  expect(await secretary().press('Gửi')).toBe('Đã gửi.');
  expect(newest().text).toMatch(/^Thông báo của Chi bộ Thôn Đông/);
  for (const who of there().slice(1, 12)) await who.press('Đã nhận', room.chat);
  const before = official(5).private().length;
  await s.advanceTo('2026-11-11T17:00:00+07:00');
  expect(official(5).private()).toHaveLength(before);
  expect(allOf(official(12).private())).toContain('Thông báo dưới đây chưa có trả lời của đồng chí.');
  expect(newest().text).toContain('Đã kết thúc lúc 17 giờ 00');
  expect(newest().buttons).toEqual([]);
  expect(allOf(secretary().private())).toContain('Kết quả thông báo của Chi bộ Thôn Đông');
  expect(mixed.messages()).toHaveLength(mixedAtFirst);
});

test('a leader asks three cells five questions without names', async () => {
  const leader = one(LEADER);
  await askFive(leader);
  expect(lastOf(leader).text).toContain('5/30 câu hỏi');
  await leader.press('Gửi');
  await press(leader, 'Không ghi tên', 'Lúc kết thúc', 'Sau 3 ngày');
  expect(await leader.press('Gửi đi')).toBe('Đã gửi khảo sát.');
  await s.advanceTo(s.clock.now());
});

test('they answer one by one, and the results come as text, picture and workbook, a small cell hidden', async () => {
  const inGroup = there().slice(0, 7);
  const posted = s.telegram.messages(Number(room.chat)).findLast(({ isBot }) => isBot)!;
  const link = posted.buttons
    .flat()
    .flatMap((button) => ('url' in button && button.url ? [button.url] : []))[0]!;
  const answer = async (who: Person, hour: string, score: string, words: string): Promise<void> => {
    // In the group it is a link that opens the private chat; elsewhere everyone was written to.
    if (inGroup.includes(who)) await who.open(link);
    else await who.press('Trả lời');
    await press(who, 'Bắt đầu', hour, 'Thời sự', 'Xong', score);
    await who.write(words);
    await who.write('5/12');
    expect(await who.press('Nộp')).toContain('Đã nộp');
  };
  for (const [n, who] of inGroup.entries())
    await answer(who, n < 4 ? 'Phù hợp' : 'Hơi muộn', '5', `Góp ý ${n}`);
  for (let n = 0; n < 6; n++) await answer(one(nameIn(0, n)), 'Phù hợp', '3', `Ý kiến ${n}`);
  for (let n = 0; n < 3; n++) await answer(one(nameIn(1, n)), 'Hơi sớm', '1', `Lời ${n}`);
  await s.advanceTo('2026-11-14T17:00:01+07:00');
  const leader = one(LEADER);
  await leader.press('Kết quả');
  const results = await everyPage(leader);
  expect(results).toContain('– Phù hợp: 10 (62,5 %)');
  expect(results).toContain('Trung bình: 3,5');
  await press(leader, 'Biểu đồ', 'Tệp Excel');
  const picture = fileIn(s, leader.id, /\.png$/);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const sheets = await readXlsxFile(fileIn(s, leader.id, /\.xlsx$/));
  const byUnit = sheets.find(({ sheet }) => sheet === 'Theo đơn vị')!.data.map((row) => row.join('|'));
  expect(byUnit).toContainEqual(expect.stringMatching(/^Chi bộ Thôn Nam\|\|ít hơn 5 phiếu/));
  expect(byUnit).toContainEqual(expect.stringMatching(/^Chi bộ Thôn Đông\|1\|.*Phù hợp\|4\|/));
  expect(s.errors).toEqual([]);
}, 120_000);
