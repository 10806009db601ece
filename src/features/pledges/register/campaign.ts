// A unit's registration campaign: opened once a year, extended, called off, looked at.
import { z } from 'zod';
import { cancelAsk, openNow, rescheduleAsk } from '../../../core/asks/engine.ts';
import { keptFigures, liveFigures } from '../../../core/asks/results-store.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import { audienceByUnit, insertAsk, loadAsk } from '../../../core/asks/store.ts';
import { moveOffDay } from '../../../core/calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff } from '../../../core/calendar/store.ts';
import type { Ctx, Form, FormInput, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatDate, formatRate } from '../../../shared/format.ts';
import { newId } from '../../../shared/ids.ts';
import { readDate } from '../../../shared/read-dates.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { cellFor, isSecretary, secretaryFor } from '../access.ts';
import { paperName } from '../messages.ts';
import { ASKS, PLEDGERS, REGISTER_FORM } from '../shapes.ts';
import { loadPledgePlan } from '../store.ts';
import { campaignScreen, stopQuestion } from './campaign-messages.ts';
import { show } from './draft.ts';
import { endOfYear, yearToRegister } from './rules.ts';
import {
  type Campaign,
  findCampaign,
  insertCampaign,
  latestCampaign,
  loadCampaign,
  onPaper,
  removeCampaign,
  updateCampaign,
} from './store.ts';

const OPENS = '08:00';
const CLOSES = '17:00';
/** Late by a day still makes sense: a campaign lasts for days. */
const GRACE_SECONDS = 24 * 3600;
const OFFERED_DAYS = [7, 14, 30] as const;

const figuresOf = (sql: Sql, ask: Ask): Promise<Figures> =>
  ask.state === 'closed' ? keptFigures(sql, ask.id) : liveFigures(sql, ask.id);

/** The campaign's screen, or the form that opens one where there is none. */
export async function openCampaign(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit, person } = await cellFor(ctx, ctx.db, unitId);
  const campaign = await latestCampaign(ctx.db, unit.id);
  const ask = campaign?.askId ? await loadAsk(ctx.db, campaign.askId) : null;
  if (!campaign || !ask) return startCampaign(ctx, unitId);
  const { paperName: paper } = await loadPledgePlan(ctx.db, unit.id);
  const names = await onPaper(ctx.db, unit.id, localDate(ctx.clock.now(), ctx.zone));
  return show(
    ctx,
    campaignScreen(
      tongueIn(ctx, ctx.locale),
      { year: campaign.year, unit, paper },
      {
        id: campaign.id,
        ask,
        figures: await figuresOf(ctx.db, ask),
        paper: { registered: campaign.paperRegistered, total: campaign.paperTotal ?? names.length },
        isSecretary: isSecretary(person, unit.id),
      },
    ),
  );
}

/** @throws UserError when this year's was opened before, saying what stands */
async function refuseSecond(ctx: Ctx, sql: Sql, unit: Unit, year: number): Promise<void> {
  const standing = await findCampaign(sql, unit.id, year);
  const ask = standing?.askId ? await loadAsk(sql, standing.askId) : null;
  if (!standing || !ask) return;
  const tongue = tongueIn(ctx, ctx.locale);
  const { answered, expected } = await figuresOf(sql, ask);
  throw new UserError('pledges-campaign-stands', {
    year: String(year),
    from: formatDate(localDate(ask.opensAt, ctx.zone)),
    until: momentOf(tongue, ask.closesAt),
    state: ask.state,
    rate: formatRate(answered, expected, ctx.locale),
  });
}

const opening = z.object({
  unitId: z.uuid(),
  year: z.number().int(),
  from: z.string().optional(),
  until: z.string().optional(),
});
type Opening = z.infer<typeof opening>;

export async function startCampaign(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await secretaryFor(ctx, ctx.db, unitId);
  const year = yearToRegister(localDate(ctx.clock.now(), ctx.zone), null);
  await refuseSecond(ctx, ctx.db, unit, year);
  return startForm(ctx, campaignForm, { unitId, year });
}

