// A hái hoa of 20 flowers by 5 tổ over HTTP with a moved clock: misses, passes, consulting, a pause, a restart in the middle, a tie, prizes.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { insertQuestion } from '../../src/features/quizzes/bank/store.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { truncate } from '../../src/shared/text.ts';
import { telegramActor } from '../harness/actors.ts';
import { PEOPLE } from '../harness/cell.ts';
import { lastOf, type MeetingCell, type Person, show, startCell } from '../meetings/cell.ts';
import { approve, gameNow, labelsOf } from './table.ts';

let cell: MeetingCell;
let host: Person;
let group: string;
const db = () => cell.s.service.app.services.db;
const game = () => gameNow(db());
const tree = () => cell.room.messages().at(-1)!;
/** Somebody of this tổ (1–5) who does not lead. */
const of = (team: number, nth = 0): Person =>
  cell.people.filter((_, at) => at > 0 && at % 5 === team - 1)[nth]!;
const onTree = () => tree().buttons.filter((label) => label.startsWith('🌸'));
const passSeconds = (seconds: number) =>
  cell.s.advanceTo(new Date(cell.s.clock.now().getTime() + seconds * 1000));

async function teamNow(): Promise<number> {
  const { next, names } = await game();
  return Number(/\d+/.exec(names.get(next!.id)!)![0]);
}

/** The tổ whose turn it is picks the first flower that is left. */
async function pick(): Promise<{ team: number; by: Person; label: string }> {
  const team = await teamNow();
  const [label] = onTree();
  await of(team).press(label!, group);
  return { team, by: of(team), label: label! };
}

/** One whole turn: right, or a miss; what is typed or told is judged by the người dẫn. */
async function play(isRight: boolean): Promise<void> {
  const { by } = await pick();
  const { question, quiz } = await game();
  const labels = labelsOf(question!, quiz.seed);
  if (labels) await by.press(isRight ? labels.right : labels.wrong, group);
  else await host.press(isRight ? 'Đúng' : 'Mời bổ sung');
}

beforeAll(async () => {
  cell = await startCell({ joined: 12, at: '2026-11-25T19:00:00+07:00' });
  host = cell.secretary;
  group = cell.room.chat;
  // Of 23 that are drawn two are not approved yet.
  await approve(db(), { multiple_choice: 15, true_false: 2, short_answer: 2, open: 2 });
}, 60_000);
afterAll(async () => {
  show([host, of(2)], cell.room);
  expect(cell.s.errors).toEqual([]);
  await cell.s.stop();
});

test('the secretary sets it up in private, by buttons', async () => {
  await host.write('/hoa');
  expect(lastOf(host).text).toContain('Chưa có cuộc nào');
  await host.press('Mở hái hoa');
  await host.press('Chi bộ');
  await host.press('Tôi dẫn');
  expect(lastOf(host).text).toContain('(3/8)');
  await host.press(lastOf(host).buttons[0]!);
  expect(lastOf(host).text).toContain('trong đó 21 câu đã duyệt');
  await host.press('20 hoa');
  await host.press('Theo tổ');
  await host.press('Theo thứ tự tổ');
  await host.press('1 phút');
  await host.press('20 giây');
  await host.press('Chuẩn bị');
  expect(lastOf(host).text).toContain('Còn 2 câu cần xem.');
});

test('the người dẫn looks at what is not approved, one by one, the source in view; nothing hangs before', async () => {
  expect(lastOf(host).text).toContain('Nguồn:');
  const { quiz } = await game();
  const answered = cell.s.telegram.press(host.id, host.id, {
    data: encodeButton('qz', 'f_hang', quiz.id),
    forged: true,
    messageId: 1,
  }).answered;
  expect((await answered).text).toContain('Còn câu chưa xem');
  const [first] = (await game()).flowers.filter(({ state }) => state === 'unpassed');
  await host.press('Đổi câu khác');
  expect((await game()).flowers.some(({ questionId }) => questionId === first!.questionId)).toBe(false);
  await host.press('Dùng câu này');
  await host.press('Dùng câu này');
  expect(lastOf(host).text).toContain('Câu hỏi đã sẵn sàng');
  await host.press('Mở cây hoa');
  expect(onTree()).toHaveLength(20);
  const { quiz: hung } = await game();
  expect(hung.seedHash).toBe(createHash('sha256').update(hung.seed).digest('hex'));
  expect(tree().text).toContain(`Mã kiểm tra: ${hung.seedHash.slice(0, 16)}`);
  expect(tree().text).not.toContain(hung.seed);
  expect(tree().text).toContain('Lượt của Tổ 1.');
});

