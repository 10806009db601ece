// A campaign that is there: extended, called off, its paper total typed.
import { z } from 'zod';
import { cancelAsk, rescheduleAsk } from '../../../core/asks/engine.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import { moveOffDay } from '../../../core/calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff } from '../../../core/calendar/store.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { addDays, instantOf, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { secretaryFor } from '../access.ts';
import { loadPledgePlan } from '../store.ts';
import { CLOSES, dayWord, openCampaign, readDay } from './campaign.ts';
import { stopQuestion } from './campaign-messages.ts';
import { show } from './draft.ts';
import { type Campaign, loadCampaign, onPaper, removeCampaign, updateCampaign } from './store.ts';

type Held = { campaign: Campaign; ask: Ask; unit: Unit };

/** A campaign this secretary may change. @throws UserError */
async function campaignFor(ctx: Ctx, sql: Sql, id: string): Promise<Held> {
  const campaign = await loadCampaign(sql, id);
  const ask = campaign?.askId ? await loadAsk(sql, campaign.askId) : null;
  if (!campaign || !ask) throw new UserError('router-old-button');
  const { unit } = await secretaryFor(ctx, sql, campaign.unitId);
  return { campaign, ask, unit };
}

export async function askStop(ctx: Ctx, id: string): Promise<Reply> {
  const { campaign, unit } = await campaignFor(ctx, ctx.db, id);
  const { paperName: paper } = await loadPledgePlan(ctx.db, unit.id);
  return show(ctx, stopQuestion(tongueIn(ctx, ctx.locale), { year: campaign.year, unit, paper }, id));
}

/** What was handed in stays; nobody is asked any more, and the year may be opened anew. */
export async function stopCampaign(ctx: Ctx, id: string): Promise<Reply> {
  const year = await inTransaction(ctx.db, async (tx) => {
    const { campaign, ask } = await campaignFor(ctx, tx, id);
    if (!(await cancelAsk(ctx, tx, ask.id))) throw new UserError('pledges-campaign-over');
    await removeCampaign(tx, id);
    return campaign.year;
  });
  ctx.wake();
  return show(ctx, { text: ctx.say('pledges-campaign-stopped', { year: String(year) }) });
}

const extending = z.object({ id: z.uuid(), until: z.string().optional() });

export async function askExtend(ctx: Ctx, id: string): Promise<Reply> {
  await campaignFor(ctx, ctx.db, id);
  return startForm(ctx, extendForm, { id });
}

export const extendForm: Form<z.infer<typeof extending>> = {
  name: 'pledges.extend',
  data: extending,
  first: 'until',
  steps: {
    until: {
      prompt: async (ctx, { id }) => {
        const { ask } = await campaignFor(ctx, ctx.db, id);
        const closes = localDate(ask.closesAt, ctx.zone);
        const choices = [addDays(closes, 7), addDays(closes, 14)].map((day) => ({
          label: formatDate(day),
          value: dayWord(day),
        }));
        return { text: ctx.say('pledges-campaign-ask-until'), choices };
      },
      read: async (ctx, kept, input) => {
        const { campaign, ask } = await campaignFor(ctx, ctx.db, kept.id);
        const today = localDate(ctx.clock.now(), ctx.zone);
        // Later than it ends now: an earlier end would cut off who relied on the day they were told.
        const from = addDays(localDate(ask.closesAt, ctx.zone), 1);
        return { data: { ...kept, until: readDay(input, today, from, campaign.year) }, next: 'done' };
      },
    },
  },
  done: async (ctx, { id, until = '' }) => {
    const unitId = await inTransaction(ctx.db, async (tx) => {
      const { ask, unit } = await campaignFor(ctx, tx, id);
      const { zone } = ctx;
      const table = await loadDaysOff(tx, unit.id);
      const wanted = instantOf(until, CLOSES, zone);
      const closesAt = moveOffDay(wanted, 'next_working_day', table, zone) ?? wanted;
      const now = ctx.clock.now();
      // Chased once: a reminder that went out is not repeated.
      const isAhead = ask.nudgesAt.some((at) => at > now);
      const nudge = nudgeAt(ask.opensAt, closesAt, { zone, table, ...DEFAULT_ALLOWED });
      const nudgesAt = isAhead && nudge ? [nudge] : ask.nudgesAt;
      if (!(await rescheduleAsk(ctx, tx, ask.id, { closesAt, nudgesAt })))
        throw new UserError('pledges-campaign-over');
      return unit.id;
    });
    ctx.wake();
    return openCampaign(ctx, unitId);
  },
};

const counting = z.object({ id: z.uuid(), count: z.number().int().min(0).optional() });

export async function askPaper(ctx: Ctx, id: string): Promise<Reply> {
  await campaignFor(ctx, ctx.db, id);
  return startForm(ctx, paperForm, { id });
}

/** `Nhập số trên giấy`: of those followed on paper a total alone is kept. */
export const paperForm: Form<z.infer<typeof counting>> = {
  name: 'pledges.paper',
  data: counting,
  first: 'count',
  steps: {
    count: {
      prompt: async (ctx, { id }) => {
        const { unit } = await campaignFor(ctx, ctx.db, id);
        const names = await onPaper(ctx.db, unit.id, localDate(ctx.clock.now(), ctx.zone));
        return { text: ctx.say('pledges-paper-ask', { total: names.length, names: names.join(', ') }) };
      },
      read: async (ctx, kept, { text = '' }) => {
        const { unit } = await campaignFor(ctx, ctx.db, kept.id);
        const names = await onPaper(ctx.db, unit.id, localDate(ctx.clock.now(), ctx.zone));
        const count = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : -1;
        if (count < 0 || count > names.length)
          throw new UserError('pledges-paper-number', { total: names.length });
        return { data: { ...kept, count }, next: 'done' };
      },
    },
  },
  done: async (ctx, { id, count = 0 }) => {
    const unitId = await inTransaction(ctx.db, async (tx) => {
      const { unit } = await campaignFor(ctx, tx, id);
      const { length } = await onPaper(tx, unit.id, localDate(ctx.clock.now(), ctx.zone));
      await updateCampaign(tx, id, { paperRegistered: count, paperTotal: length });
      return unit.id;
    });
    return openCampaign(ctx, unitId);
  },
};
