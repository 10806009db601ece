// When a regular meeting is put together for the secretary.
import { plan, unplan } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import type { Tx } from '../../../db/index.ts';
import type { Meeting } from '../shapes.ts';
import { isRegular, preparesAt } from './rules.ts';

export const PREPARE_JOB = 'meetings.prepare';
/** Late is better than not: it is of use until the meeting. */
const GRACE_SECONDS = 8 * 24 * 3600;

export async function planPreparing(
  { clock, zone }: Pick<Services, 'clock' | 'zone'>,
  tx: Tx,
  meeting: Meeting,
): Promise<void> {
  const { id: subjectId, unitId, startsAt } = meeting;
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
