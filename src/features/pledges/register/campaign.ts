// A unit's registration campaign: opened once a year, extended, called off, looked at.
import { z } from 'zod';
import { openNow } from '../../../core/asks/engine.ts';
import { keptFigures, liveFigures } from '../../../core/asks/results-store.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import { insertAsk, loadAsk } from '../../../core/asks/store.ts';
import { moveOffDay } from '../../../core/calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff } from '../../../core/calendar/store.ts';
import { deliverNotices } from '../../../core/delivery/notices.ts';
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
import { ASKS, REGISTER_FORM } from '../shapes.ts';
import { loadPledgePlan } from '../store.ts';
import { campaignScreen } from './campaign-messages.ts';
import { show } from './draft.ts';
import { endOfYear, yearToRegister } from './rules.ts';
import { findCampaign, insertCampaign, latestCampaign, onPaper, updateCampaign } from './store.ts';

const OPENS = '08:00';
export const CLOSES = '17:00';
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

export const dayWord = (day: LocalDate): string => `d${day.replaceAll('-', '')}`;
const wordDay = (word: string): string => word.replace(/^d(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** A day pressed or typed, from `from` to the end of the year. @throws UserError */
export function readDay(input: FormInput, today: LocalDate, from: LocalDate, year: number) {
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
    if (opensAt <= now) await openNow(ctx, tx, askId);
    const tongue = tongueIn(ctx, ctx.locale);
    return ctx.say('pledges-campaign-opened', {
      year: String(year),
      from: momentOf(tongue, opensAt),
      until: momentOf(tongue, closesAt),
    });
  });
  // Those asked at once are not left until the next beat.
  await deliverNotices(ctx);
  ctx.wake();
  const screen = await openCampaign(ctx, unitId);
  const [message] = [...(screen.messages ?? []), ...(screen.edit ? [screen.edit] : [])];
  return show(ctx, { ...message, text: `${text}\n\n${message?.text ?? ''}` });
}
