// `Việc đã giao`: how far each task is; done on behalf, another day, another owner, dropped.

import { answerFor } from '../../../core/asks/answer-store.ts';
import { cancelAsk, closeNow } from '../../../core/asks/engine.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { givenName } from '../../../shared/text.ts';
import { dayOf, tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { mayManage } from '../access.ts';
import { planFirst } from './ask.ts';
import { giveTo } from './give.ts';
import { dropQuestion, listMessage, manageMessage, newsMessage, ownerOf, taskButton } from './messages.ts';
import { TASK_ITEM, type Task } from './shapes.ts';
import { candidatesFor, loadTask, lockTask, tasksOf, updateTask } from './store.ts';

/** How long done tasks stand in the list. */
const SHOWN_DAYS = 31;

async function unitToManage(ctx: Ctx, sql: Sql, unitId: string): Promise<{ unit: UnitRef; person: Person }> {
  const unit = await loadUnit(sql, unitId);
  const person = await ctx.person();
  if (!unit || !mayManage(person, unit)) throw new UserError('router-no-right');
  return { unit, person };
}

export async function openTaskList(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const { unit } = await unitToManage(ctx, ctx.db, unitId);
  const doneSince = new Date(ctx.clock.now().getTime() - SHOWN_DAYS * 86_400_000);
  const tasks = await tasksOf(ctx.db, unit.id, { states: ['open', 'done'], doneSince });
  return { edit: listMessage(tongueIn(ctx, ctx.locale), unit, tasks, page) };
}

/** @throws UserError where the person may not */
async function taskToSee(ctx: Ctx, sql: Sql, task: Task | null): Promise<{ task: Task; person: Person }> {
  if (!task) throw new UserError('router-old-button');
  return { task, person: (await unitToManage(ctx, sql, task.unitId)).person };
}

/** As `taskToSee`, still to be done. */
export async function taskToChange(
  ctx: Ctx,
  sql: Sql,
  found: Task | null,
): Promise<{ task: Task; person: Person }> {
  const seen = await taskToSee(ctx, sql, found);
  if (seen.task.state !== 'open') throw new UserError(`meeting-tasks-is-${seen.task.state}`);
  return seen;
}

export async function openTask(ctx: Ctx, taskId: string): Promise<Reply> {
  const { task } = await taskToSee(ctx, ctx.db, await loadTask(ctx.db, taskId));
  return { edit: manageMessage(tongueIn(ctx, ctx.locale), task) };
}

/** Done, says somebody else than its owner; the owner is told and may open it again. */
export async function markDone(ctx: Ctx, taskId: string): Promise<Reply> {
  const { clock, updateKey } = ctx;
  await inTransaction(ctx.db, async (tx) => {
    const { task, person } = await taskToChange(ctx, tx, await lockTask(tx, taskId));
    await updateTask(tx, taskId, { state: 'done', doneAt: clock.now(), progress: null });
    const ask = task.askId === null ? null : await loadAsk(tx, task.askId);
    if (ask?.state === 'scheduled') await cancelAsk(ctx, tx, ask.id);
    if (ask?.state === 'open' && person.member) {
      const answer = { askId: ask.id, item: TASK_ITEM, value: 'done', isChoice: true, now: clock.now() };
      // What the owner said of it themselves stays their answer; the task is done all the same.
      await answerFor(tx, task.memberId, person.member.id, { ...answer, updateKey, stateAfter: 'done' });
    }
    if (ask?.state === 'open') await closeNow(ctx, tx, ask.id);
    await record(ctx, tx, person, task, 'done');
    const by = givenName(person.member?.fullName ?? '');
    await tellOwner(ctx, tx, task, person, 'meeting-tasks-marked', { by }, true);
  });
  ctx.wake();
  return { toast: ctx.say('meeting-tasks-marked-toast'), ...(await openTask(ctx, taskId)) };
}

export async function moveTask(ctx: Ctx, taskId: string, dueOn: LocalDate): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { task, person } = await taskToChange(ctx, tx, await lockTask(tx, taskId));
    if (task.dueOn === dueOn) return;
    await updateTask(tx, taskId, { dueOn });
    const moved = { ...task, dueOn };
    if (task.askId) await cancelAsk(ctx, tx, task.askId);
    await tellOwner(ctx, tx, moved, person, 'meeting-tasks-moved', {}, false);
    await planFirst(ctx, tx, moved);
    await record(ctx, tx, person, task, 'moved');
  });
  return changed(ctx, taskId, (task) => [
    'meeting-tasks-moved-toast',
    { day: dayOf(tongueIn(ctx, ctx.locale), task.dueOn) },
  ]);
}

