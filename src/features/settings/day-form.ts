// `Thêm ngày nghỉ`: the date, whether it is off or worked, its name.
import { z } from 'zod';
import { readComingDay, readDayName } from '../../core/calendar/day-off-rules.ts';
import { DAY_OFF_KINDS } from '../../core/calendar/rules/days-off.ts';
import type { Form } from '../../core/feature.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { searchKey } from '../../shared/text.ts';
import { addDay } from './days.ts';

const data = z.object({
  scope: z.string(),
  date: z.string().optional(),
  kind: z.enum(DAY_OFF_KINDS).optional(),
  name: z.string().optional(),
});

export const dayForm: Form<z.infer<typeof data>> = {
  name: 'settings.day',
  data,
  first: 'date',
  steps: {
    date: {
      prompt: async (ctx) => ({ text: ctx.say('settings-day-ask-date') }),
      read: async (ctx, kept, { text = '' }) => ({
        data: { ...kept, date: readComingDay(text, localDate(ctx.clock.now(), ctx.zone)) },
        next: 'kind',
      }),
    },
    kind: {
      prompt: async (ctx) => ({
        text: ctx.say('settings-day-ask-kind'),
        choices: DAY_OFF_KINDS.map((kind) => ({ label: ctx.say(`settings-day-kind-${kind}`), value: kind })),
      }),
      read: async (ctx, kept, { choice, text = '' }) => {
        const kind = DAY_OFF_KINDS.find(
          (one) => one === choice || searchKey(ctx.say(`settings-day-kind-${one}`)) === searchKey(text),
        );
        if (!kind) throw new UserError('settings-day-kind-again');
        return { data: { ...kept, kind }, next: 'name' };
      },
    },
    name: {
      prompt: async (ctx) => ({ text: ctx.say('settings-day-ask-name') }),
      read: async (_ctx, kept, { text = '' }) => {
        return { data: { ...kept, name: readDayName(text) }, next: 'done' };
      },
    },
  },
  done: async (ctx, { scope, date = '', kind = 'off', name = '' }) =>
    addDay(ctx, scope, { date, kind, name }),
};
