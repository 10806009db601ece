// When and to whom digests go: once, by the roles held at that hour, not on days off, not late as if nothing had happened.
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { loadUnit, moveBranch } from '../../src/core/org/units-store.ts';
import { digests } from '../../src/features/digests/index.ts';
import { decodeButton, encodeButton } from '../../src/shared/button-data.ts';
import { addDays } from '../../src/shared/dates.ts';
import { newId } from '../../src/shared/ids.ts';
import { paper } from '../../src/shared/paper/paper.ts';
import { at, dataOf, labels } from '../readings/cell.ts';
import { crowd, digestsTo, FRIDAY, heard, openTown, type Town } from './town.ts';

let town: Town;
afterAll(() => paper.close());
afterEach(async () => {
  expect(town.bench.errors).toEqual([]);
  await town.bench.close();
});
const texts = async (who: Town['leader']) => (await digestsTo(town.bench, who)).map(({ text }) => text);
const firstLines = async (who: Town['leader']) => (await texts(who)).map((text) => text.split('\n')[0]);

test('each has one on Friday at half past four, though every job runs twice; next week the next one', async () => {
  town = await openTown();
  const { bench, leader, secretaries, cells } = town;
  await bench.advanceTo(at(FRIDAY, '16:29'));
  expect(await texts(leader)).toEqual([]);
  bench.clock.set(at(FRIDAY, '16:30'));
  // Two processes.
  await Promise.all([bench.beat(), bench.beat()]);
  await bench.advanceTo(at(FRIDAY, '16:30'));
  expect(await firstLines(leader)).toEqual(['Bản tin tuần: Đảng ủy xã An Bình']);
  const [text] = await texts(leader);
  expect(text).toContain('Từ 20/11/2026 đến 26/11/2026');
  expect(text).toContain('Đã nghe đọc đầu tuần: 80,0 % (24/30)');
  expect(text).toContain('Số liệu từ 3/3 chi bộ');
  for (const who of secretaries) expect(await texts(who)).toHaveLength(1);
  expect((await digestsTo(bench, secretaries[0]!)).flatMap(labels)).toEqual([
    'Ai chưa trả lời',
    'Xem tổng hợp',
    'Giờ nhận bản tin',
  ]);
  for (const cell of cells) await heard(bench, cell, '2026-11-30', 10, 10);
  await bench.advanceTo(at('2026-12-04', '16:30'));
  expect(await texts(leader)).toHaveLength(2);
  expect((await texts(leader))[1]).toContain('100,0 % (30/30), tăng 20 điểm');
});

test('a week in which nothing happened is silent', async () => {
  town = await openTown();
  await town.bench.advanceTo(at('2026-12-04', '17:00'));
  expect(await texts(town.leader)).toHaveLength(1);
});

test('by the roles and the consent of that hour: who lost them gets none, who has the role now does', async () => {
  town = await openTown();
  const { bench, commune } = town;
  const when = at('2026-11-26', '09:00');
  const changes: Record<string, (memberId: string) => Promise<unknown>> = {
    'gave the role away': (memberId) =>
      bench.sql.roleGrant.updateMany({ where: { memberId }, data: { until: when } }),
    'blocked us': (memberId) =>
      bench.sql.account.updateMany({ where: { memberId }, data: { blockedAt: when } }),
    'withdrew consent': (memberId) =>
      bench.sql.consent.updateMany({ where: { memberId }, data: { withdrawnAt: when } }),
    left: (memberId) => bench.sql.member.update({ where: { id: memberId }, data: { endedAt: when } }),
    'is followed on paper': (memberId) =>
      bench.sql.member.update({ where: { id: memberId }, data: { tracking: 'paper' } }),
    'is away': (memberId) =>
      bench.sql.absence.create({
        data: { id: newId(), memberId, kind: 'leave', from: new Date('2026-11-20'), until: null },
      }),
  };
  const leads = (name: string) =>
    bench.someone({ name, cell: commune, role: { role: 'leader', unit: commune } });
  const lost = [];
  for (const [name, change] of Object.entries(changes)) {
    const who = await leads(name);
    await change(who.memberId);
    lost.push(who);
  }
  const off = await leads('switched it off');
  await bench.press(off, off.externalId, encodeButton('bt', 'switch', 'off'));
  await bench.advanceTo(at(FRIDAY, '16:29'));
  const next = await bench.someone({
    name: 'Phạm Kế Nhiệm',
    cell: commune,
    role: { role: 'secretary', unit: commune },
  });
  await bench.advanceTo(at(FRIDAY, '18:00'));
  for (const who of [...lost, off]) expect(await texts(who), who.fullName).toEqual([]);
  expect(await firstLines(next)).toEqual(['Bản tin tuần: Đảng ủy xã An Bình']);
});

