// A survey that comes back every month: compared with the last time, missed once, stopped.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, manyOf, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
let secretary: Somebody;
let people: Somebody[];

beforeAll(async () => {
  rig = await createRig();
  const [cell] = rig.cells;
  secretary = await rig.person('Bí Thư', { unit: cell, role: 'secretary' });
  people = await manyOf(rig, cell, 9, 'Một');
}, 60_000);
afterAll(async () => {
  rig.tell(secretary, people[0]!);
  await rig.s.stop();
});

const surveys = () => rig.sql().survey.findMany({ orderBy: { opensAt: 'asc' } });
const answerAll = async (score: (n: number) => string, choice: (n: number) => string): Promise<void> => {
  for (const [n, who] of people.entries()) {
    await who.write('/khaosat');
    await who.press('Trả lời 1: Sinh hoạt tháng này');
    expect(who.last().text).toContain('lặp lại mỗi tháng');
    await who.press('Bắt đầu', score(n), choice(n));
    expect(await who.press('Nộp')).toContain('Đã nộp');
  }
};

test('from two questions, anonymous, every month', async () => {
  await secretary.write('/khaosat');
  await secretary.press('Tạo khảo sát', 'Soạn từ đầu');
  await secretary.write('Sinh hoạt tháng này');
  await secretary.press('Thêm câu hỏi', 'Thang điểm 1–5');
  await secretary.write('Chất lượng kỳ họp?');
  await secretary.press('Từ 1 đến 5', 'Không ghi lời', 'Thêm câu hỏi', 'Có / Không');
  await secretary.write('Có đúng giờ không?');
  await secretary.press('Gửi', 'Không ghi tên', 'Lặp lại mỗi tháng');
  expect(secretary.last().text).toContain('Lặp lại mỗi tháng.');
  expect(secretary.last().text).toContain('so hai tháng liền nhau');
  await secretary.press('Gửi đi');
  await answerAll(
    (n) => (n < 5 ? '3' : '2'),
    (n) => (n < 6 ? 'Có' : 'Không'),
  );
  // Ended early: the ones to come are open as long as this one was meant to be.
  await rig.s.advanceTo('2026-11-26T08:00:00+07:00');
  await secretary.write('/khaosat');
  await secretary.press('Đang chạy (1)', '28/11 · Sinh hoạt tháng…', 'Kết thúc sớm', 'Kết thúc sớm');
  await secretary.press('Kết quả');
  expect(secretary.last().text).toContain('Trung bình: 2,56');
  expect(secretary.last().text).not.toContain('lần trước');
});

test('a month later a new one opens by itself, with the words mended meanwhile; results stand beside the last', async () => {
  await rig.s.advanceTo('2026-12-25T08:00:01+07:00');
  const [first, second] = await surveys();
  expect(second).toMatchObject({ state: 'open', previousId: first!.id, rule: null });
  expect(first!.rule).not.toBeNull();
  expect(second!.closesAt).toEqual(new Date('2026-12-28T08:00:00+07:00'));
  // The same job again makes no other.
  const { jobs, db } = rig.s.service.app.services;
  const { inTransaction } = await import('../../src/db/index.ts');
  await inTransaction(db, (tx) =>
    jobs.enqueue(tx, 'surveys.repeat', 'once more', {
      subjectId: first!.id,
      unitId: first!.unitId,
      moment: '2026-12-25T01:00:00.000Z',
      missed: false,
    }),
  );
  await rig.s.settle();
  expect(await surveys()).toHaveLength(2);
  await answerAll(
    () => '4',
    (n) => (n < 9 ? 'Có' : 'Không'),
  );
  await rig.s.advanceTo('2026-12-28T08:00:01+07:00');
  await secretary.press('Kết quả');
  const { text } = secretary.last();
  expect(text).toContain('Lần trước: 90,0 % (9/10)');
  expect(text).toContain('Trung bình: 4, lần trước 2,56');
  expect(text).toContain('– Có: 9 (100,0 %), lần trước 66,7 %');
  await secretary.press('Biểu đồ', 'Tệp Excel');
  expect(rig.files(secretary.id)).toHaveLength(2);
  expect(rig.s.errors).toEqual([]);
});

test('an outage over the opening: recorded as missed, said so, not sent late; the one after comes', async () => {
  // A jump: the service was away for two days.
  rig.s.clock.set(new Date('2027-01-27T08:00:00+07:00'));
  await rig.s.service.app.beat();
  await rig.s.settle();
  await rig.s.service.app.beat();
  await rig.s.settle();
  expect((await surveys()).map(({ state }) => state)).toEqual(['closed', 'closed', 'missed']);
  // Beside the word of the digest that was lost in the same days.
  expect(secretary.seen().filter(({ text }) => text.includes('không mở được đúng giờ'))).toHaveLength(1);
  await rig.s.advanceTo('2027-02-25T08:00:01+07:00');
  expect((await surveys()).map(({ state }) => state)).toEqual(['closed', 'closed', 'missed', 'open']);
});

test('stopped: what is open goes on, no further one comes', async () => {
  await secretary.write('/khaosat');
  await secretary.press('Đang chạy (1)', '28/02 · Sinh hoạt tháng…');
  expect(await secretary.press('Thôi lặp lại')).toBe('Đã thôi lặp lại.');
  await answerAll(
    () => '5',
    () => 'Có',
  );
  await rig.s.advanceTo('2027-04-30T08:00:00+07:00');
  expect((await surveys()).map(({ state }) => state)).toEqual(['closed', 'closed', 'missed', 'closed']);
  await secretary.press('Kết quả');
  // Beside the last that closed, over the one that was missed; the weekly digest came after it.
  expect(secretary.seen().some(({ text }) => text.includes('Trung bình: 5, lần trước 4'))).toBe(true);
});
