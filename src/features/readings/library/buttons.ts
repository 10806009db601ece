// Presses in the library: pages, cards, approval, withdrawal, `Báo sai sót`.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { UserError } from '../../../shared/errors.ts';
import { approveStory, openLibrary, openStory, refuseStory, takeOut } from './actions.ts';
import { findForm, flawForm, storyForm } from './forms.ts';
import { textMessages, wordsOf } from './messages.ts';
import { LIBRARY_VIEWS, type LibraryView } from './shapes.ts';
import { loadStory } from './store.ts';
import { libraryPage, storyReply } from './views.ts';

const uuid = z.uuid();
const pageIn = (arg: string | undefined): number => Number((arg ?? 'p0').slice(1));

const card =
  (
    change: (ctx: Ctx, unitId: string, storyId: string) => Promise<unknown>,
    toast: string,
  ): ButtonHandler['run'] =>
  async (ctx, [unitId, storyId]): Promise<Reply> => {
    await change(ctx, unitId!, storyId!);
    return { toast: ctx.say(toast), edit: await storyReply(ctx, unitId!, storyId!) };
  };

const ids = z.tuple([uuid, uuid]);

export const libraryButtons: NonNullable<Feature['buttons']> = {
  l_list: {
    args: z.tuple([
      uuid,
      z.enum(LIBRARY_VIEWS),
      z.string().regex(/^p\d{1,4}$/),
      z.string().regex(/^[a-z0-9-]{1,22}$/),
    ]),
    run: async (ctx, [unitId, view, page, words]) => ({
      edit: await libraryPage(ctx, unitId!, view as LibraryView, pageIn(page), wordsOf(words!)),
    }),
  },
  l_story: {
    args: ids,
    run: async (ctx, [unitId, storyId]) => ({ edit: await storyReply(ctx, unitId!, storyId!) }),
  },
  l_text: {
    args: ids,
    run: async (ctx, [unitId, storyId]) => {
      const { story } = await openStory(ctx, ctx.db, unitId!, storyId!);
      if (story.withdrawn || story.text === null) throw new UserError('library-gone');
      return { messages: textMessages(ctx.say, story) };
    },
  },
  l_ok: { args: ids, run: card(approveStory, 'library-toast-approved') },
  l_no: { args: ids, run: card(refuseStory, 'library-toast-refused') },
  l_out: { args: ids, run: card(takeOut, 'library-toast-out') },
  l_flaw: {
    args: z.tuple([uuid]),
    run: async (ctx, [storyId]) => {
      const { member, chatId } = await ctx.person();
      if (!member) throw new UserError('router-not-joined');
      if (ctx.incoming.chatKind !== 'private' || chatId === null) throw new UserError('library-flaw-private');
      if (!(await loadStory(ctx.db, storyId!, member.unit))) throw new UserError('library-gone');
      return startForm(ctx, flawForm, { storyId: storyId! });
    },
  },
  l_find: {
    args: z.tuple([uuid]),
    run: async (ctx, [unitId]) => {
      await openLibrary(ctx, ctx.db, unitId!);
      return startForm(ctx, findForm, { unitId: unitId! });
    },
  },
  l_add: {
    args: z.tuple([uuid]),
    run: async (ctx, [unitId]) => {
      const { person } = await openLibrary(ctx, ctx.db, unitId!);
      if (!person.member) throw new UserError('router-not-joined');
      return startForm(ctx, storyForm, { unitId: unitId! });
    },
  },
};
