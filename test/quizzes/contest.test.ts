// A contest of a cell over HTTP, from the form to the prizes, the clock moved over a week; faults on the way.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { client } from '../../src/db/prisma.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { type Actor, type Room, telegramActor, telegramRoom } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

let s: TestService;
let people: (Actor & { id: number })[];
let chat: number;
let room: Room;
let unitId: string;
const JOINED = 14;
const sql = () => client(s.service.app.services.db);
const last = (actor: Actor) => actor.private().at(-1)!;
const secretary = () => people[0]!;
const press = (who: Actor & { id: number }, data: string, place = who.id) =>
  s.telegram.press(who.id, place, { data, forged: true, messageId: 1 }).answered;
/** On the newest message, as a second tap of an old button would be. */
const tapAgain = async (who: Actor & { id: number }, data: string) => {
  const messageId = s.telegram.messages(who.id).findLast(({ isBot }) => isBot)!.id;
  const said = await s.telegram.press(who.id, who.id, { data, forged: true, messageId }).answered;
  await s.settle();
  return said;
};
const memberId = async (who: Actor) =>
  (await sql().member.findFirstOrThrow({ where: { fullName: who.name } })).id;
const contest = () => sql().contest.findFirstOrThrow();

beforeAll(async () => {
  s = await startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
  const { links } = await setUp(s);
  people = [];
  for (const { name } of PEOPLE.slice(0, JOINED)) {
    const actor = telegramActor(s, name);
    await join(actor, links.get(name)!);
    people.push(actor);
  }
  chat = s.telegram.createSupergroup({ title: 'Chi bộ', members: people.map(({ id }) => id) });
  s.telegram.addBot(chat, people[0]!.id);
  await s.settle();
  await secretary().write('/lienket', String(chat));
  await secretary().press('Chỉ đảng viên', String(chat));
  await secretary().press('Chi bộ không đọc thứ Hai', String(chat));
  room = telegramRoom(s, chat);
  unitId = (await sql().unit.findFirstOrThrow({ where: { kind: 'cell' } })).id;
}, 60_000);
afterAll(async () => {
  if (process.env.SHOW_STORY)
    for (const [title, seen] of [
      ['secretary', secretary().private()],
      ['member', people[8]!.private()],
      ['group', room.messages()],
    ] as const)
      process.stdout.write(
        `\n##### ${title}\n${seen.map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`).join('\n')}\n`,
      );
  expect(s.errors).toEqual([]);
  await s.stop();
});

/** Answers the question on the screen, rightly or not. */
async function answer(who: Actor & { id: number }, rightly: boolean): Promise<void> {
  const words = last(who).text.split('\n')[3]!;
  const row = await sql().question.findFirstOrThrow({ where: { words } });
  const options = row.options as { id: string; words: string }[];
  const isRight = (id: string) => row.right.includes(id) === rightly;
  if (row.kind === 'true_false')
    return void (await who.press(
      last(who).buttons.find((label) => label.endsWith(isRight('t') ? 'Đúng' : 'Sai'))!,
    ));
  const letter = (id: string) => {
    const line = last(who)
      .text.split('\n')
      .find((one) => one.endsWith(`. ${options.find((option) => option.id === id)!.words}`));
    return line!.slice(0, 1);
  };
  const chosen = rightly ? row.right : [options.find(({ id }) => isRight(id))!.id];
  const press = (label: string) => who.press(last(who).buttons.includes(label) ? label : `✓ ${label}`);
  for (const one of chosen.map(letter)) await press(one);
  if (row.right.length > 1) await who.press('Xong');
}

async function enter(who: Actor & { id: number }): Promise<void> {
  await who.write('/thi');
  await who.press(last(who).buttons[0]!);
}

test('the secretary opens it by buttons: next Monday 10:00 to the Monday after 9:00', async () => {
  const rows = await sql().question.findMany({
    where: { kind: { in: ['multiple_choice', 'true_false'] }, unitId: null },
    orderBy: { starterId: 'asc' },
    take: 12,
  });
  await sql().questionApproval.createMany({
    data: rows.map(({ id }) => ({ questionId: id, unitId, verdict: 'approved', at: s.clock.now() })),
  });
  const by = secretary();
  await by.write('/thi');
  await by.press('Mở cuộc thi');
  await by.press('Học tập và làm theo Bác');
  expect(last(by).text).toContain(
    'từ 10 giờ 00 thứ Hai, ngày 30/11/2026 đến 09 giờ 00 thứ Hai, ngày 07/12/2026',
  );
  await by.press('Tuần tới');
  await by.press('Mọi chủ đề (12 câu)');
  await by.write('40');
  expect(last(by).text).toContain('Hiện mới có 12 câu đã duyệt, cần ít nhất 40 câu.');
  await by.press('5 câu');
  await by.press('10 phút');
  await by.press('2 lần');
  await by.press('Có dự đoán');
  await by.press('Chỉ đảng viên');
  expect(last(by).text).toContain('Mỗi lần thi: 5 câu trong 10 phút');
  await by.press('Mở cuộc thi');
  expect(last(by).text).toMatch(/^Đã ghi nhận\. Cuộc thi tự mở lúc 10 giờ 00 thứ Hai, ngày 30\/11\/2026/);
  expect(last(by).buttons).toEqual(['Hủy cuộc thi', 'Quay lại']);
});

test('at 10:00 the group hears of it, with a link into the private chat', async () => {
  await s.advanceTo('2026-11-30T09:59:00+07:00');
  const before = room.messages().length;
  const early = await press(people[8]!, encodeButton('qz', 'c_go', (await contest()).id, '1'));
  expect(early.text).toContain('Cuộc thi chưa mở');
  await s.advanceTo('2026-11-30T10:00:00+07:00');
  expect(room.messages()).toHaveLength(before + 1);
  expect(room.messages().at(-1)!.buttons).toEqual(['Vào thi']);
  const [[link]] = s.telegram.messages(chat).at(-1)!.buttons as unknown as [[{ url: string }]];
  await people[8]!.open(link.url);
  expect(last(people[8]!).text).toContain('Cuộc thi đang mở.');
  expect(last(people[8]!).buttons).toEqual(['Bắt đầu thi', 'Quay lại']);
});

test('one question a message, edited in place; options in an order of their own; a double tap changes nothing', async () => {
  const who = people[8]!;
  await who.press('Bắt đầu thi');
  const shown = who.private().length;
  expect(last(who).text).toMatch(
    /^Cuộc thi: Học tập và làm theo Bác\nLần 1\/2, câu 1\/5\. Nộp trước 10 giờ 10\./,
  );
  expect(last(who).buttons.at(-1)).toBe('Báo sai sót');
  const { id } = await contest();
  await tapAgain(who, encodeButton('qz', 'c_go', id, '1'));
  expect(await sql().contestTry.count()).toBe(1);
  await answer(who, true);
  expect(last(who).text).toContain('câu 2/5');
  const [tried] = await sql().contestTry.findMany();
  const first = tried!.questionIds[0]!;
  const given = (tried!.answers as Record<string, { given: string }>)[first]!.given;
  const double = await tapAgain(who, encodeButton('qz', 'c_a', tried!.id, `q0${given.slice(0, 1)}`));
  expect(double.text).toBe('Đã ghi nhận.');
  expect(last(who).text).toContain('câu 2/5');
  expect(who.private()).toHaveLength(shown);
});

test('a restart in the middle loses nothing; the same try goes on from /thi, as on a second device', async () => {
  const who = people[8]!;
  await s.restart();
  await answer(who, true);
  await enter(who);
  expect(last(who).buttons[0]).toBe('Thi tiếp');
  await who.press('Thi tiếp');
  expect(last(who).text).toContain('câu 3/5');
  await who.press('Câu trước');
  expect(last(who).text).toContain('câu 2/5');
  await answer(who, true);
  for (let n = 3; n <= 5; n++) await answer(who, true);
  expect(last(who).buttons).toEqual(['Nộp bài', 'Xem lại từ đầu']);
  await who.press('Nộp bài');
  expect(who.private().at(-2)!.text).toContain('Đồng chí trả lời đúng 5/5 câu.');
  await who.write('rất nhiều');
  expect(last(who).text).toContain('Chưa đọc được số này');
  await who.write('2');
  expect(last(who).text).toContain('Đã ghi nhận dự đoán: 2');
});

test('nobody opens the try of another, nor a question in a group, nor the answers before the end', async () => {
  const [tried] = await sql().contestTry.findMany();
  const { id } = await contest();
  for (const data of [
    encodeButton('qz', 'c_a', tried!.id, 'q0a'),
    encodeButton('qz', 'c_q', tried!.id, 'q0'),
    encodeButton('qz', 'c_in', tried!.id),
    encodeButton('qz', 'c_guess', tried!.id),
    encodeButton('qz', 'c_rev', tried!.id, '0'),
    encodeButton('qz', 'c_end', id),
    encodeButton('qz', 'c_endyes', id),
    encodeButton('qz', 'c_offyes', id),
    encodeButton('qz', 'c_units', id),
    encodeButton('qz', 'c_name', id, 'y'),
  ])
    expect((await press(people[9]!, data)).text).toMatch(/^Việc này đồng chí chưa được phân công/);
  expect((await press(people[8]!, encodeButton('qz', 'c_rev', tried!.id, '0'))).text).toContain(
    'sau khi cuộc thi kết thúc',
  );
  expect((await press(people[8]!, encodeButton('qz', 'c_go', id, '1'), chat)).text).toContain('riêng');
  const stranger = telegramActor(s, 'Người Lạ');
  await stranger.write('/start');
  expect((await press(stranger, encodeButton('qz', 'c_go', id, '1'))).text).not.toBe('');
  expect((await contest()).state).toBe('open');
});

test('a message that was deleted, a question refused in play, and time that is over', async () => {
  const who = people[9]!;
  await enter(who);
  await who.press('Bắt đầu thi');
  // The message with the question is gone: the press is answered by a new one.
  const before = who.private().length;
  await press(who, encodeButton('qz', 'c_go', (await contest()).id, '1'));
  await s.settle();
  expect(who.private()).toHaveLength(before + 1);
  expect(last(who).text).toContain('câu 1/5');
  await answer(who, true);
  const tried = await sql().contestTry.findFirstOrThrow({ where: { memberId: await memberId(who) } });
  // The secretary takes it out of use: it counts for nobody.
  await press(secretary(), encodeButton('qz', 'b_no', unitId, tried.questionIds[1]!));
  await s.settle();
  await answer(who, true);
  // Taken out of the bank while it is on the screen.
  await sql().question.update({ where: { id: tried.questionIds[2]! }, data: { withdrawnAt: s.clock.now() } });
  const shown = last(who).buttons.find((one) => /^([A-F]|Đúng)$/.test(one))!;
  expect(await who.press(shown)).toContain('Câu này vừa được rút');
  expect(last(who).text).toContain('câu 4/5');
  await s.advanceTo(new Date(tried.deadline.getTime() + 1_000));
  const label = last(who).buttons.find((one) => /^([A-F]|Đúng)$/.test(one))!;
  expect(await who.press(label)).toContain('Đã hết giờ nên câu này không tính');
  expect(last(who).text).toContain('Đã nộp bài lần 1. Đồng chí trả lời đúng 1/3 câu.');
  expect(last(who).buttons).toEqual(['Dự đoán', 'Thi lần 2', 'Xem cuộc thi']);
});

test('the service’s clock jumps by an hour, back and forth, in the middle of a try: no answer is lost, no time is won or lost', async () => {
  const who = people[7]!;
  const jump = (hours: number) => s.clock.set(new Date(s.clock.now().getTime() + hours * 3_600_000));
  const own = async () =>
    sql().contestTry.findFirstOrThrow({
      where: { memberId: await memberId(who) },
      orderBy: { number: 'desc' },
    });
  const minutesLeft = async () => ((await own()).deadline.getTime() - s.clock.now().getTime()) / 60_000;
  const given = async () => Object.keys((await own()).answers as object).length;
  await enter(who);
  await who.press('Bắt đầu thi');
  await answer(who, true);
  await s.advanceTo(new Date(s.clock.now().getTime() + 4 * 60_000));

  // Forward, noticed by the person first: a second of the hour may be theirs, not the hour.
  jump(1);
  await answer(who, true);
  expect(await given()).toBe(2);
  expect(await minutesLeft()).toBeGreaterThanOrEqual(6);
  expect(await minutesLeft()).toBeLessThanOrEqual(7);
  // Forward, noticed by the heartbeat.
  jump(1);
  await s.advanceTo(s.clock.now());
  await answer(who, true);
  expect(await given()).toBe(3);
  expect(await minutesLeft()).toBeLessThanOrEqual(8);

  // Back: an answer counts, and ten minutes stay ten minutes.
  jump(-1);
  await answer(who, false);
  expect(await given()).toBe(4);
  await s.advanceTo(s.clock.now());
  expect(await minutesLeft()).toBeLessThanOrEqual(10);
  // Before it opened, by this clock: it is open all the same.
  const { opensAt, closesAt, id } = await contest();
  await s.advanceTo(new Date((await own()).deadline.getTime() - 60_000));
  s.clock.set(new Date(opensAt.getTime() - 60_000));
  await enter(people[6]!);
  await people[6]!.press('Bắt đầu thi');
  expect(last(people[6]!).text).toContain('câu 1/5');
  expect((await contest()).state).toBe('open');
  await answer(who, true);
  await s.advanceTo(new Date((await own()).deadline.getTime() + 1_000));
  expect(s.clock.now() < closesAt).toBe(true);
  await who.press('Nộp bài');
  expect(await own()).toMatchObject({ score: 4, counted: 5 });

  const asked = { askId: (await contest()).askId! };
  await sql().contestTry.deleteMany({
    where: { contestId: id, memberId: { in: [await memberId(who), await memberId(people[6]!)] } },
  });
  await sql().response.deleteMany({ where: { ...asked, memberId: await memberId(who) } });
  await sql().participation.updateMany({
    where: { ...asked, memberId: await memberId(who) },
    data: { state: 'expected' },
  });
});

test('a contest that is called off in the middle of a try takes no answer and no paper', async () => {
  const running = await contest();
  const who = people[7]!;
  await enter(who);
  await who.press('Bắt đầu thi');
  await sql().contest.update({ where: { id: running.id }, data: { state: 'cancelled' } });
  const tried = await sql().contestTry.findFirstOrThrow({ where: { memberId: await memberId(who) } });
  for (const data of [encodeButton('qz', 'c_a', tried.id, 'q0a'), encodeButton('qz', 'c_in', tried.id)])
    expect((await press(who, data)).text).toContain('đã hủy');
  await sql().contest.update({ where: { id: running.id }, data: { state: 'open' } });
  await sql().contestTry.delete({ where: { id: tried.id } });
});

test('only who has not taken part is reminded, once', async () => {
  const before = people.map((one) => one.private().length);
  await s.advanceTo('2026-12-06T08:00:00+07:00');
  const reminded = people.filter((one, n) => one.private().length > before[n]!);
  expect(reminded).toEqual(people.filter((one) => one !== people[8] && one !== people[9]));
  expect(last(people[10]!).text).toContain('đến nay chưa có bài thi của đồng chí');
  await people[10]!.press('Vào thi');
  await people[10]!.press('Bắt đầu thi');
  for (let n = 0; n < 5; n++) await answer(people[10]!, n < 3);
  await people[10]!.press('Nộp bài');
  await people[10]!.write('1');
  // One who begins and never comes back.
  await enter(people[11]!);
  await people[11]!.press('Bắt đầu thi');
  await answer(people[11]!, false);
});

test('on Monday at 9:00 the group sees the result without names, each person their own place', async () => {
  const before = room.messages().length;
  await s.advanceTo('2026-12-07T09:00:00+07:00');
  // What is a week old is far up: the result comes as a message of its own.
  expect(room.messages()).toHaveLength(before + 1);
  const { text, buttons } = room.messages().at(-1)!;
  expect(room.messages().some((one) => one.text.includes('Vào thi') || one.buttons.length > 0)).toBe(false);
  expect(text).toContain('đã kết thúc lúc 09 giờ 00 thứ Hai, ngày 07/12/2026');
  expect(text).toContain('Tham gia: 14,8 % (4/27)');
  expect(text).toContain('Số đồng chí trả lời đúng tất cả: 1');
  expect(text).toContain('Số câu đã rút, không tính cho ai: 2');
  expect(text).toMatch(/Giải Nhất: một đồng chí ở Chi bộ .*\nGiải Nhì: 2 đồng chí ở Chi bộ /);
  expect(buttons).toEqual([]);
  for (const { name } of PEOPLE) expect(text).not.toContain(name);
  const winner = people[8]!.private().findLast(({ text }) => text.includes('giải Nhất'))!;
  expect(winner.buttons).toEqual(['Cho hiện tên', 'Không hiện tên']);
  expect(last(people[11]!).text).toContain('đúng 0/5 câu, xếp thứ 4/4');
  expect(await sql().contestTry.count({ where: { submittedAt: null } })).toBe(0);
});

test('a winner who agrees is named; who does not stays "một đồng chí"; each may look at the answers', async () => {
  const who = people[8]!;
  await who.press('Cho hiện tên');
  await people[10]!.press('Không hiện tên');
  await s.advanceTo('2026-12-07T09:01:00+07:00');
  const { text } = room.messages().at(-1)!;
  expect(text).toContain(`Giải Nhất: đồng chí ${who.name}, Chi bộ`);
  expect(text).toContain('Giải Nhì: 2 đồng chí ở Chi bộ');
  await enter(who);
  await who.press('Xem đáp án');
  expect(last(who).text).toMatch(/Lần 1, câu 1\/5/);
  expect(last(who).text).toContain('Đáp án: ');
  expect(last(who).text).toMatch(/Nguồn: https?:/);
  await who.press('Câu sau');
  expect(last(who).text).toContain('câu 2/5');
});

test('the secretary gets the workbook with the people of the cell; a plain member does not', async () => {
  const by = secretary();
  await enter(by);
  expect(last(by).buttons).toEqual(['Kết quả đơn vị', 'Tệp kết quả', 'Quay lại']);
  await by.press('Kết quả đơn vị');
  expect(last(by).text).toContain('tham gia 14,8 % (4/27), trung bình đúng');
  await by.press('Tệp kết quả');
  const file = s.telegram.messages(by.id).at(-1)!.file!;
  expect(file.name).toBe('ket-qua-cuoc-thi.xlsx');
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const sheets = await readXlsxFile(Buffer.from(file.bytes));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Theo đơn vị', 'Theo người']);
  const names = sheets[1]!.data
    .map((row) => row[1])
    .filter((name) => PEOPLE.some((one) => one.name === name));
  expect(names).toHaveLength(PEOPLE.length);
  expect(names).toEqual([...names].sort((a, b) => key(a).localeCompare(key(b))));
  const { id } = await contest();
  expect((await press(people[12]!, encodeButton('qz', 'c_xlsx', id))).text).toContain('chưa được phân công');
});
const key = (name: unknown): string =>
  String(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

test('what is kept about a person is theirs to see, and goes when they have it erased', async () => {
  const who = people[10]!;
  await who.write('/dulieu');
  const labels = last(who).buttons;
  await who.press(labels[0]!);
  const texts = s.telegram
    .messages(who.id)
    .flatMap(({ file, text }) => [text, file ? Buffer.from(file.bytes).toString() : '']);
  expect(texts.join('\n')).toContain('Học tập và làm theo Bác, lần 1');
});
