// Sets a game up: in which group, who leads, topics, how many flowers, who plays, how long.
import { z } from 'zod';
import type { Ctx, Form, FormStep } from '../../../core/feature.ts';
import { chosenOf } from '../../../core/forms/inputs.ts';
import { UserError } from '../../../shared/errors.ts';
import { durationOf } from '../contest/messages.ts';
import { reachHost } from '../games/places.ts';
import { openAsMaker, teamsOf } from '../games/players.ts';
import { firstSteps, gameData, readNumber, unitOf } from '../games/steps.ts';
import { createGame, FEWEST_FLOWERS, MOST_FLOWERS, playable } from './setup.ts';
import { MODES } from './shapes.ts';

const data = z.object({
  ...gameData,
  flowers: z.number().int().optional(),
  mode: z.enum(MODES).optional(),
  drawsOrder: z.boolean().optional(),
  answerSeconds: z.number().int().optional(),
  consultSeconds: z.number().int().optional(),
});
type Data = z.infer<typeof data>;

const FLOWERS = [8, 12, 16, 20, 24, 30] as const;
const SECONDS = [30, 60, 120, 0] as const;
const CONSULT = [20, 60, 120, 240, 0] as const;
const MOST_SECONDS = 600;
const MAKE = 'make';
const FEWEST_TEAMS = 2;

const all = async (ctx: Ctx, given: Data) =>
  (await playable(ctx.db, await unitOf(ctx, given), [], '')).map(({ question }) => question);

async function howMany(ctx: Ctx, given: Data): Promise<{ n: number; approved: number }> {
  const pool = await playable(ctx.db, await unitOf(ctx, given), given.topics ?? [], '');
  return { n: pool.length, approved: pool.filter(({ approved }) => approved).length };
}

async function refuseTooFew(ctx: Ctx, given: Data, wanted: number): Promise<void> {
  const { n } = await howMany(ctx, given);
  if (n < wanted) throw new UserError('flower-too-few', { n, wanted });
}

const modesOf = async (ctx: Ctx, { unitId }: Data) => {
  const teams = await teamsOf(ctx.db, { id: unitId });
  return MODES.filter((mode) => mode === 'person' || teams.length >= FEWEST_TEAMS).map((value) => ({
    label: ctx.say(`flower-form-${value}`),
    value,
  }));
};
const ordersOf = (ctx: Ctx, { mode }: Data) => [
  { label: ctx.say('flower-form-drawn'), value: 'drawn' },
  { label: ctx.say(mode === 'group' ? 'flower-form-listed' : 'flower-form-as-joined'), value: 'listed' },
];
const confirm = (ctx: Ctx) => [{ label: ctx.say('flower-form-make'), value: MAKE }];

const timeOf = (ctx: Ctx, seconds: number): string =>
  seconds === 0 ? ctx.say('flower-form-no-limit') : durationOf(ctx.say, seconds);
const times = (ctx: Ctx, all: readonly number[], none: string) =>
  all.map((n) => ({ label: n === 0 ? ctx.say(none) : durationOf(ctx.say, n), value: String(n) }));

/** Whether `Hội ý tổ` is asked about: where there is time to be added to. */
const asksConsult = ({ mode }: Data): boolean => mode === 'group';

