// Study sessions called by a higher unit: one number per cell, or names kept by each committee; and what is added up.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/index.ts';
import { planNumbers } from '../../src/features/meetings/numbers/open.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { actorOf, forge, type Hall, lastOf, openCard, openHall, type Person } from './hall.ts';

let hall: Hall;
let leader: Person;
let cells: { id: string; secretary: Person; deputy: Person; member: Person }[];
let id: string;

const TITLE = 'Học tập nghị quyết';

beforeAll(async () => {
  hall = await openHall();
  const { db, s, organisation } = hall;
  const person = async (name: string, unitId: string, role?: string): Promise<Person> => {
    const made = await makeMember(db, unitId, { name });
    if (role) await grant(db, made.id, unitId, role);
    return actorOf(s, made);
  };
  leader = await person('Lãnh Đạo', organisation.id, 'leader');
  cells = [];
  for (const n of [5, 6, 7]) {
    const cell = await makeUnit(db, `Chi bộ ${n}`, 'cell', organisation);
    cells.push({
      id: cell.id,
      secretary: await person(`Bí Thư ${n}`, cell.id, 'secretary'),
      deputy: await person(`Phó Bí Thư ${n}`, cell.id, 'deputy_secretary'),
      member: await person(`Đảng Viên ${n}`, cell.id),
    });
  }
  id = await hall.meet({
    unitId: organisation.id,
    kind: 'study_session',
    title: TITLE,
    attendanceBy: 'numbers',
    startsAt: new Date('2026-11-30T14:00:00+07:00'),
  });
  await inTransaction(db, async (tx) => planNumbers(tx, await hall.meeting(id)));
});
afterAll(async () => {
  if (process.env.SHOW_STORY) {
    const show = (title: string, seen: { text: string; buttons: string[] }[]) =>
      process.stdout.write(
        `\n##### ${title}\n${seen.map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`).join('\n')}\n`,
      );
    show('leader', leader.private());
    show('secretary', cells[0]!.secretary.private());
    show('deputy', cells[0]!.deputy.private());
  }
  expect(hall.s.errors).toEqual([]);
  await hall.s.stop();
});

test('when the session is over the secretaries of the cells are asked, nobody else', async () => {
  await hall.s.advanceTo('2026-11-30T15:29:00+07:00');
  expect((await hall.meeting(id)).state).toBe('invited');
  await hall.s.advanceTo('2026-11-30T15:30:00+07:00');
  expect((await hall.meeting(id)).state).toBe('checking');
  expect(lastOf(cells[0]!.secretary)).toMatchObject({
    text: expect.stringContaining(
      'Đề nghị đồng chí báo số người dự của Chi bộ 5, trước 15 giờ 30 thứ Năm, ngày 03/12/2026.',
    ),
    buttons: ['Báo số'],
  });
  expect(lastOf(cells[0]!.deputy).buttons).toEqual(['Báo số']);
  expect(
    cells[0]!.member
      .private()
      .map(({ text }) => text)
      .join(),
  ).not.toContain(TITLE);
});

test('a secretary types two numbers; wrong ones are told why; the deputy is not asked any more but may correct', async () => {
  const { secretary, deputy, member } = cells[0]!;
  await secretary.press('Báo số');
  await secretary.write('nhiều');
  expect(lastOf(secretary).text).toContain('gõ một số');
  await secretary.write('50');
  await secretary.write('51');
  expect(lastOf(secretary).text).toContain('không lớn hơn tổng số 50');
  await secretary.write('45');
  expect(lastOf(secretary).text).toBe('Đã ghi nhận. Chi bộ 5 đã báo: dự 90,0 % (45/50).');
  expect(lastOf(deputy)).toMatchObject({
    text: expect.stringContaining('Chi bộ 5 đã báo: dự 90,0 % (45/50).'),
    buttons: ['Sửa số'],
  });
  await deputy.press('Sửa số');
  await deputy.write('50');
  await deputy.write('46');
  const answered = await hall.sql.participation.findMany({ where: { unitId: cells[0]!.id } });
  expect(answered.map(({ state }) => state).sort()).toEqual(['done', 'excused']);
  expect(
    await forge(hall.s, member, encodeButton('mt', 'n_tell', (await hall.meeting(id)).attendanceAskId!)),
  ).toContain('chưa được phân công');
});

test('only those whose cell is missing are chased; at the end the leader hears counts and which cells are missing', async () => {
  await cells[1]!.secretary.press('Báo số');
  await cells[1]!.secretary.write('30');
  await cells[1]!.secretary.write('24');
  await leader.write('/hop');
  expect((await openCard(leader, TITLE)).text).toContain('2/3 chi bộ đã báo.');
  expect(lastOf(leader).text).not.toContain('lượt dự');
  const before = (who: Person) => who.private().length;
  const counts = [before(cells[0]!.secretary), before(cells[2]!.secretary)];
  await hall.s.advanceTo('2026-12-03T15:29:00+07:00');
  expect(before(cells[0]!.secretary)).toBe(counts[0]);
  expect(before(cells[2]!.secretary)).toBe(counts[1]! + 1);
  expect(lastOf(cells[2]!.secretary).text).toContain('còn thiếu số người dự');
  await hall.s.advanceTo('2026-12-03T15:30:00+07:00');
  expect((await hall.meeting(id)).state).toBe('counted');
  expect(lastOf(leader).text).toBe(
    [
      `Số liệu dự: ${TITLE}`,
      '2/3 chi bộ đã báo số.',
      '70 lượt dự: 87,5 % (70/80).',
      'Chưa báo: Chi bộ 7.',
    ].join('\n'),
  );
  await forge(
    hall.s,
    cells[2]!.secretary,
    encodeButton('mt', 'n_tell', (await hall.meeting(id)).attendanceAskId!),
  );
  expect(
    (await hall.sql.askResult.aggregate({ where: { item: 'present' }, _sum: { sum: true } }))._sum.sum,
  ).toBe(70);
});

test('by names each committee records its own cell, and the leader sees counts alone', async () => {
  const startsAt = new Date('2026-12-04T14:00:00+07:00');
  const named = await hall.meet({
    unitId: hall.organisation.id,
    kind: 'study_session',
    title: 'Hội nghị tháng 12',
    startsAt,
  });
  await hall.s.advanceTo('2026-12-04T13:55:00+07:00');
  await openCard(leader, 'Hội nghị tháng 12');
  await leader.press('Bắt đầu điểm danh');
  const list = () => leader.private().findLast(({ text }) => text.includes('/10'))!.text;
  expect(list()).toContain('Có mặt 0/10');
  expect(list()).not.toContain('Đảng Viên');
  const { secretary, member } = cells[0]!;
  await openCard(secretary, 'Hội nghị tháng 12');
  await secretary.press('Danh sách điểm danh');
  expect(lastOf(secretary).text).toContain('Chưa ghi nhận (3): Bí Thư 5, Đảng Viên 5, Phó Bí Thư 5');
  expect(lastOf(secretary).text).not.toContain('Đảng Viên 6');
  await secretary.press('Ghi cả danh sách');
  await secretary.press('✓ Phó Bí Thư 5');
  expect(await secretary.press('Xác nhận')).toBe('Đã ghi Có mặt cho 2 đồng chí.');
  expect(
    await forge(hall.s, secretary, encodeButton('mt', 'a_rec', named, cells[1]!.member.memberId, 'p')),
  ).toContain('chưa được phân công');
  expect(await forge(hall.s, secretary, encodeButton('mt', 'a_endok', named))).toContain(
    'chưa được phân công',
  );
  expect(await cells[1]!.member.press('Có mặt')).toContain('Đã ghi nhận');
  await leader.press('Kết thúc điểm danh');
  await leader.press('Kết thúc điểm danh');
  expect(list()).toContain('Có mặt 3/10');
  expect(list()).not.toMatch(/Đảng Viên|Bí Thư/);
  expect(lastOf(member).text).toContain('Ghi nhận của đồng chí: Có mặt (đồng chí Bí Thư 5 ghi).');
});

test('figures: meetings, attendances and rate by month, quarter and year, for a cell its own share', async () => {
  await leader.write('/hop');
  await leader.press('Số liệu');
  expect(lastOf(leader).text).toBe(
    [
      'Số liệu sinh hoạt: Đảng bộ phường Hòa Bình',
      'Tháng 12/2026',
      '',
      'Số cuộc: 1',
      'Lượt dự: 3',
      'Tỷ lệ dự: 30,0 % (3/10)',
      'hội nghị học tập, quán triệt: 1 cuộc, 3 lượt, 30,0 % (3/10)',
      'Trong đó chưa chốt danh sách: 1 cuộc.',
      '',
      'Lượt dự, không phải số người. Tỷ lệ không tính người miễn sinh hoạt, sinh hoạt nơi khác.',
    ].join('\n'),
  );
  await leader.press('Theo quý');
  expect(lastOf(leader).text).toContain('Quý 4/2026');
  expect(lastOf(leader).text).toContain('Lượt dự: 73');
  expect(lastOf(leader).text).toContain('Tỷ lệ dự: 81,1 % (73/90)');
  await leader.press('Theo năm');
  await leader.press('‹ Năm 2025');
  expect(lastOf(leader).text).toContain('Chưa có cuộc nào');
  const { member } = cells[0]!;
  await forge(hall.s, member, encodeButton('mt', 'g_show', cells[0]!.id, 'q2026-4'));
  expect(lastOf(member).text).toContain('Tỷ lệ dự: 90,6 % (48/53)');
  expect(await forge(hall.s, member, encodeButton('mt', 'g_home', hall.organisation.id))).toContain(
    'chưa được phân công',
  );
  expect(await forge(hall.s, member, encodeButton('mt', 'g_home', cells[1]!.id))).toContain(
    'chưa được phân công',
  );
});
