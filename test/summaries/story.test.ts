// /tonghop over HTTP: a secretary, a leader, an overseer; who may not; and what the committee does about who has not answered.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoleName } from '../../src/core/org/roles.ts';
import { inTransaction } from '../../src/db/index.ts';
import { ensureReadings } from '../../src/features/readings/monday/planning.ts';
import { defaultPlan, insertPlan } from '../../src/features/readings/store.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { type Branch, type BranchPerson, inRole, startBranches } from '../harness/branches.ts';
import { makeBusy } from '../harness/busy.ts';
import { grant } from '../harness/factories.ts';

type World = Awaited<ReturnType<typeof startBranches>>;
let world: World;

const NO_RIGHT = 'Việc này đồng chí chưa được phân công';
const messages = (who: BranchPerson) => world.s.telegram.messages(who.id).filter(({ isBot }) => isBot);
const last = (who: BranchPerson) => messages(who).at(-1)!;
const labels = (who: BranchPerson) =>
  last(who)
    .buttons.flat()
    .map(({ text }) => text);
const of = (branch: Branch, role: RoleName | null) => branch.people.find((one) => one.role === role)!;

async function write(who: BranchPerson, text: string): Promise<string> {
  world.s.telegram.sendText(who.id, who.id, text);
  await world.s.settle();
  return last(who).text;
}

/** What the message says after the press, or what was said at once where nothing changed. */
async function press(who: BranchPerson, label: string): Promise<string> {
  const { text } = await world.s.telegram.press(who.id, who.id, { label }).answered;
  await world.s.settle();
  return text || last(who).text;
}

async function forge(who: BranchPerson, ...data: [action: string, ...args: string[]]): Promise<string> {
  const pressed = { data: encodeButton('sm', ...data), forged: true as const, messageId: 1 };
  const { text } = await world.s.telegram.press(who.id, who.id, pressed).answered;
  await world.s.settle();
  return text ?? '';
}

