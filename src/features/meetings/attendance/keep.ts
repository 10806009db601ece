// Opens a meeting's list for whoever keeps it, and starts and ends it.
import { closeNow, openNow } from '../../../core/asks/engine.ts';
import { insertAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { mayChair, openMeeting, type Seen } from '../access.ts';
import { ASKS, ATTENDANCE_FORM, standingsOf } from '../shapes.ts';
import { lockMeeting, updateMeeting } from '../store.ts';
import { endConfirm } from './list-messages.ts';
import {
  type AttendanceList,
  type Attendee,
  endsItself,
  isKept,
  type Keeps,
  keptBy,
  opensFrom,
  startRefusal,
} from './rules.ts';
import { loadAttendance } from './store.ts';

export type Keeping = Seen & {
  askId: string;
  keeps: Keeps;
  isChair: boolean;
  list: AttendanceList;
  /** Those of the list this person may see and record. */
  people: Attendee[];
};

const mayKeep = (person: Person, seen: Seen): boolean => {
  const keeps = keptBy(person, seen);
  return keeps === 'all' || keeps.size > 0 || mayChair(person, seen);
};

/** @throws UserError where no list was begun, or it is none of this person's */
export async function openKeeping(ctx: Ctx, sql: Sql, meetingId: string): Promise<Keeping> {
  const seen = await openMeeting(ctx, sql, meetingId, mayKeep);
  const { meeting, person } = seen;
  if (meeting.attendanceAskId === null) throw new UserError('meeting-attendance-not-begun');
  const keeps = keptBy(person, seen);
  const isChair = mayChair(person, seen);
  const list = await loadAttendance(sql, meeting);
  const people = list.people.filter((one) => isKept(keeps, one));
  if (people.length === 0 && !isChair) throw new UserError('router-no-right');
  return { ...seen, askId: meeting.attendanceAskId, keeps, isChair, list, people };
}

export function memberOf({ person }: Pick<Seen, 'person'>): string {
  if (!person.member) throw new UserError('router-not-joined');
  return person.member.id;
}

/** As `openMeeting` for the chair, who is told so. The meeting is held until the transaction ends. */
export async function holdAsChair(ctx: Ctx, tx: Tx, meetingId: string): Promise<Seen> {
  await lockMeeting(tx, meetingId);
  const seen = await openMeeting(ctx, tx, meetingId, () => true);
  if (!mayChair(seen.person, seen)) throw new UserError('meeting-attendance-chair-only');
  return seen;
}

/** Opens the list: everyone of the unit as they are now, who said they are away or is on leave excused. */
export async function startAttendance(ctx: Ctx, meetingId: string): Promise<void> {
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    const { meeting, unit, person } = await holdAsChair(ctx, tx, meetingId);
    const refusal = startRefusal(meeting, now);
    if (refusal)
      throw new UserError(`meeting-attendance-start-${refusal}`, {
        time: momentOf(tongueIn(ctx, ctx.locale), opensFrom(meeting)),
      });
    const askId = await insertAsk(tx, {
      feature: ASKS.attendance,
      subjectId: meeting.id,
      unitId: unit.id,
      form: ATTENDANCE_FORM,
      audience: { standings: [...standingsOf(meeting)] },
      opensAt: now,
      nudgesAt: [],
      closesAt: endsItself(meeting, now),
      graceSeconds: 3600,
    });
    const startedAt = new Date(Math.max(now.getTime(), meeting.startsAt.getTime()));
    await updateMeeting(tx, meeting.id, { state: 'checking', attendanceAskId: askId, startedAt }, now);
    await openNow(ctx, tx, askId);
    await audit(tx, now, person, {
      action: 'meetings.attendance_opened',
      unitId: unit.id,
      subjectId: meeting.id,
    });
  });
  ctx.wake();
}

/** Asks first: nobody can press by themselves after it. */
export async function askToEnd(ctx: Ctx, meetingId: string): Promise<Reply> {
  const keeping = await openKeeping(ctx, ctx.db, meetingId);
  refuseUnlessWhole(keeping);
  return { edit: endConfirm(ctx.say, meetingId, keeping.list.byStatus.unrecorded.length) };
}

/** Who is unmarked stays so. */
export async function endAttendance(ctx: Ctx, meetingId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const keeping = await openKeeping(ctx, tx, meetingId);
    refuseUnlessWhole(keeping);
    await closeNow(ctx, tx, keeping.askId);
  });
  ctx.wake();
}

/** Ending the list is for who keeps all of it, and for the chair. */
function refuseUnlessWhole({ keeps, isChair, meeting }: Keeping): void {
  if (keeps !== 'all' && !isChair) throw new UserError('router-no-right');
  if (meeting.state === 'final') throw new UserError('meeting-attendance-is-final');
}