test('only the tổ whose turn it is picks; of two who pick at once one has it, the other is told', async () => {
  expect(await of(2).press('🌸 5', group)).toContain('Đang là lượt của Tổ 1');
  const { s } = cell;
  const both = [of(1), of(1, 1)].map(
    ({ id }) => s.telegram.press(id, Number(group), { label: '🌸 5' }).answered,
  );
  const said = (await Promise.all(both)).map(({ text }) => text ?? '');
  await s.settle();
  expect(said.sort()).toEqual([
    'Hoa 5 đã được hái. Mời đồng chí chọn hoa khác.',
    'Đã hái. Mời đồng chí xem câu hỏi.',
  ]);
  expect(tree().text).toContain('Hoa 5: Tổ 1');
  expect(tree().text).toContain('Còn 60 giây.');
  expect((await game()).turns).toHaveLength(1);
});

test('the countdown is edited in the one message; a forged press of another tổ changes nothing', async () => {
  const before = cell.room.messages().length;
  await passSeconds(30);
  expect(tree().text).toContain('Còn 30 giây.');
  await passSeconds(20);
  expect(tree().text).toContain('Còn 10 giây.');
  expect(cell.room.messages()).toHaveLength(before);
  const { quiz, turn, question } = await game();
  const data = encodeButton('qz', 'f_ans', quiz.id, `o${turn!.ordinal}${question!.right[0] ?? 'a'}`);
  const forged = cell.s.telegram.press(of(3).id, Number(group), { data, forged: true, messageId: 1 });
  expect((await forged.answered).text).toContain('Đang là lượt của Tổ 1');
  const lead = cell.s.telegram.press(of(3).id, of(3).id, {
    data: encodeButton('qz', 'f_judge', quiz.id, `o${turn!.ordinal}r`),
    forged: true,
    messageId: 1,
  });
  expect((await lead.answered).text).toBe('Việc này của người dẫn.');
  expect((await game()).turn?.phase).toBe('own');
});

test('a second after time is too late, said kindly; then the người dẫn asks the whole cell, and the first right answer has it', async () => {
  await passSeconds(11);
  expect(tree().text).toContain('Tổ 1 đã hết giờ.');
  const { quiz, turn, question } = await game();
  const late = cell.s.telegram.press(of(1).id, Number(group), {
    data: encodeButton('qz', 'f_ans', quiz.id, `o${turn!.ordinal}a`),
    forged: true,
    messageId: 1,
  });
  expect((await late.answered).text).toContain('Đã hết giờ');
  expect(await of(4).press('Mời cả chi bộ', group)).toBe('Việc này của người dẫn.');
  expect(await host.press('Mời cả chi bộ', group)).toBe('Đã mời cả chi bộ.');
  expect(tree().text).toContain('Ai trả lời đúng trước được tính.');
  const labels = labelsOf(question!, quiz.seed);
  if (labels) {
    expect(await of(2).press(labels.wrong, group)).toContain('Chưa đúng');
    expect(await of(2).press(labels.wrong, group)).toContain('Đồng chí đã trả lời câu này');
    expect(await of(3).press(labels.right, group)).toContain('Đúng.');
  } else {
    await host.press('Đúng');
    await host.press('Tổ 3');
  }
  expect(tree().text).toContain('Tổ 3 trả lời đúng: 5 điểm.');
  expect(tree().text).toContain('Nguồn:');
  expect(tree().text).toContain('Tổ 3: 5 điểm');
  expect(onTree()).toHaveLength(19);
  expect(onTree()).not.toContain('🌸 5');
});

