// The monthly rounds: each morning the cells whose day it is are asked; opened by hand where a round is wanting.
import { z } from 'zod';
import { openNow } from '../../../core/asks/engine.ts';
import { insertAsk } from '../../../core/asks/store.ts';
import { type Occasion, occasion } from '../../../core/calendar/beat.ts';
import type { DaysOffTable } from '../../../core/calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED, nextAllowed, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { daily } from '../../../core/calendar/rules/recurrence.ts';
import { isPlanned, loadDaysOff, plan } from '../../../core/calendar/store.ts';
import { deliverNotices } from '../../../core/delivery/notices.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { idFrom } from '../../../shared/ids.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { secretaryFor } from '../access.ts';
import { button, monthOf, rows } from '../messages.ts';
import { ASKS, MONTH_FORM, monthArg, type YearMonth } from '../shapes.ts';
import { closingDay, MOST_MOVED_DAYS, monthOfDay, roundOn } from './rules.ts';
import { ensureRound, findRound, ownDaysOff, setRoundAsk, unitsWithPledges, whoIsAsked } from './store.ts';

const FEATURE = 'pledges';
const DAILY = 'pledges.daily';
const ROUNDS = 'pledges.rounds';
/** The one schedule of the service: members move between cells, and a day may be changed at any time. */
const SUBJECT = idFrom(FEATURE, 'daily');
const LOOKS_AT = '07:30';
const OPENS = '08:00';
const CLOSES = '17:00';
/** A round asked a day late still asks about its month. */
const GRACE_SECONDS = 24 * 3600;
/** Cells opened by one job. */
const BATCH = 50;

/** From the first received pledge on, every morning. */
export async function planRounds({ clock, zone }: Services, tx: Tx): Promise<void> {
  if (await isPlanned(tx, DAILY, SUBJECT)) return;
  const now = clock.now();
  const rule = daily({ from: localDate(now, zone), time: LOOKS_AT, zone });
  const whose = { feature: FEATURE, job: DAILY, subjectId: SUBJECT, unitId: SUBJECT };
  await plan(tx, { ...whose, graceSeconds: GRACE_SECONDS, rule, after: now });
}

const due = z.object({
  date: z.string(),
  missed: z.boolean(),
  rounds: z.array(
    z.object({
      unitId: z.uuid(),
      year: z.number().int(),
      month: z.number().int(),
      hasOwnDays: z.boolean(),
    }),
  ),
});

const dailyJob = defineJob<Services, Occasion>({
  name: DAILY,
  payload: occasion,
  run: (services, { moment, missed }) =>
    inTransaction(services.db, async (tx) => {
      const date = localDate(moment, services.zone);
      const { year } = monthOfDay(date);
      const common = await loadDaysOff(tx, null);
      const span = [addDays(date, -MOST_MOVED_DAYS), addDays(date, MOST_MOVED_DAYS)] as const;
      const withOwn = new Set((await ownDaysOff(tx, ...span)).map(({ unitId }) => unitId));
      const rounds: z.infer<typeof due>['rounds'] = [];
      for (const { unitId, monthDay } of await unitsWithPledges(tx, [year, year - 1])) {
        const hasOwnDays = withOwn.has(unitId);
        const table = hasOwnDays ? await loadDaysOff(tx, unitId) : common;
        const month = roundOn(date, monthDay, table);
        if (month) rounds.push({ unitId, hasOwnDays, ...month });
      }
      rounds.sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
      for (let from = 0; from < rounds.length; from += BATCH) {
        const batch = rounds.slice(from, from + BATCH);
        await services.jobs.enqueue(tx, ROUNDS, `${date}:${batch[0]!.unitId}`, {
          date,
          missed,
          rounds: batch,
        });
      }
    }),
});

const roundsJob = defineJob<Services, z.infer<typeof due>>({
  name: ROUNDS,
  payload: due,
  async run(services, { date, missed, rounds }) {
    const opensAt = instantOf(date, OPENS, services.zone);
    const common = await loadDaysOff(services.db, null);
    for (const { unitId, hasOwnDays, ...month } of rounds)
      await inTransaction(services.db, async (tx) => {
        const table = hasOwnDays ? await loadDaysOff(tx, unitId) : common;
        await openRound(services, tx, { unitId, month, date, missed, opensAt, table });
      });
    services.wake();
  },
});

export const monthJobs = [dailyJob, roundsJob] as unknown as Job<Services>[];

type Wanted = {
  unitId: string;
  month: YearMonth;
  date: LocalDate;
  missed: boolean;
  opensAt: Date;
  table: DaysOffTable;
};

/** Once per unit and month. Returns the ask; null when there is nobody to ask, it was asked before, or it is recorded as missed. */
export async function openRound(services: Services, tx: Tx, wanted: Wanted): Promise<string | null> {
  const { unitId, month, date, missed, opensAt, table } = wanted;
  const { zone } = services;
  const members = await whoIsAsked(tx, unitId, month);
  if (members.length === 0) return null;
  const round = await ensureRound(tx, unitId, month);
  if (round.askId !== null) return null;
  if (missed) {
    if (round.isNew) await tellMissed(services, tx, unitId, month);
    return null;
  }
  const closesAt = instantOf(closingDay(date, table), CLOSES, zone);
  const nudge = nudgeAt(opensAt, closesAt, { zone, table, ...DEFAULT_ALLOWED });
  const askId = await insertAsk(tx, {
    feature: ASKS.month,
    subjectId: round.id,
    unitId,
    form: MONTH_FORM,
    audience: { members },
    opensAt,
    nudgesAt: nudge ? [nudge] : [],
    closesAt,
    graceSeconds: GRACE_SECONDS,
  });
  await setRoundAsk(tx, round.id, askId);
  return askId;
}

/** Nobody was asked: said once, with the way to ask all the same. */
export async function tellMissed(
  services: Services,
  tx: Tx,
  unitId: string,
  month: YearMonth,
): Promise<void> {
  await tellSecretaries(tx, services.texts, {
    unitId,
    key: `pledge-missed:${unitId}:${monthArg(month)}`,
    message: (say) => ({
      text: say('pledges-month-missed', { month: monthOf(month) }),
      buttons: rows(button(say('pledges-ask-now'), 'asknow', unitId)),
    }),
  });
}

/** `Hỏi ngay`: the secretary asks about this month, where no round of it was opened. */
export async function askNow(ctx: Ctx, unitId: string): Promise<Reply> {
  const { clock, zone } = ctx;
  const until = await inTransaction(ctx.db, async (tx) => {
    const { unit } = await secretaryFor(ctx, tx, unitId);
    const now = clock.now();
    const table = await loadDaysOff(tx, unit.id);
    const opensAt = nextAllowed(now, { zone, table, ...DEFAULT_ALLOWED });
    const date = localDate(opensAt, zone);
    const month = monthOfDay(localDate(now, zone));
    const standing = await findRound(tx, unit.id, month);
    if (standing?.askId) throw new UserError('pledges-asked-already', { month: monthOf(month) });
    const askId = await openRound(ctx, tx, { unitId, month, date, missed: false, opensAt, table });
    if (askId === null) throw new UserError('pledges-nobody-to-ask');
    if (opensAt <= now) await openNow(ctx, tx, askId);
    return { opensAt, month };
  });
  // Those asked at once are not left until the next beat.
  await deliverNotices(ctx);
  ctx.wake();
  const at = momentOf(tongueIn(ctx, ctx.locale), until.opensAt);
  return { edit: { text: ctx.say('pledges-asked-now', { month: monthOf(until.month), at }) } };
}
