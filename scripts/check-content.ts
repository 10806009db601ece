// Proves the question bank and the calendar in content/ row by row: `npm run check:content`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBank } from './content/bank.ts';
import { checkCalendar } from './content/calendar.ts';
import { checkFacts, groundsOf } from './content/facts.ts';
import { checkQuestion } from './content/questions.ts';
import { readCalendar, readDecisions, readFacts, readQuestions, readStories } from './content/rows.ts';

export const CONTENT_FILES = [
  'facts.csv',
  'fact-decisions.csv',
  'questions.csv',
  'this-week.csv',
  'stories.csv',
] as const;
export type ContentTexts = Record<(typeof CONTENT_FILES)[number], string>;

/** The files as they stand in `content/`. */
export function contentTexts(): ContentTexts {
  const folder = join(import.meta.dirname, '../content');
  const texts = CONTENT_FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  return Object.fromEntries(texts) as ContentTexts;
}

/** Everything wrong with the content, one line each; empty when it is proved. */
export function contentProblems(texts: ContentTexts, isWhole = true): string[] {
  const facts = readFacts(texts['facts.csv']);
  const decisions = readDecisions(texts['fact-decisions.csv']);
  const stories = readStories(texts['stories.csv']);
  const questions = readQuestions(texts['questions.csv']);
  const calendar = readCalendar(texts['this-week.csv']);
  const grounds = groundsOf(facts.rows, decisions.rows, stories.rows);
  return [
    ...[facts, decisions, stories, questions, calendar].flatMap(({ problems }) => problems),
    ...checkFacts(facts.rows, decisions.rows),
    ...questions.rows.flatMap((row) =>
      checkQuestion(row, grounds).map((problem) => `questions.csv ${row.id}: ${problem}`),
    ),
    ...checkBank(questions.rows, isWhole),
    ...(isWhole ? checkCalendar(calendar.rows, facts.rows, grounds) : []),
  ];
}

if (import.meta.main) {
  const problems = contentProblems(contentTexts());
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(
    problems.length === 0 ? 'content: proved\n' : `content: ${problems.length} problems\n`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
