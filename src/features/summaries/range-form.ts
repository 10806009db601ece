// `Từ ngày – đến ngày`: two days as people write them.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { MOST_DAYS, rangeOf } from '../../core/figures/period-rules.ts';
import { startForm } from '../../core/forms/forms.ts';
import { passedDayChoices, readPassedDay } from '../../core/forms/inputs.ts';
import { daysBetween } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { formatDate } from '../../shared/format.ts';
import { seenUnit } from './access.ts';
import { openPage } from './screens.ts';

const data = z.object({ unitId: z.uuid(), from: z.string().optional(), last: z.string().optional() });
type Data = z.infer<typeof data>;

export async function askRange(ctx: Ctx, unitId: string): Promise<Reply> {
  await seenUnit(ctx, unitId);
  return startForm(ctx, rangeForm, { unitId });
}

export const rangeForm: Form<Data> = {
  name: 'summaries.range',
  data,
  first: 'from',
  steps: {
    from: {
      prompt: async (ctx, { unitId }) => {
        const { unit } = await seenUnit(ctx, unitId);
        return { text: ctx.say('summaries-range-from', { unit: unit.name }) };
      },
      read: async (ctx, kept, input) => ({
        data: { ...kept, from: readPassedDay(ctx, input) },
        next: 'last',
      }),
    },
    last: {
      prompt: async (ctx, { from = '' }) => ({
        text: ctx.say('summaries-range-last', { from: formatDate(from) }),
        choices: passedDayChoices(ctx),
      }),
      read: async (ctx, kept, input) => {
        const last = readPassedDay(ctx, input);
        const days = daysBetween(kept.from ?? last, last);
        if (days < 0)
          throw new UserError('summaries-range-backwards', { from: formatDate(kept.from ?? last) });
        if (days >= MOST_DAYS) throw new UserError('summaries-range-long');
        return { data: { ...kept, last }, next: 'done' };
      },
    },
  },
  done: (ctx, { unitId, from = '', last = '' }) => openPage(ctx, unitId, rangeOf(from, last), 0),
};
