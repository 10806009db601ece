// A unit adds a question by chat: kind, topic, words, options, what is right, why, from where.
import { z } from 'zod';
import type { Ctx, Form, FormStep } from '../../../core/feature.ts';
import { chosenOf, typedLine } from '../../../core/forms/inputs.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine } from '../../../shared/text.ts';
import { addQuestion } from './actions.ts';
import { fullLines } from './question-messages.ts';
import {
  LONGEST,
  lettersOf,
  MOST_OPTIONS,
  optionProblems,
  readOptions,
  readRight,
} from './question-rules.ts';
import {
  option,
  QUESTION_KINDS,
  type QuestionKind,
  type QuestionWords,
  STATEMENT,
  TOPICS,
} from './shapes.ts';
import { questionCard } from './views.ts';

const data = z.object({
  unitId: z.uuid(),
  kind: z.enum(QUESTION_KINDS).optional(),
  topic: z.enum(TOPICS).optional(),
  words: z.string().optional(),
  options: z.array(option).optional(),
  right: z.array(z.string()).optional(),
  answer: z.string().nullish(),
  accepted: z.array(z.string()).optional(),
  explanation: z.string().nullish(),
  source: z.string().optional(),
});
type Data = z.infer<typeof data>;

const SKIP = 'skip';
const SAVE = 'save';
const DIFFICULTY = 2;

const kinds = (ctx: Ctx) =>
  QUESTION_KINDS.map((value) => ({ label: ctx.say('quiz-kind', { kind: value }), value }));
const topics = (ctx: Ctx) =>
  TOPICS.map((value) => ({ label: ctx.say('quiz-topic', { topic: value }), value }));
const skip = (ctx: Ctx) => [{ label: ctx.say('form-skip'), value: SKIP }];

/** What follows the words of a question of this kind. */
const AFTER_WORDS: Record<QuestionKind, string> = {
  multiple_choice: 'options',
  true_false: 'right',
  short_answer: 'answer',
  open: 'answer',
  task: 'explanation',
};

/** Lines typed in one message; the first is the answer, the others are other ways to write it. */
function typedLines(text: string | undefined): string[] {
  if (text === undefined) throw new UserError('form-text-only');
  if (secrecyStamp(text) !== null) throw new UserError('form-secret');
  return text
    .split(/\r\n?|\n/)
    .map((line) => cleanLine(line, LONGEST.answer).text)
    .filter((line) => line !== '');
}

const wordsOf = (given: Data): QuestionWords => ({
  kind: given.kind ?? 'short_answer',
  topic: given.topic ?? 'don_vi',
  difficulty: DIFFICULTY,
  words: given.words ?? '',
  options: given.options ?? [],
  right: given.right ?? [],
  answer: given.answer ?? null,
  accepted: given.accepted ?? [],
  explanation: given.explanation ?? null,
  sources: given.source === undefined ? [] : [given.source],
});

