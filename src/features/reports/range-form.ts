// A period from one day to another, typed.
import { z } from 'zod';
import type { Ctx, Form, FormInput, Reply } from '../../core/feature.ts';
import { MOST_DAYS, rangeOf } from '../../core/figures/period-rules.ts';
import { startForm } from '../../core/forms/forms.ts';
import { passedDayChoices, readPassedDay } from '../../core/forms/inputs.ts';
import { daysBetween } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { openUnit } from './access.ts';
import { showFiles } from './screens.ts';

const data = z.object({ unitId: z.uuid(), from: z.string().optional(), last: z.string().optional() });

export async function openRange(ctx: Ctx, unitId: string): Promise<Reply> {
  await openUnit(ctx, ctx.db, unitId);
  return startForm(ctx, rangeForm, { unitId });
}

/** @throws UserError where it is before the first day, or too far from it */
function lastDay(ctx: Ctx, from: string, input: FormInput): string {
  const last = readPassedDay(ctx, input);
  if (last < from) throw new UserError('reports-range-order');
  if (daysBetween(from, last) >= MOST_DAYS) throw new UserError('reports-range-long');
  return last;
}

export const rangeForm: Form<z.infer<typeof data>> = {
  name: 'reports.range',
  data,
  first: 'from',
  steps: {
    from: {
      prompt: async (ctx, { unitId }) => {
        await openUnit(ctx, ctx.db, unitId);
        return { text: ctx.say('reports-range-from') };
      },
      read: async (ctx, given, input) => ({
        data: { ...given, from: readPassedDay(ctx, input) },
        next: 'last',
      }),
    },
    last: {
      prompt: async (ctx) => ({ text: ctx.say('reports-range-last'), choices: passedDayChoices(ctx) }),
      read: async (ctx, given, input) => ({
        data: { ...given, last: lastDay(ctx, given.from ?? '', input) },
        next: 'done',
      }),
    },
  },
  done: (ctx, { unitId, from = '', last = '' }) => showFiles(ctx, unitId, rangeOf(from, last)),
};
