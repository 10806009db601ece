// Whether what was answered is right; what is close goes to a person and is never silently wrong; pure.
import { dateOf, sameAnswer } from '../../../shared/answers.ts';
import { searchKey } from '../../../shared/text.ts';
import type { Question } from './shapes.ts';

export type Judgement = 'right' | 'near' | 'wrong';

/** Typed letters of difference that may be a slip: one in five. */
const LETTERS_A_SLIP = 5;
const NUMBER_WORDS = /\b(?:mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|tram|nghin|ngan)\b/;

/**
 * `given`: ids of options joined by ',' for what is chosen ('t' or 'f' of a statement), words for what is typed.
 * What is told or done is always `near`: a person judges it.
 */
export function judgeAnswer(
  question: Pick<Question, 'kind' | 'right' | 'answer' | 'accepted'>,
  given: string,
): Judgement {
  switch (question.kind) {
    case 'multiple_choice':
    case 'true_false':
      return sameSet(question.right, given.split(',')) ? 'right' : 'wrong';
    case 'short_answer':
      return judgeTyped([question.answer ?? '', ...question.accepted], given);
    case 'open':
    case 'task':
      return 'near';
  }
}

const sameSet = (right: readonly string[], given: readonly string[]): boolean =>
  right.length === new Set(given).size && right.every((id) => given.includes(id));

function judgeTyped(forms: readonly string[], given: string): Judgement {
  if (wordsOf(given).length === 0) return 'wrong';
  if (forms.some((form) => form !== '' && sameAnswer(form, given))) return 'right';
  return forms.some((form) => form !== '' && isNear(form, given)) ? 'near' : 'wrong';
}

function isNear(form: string, given: string): boolean {
  const [date, said] = [dateOf(form), dateOf(given)];
  if (date && said) return covers(date, said) || covers(said, date);
  const [numbers, saidNumbers] = [numbersOf(form), numbersOf(given)];
  if (numbers.length > 0 && saidNumbers.length === 0) return NUMBER_WORDS.test(searchKey(given));
  if (numbers.length > 0) return within(numbers, saidNumbers) || within(saidNumbers, numbers);
  return alike(wordsOf(form), wordsOf(given));
}

/** '1890-05-19' says all that '1890-05', '1890' and '--05-19' say. */
const covers = (full: string, part: string): boolean =>
  part.startsWith('--') ? full.endsWith(part.slice(1)) : full.startsWith(`${part}-`);

const numbersOf = (text: string): string[] =>
  text.match(/\d+/g)?.map((digits) => String(Number(digits))) ?? [];

const within = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((one) => all.includes(one));

const wordsOf = (text: string): string[] =>
  searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** One says the other and more, half the words are the same, or they differ by a slip. */
function alike(words: readonly string[], said: readonly string[]): boolean {
  const [whole, typed] = [words.join(' '), said.join(' ')];
  if (typed.length > 2 && ` ${whole} `.includes(` ${typed} `)) return true;
  if (` ${typed} `.includes(` ${whole} `)) return true;
  const common = words.filter((word) => said.includes(word)).length;
  if (words.length > 1 && common * 2 >= words.length) return true;
  const slip = Math.floor(whole.length / LETTERS_A_SLIP);
  return slip > 0 && Math.abs(whole.length - typed.length) <= slip && distance(whole, typed) <= slip;
}

/** Letters to add, leave out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
