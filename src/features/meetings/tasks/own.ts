// What the owner of a task does with it: takes it on, says how far it is, opens it again.
import { answerSelf } from '../../../core/asks/answer-store.ts';
import { cancelAsk, livingRef } from '../../../core/asks/engine.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import { finishLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, MenuEntry, Reply } from '../../../core/feature.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { CODE } from '../shapes.ts';
import { planNext, tellKeepersOf } from './ask.ts';
import { acceptedMessage, askMessage, ownListMessage } from './messages.ts';
import { type Said, TASK_ITEM, type Task } from './shapes.ts';
import { loadTask, lockTask, openTasksOf, updateTask } from './store.ts';

/** @throws UserError where it is not, or no longer, this person's */
async function ownTask(ctx: Ctx, load: (sql: Sql, id: string) => Promise<Task | null>, sql: Sql, id: string) {
  const task = await load(sql, id);
  if (!task) throw new UserError('router-old-button');
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  if (task.memberId !== member.id) throw new UserError('meeting-tasks-not-yours');
  return task;
}

const held = (ctx: Ctx, tx: Tx, id: string): Promise<Task> =>
  ownTask(ctx, (_sql, taskId) => lockTask(tx, taskId), tx, id);

/** `Đã nhận việc` */
export async function accept(ctx: Ctx, taskId: string): Promise<Reply> {
  const task = await inTransaction(ctx.db, async (tx) => {
    const found = await held(ctx, tx, taskId);
    if (found.acceptedAt === null) await updateTask(tx, taskId, { acceptedAt: ctx.clock.now() });
    return found;
  });
  const tongue = tongueIn(ctx, ctx.locale);
  if (task.state !== 'open') return { edit: askMessage(tongue, task) };
  return { toast: ctx.say('meeting-tasks-thanks'), edit: acceptedMessage(tongue, task) };
}

/** Says how far the task is: an answer to its ask where one is open, and what is kept of the task in any case. */
export async function tell(ctx: Ctx, taskId: string, said: Said): Promise<Reply> {
  const task = await inTransaction(ctx.db, async (tx) => {
    const before = await held(ctx, tx, taskId);
    if (before.state === 'dropped') throw new UserError('meeting-tasks-is-dropped');
    const isAsked = before.askId !== null && (await answered(ctx, tx, before.askId, said));
    if (said === 'done') await finish(ctx, tx, before, isAsked);
    else await goOn(ctx, tx, before, said, isAsked);
    return (await loadTask(tx, taskId)) ?? before;
  });
  ctx.wake();
  const answer = ctx.say(`meeting-tasks-said-${said}`);
  return {
    toast: ctx.say(said === 'stuck' ? 'meeting-tasks-recorded-stuck' : 'meeting-tasks-recorded', { answer }),
    edit: askMessage(tongueIn(ctx, ctx.locale), task),
  };
}

/** Whether an open ask took it. */
async function answered(ctx: Ctx, tx: Tx, askId: string, said: Said): Promise<boolean> {
  const { incoming, clock, updateKey } = ctx;
  const { verdict } = await answerSelf(tx, incoming.channel, incoming.sender, incoming.updateId, {
    askId,
    item: TASK_ITEM,
    value: said,
    isChoice: true,
    stateAfter: 'done',
    now: clock.now(),
    updateKey,
  });
  return verdict === 'recorded' || verdict === 'changed' || verdict === 'same';
}

/** An open ask stays open, for a change of mind; one that has not opened need not come any more. */
async function finish(ctx: Ctx, tx: Tx, task: Task, isAsked: boolean): Promise<void> {
  if (task.state === 'done') return;
  await updateTask(tx, task.id, { state: 'done', doneAt: ctx.clock.now(), progress: null });
  if (isAsked || task.askId === null) return;
  const ask = await loadAsk(tx, task.askId);
  if (ask?.state === 'scheduled') await cancelAsk(ctx, tx, task.askId);
}

async function goOn(
  ctx: Ctx,
  tx: Tx,
  task: Task,
  said: Exclude<Said, 'done'>,
  isAsked: boolean,
): Promise<void> {
  await updateTask(tx, task.id, {
    state: 'open',
    doneAt: null,
    progress: said,
    acceptedAt: task.acceptedAt ?? ctx.clock.now(),
  });
  // It was done: what would have asked again was called off.
  if (task.state === 'done' && !isAsked) await planNext(ctx, tx, task, ctx.clock.now());
  if (said === 'stuck' && task.progress !== 'stuck')
    await tellKeepersOf(ctx, tx, task, 'meeting-tasks-stuck', `task-stuck:${task.id}:${ctx.updateKey}`);
}

/** It was marked as done, and is not. */
export async function reopen(ctx: Ctx, taskId: string): Promise<Reply> {
  const task = await inTransaction(ctx.db, async (tx) => {
    const before = await held(ctx, tx, taskId);
    if (before.state === 'dropped') throw new UserError('meeting-tasks-is-dropped');
    if (before.state === 'open') return before;
    await updateTask(tx, taskId, { state: 'open', doneAt: null });
    const ask = before.askId === null ? null : await loadAsk(tx, before.askId);
    if (ask?.state === 'open') await finishLiving(tx, livingRef(ask.id));
    else await planNext(ctx, tx, before, ctx.clock.now());
    await tellKeepersOf(
      ctx,
      tx,
      before,
      'meeting-tasks-reopened',
      `task-reopened:${taskId}:${ctx.updateKey}`,
    );
    return (await loadTask(tx, taskId)) ?? before;
  });
  ctx.wake();
  return {
    toast: ctx.say('meeting-tasks-reopened-toast'),
    edit: askMessage(tongueIn(ctx, ctx.locale), task),
  };
}

export async function openOwn(ctx: Ctx, taskId: string): Promise<Reply> {
  const task = await ownTask(ctx, loadTask, ctx.db, taskId);
  const message = askMessage(tongueIn(ctx, ctx.locale), task);
  const back = [{ label: ctx.say('meeting-tasks-own-label'), data: encodeButton(CODE, 't_mine') }];
  return { edit: { ...message, buttons: [...(message.buttons ?? []), back] } };
}

/** As `openOwn`, from a notice: that message stays. */
export async function seeOwn(ctx: Ctx, taskId: string): Promise<Reply> {
  const task = await ownTask(ctx, loadTask, ctx.db, taskId);
  return { messages: [askMessage(tongueIn(ctx, ctx.locale), task)] };
}

export async function openOwnList(ctx: Ctx, page: number): Promise<Reply> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  return {
    edit: ownListMessage(tongueIn(ctx, ctx.locale), await openTasksOf(ctx.db, member.id), page),
  };
}

/** `Việc được giao`, for those who have something to do. */
export async function tasksMenu(ctx: Ctx): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  if (!member || (await openTasksOf(ctx.db, member.id)).length === 0) return [];
  return [{ label: ctx.say('meeting-tasks-own-label'), data: encodeButton(CODE, 't_mine'), rank: 5 }];
}
