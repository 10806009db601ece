// `Giao việc`: a task from a meeting, given to a member, who is told at once.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { asRecorder, openMeeting, type Seen } from '../access.ts';
import { planFirst } from './ask.ts';
import { createdMessage, givenMessage } from './messages.ts';
import type { Task } from './shapes.ts';
import { candidatesFor, insertTask, loadTask, updateTask } from './store.ts';

/** The meeting, for those who may hand out its tasks. @throws UserError where it is called off */
export async function meetingToGive(ctx: Ctx, sql: Sql, meetingId: string): Promise<Seen> {
  const seen = await openMeeting(ctx, sql, meetingId, asRecorder);
  if (seen.meeting.state === 'cancelled' || seen.meeting.state === 'missed')
    throw new UserError('meeting-tasks-no-meeting');
  return seen;
}

export type Wanted = { meetingId: string; memberId: string; words: string; dueOn: LocalDate };

export async function giveTask(ctx: Ctx, wanted: Wanted): Promise<Reply> {
  const { clock } = ctx;
  const { task, told } = await inTransaction(ctx.db, async (tx) => {
    const { unit, person } = await meetingToGive(ctx, tx, wanted.meetingId);
    const [owner] = await candidatesFor(tx, unit.id, { id: wanted.memberId });
    if (!owner) throw new UserError('meeting-tasks-nobody');
    if (!person.accountId) throw new UserError('router-open-private-first');
    const isOwn = owner.id === person.member?.id;
    const id = await insertTask(
      tx,
      {
        ...wanted,
        unitId: unit.id,
        acceptedAt: isOwn ? clock.now() : null,
        createdBy: person.member?.id ?? person.accountId,
      },
      clock.now(),
    );
    const made = (await loadTask(tx, id))!;
    const isTold = isOwn || (await tellGiven(ctx, tx, made));
    await planFirst(ctx, tx, made);
    await audit(tx, clock.now(), person, {
      action: 'meetings.task_given',
      unitId: unit.id,
      subjectId: id,
    });
    return { task: made, told: isTold };
  });
  ctx.wake();
  return { messages: [createdMessage(tongueIn(ctx, ctx.locale), task, told)] };
}

/** Whether the owner can be written to. */
async function tellGiven(ctx: Ctx, tx: Tx, task: Task): Promise<boolean> {
  const people = await reachMembers(tx, [task.memberId]);
  const sent = await tellPeople(tx, ctx.texts, people, {
    key: `task-given:${task.id}:${ctx.updateKey}`,
    message: (say) => givenMessage(tongueOf(ctx, say), task),
  });
  return sent > 0;
}

/** Another owner: told, and asked afresh. */
export async function giveTo(
  ctx: Ctx,
  tx: Tx,
  task: Task,
  to: { memberId: string; dueOn: LocalDate },
): Promise<void> {
  await updateTask(tx, task.id, { ...to, acceptedAt: null, progress: null });
  const handed = (await loadTask(tx, task.id))!;
  await tellGiven(ctx, tx, handed);
  await planFirst(ctx, tx, handed);
}
