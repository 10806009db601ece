// People who are not of the Party take part where they are asked, and are addressed as their unit chose, never as comrades.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { client } from '../../src/db/prisma.ts';
import { type Actor, type Room, telegramActor, telegramRoom } from '../harness/actors.ts';
import { CELL, join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

type Person = Actor & { id: number };
let s: TestService;
let secretary: Person;
let member: Person;
let guest: Person;
let room: Room;
let chat: number;
const GUEST = 'Đỗ Thị Khách';
const sql = () => client(s.service.app.services.db);
const last = (actor: Actor) => actor.private().at(-1)!;
const heard = () => guest.private().map(({ text }) => text);

beforeAll(async () => {
  s = await startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
  const rows = PEOPLE.slice(0, 8).map(
    ({ name, group, role }) => `${CELL},${group},${name},${role},Chính thức`,
  );
  const csv = ['Đơn vị,Tổ đảng,Họ và tên,Chức vụ,Diện', ...rows, `${CELL},Tổ 1,${GUEST},,Quần chúng`];
  const { links } = await setUp(s, csv.join('\n'));
  const arrive = async (name: string): Promise<Person> => {
    const actor = telegramActor(s, name);
    await join(actor, links.get(name)!);
    return actor;
  };
  secretary = await arrive(PEOPLE[0]!.name);
  member = await arrive(PEOPLE[7]!.name);
  guest = telegramActor(s, GUEST);
  await guest.open(links.get(GUEST)!);
}, 60_000);
afterAll(async () => {
  if (process.env.SHOW_STORY) process.stdout.write(`${heard().join('\n---\n')}\n`);
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('asked for consent, joined, and in the menu', async () => {
  expect(last(guest).text).toMatch(/^Kính gửi ông, bà Đỗ Thị Khách,/);
  await guest.press('Tôi đồng ý');
  expect(heard().at(-2)).toContain('Cảm ơn ông, bà Đỗ Thị Khách.');
  expect(last(guest).text).toMatch(/^Ông, bà Đỗ Thị Khách,/);
  chat = s.telegram.createSupergroup({ title: 'Khu phố', members: [secretary.id, member.id, guest.id] });
  s.telegram.addBot(chat, secretary.id);
  await s.settle();
  await secretary.write('/lienket', String(chat));
  await secretary.press('Có cả quần chúng', String(chat));
  room = telegramRoom(s, chat);
});

test('a press on the reading in the mixed group', async () => {
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  expect(await guest.press('Đã nghe', String(chat))).toMatch(/^Đã ghi nhận\. Cảm ơn ông, bà\./);
  expect(await member.press('Đã nghe', String(chat))).toMatch(/^Đã ghi nhận\. Cảm ơn đồng chí\./);
});

test('a contest for all: the group is spoken to as both, the guest alone as the unit chose', async () => {
  const unitId = (await sql().unit.findFirstOrThrow({ where: { kind: 'cell' } })).id;
  const rows = await sql().question.findMany({
    where: { kind: 'true_false', unitId: null },
    orderBy: { starterId: 'asc' },
    take: 5,
  });
  await sql().questionApproval.createMany({
    data: rows.map(({ id }) => ({ questionId: id, unitId, verdict: 'approved', at: s.clock.now() })),
  });
  await secretary.write('/thi');
  for (const label of ['Mở cuộc thi', 'Học tập và làm theo Bác', 'Tuần tới', 'Mọi chủ đề (5 câu)'])
    await secretary.press(label);
  for (const label of ['5 câu', '10 phút', '1 lần', 'Ai nộp sớm hơn', 'Cả quần chúng', 'Mở cuộc thi'])
    await secretary.press(label);
  await s.advanceTo('2026-11-30T10:00:00+07:00');
  expect(room.messages().at(-1)?.text).toContain('Mỗi người thi 1 lần');
  expect(room.messages().at(-1)?.text).not.toContain('đồng chí');
  await s.advanceTo('2026-12-06T12:00:00+07:00');
  expect(heard().filter((text) => /^Kính gửi ông, bà Khách\. Cuộc thi/.test(text))).toHaveLength(1);

  await guest.write('/thi');
  await guest.press(last(guest).buttons[0]!);
  await guest.press('Bắt đầu thi');
  for (let n = 0; n < 5; n++) {
    const words = last(guest).text.split('\n')[3]!;
    const { right } = await sql().question.findFirstOrThrow({ where: { words } });
    await guest.press(
      last(guest).buttons.find((label) => label.endsWith(right.includes('t') ? 'Đúng' : 'Sai'))!,
    );
  }
  await guest.press('Nộp bài');
  expect(last(guest).text).toContain('Ông, bà trả lời đúng 5/5 câu.');
  await s.advanceTo('2026-12-07T09:00:00+07:00');
  expect(heard().some((text) => text.startsWith('Chúc mừng ông, bà Khách đạt giải Nhất'))).toBe(true);
  expect(room.messages().at(-1)?.text).toContain(`Giải Nhất: một người ở ${CELL}`);
  await guest.press('Cho hiện tên');
  expect(room.messages().at(-1)?.text).toContain(`Giải Nhất: ${GUEST}, ${CELL}`);
});

test('as anh, chị where the unit chose so', async () => {
  await secretary.write('/caidat');
  await secretary.press(last(secretary).buttons.find((label) => CELL.startsWith(label.slice(0, 20)))!);
  await secretary.press('anh, chị');
  await guest.write('/menu');
  expect(last(guest).text).toMatch(/^Anh, chị Đỗ Thị Khách,/);
});

test('in their own screens nothing calls them a comrade', async () => {
  for (const command of ['/trogiup', '/doc', '/thi', '/hoa', '/khaosat', '/thongbao', '/caidat', '/dulieu'])
    await guest.write(command);
  await guest.press('Xem dữ liệu');
  for (const command of ['/danhsach', '/camket', '/tonghop', '/bieuduong', 'xin chào'])
    await guest.write(command);
  // A title, a label, a count of others.
  const others = /đồng chí bí thư|Một đồng chí|\d+ đồng chí/g;
  const wrong = heard().filter((text) => /đồng chí/i.test(text.replace(others, '')));
  expect(wrong).toEqual([]);
});
