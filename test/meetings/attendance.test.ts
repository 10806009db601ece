// An evening's attendance over HTTP: pressed in the group, scanned from the wall, recorded by the thư ký, closed by the chair.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shortId } from '../../src/shared/ids.ts';
import { absent } from '../harness/factories.ts';
import { evening, type Hall, lastOf, openCard, openHall, type Person } from './hall.ts';

let hall: Hall;
let chair: Person;
let recorder: Person;
let members: Person[];
let guest: Person;
let outsider: Person;
let chat: number;
let mixed: number;
let id: string;

const NAMES = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Hòa',
  'Hùng',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
];

beforeAll(async () => {
  hall = await openHall();
  const { person, bind, meet, db, s } = hall;
  chair = await person('Nguyễn Văn Bí', { role: 'secretary', group: 0 });
  recorder = await person('Trần Thị Thư', { group: 0 });
  members = [];
  for (const [i, name] of NAMES.entries()) members.push(await person(`Lê Văn ${name}`, { group: i % 2 }));
  guest = await person('Phạm Dự Bị', { standing: 'probationary', group: 1 });
  outsider = await person('Ông Quần Chúng', { standing: 'participant' });
  await absent(db, members[0]!.memberId, 'exempt', '2026-01-01', null);
  await absent(db, members[1]!.memberId, 'leave', '2026-11-29', '2026-12-01');
  const everyone = [chair, recorder, ...members, guest, outsider];
  chat = await bind(hall.cell.id, 'members_only', everyone);
  mixed = await bind(hall.cell.id, 'mixed', everyone);
  id = await meet({ chairId: chair.memberId, recorderId: recorder.memberId });
  await s.settle();
});
afterAll(async () => {
  if (process.env.SHOW_STORY) {
    const show = (title: string, seen: { text: string; buttons: string[] }[]) =>
      process.stdout.write(
        `\n##### ${title}\n${seen.map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`).join('\n')}\n`,
      );
    show('chair', chair.private());
    show('recorder', recorder.private());
    show('scanner', members[4]!.private());
    show('group', hall.room(chat));
  }
  expect(hall.s.errors).toEqual([]);
  await hall.s.stop();
});

const living = () => hall.room(chat).findLast(({ text }) => text.startsWith('Điểm danh'))!;
const groupText = () => living().text;

test('more than an hour before the start nothing can be opened; then the chair alone opens the list', async () => {
  await hall.s.advanceTo(evening('17:59'));
  expect((await openCard(chair)).buttons).not.toContain('Bắt đầu điểm danh');
  await hall.s.advanceTo(evening('18:30'));
  expect((await openCard(recorder)).buttons).not.toContain('Bắt đầu điểm danh');
  expect((await openCard(chair)).buttons).toContain('Bắt đầu điểm danh');
  expect(await chair.press('Bắt đầu điểm danh')).toBe('Đã mở điểm danh.');
  expect(lastOf(chair).buttons).toEqual([
    'Ghi cả danh sách',
    'Ghi một đồng chí',
    'Mã trên tường',
    'Kết thúc điểm danh',
    'Về kỳ họp',
  ]);
  expect((await hall.meeting(id)).state).toBe('checking');
  expect(living()).toEqual({
    text: [
      'Điểm danh: Sinh hoạt tháng 11',
      'Có mặt 0/17',
      'Có mặt 0/16 đảng viên chính thức (0,0 %), chưa quá nửa.',
      '',
      'Đồng chí có mặt, xin bấm một nút dưới đây.',
    ].join('\n'),
    buttons: ['Có mặt', 'Đến muộn'],
  });
  expect(
    hall
      .room(mixed)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Điểm danh');
});

test('a tap in the group is answered at once and shown as a tap to the recorder alone', async () => {
  expect(await members[2]!.press('Có mặt', String(chat))).toBe('Đã ghi nhận: Có mặt. Xin cảm ơn.');
  expect(await members[2]!.press('Có mặt', String(chat))).toBe('Đã ghi nhận từ trước: Có mặt. Xin cảm ơn.');
  expect(await members[3]!.press('Đến muộn', String(chat))).toBe('Đã ghi nhận: Đến muộn. Xin cảm ơn.');
  expect(await outsider.press('Có mặt', String(chat))).toContain('không có tên đồng chí trong danh sách');
  expect(groupText()).toContain('Có mặt 2/17, trong đó đến muộn 1');
  expect(groupText()).not.toContain('Lê Văn');
  await openCard(recorder);
  await recorder.press('Danh sách điểm danh');
  expect(lastOf(recorder).text).toContain('Có mặt (1): Lê Văn Cường (tự bấm)');
  expect(lastOf(recorder).text).toContain('Vắng có lý do (1): Lê Văn Bình (tạm vắng)');
  expect(lastOf(recorder).text).toContain('Không tính (1): Lê Văn An (miễn sinh hoạt)');
});

test('the code on the wall changes every minute; who scans it is shown as scanned, an old one is told so', async () => {
  await openCard(chair);
  await chair.press('Danh sách điểm danh');
  expect(await chair.press('Mã trên tường')).toBe('Mã ở tin nhắn dưới đây.');
  const codes = () =>
    hall.sql.meetingCode.findMany({ where: { meetingId: id }, orderBy: { validFrom: 'asc' } });
  const [first] = await codes();
  const wall = () => hall.s.telegram.messages(chair.id).at(-1)!;
  expect(wall().text).toContain('Mã điểm danh, đổi mỗi phút.');
  expect(wall().file?.kind).toBe('photo');
  const link = (code: { id: string }) =>
    `https://t.me/${hall.s.telegram.botUsername}?start=mt_${shortId(code.id)}`;
  await members[4]!.open(link(first!));
  expect(lastOf(members[4]!)).toEqual({
    text: 'Sinh hoạt tháng 11: đã ghi nhận Có mặt (quét mã).',
    buttons: ['Có mặt', 'Đến muộn', 'Về kỳ họp'],
  });
  const before = wall();
  await hall.s.advanceTo(evening('18:33'));
  expect((await codes()).length).toBe(4);
  expect(wall().id).toBe(before.id);
  expect(wall().text).not.toBe(before.text);
  await members[5]!.open(link(first!));
  expect(lastOf(members[5]!).text).toContain('Mã này đã hết hạn.');
  expect(lastOf(members[5]!).buttons).toEqual(['Có mặt', 'Đến muộn', 'Về kỳ họp']);
  await members[5]!.open(link((await codes()).at(-1)!));
  expect(lastOf(members[5]!).text).toContain('(quét mã)');
  const digits = /\/hop (\d{6})/.exec(wall().text)![1]!;
  await members[6]!.write(`/hop ${digits}`);
  expect(lastOf(members[6]!).text).toContain('đã ghi nhận Có mặt (quét mã)');
  await members[6]!.write('/hop 000000');
  expect(lastOf(members[6]!).text).toContain('không đúng hoặc đã hết hạn');
});

