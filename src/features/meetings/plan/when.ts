// The steps of a form that ask on which day and at what hour; a day off is asked about before it is taken.
import { loadDaysOff } from '../../../core/calendar/store.ts';
import type { Ctx, FormStep } from '../../../core/feature.ts';
import { addDays, instantOf, isLocalDate, type LocalDate, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatTime, formatWeekdayDate } from '../../../shared/format.ts';
import { readDate, readTime } from '../../../shared/read-dates.ts';
import { dayOf, tongueIn } from '../../../shared/tongue.ts';
import { isOnDayOff, offeredDates, otherDays } from './rules.ts';
import { lastMade } from './store.ts';

export type WhenData = { unitId: string; date?: string | undefined; time?: string | undefined };

/** 'HHmm', as buttons. */
const TIMES = ['0730', '0800', '1400', '1500', '1900', '1930'] as const;
const MOST_DAYS_AHEAD = 731;
/** Only the day of a moment is asked of the table. */
const NOON = '12:00';

const toTime = (value: string): string => `${value.slice(0, 2)}:${value.slice(2)}`;

/** @throws UserError 'plan-time-again' */
export function readHour(choice: string | undefined, text: string | undefined): string {
  const offered = TIMES.find((one) => one === choice);
  if (offered) return toTime(offered);
  const read = readTime(text ?? '');
  if (!read.ok) throw new UserError('plan-time-again');
  return read.value;
}

export const timeChoices = (ctx: Ctx) =>
  TIMES.map((value) => ({ label: formatTime(toTime(value), ctx.say), value }));

/** @throws UserError 'plan-date-<what is wrong>' */
function readDay(ctx: Ctx, choice: string | undefined, text: string | undefined): LocalDate {
  const today = localDate(ctx.clock.now(), ctx.zone);
  const picked = choice !== undefined && isLocalDate(choice) ? choice : null;
  const read = picked === null ? readDate(text ?? '', today) : { ok: true as const, value: picked };
  if (!read.ok) throw new UserError(`plan-date-${read.code}`);
  if (read.value < today) throw new UserError('plan-date-past');
  if (read.value > addDays(today, MOST_DAYS_AHEAD)) throw new UserError('plan-date-far');
  return read.value;
}

/** The moment a filled form means. @throws UserError 'plan-time-past' */
export function momentOfForm(ctx: Ctx, { date = '', time = '' }: WhenData): Date {
  const moment = instantOf(date, time, ctx.zone);
  if (moment <= ctx.clock.now()) throw new UserError('plan-time-past');
  return moment;
}

/** `after`: the step that follows the hour. */
export function whenSteps<D extends WhenData>(after: string): Record<'date' | 'off' | 'time', FormStep<D>> {
  const take = async (ctx: Ctx, kept: D, date: LocalDate) => {
    const table = await loadDaysOff(ctx.db, kept.unitId);
    const next = isOnDayOff(instantOf(date, NOON, ctx.zone), table, ctx.zone) ? 'off' : 'time';
    return { data: { ...kept, date }, next };
  };
  return {
    date: {
      prompt: async (ctx, { unitId }) => {
        const today = localDate(ctx.clock.now(), ctx.zone);
        const last = await lastMade(ctx.db, unitId);
        const table = await loadDaysOff(ctx.db, unitId);
        const dates = offeredDates(today, table, last && localDate(last, ctx.zone));
        return {
          text: ctx.say('plan-ask-date'),
          choices: dates.map((date) => ({ label: formatWeekdayDate(date, ctx.locale), value: date })),
        };
      },
      read: async (ctx, kept, { choice, text }) => take(ctx, kept, readDay(ctx, choice, text)),
    },
    off: {
      prompt: async (ctx, { unitId, date = '' }) => {
        const table = await loadDaysOff(ctx.db, unitId);
        const now = ctx.clock.now();
        const { next, before } = otherDays(instantOf(date, NOON, ctx.zone), table, ctx.zone, now);
        const label = (key: string, at: Date) =>
          ctx.say(key, { day: formatWeekdayDate(localDate(at, ctx.zone), ctx.locale) });
        return {
          text: ctx.say('plan-ask-off', { day: dayOf(tongueIn(ctx, ctx.locale), date) }),
          choices: [
            { label: label('plan-off-other', next), value: localDate(next, ctx.zone) },
            ...(before
              ? [{ label: label('plan-off-other', before), value: localDate(before, ctx.zone) }]
              : []),
            { label: ctx.say('plan-off-keep'), value: 'keep' },
          ],
        };
      },
      read: async (ctx, kept, { choice, text }) =>
        choice === 'keep' ? { data: kept, next: 'time' } : take(ctx, kept, readDay(ctx, choice, text)),
    },
    time: {
      prompt: async (ctx) => ({ text: ctx.say('plan-ask-time'), choices: timeChoices(ctx), perRow: 2 }),
      read: async (ctx, kept, { choice, text }) => {
        const data = { ...kept, time: readHour(choice, text) };
        momentOfForm(ctx, data);
        return { data, next: after };
      },
    },
  };
}
