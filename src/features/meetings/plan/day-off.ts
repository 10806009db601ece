// An occurrence falls on a day off: those who prepare it are asked once, in good time; unanswered, it stays on its day.
import { z } from 'zod';
import { loadDaysOff } from '../../../core/calendar/store.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { newId } from '../../../shared/ids.ts';
import { momentOf, tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { asManager, openMeeting } from '../access.ts';
import { tellManagers } from '../managers.ts';
import { backToCard } from '../messages.ts';
import type { Meeting } from '../shapes.ts';
import { loadMeeting, lockMeeting } from '../store.ts';
import { moveMeeting } from './move.ts';
import { isChangeable, isOnDayOff, otherDays } from './rules.ts';
import { dayOffQuestion } from './series-messages.ts';
import { comingFrom } from './store.ts';

/** Asks about a meeting that has not begun and is on a day off; once for that day. */
export async function askAboutDay(services: Services, tx: Tx, meetingId: string): Promise<void> {
  const meeting = await loadMeeting(tx, meetingId);
  const unit = meeting && (await loadUnit(tx, meeting.unitId));
  if (!meeting || !unit || !isChangeable(meeting)) return;
  const table = await loadDaysOff(tx, unit.id);
  const now = services.clock.now();
  if (meeting.startsAt <= now || !isOnDayOff(meeting.startsAt, table, services.zone)) return;
  const other = otherDays(meeting.startsAt, table, services.zone, now);
  await tellManagers(services, tx, unit, {
    key: `meetings-off:${meeting.id}:${localDate(meeting.startsAt, services.zone)}`,
    expiresAt: meeting.startsAt,
    message: (say) => dayOffQuestion(tongueOf(services, say), meeting, other),
  });
}

export const ANSWERS = ['next', 'before', 'keep'] as const;
export const answerToDay = z.enum(ANSWERS);

/** A meeting that has moved off the day since is left where it is. */
export async function answerDayOff(
  ctx: Ctx,
  meetingId: string,
  answer: (typeof ANSWERS)[number],
): Promise<Reply> {
  const moved = await inTransaction(ctx.db, async (tx) => {
    // Two who answer at once: the second finds it moved.
    await lockMeeting(tx, meetingId);
    const { meeting, unit } = await openMeeting(ctx, tx, meetingId, asManager);
    const table = await loadDaysOff(tx, unit.id);
    if (!isOnDayOff(meeting.startsAt, table, ctx.zone)) return meeting;
    if (answer === 'keep') return meeting;
    const to = otherDays(meeting.startsAt, table, ctx.zone, ctx.clock.now())[answer];
    if (to === null) throw new UserError('plan-time-past');
    return (await moveMeeting(ctx, tx, meetingId, to, await ctx.person())).meeting;
  });
  ctx.wake();
  return { edit: settled(ctx, moved) };
}

function settled(ctx: Ctx, { id, title, startsAt }: Meeting) {
  const tongue = tongueIn(ctx, ctx.locale);
  return {
    text: ctx.say('plan-off-settled', { title, moment: momentOf(tongue, startsAt) }),
    buttons: [backToCard(ctx.say, id)],
  };
}

const DAYS_JOB = 'meetings.days_off';
const MEETINGS_PER_JOB = 50;
const payload = z.object({ change: z.uuid(), unitId: z.uuid().nullable(), after: z.uuid().nullable() });
type Payload = z.infer<typeof payload>;

const enqueue = (services: Services, tx: Tx, next: Payload): Promise<void> =>
  services.jobs.enqueue(tx, DAYS_JOB, `${next.change}:${next.after ?? ''}`, next);

/** For the event `daysOffChanged`: meetings that are now on a day off are asked about, also where people are invited. */
export async function askForDaysOff(services: Services, tx: Tx, unitId: string | null): Promise<[]> {
  await enqueue(services, tx, { change: newId(), unitId, after: null });
  return [];
}

export const daysOffJob = defineJob<Services, Payload>({
  name: DAYS_JOB,
  payload,
  async run(services, { change, unitId, after }) {
    await inTransaction(services.db, async (tx) => {
      const now = services.clock.now();
      const ids = await comingFrom(tx, unitId, now, after, MEETINGS_PER_JOB);
      for (const id of ids) await askAboutDay(services, tx, id);
      const last = ids.at(-1);
      if (last && ids.length === MEETINGS_PER_JOB)
        await enqueue(services, tx, { change, unitId, after: last });
    });
    services.wake();
  },
}) as unknown as Job<Services>;
