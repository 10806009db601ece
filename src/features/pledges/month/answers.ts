// A person says how far they are with their own items: by one press, or by a number.
import { z } from 'zod';
import type { Ask } from '../../../core/asks/shapes.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { momentOf, type Tongue, tongueIn } from '../../../shared/tongue.ts';
import { type Member, ownMember } from '../access.ts';
import { readDone } from '../register/rules.ts';
import { ASKS } from '../shapes.ts';
import { type Scene, sceneOf } from './ask.ts';
import { answerOf, fixPicker, fixScreen, monthScreen, question, unableScreen } from './messages.ts';
import { type RecordedItem, recordItem } from './record.ts';
import { currentItem, isTarget, isUnable, type OwnItem, type OwnMonth } from './rules.ts';
import { openMonthOf, ownMonths } from './store.ts';

type Month = { ask: Ask; scene: Scene; own: OwnMonth; member: Member };

/** The presser's own month. @throws UserError */
export async function ownMonth(ctx: Ctx, sql: Sql, askId: string): Promise<Month> {
  const member = await ownMember(ctx);
  const ask = await loadAsk(sql, askId);
  const scene = ask?.feature === ASKS.month ? await sceneOf(sql, ask) : null;
  if (!ask || !scene) throw new UserError('router-old-button');
  const [own] = await ownMonths(sql, askId, member.id);
  if (!own) throw new UserError('pledges-not-asked');
  return { ask, scene, own, member };
}

export const itemIn = ({ items }: OwnMonth, slot: string): OwnItem => {
  const item = items.find((one) => one.slot === slot);
  if (!item) throw new UserError('router-old-button');
  return item;
};

export async function openMonth(ctx: Ctx, askId: string): Promise<Reply> {
  const { scene, own } = await ownMonth(ctx, ctx.db, askId);
  const screen = monthScreen(tongueIn(ctx, ctx.locale), scene, own);
  return ctx.incoming.kind === 'button' ? { edit: screen } : { messages: [screen] };
}

/** 'o1_done', 't3_0' */
export const readPress = (press: string): { slot: string; value: string } => {
  const [slot = '', value = ''] = press.split('_');
  return { slot, value };
};

export const pressWord = z.string().regex(/^[omt][1-5]_[a-z0-9]{1,8}$/);

export async function answerItem(ctx: Ctx, askId: string, slot: string, value: string): Promise<Reply> {
  const done = await recordOwn(ctx, askId, slot, value);
  return afterAnswer(ctx, done);
}

type Done = RecordedItem & { scene: Scene };

export async function recordOwn(
  ctx: Ctx,
  askId: string,
  slot: string,
  value: string,
  more: { note?: string; fileRef?: string } = {},
): Promise<Done> {
  const done = await inTransaction(ctx.db, async (tx) => {
    const { scene, own, member } = await ownMonth(ctx, tx, askId);
    itemIn(own, slot);
    const now = ctx.clock.now();
    const recorded = await recordItem(tx, {
      askId,
      memberId: member.id,
      slot,
      value,
      by: null,
      now,
      updateKey: ctx.updateKey,
      ...more,
    });
    if (recorded.verdict === 'closed' || recorded.verdict === 'not_open')
      throw new UserError('asks-closed', {
        time: momentOf(tongueIn(ctx, ctx.locale), recorded.closesAt ?? now),
      });
    return { ...recorded, scene };
  });
  ctx.wake();
  return done;
}

export const toastOf = (tongue: Tongue, { verdict, item }: RecordedItem): string => {
  const key = verdict === 'changed' ? 'asks-changed' : verdict === 'same' ? 'asks-same' : 'asks-recorded';
  return tongue.say(key, { answer: answerOf(tongue, item) });
};

/** The month as it stands now; who could not is thanked and asked how to go on. */
function afterAnswer(ctx: Ctx, done: Done): Reply {
  const tongue = tongueIn(ctx, ctx.locale);
  const screen = monthScreen(tongue, done.scene, done.own);
  const follow = isUnable(done.item.value) ? [unableScreen(tongue, done.item)] : [];
  const reply = { toast: toastOf(tongue, done), messages: follow };
  return ctx.incoming.kind === 'button'
    ? { ...reply, edit: screen }
    : { ...reply, messages: [screen, ...follow] };
}

/** As `ownMonth`, while answers are taken. @throws UserError */
async function openOwnMonth(ctx: Ctx, askId: string): Promise<Month> {
  const month = await ownMonth(ctx, ctx.db, askId);
  const { ask } = month;
  if (ask.state !== 'open')
    throw new UserError('asks-closed', { time: momentOf(tongueIn(ctx, ctx.locale), ask.closesAt) });
  return month;
}

export async function pickFix(ctx: Ctx, askId: string): Promise<Reply> {
  const { scene, own } = await openOwnMonth(ctx, askId);
  const [only] = own.items;
  const tongue = tongueIn(ctx, ctx.locale);
  if (own.items.length === 1 && only) return { edit: fixScreen(tongue, scene, only) };
  return { edit: fixPicker(tongue, scene, own) };
}

export async function fixItem(ctx: Ctx, askId: string, slot: string): Promise<Reply> {
  const { scene, own } = await openOwnMonth(ctx, askId);
  return { edit: fixScreen(tongueIn(ctx, ctx.locale), scene, itemIn(own, slot)) };
}

const numbering = z.object({ askId: z.uuid(), slot: z.string(), value: z.string().optional() });

export async function askNumber(ctx: Ctx, askId: string, slot: string): Promise<Reply> {
  const { own } = await openOwnMonth(ctx, askId);
  if (!isTarget(itemIn(own, slot))) throw new UserError('router-old-button');
  return startForm(ctx, numberForm, { askId, slot });
}

export const numberForm: Form<z.infer<typeof numbering>> = {
  name: 'pledges.number',
  data: numbering,
  first: 'number',
  steps: {
    number: {
      prompt: async (ctx, { askId, slot }) => {
        const { scene, own } = await ownMonth(ctx, ctx.db, askId);
        const item = itemIn(own, slot);
        const tongue = tongueIn(ctx, ctx.locale);
        const example = ctx.say('pledges-number-example', { measure: item.measure ?? '' });
        return { text: `${question(tongue, scene, item)}\n${example}` };
      },
      read: async (_ctx, kept, { text = '' }) => ({
        data: { ...kept, value: String(readDone(text)) },
        next: 'done',
      }),
    },
  },
  done: (ctx, { askId, slot, value = '' }) => answerItem(ctx, askId, slot, value),
};

/** A number written while a target is asked about is the answer to it; anything else is nobody's here. */
export async function typedNumber(ctx: Ctx, text: string): Promise<Reply | null> {
  const { member } = await ctx.person();
  if (!member || !/^\d[\d.,]*(?:\s+\p{L}.*)?$/u.test(text.trim())) return null;
  const askId = await openMonthOf(ctx.db, member.id);
  const [own] = askId ? await ownMonths(ctx.db, askId, member.id) : [];
  const now = own && currentItem(own);
  if (!askId || !now || !isTarget(now)) return null;
  return answerItem(ctx, askId, now.slot, String(readDone(text)));
}
