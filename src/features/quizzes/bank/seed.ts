// Loads the questions that ship at start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from '../../../core/feature.ts';
import type { Tx } from '../../../db/index.ts';
import { questionOf, readQuestions } from './starter.ts';
import { syncStarters } from './starters-store.ts';

const FILE = join(import.meta.dirname, '../../../../content/questions.csv');

/** @throws Error when the file is damaged: better not to start than to withdraw what cannot be read */
export async function seedQuestions({ clock }: Pick<Services, 'clock'>, tx: Tx): Promise<void> {
  const { rows, problems } = readQuestions(readFileSync(FILE, 'utf8'));
  if (problems.length > 0) throw new Error(`content/questions.csv: ${problems[0]}`);
  const starters = rows.map((row) => ({ starterId: row.id, question: questionOf(row) }));
  await syncStarters(tx, starters, clock.now());
}
