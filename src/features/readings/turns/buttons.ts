// Presses about a coming reading: which story, whether it is approved, who reads, whose turn it is.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { truncate } from '../../../shared/text.ts';
import { storyForm } from '../library/forms.ts';
import { CODE } from '../monday/messages.ts';
import { loadPlan, loadReading } from '../store.ts';
import {
  approveProposal,
  chooseStory,
  decideName,
  openReading,
  readingToChoose,
  refuseProposal,
} from './actions.ts';
import { askWhenDue, sceneOf, storyOf, suggestionsFor } from './ask.ts';
import { readerForm } from './forms.ts';
import { chooseMessage, proposalMessage, whenOf, whoOf } from './messages.ts';
import { afterChoice, afterReader, standOrAsk, whoReads } from './replies.ts';
import { isSecretary } from './rights.ts';
import { exchangeTurn } from './rota.ts';
import { loadHolders } from './store.ts';

const uuid = z.uuid();
const page = z.string().regex(/^p\d{1,3}$/);
const pageIn = (arg: string | undefined): number => Number((arg ?? 'p0').slice(1));

const choosable = (ctx: Ctx, id: string) => inTransaction(ctx.db, (tx) => readingToChoose(ctx, tx, id));

const ask: ButtonHandler = {
  args: z.tuple([uuid]),
  run: async (ctx, [id]) => {
    const { reading } = await choosable(ctx, id!);
    const stories = await suggestionsFor(ctx.db, reading);
    return { edit: chooseMessage(ctx.say, await sceneOf(ctx, ctx.db, reading), stories, ctx.locale) };
  },
};

const pick: ButtonHandler = {
  args: z.tuple([uuid, uuid]),
  run: async (ctx, [reading, story]) => afterChoice(ctx, await chooseStory(ctx, reading!, story!)),
};

const own: ButtonHandler = {
  args: z.tuple([uuid]),
  run: async (ctx, [id]) => {
    const { reading } = await choosable(ctx, id!);
    return startForm(ctx, storyForm, { unitId: reading.unitId, readingId: reading.id });
  },
};

const okay: ButtonHandler = {
  args: z.tuple([uuid, uuid, z.enum(['r', 's'])]),
  run: async (ctx, [readingId, storyId, who]) => {
    const settledBy = who === 's' ? 'secretary' : 'reader';
    const { reading, story, used } = await approveProposal(ctx, readingId!, storyId!, settledBy);
    ctx.wake();
    const toast = ctx.say('library-toast-approved');
    if (!used) return { toast, edit: { text: ctx.say('library-approved-not-used', { title: story.title }) } };
    const head = ctx.say('library-approved', { title: story.title });
    const reply = settledBy === 'secretary' ? await standOrAsk(ctx, reading, head) : { edit: { text: head } };
    return { toast, ...reply };
  },
};

/** The story that waits, once more. */
const card: ButtonHandler = {
  args: z.tuple([uuid]),
  run: async (ctx, [id]) => {
    const { reading, person } = await choosable(ctx, id!);
    if (!isSecretary(person, reading.unitId)) throw new UserError('router-no-right');
    const story =
      reading.proposedStoryId === null ? null : await storyOf(ctx.db, reading, reading.proposedStoryId);
    if (!story) throw new UserError('library-nothing-waits');
    const scene = await sceneOf(ctx, ctx.db, reading);
    return { edit: proposalMessage(ctx.say, scene, story, { locale: ctx.locale, by: null }) };
  },
};

const no: ButtonHandler = {
  args: z.tuple([uuid, uuid]),
  run: async (ctx, [readingId, storyId]) => {
    const { story } = await refuseProposal(ctx, readingId!, storyId!);
    ctx.wake();
    const text = ctx.say('library-refused', { title: story.title });
    return { toast: ctx.say('library-toast-not-used'), edit: { text } };
  },
};

const who: ButtonHandler = {
  args: z.tuple([uuid, page]),
  run: async (ctx, [id, at]) => whoReads(ctx, (await choosable(ctx, id!)).reading, '', pageIn(at)),
};

