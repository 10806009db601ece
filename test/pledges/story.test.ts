// A pledge from the campaign to the year sheet, over HTTP, the clock moved from November to December of the next year.
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telegramActor } from '../harness/actors.ts';
import { PEOPLE } from '../harness/cell.ts';
import {
  addItem,
  last,
  newest,
  nextLookOn,
  READ,
  receiveAll,
  register,
  STORY,
  type Story,
  startStory,
  VISIT,
} from './cell.ts';

let story: Story;
const member = (n: number) => story.people[n]!;
const secretary = () => story.secretary;
const cellLabel = () => last(secretary()).buttons.find((label) => label.startsWith('Chi bộ'))!;

beforeAll(async () => {
  story = await startStory(6);
}, 60_000);
afterAll(async () => {
  if (process.env.SHOW_STORY)
    for (const one of [secretary(), member(3), member(4)])
      process.stdout.write(
        `\n##### ${one.name}\n${one
          .private()
          .map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`)
          .join('\n')}\n`,
      );
  await story.s.stop();
});

test('the secretary sets the theme of the year and the ethics standards', async () => {
  const by = secretary();
  await by.write('/caidat');
  await by.press(last(by).buttons.find((label) => label.startsWith('Chi bộ'))!);
  await by.press('Chủ đề, chuẩn mực');
  await by.press('Chủ đề năm');
  await by.press('Năm 2027');
  await by.write('Học Bác về nêu gương');
  expect(last(by).text).toContain('Chủ đề năm 2027: Học Bác về nêu gương');
  await by.press('Chuẩn mực đạo đức');
  await by.write('Trung thực\nTrách nhiệm\nGần dân');
  expect(last(by).text).toContain('Trung thực\nTrách nhiệm\nGần dân');
  await by.press('In bản A4');
  const file = story.s.telegram.messages(by.id).findLast((message) => message.file)?.file;
  expect(file?.name).toBe('chuan-muc-dao-duc.pdf');
});

test('the campaign asks everyone in private, and is not opened a second time', async () => {
  const by = secretary();
  await by.write('/camket');
  await by.press(cellLabel());
  await by.press('Mở đợt đăng ký');
  const opener = { ...by };
  await by.press('Hôm nay (30/11)');
  await by.write('14/12');
  expect(
    opener.private().some(({ text }) => /^Đã mở đợt đăng ký năm 2027: hỏi riêng từng đồng chí/.test(text)),
  ).toBe(true);
  const prompt = last(member(3));
  expect(prompt.text).toContain('mở đợt đăng ký năm 2027');
  expect(prompt.text).toContain('Học Bác về nêu gương');
  expect(prompt.text).toContain('Gần dân');
  expect(prompt.buttons).toEqual(['Đăng ký']);
  const toast = await by.press('Mở đợt đăng ký');
  expect(toast).toMatch(/Năm 2027 đã có một đợt đăng ký, từ 30\/11\/2026 đến .*0,0 % \(0\/27\)/);
});

test('a member writes, leaves it, comes back after a restart, and hands it in', async () => {
  const one = member(3);
  await one.press('Đăng ký');
  expect(last(one).text).toContain('Chuẩn mực đạo đức');
  expect(last(one).buttons).toEqual(['Thêm mục']);
  await one.press('Thêm mục');
  await one.press('Tư tưởng chính trị');
  await one.write('12');
  expect(last(one).text).toContain('Chỗ này cần lời, không chỉ con số.');
  await one.write('Đọc sách về Bác');
  await one.press('Có chỉ tiêu');
  await one.write('thật nhiều');
  expect(last(one).text).toContain('Chỗ này cần con số đứng đầu.');
  await one.write('12');
  expect(last(one).text).toContain('Còn thiếu đơn vị.');
  await story.s.restart();
  await one.write('12 cuốn');
  await one.press('31/12/2027');
  expect(last(one).text).toContain('Chỉ tiêu 12 cuốn, hạn 31/12/2027.');
  await one.press('Thêm mục');
  await one.press('Thôi');
  await one.write('/camket');
  await one.press('Đăng ký năm 2027');
  expect(last(one).text).toContain('Mục 1 (Tư tưởng chính trị): Đọc sách về Bác');
  await addItem(one, STORY);
  await one.press('Thêm mục');
  await one.press('Đạo đức, lối sống');
  expect(last(one).buttons.slice(0, 2)).toEqual(['Gợi ý 1', 'Gợi ý 2']);
  await one.press('Gợi ý 1');
  expect(last(one).text).toContain('Hằng tháng, đến 31/12/2027.');
  expect(last(one).buttons).toEqual(['Gửi', 'Thêm mục', 'Sửa mục']);
  expect(await one.press('Gửi')).toBe('Đã gửi. Cảm ơn đồng chí.');
});

test('the secretary sends it back with a remark, the member adds to it, the secretary receives what the committee agreed on', async () => {
  const by = secretary();
  expect(last(by).text).toContain(`Bản đăng ký năm 2027 của đồng chí ${PEOPLE[3]!.name}`);
  expect(last(by).buttons).toEqual(['Tiếp nhận', 'Đề nghị bổ sung']);
  await by.press('Đề nghị bổ sung');
  await by.write('Ghi rõ tên sách');
  const one = member(3);
  expect(last(one).text).toContain('Ghi rõ tên sách');
  await one.press('Viết tiếp');
  await one.press('Sửa mục');
  await one.press('Mục 1');
  await one.press('Viết lại');
  await one.press('Tư tưởng chính trị');
  await one.write('Đọc sách Đời hoạt động của Hồ Chủ tịch và các sách về Bác');
  await one.press('Có chỉ tiêu');
  await one.write('12 cuốn');
  await one.press('31/12/2027');
  await one.press('Gửi');
  await by.press('Tiếp nhận');
  expect(last(by).text).toContain('Chi ủy thống nhất ngày nào?');
  await by.write('31/12/2026');
  expect(last(by).text).toContain('Ngày này chưa đến.');
  await by.press('Hôm nay (30/11)');
  expect(last(by).text).toBe(
    `Đã tiếp nhận của đồng chí ${PEOPLE[3]!.name}. Chi ủy thống nhất ngày 30/11/2026.`,
  );
  expect(last(one).text).toContain('đã được tiếp nhận. Chi ủy thống nhất ngày 30/11/2026.');
  // A second press finds it dealt with.
  expect(await by.press('Tiếp nhận')).toContain('Không còn bản nào chờ');
});

test('others register, one by the secretary for a member without a phone; the missing are chased once and named to the secretary alone', async () => {
  await register(member(4), [VISIT]);
  await register(member(5), [STORY]);
  await register(secretary(), [READ]);
  const by = secretary();
  await by.write('/camket');
  await by.press(cellLabel());
  await by.press('Ghi hộ');
  await by.press('»');
  await by.press(PEOPLE[20]!.name).catch(() => by.press('»').then(() => by.press(PEOPLE[20]!.name)));
  expect(last(by).text).toContain(`Ghi hộ đồng chí ${PEOPLE[20]!.name}`);
  await addItem(by, VISIT);
  await by.press('Gửi');
  await receiveAll(by);
  expect(by.private().some(({ text }) => text.startsWith('Đã tiếp nhận 4 bản.'))).toBe(true);
  // Those who lead the cell get its weekly digest meanwhile.
  const heard = (one: (typeof story.people)[number]) =>
    one.private().filter(({ text }) => !text.startsWith('Bản tin tuần')).length;
  const before = story.people.map(heard);
  await nextLookOn(story.s, '2027-01-25');
  await story.s.advanceTo('2026-12-12T08:00:00+07:00');
  const chased = story.people.filter((one, i) => heard(one) > before[i]!);
  expect(chased.map(({ name }) => name)).toEqual([PEOPLE[1]!.name, PEOPLE[2]!.name]);
  expect(last(member(1)).text).toContain('chưa nhận Bản đăng ký năm 2027 của đồng chí');
  await story.s.advanceTo('2026-12-14T17:00:00+07:00');
  const told = newest(by, 'Xem chi bộ');
  expect(told.text).toContain('18,5 % (5/27)');
  expect(told.text).toContain(PEOPLE[1]!.name);
  expect(told.text).not.toContain(PEOPLE[3]!.name);
  expect(await by.press('Mở đợt đăng ký').catch((error: Error) => error.message)).toMatch(
    /kết thúc|no button/,
  );
});

test('on 25 January each gets their own words back in one message, at most three buttons, and one tap is enough', async () => {
  await story.s.advanceTo('2027-01-25T07:59:00+07:00');
  const before = story.people.map((one) => one.private().length);
  await story.s.advanceTo('2027-01-25T08:00:00+07:00');
  const asked = story.people.filter((one, i) => one.private().length > before[i]!);
  expect(asked.map(({ name }) => name)).toEqual([0, 3, 4, 5].map((n) => PEOPLE[n]!.name));
  const one = last(member(4));
  expect(one.text).toContain('Tháng 1, mục 1: Thăm một gia đình khó khăn. Đồng chí thực hiện đến đâu?');
  expect(one.buttons).toEqual(['Tháng này đã làm', 'Làm một phần', 'Chưa làm được']);
  expect(await member(4).press('Tháng này đã làm')).toContain('Đã ghi nhận. Cảm ơn đồng chí.');
  expect(last(member(4)).text).toContain('Đồng chí đã cập nhật đủ tháng 1.');
  const three = last(member(3));
  expect(three.text).toContain('Mục 2: Kể một mẩu chuyện trước chi bộ.');
  expect(three.text).toContain('Tháng 1, mục 1: Đọc sách Đời hoạt động');
  expect(three.text).toContain('Đã đạt 0/12 cuốn. Tháng này đồng chí làm được bao nhiêu?');
  expect(three.buttons).toEqual(['Ghi số', 'Tháng này chưa có']);
});

test('a number is typed, what is finished stops, what could not be done is thanked for', async () => {
  const one = member(3);
  await one.press('Ghi số');
  await one.write('hai cuốn');
  expect(last(one).text).toContain('Chỗ này cần một con số.');
  await one.write('2 cuốn');
  expect(last(one).text).toContain('Đã ghi: 2 cuốn. Đã đạt 2/12 cuốn.');
  expect(last(one).buttons).toEqual(['Hoàn thành', 'Đang làm', 'Chưa làm được']);
  await one.press('Hoàn thành');
  await one.press('Chưa làm được');
  expect(last(one).text).toContain('Cảm ơn đồng chí đã báo đúng thực tế.');
  expect(last(one).buttons).toEqual(['Giữ nguyên', 'Điều chỉnh', 'Cần chi bộ giúp']);
  await one.press('Cần chi bộ giúp');
  expect(last(one).text).toContain('Đã báo đồng chí bí thư');
  expect(newest(secretary(), 'Đã giúp').text).toContain(`Đồng chí ${PEOPLE[3]!.name} cần chi bộ giúp:`);
  const five = member(5);
  await five.press('Đang làm');
  await five.press('Sửa lại');
  expect(await five.press('Hoàn thành')).toContain('Đã đổi thành: Hoàn thành.');
});

test('a note and a photo with a consent of its own; what is no picture or too large is refused and loses nothing', async () => {
  const four = member(4);
  await four.press('Ghi thêm');
  await four.write('Thăm bà Sáu ở thôn 2');
  expect(last(four).buttons.slice(0, 2)).toEqual(['Đồng ý dùng ảnh', 'Không dùng ảnh']);
  await four.press('Đồng ý dùng ảnh');
  const send = async (name: string, mimeType: string, megabytes: number) => {
    story.s.telegram.sendDocument(four.id, four.id, {
      name,
      mimeType,
      bytes: Buffer.alloc(Math.round(megabytes * 1024 * 1024), 7),
    });
    await story.s.settle();
  };
  await send('bao-cao.pdf', 'application/pdf', 0.1);
  expect(last(four).text).toContain('Đây không phải là ảnh');
  await send('anh.jpg', 'image/jpeg', 40);
  expect(last(four).text).toContain('Ảnh lớn quá 10 MB');
  await send('anh.jpg', 'image/jpeg', 0.2);
  expect(last(four).text).toContain('Ghi thêm: Thăm bà Sáu ở thôn 2. Có ảnh.');
  const kept = await story.sql.response.findFirstOrThrow({ where: { note: 'Thăm bà Sáu ở thôn 2' } });
  expect(kept.fileRef).toMatch(/^telegram:/);
});

test('the secretary records for the member without a phone, and sees the month in one screen', async () => {
  const by = secretary();
  await by.press('Tháng này chưa có');
  await by.write('/camket');
  await by.press(cellLabel());
  await by.press('Tháng 01/2027');
  expect(last(by).text).toContain('Đã cập nhật đủ: 80,0 % (4/5)');
  expect(last(by).text).toContain(`Chưa cập nhật (1): ${PEOPLE[20]!.name}`);
  expect(last(by).text).toContain(`Cần chi bộ giúp (1): ${PEOPLE[3]!.name}`);
  await by.press('Chưa cập nhật');
  expect(last(by).text).toContain(PEOPLE[20]!.name);
  await by.press('Ghi hộ');
  await by.press(PEOPLE[20]!.name);
  expect(last(by).buttons).toEqual(['Tháng này đã làm', 'Làm một phần', 'Chưa làm được', 'Quay lại']);
  expect(await by.press('Làm một phần')).toContain(`Đã ghi hộ ${PEOPLE[20]!.name}: Làm một phần.`);
  await by.write('/camket');
  await by.press(cellLabel());
  await by.press('Tháng 01/2027');
  await by.press('In phiếu tháng');
  expect(story.s.telegram.messages(by.id).findLast(({ file }) => file)?.file?.name).toBe('phieu-thang.pdf');
  await by.press('Trang cho cuộc họp');
  const [figures, names] = by.private().slice(-2);
  expect(figures!.text).toContain('Hằng tháng: Tháng này đã làm: 1; Làm một phần: 1; Chưa làm được: 1');
  expect(PEOPLE.filter(({ name }) => figures!.text.includes(name))).toEqual([]);
  expect(names!.text).toContain('Riêng chi ủy');
  expect(names!.text).toContain(PEOPLE[3]!.name);
});

test('after the end nothing can be changed, the secretary may correct for a day; in February nobody is asked what is finished', async () => {
  await nextLookOn(story.s, '2027-02-25');
  await story.s.advanceTo('2027-02-01T17:00:00+07:00');
  expect(
    member(4)
      .private()
      .some(({ text }) => text.includes('Đã kết thúc lúc 17 giờ 00')),
  ).toBe(true);
  expect(await member(4).press('Sửa lại')).toContain('Đã kết thúc lúc 17 giờ 00');
  await story.s.advanceTo('2027-02-25T08:00:00+07:00');
  // Tết is over by the 25th; member 5 has finished their only item.
  expect(last(member(5)).text).toContain('tháng 01/2027');
  const three = last(member(3));
  expect(three.text).toContain('tháng 02/2027');
  expect(three.text).not.toContain('Kể một mẩu chuyện');
  expect(three.text).toContain('Mục 3:');
});

test('what was finished can be taken up again, and a wording is changed with day and reason', async () => {
  const one = member(3);
  await one.write('/camket');
  await one.press('Xem năm 2027');
  await one.press('Quá trình');
  await one.press('Mục 2');
  const shown = one.private().filter(({ buttons }) => buttons.includes('Chưa xong, hỏi lại'));
  expect(shown.at(-1)?.text).toContain('Tháng 1: Hoàn thành.');
  expect(story.s.telegram.messages(one.id).findLast(({ file }) => file)?.file?.name).toBe('qua-trinh.png');
  await one.press('Chưa xong, hỏi lại');
  await one.press('Điều chỉnh');
  await one.press('Viết lại');
  await one.write('Kể hai mẩu chuyện trước chi bộ');
  await one.press('Giữ nguyên');
  await one.write('Chi bộ đề nghị');
  expect(last(one).text).toContain('Kể hai mẩu chuyện trước chi bộ');
  const change = await story.sql.pledgeItemChange.findFirstOrThrow({ where: { kind: 'reworded' } });
  expect(change).toMatchObject({ reason: 'Chi bộ đề nghị' });
  expect(change.before).toMatchObject({ words: 'Kể một mẩu chuyện trước chi bộ' });
  expect(newest(secretary(), 'Xem đồng chí này').text).toContain('Lý do: Chi bộ đề nghị');
});

test('an item more in a received pledge is kept with day and reason, and asked about once the committee agreed', async () => {
  const one = member(3);
  const by = secretary();
  await one.write('/camket');
  await one.press('Xem năm 2027');
  const item = { theme: 'Việc chuyên môn', words: 'Soạn tờ hướng dẫn thủ tục', kind: 'Hằng tháng' };
  await addItem(one, item);
  await one.write('Được giao việc mới');
  expect(last(one).text).toContain('Đã thêm, chờ chi ủy thống nhất');
  const news = () => newest(by, 'Tiếp nhận');
  expect(news().text).toContain(`${PEOPLE[3]!.name} đăng ký thêm một mục. Lý do: Được giao việc mới`);
  const month = () => one.private().findLast(({ text }) => text.includes('tháng 02/2027'))!.text;
  expect(month()).not.toContain(item.words);
  await by.press('Đề nghị bổ sung');
  await by.write('Ghi rõ thủ tục nào');
  expect(last(one).text).toContain('Ghi rõ thủ tục nào');
  await one.press('Sửa mục 4');
  await one.press('Viết lại');
  await one.write('Soạn tờ hướng dẫn thủ tục khai sinh');
  await one.write('Theo góp ý');
  expect(news().text).toContain('Soạn tờ hướng dẫn thủ tục khai sinh');
  await by.press('Tiếp nhận');
  await by.press('Hôm nay (25/02)');
  expect(last(one).text).toContain('mục đồng chí thêm đã được tiếp nhận');
  expect(month()).toContain('Soạn tờ hướng dẫn thủ tục khai sinh');
  const kept = await story.sql.pledgeItemChange.findMany({
    where: { item: { position: 4 } },
    orderBy: { id: 'asc' },
  });
  expect(kept.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['added', 'Được giao việc mới'],
    ['reworded', 'Theo góp ý'],
    ['received', '2027-02-25'],
  ]);
});

test('the year sheet of a member is Word, of the cell a workbook; neither rates anybody', async () => {
  const one = member(3);
  await one.write('/camket');
  await one.press('Xem năm 2027');
  await one.press('Phiếu năm (Word)');
  const word = story.s.telegram.messages(one.id).findLast(({ file }) => file)!.file!;
  expect(word.name).toBe('phieu-nam-2027.docx');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word.bytes) });
  expect(value).toContain('Kể hai mẩu chuyện trước chi bộ');
  expect(value).toContain('Trước đó: Kể một mẩu chuyện trước chi bộ');
  expect(value).toContain('không xếp loại');
  expect(value).not.toMatch(/xuất sắc|hoàn thành tốt/i);
  const by = secretary();
  await by.write('/camket');
  await by.press(cellLabel());
  await by.press('Phiếu năm chi bộ');
  expect(story.s.telegram.messages(by.id).findLast(({ file }) => file)?.file?.name).toBe('dang-ky-2027.xlsx');
});

test('a stranger and a tổ trưởng see nothing of others', async () => {
  const stranger = telegramActor(story.s, 'Người Lạ');
  await stranger.write('/camket');
  expect(last(stranger).text).toContain('Chưa thấy tên');
  await member(2).write('/camket');
  expect(last(member(2)).buttons.some((label) => label.startsWith('Chi bộ'))).toBe(false);
  expect(story.s.errors).toEqual([]);
});