test('a leader of two branches has a message of each; an overseer too, without the file', async () => {
  town = await openTown(true);
  const { bench, leader, root, commune } = town;
  await bench.sql.roleGrant.create({
    data: {
      id: newId(),
      memberId: leader.memberId,
      unitId: root.id,
      role: 'overseer',
      since: at('2026-11-01', '08:00'),
    },
  });
  await bench.advanceTo(at(FRIDAY, '18:00'));
  const own = await digestsTo(bench, leader);
  expect(
    own
      .filter(({ file }) => !file)
      .map(({ text }) => text.split('\n')[0])
      .sort(),
  ).toEqual(['Bản tin tuần: Thành ủy', 'Bản tin tuần: Đảng ủy xã An Bình']);
  expect(
    own
      .filter(({ file }) => file)
      .map(({ key, file }) => [key.includes(commune.id), file!.name])
      .sort(),
  ).toEqual([
    [false, 'ban-tin-tuan-2026-11-27.png'],
    [true, 'ban-tin-tuan-2026-11-27.png'],
    [true, 'ban-tin-tuan-2026-11-27.xlsx'],
  ]);
});

test('the picture and the workbook fail: the text goes out all the same, and who looks after it reads why', async () => {
  town = await openTown(true);
  const { bench, leader } = town;
  const printing = vi.spyOn(paper, 'print').mockRejectedValue(new Error('no room'));
  await bench.advanceTo(at(FRIDAY, '18:00'));
  printing.mockRestore();
  const own = await digestsTo(bench, leader);
  expect(own.map(({ text, file }) => [text.split('\n')[0], file])).toEqual([
    ['Bản tin tuần: Đảng ủy xã An Bình', undefined],
  ]);
  expect(bench.errors.length).toBeGreaterThanOrEqual(2);
  bench.errors.length = 0;
});

test('on a day off it leaves on the next that is not, at its hour, of the same week; a unit with days of its own later', async () => {
  town = await openTown();
  const { bench, leader, secretaries, cells } = town;
  const day = (date: string, unitId: string | null) =>
    bench.sql.dayOff.create({
      data: { id: newId(), date: new Date(date), kind: 'off', name: 'Nghỉ', unitId },
    });
  await day('2026-11-27', null);
  await day('2026-11-28', cells[0]!.id);
  await bench.advanceTo(at(FRIDAY, '23:00'));
  expect(await texts(leader)).toEqual([]);
  await bench.advanceTo(at('2026-11-28', '16:30'));
  expect((await texts(leader))[0]).toContain('Từ 20/11/2026 đến 26/11/2026');
  expect(await texts(secretaries[1]!)).toHaveLength(1);
  expect(await texts(secretaries[0]!)).toEqual([]);
  await bench.advanceTo(at('2026-11-29', '16:30'));
  expect((await texts(secretaries[0]!))[0]).toContain('Từ 20/11/2026 đến 26/11/2026');
  await bench.advanceTo(at('2026-12-03', '16:30'));
  expect(await texts(leader)).toHaveLength(1);
});

test('a cell whose reading fell on a day off and was left out is not said to lack data', async () => {
  town = await openTown();
  const { bench, leader, cells } = town;
  const { sql } = bench;
  const silent = (n: number) => ({ where: { unitId: cells[n]!.id } });
  for (const n of [0, 1]) await sql.askResult.deleteMany(silent(n));
  await sql.reading.create({
    data: {
      id: newId(),
      unitId: cells[0]!.id,
      date: new Date('2026-11-23'),
      plannedDate: new Date('2026-11-23'),
      state: 'skipped',
    },
  });
  await bench.advanceTo(at(FRIDAY, '18:00'));
  const [text] = await texts(leader);
  expect(text).toContain('Chi bộ Thôn 2: chưa có số liệu trong tuần');
  expect(text).not.toContain('Chi bộ Thôn 1: chưa có số liệu');
});

