// A question in a game: its words, its buttons, and what is said once it is answered; pure.
import type { Button } from '../../../channels/channel.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { groundLines, optionLines, rightAnswer } from '../bank/question-messages.ts';
import { LETTERS, type Question, STATEMENT } from '../bank/shapes.ts';

/** Four stand two by two. */
const perRow = (options: number): number => (options === 4 ? 2 : 3);
/** So that a whole round fits the smallest channel. */
const SHORT = { words: 120, answer: 200, ground: 240 };

/** `plain`: the client has no buttons; options are then said once, as numbered choices. */
export type Look = { plain: boolean };

export const questionLines = (question: Question, order: readonly string[], { plain }: Look): string[] => [
  question.words,
  ...(plain ? [] : optionLines(question, order)),
];

/** `data`: of the option with this id. */
export function answerRows(
  say: Say,
  question: Question,
  order: readonly string[],
  { plain, data }: Look & { data: (id: string) => string },
): Button[][] {
  if (question.kind === 'true_false')
    return [
      order.map((id) => ({ label: say(id === STATEMENT.true ? 'quiz-true' : 'quiz-false'), data: data(id) })),
    ];
  const words = (id: string) => question.options.find((one) => one.id === id)?.words ?? id;
  const buttons = order.map((id, at) => ({
    label: plain ? words(id) : (LETTERS[at] ?? id),
    data: data(id),
  }));
  return lettersInRows(buttons);
}

export function lettersInRows(buttons: readonly Button[]): Button[][] {
  const size = perRow(buttons.length);
  return Array.from({ length: Math.ceil(buttons.length / size) }, (_, row) =>
    buttons.slice(row * size, (row + 1) * size),
  );
}

/** The right answer as it is said after the question; null: none can be given. */
export const saidAnswer = (say: Say, question: Question, order: readonly string[]): string | null => {
  const answer = rightAnswer(say, question, order);
  return answer === null ? null : truncate(answer, SHORT.answer).replace(/\.$/, '');
};

/** What was asked, after it was answered. */
export const askedLine = (question: Question, { plain }: Look): string =>
  plain ? truncate(question.words, SHORT.words) : question.words;

/** Explanation and the first source, so that a game stays on one screen; on a small channel both short. The bank shows all. */
export const groundsOf = (say: Say, question: Question, { plain }: Look): string[] =>
  groundLines(say, { ...question, sources: question.sources.slice(0, 1) }).map((line) =>
    plain ? truncate(line, SHORT.ground) : line,
  );

/** `Báo sai sót` in a group: what is wrong is said in private. */
export const flawLink = (say: Say, url: string): Button => ({ label: say('quiz-flaw'), url });

/** What was chosen or typed, in words. */
export function optionWords(say: Say, question: Question, given: string): string {
  if (question.kind === 'true_false') return say(given === STATEMENT.true ? 'quiz-true' : 'quiz-false');
  return question.options.find(({ id }) => id === given)?.words ?? given;
}
