// The digest as its readers have it: over HTTP on Telegram, and by numbers where there are no buttons and no files.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { client } from '../../src/db/prisma.ts';
import { searchKey } from '../../src/shared/text.ts';
import { telegramActor, textActor } from '../harness/actors.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { startService, type TestService } from '../harness/service.ts';
import { crowd, heard } from './town.ts';

const { channel, control } = createTextChannel();
let s: TestService;
let leader: ReturnType<typeof telegramActor>;
let byText: ReturnType<typeof textActor>;
let secretary: ReturnType<typeof telegramActor>;
const bench = () => ({ sql: client(s.service.app.services.db) }) as never;
const last = <T>(list: readonly T[]): T => list.at(-1)!;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-26T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { db } = s.service.app.services;
  const sql = client(db);
  const commune = await makeUnit(db, 'Đảng ủy xã An Bình', 'organisation');
  leader = telegramActor(s, 'Lê Thị Lãnh');
  byText = textActor(s, control, 'Vũ Văn Chữ', 'number');
  secretary = telegramActor(s, 'Trần Văn Thư');
  const people = [
    { actor: leader, externalId: String(leader.id), channel: 'telegram', unit: commune, role: 'leader' },
    { actor: byText, externalId: byText.userId, channel: channel.name, unit: commune, role: 'leader' },
  ];
  for (const n of [1, 2]) {
    const cell = await makeUnit(db, `Chi bộ Thôn ${n}`, 'cell', commune);
    await crowd(bench(), cell as never, 9);
    await sql.readingPlan.create({
      data: { unitId: cell.id, active: false, updatedAt: new Date('2026-01-05') },
    });
    await sql.meeting.create({
      data: {
        id: crypto.randomUUID(),
        unitId: cell.id,
        kind: 'regular',
        title: 'Sinh hoạt',
        startsAt: new Date('2026-11-30T12:00:00Z'),
        minutes: 90,
        createdBy: crypto.randomUUID(),
        createdAt: new Date('2026-11-01'),
        updatedAt: new Date('2026-11-01'),
      },
    });
    await heard(bench(), cell as never, '2026-11-16', 6, 10);
    await heard(bench(), cell as never, '2026-11-23', 7, 10);
    if (n === 1)
      people.push({
        actor: secretary,
        externalId: String(secretary.id),
        channel: 'telegram',
        unit: cell,
        role: 'secretary',
      } as never);
  }
  for (const { actor, externalId, channel: name, unit, role } of people) {
    const made = await makeMember(db, unit.id, { name: actor.name, channel: name });
    await sql.account.updateMany({ where: { memberId: made.id }, data: { externalId, chatId: externalId } });
    await grant(db, made.id, unit.id, role);
    await actor.write('/start');
  }
});
afterAll(async () => {
  if (process.env.SHOW_STORY)
    for (const actor of [leader, secretary, byText])
      for (const { text, buttons } of actor.private())
        process.stdout.write(`\n# ${actor.name}\n${text}\n${buttons.join(' / ')}\n`);
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('on Friday the leader has the text with its buttons, then the picture and the workbook', async () => {
  await s.advanceTo('2026-11-27T16:30:00+07:00');
  const own = s.telegram.messages(leader.id).filter((message) => message.isBot);
  const at = own.findIndex(({ text }) => text.startsWith('Bản tin tuần: Đảng ủy xã An Bình'));
  expect(own[at]!.text).toContain(
    'Đã nghe đọc đầu tuần đạt 70,0 %, tăng 10 điểm so với tuần trước; 1 đơn vị cần hỗ trợ.',
  );
  expect(own[at]!.text).toContain('(1) Chi bộ Thôn 2: chưa có bí thư, phó bí thư trong danh sách');
  expect(own[at]!.text).toContain(
    '• Chi bộ Thôn 1: đủ số liệu; đã nghe đọc đầu tuần tăng 10 điểm, đạt 70,0 % (7/10)',
  );
  expect(own.slice(at + 1, at + 3).map(({ text }) => text.split('\n')[0])).toEqual([
    'Biểu đồ kèm bản tin.',
    'Bảng số liệu kèm bản tin.',
  ]);
});

test('a cell is opened beside the digest, which stays; its secretary sees what is waiting one button away', async () => {
  const before = leader.private().length;
  await leader.press('Xem đơn vị 1');
  expect(leader.private()).toHaveLength(before + 1);
  expect(last(leader.private()).text).toMatch(/^Tổng hợp: Chi bộ Thôn 2/);
  await leader.press('Các đơn vị');
  await leader.press('Chi bộ Thôn 1');
  expect(last(leader.private()).text).toMatch(/^Bản tin tuần: Chi bộ Thôn 1/);
  expect(last(leader.private()).buttons).not.toContain('Ai chưa trả lời');
  expect(last(secretary.private()).text).toMatch(/^Bản tin tuần: Chi bộ Thôn 1\n/);
  await secretary.press('Ai chưa trả lời');
  expect(last(secretary.private()).text).toMatch(/^Chi bộ Thôn 1: việc đang chờ trả lời/);
});

test('another hour is set from the menu by buttons', async () => {
  await leader.write('/menu');
  for (let n = 0; n < 3 && !last(leader.private()).buttons.includes('Bản tin tuần'); n++)
    await leader.press('»');
  await leader.press('Bản tin tuần');
  expect(last(leader.private()).text).toContain('Gửi lúc 16 giờ 30 thứ Sáu hằng tuần.');
  await leader.press('Đổi ngày, giờ');
  await leader.press('Thứ Năm');
  await leader.write('7h15');
  expect(last(leader.private()).text).toContain(
    'Gửi lúc 07 giờ 15 thứ Năm hằng tuần. Tin kế tiếp: thứ Năm, ngày 03/12/2026.',
  );
  const { db } = s.service.app.services;
  for (const cell of await client(db).unit.findMany({ where: { kind: 'cell' } }))
    await heard(bench(), cell, '2026-11-30', 9, 10);
  await s.advanceTo('2026-12-03T07:15:00+07:00');
  const texts = leader.private().map(({ text }) => text);
  expect(
    texts.some((text) => text.includes('Từ 26/11/2026 đến 02/12/2026') && text.includes('90,0 % (18/20)')),
  ).toBe(true);
});

test('without buttons and files everything is in the text, by numbers', async () => {
  const own = byText.private().filter(({ text }) => text.startsWith('Bản tin tuần'));
  expect(own).toHaveLength(1);
  expect(own[0]!.text).toContain('\n1. Xem đơn vị 1\n');
  const labels = own[0]!.buttons.map(searchKey);
  expect(new Set(labels).size).toBe(labels.length);
  await byText.press('Vì sao có tên ở đây?');
  expect(last(byText.private()).text).toMatch(/^Vì sao một đơn vị có tên ở bản tin/);
});
