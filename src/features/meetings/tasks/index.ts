// Tasks of meetings: handed out, asked about until done, seen by those who handed them out.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { COMMITTEE } from '../../../core/org/roles.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { mayManage, mayRecord } from '../access.ts';
import type { MeetingPart } from '../parts.ts';
import { ASKS, CODE } from '../shapes.ts';
import { taskAsk } from './ask.ts';
import { giveForm, handForm, moveForm } from './forms.ts';
import { meetingToGive } from './give.ts';
import { askDropTask, dropTask, markDone, openTask, openTaskList, taskToChange } from './manage.ts';
import { accept, openOwn, openOwnList, reopen, seeOwn, tasksMenu, tell } from './own.ts';
import { loadTask, tasksOf } from './store.ts';

export { tasksOf } from './store.ts';

const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
const page = z.string().regex(/^p\d{1,3}$/);
const toPage = (word: string | undefined): number => Number((word ?? 'p0').slice(1));

const RANK = { give: 60, list: 60 } as const;

export const meetingTasks: MeetingPart = {
  buttons: {
    t_new: about(async (ctx, meetingId) => {
      await meetingToGive(ctx, ctx.db, meetingId);
      return startForm(ctx, giveForm, { meetingId });
    }),
    t_got: about(accept),
    t_done: about((ctx, id) => tell(ctx, id, 'done')),
    t_doing: about((ctx, id) => tell(ctx, id, 'doing')),
    t_stuck: about((ctx, id) => tell(ctx, id, 'stuck')),
    t_reopen: about(reopen),
    t_see: about(seeOwn),
    t_open: about(openOwn),
    t_mine: {
      args: z.union([z.tuple([]), z.tuple([page])]),
      run: (ctx, [at]) => openOwnList(ctx, toPage(at)),
    },
    t_list: {
      args: z.tuple([z.uuid(), page]),
      run: (ctx, [unitId, at]) => openTaskList(ctx, unitId!, toPage(at)),
    },
    t_one: about(openTask),
    t_mark: about(markDone),
    t_move: about(async (ctx, taskId) => {
      await taskToChange(ctx, ctx.db, await loadTask(ctx.db, taskId));
      return startForm(ctx, moveForm, { taskId });
    }),
    t_hand: about(async (ctx, taskId) => {
      await taskToChange(ctx, ctx.db, await loadTask(ctx.db, taskId));
      return startForm(ctx, handForm, { taskId });
    }),
    t_drop: about(askDropTask),
    t_dropped: about(dropTask),
  },
  forms: [giveForm, handForm, moveForm],
  asks: { [ASKS.task]: taskAsk },
  menu: tasksMenu,
  help: [
    { key: 'meeting-tasks-help', seenBy: 'comrades' },
    { key: 'meeting-tasks-help-keepers', seenBy: COMMITTEE },
  ],

  async cardLines(ctx, seen) {
    if (!mayRecord(seen.person, seen)) return [];
    const tasks = await tasksOf(ctx.db, seen.unit.id, {
      meetingId: seen.meeting.id,
      states: ['open', 'done'],
    });
    if (tasks.length === 0) return [];
    const done = tasks.filter(({ state }) => state === 'done').length;
    return [ctx.say('meeting-tasks-card', { count: tasks.length, done })];
  },

  async cardButtons(ctx, seen) {
    const { meeting, person } = seen;
    const isOn = meeting.state !== 'cancelled' && meeting.state !== 'missed';
    if (!isOn || meeting.startsAt > ctx.clock.now() || !mayRecord(person, seen)) return [];
    const data = encodeButton(CODE, 't_new', meeting.id);
    return [{ rank: RANK.give, row: [{ label: ctx.say('meeting-tasks-give'), data }] }];
  },

  async homeButtons(ctx, unitId) {
    const unit = await loadUnit(ctx.db, unitId);
    if (!unit || !mayManage(await ctx.person(), unit)) return [];
    const open = await tasksOf(ctx.db, unitId, { states: ['open'] });
    const data = encodeButton(CODE, 't_list', unitId, 'p0');
    return [
      { rank: RANK.list, row: [{ label: ctx.say('meeting-tasks-list-label', { open: open.length }), data }] },
    ];
  },
};
