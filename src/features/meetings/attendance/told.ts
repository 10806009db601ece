// After `Chốt danh sách`: whom somebody else recorded as away or late is told what, privately, and whom to tell if it is wrong.
import { dropNotices, type NewNotice, notify } from '../../../core/delivery/notices.ts';
import type { Services } from '../../../core/feature.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import type { Tx } from '../../../db/index.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import type { Meeting } from '../shapes.ts';
import { addressIn } from '../store.ts';
import { toldWords } from './final-messages.ts';
import { isToldOf } from './rules.ts';
import { loadAttendance } from './store.ts';

const DAY_MS = 24 * 3_600_000;
/** Later than that nobody can say how it was. */
const TOLD_WITHIN_MS = 5 * DAY_MS;

const prefix = (meetingId: string): string => `attendance-told:${meetingId}:`;

export async function tellRecorded(services: Services, tx: Tx, meeting: Meeting): Promise<void> {
  const now = services.clock.now();
  const { people } = await loadAttendance(tx, meeting);
  const told = new Map(people.filter(isToldOf).map((one) => [one.memberId, one]));
  const notices: NewNotice[] = [];
  for (const { memberId, locale } of await reachMembers(tx, [...told.keys()])) {
    const one = told.get(memberId ?? '');
    if (!one) continue;
    const to = one.standing === 'participant' ? await addressIn(tx, one.unitId) : 'member';
    notices.push({
      // A list that was opened again and closed otherwise is told as it is then.
      key: `${prefix(meeting.id)}${now.toISOString()}:${one.memberId}`,
      memberId: one.memberId,
      dueAt: now,
      expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS),
      payload: toldWords(tongueIn(services, locale), meeting, one, to),
    });
  }
  await notify(tx, notices);
}

/** The list is open again: what has not been told yet may change. */
export const dropTold = (tx: Tx, meetingId: string): Promise<void> => dropNotices(tx, prefix(meetingId));
