// One meeting moves or is called off; whoever was invited is told.
import type { Services } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import type { Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { invitationCancelled, invitationMoved } from '../invite/news.ts';
import { dropReminders } from '../invite/reminders.ts';
import type { Meeting } from '../shapes.ts';
import { lockMeeting, updateMeeting } from '../store.ts';
import { dropPreparing, planPreparing } from './preparing.ts';
import { isChangeable } from './rules.ts';

/** @throws UserError where it has begun, is over or called off */
async function changeable(tx: Tx, meetingId: string): Promise<Meeting> {
  const meeting = await lockMeeting(tx, meetingId);
  if (!meeting) throw new UserError('router-old-button');
  if (!isChangeable(meeting)) throw new UserError('plan-not-changeable');
  return meeting;
}

/** `kept`: answers to the invitation stand; false where it had closed and is to be sent anew, or none went out. */
export async function moveMeeting(
  services: Services,
  tx: Tx,
  meetingId: string,
  startsAt: Date,
  by: Person,
): Promise<{ meeting: Meeting; kept: boolean }> {
  const before = await changeable(tx, meetingId);
  const now = services.clock.now();
  if (startsAt <= now) throw new UserError('plan-time-past');
  if (before.startsAt.getTime() === startsAt.getTime()) return { meeting: before, kept: true };
  const meeting: Meeting = { ...before, startsAt, sequence: before.sequence + 1 };
  await updateMeeting(tx, meetingId, { startsAt, sequence: meeting.sequence }, now);
  await audit(tx, now, by, {
    action: 'meetings.moved',
    unitId: meeting.unitId,
    subjectId: meetingId,
    detail: { from: before.startsAt.toISOString(), to: startsAt.toISOString() },
  });
  await planPreparing(services, tx, meeting);
  if (before.state === 'draft') return { meeting, kept: false };
  if (await invitationMoved(services, tx, meeting, before.startsAt)) return { meeting, kept: true };
  await updateMeeting(tx, meetingId, { state: 'draft', rsvpAskId: null }, now);
  await dropReminders(tx, meetingId);
  return { meeting: { ...meeting, state: 'draft', rsvpAskId: null }, kept: false };
}

export async function cancelMeeting(
  services: Services,
  tx: Tx,
  meetingId: string,
  by: Person,
): Promise<Meeting> {
  const before = await changeable(tx, meetingId);
  const now = services.clock.now();
  const meeting: Meeting = { ...before, state: 'cancelled', sequence: before.sequence + 1 };
  await updateMeeting(
    tx,
    meetingId,
    { state: 'cancelled', sequence: meeting.sequence, cancelledAt: now },
    now,
  );
  await dropPreparing(tx, meetingId);
  await audit(tx, now, by, { action: 'meetings.cancelled', unitId: meeting.unitId, subjectId: meetingId });
  if (before.state === 'invited') await invitationCancelled(services, tx, meeting);
  return meeting;
}
