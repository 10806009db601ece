// The questions that ship, brought up to what the files say at every start.
import type { Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import type { QuestionWords } from './shapes.ts';
import { changeOf } from './starter-rules.ts';

export type Starter = { starterId: string; question: QuestionWords };
type Counts = { added: number; changed: number; withdrawn: number };

/** New rows are added, changed ones get a new version, those that left the file are withdrawn; changes nothing the second time. */
export async function syncStarters(tx: Tx, starters: readonly Starter[], now: Date): Promise<Counts> {
  const kept = await client(tx).question.findMany({ where: { starterId: { not: null } } });
  const byStarter = new Map(kept.map((row) => [row.starterId, row]));
  const fresh = starters.filter(({ starterId }) => !byStarter.has(starterId));
  await client(tx).question.createMany({
    data: fresh.map(({ starterId, question }) => ({
      ...question,
      id: newId(),
      starterId,
      wordsKey: searchKey(question.words),
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  let changed = 0;
  for (const { starterId, question } of starters) {
    const row = byStarter.get(starterId);
    const change = row && changeOf(row as unknown as QuestionWords, question);
    if (!row || (change === 'none' && row.withdrawnAt === null)) continue;
    changed += 1;
    await client(tx).question.update({
      where: { id: row.id },
      data: {
        ...question,
        wordsKey: searchKey(question.words),
        withdrawnAt: null,
        ...(change === 'none' ? {} : { version: { increment: 1 } }),
      },
    });
    // Whoever approved it approved other words.
    if (change === 'words') await client(tx).questionApproval.deleteMany({ where: { questionId: row.id } });
  }
  const present = new Set(starters.map(({ starterId }) => starterId));
  const gone = kept.filter(({ starterId, withdrawnAt }) => withdrawnAt === null && !present.has(starterId!));
  await client(tx).question.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { withdrawnAt: now },
  });
  return { added: fresh.length, changed, withdrawn: gone.length };
}
