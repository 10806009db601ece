// Asks for the name of a reader who is on no list.
import { z } from 'zod';
import type { Form } from '../../../core/feature.ts';
import { UserError } from '../../../shared/errors.ts';
import { cleanLine } from '../../../shared/text.ts';
import { afterReader } from './replies.ts';

const MAX_NAME = 60;
const data = z.object({ readingId: z.uuid(), name: z.string().optional() });

export const readerForm: Form<z.infer<typeof data>> = {
  name: 'readings.reader',
  data,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx) => ({ text: ctx.say('library-form-reader') }),
      read: async (_ctx, kept, { text }) => {
        const { text: name, tooLong } = cleanLine(text ?? '', MAX_NAME);
        if (tooLong) throw new UserError('library-too-long', { max: MAX_NAME });
        if (!/\p{L}{2}/u.test(name) || /\p{M}{3}/u.test(name))
          throw new UserError('library-form-reader-again');
        return { data: { ...kept, name }, next: 'done' };
      },
    },
  },
  done: async (ctx, { readingId, name = '' }) => {
    const { edit, ...rest } = await afterReader(ctx, readingId, { name });
    return { ...rest, messages: [...(edit ? [edit] : []), ...(rest.messages ?? [])] };
  },
};