const dayWord = (day: LocalDate): string => `d${day.replaceAll('-', '')}`;
const wordDay = (word: string): string => word.replace(/^d(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

function readDay(input: FormInput, today: LocalDate, from: LocalDate, year: number) {
  const read = readDate(input.choice ? wordDay(input.choice) : (input.text ?? ''), today);
  if (!read.ok) throw new UserError('pledges-due-again');
  if (read.value < from) throw new UserError('pledges-campaign-day-early', { day: formatDate(from) });
  if (read.value > endOfYear(year)) throw new UserError('pledges-due-outside', { year: String(year) });
  return read.value;
}

export const campaignForm: Form<Opening> = {
  name: 'pledges.campaign',
  data: opening,
  first: 'from',
  steps: {
    from: {
      prompt: async (ctx, { unitId, year }) => {
        await secretaryFor(ctx, ctx.db, unitId);
        const today = localDate(ctx.clock.now(), ctx.zone);
        const { paperName: paper } = await loadPledgePlan(ctx.db, unitId);
        return {
          text: ctx.say('pledges-campaign-ask-from', {
            year: String(year),
            paper: paperName(ctx.say, paper),
          }),
          choices: [today, addDays(today, 1)].map((day, at) => ({
            label: ctx.say(at === 0 ? 'pledges-from-today' : 'pledges-from-tomorrow', {
              day: formatDate(day).slice(0, 5),
            }),
            value: dayWord(day),
          })),
        };
      },
      read: async (ctx, kept, input) => {
        const today = localDate(ctx.clock.now(), ctx.zone);
        return { data: { ...kept, from: readDay(input, today, today, kept.year) }, next: 'until' };
      },
    },
    until: {
      prompt: async (ctx, { from = '' }) => ({
        text: ctx.say('pledges-campaign-ask-until'),
        choices: OFFERED_DAYS.map((days) => addDays(from, days)).map((day) => ({
          label: formatDate(day),
          value: dayWord(day),
        })),
      }),
      read: async (ctx, kept, input) => {
        const today = localDate(ctx.clock.now(), ctx.zone);
        const from = addDays(kept.from ?? today, 1);
        return { data: { ...kept, until: readDay(input, today, from, kept.year) }, next: 'done' };
      },
    },
  },
  done: (ctx, { from = '', until = '', ...rest }) => createCampaign(ctx, { ...rest, from, until }),
};

async function createCampaign(
  ctx: Ctx,
  wanted: Opening & { from: LocalDate; until: LocalDate },
): Promise<Reply> {
  const { unitId, year, from, until } = wanted;
  const { clock, zone, db } = ctx;
  const now = clock.now();
  const text = await inTransaction(db, async (tx) => {
    const { unit, person, member } = await secretaryFor(ctx, tx, unitId);
    const id = newId();
    const isNew = await insertCampaign(tx, { id, unitId, year, openedBy: member.id, openedAt: now });
    if (!isNew) {
      await refuseSecond(ctx, tx, unit, year);
      throw new UserError('router-old-button');
    }
    const table = await loadDaysOff(tx, unitId);
    const move = (at: Date) => moveOffDay(at, 'next_working_day', table, zone) ?? at;
    const wantedAt = move(instantOf(from, OPENS, zone));
    const opensAt = wantedAt > now ? wantedAt : now;
    const closesAt = move(instantOf(until, CLOSES, zone));
    const nudge = nudgeAt(opensAt, closesAt, { zone, table, ...DEFAULT_ALLOWED });
    const askId = await insertAsk(tx, {
      feature: ASKS.register,
      subjectId: id,
      unitId,
      form: REGISTER_FORM,
      opensAt,
      nudgesAt: nudge ? [nudge] : [],
      closesAt,
      graceSeconds: GRACE_SECONDS,
    });
    await updateCampaign(tx, id, { askId });
    await audit(tx, now, person, {
      action: 'pledge.campaign_opened',
      unitId,
      subjectId: id,
      detail: { year },
    });
    const asked = await audienceByUnit(tx, { unitId, standings: PLEDGERS, audience: null });
    if (opensAt <= now) await openNow(ctx, tx, askId);
    const tongue = tongueIn(ctx, ctx.locale);
    return ctx.say('pledges-campaign-opened', {
      year: String(year),
      people: asked.reduce((sum, { people }) => sum + people, 0),
      from: momentOf(tongue, opensAt),
      until: momentOf(tongue, closesAt),
    });
  });
  ctx.wake();
  const screen = await openCampaign(ctx, unitId);
  const [message] = [...(screen.messages ?? []), ...(screen.edit ? [screen.edit] : [])];
  return show(ctx, { ...message, text: `${text}\n\n${message?.text ?? ''}` });
}

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
        const { campaign } = await campaignFor(ctx, ctx.db, kept.id);
        const today = localDate(ctx.clock.now(), ctx.zone);
        return {
          data: { ...kept, until: readDay(input, today, addDays(today, 1), campaign.year) },
          next: 'done',
        };
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
