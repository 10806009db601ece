// A member hands in: a file, of which only the platform's handle and the name are kept, or on paper by one tap.
import { z } from 'zod';
import type { IncomingFile } from '../../channels/channel.ts';
import { answerSelf } from '../../core/asks/answer-store.ts';
import { livingRef } from '../../core/asks/engine.ts';
import { answerOwn } from '../../core/asks/self-answer.ts';
import { isAsked } from '../../core/asks/self-answer-store.ts';
import type { Ask } from '../../core/asks/shapes.ts';
import { loadAsk } from '../../core/asks/store.ts';
import { touchLiving } from '../../core/delivery/outbox.ts';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { keptRef, refuseLarge } from '../../core/kept-files.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { stampOfFile } from '../../shared/file-stamp/file-stamp.ts';
import { cleanLine } from '../../shared/text.ts';
import { momentOf, tongueIn } from '../../shared/tongue.ts';
import { HAND_IN } from './desk.ts';
import { ownPrompt, wayButtons } from './messages.ts';
import { mimeOf } from './rules.ts';
import { FEATURE, HANDED, MAX_FILE_NAME } from './shapes.ts';
import { loadRound } from './store.ts';

export const onPaper = (ctx: Ctx, askId: string): Promise<Reply> => answerOwn(ctx, HAND_IN, askId, 'paper');

/** The round, while it is open. @throws UserError when it is over, or none of this person's */
async function openAsk(ctx: Ctx, askId: string): Promise<{ ask: Ask; title: string }> {
  const ask = await loadAsk(ctx.db, askId);
  const round = ask?.feature === FEATURE ? await loadRound(ctx.db, ask.subjectId) : null;
  if (!ask || !round) throw new UserError('router-old-button');
  const person = await ctx.person();
  if (!person.member) throw new UserError('router-not-joined');
  if (ask.state !== 'open' || ask.closesAt <= ctx.clock.now()) {
    const tongue = tongueIn(ctx, person.locale);
    throw new UserError('asks-closed', { time: momentOf(tongue, ask.closesAt) });
  }
  if (!(await isAsked(ctx.db, askId, person.member.id))) throw new UserError('essays-not-asked');
  return { ask, title: round.title };
}

/** From a group it goes on in the private chat. */
export async function sendFile(ctx: Ctx, askId: string): Promise<Reply> {
  const { title } = await openAsk(ctx, askId);
  if (ctx.incoming.chatKind === 'private') return startForm(ctx, fileForm, { askId });
  const { chatId, locale } = await ctx.person();
  if (chatId === null) throw new UserError('router-open-private-first');
  const tongue = tongueIn(ctx, locale);
  const text = [tongue.say('essays-title', { title }), tongue.say('essays-press-send')].join('\n');
  return {
    toast: tongue.say('essays-go-private'),
    inPrivate: [{ text, buttons: wayButtons(tongue, askId, true) }],
  };
}

/** The prompt, for who came by a notice or wants to change what was recorded. */
export async function showPrompt(ctx: Ctx, askId: string): Promise<Reply> {
  const { ask, title } = await openAsk(ctx, askId);
  const { files } = ctx.channel(ctx.incoming.channel).capabilities;
  const message = ownPrompt(tongueIn(ctx, ctx.locale), { ask, title, files }, { way: null, behalf: false });
  return ctx.incoming.chatKind === 'private' ? { messages: [message] } : { inPrivate: [message] };
}

const data = z.object({ askId: z.uuid(), ref: z.string().optional(), name: z.string().optional() });

/** Nothing of a refused file is kept. @throws UserError with what is wrong with it */
async function checked(ctx: Ctx, file: IncomingFile): Promise<{ ref: string; name: string }> {
  refuseLarge(file);
  const name = [...cleanLine(file.name, MAX_FILE_NAME).text].slice(-MAX_FILE_NAME).join('');
  if (mimeOf(name) === null) throw new UserError('essays-form-kind');
  const bytes = await ctx.channel(ctx.incoming.channel).download(file.ref);
  const stamp = await stampOfFile({ name: file.name, mime: file.mime, bytes });
  // What cannot be read (an old .doc, a scanned page) says nothing either way.
  if (stamp !== null && stamp !== 'unreadable') throw new UserError('essays-stamped');
  return { ref: keptRef(ctx.incoming.channel, file), name };
}

export const fileForm: Form<z.infer<typeof data>> = {
  name: 'essays.file',
  data,
  first: 'file',
  steps: {
    file: {
      prompt: async (ctx, { askId }) => {
        const { title } = await openAsk(ctx, askId);
        return { text: ctx.say('essays-form-file', { title }) };
      },
      read: async (ctx, given, { file }) => {
        if (!file) throw new UserError('essays-form-file-again');
        await openAsk(ctx, given.askId);
        return { data: { ...given, ...(await checked(ctx, file)) }, next: 'done' };
      },
    },
  },
  done: async (ctx, { askId, ref = '', name = '' }) => {
    const { incoming, clock, updateKey } = ctx;
    const { title } = await openAsk(ctx, askId);
    const { verdict } = await inTransaction(ctx.db, async (tx) => {
      const recorded = await answerSelf(tx, incoming.channel, incoming.sender, incoming.updateId, {
        askId,
        item: HANDED,
        value: 'file',
        isChoice: true,
        note: name,
        fileRef: ref,
        stateAfter: 'done',
        now: clock.now(),
        updateKey,
      });
      await touchLiving(tx, livingRef(askId));
      return recorded;
    });
    if (verdict === 'not_asked') throw new UserError('essays-not-asked');
    if (verdict === 'closed') throw new UserError('essays-over');
    ctx.wake();
    return { messages: [{ text: ctx.say('essays-handed', { name, title }) }] };
  },
};
