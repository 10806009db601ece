// Binding a group to a unit: choose the unit, say who sits in the group, bind.
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import {
  type Audience,
  audienceFigures,
  bindChat,
  chatsOfUnit,
  findChat,
  type GroupChat,
  lockBinding,
  unbindChat,
} from '../../core/org/chats-store.ts';
import { findInvite } from '../../core/org/invites-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { may, whereMay } from '../../core/org/rights.ts';
import { loadChildren, loadUnit } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { cleanLine, truncate } from '../../shared/text.ts';
import {
  audienceQuestion,
  bindingQuestion,
  boundText,
  type Figures,
  placePicker,
  stateOf,
  unbindQuestion,
  unitPicker,
} from './messages.ts';
import { decideBinding } from './rules.ts';
import { withdrawGreeting } from './store.ts';

const MAX_TITLE = 128;

/** /lienket: how the group is bound, or the way to bind it. */
export async function openBinding(ctx: Ctx): Promise<Reply> {
  const here = await boundHere(ctx);
  await withoutGreeting(ctx);
  if (!here) return chooseUnit(ctx);
  await requireRight(ctx, here.unit);
  return { edit: stateOf(ctx.say, here, await figuresOf(ctx, here.unit, here.audience)) };
}

/** Where the person may bind groups; with one cell, straight to the next question. */
export async function chooseUnit(ctx: Ctx): Promise<Reply> {
  await requireGroup(ctx);
  const places = [
    ...new Map(whereMay(await ctx.person(), 'bind_group').map((unit) => [unit.id, unit])).values(),
  ];
  const [only] = places;
  if (!only) throw new UserError('groups-no-right');
  return places.length === 1 ? openUnit(ctx, only.id) : { edit: placePicker(ctx.say, places) };
}

/** A cell is asked at once who sits in its group; `page` set: the units below are shown to choose from. */
export async function openUnit(ctx: Ctx, unitId: string, page?: number): Promise<Reply> {
  const unit = await unitToBind(ctx, unitId);
  const children = await loadChildren(ctx.db, unit.id);
  const isAsked = children.length === 0 || (unit.kind === 'cell' && page === undefined);
  return {
    edit: isAsked
      ? audienceQuestion(ctx.say, unit, children.length > 0)
      : unitPicker(ctx.say, unit, children, page ?? 0),
  };
}

export async function askAudience(ctx: Ctx, unitId: string): Promise<Reply> {
  return { edit: audienceQuestion(ctx.say, await unitToBind(ctx, unitId)) };
}

/** `/start <code>` in a group: it was added by the group link. Whoever may bind presses the answer. */
export async function startInGroup(ctx: Ctx, code: string): Promise<Reply> {
  const invite = await findInvite(ctx.db, code);
  const unit = invite?.kind === 'group' ? await loadUnit(ctx.db, invite.unitId) : null;
  if (!invite || !unit || unit.endedAt !== null) throw new UserError('groups-link-unknown');
  if (invite.expiresAt <= ctx.clock.now()) throw new UserError('groups-link-expired');
  await withoutGreeting(ctx);
  const here = await boundHere(ctx);
  if (here?.unitId === unit.id) return { messages: [{ text: await stateText(ctx, here) }] };
  return { messages: [audienceQuestion(ctx.say, unit)] };
}

