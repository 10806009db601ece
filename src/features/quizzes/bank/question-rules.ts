// What a question that a unit adds may be, and how what was typed or filled in is read; pure.
import { sameAnswer } from '../../../shared/answers.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine, searchKey } from '../../../shared/text.ts';
import { OPTION_IDS, type Option, type QuestionWords, STATEMENT } from './shapes.ts';

/** In code points; a question with all its options fits one message of every channel. */
export const LONGEST = {
  words: 300,
  option: 100,
  answer: 200,
  explanation: 300,
  source: 300,
} as const;
export const MOST_OPTIONS = OPTION_IDS.length;
const FEWEST_OPTIONS = 2;

export const PROBLEMS = [
  'words_short',
  'words_long',
  'options_few',
  'options_many',
  'option_long',
  'options_same',
  'options_none',
  'right_missing',
  'right_unknown',
  'answer_missing',
  'answer_long',
  'explanation_long',
  'source_missing',
  'source_long',
  'kind_unknown',
  'topic_unknown',
  'difficulty_unknown',
  'secret',
  'twice',
] as const;
export type Problem = (typeof PROBLEMS)[number];

const isLong = (text: string, max: number): boolean => [...text].length > max;
const saysNothing = (text: string): boolean => !/\p{L}|\p{N}/u.test(text);

/** What is wrong with the question as a whole; empty: it may be kept. */
export function problemsOf(question: QuestionWords): Problem[] {
  const { kind, words, options, right, answer, accepted, explanation, sources } = question;
  const said = [
    words,
    ...options.map((o) => o.words),
    answer ?? '',
    ...accepted,
    explanation ?? '',
    ...sources,
  ];
  const found: (Problem | false)[] = [
    words.length < 5 && 'words_short',
    isLong(words, LONGEST.words) && 'words_long',
    ...(kind === 'multiple_choice' ? optionProblems(options, right) : []),
    kind === 'true_false' && right.length !== 1 && 'right_missing',
    kind === 'short_answer' && saysNothing(answer ?? '') && 'answer_missing',
    [answer ?? '', ...accepted].some((text) => isLong(text, LONGEST.answer)) && 'answer_long',
    isLong(explanation ?? '', LONGEST.explanation) && 'explanation_long',
    (sources.length === 0 || sources.some(saysNothing)) && 'source_missing',
    sources.some((source) => isLong(source, LONGEST.source)) && 'source_long',
    said.some((text) => secrecyStamp(text) !== null) && 'secret',
  ];
  return found.filter((one) => one !== false);
}

/** Of the options alone, before the right one is known. */
export function optionProblems(options: readonly Option[], right: readonly string[] | null): Problem[] {
  const twice = options.some((one, at) =>
    options.slice(at + 1).some((other) => sameAnswer(one.words, other.words)),
  );
  const found: (Problem | false)[] = [
    options.length < FEWEST_OPTIONS && 'options_few',
    options.length > MOST_OPTIONS && 'options_many',
    options.some(({ words }) => isLong(words, LONGEST.option)) && 'option_long',
    twice && 'options_same',
    right !== null && right.length === 0 && 'right_missing',
    right?.some((id) => !options.some((one) => one.id === id)) === true && 'right_unknown',
  ];
  return found.filter((one) => one !== false);
}

/** One option a line; a letter, number or dash before it is left out. More than six stay, to be refused. */
export function readOptions(text: string): Option[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => cleanLine(line.replace(/^\s*(?:[a-f][.):]|[-•*+]|\d[.)])\s+/i, ''), LONGEST.option).text)
    .filter((line) => line !== '');
  return lines.map((words, at) => ({ id: OPTION_IDS[at] ?? 'f', words }));
}

/** Ids of 'A', 'a, c', 'A và C'; of a statement 'Đ', 'đúng', 'S', 'sai'. Null: not understood. */
export function readRight(text: string, kind: QuestionWords['kind']): string[] | null {
  const key = searchKey(text).replace(/[.;]/g, ' ').trim();
  if (kind === 'true_false') {
    if (['d', 'dung', 'true', 't'].includes(key)) return [STATEMENT.true];
    return ['s', 'sai', 'false', 'f'].includes(key) ? [STATEMENT.false] : null;
  }
  const letters = key
    .replace(/\b(?:va|and|dap an)\b/g, ' ')
    .split(/[\s,/|&+]+/)
    .filter((word) => word !== '');
  const ids = letters.map((letter) => OPTION_IDS.find((id) => id === letter));
  if (ids.length === 0 || ids.some((id) => id === undefined)) return null;
  return OPTION_IDS.filter((id) => ids.includes(id));
}

/** 'A', 'A, C' as people read it. */
export const lettersOf = (ids: readonly string[]): string => ids.map((id) => id.toUpperCase()).join(', ');
