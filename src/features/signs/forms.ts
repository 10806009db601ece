// Writing a line of the unit's list anew, or adding one.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { chosenOf, typedLine } from '../../core/forms/inputs.ts';
import { UserError } from '../../shared/errors.ts';
import { addWords, openEdit, openEditing, saveWords, signOf } from './actions.ts';
import { partChoices } from './messages.ts';
import { MAX_WORDS, PARTS } from './shapes.ts';

const words = async (ctx: Ctx, unitId: string): Promise<Reply> => {
  const { edit } = await openEdit(ctx, unitId, 0);
  const saved = ctx.say('signs-saved');
  return { toast: saved, messages: edit ? [{ ...edit, text: `${saved}\n\n${edit.text}` }] : [] };
};

const changeData = z.object({ unitId: z.uuid(), number: z.number().int(), words: z.string().optional() });

export async function openChange(ctx: Ctx, unitId: string, number: number): Promise<Reply> {
  await signOf(ctx, ctx.db, unitId, number);
  return startForm(ctx, changeForm, { unitId, number });
}

export const changeForm: Form<z.infer<typeof changeData>> = {
  name: 'signs.change',
  data: changeData,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx, { unitId, number }) => {
        const sign = await signOf(ctx, ctx.db, unitId, number);
        return { text: ctx.say('signs-form-change', { words: sign.words, max: MAX_WORDS }) };
      },
      read: async (_ctx, given, input) => ({
        data: { ...given, words: typedLine(input, MAX_WORDS, 5) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { unitId, number, words: typed = '' }) => {
    await saveWords(ctx, unitId, number, typed);
    return words(ctx, unitId);
  },
};

const addData = z.object({
  unitId: z.uuid(),
  part: z.enum(PARTS).optional(),
  words: z.string().optional(),
});

export async function openAdd(ctx: Ctx, unitId: string): Promise<Reply> {
  await openEditing(ctx, ctx.db, unitId);
  return startForm(ctx, addForm, { unitId });
}

export const addForm: Form<z.infer<typeof addData>> = {
  name: 'signs.add',
  data: addData,
  first: 'part',
  steps: {
    part: {
      prompt: async (ctx) => ({ text: ctx.say('signs-form-part'), choices: partChoices(ctx.say) }),
      read: async (ctx, given, input) => {
        const part = chosenOf(partChoices(ctx.say), input);
        if (!part) throw new UserError('signs-form-part-again');
        return { data: { ...given, part }, next: 'words' };
      },
    },
    words: {
      prompt: async (ctx) => ({ text: ctx.say('signs-form-words', { max: MAX_WORDS }) }),
      read: async (_ctx, given, input) => ({
        data: { ...given, words: typedLine(input, MAX_WORDS, 5) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { unitId, part = 'thought', words: typed = '' }) => {
    await addWords(ctx, unitId, part, typed);
    return words(ctx, unitId);
  },
};
