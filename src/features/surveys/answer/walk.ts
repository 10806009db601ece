// Answering: each press keeps an answer and shows what comes next, in one message that is edited.
import { chosenIn, missingItems, toggleChoice } from '../../../core/asks/form-rules.ts';
import type { AskItem } from '../../../core/asks/shapes.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { leaveForm, startForm } from '../../../core/forms/forms.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { show } from '../access.ts';
import { choicesOf } from '../shapes.ts';
import { holdTry, KEEPERS, TRIED, type TryData } from './keepers.ts';
import {
  answerWords,
  doneMessage,
  introMessage,
  questionMessage,
  reviewMessage,
  triedMessage,
} from './messages.ts';
import {
  isSingle,
  isTyped,
  itemBefore,
  nextItem,
  resumeAt,
  visibleItem,
  type Walk,
  type WalkKind,
} from './rules.ts';
import { askedInUnit } from './store.ts';
import { type At, type Taken, TYPED_FORM, type TypedData, typedData, typedStep, whereAt } from './typed.ts';

const lookOf = (ctx: Ctx) => ({ plain: !ctx.channel(ctx.incoming.channel).capabilities.buttons });

/** The question itself; one that is typed opens its form, any other leaves it. */
export async function showItem(ctx: Ctx, walk: Walk, item: AskItem): Promise<Reply> {
  if (isTyped(item)) return startTyped(ctx, walk, item);
  if (walk.kind === 'ask') await leaveForm(ctx, TYPED_FORM);
  else await holdTry(ctx, walk.id, { ...walk.answers });
  return show(ctx, questionMessage(tongueIn(ctx, ctx.locale), walk, item, lookOf(ctx)));
}

export async function showReview(ctx: Ctx, walk: Walk, page = 0): Promise<Reply> {
  if (walk.kind === 'ask') await leaveForm(ctx, TYPED_FORM);
  else await holdTry(ctx, walk.id, { ...walk.answers });
  return show(ctx, reviewMessage(tongueIn(ctx, ctx.locale), walk, page));
}

/** What follows an answer: the next question, else handing in or looking at it all. */
export async function afterItem(ctx: Ctx, walk: Walk, itemId: string): Promise<Reply> {
  const next = nextItem(walk, itemId);
  if (next) return showItem(ctx, walk, next);
  return isSingle(walk) ? handIn(ctx, walk.kind, walk.id) : showReview(ctx, walk);
}

/** `Trả lời`: always a message of its own, since the one with the button goes on living. */
export async function openWalk(ctx: Ctx, kind: WalkKind, id: string): Promise<Reply> {
  if (ctx.incoming.chatKind !== 'private') throw new UserError('router-only-private');
  // Whether it is theirs comes before what they were in the middle of is replaced.
  let walk = await KEEPERS[kind].load(ctx, id);
  if (kind === 'try') {
    await holdTry(ctx, id, {});
    walk = { ...walk, answers: {} };
  }
  const {
    edit,
    messages = [],
    ...rest
  } = walk.anonymous
    ? show(ctx, introMessage(tongueIn(ctx, ctx.locale), walk, await unitSize(ctx, walk)))
    : await goOn(ctx, kind, id);
  return { ...rest, messages: [...(edit ? [edit] : []), ...messages] };
}

/** Where the person left off. */
export async function goOn(ctx: Ctx, kind: WalkKind, id: string): Promise<Reply> {
  const walk = await KEEPERS[kind].load(ctx, id);
  const item = walk.isDone ? null : resumeAt(walk);
  if (item) return showItem(ctx, walk, item);
  const [only] = walk.form.items;
  return isSingle(walk) && only ? showItem(ctx, walk, only) : showReview(ctx, walk);
}

async function unitSize(ctx: Ctx, walk: Walk): Promise<number | null> {
  const { member } = await ctx.person();
  return walk.kind === 'ask' && member ? askedInUnit(ctx.db, walk.id, member.id) : null;
}

async function at(
  ctx: Ctx,
  kind: WalkKind,
  id: string,
  itemId: string,
): Promise<{ walk: Walk; item: AskItem }> {
  const walk = await KEEPERS[kind].load(ctx, id);
  const item = visibleItem(walk, itemId);
  if (!item) throw new UserError('router-old-button');
  return { walk, item };
}

export async function openItem(ctx: Ctx, kind: WalkKind, id: string, itemId: string): Promise<Reply> {
  const { walk, item } = await at(ctx, kind, id, itemId);
  return showItem(ctx, walk, item);
}

