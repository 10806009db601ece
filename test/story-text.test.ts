// The whole Monday on a channel without buttons and edits: by numbers and by words, in a group that must mention us.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../src/channels/text/index.ts';
import { NO_RATES } from '../src/core/delivery/lanes.ts';
import { type Actor, textActor, textRoom } from './harness/actors.ts';
import { join, PEOPLE, setUp } from './harness/cell.ts';
import { startService, type TestService } from './harness/service.ts';

const GROUP = '-1';
const { channel, control } = createTextChannel();

let s: TestService;
let people: (Actor & { userId: string })[];
let reader: Actor & { userId: string };
const room = textRoom(control, GROUP);
const secretary = () => people[0]!;
const last = (seen: { text: string; buttons: string[] }[]) => seen.at(-1)!;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
});
afterAll(async () => {
  if (process.env.SHOW_STORY) {
    for (const actor of [people[0]!, reader])
      process.stdout.write(
        `\n##### ${actor.name}\n${actor
          .private()
          .map((m) => m.text)
          .join('\n---\n')}\n`,
      );
    process.stdout.write(
      `\n##### group\n${room
        .messages()
        .map((m) => m.text)
        .join('\n---\n')}\n`,
    );
  }
  await s.stop();
});

test('members join by the code of their link and a number', async () => {
  const { links } = await setUp(s);
  people = [];
  for (const [i, row] of PEOPLE.slice(0, 12).entries()) {
    const actor = textActor(s, control, row.name, i % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  expect(last(people[3]!.private()).text).not.toBe('');
  expect(
    secretary()
      .private()
      .some((message) => message.text.includes(PEOPLE[4]!.name)),
  ).toBe(true);
});

test('the group is bound by numbers', async () => {
  const by = { id: people[0]!.userId, name: people[0]!.name };
  await control.addGroup(by, { chat: GROUP, title: 'Nhóm chi bộ', members: 12 });
  await s.settle();
  await secretary().write('/lienket', GROUP);
  await secretary().press('Chỉ đảng viên', GROUP);
  expect(
    room
      .messages()
      .map((message) => message.text)
      .join('\n'),
  ).toContain('30/11/2026');
});

test('without a mention nothing in the group is for us', async () => {
  const before = room.messages().length;
  await control.say({ id: 'x', name: 'Ai đó' }, GROUP, '1');
  await s.settle();
  expect(room.messages()).toHaveLength(before);
});

test('the reader chooses by number, the secretary approves by word', async () => {
  await s.advanceTo('2026-11-25T15:59:00+07:00');
  const before = people.map((person) => person.private().length);
  await s.advanceTo('2026-11-25T16:00:00+07:00');
  reader = people.find((person, i) => person.private().length > before[i]!)!;
  const prompt = reader.private().findLast((message) => message.text.includes('Kính gửi đồng chí'))!;
  expect(prompt.buttons.length).toBeGreaterThanOrEqual(3);
  await reader.write('1');
  await secretary().write('duyet dung');
  expect(reader.private().length).toBeGreaterThan(before[people.indexOf(reader)]! + 1);
  await reader.press('Tôi đọc');
});

test('on Monday: one message without choices, another at the hour with them, answered by "1", "da nghe" and "Chưa dự được"', async () => {
  await s.advanceTo('2026-11-30T07:15:00+07:00');
  expect(last(room.messages()).buttons).toEqual([]);
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  expect(last(room.messages()).buttons.map((label) => label.replace(/ \(\d+\)/, ''))).toEqual([
    'Đã nghe',
    'Chưa dự được',
  ]);
  await people[0]!.write('1', GROUP);
  await people[1]!.write('da nghe', GROUP);
  await people[2]!.write('ĐÃ NGHE', GROUP);
  await people[3]!.write('Chưa dự được', GROUP);
  expect(last(people[3]!.private()).buttons).toContain('Đã đọc lại');
  await people[3]!.write('1');
  expect(
    room.messages().filter((message) => message.text.startsWith('Đã ghi nhận')).length,
  ).toBeGreaterThanOrEqual(3);
});

test('who is missing is asked privately and answers with a word; at 17:00 the summary comes as a new message', async () => {
  const before = people.map((person) => person.private().length);
  await s.advanceTo('2026-11-30T16:00:00+07:00');
  const nudged = people.filter((person, i) => person.private().length > before[i]!);
  expect(nudged.map((person) => person.name)).toEqual(people.slice(4).map((person) => person.name));
  await people[5]!.write('1');
  await s.advanceTo('2026-11-30T17:00:00+07:00');
  expect(last(room.messages()).text).toContain('14,8 % (4/27');
  expect(last(room.messages()).buttons).toEqual([]);
  expect(last(secretary().private()).text).toContain(PEOPLE[8]!.name);
  for (const message of [...room.messages(), ...people.flatMap((person) => person.private())]) {
    expect(message.text.length).toBeLessThanOrEqual(2000);
  }
  expect(s.errors).toEqual([]);
});
