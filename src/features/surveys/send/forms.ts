// What is typed or picked while a survey is sent: to whom, and moments that no button offers.
import { z } from 'zod';
import { chosenAudience } from '../../../core/asks/audience/choice.ts';
import { audienceData } from '../../../core/asks/audience/shapes.ts';
import { audienceSteps } from '../../../core/asks/audience/steps.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { isLocalDate, isLocalTime, localDate } from '../../../shared/dates.ts';
import { formatTime, formatWeekdayDate } from '../../../shared/format.ts';
import { seeDraft, seeManaged } from '../access.ts';
import { ASKED } from '../shapes.ts';
import { changeSending, setTime } from './actions.ts';
import { dayChoices, HOURS, momentAt, readDay, readHour } from './rules.ts';
import { extendTo } from './run.ts';

const whomData = z.object({ ...audienceData, surveyId: z.uuid() });
type WhomData = z.infer<typeof whomData>;

export const whomForm: Form<WhomData> = {
  name: 'surveys.whom',
  data: whomData,
  first: 'whom',
  steps: audienceSteps<WhomData>({ next: 'done', standings: ASKED, withOthers: true }),
  async done(ctx, { surveyId, unitId, audience }) {
    const chosen = await chosenAudience(ctx, ctx.db, { unitId, audience, standings: ASKED });
    return changeSending(ctx, surveyId, () => ({ audience: chosen.audience }));
  },
};

export async function startWhom(ctx: Ctx, surveyId: string): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  return startForm(ctx, whomForm, { surveyId, unitId: survey.unitId, audience: {} }, true);
}

export const MOMENTS = ['opens', 'closes', 'extend'] as const;
const momentData = z.object({
  surveyId: z.uuid(),
  which: z.enum(MOMENTS),
  date: z.string().optional(),
  time: z.string().optional(),
});
type MomentData = z.infer<typeof momentData>;

/** A day and an hour, as people write them. */
export const momentForm: Form<MomentData> = {
  name: 'surveys.moment',
  data: momentData,
  first: 'date',
  steps: {
    date: {
      prompt: async (ctx, { which }) => ({
        text: ctx.say('survey-ask-day', { which }),
        choices: dayChoices(localDate(ctx.clock.now(), ctx.zone)).map((date) => ({
          label: formatWeekdayDate(date, ctx.locale),
          value: date,
        })),
      }),
      read: async (ctx, data, { choice, text = '' }) => {
        const today = localDate(ctx.clock.now(), ctx.zone);
        const date = choice !== undefined && isLocalDate(choice) ? choice : readDay(text, today);
        return { data: { ...data, date }, next: 'time' };
      },
    },
    time: {
      prompt: async (ctx) => ({
        text: ctx.say('survey-ask-hour'),
        choices: HOURS.map((time) => ({ label: formatTime(time, ctx.say), value: time.replace(':', '-') })),
        perRow: 2,
      }),
      read: async (ctx, data, { choice, text = '' }) => {
        const pressed = choice?.replace('-', ':') ?? '';
        const time = isLocalTime(pressed) ? pressed : readHour(text);
        momentAt(data.date ?? '', time, ctx.zone, ctx.clock.now());
        return { data: { ...data, time }, next: 'done' };
      },
    },
  },
  done(ctx, { surveyId, which, date = '', time = '' }) {
    const moment = momentAt(date, time, ctx.zone, ctx.clock.now());
    return which === 'extend' ? extendTo(ctx, surveyId, moment) : setTime(ctx, surveyId, which, moment);
  },
};

export async function startMoment(ctx: Ctx, surveyId: string, which: MomentData['which']): Promise<Reply> {
  await seeManaged(ctx, ctx.db, surveyId);
  return startForm(ctx, momentForm, { surveyId, which }, true);
}
