// `Lịch định kỳ`: the rule by buttons (or typed), the hour, the place; for a new series, or another rule from an occurrence on.
import { z } from 'zod';
import { unitLocale } from '../../../core/asks/viewer-store.ts';
import type { Ctx, Form, FormInput } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { localDate, type Weekday } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { idFrom } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { asManager, mayManage, openMeeting } from '../access.ts';
import { MEETING_KINDS, type Series } from '../shapes.ts';
import { placePrompt, readPlace } from './place.ts';
import { lengthOf } from './rules.ts';
import { changeSeries, ensureSeries } from './series.ts';
import { oneSeriesScreen } from './series-messages.ts';
import {
  type Chosen,
  holdsFrom,
  RULE_KINDS,
  type RuleKind,
  readMonthDay,
  readRule,
  ruleFrom,
  weekdayName,
} from './series-rules.ts';
import { comingOf } from './standing.ts';
import { insertSeries } from './store.ts';
import { kindTitle } from './titles-messages.ts';
import { readHour, timeChoices } from './when.ts';

const kind = z.enum(MEETING_KINDS);
const data = z.object({
  unitId: z.uuid(),
  kind,
  joinedKind: kind.nullable(),
  /** Another rule from this occurrence on. */
  meetingId: z.uuid().optional(),
  rule: z.enum(RULE_KINDS).optional(),
  nth: z.number().int().optional(),
  weekday: z.number().int().min(1).max(7).optional(),
  monthday: z.number().int().optional(),
  rrule: z.string().optional(),
  time: z.string().optional(),
  place: z.string().nullish(),
});
export type SeriesData = z.infer<typeof data>;

const MONTH_DAYS = [1, 3, 5, 10, 15, 20, 25, 28] as const;
/** Not every month has a day after it. */
const LAST_SAFE_DAY = 28;
const NTHS = ['1', '2', '3', '4', '-1'] as const;
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SOME_TIME = '12:00';

/** The choice by its button, or by its words typed. */
function pick<T extends string>(
  { choice, text = '' }: FormInput,
  values: readonly T[],
  label: (value: T) => string,
): T | undefined {
  return values.find((one) => one === choice || searchKey(label(one)) === searchKey(text));
}

const nthLabel = (ctx: Ctx, nth: string): string =>
  ctx.say('plan-series-nth', { nth: nth === '-1' ? 'last' : Number(nth) });
const ruleLabel = (ctx: Ctx, rule: RuleKind): string => ctx.say(`plan-series-kind-${rule}`);

const AFTER: Record<RuleKind, string> = {
  monthday: 'day',
  nth: 'week',
  last: 'time',
  weekly: 'day',
  other: 'day',
};

export const seriesForm: Form<SeriesData> = {
  name: 'meetings.series',
  data,
  first: 'rule',
  steps: {
    rule: {
      prompt: async (ctx) => ({
        text: ctx.say('plan-series-ask-rule'),
        choices: RULE_KINDS.map((value) => ({ label: ruleLabel(ctx, value), value })),
      }),
      read: async (ctx, kept, input) => {
        const rule = pick(input, RULE_KINDS, (one) => ruleLabel(ctx, one));
        if (!rule) throw new UserError('plan-choose-button');
        return { data: { ...kept, rule }, next: AFTER[rule] };
      },
    },
    week: {
      prompt: async (ctx) => ({
        text: ctx.say('plan-series-ask-week'),
        choices: NTHS.map((value) => ({ label: nthLabel(ctx, value), value: `w${value}` })),
      }),
      read: async (ctx, kept, { choice, text }) => {
        const given = { text: text ?? '', ...(choice ? { choice: choice.slice(1) } : {}) };
        const nth = pick(given, NTHS, (one) => nthLabel(ctx, one));
        if (!nth) throw new UserError('plan-choose-button');
        return { data: { ...kept, nth: Number(nth) }, next: 'day' };
      },
    },
    day: {
      prompt: async (ctx, { rule }) => {
        if (rule === 'other') return { text: ctx.say('plan-series-ask-other') };
        if (rule === 'monthday') {
          const choices = MONTH_DAYS.map((day) => ({
            label: ctx.say('plan-series-monthday', { day }),
            value: `d${day}`,
          }));
          return { text: ctx.say('plan-series-ask-monthday'), choices, perRow: 2 };
        }
        const choices = WEEK.map((day) => ({ label: weekdayName(day, ctx.locale), value: `d${day}` }));
        return { text: ctx.say('plan-series-ask-weekday'), choices, perRow: 2 };
      },
      read: async (ctx, kept, { choice, text = '' }) => {
        if (kept.rule === 'other') {
          const from = localDate(ctx.clock.now(), ctx.zone);
          const rrule = readRule(text, { from, time: SOME_TIME, zone: ctx.zone }, ctx.clock.now());
          return { data: { ...kept, rrule }, next: 'time' };
        }
        if (kept.rule === 'monthday') {
          const monthday = choice ? Number(choice.slice(1)) : readMonthDay(text);
          if (!monthday) throw new UserError('plan-series-monthday-again');
          if (monthday > LAST_SAFE_DAY) throw new UserError('plan-series-monthday-short');
          return { data: { ...kept, monthday }, next: 'time' };
        }
        const weekday = choice
          ? Number(choice.slice(1))
          : WEEK.find((day) => searchKey(weekdayName(day, ctx.locale)) === searchKey(text));
        if (!weekday || weekday > 7) throw new UserError('plan-choose-button');
        return { data: { ...kept, weekday }, next: 'time' };
      },
    },
    time: {
      prompt: async (ctx) => ({ text: ctx.say('plan-ask-time'), choices: timeChoices(ctx), perRow: 2 }),
      read: async (_ctx, kept, { choice, text }) => ({
        data: { ...kept, time: readHour(choice, text) },
        next: 'place',
      }),
    },
    place: {
      prompt: (ctx, { unitId }) => placePrompt(ctx, unitId),
      read: async (ctx, kept, input) => ({
        data: { ...kept, place: await readPlace(ctx, kept.unitId, input) },
        next: 'done',
      }),
    },
  },
  done: (ctx, kept) => (kept.meetingId ? change(ctx, kept, kept.meetingId) : create(ctx, kept)),
};

