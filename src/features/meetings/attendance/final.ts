// `Chốt danh sách`: the chair looks at each person left, closes the list, and may open it again for a day.
import { livingRef } from '../../../core/asks/engine.ts';
import { finishLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { updateMeeting } from '../store.ts';
import { eachScreen, sealConfirm, sealScreen, unrecordedOf } from './final-messages.ts';
import { holdAsChair, type Keeping, memberOf, openKeeping } from './keep.ts';
import { holdList, openList, record, sceneOf, theirs } from './list.ts';
import type { Letter } from './list-messages.ts';
import { isReopenable } from './rules.ts';
import { dropTold, tellRecorded } from './told.ts';

/** The list after the attendance ended, for the chair. */
async function openSealing(ctx: Ctx, sql: Sql, meetingId: string): Promise<Keeping> {
  const keeping = await openKeeping(ctx, sql, meetingId);
  refuseOthers(keeping);
  return keeping;
}

function refuseOthers({ isChair, meeting }: Keeping): void {
  if (!isChair) throw new UserError('meeting-attendance-chair-only');
  if (meeting.state === 'final') throw new UserError('meeting-attendance-is-final');
  if (meeting.state !== 'counted') throw new UserError('router-old-button');
}

export async function openSeal(ctx: Ctx, meetingId: string): Promise<Reply> {
  const keeping = await openSealing(ctx, ctx.db, meetingId);
  return { edit: sealScreen(tongueIn(ctx, ctx.locale), sceneOf(ctx, keeping)) };
}

export async function openEach(ctx: Ctx, meetingId: string, memberId: string): Promise<Reply> {
  const keeping = await openSealing(ctx, ctx.db, meetingId);
  return { edit: eachScreen(ctx.say, meetingId, theirs(keeping, memberId)) };
}

/** Records this one and goes on to the next who has nothing recorded. */
export async function fixOne(ctx: Ctx, meetingId: string, memberId: string, letter: Letter): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const keeping = await holdList(ctx, tx, meetingId);
    refuseOthers(keeping);
    await record(ctx, tx, keeping, memberId, letter);
  });
  ctx.wake();
  const { people } = await openSealing(ctx, ctx.db, meetingId);
  const at = people.findIndex((one) => one.memberId === memberId);
  const [next] = unrecordedOf(people.slice(at + 1));
  return next ? { edit: eachScreen(ctx.say, meetingId, next) } : openSeal(ctx, meetingId);
}

export async function askToSeal(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { list } = await openSealing(ctx, ctx.db, meetingId);
  return { edit: sealConfirm(ctx.say, meetingId, list) };
}

export async function seal(ctx: Ctx, meetingId: string): Promise<Reply> {
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    const { meeting, unit, person } = await holdAsChair(ctx, tx, meetingId);
    const keeping = await openKeeping(ctx, tx, meetingId);
    refuseOthers(keeping);
    const by = memberOf(keeping);
    await updateMeeting(tx, meetingId, { state: 'final', finalAt: now, finalBy: by }, now);
    await finishLiving(tx, livingRef(keeping.askId));
    await tellRecorded(ctx, tx, keeping.meeting);
    await audit(tx, now, person, {
      action: 'meetings.list_closed',
      unitId: unit.id,
      subjectId: meetingId,
    });
    if (meeting.kind === 'study_session' || meeting.joinedKind === 'study_session')
      await ctx.emit('studySessionHeld', ctx, tx, { id: meetingId, unitId: unit.id });
  });
  ctx.wake();
  return { ...(await openList(ctx, meetingId)), toast: ctx.say('meeting-attendance-sealed') };
}

export async function reopen(ctx: Ctx, meetingId: string): Promise<Reply> {
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    const { meeting, unit, person } = await holdAsChair(ctx, tx, meetingId);
    if (meeting.state !== 'final') throw new UserError('router-old-button');
    if (!isReopenable(meeting, now)) throw new UserError('meeting-attendance-reopen-late');
    await updateMeeting(tx, meetingId, { state: 'counted', finalAt: null, finalBy: null }, now);
    await dropTold(tx, meetingId);
    if (meeting.attendanceAskId) await finishLiving(tx, livingRef(meeting.attendanceAskId));
    await audit(tx, now, person, {
      action: 'meetings.list_opened_again',
      unitId: unit.id,
      subjectId: meetingId,
    });
  });
  ctx.wake();
  return { ...(await openSeal(ctx, meetingId)), toast: ctx.say('meeting-attendance-reopened') };
}