test('`Hội ý tổ` gives time and costs points; a double tap changes nothing', async () => {
  const { by, team } = await pick();
  expect(team).toBe(2);
  expect(await by.press('Hội ý tổ', group)).toBe('Mời tổ hội ý.');
  expect(tree().text).toContain('Còn 80 giây.');
  const { question, quiz, turn } = await game();
  const labels = labelsOf(question!, quiz.seed);
  const data = encodeButton('qz', 'f_help', quiz.id, `o${turn!.ordinal}`);
  const again = cell.s.telegram.press(by.id, Number(group), { data, forged: true, messageId: 1 });
  expect((await again.answered).text).toContain('không hội ý được nữa');
  if (labels) await by.press(labels.right, group);
  else await host.press('Đúng');
  expect(tree().text).toContain('Tổ 2 trả lời đúng: 8 điểm.');
});

test('`Xin nhường`, and nobody knows: the answer is told', async () => {
  const { by } = await pick();
  await by.press('Xin nhường', group);
  expect(tree().text).toContain('Tổ 3 xin nhường.');
  await host.press('Công bố đáp án');
  expect(tree().text).toContain('Cảm ơn các đồng chí.');
});

test('a miss reads the answer and thanks', async () => {
  const { by, team } = await pick();
  expect(team).toBe(4);
  const { question, quiz } = await game();
  const labels = labelsOf(question!, quiz.seed);
  if (labels) await by.press(labels.wrong, group);
  else await host.press('Mời bổ sung');
  expect(tree().text).toMatch(/Đáp án: .+\. Cảm ơn đồng chí\./);
});

test('paused and gone on, with a restart in the middle of the question: the time left is kept', async () => {
  const { by } = await pick();
  await passSeconds(20);
  expect(await host.press('Tạm dừng')).toBe('Đã tạm dừng.');
  expect(tree().text).toContain('Đang tạm dừng.');
  await cell.s.advanceTo(new Date(cell.s.clock.now().getTime() + 3_600_000));
  expect(tree().text).toContain('Đang tạm dừng.');
  await cell.s.restart();
  await host.press('Tiếp tục');
  expect(tree().text).toContain('Còn 40 giây.');
  await passSeconds(5);
  await cell.s.restart();
  await passSeconds(5);
  expect(tree().text).toContain('Còn 30 giây.');
  const { question, quiz } = await game();
  const labels = labelsOf(question!, quiz.seed);
  if (labels) await by.press(labels.right, group);
  else await host.press('Đúng một phần');
  expect(tree().text).toContain(labels ? 'Tổ 5 trả lời đúng: 10 điểm.' : 'một phần: 5 điểm.');
});

test('an outage in the middle of a question takes nobody’s time: it is paused, and goes on with what was left', async () => {
  const { by } = await pick();
  const { s } = cell;
  s.clock.set(new Date(s.clock.now().getTime() + 3_600_000));
  const { question, quiz, turn } = await game();
  const labels = labelsOf(question!, quiz.seed);
  // Whoever answers before it is noticed has not lost their turn.
  if (labels) expect(await by.press(labels.right, group)).toContain('Đang tạm dừng.');
  await s.advanceTo(s.clock.now());
  expect(tree().text).toContain('Đang tạm dừng.');
  await host.press('Tiếp tục');
  expect(tree().text).toContain('Còn 30 giây.');
  if (labels) await by.press(labels.right, group);
  else await host.press('Đúng');
  expect((await game()).turns.find(({ id }) => id === turn!.id)).toMatchObject({
    outcome: 'right',
    points: 10,
  });
});

test('the clock is set back by an hour in the middle of a question: an answer counts, and the time is over in its time', async () => {
  const { s } = cell;
  const back = () => s.clock.set(new Date(s.clock.now().getTime() - 3_600_000));
  await play(false);
  const first = await pick();
  back();
  const asked = await game();
  const labels = labelsOf(asked.question!, asked.quiz.seed);
  if (labels) await first.by.press(labels.right, group);
  else await host.press('Đúng');
  expect((await game()).last).toMatchObject({ ordinal: asked.turn!.ordinal, outcome: 'right' });

  await pick();
  await passSeconds(40);
  back();
  await s.advanceTo(s.clock.now());
  expect(tree().text).toContain('Còn 60 giây.');
  await passSeconds(59);
  expect((await game()).turn).toMatchObject({ phase: 'own' });
  await s.restart();
  await passSeconds(2);
  expect((await game()).turn).toMatchObject({ phase: 'yielded' });
  await host.press('Công bố đáp án');
  // Set back while the service was down.
  await pick();
  await s.restart();
  back();
  await s.advanceTo(s.clock.now());
  await passSeconds(61);
  expect((await game()).turn).toMatchObject({ phase: 'yielded' });
  await host.press('Công bố đáp án');
});

