// Multi-step questions in chat: asked one at a time, can go back, can be left with `Thôi`, survive a restart.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Message } from '../../channels/channel.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import type { AnyForm, ButtonHandler, Ctx, Feature, Form, FormInput, Reply } from '../feature.ts';
import { dropForm, type FormKey, loadForm, type OpenForm, saveForm } from './forms-store.ts';

export type Forms = ReadonlyMap<string, AnyForm>;

export const collectForms = (features: readonly Feature[]): Forms =>
  new Map(features.flatMap((feature) => feature.forms ?? []).map((form) => [form.name, form]));

const NO_RIGHT = 'router-no-right';

const keyOf = async (ctx: Ctx): Promise<FormKey> => {
  const { accountId } = await ctx.person();
  if (!accountId) throw new UserError('router-open-private-first');
  return { accountId, channel: ctx.incoming.channel, chat: ctx.incoming.chat };
};

/** Starts a form where the person wrote; one that was open is replaced. `asEdit` puts the first question in place of the pressed message. */
export async function startForm<D>(ctx: Ctx, form: Form<D>, data: D, asEdit = false): Promise<Reply> {
  const open: OpenForm = { form: form.name, step: form.first, data, trail: [] };
  await saveForm(ctx.db, await keyOf(ctx), open, ctx.clock.now());
  const message = await question(ctx, form as AnyForm, open);
  return asEdit ? { edit: message } : { messages: [message] };
}

/** Leaves the open form (`name`: only that one); false when there was none. */
export const leaveForm = async (ctx: Ctx, name?: string): Promise<boolean> => {
  const { accountId } = await ctx.person();
  return accountId !== null && dropForm(ctx.db, await keyOf(ctx), name);
};

/** Opens a form without asking its question: the caller shows its own, with buttons that work on the data. */
export async function holdForm<D>(ctx: Ctx, form: Form<D>, data: D): Promise<void> {
  const open: OpenForm = { form: form.name, step: form.first, data, trail: [] };
  await saveForm(ctx.db, await keyOf(ctx), open, ctx.clock.now());
}

/** The data of this form where it is the one open here, else null. */
export async function heldForm<D>(ctx: Ctx, form: Form<D>): Promise<D | null> {
  const { accountId } = await ctx.person();
  const open = accountId === null ? null : await loadForm(ctx.db, await keyOf(ctx));
  return open?.form === form.name ? form.data.parse(open.data) : null;
}

/** Null when no form is open here, or it cannot take this kind of input from a group. */
export async function answerForm(forms: Forms, ctx: Ctx, input: FormInput): Promise<Reply | null> {
  const { accountId } = await ctx.person();
  if (!accountId) return null;
  const key = await keyOf(ctx);
  const open = await loadForm(ctx.db, key);
  if (!open) return null;
  const form = forms.get(open.form);
  if (!form?.steps[open.step]) return null;
  return advance(ctx, key, form, open, input);
}

async function advance(
  ctx: Ctx,
  key: FormKey,
  form: AnyForm,
  open: OpenForm,
  input: FormInput,
): Promise<Reply> {
  const step = form.steps[open.step]!;
  try {
    const { data, next } = await step.read(ctx, form.data.parse(open.data), input);
    if (next === 'done') {
      const reply = await form.done(ctx, form.data.parse(data));
      // A form that starts another one has already replaced this row.
      const now = await loadForm(ctx.db, key);
      if (isDeepStrictEqual(now, open)) await dropForm(ctx.db, key);
      return reply;
    }
    // A list that is ticked stays at its step: `Quay lại` leads to the question before it.
    const trail = next === open.step ? open.trail : [...open.trail, open.step];
    const moved: OpenForm = { form: form.name, step: next, data, trail };
    await saveForm(ctx.db, key, moved, ctx.clock.now());
    return put(ctx, await question(ctx, form, moved));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.key === NO_RIGHT) {
      // The right ended while the form was open: it asks no more, and shows nothing of what it is about.
      await dropForm(ctx.db, key);
      throw error;
    }
    return put(ctx, await question(ctx, form, open, ctx.say(error.key, error.args)));
  }
}

const put = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };

/** The step's question with its number, its choices, `Quay lại` and `Thôi`; `remark` says what was wrong before. */
async function question(ctx: Ctx, form: AnyForm, open: OpenForm, remark?: string): Promise<Message> {
  const prompt = await form.steps[open.step]!.prompt(ctx, form.data.parse(open.data));
  const names = Object.keys(form.steps);
  const counted = names.filter((name) => !form.aside?.includes(name));
  const byStep =
    counted.length > 1 && counted.includes(open.step)
      ? { at: counted.indexOf(open.step) + 1, of: counted.length }
      : null;
  const shown = prompt.at ?? byStep;
  const at = shown ? `${ctx.say('form-step', shown)}\n` : '';
  const choices = (prompt.choices ?? []).map(({ label, value }) => ({
    label,
    data: encodeButton('fm', 'pick', `s${names.indexOf(open.step)}`, value),
  }));
  const perRow = prompt.perRow ?? 1;
  const rows = Array.from({ length: Math.ceil(choices.length / perRow) }, (_, row) =>
    choices.slice(row * perRow, (row + 1) * perRow),
  );
  const leave = { label: ctx.say('form-leave'), data: encodeButton('fm', 'leave') };
  const back = { label: ctx.say('form-back'), data: encodeButton('fm', 'back') };
  return {
    text: `${remark ? `${remark}\n\n` : ''}${at}${prompt.text}`,
    buttons: [...rows, open.trail.length > 0 ? [back, leave] : [leave]],
  };
}

/** The buttons every form has; the core registers them as the feature 'forms'. */
export function formsFeature(forms: () => Forms): Feature {
  const withOpen = async (
    ctx: Ctx,
    run: (key: FormKey, form: AnyForm, open: OpenForm) => Promise<Reply>,
  ): Promise<Reply> => {
    const key = await keyOf(ctx);
    const open = await loadForm(ctx.db, key);
    const form = forms().get(open?.form ?? '');
    if (!open || !form?.steps[open.step]) throw new UserError('router-old-button');
    return run(key, form, open);
  };
  const pick: ButtonHandler = {
    args: z.tuple([z.string().regex(/^s\d{1,2}$/), z.string()]),
    run: (ctx, [at, value]) =>
      withOpen(ctx, (key, form, open) => {
        // A press on an earlier step's message does not answer the present one.
        if (at !== `s${Object.keys(form.steps).indexOf(open.step)}`) throw new UserError('router-old-button');
        return advance(ctx, key, form, open, { choice: value! });
      }),
  };
  const back: ButtonHandler = {
    args: z.tuple([]),
    run: (ctx) =>
      withOpen(ctx, async (key, form, open) => {
        const step = open.trail.at(-1);
        if (step === undefined) throw new UserError('router-old-button');
        const moved: OpenForm = { ...open, step, trail: open.trail.slice(0, -1) };
        await saveForm(ctx.db, key, moved, ctx.clock.now());
        return { edit: await question(ctx, form, moved) };
      }),
  };
  const leave: ButtonHandler = {
    args: z.tuple([]),
    run: async (ctx) => {
      await leaveForm(ctx);
      return { edit: { text: ctx.say('form-left') } };
    },
  };
  return { name: 'forms', code: 'fm', buttons: { pick, back, leave } };
}
