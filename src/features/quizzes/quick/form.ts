// Sets a quick round up: in which group, who leads, topics, how many questions, how long, whether speed breaks ties.
import { z } from 'zod';
import type { Ctx, Form, FormStep } from '../../../core/feature.ts';
import { chosenOf } from '../../../core/forms/inputs.ts';
import { UserError } from '../../../shared/errors.ts';
import { durationOf } from '../contest/messages.ts';
import { openAsMaker } from '../games/players.ts';
import { firstSteps, gameData, readNumber, unitOf } from '../games/steps.ts';
import { beginRound, drawable, FEWEST } from './play.ts';

const data = z.object({
  ...gameData,
  questions: z.number().int().optional(),
  secondsEach: z.number().int().optional(),
  bySpeed: z.boolean().optional(),
});
type Data = z.infer<typeof data>;

const COUNTS = [5, 10, 15, 20] as const;
const MOST = 30;
const SECONDS = [15, 30, 45, 60] as const;
const [LEAST_SECONDS, MOST_SECONDS] = [10, 180];
const BEGIN = 'begin';

const all = async (ctx: Ctx, given: Data) => drawable(ctx.db, await unitOf(ctx, given), [], '');
const howMany = async (ctx: Ctx, given: Data): Promise<number> =>
  (await drawable(ctx.db, await unitOf(ctx, given), given.topics ?? [], '')).length;

async function refuseTooFew(ctx: Ctx, given: Data, wanted: number): Promise<void> {
  const n = await howMany(ctx, given);
  if (n < wanted) throw new UserError('quick-too-few', { n, wanted });
}

const speeds = (ctx: Ctx) => [
  { label: ctx.say('quick-form-no-speed'), value: 'no' },
  { label: ctx.say('quick-form-speed'), value: 'yes' },
];
const confirm = (ctx: Ctx) => [{ label: ctx.say('quick-form-begin'), value: BEGIN }];

const STEPS: Record<string, FormStep<Data>> = {
  ...firstSteps<Data>({ all, enough: (ctx, given) => refuseTooFew(ctx, given, FEWEST) }, 'questions'),
  questions: {
    prompt: async (ctx, given) => {
      const n = await howMany(ctx, given);
      return {
        text: ctx.say('quick-form-questions', { n }),
        choices: COUNTS.filter((count) => count <= n).map((count) => ({
          label: ctx.say('contest-n-questions', { n: count }),
          value: String(count),
        })),
        perRow: 2,
      };
    },
    read: async (ctx, given, input) => {
      const questions = readNumber(input, FEWEST, MOST);
      await refuseTooFew(ctx, given, questions);
      return { data: { ...given, questions }, next: 'seconds' };
    },
  },
  seconds: {
    prompt: async (ctx) => ({
      text: ctx.say('flower-form-seconds'),
      choices: SECONDS.map((n) => ({ label: durationOf(ctx.say, n), value: String(n) })),
      perRow: 2,
    }),
    read: async (_ctx, given, input) => ({
      data: { ...given, secondsEach: readNumber(input, LEAST_SECONDS!, MOST_SECONDS!) },
      next: 'speed',
    }),
  },
  speed: {
    prompt: async (ctx) => ({ text: ctx.say('quick-form-tie'), choices: speeds(ctx) }),
    read: async (ctx, given, input) => {
      const chosen = chosenOf(speeds(ctx), input);
      if (!chosen) throw new UserError('bank-form-choose');
      return { data: { ...given, bySpeed: chosen === 'yes' }, next: 'check' };
    },
  },
  check: {
    prompt: async (ctx, { questions = FEWEST, secondsEach = 0 }) => ({
      text: ctx.say('quick-form-check', { n: questions, time: durationOf(ctx.say, secondsEach) }),
      choices: confirm(ctx),
    }),
    read: async (ctx, given, input) => {
      if (!chosenOf(confirm(ctx), input)) throw new UserError('bank-form-choose');
      return { data: given, next: 'done' };
    },
  },
};

export const quickForm: Form<Data> = {
  name: 'quizzes.quick',
  data,
  first: 'group',
  steps: STEPS,
  done: async (ctx, given) => {
    const { memberId } = await openAsMaker(ctx, given.unitId);
    await beginRound(ctx, {
      unitId: given.unitId,
      chatId: given.chatId ?? '',
      hostId: given.hostId ?? memberId,
      topics: given.topics ?? [],
      questions: given.questions ?? FEWEST,
      secondsEach: given.secondsEach ?? 30,
      bySpeed: given.bySpeed ?? false,
    });
    return { edit: { text: ctx.say('quick-begun') } };
  },
};
