// Who approved a question for whom; what a changed or vanished row of the shipped file does; what may be drawn.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Unit } from '../../src/core/org/units-store.ts';
import type { QuestionWords } from '../../src/features/quizzes/bank/shapes.ts';
import { syncStarters } from '../../src/features/quizzes/bank/starters-store.ts';
import {
  countEligible,
  decide,
  loadQuestion,
  markUsed,
  pickQuestions,
  viewQuestion,
} from '../../src/features/quizzes/bank/store.ts';
import { quizzes } from '../../src/features/quizzes/index.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { at, type Bench, openBench, type Someone } from '../readings/cell.ts';

let bench: Bench;
let commune: Unit;
let cell: Unit;
let other: Unit;
let leader: Someone;
let secretary: Someone;
const now = () => bench.clock.now();

const question = (n: number, over: Partial<QuestionWords> = {}) => ({
  starterId: `Q-000${n}`,
  question: {
    ...{ kind: 'multiple_choice', topic: 'di_chuc', difficulty: 1, words: `Câu hỏi số ${n}?` },
    options: [
      { id: 'a', words: 'Một' },
      { id: 'b', words: 'Hai' },
    ],
    ...{ right: ['a'], answer: null, accepted: [], explanation: null, sources: ['https://x.vn'] },
    ...over,
  } as QuestionWords,
});
const sync = (...rows: ReturnType<typeof question>[]) => bench.tx((tx) => syncStarters(tx, rows, now()));
const idOf = async (starterId: string) =>
  (await bench.sql.question.findUniqueOrThrow({ where: { starterId } })).id;
const drawable = (unit: Unit, onlyApproved: boolean) =>
  countEligible(bench.services.db, { unit, onlyApproved, topics: ['di_chuc'] });
const says = async (unit: Unit, id: string) =>
  (await viewQuestion(bench.services.db, id, unit))?.decision?.verdict ?? null;

beforeAll(async () => {
  bench = await openBench(at('2026-11-25', '08:00'), quizzes);
  commune = await bench.unit(null, 'organisation', 'Đảng bộ xã');
  cell = await bench.unit(commune, 'cell', 'Chi bộ Một');
  other = await bench.unit(commune, 'cell', 'Chi bộ Hai');
  leader = await bench.someone({ name: 'Lãnh Đạo', cell, role: { role: 'leader', unit: commune } });
  secretary = await bench.someone({ name: 'Bí Thư', cell, role: { role: 'secretary', unit: cell } });
});
afterAll(() => bench.close());

test('the propaganda side above approves for its branch; the nearest decision holds in each unit', async () => {
  expect(await sync(question(1), question(2), question(3))).toEqual({ added: 3, changed: 0, withdrawn: 0 });
  const [one, two] = [await idOf('Q-0001'), await idOf('Q-0002')];
  for (const id of [one, two])
    await bench.press(leader, leader.externalId, encodeButton('qz', 'b_ok', commune.id, id));
  await bench.press(secretary, secretary.externalId, encodeButton('qz', 'b_no', cell.id, two));
  expect(await Promise.all([commune, cell, other].map((unit) => says(unit, two)))).toEqual([
    'approved',
    'not_used',
    'approved',
  ]);
  expect(await Promise.all([commune, cell, other].map((unit) => drawable(unit, true)))).toEqual([2, 1, 2]);
  expect(await drawable(cell, false)).toBe(2);
  const refused = await bench.press(
    secretary,
    secretary.externalId,
    encodeButton('qz', 'b_ok', commune.id, two),
  );
  expect(refused.toast).toContain('chưa được phân công');
  expect(await bench.sql.auditEntry.count({ where: { action: { startsWith: 'question.' } } })).toBe(3);
});

test('a changed row gets a new version: other words lose their approvals, another source keeps them', async () => {
  const [one, two] = [await idOf('Q-0001'), await idOf('Q-0002')];
  const changed = [
    question(1, { words: 'Câu hỏi số một, sửa?' }),
    question(2, { sources: ['https://y.vn'] }),
    question(3),
  ];
  expect(await sync(...changed)).toEqual({ added: 0, changed: 2, withdrawn: 0 });
  expect(await sync(...changed)).toEqual({ added: 0, changed: 0, withdrawn: 0 });
  expect(await says(commune, one)).toBeNull();
  expect(await says(commune, two)).toBe('approved');
  expect(await loadQuestion(bench.services.db, one)).toMatchObject({
    version: 2,
    words: 'Câu hỏi số một, sửa?',
  });
  expect(await loadQuestion(bench.services.db, two)).toMatchObject({ version: 2, sources: ['https://y.vn'] });
});

test('a row that left the file is withdrawn, and comes back with it', async () => {
  const rows = [question(1, { words: 'Câu hỏi số một, sửa?' }), question(2, { sources: ['https://y.vn'] })];
  expect(await sync(...rows)).toEqual({ added: 0, changed: 0, withdrawn: 1 });
  expect((await loadQuestion(bench.services.db, await idOf('Q-0003')))?.withdrawnAt).toEqual(now());
  expect(await sync(...rows, question(3))).toEqual({ added: 0, changed: 1, withdrawn: 0 });
  expect((await loadQuestion(bench.services.db, await idOf('Q-0003')))?.withdrawnAt).toBeNull();
});

test('a unit below sees what its branch owns, a unit beside does not; a use is counted once', async () => {
  const [id, by] = [newId(), secretary.memberId];
  await bench.sql.question.create({
    data: {
      ...question(9).question,
      ...{ id, unitId: cell.id, wordsKey: 'x', createdBy: by, createdAt: now() },
    },
  });
  await bench.tx((tx) => decide(tx, { questionId: id, unitId: cell.id, verdict: 'approved', by }, now()));
  expect(await viewQuestion(bench.services.db, id, other)).toBeNull();
  expect(await viewQuestion(bench.services.db, id, commune)).toBeNull();
  const drawn = await pickQuestions(bench.services.db, { unit: cell, onlyApproved: true, seed: 's' });
  expect(drawn.map((one) => one.id)).toContain(id);
  const use = { kind: 'flower' as const, subjectId: newId(), unitId: cell.id };
  await bench.tx((tx) => markUsed(tx, [id], use, now()));
  await bench.tx((tx) => markUsed(tx, [id, id], use, now()));
  expect((await loadQuestion(bench.services.db, id))?.timesUsed).toBe(1);
});

test('whoever has their data erased leaves no name behind', async () => {
  await bench.sql.questionFlaw.create({
    data: {
      id: newId(),
      questionId: await idOf('Q-0002'),
      memberId: secretary.memberId,
      words: 'x',
      at: now(),
    },
  });
  await bench.tx((tx) => quizzes.on!.memberErased!(bench.services, tx, secretary.memberId));
  expect(await bench.sql.question.count({ where: { createdBy: secretary.memberId } })).toBe(0);
  expect(await bench.sql.questionApproval.count({ where: { by: secretary.memberId } })).toBe(0);
  expect(await bench.sql.questionFlaw.count({ where: { memberId: secretary.memberId } })).toBe(0);
});
