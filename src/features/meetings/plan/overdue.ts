// A meeting whose time has passed and of which nothing was recorded: those who prepare it are told once, and record it or drop it.
import { type Occasion, occasion } from '../../../core/calendar/beat.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { asManager, openMeeting } from '../access.ts';
import { opensUntil } from '../attendance/rules.ts';
import { tellManagers } from '../managers.ts';
import { backToCard } from '../messages.ts';
import { lockMeeting, updateMeeting } from '../store.ts';
import { givenUpNews, missedQuestion, overdueNews } from './overdue-messages.ts';
import { dropPreparing, OVERDUE_JOB, planOverdue } from './preparing.ts';
import { isOverdue } from './rules.ts';

/** First it is said; when its list can no longer be entered either, it counts as not held. */
export const overdueJob = defineJob<Services, Occasion>({
  name: OVERDUE_JOB,
  payload: occasion,
  async run(services, { subjectId }) {
    await inTransaction(services.db, async (tx) => {
      const now = services.clock.now();
      const meeting = await lockMeeting(tx, subjectId);
      const unit = meeting && (await loadUnit(tx, meeting.unitId));
      if (!meeting || !unit || !isOverdue(meeting, now)) return;
      const isGivenUp = now >= opensUntil(meeting);
      if (isGivenUp) await updateMeeting(tx, meeting.id, { state: 'missed' }, now);
      else await planOverdue(tx, meeting, opensUntil(meeting));
      await tellManagers(services, tx, unit, {
        // One key: whoever was told of it in time is not told again a week later.
        key: `meetings-overdue:${meeting.id}:${meeting.sequence}`,
        message: (say) => (isGivenUp ? givenUpNews : overdueNews)(tongueOf(services, say), meeting),
      });
    });
    services.wake();
  },
}) as unknown as Job<Services>;

export async function askMissed(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  if (!isOverdue(meeting, ctx.clock.now())) throw new UserError('plan-not-overdue');
  return { edit: missedQuestion(tongueIn(ctx, ctx.locale), meeting) };
}

/** Nobody is told: there was nothing to come to. */
export async function markMissed(ctx: Ctx, meetingId: string): Promise<Reply> {
  const now = ctx.clock.now();
  const title = await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const { meeting, person } = await openMeeting(ctx, tx, meetingId, asManager);
    if (!isOverdue(meeting, now)) throw new UserError('plan-not-overdue');
    await updateMeeting(tx, meetingId, { state: 'missed' }, now);
    await dropPreparing(tx, meetingId);
    await audit(tx, now, person, { action: 'meetings.missed', unitId: meeting.unitId, subjectId: meetingId });
    return meeting.title;
  });
  const text = ctx.say('plan-missed-done', { title });
  return { toast: text, edit: { text, buttons: [backToCard(ctx.say, meetingId)] } };
}
