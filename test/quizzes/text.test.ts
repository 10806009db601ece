// The bank and a contest on a channel without buttons, edits and files: by numbers and by words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { client } from '../../src/db/prisma.ts';
import { type Actor, textActor, textRoom } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

const GROUP = '-1';
const { channel, control } = createTextChannel();
let s: TestService;
let people: (Actor & { userId: string })[];
const room = textRoom(control, GROUP);
const sql = () => client(s.service.app.services.db);
const last = (actor: Actor) => actor.private().at(-1)!;
const secretary = () => people[0]!;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  people = [];
  for (const [i, { name }] of PEOPLE.slice(0, 6).entries()) {
    const actor = textActor(s, control, name, i % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(name)!);
    people.push(actor);
  }
  await control.addGroup(
    { id: secretary().userId, name: secretary().name },
    { chat: GROUP, title: 'Nhóm', members: 6 },
  );
  await s.settle();
  await secretary().write('/lienket', GROUP);
  await secretary().press('Chỉ đảng viên', GROUP);
}, 60_000);
afterAll(async () => {
  if (process.env.SHOW_STORY)
    for (const { text } of [...secretary().private(), ...people[1]!.private(), ...room.messages()])
      process.stdout.write(`---\n${text}\n`);
  for (const { text } of [...room.messages(), ...people.flatMap((one) => one.private())])
    expect(text.length).toBeLessThanOrEqual(2_000);
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('the secretary approves ten in a row by numbers, and hears that files cannot be sent here', async () => {
  const by = secretary();
  await by.write('/thi');
  await by.write('2');
  expect(last(by).text).toContain('Ở kênh này không gửi được tệp.');
  expect(last(by).buttons).not.toContain('Nhập từ tệp');
  await by.press('Duyệt lần lượt');
  for (let n = 1; n <= 10; n++) {
    expect(last(by).text).toMatch(new RegExp(`^Câu ${n}/10\n`));
    await by.write(n % 2 === 0 ? '1' : 'duyet dung');
  }
  expect(last(by).text).toContain('Đồng chí đã xem 10 câu');
});

test('a question is added by words alone', async () => {
  const by = secretary();
  await by.write('/thi');
  await by.press('Ngân hàng câu hỏi');
  await by.press('Thêm câu hỏi');
  await by.press('Đúng hay sai');
  await by.press('Đơn vị, địa phương');
  await by.write('Chi bộ ta có năm tổ đảng.');
  await by.write('dung');
  await by.press('Bỏ qua');
  await by.write('Danh sách chi bộ năm 2026');
  await by.press('Lưu câu hỏi');
  await by.write('1');
  expect(await sql().questionApproval.count({ where: { verdict: 'approved' } })).toBe(11);
});

test('a contest is opened by numbers', async () => {
  const by = secretary();
  await by.write('/thi');
  await by.press('Mở cuộc thi');
  await by.write('Thi thử');
  await by.press('Tuần tới');
  await by.press('Tiểu sử Bác Hồ');
  await by.press('Xong');
  await by.write('3 câu');
  await by.press('5 phút');
  await by.press('1 lần');
  await by.press('Có dự đoán');
  await by.press('Chỉ đảng viên');
  await by.press('Mở cuộc thi');
  expect(last(by).text).toContain('Cuộc thi tự mở lúc 10 giờ 00');
});

/** Answers by the number or the letter that stands for it. */
async function answer(who: Actor & { userId: string }): Promise<void> {
  const words = last(who).text.split('\n')[3]!;
  const row = await sql().question.findFirstOrThrow({ where: { words } });
  if (row.kind === 'true_false') return void (await who.press(row.right[0] === 't' ? 'Đúng' : 'Sai'));
  const options = row.options as { id: string; words: string }[];
  for (const id of row.right) {
    const text = options.find((option) => option.id === id)!.words;
    const line = last(who)
      .text.split('\n')
      .find((one) => /^[A-F]\. /.test(one) && one.endsWith(`. ${text}`))!;
    await who.press(line.slice(0, 1));
  }
  if (row.right.length > 1) await who.press('Xong');
}

test('each takes part by the words in the group, answers by number or letter, and guesses', async () => {
  await s.advanceTo('2026-11-30T10:00:00+07:00');
  const link = /\/start qz_[A-Za-z0-9_-]{22}/.exec(room.messages().at(-1)!.text)![0];
  for (const who of people.slice(1, 3)) {
    await who.write(link);
    await who.press('Bắt đầu thi');
    for (let n = 1; n <= 3; n++) {
      expect(last(who).text).toContain(`câu ${n}/3`);
      await answer(who);
    }
    await who.press('Nộp bài');
    expect(last(who).text).toContain('Đồng chí dự đoán có bao nhiêu người');
    await who.write('2');
    expect(last(who).text).toContain('Đã ghi nhận dự đoán: 2');
  }
});

test('the result comes as a new message; with the last consent it comes once more, with the names', async () => {
  await s.advanceTo('2026-12-07T09:00:00+07:00');
  const results = () => room.messages().filter(({ text }) => text.includes('Giải Nhất'));
  expect(results()).toHaveLength(1);
  expect(results()[0]!.text).toContain('Giải Nhất: một đồng chí ở');
  await people[1]!.press('Cho hiện tên');
  await s.settle();
  expect(results()).toHaveLength(1);
  await people[2]!.press('Không hiện tên');
  await s.settle();
  expect(results()).toHaveLength(2);
  expect(results()[1]!.text).toContain(`: đồng chí ${people[1]!.name}, Chi bộ`);
  expect(results()[1]!.text).not.toContain(people[2]!.name);
});

test('the secretary reads the figures as lines where there are no files', async () => {
  const by = secretary();
  await by.write('/thi');
  await by.press('Thi thử');
  await by.press('Tệp kết quả');
  const said = by
    .private()
    .slice(-2)
    .map(({ text }) => text)
    .join('\n');
  expect(said).toContain('tham gia 7,4 % (2/27)');
  expect(said).toContain(`${people[1]!.name}: đúng 3/3 câu`);
  expect(said).toContain(`${PEOPLE[20]!.name}: chưa dự thi`);
});
