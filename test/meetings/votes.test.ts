// Votes of an evening over HTTP: the case of 17 members written down, an indicative secret poll, and what is refused.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeButton } from '../../src/shared/button-data.ts';
import { absent } from '../harness/factories.ts';
import { evening, forge, type Hall, lastOf, openCard, openHall, type Person } from './hall.ts';

let hall: Hall;
let chair: Person;
let recorder: Person;
let members: Person[];
let probationary: Person;
let outsider: Person;
let chat: number;
let id: string;

const TITLE = 'Sinh hoạt tháng 11';

beforeAll(async () => {
  hall = await openHall();
  const { person, bind, meet, db, s } = hall;
  chair = await person('Nguyễn Văn Bí', { role: 'secretary' });
  recorder = await person('Trần Thị Thư');
  members = [];
  for (let i = 1; i <= 15; i++) members.push(await person(`Lê Văn ${String(i).padStart(2, '0')}`));
  probationary = await person('Phạm Dự Bị', { standing: 'probationary' });
  outsider = await person('Ông Quần Chúng', { standing: 'participant' });
  await absent(db, members[0]!.memberId, 'exempt', '2026-01-01', null);
  const everyone = [chair, recorder, ...members, probationary, outsider];
  chat = await bind(hall.cell.id, 'members_only', everyone);
  id = await meet({ chairId: chair.memberId, recorderId: recorder.memberId });
  await s.advanceTo(evening('18:50'));
  expect((await openCard(recorder)).buttons).not.toContain('Biểu quyết');
  await openCard(chair);
  await chair.press('Bắt đầu điểm danh');
  for (const absentee of members.slice(1, 3))
    await forge(s, recorder, encodeButton('mt', 'a_rec', id, absentee.memberId, 'e'));
  for (const one of [chair, recorder, ...members.slice(3), probationary])
    await one.press('Có mặt', String(chat));
});
afterAll(async () => {
  if (process.env.SHOW_STORY) {
    const show = (title: string, seen: { text: string; buttons: string[] }[]) =>
      process.stdout.write(
        `\n##### ${title}\n${seen.map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`).join('\n')}\n`,
      );
    show('chair', chair.private());
    show('recorder', recorder.private());
    show('member', members[5]!.private());
  }
  expect(hall.s.errors).toEqual([]);
  await hall.s.stop();
});

const write = async (...texts: string[]) => {
  for (const text of texts) await recorder.write(text);
};

test('17 official, 1 exempt, 2 absent with reason, 14 present, 12 in favour: 12/16 = 75,0 %', async () => {
  await openCard(recorder);
  await recorder.press('Biểu quyết');
  expect(lastOf(recorder).text).toContain('Tính trên 16 đảng viên chính thức');
  await recorder.press('Ghi kết quả biểu quyết');
  await write('Nghị quyết tháng 12', '15');
  expect(lastOf(recorder).text).toContain('chỉ có 14 đảng viên chính thức có mặt');
  await write('mười hai');
  expect(lastOf(recorder).text).toContain('gõ một số');
  await write('12', '1', '2');
  expect(lastOf(recorder).text).toContain('Nhiều hơn số có mặt');
  await write('1');
  expect(lastOf(recorder).text).toBe(
    [
      '(5/5)',
      'Nghị quyết tháng 12',
      'Tán thành: 12/16 = 75,0 %',
      'Không tán thành: 1/16 = 6,3 %',
      'Ý kiến khác: 1/16 = 6,3 %',
      'Cộng: 14 trên 14 đảng viên chính thức có mặt.',
      'Tính trên 16 đảng viên chính thức (trừ người sinh hoạt nơi khác, người miễn sinh hoạt vắng mặt).',
    ].join('\n'),
  );
  expect(await recorder.press('Ghi kết quả')).toBe('Đã ghi kết quả biểu quyết.');
  expect(await hall.sql.meetingVote.findMany()).toMatchObject([
    { inFavour: 12, against: 1, other: 1, base: 16, present: 14, recordedBy: recorder.memberId },
  ]);
});

test('members of the cell see it on the card, others who sit with them do not', async () => {
  const line = 'Biểu quyết: Nghị quyết tháng 12. Tán thành 12/16 = 75,0 %';
  expect((await openCard(members[4]!)).text).toContain(line);
  expect((await openCard(probationary)).text).toContain(line);
  await outsider.write('/hop');
  expect(await forge(hall.s, outsider, encodeButton('mt', 'card', id))).not.toContain('Nghị quyết');
  expect(
    outsider
      .private()
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Nghị quyết');
});

test('a vote is corrected, N is changed after asking, a vote is deleted after asking', async () => {
  await openCard(recorder);
  await recorder.press('Biểu quyết');
  await recorder.press('Sửa tổng số tính');
  await write('13');
  expect(lastOf(recorder).text).toContain('từ 14 (số có mặt) đến 17');
  await write('15');
  expect(lastOf(recorder).text).toContain('Đổi tổng số từ 16 thành 15?');
  await recorder.press('Đổi');
  await recorder.press('1. Nghị quyết tháng 12');
  await recorder.press('Sửa');
  await recorder.press('Giữ nội dung');
  await write('13', '1', '0');
  await recorder.press('Ghi kết quả');
  expect(lastOf(recorder).text).toContain('Tán thành: 13/15 = 86,7 %');
  await recorder.press('Ghi kết quả biểu quyết');
  await write('Nhầm', '1', '0', '0');
  await recorder.press('Ghi kết quả');
  await recorder.press('2. Nhầm');
  await recorder.press('Xóa');
  await recorder.press('Giữ nguyên');
  await recorder.press('Xóa');
  expect(await recorder.press('Xóa kết quả')).toBe('Đã xóa.');
  expect(await hall.sql.meetingVote.count()).toBe(1);
});

test('members, and the committee of another cell, write down nothing', async () => {
  const vote = await hall.sql.meetingVote.findFirstOrThrow();
  for (const [action, of] of [
    ['v_list', id],
    ['v_new', id],
    ['v_base', id],
    ['v_poll', id],
    ['v_edit', vote.id],
    ['v_delok', vote.id],
  ] as const)
    expect(await forge(hall.s, members[5]!, encodeButton('mt', action, of)), action).toContain(
      'chưa được phân công',
    );
  expect(await hall.sql.meetingVote.count()).toBe(1);
});

test('an indicative poll is not offered for what the cell must vote on, by button or by words', async () => {
  await openCard(chair, TITLE);
  await chair.press('Lấy ý kiến tham khảo');
  expect(lastOf(chair).text).toContain('Không thay cho biểu quyết của chi bộ.');
  for (const kind of ['Kết nạp', 'Khai trừ', 'Kỷ luật', 'Bầu cử', 'Lấy phiếu tín nhiệm', 'Xếp loại']) {
    await chair.press(kind);
    expect(lastOf(chair).text, kind).toContain('không lấy ý kiến qua Trợ lý');
  }
  await chair.press('Việc khác');
  await chair.write('Đề nghị kết nạp quần chúng A');
  expect(lastOf(chair).text).toContain('không lấy ý kiến qua Trợ lý');
});

test('a secret poll goes to those present alone; nothing but a count is known until it ends', async () => {
  await chair.write('Về nguồn ngày 19/12');
  await chair.press('Kín');
  await chair.press('10 phút');
  expect(lastOf(chair).text).toContain('Gửi riêng cho 15 đồng chí');
  await chair.press('Bắt đầu lấy ý kiến');
  expect(lastOf(members[5]!)).toEqual({
    text: [
      'Không thay cho biểu quyết của chi bộ.',
      'Ý kiến tham khảo (kín): Về nguồn ngày 19/12',
      '',
      'Không ghi ai chọn gì. Gửi rồi không sửa được.',
      'Đến 19 giờ 00.',
    ].join('\n'),
    buttons: ['Tán thành', 'Không tán thành', 'Ý kiến khác'],
  });
  expect(lastOf(members[1]!).text).not.toContain('Ý kiến tham khảo');
  expect(
    hall
      .room(chat)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Về nguồn');
  const { askId } = await hall.sql.meetingPoll.findFirstOrThrow();
  const say = (choice: string) => encodeButton('mt', 'v_say', askId!, choice);
  for (const one of members.slice(5, 9)) expect(await one.press('Tán thành')).toContain('Đã nhận ý kiến kín');
  expect(await members[9]!.press('Không tán thành')).toContain('Đã nhận ý kiến kín');
  expect(await forge(hall.s, members[9]!, say('yes'))).toContain('không sửa được');
  expect(await forge(hall.s, members[1]!, say('yes'))).toContain('chỉ hỏi những người đã ghi nhận có mặt');
  expect(await forge(hall.s, outsider, say('yes'))).toContain('chỉ hỏi');
  const card = await openCard(chair);
  expect(card.text).toContain('Đã có 5/15.');
  expect(card.text).not.toContain('tán thành 4');
  expect(await hall.sql.response.count({ where: { askId: askId! } })).toBe(0);
  await hall.s.advanceTo(evening('19:00'));
  expect(
    members[5]!
      .private()
      .some(({ text }) => text.includes('5/15 ý kiến: tán thành 4, không tán thành 1, ý kiến khác 0.')),
  ).toBe(true);
  expect((await openCard(chair)).text).toContain(
    'Ý kiến tham khảo, không thay cho biểu quyết: Về nguồn ngày 19/12.',
  );
});

test('an open poll is changed until it is ended by hand', async () => {
  await chair.press('Lấy ý kiến tham khảo');
  await chair.press('Thời gian, địa điểm');
  await chair.write('Họp lúc 19 giờ 30');
  await chair.press('Công khai');
  await chair.press('5 phút');
  await chair.press('Bắt đầu lấy ý kiến');
  expect(await members[5]!.press('Tán thành')).toBe('Đã ghi nhận: Tán thành. Xin cảm ơn.');
  expect(await members[5]!.press('Ý kiến khác')).toBe('Đã ghi nhận: Ý kiến khác. Xin cảm ơn.');
  expect(lastOf(members[5]!).text).toContain('Ý kiến của đồng chí: Ý kiến khác.');
  await openCard(chair);
  expect(lastOf(chair).buttons).not.toContain('Lấy ý kiến tham khảo');
  expect(await chair.press('Kết thúc lấy ý kiến')).toBe('Đã kết thúc lấy ý kiến.');
  expect(lastOf(members[5]!)).toEqual({
    text: [
      'Không thay cho biểu quyết của chi bộ.',
      'Ý kiến tham khảo: Họp lúc 19 giờ 30',
      'Đã kết thúc. 1/15 ý kiến: tán thành 0, không tán thành 0, ý kiến khác 1.',
    ].join('\n'),
    buttons: [],
  });
});

test('once the list is final no vote is written down', async () => {
  for (const action of ['a_endok', 'a_sealok']) await forge(hall.s, chair, encodeButton('mt', action, id));
  expect((await openCard(recorder)).buttons).not.toContain('Biểu quyết');
  expect(await forge(hall.s, recorder, encodeButton('mt', 'v_new', id))).toContain('đã chốt');
});
