// `Tự chấm chất lượng`: one criterion after the other, then the day on which the committee agreed.
import { z } from 'zod';
import type { Ctx, Form, FormStep, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatPercent, formatWeekdayDate } from '../../../shared/format.ts';
import { readDate } from '../../../shared/read-dates.ts';
import { type Tongue, timeOf, tongueIn } from '../../../shared/tongue.ts';
import { asManager, openMeeting, type Seen } from '../access.ts';
import { loadAttendance } from '../attendance/store.ts';
import { endsAt, type Meeting } from '../shapes.ts';
import { loadMeeting, updateMeeting } from '../store.ts';
import { criterionName, pointsIn, scoreMessage } from './score-messages.ts';
import {
  criteriaSchema,
  isAgreedDay,
  KNOWN,
  MOST_CRITERIA,
  offeredPoints,
  readPoints,
  suggestRate,
  suggestTime,
} from './score-rules.ts';
import { criteriaFor } from './score-store.ts';

const data = z.object({
  meetingId: z.uuid(),
  /** As they were when the form was opened: a change in between does not mix two sets. */
  criteria: criteriaSchema,
  /** What the service knows, by criterion; the committee confirms it or types something else. */
  known: z.record(z.string(), z.object({ points: z.number(), why: z.string() })),
  scores: z.record(z.string(), z.number()),
  agreedOn: z.string().optional(),
});
type Data = z.infer<typeof data>;

async function meetingToScore(ctx: Ctx, meetingId: string): Promise<Seen> {
  const seen = await openMeeting(ctx, ctx.db, meetingId, asManager);
  if (seen.meeting.state !== 'counted' && seen.meeting.state !== 'final')
    throw new UserError('meeting-score-early');
  return seen;
}

/** What was agreed, else the form. */
export async function openScore(ctx: Ctx, meetingId: string, again: boolean): Promise<Reply> {
  const { meeting, unit } = await meetingToScore(ctx, meetingId);
  const criteria = await criteriaFor(ctx.db, unit);
  const tongue = tongueIn(ctx, ctx.locale);
  if (meeting.scores && !again) return { edit: scoreMessage(tongue, meeting, criteria) };
  const known = await knownOf(ctx, tongue, meeting, criteria);
  return startForm(ctx, scoreForm, { meetingId, criteria: [...criteria], known, scores: {} });
}

async function knownOf(
  ctx: Ctx,
  tongue: Tongue,
  meeting: Meeting,
  criteria: Data['criteria'] | Awaited<ReturnType<typeof criteriaFor>>,
): Promise<Data['known']> {
  const { say } = tongue;
  const worth = (id: string) => criteria.find((one) => one.id === id)?.points ?? 0;
  const known: Data['known'] = {};
  const time = suggestTime(meeting, worth(KNOWN.time));
  if (time !== null && meeting.startedAt && meeting.endedAt)
    known[KNOWN.time] = {
      points: time,
      why: say('meeting-score-known-time', {
        started: timeOf(tongue, meeting.startedAt),
        starts: timeOf(tongue, meeting.startsAt),
        ended: timeOf(tongue, meeting.endedAt),
        ends: timeOf(tongue, endsAt(meeting)),
      }),
    };
  const list = await loadAttendance(ctx.db, meeting);
  const rate = list.isTaken ? suggestRate(list, worth(KNOWN.rate)) : null;
  if (rate !== null)
    known[KNOWN.rate] = {
      points: rate,
      why: say('meeting-score-known-rate', {
        came: list.came,
        expected: list.expected,
        percent: formatPercent(list.came, list.expected, tongue.locale),
      }),
    };
  return known;
}

const stepName = (at: number): string => `c${at}`;

const pointsStep = (at: number): FormStep<Data> => ({
  async prompt(ctx, { criteria, known }) {
    const tongue = tongueIn(ctx, ctx.locale);
    const one = criteria[at]!;
    const suggestion = known[one.id];
    const name = criterionName(tongue.say, one);
    const text = [
      ...(suggestion
        ? [
            suggestion.why,
            tongue.say('meeting-score-suggestion', { points: pointsIn(tongue, suggestion.points) }),
          ]
        : []),
      tongue.say('meeting-score-ask', { name, max: one.points }),
    ];
    const counted = { at: at + 1, of: criteria.length + 1 };
    // Where choices are numbered, a typed number would be taken for a choice's.
    if (!ctx.channel(ctx.incoming.channel).capabilities.buttons)
      return { text: text.join('\n'), at: counted };
    const offered = new Set([...(suggestion ? [suggestion.points] : []), ...offeredPoints(one.points)]);
    const choices = [...offered].map((points) => ({
      label: pointsIn(tongue, points),
      value: String(points * 2),
    }));
    return { text: text.join('\n'), choices, perRow: 3, at: counted };
  },
  async read(_ctx, kept, { choice, text = '' }) {
    const one = kept.criteria[at]!;
    // Buttons carry halves: their data holds no point.
    const points = readPoints(choice === undefined ? text : String(Number(choice) / 2), one.points);
    const next = at + 1 < kept.criteria.length ? stepName(at + 1) : 'day';
    return { data: { ...kept, scores: { ...kept.scores, [one.id]: points } }, next };
  },
});

const dayStep: FormStep<Data> = {
  async prompt(ctx, { meetingId, criteria }) {
    const { meeting } = await meetingToScore(ctx, meetingId);
    const days = [localDate(meeting.startsAt, ctx.zone), localDate(ctx.clock.now(), ctx.zone)];
    return {
      text: ctx.say('meeting-score-day'),
      choices: [...new Set(days)].map((day) => ({ label: formatWeekdayDate(day, ctx.locale), value: day })),
      at: { at: criteria.length + 1, of: criteria.length + 1 },
    };
  },
  async read(ctx, kept, { choice, text = '' }) {
    const { meeting } = await meetingToScore(ctx, kept.meetingId);
    const today = localDate(ctx.clock.now(), ctx.zone);
    // Without a year a day of the past weeks is meant, not next year's.
    const read = readDate(choice ?? text, localDate(meeting.startsAt, ctx.zone));
    if (!read.ok || !isAgreedDay(read.value, localDate(meeting.startsAt, ctx.zone), today))
      throw new UserError('meeting-score-day-again');
    return { data: { ...kept, agreedOn: read.value }, next: 'done' };
  },
};

export const scoreForm: Form<Data> = {
  name: 'meetings.score',
  data,
  first: stepName(0),
  steps: {
    ...Object.fromEntries(Array.from({ length: MOST_CRITERIA }, (_, at) => [stepName(at), pointsStep(at)])),
    day: dayStep,
  },
  async done(ctx, { meetingId, criteria, scores, agreedOn = '' }) {
    const now = ctx.clock.now();
    const { unit, person } = await meetingToScore(ctx, meetingId);
    await inTransaction(ctx.db, async (tx) => {
      await updateMeeting(tx, meetingId, { scores, scoredOn: agreedOn }, now);
      await audit(tx, now, person, { action: 'meetings.scored', unitId: unit.id, subjectId: meetingId });
    });
    const meeting = (await loadMeeting(ctx.db, meetingId))!;
    return { messages: [scoreMessage(tongueIn(ctx, ctx.locale), meeting, criteria)] };
  },
};
