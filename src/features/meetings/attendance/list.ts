// The recorder's list: looks at it, records one person at a time.
import { answerFor, withdrawAnswer } from '../../../core/asks/answer-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { ATTENDANCE_ITEM } from '../shapes.ts';
import { lockMeeting } from '../store.ts';
import { countsOfficial } from './ask.ts';
import { eachScreen } from './final-messages.ts';
import { type Keeping, memberOf, openKeeping } from './keep.ts';
import {
  LETTERS,
  type Letter,
  type ListScene,
  listScreen,
  personScreen,
  pickScreen,
} from './list-messages.ts';
import { statusName } from './messages.ts';
import { type Attendee, isReopenable } from './rules.ts';

export const sceneOf = (ctx: Ctx, keeping: Keeping): ListScene => ({
  meeting: keeping.meeting,
  list: keeping.list,
  people: keeping.people,
  withOfficial: countsOfficial(keeping),
  isChair: keeping.isChair,
  keepsAll: keeping.keeps === 'all',
  isReopenable: isReopenable(keeping.meeting, ctx.clock.now()),
});

export async function openList(ctx: Ctx, meetingId: string): Promise<Reply> {
  const keeping = await openKeeping(ctx, ctx.db, meetingId);
  return { edit: listScreen(tongueIn(ctx, ctx.locale), sceneOf(ctx, keeping)) };
}

/** Who has nothing recorded comes first. */
export async function openPick(ctx: Ctx, meetingId: string, page: number): Promise<Reply> {
  const { people } = await openKeeping(ctx, ctx.db, meetingId);
  const ordered = [...people].sort(
    (a, b) => Number(b.status === 'unrecorded') - Number(a.status === 'unrecorded'),
  );
  return { edit: pickScreen(ctx.say, meetingId, ordered, page) };
}

export async function openPerson(ctx: Ctx, meetingId: string, memberId: string): Promise<Reply> {
  const keeping = await openKeeping(ctx, ctx.db, meetingId);
  const one = theirs(keeping, memberId);
  const isSealing = keeping.meeting.state === 'counted' && keeping.isChair;
  return { edit: (isSealing ? eachScreen : personScreen)(ctx.say, meetingId, one) };
}

export function theirs({ people }: Keeping, memberId: string): Attendee {
  const found = people.find((one) => one.memberId === memberId);
  if (!found) throw new UserError('router-no-right');
  return found;
}

export async function recordOne(
  ctx: Ctx,
  meetingId: string,
  memberId: string,
  letter: Letter,
): Promise<Reply> {
  // Only the chair, closing the list, says that an absence had no reason.
  if (letter === 'u') throw new UserError('meeting-attendance-chair-only');
  const name = await inTransaction(ctx.db, async (tx) => {
    const keeping = await holdList(ctx, tx, meetingId);
    return (await record(ctx, tx, keeping, memberId, letter)).fullName;
  });
  ctx.wake();
  const toast = ctx.say('meeting-attendance-one-done', {
    name,
    status: statusName(ctx.say, LETTERS[letter]),
  });
  return { ...(await openPick(ctx, meetingId, 0)), toast };
}

/** The list while it is not final, held so that it does not become so meanwhile. */
export async function holdList(ctx: Ctx, tx: Tx, meetingId: string): Promise<Keeping> {
  await lockMeeting(tx, meetingId);
  const keeping = await openKeeping(ctx, tx, meetingId);
  if (keeping.meeting.state === 'final') throw new UserError('meeting-attendance-is-final');
  return keeping;
}

/** Writes one person's state; also after the attendance ended, until the list is final. The recorder's word stands. */
export async function record(
  ctx: Ctx,
  tx: Tx,
  keeping: Keeping,
  memberId: string,
  letter: Letter,
): Promise<Attendee> {
  const one = theirs(keeping, memberId);
  const by = memberOf(keeping);
  const value = LETTERS[letter];
  const isAbsence = value === 'excused' || value === 'unexcused';
  if (isAbsence && one.away !== null) throw new UserError('router-old-button');
  const ask = await loadAsk(tx, keeping.askId);
  const common = {
    askId: keeping.askId,
    item: ATTENDANCE_ITEM,
    now: ctx.clock.now(),
    ...(ask?.closedAt ? { closedSince: ask.closedAt } : {}),
  };
  if (value === 'unrecorded') {
    await withdrawAnswer(tx, memberId, common);
    return one;
  }
  const recorded = await answerFor(tx, memberId, by, {
    ...common,
    value,
    isChoice: true,
    stateAfter: 'done',
    updateKey: ctx.updateKey,
    stands: 'recorder',
  });
  if (recorded.verdict === 'closed') throw new UserError('meeting-attendance-is-final');
  return one;
}