test('a short answer is typed in reply or in private; what is near goes to the người dẫn', async () => {
  const { quiz, flowers, turns } = await game();
  const sql = client(db());
  const known = flowers.map(({ questionId }) => questionId);
  const short = await sql.question.findFirstOrThrow({
    where: { kind: 'short_answer', id: { notIn: known } },
  });
  const { number } = flowers.find(({ state, isExtra }) => state === 'closed' && !isExtra)!;
  await sql.flower.update({
    where: { quizId_number: { quizId: quiz.id, number } },
    data: { questionId: short.id },
  });
  const { by } = await pick();
  // Where we hear every word of a group, talk is no answer; a reply to our message is.
  const talk = cell.room.messages().length;
  await by.write('Các đồng chí im lặng giúp', group);
  expect(cell.room.messages()).toHaveLength(talk);
  expect((await game()).turn?.waits).toBe(false);
  const { telegram } = cell.s;
  const asked = telegram.messages(Number(group)).findLast(({ isBot }) => isBot)!;
  telegram.sendText(by.id, Number(group), `${short.answer!}, tôi nhớ thế`, { replyTo: asked.id });
  await cell.s.settle();
  expect(tree().text).toContain('Chờ người dẫn.');
  await host.press('Đúng một phần');
  expect(tree().text).toContain('đúng một phần: 5 điểm.');
  expect((await game()).turns).toHaveLength(turns.length + 1);
});

test('in a game of the unit above its cells play, and answer in private too', async () => {
  const sql = client(db());
  const { quiz } = await game();
  const { parentId } = await sql.unit.findUniqueOrThrow({ where: { id: quiz.unitId } });
  const short = await sql.question.findFirstOrThrow({ where: { kind: 'short_answer' } });
  const { by } = await pick();
  const { turn, flowers } = await game();
  const asked = { ownerId: quiz.unitId, questionId: short.id };
  await sql.flowerTurn.update({ where: { id: turn!.id }, data: asked });
  await sql.flowerQuiz.update({ where: { id: quiz.id }, data: { unitId: parentId! } });
  await by.write(short.answer!);
  expect(lastOf(by).text).toBe('Đúng. Cảm ơn đồng chí.');
  // As it was, for what follows.
  await sql.flowerQuiz.update({ where: { id: quiz.id }, data: { unitId: quiz.unitId } });
  const owner = { groupUnitId: (await game()).teams[0]!.id };
  await sql.flowerTurn.update({ where: { id: turn!.id }, data: owner });
  expect(flowers.find(({ number }) => number === turn!.number)?.state).toBe('open');
});

