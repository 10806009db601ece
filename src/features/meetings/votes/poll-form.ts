// `Lấy ý kiến tham khảo`: the kind of matter first, because some are never asked so; then the question, secrecy, time.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { readMatter } from './forms.ts';
import { pollCheck } from './poll-messages.ts';
import { isRefusedKind, isRefusedMatter, isTooFewForSecret, POLL_KINDS, POLL_MINUTES } from './poll-rules.ts';
import { openPolling, startPoll } from './polls.ts';

const data = z.object({
  meetingId: z.uuid(),
  kind: z.enum(POLL_KINDS).optional(),
  matter: z.string().optional(),
  secret: z.boolean().optional(),
  minutes: z.number().optional(),
});
const OK = 'ok';

export async function openPollForm(ctx: Ctx, meetingId: string): Promise<Reply> {
  await openPolling(ctx, ctx.db, meetingId);
  return startForm(ctx, pollForm, { meetingId }, true);
}

export const pollForm: Form<z.infer<typeof data>> = {
  name: 'meetings.poll',
  data,
  first: 'kind',
  steps: {
    kind: {
      prompt: async (ctx) => ({
        text: ctx.say('meeting-votes-poll-ask-kind'),
        choices: POLL_KINDS.map((kind) => ({
          label: ctx.say(`meeting-votes-poll-kind-${kind}`),
          value: kind,
        })),
      }),
      async read(_ctx, given, { choice }) {
        const kind = POLL_KINDS.find((one) => one === choice);
        if (!kind) throw new UserError('meeting-votes-button');
        if (isRefusedKind(kind)) throw new UserError('meeting-votes-poll-refused');
        return { data: { ...given, kind }, next: 'matter' };
      },
    },
    matter: {
      prompt: async (ctx) => ({ text: ctx.say('meeting-votes-poll-ask-matter') }),
      async read(_ctx, given, { text }) {
        const matter = readMatter(text);
        if (isRefusedMatter(matter)) throw new UserError('meeting-votes-poll-refused');
        return { data: { ...given, matter }, next: 'secret' };
      },
    },
    secret: {
      prompt: async (ctx) => ({
        text: ctx.say('meeting-votes-poll-ask-secret'),
        choices: [
          { label: ctx.say('meeting-votes-poll-openly'), value: 'open' },
          { label: ctx.say('meeting-votes-poll-secretly'), value: 'secret' },
        ],
      }),
      async read(ctx, given, { choice }) {
        if (choice !== 'open' && choice !== 'secret') throw new UserError('meeting-votes-button');
        const secret = choice === 'secret';
        const { present } = await openPolling(ctx, ctx.db, given.meetingId);
        if (secret && isTooFewForSecret(present.length)) throw new UserError('meeting-votes-poll-too-few');
        return { data: { ...given, secret }, next: 'minutes' };
      },
    },
    minutes: {
      prompt: async (ctx) => ({
        text: ctx.say('meeting-votes-poll-ask-minutes'),
        choices: POLL_MINUTES.map((minutes) => ({
          label: ctx.say('meeting-votes-poll-minutes', { minutes }),
          value: `${minutes}`,
        })),
        perRow: 2,
      }),
      async read(_ctx, given, { choice }) {
        const minutes = POLL_MINUTES.find((one) => `${one}` === choice);
        if (!minutes) throw new UserError('meeting-votes-button');
        return { data: { ...given, minutes }, next: 'check' };
      },
    },
    check: {
      async prompt(ctx, { meetingId, matter = '', secret = false, minutes = POLL_MINUTES[0] }) {
        const { present } = await openPolling(ctx, ctx.db, meetingId);
        const of = { people: present.length, minutes };
        return {
          text: pollCheck(tongueIn(ctx, ctx.locale), { matter, secret }, of),
          choices: [{ label: ctx.say('meeting-votes-poll-go'), value: OK }],
        };
      },
      async read(_ctx, given, { choice }) {
        if (choice !== OK) throw new UserError('meeting-votes-button');
        return { data: given, next: 'done' };
      },
    },
  },
  done: (ctx, { meetingId, matter = '', secret = false, minutes = POLL_MINUTES[0] }) =>
    startPoll(ctx, { meetingId, matter, secret, minutes }),
};