export async function handTask(
  ctx: Ctx,
  taskId: string,
  to: { memberId: string; dueOn: LocalDate },
): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { task, person } = await taskToChange(ctx, tx, await lockTask(tx, taskId));
    const [owner] = await candidatesFor(tx, task.unitId, { id: to.memberId });
    if (!owner) throw new UserError('meeting-tasks-nobody');
    if (task.askId) await cancelAsk(ctx, tx, task.askId);
    if (owner.id !== task.memberId) await tellOwner(ctx, tx, task, person, 'meeting-tasks-handed', {}, false);
    await giveTo(ctx, tx, task, to);
    await record(ctx, tx, person, task, 'handed');
  });
  return changed(ctx, taskId, (task) => ['meeting-tasks-handed-toast', { name: ownerOf(ctx.say, task) }]);
}

export async function askDropTask(ctx: Ctx, taskId: string): Promise<Reply> {
  const { task } = await taskToChange(ctx, ctx.db, await loadTask(ctx.db, taskId));
  return { edit: dropQuestion(tongueIn(ctx, ctx.locale), task) };
}

export async function dropTask(ctx: Ctx, taskId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { task, person } = await taskToChange(ctx, tx, await lockTask(tx, taskId));
    await updateTask(tx, taskId, { state: 'dropped' });
    if (task.askId) await cancelAsk(ctx, tx, task.askId);
    await record(ctx, tx, person, task, 'dropped');
    await tellOwner(ctx, tx, task, person, 'meeting-tasks-dropped', {}, false);
  });
  ctx.wake();
  return { toast: ctx.say('meeting-tasks-dropped-toast'), ...(await openTask(ctx, taskId)) };
}

/** After a form: what was done, and the task as it is now. */
async function changed(
  ctx: Ctx,
  taskId: string,
  said: (task: Task) => [string, Record<string, string>],
): Promise<Reply> {
  ctx.wake();
  const task = (await loadTask(ctx.db, taskId))!;
  const [key, args] = said(task);
  const message = manageMessage(tongueIn(ctx, ctx.locale), task);
  return { messages: [{ ...message, text: `${ctx.say(key, args)}\n\n${message.text}` }] };
}

type Done = 'done' | 'moved' | 'handed' | 'dropped';

const record = (ctx: Ctx, tx: Tx, person: Person, task: Task, what: Done): Promise<void> =>
  audit(tx, ctx.clock.now(), person, {
    action: `meetings.task_${what}`,
    unitId: task.unitId,
    subjectId: task.id,
  });

/** The owner, unless it is they who did it. */
async function tellOwner(
  ctx: Ctx,
  tx: Tx,
  task: Task,
  by: Person,
  key: string,
  args: Record<string, string>,
  canFix: boolean,
): Promise<void> {
  if (task.memberId === by.member?.id) return;
  await tellPeople(tx, ctx.texts, await reachMembers(tx, [task.memberId]), {
    key: `${key}:${task.id}:${ctx.updateKey}`,
    message: (say) =>
      newsMessage(
        tongueOf(ctx, say),
        task,
        key,
        args,
        canFix ? taskButton(say('meeting-tasks-fix'), 't_see', task.id) : null,
      ),
  });
}