test('a tap after a scan changes the answer, not how it came; a second scan at the end makes nobody late', async () => {
  expect(await members[4]!.press('Có mặt', String(chat))).toContain('từ trước');
  const one = () =>
    hall.sql.response.findFirstOrThrow({ where: { memberId: members[4]!.memberId, item: 'at' } });
  expect((await one()).note).toBe('qr');
  // An hour in one leap: a picture for each minute of it would take long.
  hall.s.clock.set(new Date(evening('19:40')));
  await hall.s.service.app.beat();
  await hall.s.settle();
  const code = await hall.sql.meetingCode.findFirstOrThrow({ orderBy: { validUntil: 'desc' } });
  await members[4]!.open(`https://t.me/${hall.s.telegram.botUsername}?start=mt_${shortId(code.id)}`);
  expect((await one()).value).toBe('present');
  await members[7]!.open(`https://t.me/${hall.s.telegram.botUsername}?start=mt_${shortId(code.id)}`);
  expect(lastOf(members[7]!).text).toContain('đã ghi nhận Đến muộn (quét mã)');
});

test('the recorder enters the whole list but the absent; their word stands over a tap', async () => {
  await openCard(recorder);
  await recorder.press('Danh sách điểm danh');
  await recorder.press('Ghi cả danh sách');
  expect(lastOf(recorder).buttons).toEqual(['Cả danh sách', 'Tổ đảng 1', 'Tổ đảng 2', 'Về danh sách']);
  await recorder.press('Cả danh sách');
  expect(lastOf(recorder).text).toContain('Ghi Có mặt cho 10 đồng chí.');
  for (const name of ['Lê Văn Hòa', 'Lê Văn Lan']) {
    if (!lastOf(recorder).buttons.includes(`✓ ${name}`)) await recorder.press('»');
    await recorder.press(`✓ ${name}`);
  }
  expect(await recorder.press('Xác nhận')).toBe('Đã ghi Có mặt cho 8 đồng chí.');
  await recorder.press('Ghi một đồng chí');
  await recorder.press('Lê Văn Hòa');
  expect(await recorder.press('Vắng có lý do')).toBe('Đã ghi Lê Văn Hòa: Vắng có lý do.');
  expect(await members[8]!.press('Có mặt', String(chat))).toBe(
    'Đồng chí Trần Thị Thư đã ghi: Vắng có lý do. Nếu chưa đúng, xin báo thư ký hoặc chủ trì.',
  );
  expect(lastOf(recorder).buttons).toContain('Lê Văn Hòa: Vắng có lý do');
  expect(groupText()).toContain('Có mặt 14/17');
});