const STEPS: Record<string, FormStep<Data>> = {
  ...firstSteps<Data>({ all, enough: (ctx, given) => refuseTooFew(ctx, given, FEWEST_FLOWERS) }, 'flowers'),
  flowers: {
    prompt: async (ctx, given) => {
      const { n, approved } = await howMany(ctx, given);
      return {
        text: ctx.say('flower-form-flowers', { n, approved }),
        choices: FLOWERS.filter((count) => count <= n).map((count) => ({
          label: ctx.say('flower-n-flowers', { n: count }),
          value: String(count),
        })),
        perRow: 2,
      };
    },
    read: async (ctx, given, input) => {
      const flowers = readNumber(input, FEWEST_FLOWERS, MOST_FLOWERS);
      await refuseTooFew(ctx, given, flowers);
      return { data: { ...given, flowers }, next: 'mode' };
    },
  },
  mode: {
    prompt: async (ctx, given) => ({ text: ctx.say('flower-form-mode'), choices: await modesOf(ctx, given) }),
    read: async (ctx, given, input) => {
      const mode = chosenOf(await modesOf(ctx, given), input);
      if (!mode) throw new UserError('bank-form-choose');
      return { data: { ...given, mode }, next: 'order' };
    },
  },
  order: {
    prompt: async (ctx, given) => ({ text: ctx.say('flower-form-order'), choices: ordersOf(ctx, given) }),
    read: async (ctx, given, input) => {
      const order = chosenOf(ordersOf(ctx, given), input);
      if (!order) throw new UserError('bank-form-choose');
      return { data: { ...given, drawsOrder: order === 'drawn' }, next: 'seconds' };
    },
  },
  seconds: {
    prompt: async (ctx) => ({
      text: ctx.say('flower-form-seconds'),
      choices: times(ctx, SECONDS, 'flower-form-no-limit'),
      perRow: 2,
    }),
    read: async (_ctx, given, input) => {
      const answerSeconds = readNumber(input, 0, MOST_SECONDS);
      // Without a limit there is no time to add: `Hội ý tổ` costs points alone.
      return { data: { ...given, answerSeconds }, next: asksConsult(given) ? 'consult' : 'check' };
    },
  },
  consult: {
    prompt: async (ctx) => ({
      text: ctx.say('flower-form-consult'),
      choices: times(ctx, CONSULT, 'flower-form-no-consult'),
      perRow: 2,
    }),
    read: async (_ctx, given, input) => ({
      data: { ...given, consultSeconds: readNumber(input, 0, MOST_SECONDS) },
      next: 'check',
    }),
  },
  check: {
    prompt: async (ctx, given) => {
      const { approved } = await howMany(ctx, given);
      const { mode = 'person', flowers = 0, topics = [], answerSeconds = 0, consultSeconds = 0 } = given;
      return {
        text: [
          ctx.say('flower-form-check'),
          ctx.say('flower-rule-flowers', { n: flowers }),
          ...(topics.length === 0
            ? []
            : [
                ctx.say('contest-topics', {
                  topics: topics.map((topic) => ctx.say('quiz-topic', { topic })).join('; '),
                }),
              ]),
          ctx.say(`flower-rule-${mode}`),
          ctx.say('flower-form-each', { time: timeOf(ctx, answerSeconds) }),
          ...(mode === 'group' && consultSeconds > 0
            ? [ctx.say('flower-rule-consult', { n: consultSeconds })]
            : []),
          ...(approved < flowers ? [ctx.say('flower-form-review')] : []),
        ].join('\n'),
        choices: confirm(ctx),
      };
    },
    read: async (ctx, given, input) => {
      if (!chosenOf(confirm(ctx), input)) throw new UserError('bank-form-choose');
      return { data: given, next: 'done' };
    },
  },
};

export const flowerForm: Form<Data> = {
  name: 'quizzes.flower',
  data,
  first: 'group',
  steps: STEPS,
  aside: ['consult'],
  done: async (ctx, given) => {
    const { memberId } = await openAsMaker(ctx, given.unitId);
    const hostId = given.hostId ?? memberId;
    await createGame(ctx, {
      unitId: given.unitId,
      chatId: given.chatId ?? '',
      hostId,
      topics: given.topics ?? [],
      flowers: given.flowers ?? FEWEST_FLOWERS,
      mode: given.mode ?? 'person',
      drawsOrder: given.drawsOrder ?? false,
      answerSeconds: given.answerSeconds ?? 0,
      consultSeconds: given.consultSeconds ?? 0,
    });
    if (hostId === memberId) return { edit: { text: ctx.say('flower-made') } };
    const host = await reachHost(ctx.db, hostId, ctx.incoming.channel);
    return { edit: { text: ctx.say('flower-made-for', { name: host?.fullName ?? '' }) } };
  },
};