/** A choice: it is kept and the next question comes; of several, it is ticked and the question stays. */
export async function choose(
  ctx: Ctx,
  kind: WalkKind,
  id: string,
  itemId: string,
  choice: string,
): Promise<Reply> {
  const { walk, item } = await at(ctx, kind, id, itemId);
  if (!choicesOf(item).some((one) => one.id === choice)) throw new UserError('router-old-button');
  const { say } = ctx;
  if (item.kind === 'multi') {
    const after = await KEEPERS[kind].put(
      ctx,
      walk,
      itemId,
      toggleChoice(item, walk.answers[itemId], choice),
    );
    return showItem(ctx, after, item);
  }
  const after = await KEEPERS[kind].put(ctx, walk, itemId, choice);
  const toast = say('survey-noted', { answer: answerWords({ say, locale: ctx.locale }, item, choice) });
  return { toast, ...(await afterItem(ctx, after, itemId)) };
}

/** `Xong` under a question that takes several. */
export async function finishMulti(ctx: Ctx, kind: WalkKind, id: string, itemId: string): Promise<Reply> {
  const { walk, item } = await at(ctx, kind, id, itemId);
  if (item.required && chosenIn(walk.answers[itemId]).length === 0) throw new UserError('survey-choose-one');
  return afterItem(ctx, walk, itemId);
}

export async function skip(ctx: Ctx, kind: WalkKind, id: string, itemId: string): Promise<Reply> {
  const { walk, item } = await at(ctx, kind, id, itemId);
  if (item.required) throw new UserError('survey-is-required');
  const after = walk.answers[itemId] ? await KEEPERS[kind].put(ctx, walk, itemId, null) : walk;
  return afterItem(ctx, after, itemId);
}

export async function back(ctx: Ctx, kind: WalkKind, id: string, itemId: string): Promise<Reply> {
  const { walk } = await at(ctx, kind, id, itemId);
  const before = itemBefore(walk, itemId);
  if (!before) throw new UserError('router-old-button');
  return showItem(ctx, walk, before);
}

export async function openReview(ctx: Ctx, kind: WalkKind, id: string, page: number): Promise<Reply> {
  return showReview(ctx, await KEEPERS[kind].load(ctx, id), page);
}

/** `Nộp`. What is missing is asked first. */
export async function handIn(ctx: Ctx, kind: WalkKind, id: string): Promise<Reply> {
  const walk = await KEEPERS[kind].load(ctx, id);
  const [missing] = missingItems(walk.form, walk.answers);
  if (missing) return { toast: ctx.say('survey-still-missing'), ...(await showItem(ctx, walk, missing)) };
  await KEEPERS[kind].hand(ctx, walk);
  await leaveForm(ctx, kind === 'try' ? TRIED.name : TYPED_FORM);
  const tongue = tongueIn(ctx, ctx.locale);
  if (kind === 'try') return show(ctx, triedMessage(tongue, walk));
  return { toast: ctx.say('survey-handed'), ...show(ctx, doneMessage(tongue, { ...walk, isDone: true })) };
}

const doneOf =
  <D extends Taken>(kind: WalkKind, of: At<D>): Form<D>['done'] =>
  async (ctx, held) => {
    const { id, item: itemId } = of(held);
    const { walk, item } = await whereAt(ctx, kind, id, itemId);
    if (held.way === 'back') return back(ctx, kind, id, item.id);
    if (held.way === 'skip') return skip(ctx, kind, id, item.id);
    return afterItem(ctx, await KEEPERS[kind].put(ctx, walk, item.id, held.given ?? null), item.id);
  };

const ofAsk: At<TypedData> = ({ askId, item }) => ({ id: askId, item });
const ofTry: At<TryData> = ({ surveyId, item }) => ({ id: surveyId, item });

export const typedForm: Form<TypedData> = {
  name: TYPED_FORM,
  data: typedData,
  first: 'typed',
  steps: { typed: typedStep<TypedData>('ask', ofAsk) },
  done: doneOf<TypedData>('ask', ofAsk),
};

export const triedForm: Form<TryData> = {
  ...TRIED,
  steps: { typed: typedStep<TryData>('try', ofTry) },
  done: doneOf<TryData>('try', ofTry),
};

function startTyped(ctx: Ctx, walk: Walk, item: AskItem): Promise<Reply> {
  const turn = `${ctx.updateKey}:${item.id}`;
  const isPress = ctx.incoming.kind === 'button';
  if (walk.kind === 'ask') return startForm(ctx, typedForm, { askId: walk.id, item: item.id, turn }, isPress);
  const answers = { ...walk.answers };
  return startForm(ctx, triedForm, { surveyId: walk.id, answers, item: item.id, turn }, isPress);
}
