// Questions that units bring: found by their words, written many at once, and files that wait to be confirmed.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import type { QuestionWords } from './shapes.ts';
import { changeOf } from './starter-rules.ts';

/** Id of the unit's own question with these words, withdrawn ones not counted. */
export async function findByWords(sql: Sql, unitId: string, words: string): Promise<string | null> {
  const row = await client(sql).question.findFirst({
    where: { unitId, wordsKey: searchKey(words), withdrawnAt: null },
    select: { id: true },
  });
  return row?.id ?? null;
}

export type Sorted = {
  fresh: QuestionWords[];
  changed: { id: string; change: 'words' | 'about'; question: QuestionWords }[];
  unchanged: number;
};

/** What the rows would do to the unit's own questions; one that was withdrawn comes back. */
export async function sortRows(sql: Sql, unitId: string, rows: readonly QuestionWords[]): Promise<Sorted> {
  const kept = await client(sql).question.findMany({ where: { unitId } });
  const byWords = new Map(kept.map((row) => [row.wordsKey, row]));
  const sorted: Sorted = { fresh: [], changed: [], unchanged: 0 };
  for (const question of rows) {
    const row = byWords.get(searchKey(question.words));
    if (!row) sorted.fresh.push(question);
    else {
      const change = row.withdrawnAt === null ? changeOf(row as unknown as QuestionWords, question) : 'words';
      if (change === 'none') sorted.unchanged += 1;
      else sorted.changed.push({ id: row.id, change, question });
    }
  }
  return sorted;
}

/** Writes them; what was approved in other words waits for approval again. */
export async function writeRows(
  tx: Tx,
  { fresh, changed }: Sorted,
  by: { unitId: string; createdBy: string },
  now: Date,
): Promise<void> {
  await client(tx).question.createMany({
    data: fresh.map((question) => ({
      ...question,
      ...by,
      id: newId(),
      wordsKey: searchKey(question.words),
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  for (const { id, change, question } of changed) {
    await client(tx).question.update({
      where: { id },
      data: {
        ...question,
        wordsKey: searchKey(question.words),
        withdrawnAt: null,
        version: { increment: 1 },
      },
    });
    if (change === 'words') await client(tx).questionApproval.deleteMany({ where: { questionId: id } });
  }
}

export type Waiting = { id: string; unitId: string; fileName: string; rows: QuestionWords[] };

/** Earlier files of this account that wait are left. Returns the new id. */
export async function saveImport(
  tx: Tx,
  { accountId, ...file }: Omit<Waiting, 'id'> & { accountId: string },
  now: Date,
): Promise<string> {
  const db = client(tx);
  await db.questionImport.updateMany({
    where: { accountId, state: 'previewed' },
    data: { state: 'left', rows: [] },
  });
  const id = newId();
  await db.questionImport.create({ data: { id, accountId, ...file, state: 'previewed', at: now } });
  return id;
}

/** The account's own file that waits, held until the transaction ends; null: over, or not theirs. */
export async function holdImport(tx: Tx, id: string, accountId: string): Promise<Waiting | null> {
  const db = client(tx);
  await db.$executeRaw`SELECT 1 FROM question_import WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await db.questionImport.findFirst({ where: { id, accountId, state: 'previewed' } });
  return row && { ...row, rows: row.rows as unknown as QuestionWords[] };
}

/** Its rows are not kept twice. */
export async function endImport(tx: Tx, id: string, state: 'applied' | 'left'): Promise<void> {
  await client(tx).questionImport.update({ where: { id }, data: { state, rows: [] } });
}

/** Nobody else writes questions of this unit until the transaction ends. */
export async function lockBank(tx: Tx, unitId: string): Promise<void> {
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('question-bank'), hashtext(${unitId}))`;
}
