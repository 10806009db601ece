// A quick round over HTTP: everyone answers by buttons, times run by due rows, scores by tổ, own score alone; a restart, an outage, a pause.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { withdrawQuestion } from '../../src/features/quizzes/bank/store.ts';
import { questionOut } from '../../src/features/quizzes/games/withdrawn.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { shortId } from '../../src/shared/ids.ts';
import { PEOPLE } from '../harness/cell.ts';
import { lastOf, type MeetingCell, type Person, show, startCell } from '../meetings/cell.ts';
import { approve, labelsOf, questionOf } from './table.ts';

let cell: MeetingCell;
let host: Person;
let group: string;
const db = () => cell.s.service.app.services.db;
const shown = () => cell.room.messages().at(-1)!;
const round = () => client(db()).quickRound.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
const passSeconds = (seconds: number) =>
  cell.s.advanceTo(new Date(cell.s.clock.now().getTime() + seconds * 1000));

async function labels() {
  const { questionIds, current, seed } = await round();
  return labelsOf(await questionOf(db(), questionIds[current]!), seed)!;
}

beforeAll(async () => {
  cell = await startCell({ joined: 7, at: '2026-11-25T19:00:00+07:00' });
  host = cell.secretary;
  group = cell.room.chat;
}, 60_000);
afterAll(async () => {
  show([host], cell.room);
  expect(cell.s.errors).toEqual([]);
  await cell.s.stop();
});

test('nothing unapproved is asked: without enough approved the way to the bank is shown', async () => {
  await host.write('/hoa');
  await host.press('Thi nhanh');
  expect(lastOf(host).text).toContain('Thi nhanh chỉ dùng câu đã duyệt. Hiện có 0 câu');
  expect(lastOf(host).buttons).toEqual(['Ngân hàng câu hỏi', 'Quay lại']);
});

test('it is set up by buttons and begins in the group; speed counts only if chosen', async () => {
  await approve(db(), { multiple_choice: 5, true_false: 1 });
  await host.press('Quay lại');
  await host.press('Thi nhanh');
  await host.press('Chi bộ');
  await host.press('Tôi dẫn');
  await host.press(lastOf(host).buttons[0]!);
  await host.press('5 câu');
  await host.press('30 giây');
  expect(lastOf(host).buttons.slice(0, 2)).toEqual(['Cùng nhận giải', 'Ai nhanh hơn']);
  await host.press('Cùng nhận giải');
  await host.press('Bắt đầu');
  expect(shown().text).toContain('Câu đầu tiên hiện sau 10 giây.');
  expect(lastOf(host).buttons).toContain('Kết thúc sớm');
});

test('everyone presses, may change until the time is over, and the count is edited in', async () => {
  const before = cell.room.messages().length;
  await passSeconds(10);
  expect(shown().text).toContain('Câu 1/5');
  expect(shown().text).toContain('Còn 30 giây.');
  const { right, wrong } = await labels();
  expect(await host.press(right, group)).toBe('Đồng chí là người dẫn nên không trả lời.');
  expect(await cell.people[1]!.press(wrong, group)).toBe('Đã ghi nhận. Đổi được đến khi hết giờ.');
  await cell.people[1]!.press(right, group);
  await cell.people[2]!.press(right, group);
  await cell.people[6]!.press(right, group);
  await cell.people[3]!.press(wrong, group);
  expect(shown().text).toContain('Đã trả lời: 4 đồng chí');
  expect(shown().text).not.toContain('lượt đúng');
  expect(cell.room.messages()).toHaveLength(before);
  const mine = cell.s.telegram.press(cell.people[1]!.id, Number(group), {
    data: encodeButton('qz', 'k_mine', (await round()).id),
    forged: true,
    messageId: 1,
  });
  expect((await mine.answered).text).toContain('đúng 0/0 câu');
});

test('a second late is refused; then the answer, its source and the scores by tổ', async () => {
  const { id } = await round();
  const before = await labels();
  await passSeconds(31);
  const late = cell.s.telegram.press(cell.people[4]!.id, Number(group), {
    data: encodeButton('qz', 'k_ans', id, 'q0a'),
    forged: true,
    messageId: 1,
  });
  expect((await late.answered).text).toContain('Đã hết giờ');
  expect(shown().text).toContain('Đáp án:');
  expect(shown().text).toContain('Nguồn:');
  expect(shown().text).toContain('Trả lời đúng: 3/4 đồng chí');
  expect(shown().text).toContain('Tổ 2: 2 lượt đúng, 2 đồng chí tham gia');
  for (const { name } of PEOPLE) expect(shown().text).not.toContain(name);
  expect(await cell.people[1]!.press('Điểm của tôi', group)).toContain('đúng 1/1 câu');
  // What is wrong with the question is said in private, through the link under it.
  expect(shown().buttons).toEqual(['Điểm của tôi', 'Báo sai sót']);
  const { questionIds } = await round();
  await cell.people[1]!.write(`/start qz_${shortId(questionIds[0]!)}`);
  await cell.people[1]!.press('Nguồn không đúng');
  expect(lastOf(cell.people[1]!).text).toContain('Đã báo đồng chí bí thư');
  expect(host.private().some(({ text }) => text.includes('Ý kiến: Nguồn không đúng'))).toBe(true);
  expect(before.right).not.toBe(before.wrong);
});