beforeAll(async () => {
  world = await startBranches();
  const { s, a } = world;
  await inTransaction(world.db, async (tx) => {
    await insertPlan(tx, defaultPlan(a.cell.id), s.clock.now());
    await ensureReadings(s.service.app.services, tx, a.cell.id);
  });
  await s.advanceTo('2026-11-30T08:00:00+07:00');
  await makeBusy(s, a);
}, 120_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

test('a month without data says so, and what is under way; all on one screen', async () => {
  const secretary = of(world.a, 'secretary');
  expect(await write(secretary, '/tonghop')).toBe(
    [
      'Tổng hợp: Chi bộ Thanhhây',
      'Tháng 11/2026 (đến hôm nay)',
      '',
      'Kỳ này chưa có số liệu.',
      '',
      'Đang diễn ra: 1 buổi đọc, 1 giấy mời họp, 1 buổi điểm danh, 1 thông báo, 2 khảo sát',
    ].join('\n'),
  );
  expect(labels(secretary)).toEqual([
    'Ai chưa trả lời',
    '‹ Kỳ trước',
    'Tuần',
    'Quý',
    'Năm',
    'Từ ngày – đến ngày',
  ]);
  expect(await write(secretary, '/summary')).toContain('Tổng hợp: Chi bộ Thanhhây');
  expect(await press(secretary, '‹ Kỳ trước')).not.toContain('Đang diễn ra');
});

test('who has not answered, by what is asked: each leads to the desk of its feature, a survey without names to its reminder alone', async () => {
  const secretary = of(world.a, 'secretary');
  const text = await press(secretary, 'Ai chưa trả lời');
  expect(text.split('\n')[0]).toBe('Chi bộ Thanhhây: việc đang chờ trả lời');
  expect(text).toContain('• Buổi đọc 30/11: còn 11/11, đến ngày 30/11/2026');
  expect(text).toContain('• Khảo sát: Khảo sát Thanhhây: còn 11/11, đến ngày 30/11/2026');
  expect(text).toContain('• Khảo sát: Khảo sát Thanhhây (không ghi tên): còn 11/11');
  expect(text).toContain('Thông báo: Thông báo Thanhhây: còn 10/11');
  expect(labels(secretary)).toEqual(
    expect.arrayContaining(['Buổi đọc 30/11', 'Giấy mời: Họp Thanhhây', 'Xem theo người', 'Quay lại']),
  );
  expect(await press(secretary, 'Buổi đọc 30/11')).toContain('Người thường Thanhhây');
  expect(labels(secretary)).toEqual(expect.arrayContaining(['Ghi hộ', 'Nhắc lại một lần']));
});

test('and by person: answer for them, or mark them as away', async () => {
  const secretary = of(world.a, 'secretary');
  await write(secretary, '/tonghop');
  await press(secretary, 'Ai chưa trả lời');
  const people = await press(secretary, 'Xem theo người');
  expect(people).toContain('• Chưa Vào Thanhhây: 4 việc');
  expect(people).not.toContain('Quỳnhbê');
  const shown = await press(secretary, 'Chưa Vào Thanhhây');
  expect(shown.split('\n')[0]).toBe('Chưa Vào Thanhhây còn 4 việc chưa trả lời:');
  expect(labels(secretary)).toEqual(
    expect.arrayContaining(['Ghi hộ: Buổi đọc 30/11', 'Ghi tạm vắng', 'Quay lại']),
  );
  await press(secretary, 'Ghi hộ: Buổi đọc 30/11');
  expect(await press(secretary, 'Đã nghe')).toBe('Đã ghi hộ Chưa Vào Thanhhây: Đã nghe.');
  await write(secretary, '/tonghop');
  for (const label of ['Ai chưa trả lời', 'Xem theo người', 'Chưa Vào Thanhhây'])
    await press(secretary, label);
  expect(last(secretary).text).not.toContain('Buổi đọc');
  expect(await press(secretary, 'Ghi tạm vắng')).toContain('Chưa Vào Thanhhây');

  const committee = of(world.a, 'committee_member');
  await forge(committee, 'person', world.a.cell.id, world.a.waiting.id);
  expect(labels(committee)).not.toContain('Ghi tạm vắng');
  for (const role of ['leader', 'overseer', 'group_leader', 'administrator', 'recorder', null] as const)
    for (const action of ['open', 'people'] as const)
      expect(await forge(of(world.a, role), action, world.a.cell.id, 'p0'), `${role}`).toContain(NO_RIGHT);
  expect(await forge(secretary, 'person', world.a.cell.id, inRole(world.b, 'secretary').memberId!)).toContain(
    'không còn việc nào',
  );
});

test('once it is over the figures stand: a leader sees them down to the cell, with how complete they are', async () => {
  const { s, a, b } = world;
  for (const role of ['secretary', 'leader', null] as const) await press(of(a, role), 'Đã nghe');
  await s.advanceTo('2026-11-30T18:30:00+07:00');
  const leader = of(a, 'leader');
  const first = await write(leader, '/tonghop');
  expect(first.split('\n').slice(0, 5)).toEqual([
    'Tổng hợp: Đảng bộ Thanhhây',
    'Tháng 11/2026 (đến hôm nay)',
    'Số liệu từ 1/1 chi bộ',
    '',
    'Đã nghe đọc đầu tuần: 36,4 % (4/11), 1 ghi hộ',
  ]);
  expect(first.split('\n').length).toBeLessThanOrEqual(14);
  expect(labels(leader)).toEqual(expect.arrayContaining(['Biểu đồ', 'Từng đơn vị']));
  expect(labels(leader)).not.toContain('Ai chưa trả lời');
  expect(labels(leader)).not.toContain('Lên trên');
  expect(await press(leader, 'Từng đơn vị')).toBe(
    [
      'Đảng bộ Thanhhây: từng đơn vị, theo tên',
      'Tháng 11/2026 (đến hôm nay)',
      '',
      'Đã nghe đọc đầu tuần:',
      '• Chi bộ Thanhhây: 36,4 % (4/11), 1 ghi hộ',
    ].join('\n'),
  );
  expect(await press(leader, 'Chi bộ Thanhhây')).toContain('Tổng hợp: Chi bộ Thanhhây');
  expect(labels(leader)).not.toContain('Ai chưa trả lời');
  expect(labels(leader)).not.toContain('Từng đơn vị');
  expect(last(leader).text).not.toContain('Người');
  expect(await press(leader, 'Lên trên')).toContain('Tổng hợp: Đảng bộ Thanhhây');
  expect(await press(leader, '‹ Kỳ trước')).toContain(
    'Tháng 10/2026\nSố liệu từ 0/1 chi bộ\n\nKỳ này chưa có số liệu.',
  );
  expect(await press(leader, 'Năm')).toContain('Năm 2026 (đến hôm nay)');
  const overseer = of(a, 'overseer');
  expect(await write(overseer, '/tonghop')).toContain('Đã nghe đọc đầu tuần: 36,4 % (4/11)');
  expect(await forge(overseer, 'open', a.cell.id, 'p0')).toContain(NO_RIGHT);
  expect(await write(of(b, 'leader'), '/tonghop')).toContain('Kỳ này chưa có số liệu.');
});

test('between two days, written as people write them', async () => {
  const leader = of(world.a, 'leader');
  await write(leader, '/tonghop');
  expect(await press(leader, 'Từ ngày – đến ngày')).toContain('xem từ ngày nào?');
  expect(await write(leader, '31/11')).toContain('xem từ ngày nào?');
  expect(await write(leader, '23-11-2026')).toContain('Từ ngày 23/11/2026 đến hết ngày nào?');
  expect(await write(leader, '20/11')).toContain('Ngày cuối phải từ ngày 23/11/2026 trở đi.');
  expect(await press(leader, 'Hôm nay')).toContain('Từ 23/11/2026 đến 30/11/2026 (đến hôm nay)');
  expect(last(leader).text).toContain('Đã nghe đọc đầu tuần: 36,4 % (4/11), 1 ghi hộ');
});

test('a leader’s menu begins with figures, a secretary’s with the work of the cell', async () => {
  await write(of(world.b, 'leader'), '/menu');
  expect(labels(of(world.b, 'leader')).slice(0, 2)).toEqual(['Tổng hợp', 'Bản tin tuần']);
  await write(of(world.b, 'secretary'), '/menu');
  expect(labels(of(world.b, 'secretary')).indexOf('Tổng hợp')).toBeGreaterThan(2);
});

test('the chart is a picture of the same', async () => {
  for (const role of ['leader', 'secretary'] as const) {
    const who = of(world.a, role);
    await write(who, '/tonghop');
    await press(who, 'Biểu đồ');
    expect(last(who).file?.name, role).toBe('tong-hop.png');
    if (process.env.SHOW_STORY) writeFileSync(`/tmp/chart-${role}.png`, last(who).file!.bytes);
    expect(last(who).text).toMatch(/bộ Thanhhây\. Tháng 11\/2026/);
  }
}, 60_000);

test('who sees no figures is refused, and so is whoever presses what another branch was shown', async () => {
  const { a, b } = world;
  for (const role of ['group_leader', 'recorder', 'administrator', null] as const) {
    expect(await write(of(a, role), '/tonghop'), `${role}`).toContain(NO_RIGHT);
    await write(of(a, role), '/menu');
    expect(labels(of(a, role))).not.toContain('Tổng hợp');
    expect(await forge(of(a, role), 'unit', a.cell.id)).toContain(NO_RIGHT);
  }
  const forged: [string, ...string[]][] = [
    ['unit', a.cell.id],
    ['unit', a.organisation.id, 'm20261101'],
    ['unit', a.group.id],
    ['more', a.cell.id, 'm20261101', 'p1'],
    ['kids', a.organisation.id, 'm20261101', 'p0'],
    ['chart', a.organisation.id, 'm20261101'],
    ['range', a.cell.id],
    ['open', a.cell.id, 'p0'],
    ['people', a.cell.id, 'p0'],
    ['person', a.cell.id, a.waiting.id],
  ];
  for (const role of ['secretary', 'leader', 'overseer'] as const)
    for (const data of forged)
      expect(await forge(of(b, role), ...data), `${role} ${data[0]}`).toContain(NO_RIGHT);
  expect(await forge(of(a, 'leader'), 'unit', a.group.id)).toContain(NO_RIGHT);
  expect(await forge(of(a, 'leader'), 'kids', a.cell.id, 'm20261101', 'p0')).toContain('Nút này đã cũ');
  expect(await forge(of(a, 'leader'), 'unit', a.cell.id, 'm20261102')).toContain('Nút này đã cũ');
  expect(await forge(of(a, 'leader'), 'unit', world.root.id)).toContain(NO_RIGHT);
});

test('who sees two branches chooses one first, and finds the way back', async () => {
  const { a, b } = world;
  const overseer = of(a, 'overseer');
  await grant(world.db, overseer.memberId!, b.organisation.id, 'overseer');
  expect(await write(overseer, '/tonghop')).toContain('chọn');
  expect(labels(overseer)).toEqual(['Đảng bộ Thanhhây', 'Đảng bộ Quỳnhbê']);
  expect(await press(overseer, 'Đảng bộ Quỳnhbê')).toContain('Tổng hợp: Đảng bộ Quỳnhbê');
  await press(overseer, 'Quay lại');
  expect(labels(overseer)).toEqual(['Đảng bộ Thanhhây', 'Đảng bộ Quỳnhbê']);
});

test('a cell that nobody leads lacks first of all a secretary', async () => {
  const { a, sql } = world;
  const leader = of(a, 'leader');
  await write(leader, '/tonghop');
  await press(leader, 'Từng đơn vị');
  expect(await press(leader, 'Chi bộ Thanhhây')).not.toContain('bí thư');
  await sql.roleGrant.updateMany({
    where: { unitId: a.cell.id, role: { in: ['secretary', 'deputy_secretary'] } },
    data: { until: world.s.clock.now() },
  });
  await press(leader, 'Lên trên');
  await press(leader, 'Từng đơn vị');
  expect(await press(leader, 'Chi bộ Thanhhây')).toContain('Còn thiếu: bí thư, phó bí thư');
});
