// The agenda of one meeting: strike, add, reword, reorder; by buttons and typing.
import { z } from 'zod';
import { livingRef } from '../../../core/asks/engine.ts';
import { touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { idFrom } from '../../../shared/ids.ts';
import { asManager, openMeeting } from '../access.ts';
import type { AgendaItem, Meeting } from '../shapes.ts';
import { agendaOf, lockMeeting } from '../store.ts';
import { agendaScreen, itemScreen } from './agenda-messages.ts';
import { movedUp, readItems } from './agenda-rules.ts';
import { saveTemplate, writeAgenda } from './papers-store.ts';
import { fillDraft } from './prepare.ts';
import { isChangeable } from './rules.ts';

export async function openAgenda(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  return { edit: agendaScreen(ctx.say, meeting, await agendaOf(ctx.db, meetingId)) };
}

/** What is gone meanwhile leads back to the list. */
export async function openItem(ctx: Ctx, meetingId: string, itemId: string): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  const items = await agendaOf(ctx.db, meetingId);
  const item = items.find(({ id }) => id === itemId);
  return { edit: item ? itemScreen(ctx.say, meetingId, item) : agendaScreen(ctx.say, meeting, items) };
}

type Change = (items: AgendaItem[]) => { id?: string; words: string }[];

/** The letter of an invitation that is out follows. */
async function change(ctx: Ctx, tx: Tx, meetingId: string, how: Change): Promise<Meeting> {
  await lockMeeting(tx, meetingId);
  const { meeting } = await openMeeting(ctx, tx, meetingId, asManager);
  if (!isChangeable(meeting)) throw new UserError('plan-not-changeable');
  await writeAgenda(tx, meetingId, how(await agendaOf(tx, meetingId)));
  if (meeting.rsvpAskId !== null) await touchLiving(tx, livingRef(meeting.rsvpAskId));
  return meeting;
}

async function changed(ctx: Ctx, meetingId: string, how: Change): Promise<Reply> {
  await inTransaction(ctx.db, (tx) => change(ctx, tx, meetingId, how));
  ctx.wake();
  return openAgenda(ctx, meetingId);
}

export const strike = (ctx: Ctx, meetingId: string, itemId: string): Promise<Reply> =>
  changed(ctx, meetingId, (items) => items.filter(({ id }) => id !== itemId));

export const moveUp = (ctx: Ctx, meetingId: string, itemId: string): Promise<Reply> =>
  changed(ctx, meetingId, (items) => movedUp(items, itemId));

/** Puts the suggested items where there are none. */
export async function fill(ctx: Ctx, meetingId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    await openMeeting(ctx, tx, meetingId, asManager);
    await fillDraft(ctx, tx, meetingId);
  });
  return openAgenda(ctx, meetingId);
}

/** `Lưu làm mẫu`: the next meeting of this kind is suggested these items. */
export async function keepAsTemplate(ctx: Ctx, meetingId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { meeting } = await openMeeting(ctx, tx, meetingId, asManager);
    const words = (await agendaOf(tx, meetingId)).map((item) => item.words);
    if (words.length === 0) throw new UserError('plan-too-short');
    await saveTemplate(tx, meeting.unitId, meeting.kind, words, ctx.clock.now());
  });
  return { ...(await openAgenda(ctx, meetingId)), toast: ctx.say('plan-template-saved') };
}

const data = z.object({
  meetingId: z.uuid(),
  /** Reworded; without it items are added. */
  itemId: z.uuid().optional(),
  words: z.array(z.string()).optional(),
});

export const agendaForm: Form<z.infer<typeof data>> = {
  name: 'meetings.agenda',
  data,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx, { itemId }) => ({
        text: ctx.say(itemId ? 'plan-agenda-reword' : 'plan-agenda-ask'),
      }),
      read: async (ctx, kept, { text }) => {
        const present = (await agendaOf(ctx.db, kept.meetingId)).length - (kept.itemId ? 1 : 0);
        return { data: { ...kept, words: readItems(text, present) }, next: 'done' };
      },
    },
  },
  done: async (ctx, { meetingId, itemId, words = [] }) => {
    const added = words.map((one, at) => ({ id: idFrom('agenda', ctx.updateKey, String(at)), words: one }));
    const { edit } = await changed(ctx, meetingId, (items) =>
      itemId
        ? items.flatMap((item) => (item.id === itemId ? added : [item]))
        : [...items.filter(({ id }) => added.every((one) => one.id !== id)), ...added],
    );
    return { messages: edit ? [edit] : [] };
  },
};

export async function startAgenda(ctx: Ctx, meetingId: string, itemId?: string): Promise<Reply> {
  await openMeeting(ctx, ctx.db, meetingId, asManager);
  return startForm(ctx, agendaForm, { meetingId, ...(itemId ? { itemId } : {}) });
}
