// The question bank: what ships, what units add, who approved it.
import { encodeButton } from '../../../shared/button-data.ts';
import { longId } from '../../../shared/ids.ts';
import type { QuizPart } from '../parts.ts';
import { CODE } from '../shapes.ts';
import { mayKeepBank } from './actions.ts';
import { bankButtons, openFlaw } from './buttons.ts';
import { fileForm } from './file-form.ts';
import { findForm, flawForm } from './forms.ts';
import { fileOfQuestions } from './import-actions.ts';
import { questionForm } from './question-form.ts';
import { seedQuestions } from './seed.ts';
import { forgetMember, loadQuestion } from './store.ts';
import { weekHints } from './week.ts';

export const bank: QuizPart = {
  buttons: bankButtons,
  forms: [questionForm, fileForm, findForm, flawForm],
  help: [
    {
      key: 'bank-help',
      seenBy: ['secretary', 'deputy_secretary', 'committee_member', 'leader'],
    },
  ],
  seed: (services, tx) => seedQuestions(services, tx),
  file: (ctx, file) => fileOfQuestions(ctx, file),
  readingHints: weekHints,
  // From a group, where what is wrong cannot be said in private.
  deepLink: async (ctx, link) => {
    const id = longId(link);
    return id !== null && (await loadQuestion(ctx.db, id)) ? openFlaw(ctx, id) : null;
  },
  on: {
    async memberErased(_services, tx, memberId) {
      await forgetMember(tx, memberId);
      return [];
    },
  },
  homeButtons: async (ctx, unit) =>
    mayKeepBank(await ctx.person(), unit)
      ? [{ rank: 50, row: [{ label: ctx.say('bank-open'), data: encodeButton(CODE, 'b_home', unit.id) }] }]
      : [],
};
