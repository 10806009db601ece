// Sets a game up: in which group, who leads, topics, how many flowers, who plays, how long.
import { z } from 'zod';
import type { Ctx, Form, FormStep } from '../../../core/feature.ts';
import { chosenOf } from '../../../core/forms/inputs.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { TOPICS, type Topic } from '../bank/shapes.ts';
import { durationOf } from '../contest/messages.ts';
import { reachHost } from '../games/places.ts';
import { openAsMaker, teamsOf } from '../games/players.ts';
import {
  groupPrompt,
  hostPrompt,
  readGroup,
  readHost,
  readNumber,
  readTopics,
  topicPrompt,
} from '../games/steps.ts';
import { createGame, FEWEST_FLOWERS, MOST_FLOWERS, playable } from './setup.ts';
import { MODES } from './shapes.ts';

const data = z.object({
  unitId: z.uuid(),
  chatId: z.uuid().optional(),
  hostId: z.uuid().optional(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  topics: z.array(z.enum(TOPICS)).optional(),
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

const unitOf = async (ctx: Ctx, { unitId }: Data): Promise<Unit> => {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit) throw new UserError('router-no-right');
  return unit;
};

async function countsOf(ctx: Ctx, given: Data): Promise<Map<Topic, number>> {
  const pool = await playable(ctx.db, await unitOf(ctx, given), [], '');
  const byTopic = Map.groupBy(pool, ({ question }) => question.topic);
  return new Map([...byTopic].map(([topic, some]) => [topic, some.length]));
}

async function howMany(ctx: Ctx, given: Data): Promise<{ all: number; approved: number }> {
  const pool = await playable(ctx.db, await unitOf(ctx, given), given.topics ?? [], '');
  return { all: pool.length, approved: pool.filter(({ approved }) => approved).length };
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
  group: {
    prompt: (ctx, { unitId }) => groupPrompt(ctx, unitId),
    read: async (ctx, given, input) => ({
      data: { ...given, chatId: await readGroup(ctx, given.unitId, input) },
      next: 'host',
    }),
  },
  host: {
    prompt: (ctx, { unitId, part, page }) => hostPrompt(ctx, unitId, { part, page }),
    read: async (ctx, given, input) => {
      const read = await readHost(ctx, given.unitId, { part: given.part, page: given.page }, input);
      if ('looking' in read) return { data: { ...given, ...read.looking }, next: 'host' };
      return { data: { ...given, hostId: read.hostId }, next: 'topics' };
    },
  },
  topics: {
    prompt: async (ctx, given) => topicPrompt(ctx, given.topics ?? [], await countsOf(ctx, given)),
    read: async (ctx, given, input) => {
      const { topics, isDone } = readTopics(ctx, given.topics ?? [], input);
      const next = { ...given, topics };
      if (!isDone) return { data: next, next: 'topics' };
      const { all } = await howMany(ctx, next);
      if (all < FEWEST_FLOWERS) throw new UserError('flower-too-few', { n: all, wanted: FEWEST_FLOWERS });
      return { data: next, next: 'flowers' };
    },
  },
  flowers: {
    prompt: async (ctx, given) => {
      const { all, approved } = await howMany(ctx, given);
      return {
        text: ctx.say('flower-form-flowers', { n: all, approved }),
        choices: FLOWERS.filter((n) => n <= all).map((n) => ({
          label: ctx.say('flower-n-flowers', { n }),
          value: String(n),
        })),
        perRow: 2,
      };
    },
    read: async (ctx, given, input) => {
      const flowers = readNumber(input, FEWEST_FLOWERS, MOST_FLOWERS);
      const { all } = await howMany(ctx, given);
      if (all < flowers) throw new UserError('flower-too-few', { n: all, wanted: flowers });
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
