// What is wrong with the bank as a whole: order of ids, the same thing asked twice, a lopsided mix.
import { searchKey } from '../../src/shared/text.ts';
import { QUESTION_KINDS, type Question } from './rows.ts';

const LEAST = 250;
/** Share of each kind, in per cent, from … to. */
const MIX = {
  multiple_choice: [50, 70],
  true_false: [10, 20],
  short_answer: [10, 20],
  open: [3, 8],
  task: [3, 8],
} as const;
const FEWEST_AT_A_LETTER = 18;
const FEWEST_TRUE_OR_FALSE = 40;

/** Problems between rows; `isWhole` is false for a part of the bank, of which no mix is asked. */
export function checkBank(rows: Question[], isWhole = true): string[] {
  return [...checkIds(rows), ...checkTwice(rows), ...(isWhole ? checkMix(rows) : [])];
}

function checkIds(rows: Question[]): string[] {
  return rows.flatMap(({ id }, n) => {
    const due = `Q-${String(n + 1).padStart(4, '0')}`;
    return id === due ? [] : [`questions.csv ${id}: ids are unique and in order, ${due} is due here`];
  });
}

function checkTwice(rows: Question[]): string[] {
  const seen = new Map<string, string>();
  return rows.flatMap((row) => {
    const subject = [row.subject, ...row.datum].map(searchKey).join(' / ');
    const keys = [
      `question ${searchKey(row.question)}`,
      ...row.fact.map((id) => `fact ${id} ${row.direction}`),
      `subject ${row.direction} ${subject}`,
    ];
    const twins = keys.filter((key) => seen.has(key)).map((key) => [seen.get(key), key]);
    for (const key of keys) seen.set(key, row.id);
    return twins.map(([twin, key]) => `questions.csv ${row.id}: asks the same as ${twin} (${key})`);
  });
}

function checkMix(rows: Question[]): string[] {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  const kinds = QUESTION_KINDS.flatMap((kind) => {
    const [least, most] = MIX[kind];
    const percent = share(rows.filter((row) => row.kind === kind).length, rows.length);
    return percent >= least && percent <= most
      ? []
      : [`${percent.toFixed(1)} % are ${kind}, ${least}–${most} % should be`];
  });
  const four = rows.filter((row) => row.right.length === 1 && row.option_d !== '' && row.option_e === '');
  const letters = ['A', 'B', 'C', 'D'].flatMap((letter) => {
    const percent = share(four.filter((row) => row.right === letter).length, four.length);
    return percent >= FEWEST_AT_A_LETTER
      ? []
      : [`only ${percent.toFixed(1)} % of right answers stand at ${letter}`];
  });
  const statements = rows.filter((row) => row.kind === 'true_false');
  const sides = ['Đ', 'S'].flatMap((side) => {
    const percent = share(statements.filter((row) => row.right === side).length, statements.length);
    return percent >= FEWEST_TRUE_OR_FALSE ? [] : [`only ${percent.toFixed(1)} % of statements are ${side}`];
  });
  const enough = rows.length >= LEAST ? [] : [`${rows.length} questions, ${LEAST} at least`];
  return [...enough, ...kinds, ...letters, ...sides].map((problem) => `questions.csv: ${problem}`);
}
