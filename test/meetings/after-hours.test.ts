// What is easily forgotten: who was recorded by another is told, a meeting nobody recorded, people on paper, a day off added late.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantAdministrator } from '../../src/core/org/setup-store.ts';
import { saveTheme } from '../../src/core/org/year-words-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { loadScene } from '../../src/features/meetings/invite/scene.ts';
import { planPreparing } from '../../src/features/meetings/plan/preparing.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { makeMember } from '../harness/factories.ts';
import { evening, forge, type Hall, lastOf, openCard, openHall, type Person } from './hall.ts';

let hall: Hall;
let secretary: Person;
let recorder: Person;
let members: Person[];
let chat: number;
let id: string;
const texts = (who: Person) => who.private().map(({ text }) => text);
const about = (who: Person, words: string) => texts(who).filter((text) => text.includes(words));

beforeAll(async () => {
  hall = await openHall();
  const { person, bind, meet } = hall;
  secretary = await person('Nguyễn Văn Bí', { role: 'secretary' });
  recorder = await person('Trần Thị Thư');
  members = [];
  for (const name of ['An', 'Bình', 'Cường', 'Dung']) members.push(await person(`Lê Văn ${name}`));
  for (const name of ['Giấy Một', 'Giấy Hai'])
    await makeMember(hall.db, hall.cell.id, { name, joined: false, tracking: 'paper' });
  chat = await bind(hall.cell.id, 'members_only', [secretary, recorder, ...members]);
  id = await meet({ chairId: secretary.memberId, recorderId: recorder.memberId });
});
afterAll(async () => {
  if (process.env.SHOW_STORY) process.stdout.write(`${texts(secretary).join('\n---\n')}\n`);
  expect(hall.s.errors).toEqual([]);
  await hall.s.stop();
});

test('how many of those on paper are there is typed beside the list, in no rate', async () => {
  await hall.s.advanceTo(evening('18:50'));
  await openCard(secretary);
  await secretary.press('Bắt đầu điểm danh');
  for (const who of [secretary, recorder, members[0]!]) await who.press('Có mặt', String(chat));
  await openCard(recorder);
  await recorder.press('Danh sách điểm danh');
  expect(lastOf(recorder).text).toContain('Theo dõi trên giấy: 2 đồng chí, không có trong danh sách này.');
  await recorder.press('Người theo dõi trên giấy');
  await recorder.write('3');
  expect(lastOf(recorder).text).toContain('Chỉ có 2 đồng chí theo dõi trên giấy');
  await recorder.write('hai');
  expect(lastOf(recorder).text).toContain('gõ một số');
  await recorder.write('1');
  expect(texts(recorder).at(-1)).toContain('Theo dõi trên giấy: có mặt 1/2 đồng chí, không tính vào tỷ lệ.');
  expect(texts(recorder).at(-1)).toContain('Có mặt 3/6');
  expect(await forge(hall.s, members[0]!, encodeButton('mt', 'a_paper', id))).toContain(
    'chưa được phân công',
  );
});

test('once the list is closed, those whom another recorded as away or late are told, privately, nobody else', async () => {
  await recorder.press('Ghi một đồng chí');
  await recorder.press('Lê Văn Bình');
  await recorder.press('Vắng có lý do');
  await recorder.press('Lê Văn Cường');
  await recorder.press('Có mặt');
  await recorder.press('Về danh sách');
  await recorder.press('Kết thúc điểm danh');
  await recorder.press('Kết thúc điểm danh');
  await secretary.press('Chốt danh sách');
  await secretary.press('Xét từng đồng chí');
  await secretary.press('Vắng không có lý do');
  await hall.s.advanceTo(evening('19:30'));
  expect(about(members[1]!, 'Danh sách đã chốt')).toEqual([]);
  await secretary.press('Chốt danh sách');
  await secretary.press('Chốt danh sách');
  await hall.s.advanceTo(evening('19:35'));
  const told = (status: string) =>
    `Danh sách đã chốt: Sinh hoạt tháng 11, 19 giờ 00 thứ Hai, ngày 30/11/2026. Ghi nhận của đồng chí: ${status}.\nNếu chưa đúng, xin báo thư ký hoặc chủ trì.`;
  expect(about(members[1]!, 'Danh sách đã chốt')).toEqual([
    `Kính gửi đồng chí Bình. ${told('Vắng có lý do')}`,
  ]);
  expect(about(members[3]!, 'Danh sách đã chốt')).toEqual([
    `Kính gửi đồng chí Dung. ${told('Vắng không có lý do')}`,
  ]);
  expect(lastOf(members[1]!).buttons).toEqual(['Xem kỳ họp']);
  for (const who of [secretary, recorder, members[0]!, members[2]!])
    expect(about(who, 'Danh sách đã chốt: Sinh hoạt')).toEqual([]);
  expect(hall.room(chat).some(({ text }) => text.includes('Lê Văn'))).toBe(false);
});

test('the minutes and the text for the official app say how many were there on paper', async () => {
  await openCard(recorder);
  await recorder.press('Chép sang Sổ tay');
  expect(lastOf(recorder).text).toContain('Chưa kể người theo dõi trên giấy: 2, có mặt 1');
  expect(lastOf(recorder).text).toContain('Có mặt: 4');
});

const draft = async (title: string, startsAt: string): Promise<string> => {
  const made = await hall.meet({
    title,
    kind: 'thematic',
    startsAt: new Date(startsAt),
    state: 'draft',
    chairId: secretary.memberId,
  });
  const meeting = await hall.meeting(made);
  await inTransaction(hall.db, (tx) => planPreparing(hall.s.service.app.services, tx, meeting));
  return made;
};

