// A province's way: several processes on one PostgreSQL, updates by webhook to any of them, one leaves, another comes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { client } from '../src/db/prisma.ts';
import { type Actor, type Room, telegramActor, telegramRoom } from './harness/actors.ts';
import { join, PEOPLE, setUp } from './harness/cell.ts';
import { type Several, startSeveral } from './harness/several.ts';

const JOINED = 20;
let s: Several;
let people: (Actor & { id: number })[];
let secretary: Actor & { id: number };
let room: Room;
let chat: number;

beforeAll(async () => {
  s = await startSeveral('2026-11-25T08:00:00+07:00', 2);
}, 60_000);
afterAll(async () => {
  await s.stop();
  expect(s.errors).toEqual([]);
});

const told = (actor: Actor, words: string | RegExp) =>
  actor.private().filter(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)));

test('a cell is set up by updates that any of them takes', { timeout: 90_000 }, async () => {
  const { links } = await setUp(s);
  people = [];
  for (const { name } of PEOPLE.slice(0, JOINED)) {
    const actor = telegramActor(s, name);
    await join(actor, links.get(name)!);
    people.push(actor);
  }
  secretary = people[0]!;
  chat = s.telegram.createSupergroup({ title: 'Chi bộ', members: people.map(({ id }) => id) });
  s.telegram.addBot(chat, secretary.id);
  await s.settle();
  await secretary.write('/lienket', String(chat));
  await secretary.press('Chỉ đảng viên', String(chat));
  room = telegramRoom(s, chat);
  expect([...s.taken.values()].every((count) => count > 10)).toBe(true);
  expect(s.taken.size).toBe(2);
});

test('all beat at the hour: one is asked once, the group hears the reading once', async () => {
  const before = people.map((person) => person.private().length);
  await s.advanceTo('2026-11-25T16:00:00+07:00');
  const more = people.map((person, at) => person.private().length - before[at]!);
  expect(more.filter((n) => n > 0)).toEqual([1]);
  const asked = people[more.indexOf(1)]!;
  await asked.press(asked.private().at(-1)!.buttons[0]!);
  await secretary.press('Duyệt dùng');
  await asked.press('Tôi đọc');
  const inRoom = room.messages().length;
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  expect(room.messages()).toHaveLength(inRoom + 1);
});

test('all press within one second, each of them twice: each is answered and counted once', async () => {
  const pressed = people
    .slice(1, 17)
    .flatMap(({ id }) => [1, 2].map(() => s.telegram.press(id, chat, { label: 'Đã nghe' }).answered));
  const toasts = await Promise.all(pressed);
  await s.settle();
  expect(toasts.map((toast) => toast.text?.split('.')[0])).toEqual(pressed.map(() => 'Đã ghi nhận'));
  expect(room.messages().at(-1)?.buttons[0]).toBe('Đã nghe (16)');
  const { db } = s.service.app.services;
  expect(await client(db).response.count()).toBe(16);
  expect(await client(db).responseHistory.count()).toBe(0);
});

test('one leaves in the middle of a question, another comes: the question goes on, the presses are still answered', async () => {
  await secretary.write('/danhsach');
  await secretary.press('Thêm người');
  await s.stopOne(0);
  await secretary.write('Võ Thị Mới');
  await s.startOne();
  await s.startOne();
  await secretary.write('/huy');
  await secretary.write('/huy');
  expect(secretary.private().at(-1)?.text).not.toBe(secretary.private().at(-2)?.text);
  expect(await people[17]!.press('Đã nghe', String(chat))).toMatch(/^Đã ghi nhận/);
  expect(s.running).toHaveLength(3);
});

test('three beat: who is missing is reminded once, the summary comes once, Friday brings one digest', async () => {
  await s.advanceTo('2026-11-30T17:00:00+07:00');
  const missing = [secretary, ...people.slice(18)];
  expect(people.filter((person) => told(person, 'chưa có ghi nhận của đồng chí').length > 0)).toEqual(
    missing,
  );
  for (const person of missing) expect(told(person, 'chưa có ghi nhận của đồng chí')).toHaveLength(1);
  const summaries = room.messages().filter(({ text }) => text.includes('(17/27'));
  expect(summaries).toHaveLength(1);
  await s.advanceTo('2026-12-04T16:30:00+07:00');
  expect(told(secretary, /^Bản tin tuần: /)).toHaveLength(1);
});
