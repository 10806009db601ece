// Adding an initiative, giving it another owner, ending it.
import { z } from 'zod';
import { callOff, planMonthly } from '../../core/asks/owner-ask.ts';
import { ownerForm } from '../../core/asks/owner-form.ts';
import { tellOwner } from '../../core/asks/owner-job.ts';
import { unplan } from '../../core/calendar/store.ts';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { chosenOf, ownerStep, passedDayChoices, readPassedDay, typedLine } from '../../core/forms/inputs.ts';
import { audit } from '../../core/org/audit-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { idFrom } from '../../shared/ids.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { lockManaged, openCard, openManaged } from './access.ts';
import { endQuestion } from './messages.ts';
import { isPerPerson } from './rules.ts';
import { cardOf, openUnit } from './screens.ts';
import {
  FEATURE,
  type Initiative,
  MAX_MEASURE,
  MAX_MEASURE_UNIT,
  MAX_NAME,
  MAX_WORDS,
  MONTH_JOB,
  type Scene,
} from './shapes.ts';
import { changeInitiative, insertInitiative } from './store.ts';

const data = z.object({
  unitId: z.uuid(),
  name: z.string().optional(),
  words: z.string().optional(),
  sinceOn: z.string().optional(),
  ownerId: z.uuid().optional(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  measure: z.string().optional(),
  measureUnit: z.string().optional(),
});

export async function openNew(ctx: Ctx, unitId: string): Promise<Reply> {
  await openManaged(ctx, ctx.db, unitId);
  return startForm(ctx, newForm, { unitId });
}

const unmeasured = (ctx: Ctx) => [{ label: ctx.say('initiatives-form-unmeasured'), value: 'no' as const }];

function together(line: string): string {
  if (isPerPerson(line)) throw new UserError('initiatives-per-person');
  return line;
}

export const newForm: Form<z.infer<typeof data>> = {
  name: 'initiatives.new',
  data,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx) => ({ text: ctx.say('initiatives-form-name') }),
      read: async (_ctx, given, input) => ({
        data: { ...given, name: typedLine(input, MAX_NAME) },
        next: 'words',
      }),
    },
    words: {
      prompt: async (ctx) => ({ text: ctx.say('initiatives-form-words', { max: MAX_WORDS }) }),
      read: async (_ctx, given, input) => ({
        data: { ...given, words: typedLine(input, MAX_WORDS, 5) },
        next: 'since',
      }),
    },
    since: {
      prompt: async (ctx) => ({ text: ctx.say('initiatives-form-since'), choices: passedDayChoices(ctx) }),
      read: async (ctx, given, input) => ({
        data: { ...given, sinceOn: readPassedDay(ctx, input) },
        next: 'owner',
      }),
    },
    owner: ownerStep('initiatives-form-owner', 'measure'),
    measure: {
      prompt: async (ctx) => ({ text: ctx.say('initiatives-form-measure'), choices: unmeasured(ctx) }),
      read: async (ctx, given, input) => {
        if (chosenOf(unmeasured(ctx), input) !== null) {
          // A measure typed before going back is taken back.
          return { data: { ...given, measure: undefined, measureUnit: undefined }, next: 'done' };
        }
        const measure = together(typedLine(input, MAX_MEASURE));
        return { data: { ...given, measure }, next: 'in' };
      },
    },
    in: {
      prompt: async (ctx, { measure = '' }) => ({ text: ctx.say('initiatives-form-in', { measure }) }),
      read: async (_ctx, given, input) => ({
        data: { ...given, measureUnit: together(typedLine(input, MAX_MEASURE_UNIT, 1)) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, given) => {
    const { unitId, name = '', words = '', sinceOn = '', ownerId = null } = given;
    const id = idFrom('initiative', ctx.updateKey);
    await inTransaction(ctx.db, async (tx) => {
      await openManaged(ctx, tx, unitId);
      const measured = { measure: given.measure ?? null, measureUnit: given.measureUnit ?? null };
      await begin(ctx, tx, { id, unitId, name, words, sinceOn, ownerId, fromId: null, ...measured });
    });
    ctx.wake();
    const card = await cardOf(ctx, id);
    return { messages: [{ ...card, text: `${ctx.say('initiatives-added')}\n\n${card.text}` }] };
  },
};

/** It runs from now on: its owner hears of it, and is asked every month. */
export async function begin(ctx: Ctx, tx: Tx, row: Omit<Initiative, 'endedOn'>): Promise<void> {
  const now = ctx.clock.now();
  if (!(await insertInitiative(tx, row, now))) return;
  await planMonthly(ctx, tx, { feature: FEATURE, job: MONTH_JOB, subjectId: row.id, unitId: row.unitId });
  await audit(tx, now, await ctx.person(), {
    action: 'initiative.added',
    unitId: row.unitId,
    subjectId: row.id,
  });
  const { id, ownerId } = row;
  const message = (say: Ctx['say']) => news(say, row);
  await tellOwner(ctx, tx, { feature: FEATURE, id, ownerId, key: 'begun', message });
}

const news = (say: Ctx['say'], { name }: Pick<Initiative, 'name'>) => ({
  text: say('initiatives-news-owner', { name }),
});

export const owner = ownerForm<Scene>({
  feature: FEATURE,
  question: 'initiatives-form-owner',
  action: 'initiative.owner',
  lock: lockManaged,
  change: changeInitiative,
  news,
  card: cardOf,
});

export async function askEnd(ctx: Ctx, id: string): Promise<Reply> {
  const { scene, manages } = await openCard(ctx, ctx.db, id);
  if (!manages) throw new UserError('router-no-right');
  return { edit: endQuestion(tongueIn(ctx, ctx.locale), scene) };
}

/** Its owner is asked no more; what it brought stays in the figures. */
export async function end(ctx: Ctx, id: string): Promise<Reply> {
  const unitId = await inTransaction(ctx.db, async (tx) => {
    const { scene, person } = await lockManaged(ctx, tx, id);
    const now = ctx.clock.now();
    await changeInitiative(tx, id, { endedOn: localDate(now, ctx.zone) });
    await unplan(tx, MONTH_JOB, id);
    await callOff(ctx, tx, FEATURE, id);
    await audit(tx, now, person, { action: 'initiative.ended', unitId: scene.unitId, subjectId: id });
    return scene.unitId;
  });
  ctx.wake();
  return { ...(await openUnit(ctx, unitId)), toast: ctx.say('initiatives-ended-toast') };
}
