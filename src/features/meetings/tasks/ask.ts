// A task comes back as an ask, every week until it is done or dropped.
import { type AskKind, openNow } from '../../../core/asks/engine.ts';
import { postAsk } from '../../../core/asks/places.ts';
import { insertAsk } from '../../../core/asks/store.ts';
import { sightOf } from '../../../core/asks/viewer.ts';
import { type AllowedHours, DEFAULT_ALLOWED } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { ASKS, MEMBERS } from '../shapes.ts';
import { askMessage, newsMessage, nudgePayload, overMessage, ownerOf, taskButton } from './messages.ts';
import { type AskMoments, firstMoments, nextMoments } from './rules.ts';
import { TASK_FORM, TASK_ITEM, type Task } from './shapes.ts';
import { freeOpening, isAsked, loadTask, lockTask, updateTask } from './store.ts';

async function hoursOf({ zone }: Services, sql: Sql, unitId: string): Promise<AllowedHours> {
  return { zone, table: await loadDaysOff(sql, unitId), ...DEFAULT_ALLOWED };
}

/** Plans the first question of a task, or of one with a new day or owner. */
export async function planFirst(services: Services, tx: Tx, task: Task): Promise<void> {
  const hours = await hoursOf(services, tx, task.unitId);
  const now = services.clock.now();
  const moments = firstMoments(task.dueOn, now, hours);
  const askId = await schedule(tx, task, moments);
  if (moments.opensAt <= now) await openNow(services, tx, askId);
}

/** Plans the question after one that closed, or after the owner spoke, at this moment. */
export async function planNext(services: Services, tx: Tx, task: Task, closedAt: Date): Promise<void> {
  const hours = await hoursOf(services, tx, task.unitId);
  await schedule(tx, task, nextMoments(closedAt, services.clock.now(), hours));
}

async function schedule(tx: Tx, task: Task, { nudgesAt, closesAt, ...moments }: AskMoments): Promise<string> {
  const opensAt = await freeOpening(tx, task.id, moments.opensAt);
  const askId = await insertAsk(tx, {
    feature: ASKS.task,
    subjectId: task.id,
    unitId: task.unitId,
    form: TASK_FORM,
    audience: { members: [task.memberId] },
    opensAt,
    nudgesAt,
    closesAt,
    // Late is better than not at all, until it would close.
    graceSeconds: Math.floor((closesAt.getTime() - opensAt.getTime()) / 1000),
  });
  await updateTask(tx, task.id, { askId });
  return askId;
}

export const taskAsk: AskKind = {
  standings: MEMBERS,

  async render(services, db, ask, place) {
    const task = await loadTask(db, ask.subjectId);
    const sight = await sightOf(services, db, ask, place, { item: TASK_ITEM, membersOnly: true });
    // Handed on, it is none of the first owner's business any more.
    if (!task || sight?.viewer?.memberId !== task.memberId || ask.state === 'scheduled') return null;
    return ask.state === 'open' ? askMessage(sight.tongue, task) : overMessage(sight.tongue, task);
  },

  async opened(services, tx, ask) {
    const task = await lockTask(tx, ask.subjectId);
    const unit = await loadUnit(tx, ask.unitId);
    if (!task || !unit) return;
    if (!(await isAsked(tx, ask.id))) return tellAlone(services, tx, task, ask.id);
    await postAsk(tx, ask, {
      unit,
      date: localDate(services.clock.now(), services.zone),
      membersOnly: true,
      standings: MEMBERS,
      only: new Set([task.memberId]),
    });
  },

  title: async (sql, { subjectId }) => (await loadTask(sql, subjectId))?.words ?? '',

  async nudge(services, tx, ask) {
    const task = await loadTask(tx, ask.subjectId);
    if (!task) throw new Error(`no task ${ask.subjectId} of ask ${ask.id}`);
    return ({ locale, fullName }) => nudgePayload(tongueIn(services, locale), task, fullName ?? '');
  },

  async closed(services, tx, ask) {
    const task = await lockTask(tx, ask.subjectId);
    if (task?.state !== 'open' || task.askId !== ask.id || !(await isAsked(tx, ask.id))) return;
    await planNext(services, tx, task, ask.closesAt);
  },

  /** The service was away all the time it should have been open: it is asked as soon as it would be anyway. */
  async missed(services, tx, ask) {
    const task = await lockTask(tx, ask.subjectId);
    if (task?.state !== 'open' || task.askId !== ask.id) return;
    await planNext(services, tx, task, ask.closesAt);
    await tellKeepersOf(services, tx, task, 'meeting-tasks-missed', `task-missed:${ask.id}`);
  },
};

/** Its owner has left the list: nobody is asked until it is handed on. */
const tellAlone = (services: Services, tx: Tx, task: Task, askId: string): Promise<void> =>
  tellKeepersOf(services, tx, task, 'meeting-tasks-alone', `task-alone:${askId}`);

/** To the secretary, with a button to the task. */
export async function tellKeepersOf(
  services: Services,
  tx: Tx,
  task: Task,
  text: string,
  key: string,
): Promise<void> {
  await tellSecretaries(tx, services.texts, {
    unitId: task.unitId,
    key,
    message: (say) =>
      newsMessage(
        tongueOf(services, say),
        task,
        text,
        { name: ownerOf(say, task) },
        taskButton(say('meeting-tasks-open-one'), 't_one', task.id),
      ),
  });
}
