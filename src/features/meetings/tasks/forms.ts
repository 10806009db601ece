// Questions about a task: who, what, until when.
import { z } from 'zod';
import type { Ctx, Form, FormStep } from '../../../core/feature.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatWeekdayDate } from '../../../shared/format.ts';
import { nameKey, truncate } from '../../../shared/text.ts';
import { LABEL_LENGTH } from '../messages.ts';
import { giveTask, meetingToGive } from './give.ts';
import { handTask, moveTask, taskToChange } from './manage.ts';
import { offeredDays, readDue, readWords } from './rules.ts';
import { type Candidate, candidatesFor, loadTask } from './store.ts';

/** People offered as buttons; the others are found by their name. */
const MOST_OFFERED = 12;

const given = z.object({
  meetingId: z.uuid(),
  found: z.array(z.uuid()).optional(),
  memberId: z.uuid().optional(),
  words: z.string().optional(),
  dueOn: z.string().optional(),
});
const handed = z.object({
  taskId: z.uuid(),
  found: z.array(z.uuid()).optional(),
  memberId: z.uuid().optional(),
  dueOn: z.string().optional(),
});
const moved = z.object({ taskId: z.uuid(), dueOn: z.string().optional() });

type Choosing = { found?: string[] | undefined; memberId?: string | undefined };

const unitOfMeeting = async (ctx: Ctx, { meetingId }: z.infer<typeof given>): Promise<string> =>
  (await meetingToGive(ctx, ctx.db, meetingId)).unit.id;
const unitOfTask = async (ctx: Ctx, { taskId }: z.infer<typeof handed>): Promise<string> =>
  (await taskToChange(ctx, ctx.db, await loadTask(ctx.db, taskId))).task.unitId;

/** Some by button, everybody by typing a part of the name; several of one name are offered again. */
function whoStep<D extends Choosing>(
  unitOf: (ctx: Ctx, data: D) => Promise<string>,
  next: string,
): FormStep<D> {
  return {
    async prompt(ctx, data) {
      const all = await candidatesFor(ctx.db, await unitOf(ctx, data));
      const offered = data.found
        ? all.filter(({ id }) => data.found?.includes(id))
        : all.slice(0, MOST_OFFERED);
      const key = data.found ? 'several' : all.length > offered.length ? 'type' : 'all';
      return {
        text: ctx.say(`meeting-tasks-ask-who-${key}`),
        choices: offered.map(({ id, fullName }) => ({ label: truncate(fullName, LABEL_LENGTH), value: id })),
      };
    },
    async read(ctx, data, { choice, text = '' }) {
      const unitId = await unitOf(ctx, data);
      const found = choice
        ? await candidatesFor(
            ctx.db,
            unitId,
            z.uuid().safeParse(choice).success ? { id: choice } : { part: choice },
          )
        : await byName(ctx, unitId, text);
      const [one, ...more] = found;
      if (!one) throw new UserError('meeting-tasks-nobody-named');
      if (found.length > MOST_OFFERED) throw new UserError('meeting-tasks-many-named');
      if (more.length > 0) return { data: { ...data, found: found.map(({ id }) => id) }, next: 'who' };
      return { data: { ...data, memberId: one.id, found: undefined }, next };
    },
  };
}

async function byName(ctx: Ctx, unitId: string, text: string): Promise<Candidate[]> {
  if (text.trim().length < 2) return [];
  const found = await candidatesFor(ctx.db, unitId, { part: text });
  const exact = found.filter(({ fullName }) => nameKey(fullName) === nameKey(text));
  return exact.length === 1 ? exact : found;
}

const untilStep = <D extends { dueOn?: string | undefined }>(): FormStep<D> => ({
  prompt: async (ctx) => ({
    text: ctx.say('meeting-tasks-ask-until'),
    choices: offeredDays(localDate(ctx.clock.now(), ctx.zone)).map((day) => ({
      label: formatWeekdayDate(day, ctx.locale),
      value: day,
    })),
  }),
  read: async (ctx, data, { choice, text = '' }) => ({
    data: { ...data, dueOn: readDue(choice ?? text, localDate(ctx.clock.now(), ctx.zone)) },
    next: 'done',
  }),
});

export const giveForm: Form<z.infer<typeof given>> = {
  name: 'meetings.task',
  data: given,
  first: 'who',
  steps: {
    who: whoStep(unitOfMeeting, 'what'),
    what: {
      prompt: async (ctx) => ({ text: ctx.say('meeting-tasks-ask-what') }),
      read: async (_ctx, data, { text = '' }) => ({
        data: { ...data, words: readWords(text) },
        next: 'until',
      }),
    },
    until: untilStep(),
  },
  done: (ctx, { meetingId, memberId = '', words = '', dueOn = '' }) =>
    giveTask(ctx, { meetingId, memberId, words, dueOn }),
};

export const handForm: Form<z.infer<typeof handed>> = {
  name: 'meetings.task_hand',
  data: handed,
  first: 'who',
  steps: { who: whoStep(unitOfTask, 'until'), until: untilStep() },
  done: (ctx, { taskId, memberId = '', dueOn = '' }) => handTask(ctx, taskId, { memberId, dueOn }),
};

export const moveForm: Form<z.infer<typeof moved>> = {
  name: 'meetings.task_move',
  data: moved,
  first: 'until',
  steps: { until: untilStep() },
  done: (ctx, { taskId, dueOn = '' }) => moveTask(ctx, taskId, dueOn),
};