test('a restart in the middle goes on; an outage is paused and given back', async () => {
  await passSeconds(14);
  expect(shown().text).toContain('Câu 2/5');
  await passSeconds(10);
  await cell.s.restart();
  await passSeconds(10);
  expect(shown().text).toContain('Còn 10 giây.');
  const { s } = cell;
  s.clock.set(new Date(s.clock.now().getTime() + 3_600_000));
  // Whoever answers before it is noticed is not told that the time is over.
  expect(await cell.people[1]!.press((await labels()).right, group)).toContain('Đang tạm dừng.');
  await s.advanceTo(s.clock.now());
  expect(shown().text).toContain('Đang tạm dừng.');
  expect(host.private().at(-2)!.buttons).toContain('Tiếp tục');
  await host.press('Tiếp tục');
  expect(shown().text).toContain('Còn 10 giây.');
  const { right } = await labels();
  await cell.people[1]!.press(right, group);
});

test('the clock is set back by an hour: what was answered stays, and the question is over in its time', async () => {
  const { s } = cell;
  s.clock.set(new Date(s.clock.now().getTime() - 3_600_000));
  expect(await cell.people[2]!.press((await labels()).wrong, group)).toContain('Đã ghi nhận.');
  await s.advanceTo(s.clock.now());
  expect(shown().text).toContain('Đã trả lời: 2 đồng chí');
  expect(shown().text).toContain('Còn 30 giây.');
  const { id } = await round();
  const answers = await client(db()).quickAnswer.findMany({ where: { roundId: id, number: 1 } });
  for (const { took } of answers) expect(took).toBeLessThanOrEqual(30_000);
  await passSeconds(29);
  expect(await round()).toMatchObject({ current: 1, isShowing: false });
});

test('the người dẫn may go on sooner; a double tap goes on once', async () => {
  const { id } = await round();
  const press = () =>
    cell.s.telegram.press(host.id, host.id, {
      data: encodeButton('qz', 'k_next', id, 'n2a'),
      forged: true,
      messageId: 1,
    }).answered;
  await Promise.all([press(), press()]);
  await cell.s.settle();
  expect((await round()).isShowing).toBe(true);
  expect(shown().text).toContain('Câu 2/5');
  const other = cell.s.telegram.press(cell.people[2]!.id, cell.people[2]!.id, {
    data: encodeButton('qz', 'k_next', id, 'n2s'),
    forged: true,
    messageId: 1,
  });
  expect((await other.answered).text).toBe('Việc này của người dẫn.');
  await host.press('Câu tiếp');
  expect(shown().text).toContain('Câu 3/5');
});

test('a question that is withdrawn while it is open counts for nobody, and the next one comes', async () => {
  const { right } = await labels();
  await cell.people[3]!.press(right, group);
  const { questionIds, current } = await round();
  const now = cell.s.clock.now();
  const unit = await client(db()).unit.findFirstOrThrow({ where: { id: (await round()).unitId } });
  await inTransaction(db(), async (tx) => {
    await withdrawQuestion(tx, questionIds[current]!, now);
    await questionOut(tx, questionIds[current]!, unit, now);
  });
  await passSeconds(1);
  expect(shown().text).toContain('Câu 4/5');
  const { id } = await round();
  expect(await client(db()).quickAnswer.count({ where: { roundId: id, number: current } })).toBe(0);
});

test('at the end: prizes by tổ, never a list of people, and it stays in /hoa', async () => {
  await passSeconds(45);
  expect(shown().text).toContain('Câu 5/5');
  await passSeconds(45);
  expect(shown().text).toContain('Đã kết thúc sau 5 câu.');
  expect(shown().text).toContain('Giải Nhất: Tổ 2, 3 lượt đúng');
  expect(shown().text).toContain('Giải Nhì: Tổ 3, 1 lượt đúng');
  expect(shown().text).not.toContain('Tổ 4');
  expect(shown().text).toContain('Số câu đã rút sau đó: 1');
  for (const { name } of PEOPLE) expect(shown().text).not.toContain(name);
  await cell.people[1]!.write('/hoa');
  await cell.people[1]!.press('Thi nhanh 25/11/2026');
  expect(lastOf(cell.people[1]!).text).toContain('Giải Nhất: Tổ 2');
  await cell.people[1]!.write('/dulieu');
});
