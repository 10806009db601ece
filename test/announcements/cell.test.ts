// The story of announcements in one cell: written, read in the group, reminded once, ended, withdrawn.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
let secretary: Somebody;
let member: Somebody;
let people: Somebody[];
let guest: Somebody;
let stranger: Somebody;
let room: Awaited<ReturnType<Rig['room']>>;
let mixed: Awaited<ReturnType<Rig['room']>>;
beforeAll(async () => {
  rig = await createRig();
  const [cell] = rig.cells;
  const [one, two] = rig.groups;
  secretary = await rig.person('Nguyễn Văn An', { unit: cell, group: one, role: 'secretary' });
  member = await rig.person('Trần Thị Bình', { unit: cell, group: one });
  people = [];
  for (let n = 1; n <= 10; n++)
    people.push(
      await rig.person(`Lê Văn Số${n}`, {
        unit: cell,
        group: n % 2 ? one : two,
        ...(n === 10 ? { role: 'group_leader', at: two } : {}),
      }),
    );
  guest = await rig.person('Phạm Quần Chúng', { unit: cell, group: two, standing: 'participant' });
  stranger = await rig.person('Vũ Nơi Khác', { unit: rig.elsewhere });
  const everyone = [secretary, member, ...people];
  room = await rig.room(cell, 'members_only', [...everyone, stranger]);
  mixed = await rig.room(cell, 'mixed', [...everyone, guest]);
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const FIRST = '25/11 · Nộp bản đăng ký…';
const WORDS = 'Nộp bản đăng ký năm 2027 về chi ủy.\n\nMẫu đã gửi.';

test('a secretary writes it with buttons: wrong words are said, what bears a stamp is refused and not kept', async () => {
  await secretary.write('/thongbao');
  expect(secretary.last().text).toContain('Không có thông báo nào đang mở');
  await secretary.press('Soạn thông báo');
  expect(secretary.last().text).toContain('(1/7)');
  await secretary.write('TỐI MẬT\nBáo cáo số 5');
  expect(secretary.last().text).toContain('không nhận và không lưu lại');
  await secretary.write('a'.repeat(601));
  expect(secretary.last().text).toContain('dài quá 600');
  expect(JSON.stringify(await rig.sql.formState.findMany())).not.toContain('Báo cáo số 5');
  expect(JSON.stringify(await rig.sql.inboxUpdate.findMany())).not.toContain('Báo cáo số 5');
  await secretary.write(WORDS, 'http://vi.du');
  expect(secretary.last().text).toContain('bắt đầu bằng https://');
  await secretary.write('https://vi.du/mau?a=1');
  expect(secretary.last().buttons).toEqual([
    'Hôm nay, 25/11',
    'thứ Năm, 26/11',
    'thứ Sáu, 27/11',
    'thứ Hai, 30/11',
    'Quay lại',
    'Thôi',
  ]);
  for (const [typed, said] of [
    ['hôm nào', 'Chưa đọc được ngày này'],
    ['1/11/2026', 'đã qua'],
    ['1/11/2027', 'xa quá'],
  ] as const) {
    await secretary.write(typed);
    expect(secretary.last().text).toContain(said);
  }
  await secretary.press('thứ Năm, 26/11', 'Đã nhận', 'Cả chi bộ');
  expect(secretary.last().buttons).toEqual(['Chỉ đảng viên', 'Gửi cả quần chúng', 'Quay lại', 'Thôi']);
  await secretary.press('Chỉ đảng viên');
  const { text, buttons } = secretary.last();
  expect(text).toContain('(7/7)');
  expect(text).toContain('Gửi: cả Chi bộ 1 (12 người).');
  expect(buttons).toEqual(['Gửi', 'Khẩn', 'Đổi giờ hạn', 'Quay lại', 'Thôi']);
});

test('everyone sees what the preview showed, in the members’ own group alone; the sender and office stand below', async () => {
  const preview = secretary.last().text;
  expect(await secretary.press('Gửi')).toBe('Đã gửi.');
  expect(secretary.last().text).toContain(
    'Đã gửi cho 12 người. Hạn trả lời: 17 giờ 00 thứ Năm, ngày 26/11/2026.',
  );
  const shown = [
    'Thông báo của Chi bộ 1',
    '',
    WORDS,
    'Đường dẫn: https://vi.du/mau?a=1',
    '',
    'Đọc xong, đề nghị đồng chí bấm Đã nhận, trước 17 giờ 00 thứ Năm, ngày 26/11/2026.',
    'Người gửi: Chi bộ 1, đồng chí Nguyễn Văn An, Bí thư',
  ].join('\n');
  expect(preview).toContain(shown);
  expect(room.messages()).toHaveLength(1);
  expect(room.last()!.text).toBe(`${shown}\nĐã trả lời 0, còn 11 đồng chí chưa trả lời.`);
  expect(room.last()!.buttons).toEqual(['Đã nhận']);
  expect(mixed.messages()).toEqual([]);
  expect(guest.seen().some(({ text }) => text.includes('Nộp bản'))).toBe(false);
});

test('a press is answered at once and counted; who is not asked is refused', async () => {
  expect(await member.pressIn(room.chat, 'Đã nhận')).toBe('Đã ghi nhận. Cảm ơn đồng chí. Ghi nhận: Đã nhận.');
  await people[0]!.pressIn(room.chat, 'Đã nhận');
  await rig.s.advanceTo('2026-11-25T08:10:00+07:00');
  expect(room.last()).toEqual({
    text: expect.stringContaining('Đã trả lời 2, còn 9 đồng chí chưa trả lời.'),
    buttons: ['Đã nhận (2)'],
  });
  expect(await stranger.pressIn(room.chat, 'Đã nhận')).toContain('gửi cho người khác');
  const ask = await rig.sql.ask.findFirstOrThrow({ where: { feature: 'announcements' } });
  expect(await guest.forge('received', [ask.id])).toContain('gửi cho người khác');
  expect(await member.forge('done', [ask.id])).toContain('Nút này đã cũ');
});

test('a member finds it under /thongbao, first in the menu while it waits', async () => {
  await people[1]!.write('/menu');
  expect(people[1]!.last().buttons[0]).toBe('Thông báo (1 chưa trả lời)');
  await people[1]!.write('/announce');
  expect(people[1]!.last().text).toContain('• 25/11, Nộp bản đăng ký');
  await people[1]!.press(FIRST);
  expect(people[1]!.last().buttons).toEqual(['Đã nhận', 'Quay lại']);
  await people[1]!.press('Đã nhận', 'Quay lại');
  expect(people[1]!.last().text).toContain('Đã nhận.');
  expect(people[1]!.last().buttons).toEqual([FIRST]);
});

test('at 80 % of the way those missing are reminded once, privately; not the sender', async () => {
  const before = new Map([secretary, member, ...people].map((one) => [one.id, one.seen().length]));
  await rig.s.advanceTo('2026-11-26T10:23:00+07:00');
  expect([secretary, member, ...people].filter((one) => one.seen().length > before.get(one.id)!)).toEqual([]);
  await rig.s.advanceTo('2026-11-26T10:30:00+07:00');
  const nudged = [secretary, member, ...people].filter((one) => one.seen().length > before.get(one.id)!);
  expect(nudged.map(({ name }) => name)).toEqual(people.slice(2).map(({ name }) => name));
  const { text, buttons } = people[3]!.last();
  expect(text).toContain('Kính gửi đồng chí Số4. Thông báo dưới đây chưa có trả lời của đồng chí.');
  expect(text).toContain(WORDS);
  expect(buttons).toEqual(['Đã nhận']);
  expect(await people[3]!.press('Đã nhận')).toContain('Đã ghi nhận');
  await rig.s.advanceTo('2026-11-26T16:59:00+07:00');
  expect(people[4]!.seen().length - before.get(people[4]!.id)!).toBe(1);
});

test('the secretary sees who is missing and answers for one of them, who is told', async () => {
  await secretary.write('/thongbao');
  expect(secretary.last().text).toContain('(đang mở, 4/12)');
  await secretary.press(FIRST);
  expect(secretary.last().buttons).toEqual(['Đã nhận', 'Chưa trả lời', 'Thu hồi', 'Quay lại']);
  await secretary.press('Chưa trả lời');
  expect(secretary.last().text).toContain('Lê Văn Số5');
  expect(secretary.last().buttons).toEqual(['Ghi hộ', 'Nhắc lại một lần']);
  await secretary.press('Ghi hộ', 'Lê Văn Số5', 'Đã nhận');
  await rig.s.settle();
  expect(room.last()!.text).toContain('Đã trả lời 5');
});

test('at its end the group reads the result without names, and the secretary gets the names, once', async () => {
  const before = secretary.seen().length;
  await rig.s.advanceTo('2026-11-26T17:00:00+07:00');
  expect(room.messages()).toHaveLength(1);
  const { text, buttons } = room.last()!;
  expect(buttons).toEqual([]);
  expect(text).toContain(WORDS);
  expect(text).toContain(
    'Đã nhận: 41,7 % (5/12)\nTrong đó ghi hộ: 1\nChưa trả lời: 6\nKhông nhắc (tạm vắng, người gửi): 1',
  );
  expect(text).not.toContain('Lê Văn');
  expect(secretary.seen().slice(before)).toEqual([
    { text: expect.stringContaining('Tên chưa trả lời:\nTổ 1: '), buttons: ['Chưa trả lời'] },
  ]);
  expect(secretary.last().text).toContain('Lê Văn Số10');
  expect(secretary.last().text).not.toContain('Lê Văn Số5');
  expect(await people[9]!.forge('received', [(await rig.sql.ask.findFirstOrThrow()).id])).toContain(
    'Đã kết thúc lúc 17 giờ 00 thứ Năm, ngày 26/11/2026',
  );
  await secretary.write('/thongbao');
  expect(secretary.last().text).toContain('(đã kết thúc, 5/12)');
});

/** From the words to the preview, with the day and the confirmation of the first. */
const write = async (words: string, ...presses: string[]) => {
  await secretary.write('/thongbao');
  await secretary.press('Soạn thông báo');
  await secretary.write(words);
  await secretary.press('Không có', 'thứ Sáu, 27/11', 'Đã làm', ...presses);
};

test('what is public goes to the mixed group too, where everybody is asked', async () => {
  await write('Tổng vệ sinh sáng thứ Bảy.', 'Cả chi bộ', 'Gửi cả quần chúng');
  expect(secretary.last().text).toContain('Gửi: cả Chi bộ 1 (13 người).');
  await secretary.press('Gửi');
  expect(mixed.last()!.text).toContain(
    'Kính thưa các đồng chí, các ông bà, anh chị.\nThông báo của Chi bộ 1',
  );
  expect(room.messages()).toHaveLength(1);
  expect(await guest.pressIn(mixed.chat, 'Đã làm')).toContain('Đã ghi nhận');
});

test('a third one in the week is remarked upon before a word is typed, and sent all the same: to one tổ, privately', async () => {
  await secretary.write('/thongbao');
  await secretary.press('Soạn thông báo');
  expect(secretary.last().text).toContain('Tuần này đồng chí đã gửi 2 thông báo');
  await secretary.write('Tổ 2 họp lúc 19 giờ.');
  await secretary.press('Không có', 'thứ Sáu, 27/11', 'Đã nhận', 'Chọn tổ', 'Tổ 2', 'Xong', 'Chỉ đảng viên');
  expect(secretary.last().text).toContain('Gửi: Tổ 2 (5 người).');
  const [inGroup, inMixed] = [room.messages().length, mixed.messages().length];
  await secretary.press('Gửi');
  await rig.s.advanceTo(rig.s.clock.now());
  expect([room.messages().length, mixed.messages().length]).toEqual([inGroup, inMixed]);
  expect(people[1]!.last()).toMatchObject({
    buttons: ['Đã nhận'],
    text: expect.stringContaining('Tổ 2 họp'),
  });
  for (const one of [people[0]!, member, guest])
    expect(one.seen().some(({ text }) => text.includes('Tổ 2 họp'))).toBe(false);
  expect(await people[1]!.press('Đã nhận')).toContain('Đã ghi nhận');
  expect(people[1]!.last().text).toContain('Trả lời của đồng chí: Đã nhận.');
});

test('by role: the holders of the role alone', async () => {
  await write('Tổ trưởng nộp danh sách.', 'Theo chức vụ');
  expect(secretary.last().buttons).toEqual(['Bí thư (1)', 'Tổ trưởng (1)', 'Xong', 'Quay lại', 'Thôi']);
  await secretary.press('Tổ trưởng', 'Xong');
  expect(secretary.last().text).toContain('Gửi: Tổ trưởng (1 người).\nNơi gửi: riêng từng người.');
  const inGroup = room.messages().length;
  await secretary.press('Gửi');
  await rig.s.advanceTo(rig.s.clock.now());
  // Was reminded of another that day: it waits for the morning.
  expect(people[9]!.last().text).not.toContain('nộp danh sách');
  expect(room.messages()).toHaveLength(inGroup);
  expect(people[2]!.seen().some(({ text }) => text.includes('nộp danh sách'))).toBe(false);
});

test('withdrawn after asking: nobody is asked any more, every copy says so, and a late press is told', async () => {
  const id = (await rig.sql.announcement.findFirstOrThrow({ where: { isPublic: true } })).id;
  await secretary.forge('view', [id]);
  await secretary.press('Thu hồi');
  expect(secretary.last().buttons).toEqual(['Thu hồi', 'Giữ nguyên']);
  await secretary.press('Giữ nguyên', 'Thu hồi', 'Thu hồi');
  expect(secretary.last().text).toContain('Đã thu hồi');
  expect(mixed.last()).toEqual({
    text: 'Chi bộ 1 đã thu hồi thông báo gửi lúc 17 giờ 00 thứ Năm, ngày 26/11/2026. Không cần làm gì thêm.',
    buttons: [],
  });
  const ask = await rig.sql.ask.findFirstOrThrow({ where: { subjectId: id } });
  expect(await member.forge('done', [ask.id], 'tb', mixed.chat)).toContain('đã được thu hồi');
  expect(await secretary.forge('wdyes', [id])).toContain('không còn mở');
  const before = people.map((one) => one.seen().length);
  await rig.s.advanceTo('2026-11-27T07:00:00+07:00');
  expect(people[9]!.last().text).toContain('Tổ trưởng nộp danh sách.');
  await rig.s.advanceTo('2026-11-27T16:59:00+07:00');
  expect(people[0]!.seen().length).toBe(before[0]);
  expect(await rig.sql.auditEntry.count({ where: { action: 'announcements.withdrawn' } })).toBe(1);
});
