// The whole Monday, from an empty database to the summary, over HTTP, the clock moved from Wednesday to Monday evening.
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { NO_RATES } from '../src/core/delivery/lanes.ts';
import { type Actor, type Room, telegramActor, telegramRoom } from './harness/actors.ts';
import { join, PEOPLE, setUp } from './harness/cell.ts';
import { startService, type TestService } from './harness/service.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let s: TestService;
let people: (Actor & { id: number })[];
let room: Room;
let chat: number;

beforeAll(async () => {
  s = await startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
});
afterAll(async () => {
  if (process.env.SHOW_STORY) {
    const show = (title: string, seen: { text: string; buttons: string[] }[]) =>
      process.stdout.write(
        `\n##### ${title}\n${seen.map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`).join('\n')}\n`,
      );
    show('secretary', people[0]!.private());
    show('reader', reader.private());
    show('away', people[8]!.private());
    show('nudged', people[10]!.private());
    show('group', room.messages());
  }
  await s.stop();
});

const lastOf = (actor: Actor) => actor.private().at(-1);
const JOINED = 20;

test('the administrator imports the roster, members claim their names', async () => {
  const { links } = await setUp(s);
  expect(links.size).toBe(27);
  people = [];
  for (const row of PEOPLE.slice(0, JOINED)) {
    const actor = telegramActor(s, row.name);
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  // The same list as a workbook, under a title, sent by the secretary: nothing to change.
  const bytes = await writeXlsxFile([
    {
      sheet: 'Danh sách',
      data: [
        ['DANH SÁCH ĐẢNG VIÊN'],
        ['STT', 'Họ và tên', 'Tổ đảng', 'Chức vụ', 'Diện'],
        ...PEOPLE.map((row, i) => [i + 1, row.name, row.group, row.role, 'Chính thức']),
      ],
    },
  ]).toBuffer();
  const { id } = people[0]!;
  s.telegram.sendDocument(id, id, { name: 'ds.xlsx', mimeType: XLSX, bytes });
  await s.settle();
  expect(lastOf(people[0]!)?.text).toContain('Không có gì thay đổi.');
  expect(people[0]!.private().some((message) => message.text.includes(PEOPLE[5]!.name))).toBe(true);
});

test('the secretary binds the group and hears what happens next Monday', async () => {
  chat = s.telegram.createSupergroup({ title: 'Chi bộ Ủy ban', members: people.map((p) => p.id) });
  s.telegram.addBot(chat, people[0]!.id);
  await s.settle();
  await people[0]!.write('/lienket', String(chat));
  await people[0]!.press('Chỉ đảng viên', String(chat));
  room = telegramRoom(s, chat);
  const said = room
    .messages()
    .map((message) => message.text)
    .join('\n');
  expect(said).toContain('30/11/2026');
  expect(room.messages().flatMap((message) => message.buttons)).toEqual(
    expect.arrayContaining(['Đúng rồi', 'Đổi giờ', 'Chi bộ không đọc thứ Hai']),
  );
});

let reader: Actor & { id: number };

test('on Wednesday at 16:00 the tổ trưởng whose turn it is is asked, chooses, and the secretary approves', async () => {
  await s.advanceTo('2026-11-25T15:59:00+07:00');
  const before = people.map((p) => p.private().length);
  await s.advanceTo('2026-11-25T16:00:00+07:00');
  const asked = people.filter((p, i) => p.private().length > before[i]!);
  expect(asked).toHaveLength(1);
  reader = asked[0]!;
  const prompt = lastOf(reader)!;
  expect(prompt.text).toMatch(/^Kính gửi đồng chí/);
  expect(prompt.text).toContain('thứ Hai, ngày 30/11/2026');
  await reader.press(prompt.buttons[0]!);
  const approval = people[0]!.private().findLast((message) => message.buttons.includes('Duyệt dùng'));
  expect(approval?.buttons).toContain('Chưa dùng');
  await people[0]!.press('Duyệt dùng');
  await reader.press('Tôi đọc');
});

test('on Monday the group sees the reading without buttons, then with them at the hour', async () => {
  await s.advanceTo('2026-11-30T07:14:00+07:00');
  const before = room.messages().length;
  await s.advanceTo('2026-11-30T07:15:00+07:00');
  expect(room.messages()).toHaveLength(before + 1);
  expect(room.messages().at(-1)?.buttons).toEqual([]);
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  expect(room.messages()).toHaveLength(before + 1);
  expect(room.messages().at(-1)?.buttons).toEqual([expect.stringMatching(/^Đã nghe/), 'Chưa dự được']);
});

test('members answer; one who was not there reads it later', async () => {
  for (const person of people.slice(0, 8))
    expect(await person.press('Đã nghe', String(chat))).toMatch(/^Đã ghi nhận/);
  const away = people[8]!;
  await away.press('Chưa dự được', String(chat));
  expect(lastOf(away)?.buttons).toContain('Đã đọc lại');
  await away.press('Đã đọc lại');
  expect(room.messages().at(-1)?.buttons[0]).toBe('Đã nghe (8)');
  const stranger = telegramActor(s, 'Người Lạ');
  s.telegram.addMember(chat, stranger.id);
  expect(await stranger.press('Đã nghe', String(chat))).toContain('Chưa thấy tên trong danh sách');
});

test('a tổ trưởng records the whole tổ but one, also who has not joined; whoever can be reached is told', async () => {
  const leader = people[2]!;
  await leader.write('/doc');
  await leader.press('Chưa ghi nhận');
  expect(lastOf(leader)?.text).toContain(PEOPLE[17]!.name);
  expect(lastOf(leader)?.text).not.toContain(PEOPLE[13]!.name);
  await leader.press('Ghi cả tổ');
  await leader.press(`✓ ${PEOPLE[17]!.name}`);
  expect(await leader.press('Xác nhận')).toBe('Đã ghi Đã nghe cho 2 đồng chí.');
  await s.advanceTo('2026-11-30T07:31:00+07:00');
  expect(lastOf(people[12]!)?.text).toContain('đã ghi hộ đồng chí: Đã nghe.');
  expect(lastOf(people[12]!)?.buttons).toEqual(['Sửa lại']);
});

test('only who is missing is chased, once, privately', async () => {
  const before = people.map((p) => p.private().length);
  await s.advanceTo('2026-11-30T16:00:00+07:00');
  const nudged = people.filter((p, i) => p.private().length > before[i]!);
  expect(nudged).toEqual(people.slice(9).filter((person) => person !== people[12]));
  expect(lastOf(people[10]!)?.text).toContain('chưa có ghi nhận của đồng chí');
  await people[10]!.press('Đã nghe');
});

test('at 17:00 the message becomes the summary; names go to the secretary only', async () => {
  await s.advanceTo('2026-11-30T17:00:00+07:00');
  const summary = room.messages().at(-1)!;
  expect(summary.buttons.filter((label) => /Đã nghe|Chưa dự/.test(label))).toEqual([]);
  expect(summary.text).toContain('40,7 % (11/27');
  for (const row of PEOPLE)
    expect(room.messages().some((message) => message.text.includes(row.name) && message === summary)).toBe(
      false,
    );
  const told = lastOf(people[0]!)!;
  expect(told.text).toContain(PEOPLE[13]!.name);
  expect(told.text).not.toContain(PEOPLE[12]!.name);
  expect(told.text).toContain('chưa tham gia');
  expect(await people[12]!.press('Đã nghe', String(chat)).catch((error: Error) => error.message)).toContain(
    'no button',
  );
  expect(s.errors).toEqual([]);
});
