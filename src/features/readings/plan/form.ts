// Asks for an hour or a place of the plan, typed as people write them.
import { z } from 'zod';
import type { Form } from '../../../core/feature.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatTime } from '../../../shared/format.ts';
import { readTime } from '../../../shared/read-dates.ts';
import { cleanLine } from '../../../shared/text.ts';
import { loadPlan } from '../store.ts';
import { changePlan, type PlanChange, planToChange } from './actions.ts';
import { settingsMessage } from './messages.ts';

export const PLAN_FIELDS = ['start', 'close', 'place'] as const;
const MAX_PLACE = 80;
const NO_PLACE = 'none';
/** Offered as buttons, 'HHmm'. */
const OFFERED = { start: ['0700', '0715', '0730', '0800'], close: ['1100', '1700', '1900', '2000'] } as const;

const data = z.object({ unitId: z.uuid(), field: z.enum(PLAN_FIELDS), value: z.string().nullish() });
type PlanData = z.infer<typeof data>;

const toTime = (value: string): string => `${value.slice(0, 2)}:${value.slice(2)}`;

export const planForm: Form<PlanData> = {
  name: 'readings.plan',
  data,
  first: 'value',
  steps: {
    value: {
      prompt: async (ctx, { field }) => {
        const text = ctx.say('library-form-plan', { field });
        if (field === 'place')
          return { text, choices: [{ label: ctx.say('library-plan-no-place'), value: NO_PLACE }] };
        const choices = OFFERED[field].map((value) => ({ label: formatTime(toTime(value), ctx.say), value }));
        return { text, choices, perRow: 2 };
      },
      read: async (ctx, kept, { choice, text }) => {
        const value = kept.field === 'place' ? readPlace(choice, text) : readHour(choice, text);
        // Wrong hours are said here, where the question still stands.
        await changePlan(ctx, kept.unitId, changeOf(kept.field, value));
        return { data: { ...kept, value }, next: 'done' };
      },
    },
  },
  done: async (ctx, { unitId }) => {
    const { unit } = await planToChange(ctx, ctx.db, unitId);
    const message = settingsMessage(ctx.say, unit, await loadPlan(ctx.db, unitId), ctx.locale);
    const saved = ctx.say('library-plan-saved');
    return { toast: saved, messages: [{ ...message, text: `${saved}\n\n${message.text}` }] };
  },
};

function changeOf(field: PlanData['field'], value: string | null): PlanChange {
  if (field === 'place') return { place: value };
  return field === 'start' ? { startsAt: value ?? '' } : { closesAt: value ?? '' };
}

function readHour(choice: string | undefined, text: string | undefined): string {
  const offered = [...OFFERED.start, ...OFFERED.close].find((one) => one === choice);
  if (offered) return toTime(offered);
  const read = readTime(text ?? '');
  if (!read.ok) throw new UserError('library-form-time-again');
  return read.value;
}

function readPlace(choice: string | undefined, text: string | undefined): string | null {
  if (choice === NO_PLACE) return null;
  const place = cleanLine(text ?? '', MAX_PLACE);
  if (place.tooLong) throw new UserError('library-too-long', { max: MAX_PLACE });
  if (place.text.length < 2) throw new UserError('library-too-short');
  return place.text;
}
