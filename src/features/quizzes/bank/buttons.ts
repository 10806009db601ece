// Presses in the bank: screens, decisions, `Báo sai sót`, what is added.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { UserError } from '../../../shared/errors.ts';
import { decideOn, openBank, takeOut } from './actions.ts';
import { VIEWS, type View } from './browse-store.ts';
import { fileForm } from './file-form.ts';
import { findForm, flawForm } from './forms.ts';
import { confirmImport, leaveImport, sendTemplate } from './import-actions.ts';
import { topicOf, wordsOf } from './messages.ts';
import { questionForm } from './question-form.ts';
import type { Verdict } from './shapes.ts';
import { viewQuestion } from './store.ts';
import { bankHome, bankList, bankTopics, nextInRow, questionCard } from './views.ts';

const uuid = z.uuid();
const topicArg = z.string().regex(/^t(?:-|\d{1,2})$/);
const unit = z.tuple([uuid]);
const ids = z.tuple([uuid, uuid]);

const onCard =
  (
    change: (ctx: Ctx, unitId: string, questionId: string) => Promise<void>,
    toast: string,
  ): ButtonHandler['run'] =>
  async (ctx, [unitId, questionId]): Promise<Reply> => {
    await change(ctx, unitId!, questionId!);
    return { toast: ctx.say(toast), edit: await questionCard(ctx, unitId!, questionId!) };
  };

const inRow = (verdict: Verdict): ButtonHandler => ({
  args: z.tuple([uuid, uuid, topicArg, z.string().regex(/^\d{1,2}$/)]),
  run: async (ctx, [unitId, questionId, topic, at]) => {
    await decideOn(ctx, unitId!, questionId!, verdict);
    return {
      toast: ctx.say(`bank-toast-${verdict}`),
      edit: await nextInRow(ctx, unitId!, topicOf(topic!), Number(at)),
    };
  },
});

/** `Báo sai sót`, by anyone of whom the question may be asked. @throws UserError 'router-not-joined', 'bank-gone' */
export async function openFlaw(ctx: Ctx, questionId: string): Promise<Reply> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  if (!(await viewQuestion(ctx.db, questionId, member.unit))) throw new UserError('bank-gone');
  return startForm(ctx, flawForm, { questionId });
}

export const bankButtons: NonNullable<Feature['buttons']> = {
  b_home: { args: unit, run: async (ctx, [unitId]) => ({ edit: await bankHome(ctx, unitId!) }) },
  b_tops: {
    args: z.tuple([uuid, z.enum(VIEWS)]),
    run: async (ctx, [unitId, view]) => ({ edit: await bankTopics(ctx, unitId!, view as View) }),
  },
  b_list: {
    args: z.tuple([
      uuid,
      z.enum(VIEWS),
      topicArg,
      z.string().regex(/^p\d{1,3}$/),
      z.string().regex(/^[a-z0-9-]{1,14}$/),
    ]),
    run: async (ctx, [unitId, view, topic, page, words]) => ({
      edit: await bankList(ctx, {
        unitId: unitId!,
        view: view as View,
        topic: topicOf(topic!),
        page: Number(page!.slice(1)),
        words: wordsOf(words!),
      }),
    }),
  },
  b_card: {
    args: ids,
    run: async (ctx, [unitId, questionId]) => ({ edit: await questionCard(ctx, unitId!, questionId!) }),
  },
  b_ok: {
    args: ids,
    run: onCard((ctx, unitId, id) => decideOn(ctx, unitId, id, 'approved'), 'bank-toast-approved'),
  },
  b_no: {
    args: ids,
    run: onCard((ctx, unitId, id) => decideOn(ctx, unitId, id, 'not_used'), 'bank-toast-not_used'),
  },
  b_out: { args: ids, run: onCard(takeOut, 'bank-toast-out') },
  b_row: {
    args: z.tuple([uuid, topicArg]),
    run: async (ctx, [unitId, topic]) => {
      const { approves } = await openBank(ctx, ctx.db, unitId!);
      if (!approves) throw new UserError('router-no-right');
      return { edit: await nextInRow(ctx, unitId!, topicOf(topic!), 0) };
    },
  },
  b_rok: inRow('approved'),
  b_rno: inRow('not_used'),
  b_flaw: {
    args: unit,
    run: (ctx, [questionId]) => openFlaw(ctx, questionId!),
  },
  b_find: {
    args: unit,
    run: async (ctx, [unitId]) => {
      await openBank(ctx, ctx.db, unitId!);
      return startForm(ctx, findForm, { unitId: unitId! });
    },
  },
  b_add: {
    args: unit,
    run: async (ctx, [unitId]) => {
      await openBank(ctx, ctx.db, unitId!);
      return startForm(ctx, questionForm, { unitId: unitId! });
    },
  },
  b_file: {
    args: unit,
    run: async (ctx, [unitId]) => {
      await openBank(ctx, ctx.db, unitId!);
      return startForm(ctx, fileForm, { unitId: unitId! });
    },
  },
  b_model: { args: unit, run: (ctx, [unitId]) => sendTemplate(ctx, unitId!) },
  b_yes: { args: unit, run: (ctx, [importId]) => confirmImport(ctx, importId!) },
  b_leave: { args: unit, run: (ctx, [importId]) => leaveImport(ctx, importId!) },
};