test('a meeting whose time passes with nothing recorded is found again, told of once, and recorded late', async () => {
  const held = await draft('Chuyên đề một', '2026-12-02T19:00:00+07:00');
  await inTransaction(hall.db, (tx) => saveTheme(tx, hall.cell.id, 2026, 'Học Bác về nêu gương'));
  expect((await loadScene(hall.db, held))?.theme).toBe('Học Bác về nêu gương');
  await hall.s.advanceTo('2026-12-02T21:29:00+07:00');
  expect(about(secretary, 'đã qua giờ mà chưa điểm danh')).toEqual([]);
  await hall.s.advanceTo('2026-12-04T08:00:00+07:00');
  expect(about(secretary, 'đã qua giờ mà chưa điểm danh')).toHaveLength(1);
  expect(lastOf(secretary).buttons).toEqual(['Về kỳ họp', 'Không họp kỳ này']);
  expect(about(members[0]!, 'Chuyên đề một')).toEqual([]);
  await secretary.write('/hop');
  expect(lastOf(secretary).text).toContain(
    'Đã qua giờ, chưa điểm danh: Chuyên đề một, 19 giờ 00 thứ Tư, ngày 02/12/2026',
  );
  await members[0]!.write('/hop');
  expect(lastOf(members[0]!).text).not.toContain('Chuyên đề một');
  await openCard(secretary, 'Chuyên đề một');
  expect(lastOf(secretary).buttons).not.toContain('Hủy kỳ họp');
  await secretary.press('Bắt đầu điểm danh');
  expect((await hall.meeting(held)).state).toBe('checking');
  await secretary.press('Kết thúc điểm danh');
  await secretary.press('Kết thúc điểm danh');
  expect((await hall.meeting(held)).endedAt).toBeNull();
});

test('or dropped after asking, or given up when its list can no longer be entered', async () => {
  const dropped = await draft('Chuyên đề hai', '2026-12-08T19:00:00+07:00');
  const given = await draft('Chuyên đề ba', '2026-12-08T19:30:00+07:00');
  expect(await forge(hall.s, secretary, encodeButton('mt', 'p_missed_yes', dropped))).toContain(
    'chưa qua giờ',
  );
  await hall.s.advanceTo('2026-12-09T08:00:00+07:00');
  for (const action of ['p_missed', 'p_missed_yes'])
    expect(await forge(hall.s, members[0]!, encodeButton('mt', action, dropped))).toContain(
      'chưa được phân công',
    );
  await openCard(secretary, 'Chuyên đề hai');
  await secretary.press('Không họp kỳ này');
  expect(lastOf(secretary).buttons).toEqual(['Không họp kỳ này', 'Giữ nguyên']);
  await secretary.press('Không họp kỳ này');
  expect((await hall.meeting(dropped)).state).toBe('missed');
  await secretary.press('Về kỳ họp');
  expect(lastOf(secretary).text).toContain('Kỳ này ghi là không họp.');
  await hall.s.advanceTo('2026-12-15T21:01:00+07:00');
  expect((await hall.meeting(given)).state).toBe('missed');
  expect(about(secretary, 'Chuyên đề ba')).toHaveLength(1);
});

test('a session that a higher unit called stands beside the cell’s own last meeting', async () => {
  const startsAt = new Date('2026-12-14T14:00:00+07:00');
  await hall.meet({
    unitId: hall.organisation.id,
    kind: 'study_session',
    title: 'Học nghị quyết',
    startsAt,
    state: 'final',
  });
  await secretary.write('/hop');
  const held = lastOf(secretary)
    .text.split('\n')
    .filter((line) => line.startsWith('Kỳ vừa qua'));
  expect(held).toEqual([
    'Kỳ vừa qua: Học nghị quyết, 14 giờ 00 thứ Hai, ngày 14/12/2026',
    'Kỳ vừa qua: Chuyên đề một, 19 giờ 00 thứ Tư, ngày 02/12/2026',
  ]);
});

test('a day off that is added later is asked about also where people are invited; moved, they are told', async () => {
  const later = await draft('Chuyên đề bốn', '2026-12-23T19:00:00+07:00');
  await openCard(secretary, 'Chuyên đề bốn');
  await secretary.press('Gửi giấy mời');
  await secretary.press('Gửi ngay');
  await members[0]!.press('Sẽ dự', String(chat));
  const { s, db, sql } = hall;
  const admin = await hall.person('Người Quản Trị');
  const account = await sql.account.findFirstOrThrow({ where: { memberId: admin.memberId } });
  await inTransaction(db, (tx) => grantAdministrator(tx, account.id, hall.root.id, s.clock.now()));
  await admin.write('/caidat');
  await admin.press('Ngày nghỉ');
  await admin.press('Thêm ngày nghỉ');
  await admin.write('23/12');
  await admin.press('Nghỉ');
  await admin.write('Ngày truyền thống');
  await s.settle();
  const { text, buttons } = lastOf(secretary);
  expect(text).toContain('Chuyên đề bốn rơi vào ngày nghỉ');
  expect(text).toContain('Giấy mời đã gửi; đổi ngày thì mọi người được báo ngay');
  await secretary.press(buttons[0]!);
  await s.settle();
  expect((await hall.meeting(later)).startsAt).toEqual(new Date('2026-12-24T19:00:00+07:00'));
  expect(hall.room(chat).at(-1)!.text).toContain('Kỳ họp chuyển sang giờ khác: Chuyên đề bốn');
  expect(about(members[0]!, 'Kỳ họp chuyển sang giờ khác')).toHaveLength(1);
});