const STEPS: Record<string, FormStep<Data>> = {
  kind: {
    prompt: async (ctx) => ({ text: ctx.say('bank-form-kind'), choices: kinds(ctx) }),
    read: async (ctx, given, input) => {
      const kind = chosenOf(kinds(ctx), input);
      if (!kind) throw new UserError('bank-form-choose');
      return { data: { unitId: given.unitId, kind }, next: 'topic' };
    },
  },
  topic: {
    prompt: async (ctx) => ({ text: ctx.say('bank-form-topic'), choices: topics(ctx) }),
    read: async (ctx, given, input) => {
      const topic = chosenOf(topics(ctx), input);
      if (!topic) throw new UserError('bank-form-choose');
      return { data: { ...given, topic }, next: 'words' };
    },
  },
  words: {
    prompt: async (ctx, { kind }) => ({ text: ctx.say('bank-form-words', { kind: kind ?? '' }) }),
    read: async (_ctx, given, input) => {
      const words = typedLine(input, LONGEST.words, 5);
      return { data: { ...given, words }, next: AFTER_WORDS[given.kind ?? 'task'] };
    },
  },
  options: {
    prompt: async (ctx) => ({ text: ctx.say('bank-form-options', { most: MOST_OPTIONS }) }),
    read: async (_ctx, given, { text }) => {
      if (text === undefined) throw new UserError('form-text-only');
      if (secrecyStamp(text) !== null) throw new UserError('form-secret');
      const options = readOptions(text);
      const [problem] = optionProblems(options, null);
      if (problem) throw new UserError(`bank-problem-${problem}`);
      return { data: { ...given, options }, next: 'right' };
    },
  },
  right: {
    prompt: async (ctx, { kind, options = [] }) =>
      kind === 'true_false'
        ? {
            text: ctx.say('bank-form-statement'),
            choices: [
              { label: ctx.say('quiz-true'), value: STATEMENT.true },
              { label: ctx.say('quiz-false'), value: STATEMENT.false },
            ],
          }
        : {
            text: [
              ctx.say('bank-form-right'),
              ...options.map(({ id, words }) => `${lettersOf([id])}. ${words}`),
            ].join('\n'),
            choices: options.map(({ id }) => ({ label: lettersOf([id]), value: id })),
            perRow: 3,
          },
    read: async (_ctx, given, { text, choice }) => {
      const allowed =
        given.kind === 'true_false' ? Object.values(STATEMENT) : (given.options ?? []).map(({ id }) => id);
      const right = choice === undefined ? readRight(text ?? '', given.kind ?? 'multiple_choice') : [choice];
      if (!right || right.some((id) => !(allowed as string[]).includes(id)))
        throw new UserError('bank-problem-right_unknown');
      return { data: { ...given, right }, next: 'explanation' };
    },
  },
  answer: {
    prompt: async (ctx, { kind }) => ({
      text: ctx.say('bank-form-answer', { kind: kind ?? '' }),
      choices: kind === 'open' ? skip(ctx) : [],
    }),
    read: async (_ctx, given, { text, choice }) => {
      if (given.kind === 'open' && choice === SKIP) return { data: given, next: 'explanation' };
      const [first, ...others] = typedLines(text);
      if (first === undefined) throw new UserError('bank-problem-answer_missing');
      const answer =
        given.kind === 'open'
          ? { answer: [first, ...others].join('|'), accepted: [] }
          : { answer: first, accepted: others };
      return { data: { ...given, ...answer }, next: 'explanation' };
    },
  },
  explanation: {
    prompt: async (ctx) => ({ text: ctx.say('bank-form-explanation'), choices: skip(ctx) }),
    read: async (_ctx, given, input) => {
      const explanation = input.choice === SKIP ? null : typedLine(input, LONGEST.explanation);
      return { data: { ...given, explanation }, next: 'source' };
    },
  },
  source: {
    prompt: async (ctx) => ({ text: ctx.say('bank-form-source') }),
    read: async (_ctx, given, input) => ({
      data: { ...given, source: typedLine(input, LONGEST.source) },
      next: 'check',
    }),
  },
  check: {
    prompt: async (ctx, given) => ({
      text: [ctx.say('bank-form-check'), '', ...fullLines(ctx.say, wordsOf(given))].join('\n'),
      choices: [{ label: ctx.say('bank-form-save'), value: SAVE }],
    }),
    read: async (ctx, given, input) => {
      const save = chosenOf([{ label: ctx.say('bank-form-save'), value: SAVE }], input);
      if (!save) throw new UserError('bank-form-choose');
      return { data: given, next: 'done' };
    },
  },
};

export const questionForm: Form<Data> = {
  name: 'quizzes.question',
  data,
  first: 'kind',
  steps: STEPS,
  // Asked of some kinds alone.
  aside: ['options', 'right', 'answer'],
  done: async (ctx, given) => {
    const id = await inTransaction(ctx.db, (tx) => addQuestion(ctx, tx, given.unitId, wordsOf(given)));
    const card = await questionCard(ctx, given.unitId, id);
    return { messages: [{ ...card, text: `${ctx.say('bank-added')}\n\n${card.text}` }] };
  },
};
