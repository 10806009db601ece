// Forms of the library: give a story, find one, say what is wrong with one.
import { z } from 'zod';
import type { Ctx, Form, FormInput } from '../../../core/feature.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { cleanLine } from '../../../shared/text.ts';
import { chooseIn, readingToChoose } from '../turns/actions.ts';
import { afterChoice } from '../turns/replies.ts';
import { giveStory, refuseStamped, reportFlaw } from './actions.ts';
import { lengthOf, MAX_FLAW, MAX_SOURCE, MAX_TEXT, MAX_TITLE, readBody, searchWords } from './rules.ts';
import { FLAWS } from './shapes.ts';
import { STORY_KINDS, type StoryKind } from './starter.ts';
import { libraryPage, storyReply } from './views.ts';

const storyData = z.object({
  unitId: z.uuid(),
  /** Given for this coming reading. */
  readingId: z.uuid().optional(),
  kind: z.enum(STORY_KINDS).optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  link: z.string().nullish(),
  text: z.string().nullish(),
});
type StoryData = z.infer<typeof storyData>;

/** One clean line. @throws UserError 'library-text-only', 'library-too-long', 'library-too-short', 'library-secret' */
function line({ text }: FormInput, max: number): string {
  if (text === undefined) throw new UserError('library-text-only');
  refuseStamped(text);
  const cleaned = cleanLine(text, max);
  if (cleaned.tooLong) throw new UserError('library-too-long', { max });
  if (cleaned.text.length < 2 || !/\p{L}/u.test(cleaned.text)) throw new UserError('library-too-short');
  return cleaned.text;
}

export const storyForm: Form<StoryData> = {
  name: 'readings.story',
  data: storyData,
  first: 'kind',
  steps: {
    kind: {
      prompt: async (ctx) => ({
        text: ctx.say('library-form-kind'),
        choices: STORY_KINDS.map((kind) => ({ label: ctx.say('library-kind-name', { kind }), value: kind })),
      }),
      read: async (ctx, data, { choice, text }) => {
        const typed = cleanLine(text ?? '', 60).text.toLowerCase();
        const kind = STORY_KINDS.find(
          (one) => one === choice || ctx.say('library-kind-name', { kind: one }).toLowerCase() === typed,
        );
        if (!kind) throw new UserError('library-form-kind-again');
        return { data: { ...data, kind }, next: 'title' };
      },
    },
    title: {
      prompt: async (ctx) => ({ text: ctx.say('library-form-title') }),
      read: async (_ctx, data, input) => ({
        data: { ...data, title: line(input, MAX_TITLE) },
        next: 'source',
      }),
    },
    source: {
      prompt: async (ctx) => ({ text: ctx.say('library-form-source') }),
      read: async (_ctx, data, input) => ({
        data: { ...data, source: line(input, MAX_SOURCE) },
        next: 'body',
      }),
    },
    body: {
      prompt: async (ctx) => ({ text: ctx.say('library-form-body', { max: MAX_TEXT }) }),
      read: async (_ctx, data, { text }) => {
        if (text === undefined) throw new UserError('library-text-only');
        refuseStamped(text);
        if (lengthOf(text) > MAX_TEXT) throw new UserError('library-too-long', { max: MAX_TEXT });
        const body = readBody(text);
        if (!body) throw new UserError('library-form-body-again');
        return { data: { ...data, ...body }, next: 'done' };
      },
    },
  },
  done: async (ctx, data) => {
    const { unitId, readingId, kind, title = '', source = '', link = null, text = null } = data;
    const story = { unitId, kind: kind as StoryKind, title, source, link, text };
    if (readingId === undefined) {
      const id = await inTransaction(ctx.db, (tx) => giveStory(ctx, tx, story, true));
      ctx.wake();
      const card = await storyReply(ctx, unitId, id);
      return { messages: [{ ...card, text: `${ctx.say('library-given')}\n\n${card.text}` }] };
    }
    const chosen = await inTransaction(ctx.db, async (tx) => {
      const { reading, person } = await readingToChoose(ctx, tx, readingId);
      const id = await giveStory(ctx, tx, { ...story, unitId: reading.unitId }, false);
      return chooseIn(ctx, tx, person, reading, id);
    });
    return asMessages(await afterChoice(ctx, chosen));
  },
};

/** A form is answered by a new message. */
const asMessages = ({ edit, messages = [], ...rest }: Awaited<ReturnType<typeof afterChoice>>) => ({
  ...rest,
  messages: [...(edit ? [edit] : []), ...messages],
});

const findData = z.object({ unitId: z.uuid(), words: z.string().optional() });

export const findForm: Form<z.infer<typeof findData>> = {
  name: 'readings.find',
  data: findData,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx) => ({ text: ctx.say('library-form-find') }),
      read: async (_ctx, data, { text }) => {
        const words = searchWords(text ?? '');
        if (words === '') throw new UserError('library-too-short');
        return { data: { ...data, words }, next: 'done' };
      },
    },
  },
  done: async (ctx, { unitId, words = '' }) => ({
    messages: [await libraryPage(ctx, unitId, 'all', 0, words)],
  }),
};

const flawData = z.object({ storyId: z.uuid(), words: z.string().optional() });

const flawWords = (ctx: Ctx, what: (typeof FLAWS)[number]): string => ctx.say('library-flaw-name', { what });

export const flawForm: Form<z.infer<typeof flawData>> = {
  name: 'readings.flaw',
  data: flawData,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx) => ({
        text: ctx.say('library-form-flaw'),
        choices: FLAWS.map((what) => ({ label: flawWords(ctx, what), value: what })),
      }),
      read: async (ctx, data, input) => {
        const what = FLAWS.find((one) => one === input.choice);
        return {
          data: { ...data, words: what ? flawWords(ctx, what) : line(input, MAX_FLAW) },
          next: 'done',
        };
      },
    },
  },
  done: async (ctx, { storyId, words = '' }) => {
    await reportFlaw(ctx, storyId, words);
    const text = ctx.say('library-flaw-thanks');
    return { toast: text, messages: [{ text }] };
  },
};