test('down over Friday afternoon: within the grace time it comes, after it those concerned are told by day, once', async () => {
  town = await openTown();
  const { bench, leader } = town;
  await bench.advanceTo(at(FRIDAY, '12:00'));
  await bench.jumpTo(at('2026-11-28', '02:00'));
  expect(await texts(leader)).toEqual([]);
  await bench.advanceTo(at('2026-11-28', '08:00'));
  expect(await texts(leader)).toEqual([
    'Bản tin tuần thứ Sáu, ngày 27/11/2026 của Đảng ủy xã An Bình chưa gửi được đúng giờ vì Trợ lý tạm ngừng. Đồng chí bấm để xem.',
  ]);
  const [late] = await digestsTo(bench, leader);
  const seen = await bench.press(leader, leader.externalId, dataOf(late, 'Xem bản tin'));
  expect(seen.messages?.[0]?.text).toContain('Từ 20/11/2026 đến 26/11/2026');
  await bench.advanceTo(at('2026-12-03', '08:00'));
  expect(await texts(leader)).toHaveLength(1);
  expect(await bench.sql.occurrence.findMany({ select: { state: true } })).toContainEqual({
    state: 'missed',
  });
});

test('down for an hour, or for three weeks: one digest in time, one word about the last week', async () => {
  town = await openTown();
  const { bench, leader, cells } = town;
  await bench.jumpTo(at(FRIDAY, '17:30'));
  expect(await firstLines(leader)).toEqual(['Bản tin tuần: Đảng ủy xã An Bình']);
  for (const day of ['2026-11-30', '2026-12-07', '2026-12-14']) await heard(bench, cells[0]!, day, 5, 10);
  await bench.jumpTo(at('2026-12-19', '10:00'));
  await bench.advanceTo(at('2026-12-19', '11:00'));
  expect(await texts(leader)).toHaveLength(2);
  expect((await texts(leader))[1]).toContain('thứ Sáu, ngày 18/12/2026');
  // Of all three weeks.
  const word = (await digestsTo(bench, leader))[1];
  const seen = await bench.press(leader, leader.externalId, dataOf(word, 'Xem bản tin'));
  expect(seen.messages?.[0]?.text).toContain('Từ 27/11/2026 đến 17/12/2026\nGồm 21 ngày');
});

test.each([
  ['seven days off', '2026-12-11', 7],
  ['ten days off', '2026-12-14', 10],
])(
  'after %s one digest comes, on %s, with all days since the last one; then weeks again',
  async (_words, day, off) => {
    town = await openTown();
    const { bench, leader, secretaries, cells } = town;
    await bench.sql.dayOff.createMany({
      data: Array.from({ length: off }, (_, n) => ({
        id: newId(),
        date: new Date(addDays('2026-12-04', n)),
        kind: 'off',
        name: 'Nghỉ Tết',
      })),
    });
    for (const on of ['2026-11-30', '2026-12-07', '2026-12-16'])
      for (const cell of cells) await heard(bench, cell, on, 9, 10);
    await bench.advanceTo(at(day, '16:29'));
    expect(await texts(leader)).toHaveLength(1);
    await bench.advanceTo(at(day, '17:00'));
    expect(await texts(leader)).toHaveLength(2);
    const [, text] = await texts(leader);
    expect(text).toContain('Từ 27/11/2026 đến 10/12/2026\nGồm 14 ngày');
    expect(text).toContain('Đã nghe đọc đầu tuần: 90,0 % (54/60)');
    expect(text).toContain('so với 14 ngày trước đó');
    expect(await texts(secretaries[0]!)).toHaveLength(2);
    // What its buttons open is of the same days.
    const [, sent] = await digestsTo(bench, leader);
    const units = await bench.press(leader, leader.externalId, dataOf(sent, 'Các đơn vị'));
    expect(units.messages?.[0]?.text).toContain('Từ 27/11/2026 đến 10/12/2026');
    const one = await bench.press(leader, leader.externalId, dataOf(units.messages?.[0], 'Chi bộ Thôn 1'));
    expect(one.messages?.[0]?.text).toContain('90,0 % (18/20)');
    // A block that runs once more, as after a crash, writes nothing and stays at its days.
    await again(day);
    expect(await texts(leader)).toHaveLength(2);
    const home = await bench.press(leader, leader.externalId, encodeButton('bt', 'home'));
    const opened = await bench.press(leader, leader.externalId, dataOf(home.edit, 'Xem bản tin'));
    expect(opened.messages?.[0]?.text).toContain('Gồm 14 ngày');
    await bench.advanceTo(at('2026-12-18', '17:00'));
    expect((await texts(leader))[2]).toContain('Từ 11/12/2026 đến 17/12/2026\n\n');
  },
);