/** `agreed`: the person has seen what else changes. */
export async function bind(ctx: Ctx, unitId: string, audience: Audience, agreed: boolean): Promise<Reply> {
  const unit = await unitToBind(ctx, unitId);
  const by = await ctx.person();
  const { channel, chat, topic, chatTitle } = ctx.incoming;
  const figures = await figuresOf(ctx, unit, audience);
  const now = ctx.clock.now();
  const reply = await inTransaction(ctx.db, async (tx): Promise<Reply> => {
    await lockBinding(tx, unit.id);
    const found = await findChat(tx, channel, chat);
    const here = found?.goneAt === null ? found : null;
    if (here) await requireRight(ctx, here.unit);
    const binding = decideBinding({ unit, audience }, here, await chatsOfUnit(tx, unit.id));
    if (here && binding.kind === 'same') return { edit: stateOf(ctx.say, here, figures) };
    if (binding.kind === 'ask') {
      if (!agreed) return { edit: bindingQuestion(ctx.say, unit, audience, binding) };
      if (binding.replaces) await unbindChat(tx, binding.replaces.id, now);
    }
    const bound = await bindChat(
      tx,
      {
        channel,
        chat,
        topic: topic ?? null,
        unitId: unit.id,
        audience,
        title: truncate(cleanLine(chatTitle ?? '', MAX_TITLE).text, MAX_TITLE),
        boundBy: by.accountId!,
        headcount: figures.headcount,
      },
      now,
    );
    await audit(tx, now, by, {
      action: 'group.bound',
      unitId: unit.id,
      subjectId: bound.id,
      detail: { audience, from: here?.unitId ?? null },
    });
    const added = await ctx.emit('chatBound', ctx, tx, bound);
    const text = boundText(ctx.say, unit, audience, figures);
    return { toast: ctx.say('groups-toast-bound'), edit: { text }, messages: added };
  });
  ctx.wake();
  return reply;
}

export async function askUnbind(ctx: Ctx, chatId: string): Promise<Reply> {
  return { edit: unbindQuestion(ctx.say, await chatToUnbind(ctx, chatId)) };
}

export async function unbind(ctx: Ctx, chatId: string): Promise<Reply> {
  const chat = await chatToUnbind(ctx, chatId);
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    if (!(await unbindChat(tx, chat.id, now))) return;
    await audit(tx, now, await ctx.person(), {
      action: 'group.unbound',
      unitId: chat.unitId,
      subjectId: chat.id,
    });
  });
  const text = ctx.say('groups-unbound', { unit: chat.unit.name });
  return { toast: ctx.say('groups-toast-unbound'), edit: { text } };
}

/** Only who may bind may take the question away. */
export async function keep(ctx: Ctx): Promise<Reply> {
  if (whereMay(await ctx.person(), 'bind_group').length === 0) throw new UserError('groups-no-right');
  return { edit: { text: ctx.say('groups-kept') } };
}

/** This group as it is bound now, or null. */
export async function boundHere(ctx: Ctx): Promise<GroupChat | null> {
  await requireGroup(ctx);
  const found = await findChat(ctx.db, ctx.incoming.channel, ctx.incoming.chat);
  return found?.goneAt === null ? found : null;
}

/** For everyone in the group: without buttons. */
export async function stateText(ctx: Ctx, chat: GroupChat): Promise<string> {
  return boundText(ctx.say, chat.unit, chat.audience, await figuresOf(ctx, chat.unit, chat.audience));
}

const withoutGreeting = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx.db, (tx) => withdrawGreeting(tx, ctx.incoming));

async function chatToUnbind(ctx: Ctx, chatId: string): Promise<GroupChat> {
  const here = await boundHere(ctx);
  if (here?.id !== chatId) throw new UserError('router-old-button');
  await requireRight(ctx, here.unit);
  return here;
}

async function unitToBind(ctx: Ctx, unitId: string): Promise<UnitRef> {
  await requireGroup(ctx);
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.endedAt !== null) throw new UserError('groups-no-right');
  await requireRight(ctx, unit);
  return unit;
}

async function requireRight(ctx: Ctx, unit: UnitRef): Promise<void> {
  const person = await ctx.person();
  if (person.accountId === null || !may(person, 'bind_group', unit)) throw new UserError('groups-no-right');
}

async function requireGroup(ctx: Ctx): Promise<void> {
  if (ctx.incoming.chatKind !== 'group') throw new UserError('router-only-group');
}

async function figuresOf(ctx: Ctx, unit: UnitRef, audience: Audience): Promise<Figures> {
  const headcount = await ctx.channel(ctx.incoming.channel).headcount(ctx.incoming.chat);
  return { headcount, ...(await audienceFigures(ctx.db, unit, audience)) };
}
