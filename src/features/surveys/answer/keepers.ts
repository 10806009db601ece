// Where the answers of a walk are kept: by name, without a name, or, of a draft that is tried, in the open form alone.
import { z } from 'zod';
import { answerSelf } from '../../../core/asks/answer-store.ts';
import { handIn, loadDraft, saveDraft } from '../../../core/asks/ballots-store.ts';
import { missingItems } from '../../../core/asks/form-rules.ts';
import { loadOwnForm, settleForm } from '../../../core/asks/form-store.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Form } from '../../../core/feature.ts';
import { heldForm, holdForm } from '../../../core/forms/forms.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { seeDraft } from '../access.ts';
import { ASK } from '../shapes.ts';
import { loadSurvey } from '../store.ts';
import { handedIn, type Walk, type WalkKind, withAnswer } from './rules.ts';

export type Keeper = {
  /** @throws UserError with the reason why this person cannot answer (now) */
  load(ctx: Ctx, id: string): Promise<Walk>;
  /** Keeps an answer, or (null) takes it back. */
  put(ctx: Ctx, walk: Walk, itemId: string, value: string | null): Promise<Walk>;
  /** Nothing required is missing. */
  hand(ctx: Ctx, walk: Walk): Promise<void>;
};

function refuse(ctx: Ctx, ask: Pick<Ask, 'state' | 'closesAt'>): never {
  if (ask.state === 'cancelled') throw new UserError('survey-cancelled');
  if (ask.state === 'scheduled') throw new UserError('survey-not-open');
  throw new UserError('survey-closed', { moment: momentOf(tongueIn(ctx, ctx.locale), ask.closesAt) });
}

const asked: Keeper = {
  async load(ctx, id) {
    const ask = await loadAsk(ctx.db, id);
    const survey = ask?.feature === ASK ? await loadSurvey(ctx.db, ask.subjectId) : null;
    if (!ask || !survey) throw new UserError('router-old-button');
    const { member } = await ctx.person();
    if (!member) throw new UserError('router-not-joined');
    const own = await loadOwnForm(ctx.db, id, member.id);
    const anonymous = ask.anonymity === 'anonymous';
    // Of a survey of others nothing is said, not even that it is over.
    if (ask.state !== 'scheduled' && (!own || (anonymous && own.state === 'exempt')))
      throw new UserError('survey-not-asked');
    if (anonymous && own?.state === 'done') throw new UserError('survey-handed-in');
    if (ask.state !== 'open' || ask.closesAt <= ctx.clock.now()) refuse(ctx, ask);
    return {
      kind: 'ask',
      id,
      title: survey.title,
      form: ask.form,
      answers: anonymous ? await loadDraft(ctx.db, id, member.id) : (own?.answers ?? {}),
      anonymous,
      isDone: own?.state === 'done',
      closesAt: ask.closesAt,
      reworded: survey.rewordedAt !== null,
      repeats: survey.rule !== null || survey.previousId !== null,
    };
  },

  async put(ctx, walk, itemId, value) {
    const memberId = await own(ctx);
    const answers = withAnswer(walk.answers, itemId, value);
    const after = { ...walk, answers };
    if (walk.anonymous) {
      const kept = await inTransaction(ctx.db, (tx) => saveDraft(tx, walk.id, memberId, answers));
      return kept ? after : asked.load(ctx, walk.id);
    }
    const state = walk.isDone && missingItems(walk.form, answers).length === 0 ? 'done' : 'partial';
    if (answers[itemId]) {
      const { incoming, clock, updateKey } = ctx;
      const item = walk.form.items.find(({ id }) => id === itemId);
      const { verdict } = await answerSelf(ctx.db, incoming.channel, incoming.sender, incoming.updateId, {
        askId: walk.id,
        item: itemId,
        value: answers[itemId],
        isChoice: item?.kind === 'choice',
        stateAfter: state,
        now: clock.now(),
        updateKey,
      });
      // Closed, moved or taken off the list in between: the reason is found there.
      if (verdict !== 'recorded' && verdict !== 'changed' && verdict !== 'same') {
        await asked.load(ctx, walk.id);
        throw new UserError('router-old-button');
      }
    }
    // What a changed answer hid does not count any more where the form was handed in.
    if (!answers[itemId] || walk.isDone) {
      const keep = Object.keys(walk.isDone ? handedIn(after) : answers);
      await settle(ctx, { askId: walk.id, memberId, keep, state });
    }
    return {
      ...after,
      answers: walk.isDone ? handedIn(after) : answers,
      isDone: walk.isDone && state === 'done',
    };
  },

  async hand(ctx, walk) {
    const memberId = await own(ctx);
    const answers = handedIn(walk);
    if (!walk.anonymous)
      return settle(ctx, { askId: walk.id, memberId, keep: Object.keys(answers), state: 'done' });
    const verdict = await inTransaction(ctx.db, (tx) =>
      handIn(tx, walk.id, memberId, answers, ctx.clock.now()),
    );
    if (verdict === 'same') throw new UserError('survey-handed-in');
    if (verdict !== 'recorded') await asked.load(ctx, walk.id);
  },
};

async function own(ctx: Ctx): Promise<string> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  return member.id;
}

async function settle(
  ctx: Ctx,
  form: { askId: string; memberId: string; keep: string[]; state: 'partial' | 'done' },
): Promise<void> {
  const now = ctx.clock.now();
  const verdict = await inTransaction(ctx.db, (tx) => settleForm(tx, { ...form, now }));
  if (verdict === 'recorded') return;
  await asked.load(ctx, form.askId);
  throw new UserError('router-old-button');
}

const tryData = z.object({
  surveyId: z.uuid(),
  answers: z.record(z.string(), z.string()),
  /** The question that is typed now. */
  item: z.string().nullable(),
  /** Tells two questions after one another apart. */
  turn: z.string(),
  given: z.string().nullish(),
  way: z.enum(['back', 'skip', 'answer']).optional(),
});
export type TryData = z.infer<typeof tryData>;
/** The data and name of the form in which a draft is tried; its steps are in typed.ts. */
export const TRIED: Pick<Form<TryData>, 'name' | 'data' | 'first'> = {
  name: 'surveys.try',
  data: tryData,
  first: 'typed',
};

const heldTry = (ctx: Ctx): Promise<TryData | null> =>
  heldForm(ctx, { ...TRIED, steps: {}, done: async () => ({}) });

const tried: Keeper = {
  async load(ctx, id) {
    const { survey } = await seeDraft(ctx, ctx.db, id);
    const held = await heldTry(ctx);
    return {
      kind: 'try',
      id,
      title: survey.title,
      form: survey.form,
      answers: held?.surveyId === id ? held.answers : {},
      anonymous: survey.anonymity === 'anonymous',
      isDone: false,
      closesAt: survey.closesAt,
      reworded: false,
      repeats: survey.rule !== null,
    };
  },
  async put(ctx, walk, itemId, value) {
    const answers = withAnswer(walk.answers, itemId, value);
    await holdTry(ctx, walk.id, { ...answers });
    return { ...walk, answers };
  },
  hand: async () => undefined,
};

export const holdTry = (ctx: Ctx, surveyId: string, answers: Record<string, string>): Promise<void> =>
  holdForm(
    ctx,
    { ...TRIED, steps: {}, done: async () => ({}) },
    { surveyId, answers, item: null, turn: ctx.updateKey },
  );

export const KEEPERS: Record<WalkKind, Keeper> = { ask: asked, try: tried };
