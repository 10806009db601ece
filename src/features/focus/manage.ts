// Adding a focus area, changing its owner or day, closing it.
import { z } from 'zod';
import { callOff, planMonthly } from '../../core/asks/owner-ask.ts';
import { ownerForm } from '../../core/asks/owner-form.ts';
import { tellOwner } from '../../core/asks/owner-job.ts';
import { unplan } from '../../core/calendar/store.ts';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { chosenOf, ownerStep, readComingDay, typedLine } from '../../core/forms/inputs.ts';
import { audit } from '../../core/org/audit-store.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { idFrom } from '../../shared/ids.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { lockManaged, openCard, openManaged } from './access.ts';
import { closeQuestion, shortWords } from './messages.ts';
import { cardOf } from './screens.ts';
import { FEATURE, KINDS, MAX_WORDS, MONTH_JOB, type Scene, type State } from './shapes.ts';
import { changeFocus, insertFocus } from './store.ts';

const data = z.object({
  unitId: z.uuid(),
  kind: z.enum(KINDS).optional(),
  words: z.string().optional(),
  ownerId: z.uuid().optional(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  dueOn: z.string().optional(),
});

export async function openNew(ctx: Ctx, unitId: string): Promise<Reply> {
  await openManaged(ctx, ctx.db, unitId);
  return startForm(ctx, newForm, { unitId });
}

const kinds = (ctx: Ctx) => KINDS.map((kind) => ({ label: ctx.say(`focus-kind-${kind}`), value: kind }));

export const newForm: Form<z.infer<typeof data>> = {
  name: 'focus.new',
  data,
  first: 'kind',
  steps: {
    kind: {
      prompt: async (ctx) => ({ text: ctx.say('focus-form-kind'), choices: kinds(ctx) }),
      read: async (ctx, given, input) => {
        const kind = chosenOf(kinds(ctx), input);
        if (!kind) throw new UserError('focus-form-kind-again');
        return { data: { ...given, kind }, next: 'words' };
      },
    },
    words: {
      prompt: async (ctx) => ({ text: ctx.say('focus-form-words', { max: MAX_WORDS }) }),
      read: async (_ctx, given, input) => ({
        data: { ...given, words: typedLine(input, MAX_WORDS, 5) },
        next: 'owner',
      }),
    },
    owner: ownerStep('focus-form-owner', 'due'),
    due: {
      prompt: async (ctx) => ({ text: ctx.say('focus-form-due') }),
      read: async (ctx, given, input) => ({
        data: { ...given, dueOn: readComingDay(ctx, input) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { unitId, kind = 'issue', words = '', ownerId = null, dueOn = '' }) => {
    const id = idFrom('focus', ctx.updateKey);
    await inTransaction(ctx.db, async (tx) => {
      await openManaged(ctx, tx, unitId);
      const row = { id, unitId, kind, words, ownerId, dueOn, state: 'open' as const, closedAt: null };
      const now = ctx.clock.now();
      if (!(await insertFocus(tx, row, now))) return;
      await planMonthly(ctx, tx, { feature: FEATURE, job: MONTH_JOB, subjectId: id, unitId });
      await audit(tx, now, await ctx.person(), { action: 'focus.added', unitId, subjectId: id });
      const message = (say: Ctx['say']) => news(say, row);
      await tellOwner(ctx, tx, { feature: FEATURE, id, ownerId, key: 'begun', message });
    });
    ctx.wake();
    const card = await cardOf(ctx, id);
    return { messages: [{ ...card, text: `${ctx.say('focus-added')}\n\n${card.text}` }] };
  },
};

const news = (say: Ctx['say'], { words }: Pick<Scene, 'words'>) => ({
  text: say('focus-news-owner', { words: shortWords(words) }),
});

export const owner = ownerForm<Scene>({
  feature: FEATURE,
  question: 'focus-form-owner',
  action: 'focus.owner',
  lock: lockManaged,
  change: changeFocus,
  news,
  card: cardOf,
});

const dueData = z.object({ id: z.uuid(), dueOn: z.string().optional() });

export async function openDue(ctx: Ctx, id: string): Promise<Reply> {
  await inTransaction(ctx.db, (tx) => lockManaged(ctx, tx, id));
  return startForm(ctx, dueForm, { id });
}

export const dueForm: Form<z.infer<typeof dueData>> = {
  name: 'focus.due',
  data: dueData,
  first: 'due',
  steps: {
    due: {
      prompt: async (ctx) => ({ text: ctx.say('focus-form-due') }),
      read: async (ctx, given, input) => ({
        data: { ...given, dueOn: readComingDay(ctx, input) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { id, dueOn = '' }) => {
    await inTransaction(ctx.db, async (tx) => {
      const { scene, person } = await lockManaged(ctx, tx, id);
      await changeFocus(tx, id, { dueOn });
      const detail = { from: scene.dueOn, to: dueOn };
      await audit(tx, ctx.clock.now(), person, {
        action: 'focus.due',
        unitId: scene.unitId,
        subjectId: id,
        detail,
      });
    });
    return { messages: [await cardOf(ctx, id)] };
  },
};

export async function askClose(ctx: Ctx, id: string): Promise<Reply> {
  const { scene, closes } = await openCard(ctx, ctx.db, id);
  if (!closes) throw new UserError('router-no-right');
  return { edit: closeQuestion(tongueIn(ctx, ctx.locale), scene) };
}

/** Its owner is asked no more. */
export async function close(ctx: Ctx, id: string, state: Exclude<State, 'open'>): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { scene, person, closes } = await lockManaged(ctx, tx, id);
    if (!closes) throw new UserError('router-no-right');
    const now = ctx.clock.now();
    await changeFocus(tx, id, { state, closedAt: now });
    await unplan(tx, MONTH_JOB, id);
    await callOff(ctx, tx, FEATURE, id);
    const detail = { state };
    await audit(tx, now, person, { action: 'focus.closed', unitId: scene.unitId, subjectId: id, detail });
  });
  ctx.wake();
  return { toast: ctx.say('focus-closed-toast'), edit: await cardOf(ctx, id) };
}
