// A commendation from the proposal to the group, over HTTP, the clock moved over two Mondays.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMember, makeUnit } from '../harness/factories.ts';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';

type Member = Somebody & { memberId: string };

let rig: Rig;
let secretary: Member;
let an: Member;
let binh: Member;
let lan: Member;
let outsider: Member;
let secretaryB: Member;
let leader: Member;
let group: number;
const WORDS = 'Giúp ba hộ già yếu sửa lại mái nhà trước mùa mưa.';

beforeAll(async () => {
  rig = await createRig();
  const team = await makeUnit(rig.db, 'Tổ đảng 1', 'cell_group', rig.cellA);
  secretary = await rig.member('Lê Thị Thư', rig.cellA, 'secretary');
  an = await rig.member('Nguyễn Văn An', rig.cellA);
  binh = await rig.member('Trần Thị Bình', rig.cellA);
  lan = await rig.member('Phạm Thị Lan', rig.cellA);
  secretaryB = await rig.member('Bùi Bí Thư', rig.cellB, 'secretary');
  leader = await rig.member('Đỗ Lãnh Đạo', rig.cellB, 'leader', rig.root);
  outsider = await rig.member('Lò Văn Ngoài', rig.cellA);
  await rig.sql.member.update({ where: { id: outsider.memberId }, data: { standing: 'participant' } });
  await rig.sql.member.update({ where: { id: an.memberId }, data: { groupUnitId: team.id } });
  group = await bind('Nhóm chi bộ A', 'Chỉ đảng viên');
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

async function bind(title: string, who: string): Promise<number> {
  const chat = rig.s.telegram.createGroup({
    title,
    members: [secretary, an, binh, lan, outsider].map(({ id }) => id),
    bot: 'member',
  });
  await secretary.write('/lienket', chat);
  await secretary.press(who, chat);
  return chat;
}
const inGroup = (chat: number) =>
  rig
    .own(chat)
    .map(({ text }) => text)
    .join('\n====\n');
const rowOf = (memberId: string) =>
  rig.sql.commendation.findFirstOrThrow({ where: { memberId }, orderBy: { createdAt: 'desc' } });

async function proposePerson(by: Member, name: string, words: string): Promise<void> {
  await by.write('/bieuduong');
  await by.press('Đề xuất biểu dương');
  await by.press('Một đồng chí');
  await by.press(name);
  await by.write(words);
}

test('anyone joined proposes somebody else by a short form, never themselves', async () => {
  await binh.write('/bieuduong');
  expect(binh.last()).toEqual({
    text: expect.stringContaining('Biểu dương. Chi bộ A'),
    buttons: ['Đề xuất biểu dương', 'Số liệu'],
  });
  await binh.press('Đề xuất biểu dương');
  expect(binh.last().buttons).toEqual(['Một đồng chí', 'Tập thể', 'Thôi']);
  await binh.press('Một đồng chí');
  expect(binh.last().buttons).not.toContain('Trần Thị Bình');
  await binh.write('tran thi binh');
  expect(binh.last().text).toContain('Đồng chí đề xuất biểu dương người khác giúp');
  await binh.write('nguyen van');
  expect(binh.last().text).toContain('Đồng chí Nguyễn Văn An đã làm được việc gì tốt?');
  await binh.write('x'.repeat(301));
  expect(binh.last().text).toContain('Dài quá 300 chữ cái');
  await binh.write('TỐI MẬT: việc này');
  expect(binh.last().text).toContain('không nhận, không lưu');
  await binh.write(WORDS);
  expect(binh.last().text).toBe('Cảm ơn đồng chí. Đã gửi đề xuất đến đồng chí bí thư.');
  expect(secretary.last()).toEqual({
    text: expect.stringContaining(
      `Có đề xuất biểu dương mới.\n\nĐồng chí Nguyễn Văn An, Tổ đảng 1\n${WORDS}`,
    ),
    buttons: ['Chi ủy thống nhất', 'Chi bộ thống nhất', 'Chưa nhất trí', 'Sửa lời', 'Quay lại'],
  });
});

test('the decision is recorded with its date by the secretary alone, whatever buttons others forge', async () => {
  const { id } = await rowOf(an.memberId);
  for (const other of [an, binh, secretaryB, leader])
    for (const outcome of ['committee', 'cell', 'no'])
      expect(await other.forge('bd', 'dec', [id, outcome])).toContain('chưa được phân công');
  expect(await binh.forge('bd', 'card', [id])).toContain('chưa được phân công');
  expect(await secretaryB.forge('bd', 'list', [rig.cellA.id, 'waiting', 'p0'])).toContain(
    'chưa được phân công',
  );
  await secretary.press('Chi bộ thống nhất');
  expect(secretary.last().text).toContain('Chi bộ thống nhất: Nguyễn Văn An. Ghi ngày nào?');
  await secretary.write('1/12/2026');
  expect(secretary.last().text).toContain('Ngày này chưa đến');
  await secretary.write('20/11');
  expect(secretary.last().text).toContain('Chi bộ thống nhất ngày 20/11/2026.');
  expect(await rowOf(an.memberId)).toMatchObject({ state: 'agreed', body: 'cell', showing: null });
  expect(await rig.sql.auditEntry.count({ where: { action: 'commendation.decided', subjectId: id } })).toBe(
    1,
  );
  expect(binh.last().text).toContain('Cảm ơn đồng chí đã đề xuất biểu dương đồng chí Nguyễn Văn An');
});

test('the person is asked alone whether the name may be shown; nobody answers for them', async () => {
  const { id } = await rowOf(an.memberId);
  expect(an.texts().at(-2)).toContain(`Đồng chí được biểu dương: ${WORDS}`);
  expect(an.last().buttons).toEqual(['Cho hiện tên', 'Không hiện tên']);
  expect(await binh.forge('bd', 'show', [id, 'yes'])).toContain('chưa được phân công');
  expect(await secretary.forge('bd', 'show', [id, 'yes'])).toContain('chưa được phân công');
  expect(await secretary.forge('bd', 'set', [id, 'unnamed'])).toContain('Nút này đã cũ');
  expect(await an.forge('bd', 'show', [id, 'mixed'])).toContain('Nút này đã cũ');
  await an.press('Cho hiện tên');
  expect(an.last().text).toBe('Đã ghi nhận. Tin đưa cùng buổi đọc tới, có tên, chỉ đảng viên thấy.');
  expect(
    await rig.sql.consent.count({ where: { memberId: an.memberId, purpose: 'name_when_commended' } }),
  ).toBe(1);
});

test('a group is proposed, agreed by the committee, and needs no consent', async () => {
  await lan.write('/commend');
  await lan.press('Đề xuất biểu dương');
  await lan.press('Tập thể');
  expect(lan.last().buttons).toEqual(['Chi bộ A', 'Tổ đảng 1', 'Quay lại', 'Thôi']);
  await lan.press('Tổ đảng 1');
  await lan.write('Trồng và chăm 300 m hàng rào xanh.');
  await secretary.press('Chi ủy thống nhất');
  await secretary.press('Hôm qua');
  expect(secretary.last().text).toContain('Chi ủy thống nhất ngày 24/11/2026.');
});

test('not agreed is told kindly, without reasons, and the person never hears of it', async () => {
  const before = lan.texts().length;
  await proposePerson(an, 'Phạm Thị Lan', 'Đi họp đúng giờ cả năm.');
  await secretary.press('Chưa nhất trí');
  await secretary.press('Hôm nay');
  expect(an.last().text).toContain('Lần này chưa nhất trí. Mong đồng chí tiếp tục giới thiệu');
  expect(lan.texts()).toHaveLength(before);
});

test('the news goes with the next Monday message and stays in it; nothing before', async () => {
  expect(inGroup(group)).not.toContain('Biểu dương');
  await rig.s.advanceTo('2026-11-30T07:15:00+07:00');
  const told = inGroup(group);
  expect(told).toContain(
    `Biểu dương đồng chí Nguyễn Văn An, Tổ đảng 1: ${WORDS} Chi bộ thống nhất ngày 20/11/2026.`,
  );
  expect(told).toContain(
    'Biểu dương Tổ đảng 1: Trồng và chăm 300 m hàng rào xanh. Chi ủy thống nhất ngày 24/11/2026.',
  );
  expect(told).not.toContain('Phạm Thị Lan');
  await rig.s.advanceTo('2026-11-30T17:30:00+07:00');
  expect(rig.own(group).at(-1)?.text).toContain('Kết quả 15 phút đầu giờ');
  expect(rig.own(group).at(-1)?.text).toContain('Biểu dương đồng chí Nguyễn Văn An');
  // The person who is no member of the Party gets the reading privately, without it.
  expect(outsider.texts().join('\n')).toContain('15 phút đầu giờ');
  expect(outsider.texts().join('\n')).not.toContain('Biểu dương đồng chí');
});

test('what was said cannot be decided anew', async () => {
  const { id } = await rowOf(an.memberId);
  expect(await secretary.forge('bd', 'dec', [id, 'committee'])).toContain('đã đưa rồi');
  expect(await an.forge('bd', 'show', [id, 'none'])).toContain('đã đưa rồi');
});

test('counts tell persons from lượt, for the cell and for the branch', async () => {
  await proposePerson(lan, 'Nguyễn Văn An', 'Hiến 50 m² đất làm đường thôn.');
  await secretary.press('Chi bộ thống nhất');
  await secretary.press('Hôm nay');
  expect(an.last()).toEqual({
    text: 'Tin được đưa cùng buổi đọc tới, có tên đồng chí, như đồng chí đã đồng ý trước đây.',
    buttons: ['Không hiện tên'],
  });
  await binh.write('/bieuduong');
  expect(binh.last().text).toContain('Năm 2026: 1 đồng chí, 2 lượt cá nhân, 1 lượt tập thể.');
  await leader.write('/bieuduong');
  await leader.press(rig.root.name);
  await leader.press('Số liệu');
  expect(leader.last().text).toContain('Chi bộ A: 1 đồng chí, 2 lượt cá nhân, 1 lượt tập thể.');
  expect(leader.last().text).not.toContain('An,');
  await leader.press('Tháng này');
  expect(leader.last().text).toContain('1 đồng chí, 2 lượt cá nhân, 1 lượt tập thể.');
});

test('who changes their mind is not named, even when consent stood; the words that would tell are left out', async () => {
  await an.press('Không hiện tên');
  expect(an.last().buttons).toEqual(['Không nêu tên', 'Không đưa tin']);
  await an.press('Không nêu tên');
  await rig.s.advanceTo('2026-12-07T07:15:00+07:00');
  expect(rig.own(group).at(-1)?.text).toContain('Biểu dương một đồng chí: Hiến 50 m² đất làm đường thôn.');
});

test('in a mixed group only what the person agreed to show there', async () => {
  const mixed = await bind('Cơ quan', 'Có cả quần chúng');
  await proposePerson(an, 'Trần Thị Bình', 'Dạy chữ miễn phí cho trẻ em trong xóm.');
  await secretary.press('Chi bộ thống nhất');
  await secretary.press('Hôm nay');
  await binh.press('Cho hiện tên');
  expect(binh.last().buttons).toEqual(['Chỉ đảng viên', 'Cả nhóm chung']);
  await binh.press('Cả nhóm chung');
  await proposePerson(binh, 'Phạm Thị Lan', 'Chăm sóc mẹ liệt sĩ trong xã.');
  await secretary.press('Chi bộ thống nhất');
  await secretary.press('Hôm nay');
  await lan.press('Cho hiện tên');
  await lan.press('Chỉ đảng viên');
  await rig.s.advanceTo('2026-12-14T08:00:00+07:00');
  expect(rig.own(mixed).at(-1)?.text).toContain('Biểu dương đồng chí Trần Thị Bình: Dạy chữ miễn phí');
  expect(inGroup(mixed)).not.toContain('Phạm Thị Lan');
  // The weekly message goes to the mixed group; members hear the rest in their own.
  expect(rig.own(group).at(-1)?.text).toContain('Tin biểu dương của Chi bộ A');
  expect(rig.own(group).at(-1)?.text).toContain('Biểu dương đồng chí Phạm Thị Lan: Chăm sóc mẹ liệt sĩ');
});

test('a cell without readings hears of it on Monday by a message of its own; who has no account is asked in person', async () => {
  const made = await makeMember(rig.db, rig.cellB.id, { name: 'Hoàng Cụ Già', joined: false });
  await proposePerson(secretaryB, 'Hoàng Cụ Già', 'Cụ Già trông coi nhà văn hóa thôn.');
  await secretaryB.press('Chi bộ thống nhất');
  await secretaryB.press('Hôm nay');
  expect(secretaryB.last().text).toContain('Đồng chí hỏi trực tiếp rồi ghi giúp');
  expect(secretaryB.last().buttons).toContain('Không nêu tên');
  await secretaryB.press('Không nêu tên');
  expect((await rowOf(made.id)).showing).toBe('unnamed');
  await rig.s.advanceTo('2026-12-21T08:00:00+07:00');
  const heard = secretaryB.texts().join('\n');
  expect(heard).toContain('Biểu dương một đồng chí đã làm được việc tốt.');
  expect((await rowOf(made.id)).shownAt).not.toBeNull();
});

test('where there is only a mixed group, what is for members alone comes to each of them privately', async () => {
  const hoa = await rig.member('Hà Thị Hoa', rig.cellB);
  const guest = await rig.member('Lý Văn Khách', rig.cellB);
  await rig.sql.member.update({ where: { id: guest.memberId }, data: { standing: 'participant' } });
  const chat = rig.s.telegram.createGroup({
    title: 'Cơ quan B',
    members: [secretaryB.id, hoa.id, guest.id],
    bot: 'member',
  });
  await secretaryB.write('/lienket', chat);
  await secretaryB.press('Có cả quần chúng', chat);
  await proposePerson(secretaryB, 'Hà Thị Hoa', 'Nấu cơm cho người già neo đơn.');
  await secretaryB.press('Chi ủy thống nhất');
  await secretaryB.press('Hôm nay');
  await hoa.press('Cho hiện tên');
  await hoa.press('Chỉ đảng viên');
  await rig.s.advanceTo('2026-12-28T09:00:00+07:00');
  expect(inGroup(chat)).toContain('15 phút đầu giờ');
  expect(inGroup(chat)).not.toContain('Nấu cơm');
  expect(secretaryB.texts().join('\n')).toContain(
    'Biểu dương đồng chí Hà Thị Hoa: Nấu cơm cho người già neo đơn.',
  );
  expect(guest.texts().join('\n')).not.toContain('Nấu cơm');
});

test('/dulieu shows it, and erasing takes the proposer off the register', async () => {
  await lan.write('/dulieu');
  await lan.press('Xem dữ liệu');
  const text = lan.file('du-lieu-cua-toi.txt');
  expect(Buffer.from(text!).toString()).toContain('BIỂU DƯƠNG');
  await lan.press('Xóa dữ liệu');
  await lan.press('Xóa dữ liệu');
  expect(await rig.sql.commendation.count({ where: { proposedBy: lan.memberId } })).toBe(0);
});