/** The commune's block of the digest that was planned for 11/12, on the day it left. */
async function again(day: string): Promise<void> {
  const block = digests.jobs!.find(({ name }) => name === 'digests.block')!;
  const run = { weekday: 5, time: '16:30', planned: '2026-12-11', day, late: false, block: town.commune.id };
  await block.run(town.bench.services, block.payload.parse(run));
}

test('a week that was silent is not brought along; who switched it on again, or was away, has what they lack', async () => {
  town = await openTown();
  const { bench, leader, commune, cells } = town;
  const leads = (name: string) =>
    bench.someone({ name, cell: commune, role: { role: 'leader', unit: commune } });
  const off = await leads('Đỗ Văn Tắt');
  const away = await leads('Hồ Thị Vắng');
  await bench.advanceTo(at(FRIDAY, '18:00'));
  await bench.press(off, off.externalId, encodeButton('bt', 'switch', 'off'));
  await bench.sql.absence.create({
    data: {
      id: newId(),
      memberId: away.memberId,
      kind: 'leave',
      from: new Date('2026-12-01'),
      until: new Date('2026-12-12'),
    },
  });
  // Nothing until 03/12; then every week.
  for (const on of ['2026-12-07', '2026-12-14']) await heard(bench, cells[0]!, on, 9, 10);
  await bench.advanceTo(at('2026-12-12', '08:00'));
  expect((await texts(leader)).map((text) => text.split('\n').slice(1, 3))).toEqual([
    ['Từ 20/11/2026 đến 26/11/2026', ''],
    ['Từ 04/12/2026 đến 10/12/2026', ''],
  ]);
  await bench.press(off, off.externalId, encodeButton('bt', 'switch', 'on'));
  await bench.advanceTo(at('2026-12-18', '18:00'));
  expect((await texts(off))[1]).toContain('Từ 11/12/2026 đến 17/12/2026\n\n');
  expect(await texts(away)).toHaveLength(2);
  expect((await texts(away))[1]).toContain('Từ 27/11/2026 đến 17/12/2026\nGồm 21 ngày');
});

test('who oversees one cell alone has its digest: figures, no names, no file; its secretary has the names', async () => {
  town = await openTown(true);
  const { bench, commune, cells, secretaries } = town;
  const overseer = await bench.someone({
    name: 'Vũ Thị Theo Dõi',
    cell: commune,
    role: { role: 'overseer', unit: cells[0]! },
  });
  const named = await bench.someone({
    name: 'Mai Văn Cấp Ủy',
    cell: cells[0]!,
    role: { role: 'committee_member', unit: cells[0]! },
  });
  const home = await bench.press(overseer, overseer.externalId, encodeButton('bt', 'home'));
  expect(home.edit?.text).toContain('Bản tin tuần của đồng chí: Chi bộ Thôn 1');
  await bench.advanceTo(at(FRIDAY, '18:00'));
  const own = await digestsTo(bench, overseer);
  expect(own.map(({ text }) => text.split('\n')[0])).toEqual(['Bản tin tuần: Chi bộ Thôn 1']);
  expect(own[0]!.text).toContain('Đã nghe đọc đầu tuần: 80,0 % (8/10)');
  expect(own.flatMap(labels)).toEqual(['Xem tổng hợp', 'Giờ nhận bản tin']);
  expect((await digestsTo(bench, secretaries[0]!)).flatMap(labels)).toContain('Ai chưa trả lời');
  expect(await texts(named)).toEqual([]);
  const summary = dataOf(own[0], 'Xem tổng hợp');
  expect(decodeButton(summary)).toMatchObject({ feature: 'sm', action: 'show' });
});

