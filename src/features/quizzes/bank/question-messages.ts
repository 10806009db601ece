// How a question is written: what is asked, what may be chosen, what is right and where it comes from; pure.
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { lettersOf } from './question-rules.ts';
import { LETTERS, type QuestionWords, STATEMENT } from './shapes.ts';

/** An address longer than this is cut: a message must hold two. */
const LONGEST_SOURCE = 300;

/** 'A. Nam Đàn, Nghệ An', in this order; the letters follow the order shown. Nothing for a statement. */
export const optionLines = (question: Pick<QuestionWords, 'options'>, order: readonly string[]): string[] =>
  order.flatMap((id, at) => {
    const option = question.options.find((one) => one.id === id);
    return option ? [`${LETTERS[at]}. ${option.words}`] : [];
  });

/** 'Đúng', 'Sai', 'B. Nam Đàn, Nghệ An', 'A. …; C. …' in this order; the words of a short answer. Null: a person judges. */
export function rightAnswer(
  say: Say,
  question: Pick<QuestionWords, 'kind' | 'options' | 'right' | 'answer'>,
  order: readonly string[],
): string | null {
  switch (question.kind) {
    case 'true_false':
      return say(question.right[0] === STATEMENT.true ? 'quiz-true' : 'quiz-false');
    case 'multiple_choice': {
      const lines = optionLines(question, order);
      return order.flatMap((id, at) => (question.right.includes(id) ? [lines[at] ?? ''] : [])).join('; ');
    }
    case 'short_answer':
      return question.answer;
    case 'open':
      return question.answer?.split('|').join('; ') ?? null;
    case 'task':
      return null;
  }
}

/** 'Giải thích', 'Nguồn': what stands after each answer. */
export const groundLines = (
  say: Say,
  { explanation, sources }: Pick<QuestionWords, 'explanation' | 'sources'>,
) => [
  ...(explanation === null ? [] : [say('quiz-explanation', { words: explanation })]),
  ...sources.map((source, at) =>
    at === 0
      ? say('quiz-source', { source: truncate(source, LONGEST_SOURCE) })
      : truncate(source, LONGEST_SOURCE),
  ),
];

/** The question with its answer and grounds, in the order in which it is kept: for those who approve it. */
export function fullLines(say: Say, question: QuestionWords): string[] {
  const order = question.options.map(({ id }) => id);
  const answer = rightAnswer(say, question, order);
  return [
    question.words,
    ...optionLines(question, order),
    '',
    ...(answer === null ? [] : [say('quiz-answer', { answer })]),
    ...(question.right.length > 1 ? [say('bank-several-right', { letters: lettersOf(question.right) })] : []),
    ...(question.accepted.length > 0 ? [say('bank-accepted', { forms: question.accepted.join('; ') })] : []),
    ...groundLines(say, question),
    say('bank-about', {
      kind: say('quiz-kind', { kind: question.kind }),
      topic: say('quiz-topic', { topic: question.topic }),
      difficulty: String(question.difficulty),
    }),
  ];
}