test('a question that is withdrawn while it is open is replaced at once, and said so', async () => {
  const sql = client(db());
  const { quiz, flowers } = await game();
  const { id: by } = await sql.member.findFirstOrThrow({ where: { fullName: PEOPLE[0]!.name } });
  const own = await inTransaction(db(), (tx) =>
    insertQuestion(
      tx,
      {
        ...{ kind: 'true_false', topic: 'don_vi', difficulty: 1, words: 'Chi bộ ta có năm tổ đảng.' },
        ...{
          options: [],
          right: ['t'],
          answer: null,
          accepted: [],
          explanation: null,
          sources: ['Sổ chi bộ'],
        },
        ...{ unitId: quiz.unitId, createdBy: by },
      },
      cell.s.clock.now(),
    ),
  );
  const { number } = flowers.find(({ state, isExtra }) => state === 'closed' && !isExtra)!;
  await sql.flower.update({
    where: { quizId_number: { quizId: quiz.id, number } },
    data: { questionId: own },
  });
  const { by: player } = await pick();
  expect(tree().text).toContain('Chi bộ ta có năm tổ đảng.');
  const out = cell.s.telegram.press(host.id, host.id, {
    data: encodeButton('qz', 'b_out', quiz.unitId, own),
    forged: true,
    messageId: 1,
  });
  await out.answered;
  await passSeconds(1);
  expect(tree().text).toContain('Câu trước đã rút, thay bằng câu này.');
  expect(tree().text).not.toContain('Chi bộ ta có năm tổ đảng.');
  expect(tree().text).toContain('Còn 60 giây.');
  // What took its place is refused for the cell: it goes as well.
  const { question: second } = await game();
  const refuse = cell.s.telegram.press(host.id, host.id, {
    data: encodeButton('qz', 'b_no', quiz.unitId, second!.id),
    forged: true,
    messageId: 1,
  });
  await refuse.answered;
  await passSeconds(1);
  expect((await game()).question!.id).not.toBe(second!.id);
  expect(tree().text).not.toContain(second!.words);
  const { question } = await game();
  const labels = labelsOf(question!, quiz.seed);
  if (labels) await player.press(labels.wrong, group);
  else await host.press('Mời bổ sung');
});

