// A hái hoa and a quick round on a channel without buttons, edits and files: by numbers and words; by persons, with names as they agree.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { optionOrder } from '../../src/features/quizzes/bank/draw-rules.ts';
import type { Question } from '../../src/features/quizzes/bank/shapes.ts';
import { quizzes } from '../../src/features/quizzes/index.ts';
import { type Actor, textActor, textRoom } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';
import { approve, gameNow, questionOf } from './table.ts';

const GROUP = '-1';
const { channel, control } = createTextChannel();
const room = textRoom(control, GROUP);

let s: TestService;
let people: (Actor & { userId: string })[];
const host = () => people[0]!;
const last = (who: Actor) => who.private().at(-1)!;
const shown = () => room.messages().at(-1)!;
const db = () => s.service.app.services.db;
const passSeconds = (seconds: number) => s.advanceTo(new Date(s.clock.now().getTime() + seconds * 1000));

/** The words of the right choice as the message offers them. */
function rightWords(question: Question): string {
  if (question.kind === 'true_false') return question.right[0] === 't' ? 'Đúng' : 'Sai';
  return question.options.find(({ id }) => id === question.right[0])!.words;
}

beforeAll(async () => {
  s = await startService({
    at: '2026-11-25T19:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  people = [];
  for (const [i, row] of PEOPLE.slice(0, 5).entries()) {
    const actor = textActor(s, control, row.name, i % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  const by = { id: people[0]!.userId, name: people[0]!.name };
  await control.addGroup(by, { chat: GROUP, title: 'Nhóm', members: 5 });
  await s.settle();
  await host().write('/lienket', GROUP);
  await host().press('Chỉ đảng viên', GROUP);
  await host().press('Chi bộ không đọc thứ Hai', GROUP);
  await approve(db(), { multiple_choice: 6, true_false: 1 });
}, 60_000);
afterAll(async () => {
  if (process.env.SHOW_STORY)
    process.stdout.write(
      `${room
        .messages()
        .map(({ text }) => text)
        .join('\n---\n')}\n#####\n${host()
        .private()
        .map(({ text }) => text)
        .join('\n---\n')}\n`,
    );
  for (const message of [...room.messages(), ...people.flatMap((one) => one.private())])
    expect(message.text.length).toBeLessThanOrEqual(2000);
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('a game of persons is set up by numbers; who takes part says so in the group', async () => {
  await host().write('/hoa');
  await host().press('Mở hái hoa');
  await host().press('Nhóm');
  await host().press('Tôi dẫn');
  await host().press(last(host()).buttons[0]!);
  await host().write('Bốn hoa');
  expect(last(host()).text).toContain('từ 4 đến 40');
  await host().write('4 hoa');
  await host().press('Từng người');
  await host().press('Theo lúc tham gia');
  await host().press('30 giây');
  await host().press('Chuẩn bị');
  await host().press('Mở cây hoa');
  expect(shown().buttons).toEqual(['Tham gia']);
  expect(await people[1]!.press('Tham gia', GROUP)).toContain('Đã ghi tên.');
  await people[2]!.press('Tham gia', GROUP);
  await people[3]!.press('Tham gia', GROUP);
  expect(await host().press('Tham gia', GROUP)).toContain('người dẫn');
  await host().press('Bắt đầu');
  expect(shown().text).toContain(`Lượt của ${PEOPLE[1]!.name}.`);
  expect(shown().buttons.slice(0, 4)).toEqual(['Hoa 1', 'Hoa 2', 'Hoa 3', 'Hoa 4']);
});

test('"2" picks flower 2, also when another one is gone; "hoa 3" does too', async () => {
  expect(await people[2]!.press('Hoa 2', GROUP)).toContain(`Đang là lượt của ${PEOPLE[1]!.name}`);
  await people[1]!.write('2', GROUP);
  expect(shown().text).toContain('Hoa 2:');
  const { question } = await gameNow(db());
  await people[1]!.press(rightWords(question!), GROUP);
  expect(shown().text).toContain(`${PEOPLE[1]!.name} trả lời đúng: 10 điểm.`);
  expect(shown().buttons[1]).toBe('Hoa 2 (đã hái)');
  await people[2]!.write('2', GROUP);
  expect(shown().text).toContain('Hoa 2 đã được hái.');
  await people[2]!.write('hoa 3', GROUP);
  expect(shown().text).toContain('Hoa 3:');
});

test('yielded, asked of everyone in words, answered by another; the countdown makes no stream of messages', async () => {
  const before = room.messages().length;
  await passSeconds(20);
  expect(room.messages()).toHaveLength(before);
  await people[2]!.write('xin nhuong', GROUP);
  expect(shown().text).toContain('xin nhường.');
  await host().press('Mời cả chi bộ');
  const { question } = await gameNow(db());
  await people[3]!.press(rightWords(question!), GROUP);
  expect(shown().text).toContain(`${PEOPLE[3]!.name} trả lời đúng: 5 điểm.`);
});

test('ended early, confirmed; winners are asked about their name, and until then a person of a tổ has won', async () => {
  await host().press('Kết thúc sớm');
  expect(last(host()).text).toContain('không hoàn lại được');
  await host().press('Kết thúc ngay');
  expect(shown().text).toContain('Giải Nhất: một đồng chí ở Tổ 2');
  expect(shown().text).toContain('Giải Nhì: một đồng chí ở Tổ 4');
  for (const { name } of PEOPLE) expect(shown().text).not.toContain(name);
  expect(last(people[1]!).text).toContain('Giải Nhất hái hoa dân chủ');
  await people[1]!.press('Cho hiện tên');
  await people[3]!.press('Không hiện tên');
  expect(shown().text).toContain(`Giải Nhất: đồng chí ${PEOPLE[1]!.name}`);
  expect(shown().text).not.toContain(PEOPLE[3]!.name);
  await people[1]!.press('Điểm của tôi', GROUP);
  expect(last(people[1]!).text).toContain('đúng 1 câu, 10 điểm');
});

test('a quick round by numbers and words: each question comes once, its answer once', async () => {
  await host().write('/hoa');
  await host().press('Thi nhanh');
  await host().press('Nhóm');
  await host().press('Tôi dẫn');
  await host().press(last(host()).buttons[0]!);
  await host().write('3 câu');
  await host().press('30 giây');
  await host().press('Cùng nhận giải');
  await host().press('Bắt đầu');
  for (let n = 1; n <= 3; n++) {
    await passSeconds(n === 1 ? 10 : 15);
    expect(shown().text).toContain(`Câu ${n}/3`);
    const { questionIds, current, seed } = await client(db()).quickRound.findFirstOrThrow();
    const question = await questionOf(db(), questionIds[current]!);
    const number = optionOrder(question, seed).findIndex((id) => question.right.includes(id)) + 1;
    const before = room.messages().length;
    await people[1]!.write(String(number), GROUP);
    await people[2]!.press(rightWords(question), GROUP);
    expect(room.messages()).toHaveLength(before + 2);
    await passSeconds(30);
    expect(room.messages()).toHaveLength(before + 3);
    expect(shown().text).toContain('Trả lời đúng: 2/2 đồng chí');
  }
  await passSeconds(15);
  expect(shown().text).toContain('Giải Nhất: Tổ 2, 3 lượt đúng');
  expect(shown().text).toContain('Giải Nhất: Tổ 3, 3 lượt đúng');
});

test('what is kept about a person is shown to them, and goes with their data; the tổ keeps its points', async () => {
  await people[1]!.write('/dulieu');
  const { quiz } = await gameNow(db());
  const { id } = await client(db()).member.findFirstOrThrow({ where: { fullName: PEOPLE[1]!.name } });
  const { services } = s.service.app;
  const rows = await quizzes.ownRows!(services, db(), id, services.texts.say('vi'));
  expect(rows.find(({ name }) => name === 'flowers')!.lines.join()).toContain('10 điểm');
  expect(rows.find(({ name }) => name === 'quick_rounds')!.lines.join()).toContain('đúng 3/3 câu');
  await inTransaction(db(), (tx) => quizzes.on!.memberErased!(services, tx, id));
  await inTransaction(db(), (tx) => quizzes.on!.memberErased!(services, tx, quiz.hostId!));
  const left = [
    await client(db()).flowerQuiz.findUniqueOrThrow({ where: { id: quiz.id } }),
    await client(db()).flowerTurn.findMany(),
    await client(db()).quickAnswer.findMany(),
    await client(db()).quickRound.findMany(),
  ];
  expect(JSON.stringify(left)).not.toContain(id);
  expect(JSON.stringify(left)).not.toContain(quiz.hostId!);
  expect((await gameNow(db())).turns.reduce((sum, { points }) => sum + points, 0)).toBe(15);
});
