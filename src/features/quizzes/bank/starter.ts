// Reads the questions and the calendar that ship: one row each, a wrong row is a problem that names its line.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import {
  LETTERS,
  type OPTION_IDS,
  QUESTION_KINDS,
  type QuestionWords,
  STARTER_TOPICS,
  STATEMENT,
} from './shapes.ts';

/** What a question asks for, and what it gives: 'date←event' gives an event and asks for its date. */
export const MATTERS = [
  ...['date', 'month', 'year', 'day'],
  ...['event', 'place', 'person', 'alias', 'name', 'body', 'office', 'job'],
  ...['work', 'paper', 'law', 'words', 'number', 'language', 'thing'],
  ...['account', 'task'],
] as const;

export const line = (max: number) => z.string().trim().min(1).max(max);
export const orEmpty = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema]);
export const link = z.url({ protocol: /^https?$/ }).max(1000);
/** Several values in one column, parted by '|'. */
export const several = <T extends z.ZodType<unknown, string>>(each: T) =>
  z
    .string()
    .transform((text) => (text === '' ? [] : text.split('|')))
    .pipe(z.array(each));
export const factId = z.string().regex(/^(?:HCM|RD)-\d{3}$/);
const matter = `(?:${MATTERS.join('|')})`;

const starterQuestion = z.strictObject({
  id: z.string().regex(/^Q-\d{4}$/),
  kind: z.enum(QUESTION_KINDS),
  topic: z.enum(STARTER_TOPICS),
  difficulty: z.coerce.number().int().min(1).max(3),
  question: line(200),
  option_a: orEmpty(line(60)),
  option_b: orEmpty(line(60)),
  option_c: orEmpty(line(60)),
  option_d: orEmpty(line(60)),
  option_e: orEmpty(line(60)),
  option_f: orEmpty(line(60)),
  /** Letters of the right options, 'A' or 'A,C'; 'Đ' or 'S' for a true or false statement. */
  right: z.string().regex(/^(?:|[A-F](?:,[A-F])*|Đ|S)$/),
  /** Of a short answer; of an open question the points that a full answer has, parted by '|'. */
  answer: z.string().max(400),
  accepted: several(line(80)),
  explanation: line(200),
  fact: several(factId).pipe(z.array(factId).min(1)),
  /** The words, dates and numbers of the facts that make the answer right. */
  datum: several(line(120)).pipe(z.array(z.string()).min(1)),
  /** What a true or false statement says in the place of the datum. */
  stated: z.string().max(80),
  /** What the question is about, in words that stand in it and in its facts. */
  subject: line(80),
  direction: z.string().regex(new RegExp(`^${matter}←${matter}$`)),
  source_1: link,
  source_2: orEmpty(link),
  status: z.literal('chua_tham_dinh'),
});
export type StarterQuestion = z.infer<typeof starterQuestion>;

const weekDay = z.strictObject({
  /** 'MM-DD', every year. */
  month_day: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
  week: z.coerce.number().int().min(1).max(52),
  words: line(160),
  fact: z.string().regex(/^HCM-\d{3}$/),
  source_1: link,
  source_2: orEmpty(link),
});
export type WeekDay = z.infer<typeof weekDay>;

export interface Read<T> {
  readonly rows: T[];
  readonly problems: string[];
}

export const readQuestions = (csv: string) => readRows('questions.csv', starterQuestion, csv);
export const readCalendar = (csv: string) => readRows('this-week.csv', weekDay, csv);

/** The options that a row has, by letter. */
export function optionsOf(row: StarterQuestion): { letter: (typeof LETTERS)[number]; text: string }[] {
  const texts = [row.option_a, row.option_b, row.option_c, row.option_d, row.option_e, row.option_f];
  return LETTERS.map((letter, n) => ({ letter, text: texts[n] ?? '' })).filter(({ text }) => text !== '');
}

/** The row as it is kept. */
export function questionOf(row: StarterQuestion): QuestionWords {
  const { kind, topic, difficulty, accepted, explanation } = row;
  return {
    kind,
    topic,
    difficulty,
    words: row.question,
    options: optionsOf(row).map(({ letter, text }) => ({ id: idOf(letter), words: text })),
    right: rightOf(row.right),
    answer: row.answer === '' ? null : row.answer,
    accepted,
    explanation,
    sources: [row.source_1, row.source_2].filter((source) => source !== ''),
  };
}

const idOf = (letter: string) => letter.toLowerCase() as (typeof OPTION_IDS)[number];

function rightOf(right: string): string[] {
  if (right === 'Đ') return [STATEMENT.true];
  if (right === 'S') return [STATEMENT.false];
  return right === '' ? [] : right.split(',').map(idOf);
}

export function readRows<T extends z.ZodType>(file: string, schema: T, csv: string): Read<z.infer<T>> {
  const records: { record: Record<string, string>; info: { lines: number } }[] = parse(csv, {
    bom: true,
    columns: true,
    info: true,
    skip_empty_lines: true,
  });
  const problems: string[] = [];
  const rows: z.infer<T>[] = [];
  for (const { record, info } of records) {
    const where = `${file} line ${info.lines} (${record.id ?? record.fact ?? record.month_day})`;
    for (const [column, text] of Object.entries(record)) {
      if (text !== text.normalize('NFC')) problems.push(`${where}: ${column} is not NFC`);
      if (text !== text.trim() || /\s{2}|[\n\r\t\u00a0]/.test(text))
        problems.push(`${where}: ${column} has stray white space`);
    }
    const parsed = schema.safeParse(record);
    if (parsed.success) rows.push(parsed.data);
    else
      for (const { path, message } of parsed.error.issues)
        problems.push(`${where}: ${String(path[0])}: ${message}`);
  }
  return { rows, problems };
}
