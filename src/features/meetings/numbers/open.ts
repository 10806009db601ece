// Asks the cells' secretaries for their number: by itself when the session is over, or by hand.
import { openNow } from '../../../core/asks/engine.ts';
import { insertAsk } from '../../../core/asks/store.ts';
import { occasion } from '../../../core/calendar/beat.ts';
import { DEFAULT_ALLOWED, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff, plan, unplan } from '../../../core/calendar/store.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob } from '../../../jobs/jobs.ts';
import { UserError } from '../../../shared/errors.ts';
import { asChair, openMeeting } from '../access.ts';
import { backToCard } from '../messages.ts';
import { ASKS, endsAt, type Meeting } from '../shapes.ts';
import { lockMeeting, updateMeeting } from '../store.ts';
import { mayAsk, NUMBERS_FORM, NUMBERS_JOB, numbersUntil } from './rules.ts';
import { cellSecretaries } from './store.ts';

/** After an outage longer than this the chair asks by hand. */
const GRACE_SECONDS = 24 * 3600;

/** Plans the question for the end of a session counted by numbers; call it when the invitation goes out, and after a move. */
export const planNumbers = async (tx: Tx, meeting: Meeting): Promise<void> => {
  if (meeting.attendanceBy !== 'numbers') return;
  const { id, unitId } = meeting;
  await plan(tx, {
    feature: 'meetings',
    job: NUMBERS_JOB,
    subjectId: id,
    unitId,
    rule: null,
    at: endsAt(meeting),
    graceSeconds: GRACE_SECONDS,
  });
};

/** False where no cell has a secretary who could be asked. */
async function ask(services: Services, tx: Tx, meeting: Meeting, unit: Unit): Promise<boolean> {
  const now = services.clock.now();
  const members = await cellSecretaries(tx, unit.path);
  if (members.length === 0) return false;
  const closesAt = numbersUntil(now);
  const allowed = { zone: services.zone, table: await loadDaysOff(tx, unit.id), ...DEFAULT_ALLOWED };
  const nudge = nudgeAt(now, closesAt, allowed);
  const askId = await insertAsk(tx, {
    feature: ASKS.numbers,
    subjectId: meeting.id,
    unitId: unit.id,
    form: NUMBERS_FORM,
    audience: { members },
    opensAt: now,
    nudgesAt: nudge ? [nudge] : [],
    closesAt,
    graceSeconds: 3600,
  });
  const startedAt = meeting.startsAt;
  await updateMeeting(tx, meeting.id, { state: 'checking', attendanceAskId: askId, startedAt }, now);
  await openNow(services, tx, askId);
  await unplan(tx, NUMBERS_JOB, meeting.id);
  return true;
}

export async function askByHand(ctx: Ctx, meetingId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const { meeting, unit } = await openMeeting(ctx, tx, meetingId, asChair);
    if (!mayAsk(meeting, ctx.clock.now())) throw new UserError('meeting-numbers-not-now');
    if (!(await ask(ctx, tx, meeting, unit))) throw new UserError('meeting-numbers-nobody');
  });
  ctx.wake();
  const text = ctx.say('meeting-numbers-opened');
  return { toast: text, edit: { text, buttons: [backToCard(ctx.say, meetingId)] } };
}

export const numbersJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: NUMBERS_JOB,
  payload: occasion,
  async run(services, { subjectId, missed }) {
    await inTransaction(services.db, async (tx) => {
      const meeting = await lockMeeting(tx, subjectId);
      const unit = meeting && (await loadUnit(tx, meeting.unitId));
      if (!meeting || !unit || missed || meeting.state !== 'invited') return;
      // It was moved meanwhile: its end is awaited.
      if (services.clock.now() < endsAt(meeting)) return planNumbers(tx, meeting);
      await ask(services, tx, meeting, unit);
    });
    services.wake();
  },
});