const me: ButtonHandler = {
  args: z.tuple([uuid]),
  run: async (ctx, [id]) => {
    const { member } = await ctx.person();
    if (!member) throw new UserError('router-not-joined');
    return afterReader(ctx, id!, { memberId: member.id });
  },
};

const reader: ButtonHandler = {
  args: z.tuple([uuid, uuid]),
  run: (ctx, [id, memberId]) => afterReader(ctx, id!, { memberId: memberId! }),
};

const other: ButtonHandler = {
  args: z.tuple([uuid]),
  run: async (ctx, [id]) => {
    const { reading } = await choosable(ctx, id!);
    return startForm(ctx, readerForm, { readingId: reading.id });
  },
};

const name: ButtonHandler = {
  args: z.tuple([z.enum(['yes', 'no'])]),
  run: async (ctx, [answer]) => {
    await decideName(ctx, answer === 'yes');
    const text = ctx.say(answer === 'yes' ? 'library-name-kept' : 'library-name-hidden');
    return { toast: text, edit: { text } };
  },
};

/** `Đổi lượt đọc`: who may have the turn of this reading. */
const turn: ButtonHandler = {
  args: z.tuple([uuid, page]),
  run: async (ctx, [id, at]) => {
    const reading = await inTransaction(ctx.db, (tx) => openReading(ctx, tx, id!));
    if (!isSecretary(await ctx.person(), reading.unitId)) throw new UserError('router-no-right');
    const plan = await loadPlan(ctx.db, reading.unitId);
    const holders = await loadHolders(ctx.db, reading.unitId, plan.rota);
    const scene = await sceneOf(ctx, ctx.db, reading);
    const rows = pageOf(
      holders,
      pageIn(at),
      (one) => ({ label: truncate(one.name, 30), data: encodeButton(CODE, 't_swap', reading.id, one.id) }),
      (to) => encodeButton(CODE, 't_turn', reading.id, `p${to}`),
    );
    const text = ctx.say('library-turn-change', {
      when: whenOf(ctx.say, scene, ctx.locale),
      who: whoOf(ctx.say, scene),
    });
    const back = { label: ctx.say('library-back'), data: encodeButton(CODE, 'p_home', reading.unitId) };
    return {
      edit: { text: holders.length === 0 ? ctx.say('library-no-holders') : text, buttons: [...rows, [back]] },
    };
  },
};

const swap: ButtonHandler = {
  args: z.tuple([uuid, uuid]),
  run: async (ctx, [id, wanted]) => {
    const person = await ctx.person();
    const unitId = await inTransaction(ctx.db, async (tx) => {
      const reading = await openReading(ctx, tx, id!);
      if (!isSecretary(person, reading.unitId)) throw new UserError('router-no-right');
      const { rota } = await loadPlan(tx, reading.unitId);
      const holders = await loadHolders(tx, reading.unitId, rota);
      if (!holders.some((one) => one.id === wanted)) throw new UserError('router-old-button');
      const changed = await exchangeTurn(ctx, tx, person, reading, wanted!);
      await askWhenDue(ctx, tx, changed);
      return reading.unitId;
    });
    ctx.wake();
    const reading = await loadReading(ctx.db, id!);
    if (!reading) throw new UserError('library-gone');
    const scene = await sceneOf(ctx, ctx.db, reading);
    const back = { label: ctx.say('library-back'), data: encodeButton(CODE, 'p_home', unitId) };
    const text = ctx.say('library-turn-changed', {
      when: whenOf(ctx.say, scene, ctx.locale),
      who: whoOf(ctx.say, scene),
    });
    return { toast: ctx.say('library-toast-turn'), edit: { text, buttons: [[back]] } };
  },
};

export const turnButtons: NonNullable<Feature['buttons']> = {
  t_ask: ask,
  t_pick: pick,
  t_own: own,
  t_ok: okay,
  t_no: no,
  t_card: card,
  t_who: who,
  t_me: me,
  t_reader: reader,
  t_other: other,
  t_name: name,
  t_turn: turn,
  t_swap: swap,
};