test('at the end the unmarked stay unrecorded, the group sees counts, and the chair is asked to close the list', async () => {
  await recorder.press('Về danh sách');
  await recorder.press('Kết thúc điểm danh');
  expect(lastOf(recorder).text).toContain('Còn 1 đồng chí chưa ghi nhận');
  await recorder.press('Kết thúc điểm danh');
  expect((await hall.meeting(id)).state).toBe('counted');
  expect(living().buttons).toEqual([]);
  expect(groupText()).toContain('Đã kết thúc điểm danh lúc 19 giờ 40.');
  expect(
    hall.s.telegram.messages(chair.id).some(({ text }) => text.includes('mã này không dùng được nữa')),
  ).toBe(true);
  expect(lastOf(chair)).toEqual({
    text: 'Điểm danh đã kết thúc: Sinh hoạt tháng 11.\nĐề nghị đồng chí chủ trì xem lại và chốt danh sách.',
    buttons: ['Chốt danh sách'],
  });
  expect(await members[12]!.press('Có mặt', String(chat)).catch(() => 'no button')).toBe('no button');
});

test('days later the chair alone says of each person left what it was, and closes the list', async () => {
  await hall.s.advanceTo('2026-12-02T08:00:00+07:00');
  await chair.press('Chốt danh sách');
  expect(lastOf(chair).text).toContain('Chưa ghi nhận (1): Lê Văn Lan');
  await chair.press('Xét từng đồng chí');
  expect(lastOf(chair).buttons).toEqual([
    'Có mặt',
    'Đến muộn',
    'Vắng có lý do',
    'Vắng không có lý do',
    'Để chưa ghi nhận',
    'Quay lại',
  ]);
  await chair.press('Vắng không có lý do');
  expect(lastOf(chair).text).toContain('Vắng không có lý do (1): Lê Văn Lan');
  expect((await openCard(members[12]!, 'Sinh hoạt tháng 11')).text).toContain(
    'Ghi nhận của đồng chí: Chưa ghi nhận',
  );
  await chair.press('Chốt danh sách');
  expect(lastOf(chair).text).toContain('Vắng không có lý do: 1. Chưa ghi nhận: 0.');
  expect(await chair.press('Chốt danh sách')).toBe('Đã chốt danh sách.');
  const final = await hall.meeting(id);
  expect(final).toMatchObject({ state: 'final', finalBy: chair.memberId });
  const rows = await hall.sql.askResult.findMany({ where: { askId: final.attendanceAskId! } });
  const count = (choice: string) => rows.find((row) => row.choice === choice)?.count;
  expect(rows.find(({ item }) => item === '')).toMatchObject({
    expected: 17,
    exempt: 1,
    excused: 1,
    answered: 16,
  });
  expect([count('present'), count('late'), count('excused'), count('unexcused')]).toEqual([12, 2, 1, 1]);
  await openCard(recorder);
  await recorder.press('Danh sách điểm danh');
  expect(lastOf(recorder).buttons).toEqual(['Về kỳ họp']);
});

test('the chair opens the list again within a day, not later', async () => {
  await chair.press('Mở lại danh sách');
  expect((await hall.meeting(id)).state).toBe('counted');
  await chair.press('Chốt danh sách');
  await chair.press('Chốt danh sách');
  await hall.s.advanceTo('2026-12-03T09:00:00+07:00');
  expect((await openCard(chair)).buttons).not.toContain('Mở lại danh sách');
});