function chosenIn({ rule, nth, weekday, monthday, rrule }: SeriesData): Chosen {
  switch (rule) {
    case 'monthday':
      return { kind: 'monthday', day: monthday ?? 1 };
    case 'nth':
      return { kind: 'nth', nth: nth ?? 1, weekday: (weekday ?? 1) as Weekday };
    case 'weekly':
      return { kind: 'weekly', weekday: (weekday ?? 1) as Weekday };
    case 'other':
      return { kind: 'other', rrule: rrule ?? '' };
    default:
      return { kind: 'last' };
  }
}

async function create(ctx: Ctx, kept: SeriesData) {
  const { unitId, joinedKind, time = '', place = null } = kept;
  const id = idFrom('series', ctx.updateKey);
  const unit = await inTransaction(ctx.db, async (tx) => {
    const person = await ctx.person();
    const unit = await loadUnit(tx, unitId);
    if (!unit || unit.endedAt !== null || !mayManage(person, unit) || !person.member)
      throw new UserError('router-no-right');
    const now = ctx.clock.now();
    const say = ctx.texts.say((await unitLocale(tx, unit.id)) ?? ctx.defaultLocale);
    const start = { from: localDate(now, ctx.zone), time, zone: ctx.zone };
    const series: Series = {
      id,
      unitId,
      kind: kept.kind,
      joinedKind,
      title: kindTitle(say, kept),
      ...ruleFrom(chosenIn(kept), start),
      minutes: lengthOf(kept),
      place,
      link: null,
      active: true,
    };
    await insertSeries(tx, { ...series, createdBy: person.member.id }, now);
    await audit(tx, now, person, {
      action: 'meetings.series_made',
      unitId,
      subjectId: id,
      detail: { rule: series.rule.rrule },
    });
    await ensureSeries(ctx, tx, id);
    return unit;
  });
  return shown(ctx, unit.id, id, 'plan-series-made');
}

async function change(ctx: Ctx, kept: SeriesData, meetingId: string) {
  const { unitId, seriesId } = await inTransaction(ctx.db, async (tx) => {
    const { meeting, person } = await openMeeting(ctx, tx, meetingId, asManager);
    const from = holdsFrom(
      kept.rule ?? 'other',
      localDate(meeting.startsAt, ctx.zone),
      localDate(ctx.clock.now(), ctx.zone),
    );
    const ruled = ruleFrom(chosenIn(kept), { from, time: kept.time ?? '', zone: ctx.zone });
    await changeSeries(ctx, tx, meeting, { ...ruled, place: kept.place ?? null }, person);
    return { unitId: meeting.unitId, seriesId: meeting.seriesId! };
  });
  return shown(ctx, unitId, seriesId, 'plan-series-changed');
}

async function shown(ctx: Ctx, unitId: string, seriesId: string, key: string) {
  ctx.wake();
  const standing = await comingOf(ctx.db, seriesId, ctx.clock.now());
  const said = ctx.say(key);
  if (!standing) return { toast: said, messages: [{ text: said }] };
  const screen = oneSeriesScreen(tongueIn(ctx, ctx.locale), unitId, standing);
  return { toast: said, messages: [{ ...screen, text: `${said}\n\n${screen.text}` }] };
}
