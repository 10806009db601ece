// Short forms of the bank: find a question, say what is wrong with one.
import { z } from 'zod';
import type { Form } from '../../../core/feature.ts';
import { chosenOf, typedLine } from '../../../core/forms/inputs.ts';
import { UserError } from '../../../shared/errors.ts';
import { searchKey } from '../../../shared/text.ts';
import { reportFlaw } from './actions.ts';
import { bankList } from './views.ts';

const MOST_FLAW = 300;
const MOST_FIND = 60;
/** What button data has room for. */
const FIND_WORDS = 14;

const findData = z.object({ unitId: z.uuid(), words: z.string().optional() });

export const findForm: Form<z.infer<typeof findData>> = {
  name: 'quizzes.find',
  data: findData,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx) => ({ text: ctx.say('bank-form-find') }),
      read: async (_ctx, data, input) => {
        const words = searchKey(typedLine(input, MOST_FIND))
          .replace(/[^a-z0-9]+/g, '-')
          .slice(0, FIND_WORDS)
          .replace(/^-+|-+$/g, '');
        if (words === '') throw new UserError('form-too-short');
        return { data: { ...data, words }, next: 'done' };
      },
    },
  },
  done: async (ctx, { unitId, words = '' }) => ({
    messages: [await bankList(ctx, { unitId, view: 'all', topic: null, page: 0, words })],
  }),
};

const flawData = z.object({ questionId: z.uuid(), words: z.string().optional() });
const FLAWS = ['answer', 'source', 'wording'] as const;

export const flawForm: Form<z.infer<typeof flawData>> = {
  name: 'quizzes.flaw',
  data: flawData,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx) => ({
        text: ctx.say('bank-form-flaw'),
        choices: FLAWS.map((what) => ({ label: ctx.say('bank-flaw-name', { what }), value: what })),
      }),
      read: async (ctx, data, input) => {
        const choices = FLAWS.map((value) => ({ label: ctx.say('bank-flaw-name', { what: value }), value }));
        const chosen = chosenOf(choices, input);
        const words = chosen ? ctx.say('bank-flaw-name', { what: chosen }) : typedLine(input, MOST_FLAW, 4);
        return { data: { ...data, words }, next: 'done' };
      },
    },
  },
  done: async (ctx, { questionId, words = '' }) => {
    await reportFlaw(ctx, questionId, words);
    return { messages: [{ text: ctx.say('bank-flaw-thanks') }] };
  },
};
