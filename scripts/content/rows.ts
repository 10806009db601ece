// Reads the facts, decisions and stories that the question bank rests on; the bank itself is read as the service reads it.
import { z } from 'zod';
import { STARTER_TOPICS } from '../../src/features/quizzes/bank/shapes.ts';
import {
  factId,
  line,
  link,
  MATTERS,
  orEmpty,
  readRows,
  several,
} from '../../src/features/quizzes/bank/starter.ts';

export { QUESTION_KINDS } from '../../src/features/quizzes/bank/shapes.ts';
export type { StarterQuestion as Question, WeekDay } from '../../src/features/quizzes/bank/starter.ts';
export { optionsOf, readCalendar, readQuestions } from '../../src/features/quizzes/bank/starter.ts';

const fact = z.strictObject({
  id: factId,
  topic: z.enum(STARTER_TOPICS),
  fact_vi: line(300),
  answer_key: line(120),
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
  date_iso: orEmpty(z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/)),
  week: orEmpty(z.coerce.number().int().min(1).max(52)),
  difficulty: z.coerce.number().int().min(1).max(3),
  source_1: link,
  source_2: orEmpty(link),
  confidence: z.enum(['high', 'medium']),
  note: z.string().max(400),
});
export type Fact = z.infer<typeof fact>;

const decision = z.strictObject({
  fact: factId,
  /** not_asked: never; limited: not for what `not_about` names; asked: the note was read and does not matter. */
  decision: z.enum(['not_asked', 'limited', 'asked']),
  not_about: several(z.enum(MATTERS)),
  reason: line(200),
});
export type Decision = z.infer<typeof decision>;

const story = z.looseObject({ id: factId, title: z.string(), source_url: link, confidence: z.string() });
export type Story = z.infer<typeof story>;

export const readFacts = (csv: string) => readRows('facts.csv', fact, csv);
export const readDecisions = (csv: string) => readRows('fact-decisions.csv', decision, csv);
export const readStories = (csv: string) => readRows('stories.csv', story, csv);