test('the message is taken away: a fresh one comes with the countdown, or when /hoa asks for it', async () => {
  const { telegram } = cell.s;
  const takeAway = async () => {
    const { id } = telegram
      .messages(Number(group))
      .filter(({ isBot }) => isBot)
      .at(-1)!;
    await fetch(`${telegram.url}/bot${telegram.token}/deleteMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: Number(group), message_id: id }),
    });
  };
  const { by } = await pick();
  await takeAway();
  await passSeconds(30);
  expect(tree().text).toContain('Còn 30 giây.');
  await by.press('Xin nhường', group);
  await host.press('Công bố đáp án');
  await takeAway();
  await host.write('/hoa', group);
  expect(onTree().length).toBeGreaterThan(0);
});

test('the người dẫn leaves the roster: the committee may take over in the group, nobody else', async () => {
  const deputy = cell.people[1]!;
  const sql = client(db());
  const { quiz } = await game();
  await sql.member.update({ where: { id: quiz.hostId! }, data: { endedAt: cell.s.clock.now() } });
  await deputy.write('/hoa', group);
  expect(tree().text).toContain('Người dẫn không còn trong danh sách.');
  expect(await of(3).press('Nhận làm người dẫn', group)).toContain('chưa được phân công');
  expect(await deputy.press('Nhận làm người dẫn', group)).toContain('Đồng chí là người dẫn.');
  expect(lastOf(deputy).buttons).toContain('Kết thúc sớm');
  expect(tree().text).not.toContain('Người dẫn không còn trong danh sách.');
  await sql.member.update({ where: { id: quiz.hostId! }, data: { endedAt: null } });
  await host.write('/hoa');
  await host.press(lastOf(host).buttons.find((label) => label.startsWith('Hái hoa'))!);
  await host.press('Nhận làm người dẫn');
  const told = 'Đồng chí không còn là người dẫn của cuộc này.';
  expect(deputy.private().some(({ text }) => text === told)).toBe(true);
});

test('all flowers are played; equals play a `Câu hỏi phụ` as long as prizes part between them', async () => {
  while (onTree().length > 0) await play(true);
  // Evened out by hand, so that there is a tie for the first prize.
  const { turns, teams, quiz } = await game();
  const sql = client(db());
  await sql.flowerTurn.updateMany({ where: { quizId: quiz.id }, data: { groupUnitId: null, points: 0 } });
  const wins = [2, 2, 1, 1, 1];
  let at = 0;
  for (const [team, count] of wins.entries())
    for (let n = 0; n < count; n++)
      await sql.flowerTurn.update({
        where: { id: turns[at++]!.id },
        data: { groupUnitId: teams[team]!.id, points: 10 },
      });
  await host.write('/hoa', group);
  await host.write('/hoa');
  await host.press(lastOf(host).buttons.find((label) => label.startsWith('Hái hoa'))!);
  await host.press('Bảng người dẫn');
  expect(lastOf(host).text).toContain('Bằng điểm: Tổ 1, Tổ 2.');
  await host.press('Câu hỏi phụ');
  expect(tree().text).toContain('Câu hỏi phụ: Tổ 1, Tổ 2');
  const { question, quiz: now } = await game();
  const labels = labelsOf(question!, now.seed);
  if (labels) {
    expect(await of(3).press(labels.right, group)).toContain('Câu hỏi phụ dành cho Tổ 1, Tổ 2.');
    // Said aloud and not right: the one try of that tổ.
    expect(lastOf(host).buttons).not.toContain('Đúng một phần');
    await host.press('Mời bổ sung');
    await host.press('Tổ 1');
    expect(await of(1, 1).press(labels.right, group)).toContain('đã trả lời');
    await of(2).press(labels.right, group);
  } else {
    await host.press('Đúng');
    await host.press('Tổ 2');
  }
  expect(tree().text).toContain('Tổ 2 trả lời đúng Câu hỏi phụ.');
  // Before the end nobody reads what hangs where.
  const early = { data: encodeButton('qz', 'f_check', now.id), forged: true, messageId: 1 };
  expect((await cell.s.telegram.press(of(2).id, of(2).id, early).answered).text).toContain(
    'sau khi cuộc chơi kết thúc',
  );
  expect(await host.press('Công bố kết quả')).toBe('Đã kết thúc.');
});

test('at the end: prizes by tổ, the seed, never a list of people; the draw is re-checked from what is told', async () => {
  const { quiz, flowers } = await game();
  expect(tree().text).toContain('Giải Nhất: Tổ 2, 20 điểm, trả lời đúng Câu hỏi phụ');
  expect(tree().text).toContain('Giải Nhì: Tổ 1, 20 điểm');
  expect(tree().text).toContain(`Mã gốc: ${quiz.seed}`);
  for (const { name } of PEOPLE) expect(tree().text).not.toContain(name);
  expect(await of(2).press('Điểm của tôi', group)).toMatch(
    /^Đồng chí: đúng \d+ câu, \d+ điểm\nTổ 2: 20 điểm$/,
  );
  await of(2).write('/hoa');
  await of(2).press(lastOf(of(2)).buttons[0]!);
  await of(2).press('Kiểm tra lượt bốc');
  const { text } = lastOf(of(2));
  const seed = /Mã gốc: (\S+)/.exec(text)![1]!;
  const hash = (words: string) => createHash('sha256').update(words).digest('hex');
  expect(text).toContain(hash(seed));
  const told = [...text.matchAll(/(?:Hoa \d+|Dự trữ): (\S+)/g)].map((match) => match[1]!);
  expect(told).toHaveLength(flowers.length);
  const again = [...told].sort((a, b) => (hash(`${seed}:${a}`) < hash(`${seed}:${b}`) ? -1 : 1));
  expect(told).toEqual(again);
  const asked = await client(db()).question.findMany({ where: { id: { in: told } } });
  for (const { number, drawnId, questionId, isExtra } of flowers) {
    const { words } = asked.find(({ id }) => id === drawnId)!;
    const shown = `${truncate(words, 80)}${questionId === drawnId ? '' : ' (đã rút hoặc đã thay)'}`;
    if (!isExtra) expect(text).toContain(`Hoa ${number}: ${drawnId}\n${shown}\n`);
  }
});

test('people of another branch and strangers change nothing, whatever they forge', async () => {
  const { s } = cell;
  const stranger = telegramActor(s, 'Người Lạ');
  const { quiz } = await game();
  for (const action of ['f_mine', 'f_join', 'f_take', 'f_card', 'f_check', 'f_endyes', 'f_pause']) {
    const pressed = s.telegram.press(stranger.id, stranger.id, {
      data: encodeButton('qz', action, quiz.id),
      forged: true,
      messageId: 1,
    });
    expect((await pressed.answered).text).toContain('Chưa thấy tên');
  }
  await s.settle();
  const answered = s.telegram.press(of(3).id, of(3).id, {
    data: encodeButton('qz', 'f_take', quiz.id),
    forged: true,
    messageId: 1,
  });
  expect((await answered.answered).text).toContain('chưa được phân công');
  expect((await game()).quiz).toEqual(quiz);
});
