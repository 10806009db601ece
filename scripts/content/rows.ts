// Reads the rows of the question bank, its facts and its calendar; a wrong row is a problem that names its line.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export const QUESTION_KINDS = ['multiple_choice', 'true_false', 'short_answer', 'open', 'task'] as const;
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Letter = (typeof LETTERS)[number];

export const TOPICS = [
  'tieu_su_moc_thoi_gian',
  'ten_goi_bi_danh',
  'hanh_trinh_cuu_nuoc',
  'tac_pham',
  'di_chuc',
  'khang_chien_nha_nuoc',
  'dao_duc_phong_cach',
  'di_tich_bao_tang',
  'ngay_le_to_chuc_dang',
  'dia_danh_quoc_te',
] as const;

/** What a question asks for, and what it gives: 'date←event' gives an event and asks for its date. */
export const MATTERS = [
  ...['date', 'month', 'year', 'day'],
  ...['event', 'place', 'person', 'alias', 'name', 'body', 'office', 'job'],
  ...['work', 'paper', 'law', 'words', 'number', 'language', 'thing'],
  ...['account', 'task'],
] as const;

const line = (max: number) => z.string().trim().min(1).max(max);
const orEmpty = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema]);
const link = z.url({ protocol: /^https?$/ }).max(1000);
/** Several values in one column, parted by '|'. */
const several = <T extends z.ZodType<unknown, string>>(each: T) =>
  z
    .string()
    .transform((text) => (text === '' ? [] : text.split('|')))
    .pipe(z.array(each));
const factId = z.string().regex(/^(?:HCM|RD)-\d{3}$/);
const matter = `(?:${MATTERS.join('|')})`;

const fact = z.strictObject({
  id: factId,
  topic: z.enum(TOPICS),
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

const question = z.strictObject({
  id: z.string().regex(/^Q-\d{4}$/),
  kind: z.enum(QUESTION_KINDS),
  topic: z.enum(TOPICS),
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
export type Question = z.infer<typeof question>;

const weekDay = z.strictObject({
  month_day: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
  week: z.coerce.number().int().min(1).max(52),
  words: line(160),
  fact: z.string().regex(/^HCM-\d{3}$/),
  source_1: link,
  source_2: orEmpty(link),
});
export type WeekDay = z.infer<typeof weekDay>;

const story = z.looseObject({ id: factId, title: z.string(), source_url: link, confidence: z.string() });
export type Story = z.infer<typeof story>;

export interface Read<T> {
  readonly rows: T[];
  readonly problems: string[];
}

export const readFacts = (csv: string) => read('facts.csv', fact, csv);
export const readDecisions = (csv: string) => read('fact-decisions.csv', decision, csv);
export const readQuestions = (csv: string) => read('questions.csv', question, csv);
export const readCalendar = (csv: string) => read('this-week.csv', weekDay, csv);
export const readStories = (csv: string) => read('stories.csv', story, csv);

/** The options that a question has, by letter. */
export function optionsOf(row: Question): { letter: Letter; text: string }[] {
  const texts = [row.option_a, row.option_b, row.option_c, row.option_d, row.option_e, row.option_f];
  return LETTERS.map((letter, n) => ({ letter, text: texts[n] ?? '' })).filter(({ text }) => text !== '');
}

function read<T extends z.ZodType>(file: string, schema: T, csv: string): Read<z.infer<T>> {
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
