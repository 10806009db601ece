// When a regular meeting is put together for the secretary, and when one whose hour has passed is asked about.
import { plan, unplan } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import type { Tx } from '../../../db/index.ts';
import { endsAt, type Meeting } from '../shapes.ts';
import { isRegular, preparesAt } from './rules.ts';

export const PREPARE_JOB = 'meetings.prepare';
/** Late is better than not: it is of use until the meeting. */
const GRACE_SECONDS = 8 * 24 * 3600;

export const OVERDUE_JOB = 'meetings.overdue';
/** After the end, so that a list that is only late is not asked about. */
const OVERDUE_AFTER_MS = 3_600_000;

/** Nobody invited to it, or nobody took its attendance: looked at then, if it is still so. */
export const planOverdue = (
  tx: Tx,
  { id: subjectId, unitId }: Pick<Meeting, 'id' | 'unitId'>,
  at: Date,
): Promise<void> =>
  plan(tx, {
    feature: 'meetings',
    job: OVERDUE_JOB,
    subjectId,
    unitId,
    rule: null,
    at,
    graceSeconds: GRACE_SECONDS,
  });

export async function dropPreparing(tx: Tx, meetingId: string): Promise<void> {
  await unplan(tx, PREPARE_JOB, meetingId);
  await unplan(tx, OVERDUE_JOB, meetingId);
}

export async function planPreparing(
  { clock, zone }: Pick<Services, 'clock' | 'zone'>,
  tx: Tx,
  meeting: Meeting,
): Promise<void> {
  const { id: subjectId, unitId, startsAt } = meeting;
  await planOverdue(tx, meeting, new Date(endsAt(meeting).getTime() + OVERDUE_AFTER_MS));
  if (!isRegular(meeting)) return unplan(tx, PREPARE_JOB, subjectId);
  await plan(tx, {
    feature: 'meetings',
    job: PREPARE_JOB,
    subjectId,
    unitId,
    rule: null,
    at: preparesAt(startsAt, clock.now(), zone),
    graceSeconds: GRACE_SECONDS,
  });
}
