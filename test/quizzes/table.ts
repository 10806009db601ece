// The story's cell around a game: who sits in which tổ, what is approved, what is being asked, which button is right.
import { expect } from 'vitest';
import { type Db, inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { optionOrder } from '../../src/features/quizzes/bank/draw-rules.ts';
import { LETTERS, type Question } from '../../src/features/quizzes/bank/shapes.ts';
import { decide, loadQuestion } from '../../src/features/quizzes/bank/store.ts';
import { gather } from '../../src/features/quizzes/flower/game.ts';
import { CELL } from '../harness/cell.ts';

/** Approves so many questions of each kind for the cell, those with one right option. */
export async function approve(db: Db, counts: Partial<Record<Question['kind'], number>>): Promise<string[]> {
  const sql = client(db);
  const { id: unitId } = await sql.unit.findFirstOrThrow({ where: { name: CELL } });
  const { id: by } = await sql.member.findFirstOrThrow({ where: { unitId } });
  const ids: string[] = [];
  for (const [kind, take] of Object.entries(counts)) {
    const rows = await sql.question.findMany({ where: { kind }, orderBy: { starterId: 'asc' } });
    ids.push(
      ...rows
        .filter(({ right }) => right.length <= 1)
        .slice(0, take)
        .map(({ id }) => id),
    );
  }
  await inTransaction(db, async (tx) => {
    for (const questionId of ids)
      await decide(
        tx,
        { questionId, unitId, verdict: 'approved', by },
        new Date('2026-11-20T08:00:00+07:00'),
      );
  });
  return ids;
}

export async function gameNow(db: Db) {
  const { id } = await client(db).flowerQuiz.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  const game = await gather(db, id);
  expect(game).not.toBeNull();
  return game!;
}

/** The label that is right, and one that is wrong; null: it is typed, told or done. */
export function labelsOf(question: Question, seed: string): { right: string; wrong: string } | null {
  const order = optionOrder(question, seed);
  if (question.kind === 'true_false')
    return question.right[0] === 't' ? { right: 'Đúng', wrong: 'Sai' } : { right: 'Sai', wrong: 'Đúng' };
  if (question.kind !== 'multiple_choice') return null;
  const at = order.findIndex((id) => question.right.includes(id));
  return { right: LETTERS[at]!, wrong: LETTERS[at === 0 ? 1 : 0]! };
}

export const questionOf = async (db: Db, id: string): Promise<Question> => (await loadQuestion(db, id))!;
