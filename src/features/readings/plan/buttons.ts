// Presses on the screen of /doc: the plan, its settings, whose turn changes.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import type { Weekday } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { ROTAS, type Rota } from '../shapes.ts';
import { loadPlan } from '../store.ts';
import { isSecretary } from '../turns/rights.ts';
import { changePlan, openPlan, type PlanChange, planToChange } from './actions.ts';
import { PLAN_FIELDS, planForm } from './form.ts';
import { settingsMessage, turnsMessage, weekdaysMessage } from './messages.ts';
import { homeOf, loadHome, readingsScreen } from './screen.ts';

const uuid = z.uuid();

async function settings(ctx: Ctx, unitId: string, toast?: string): Promise<Reply> {
  const { unit } = await planToChange(ctx, ctx.db, unitId);
  const edit = settingsMessage(ctx.say, unit, await loadPlan(ctx.db, unitId), ctx.locale);
  return toast === undefined ? { edit } : { toast, edit };
}

/** A setting that is chosen by one press. */
const setting = <A extends string>(arg: z.ZodType<A>, change: (value: A) => PlanChange): ButtonHandler => ({
  args: z.tuple([uuid, arg]) as unknown as z.ZodType<string[]>,
  run: async (ctx, [unitId, value]) => {
    await changePlan(ctx, unitId!, change(value as A));
    return settings(ctx, unitId!, ctx.say('library-plan-saved'));
  },
});

export const planButtons: NonNullable<Feature['buttons']> = {
  p_all: {
    args: z.tuple([]),
    run: async (ctx) => {
      const { messages: [screen] = [] } = await readingsScreen(ctx);
      return screen ? { edit: screen } : {};
    },
  },
  p_home: { args: z.tuple([uuid]), run: async (ctx, [unitId]) => ({ edit: await homeOf(ctx, unitId!) }) },
  p_more: {
    args: z.tuple([uuid, z.string().regex(/^n\d{1,2}$/)]),
    run: async (ctx, [unitId, from]) => ({ edit: await homeOf(ctx, unitId!, Number(from!.slice(1))) }),
  },
  p_set: { args: z.tuple([uuid]), run: (ctx, [unitId]) => settings(ctx, unitId!) },
  p_day: {
    args: z.tuple([uuid]),
    run: async (ctx, [unitId]) => {
      await planToChange(ctx, ctx.db, unitId!);
      return { edit: weekdaysMessage(ctx.say, unitId!, ctx.locale) };
    },
  },
  p_dayset: setting(z.string().regex(/^d[1-7]$/), (day) => ({ weekday: Number(day.slice(1)) as Weekday })),
  p_rota: setting(z.enum(ROTAS), (rota: Rota) => ({ rota })),
  p_off: setting(z.enum(['skip', 'next']), (policy) => ({
    dayOffPolicy: policy === 'skip' ? 'skip' : 'next_working_day',
  })),
  p_act: {
    args: z.tuple([uuid, z.enum(['on', 'off'])]),
    run: async (ctx, [unitId, to]) => {
      await changePlan(ctx, unitId!, { active: to === 'on' });
      return { toast: ctx.say('library-plan-saved'), edit: await homeOf(ctx, unitId!) };
    },
  },
  p_form: {
    args: z.tuple([uuid, z.enum(PLAN_FIELDS)]),
    run: async (ctx, [unitId, field]) => {
      await planToChange(ctx, ctx.db, unitId!);
      return startForm(ctx, planForm, { unitId: unitId!, field: field as (typeof PLAN_FIELDS)[number] });
    },
  },
  p_turns: {
    args: z.tuple([uuid]),
    run: async (ctx, [unitId]) => {
      const seat = await openPlan(ctx, ctx.db, unitId!);
      if (!isSecretary(seat.person, unitId!)) throw new UserError('router-no-right');
      return { edit: turnsMessage(ctx.say, await loadHome(ctx, seat), ctx.locale) };
    },
  },
};