test('a job that a crash left lying is as late as its beat would be', async () => {
  town = await openTown();
  const { bench, leader } = town;
  const due = digests.jobs!.find(({ name }) => name === 'digests.due')!;
  const [row] = await bench.sql.schedule.findMany({ where: { job: 'digests.due' } });
  bench.clock.set(at('2026-11-29', '09:00'));
  const moment = at(FRIDAY, '16:30').toISOString();
  await due.run(
    bench.services,
    due.payload.parse({ subjectId: row!.subjectId, unitId: row!.unitId, moment, missed: false }),
  );
  await bench.sql.schedule.updateMany({
    where: { job: 'digests.due' },
    data: { nextAt: at('2026-12-04', '16:30') },
  });
  await bench.advanceTo(at('2026-11-29', '09:30'));
  expect((await texts(leader))[0]).toContain('chưa gửi được đúng giờ');
});

test('a cell moved in mid-week has its whole week; its old and new parents each their part', async () => {
  town = await openTown();
  const { bench, root, cells, secretaries, leader } = town;
  const other = await bench.unit(root, 'organisation', 'Đảng ủy xã Bình An');
  const chief = await bench.someone({
    name: 'Vũ Văn Mới',
    cell: other,
    role: { role: 'leader', unit: other },
  });
  await bench.tx((tx) => moveBranch(tx, cells[0]!, other, at('2026-11-25', '09:00')));
  const moved = (await loadUnit(bench.services.db, cells[0]!.id))!;
  await heard(bench, moved, '2026-11-25', 6, 10);
  await bench.advanceTo(at(FRIDAY, '18:00'));
  expect((await texts(secretaries[0]!))[0]).toContain('70,0 % (14/20)');
  expect((await texts(leader))[0]).toContain('80,0 % (24/30)');
  expect((await texts(chief))[0]).toContain('60,0 % (6/10)');
});

test('two hundred leaders due at once, gathered once and each written once', async () => {
  town = await openTown();
  const { bench, commune } = town;
  const many = Array.from({ length: 200 }, (_, n) => ({ id: newId(), chat: `l${n}`, account: newId() }));
  const since = at('2026-11-01', '08:00');
  await crowd(bench, town.cells[0]!, 0);
  await bench.sql.member.createMany({
    data: many.map(({ id, chat }) => ({
      id,
      unitId: commune.id,
      fullName: chat,
      nameKey: chat,
      standing: 'full',
      createdAt: since,
    })),
  });
  await bench.sql.account.createMany({
    data: many.map(({ id, chat, account }) => ({
      id: account,
      channel: 'telegram',
      externalId: chat,
      chatId: chat,
      shownName: '',
      locale: 'vi',
      memberId: id,
      createdAt: since,
    })),
  });
  await bench.sql.consent.createMany({
    data: many.map(({ id }) => ({
      id: newId(),
      memberId: id,
      purpose: 'use',
      platform: 'telegram',
      textVersion: '1',
      givenAt: since,
    })),
  });
  await bench.sql.roleGrant.createMany({
    data: many.map(({ id }) => ({ id: newId(), memberId: id, unitId: commune.id, role: 'leader', since })),
  });
  await bench.advanceTo(at(FRIDAY, '16:30'));
  const rows = await bench.sql.outboxMessage.findMany({
    where: { key: { startsWith: `digest:${FRIDAY}:${commune.id}` } },
  });
  expect(rows).toHaveLength(201);
  expect(new Set(rows.map(({ chat }) => chat)).size).toBe(201);
  expect(new Set(rows.map(({ whenUncertain }) => whenUncertain))).toEqual(new Set(['never']));
});
