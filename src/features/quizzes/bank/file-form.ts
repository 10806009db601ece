// Waits for a file of questions; the template is sent from here.
import { z } from 'zod';
import type { Form } from '../../../core/feature.ts';
import { UserError } from '../../../shared/errors.ts';
import { importFile, sendTemplate } from './import-actions.ts';

const data = z.object({ unitId: z.uuid(), fileRef: z.string().optional() });
const MODEL = 'model';

export const fileForm: Form<z.infer<typeof data>> = {
  name: 'quizzes.file',
  data,
  first: 'file',
  steps: {
    file: {
      prompt: async (ctx) => ({
        text: ctx.say('bank-form-file'),
        choices: [{ label: ctx.say('bank-model'), value: MODEL }],
      }),
      read: async (_ctx, given, { file, choice }) => {
        if (choice === MODEL) return { data: { ...given, fileRef: undefined }, next: 'done' };
        if (!file) throw new UserError('bank-form-file-only');
        return { data: { ...given, fileRef: JSON.stringify(file) }, next: 'done' };
      },
    },
  },
  done: (ctx, { unitId, fileRef }) =>
    fileRef === undefined
      ? sendTemplate(ctx, unitId)
      : importFile(ctx, unitId, JSON.parse(fileRef) as Parameters<typeof importFile>[2]),
};
