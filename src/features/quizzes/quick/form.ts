// Sets a quick round up: in which group, who leads, topics, how many questions, how long, whether speed breaks ties.
import { z } from 'zod';
import type { Ctx, Form, FormStep } from '../../../core/feature.ts';
import { chosenOf } from '../../../core/forms/inputs.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { TOPICS, type Topic } from '../bank/shapes.ts';
import { durationOf } from '../contest/messages.ts';
import { openAsMaker } from '../games/players.ts';
import {
  groupPrompt,
  hostPrompt,
  readGroup,
  readHost,
  readNumber,
  readTopics,
  topicPrompt,
} from '../games/steps.ts';
import { beginRound, drawable, FEWEST } from './play.ts';

const data = z.object({
  unitId: z.uuid(),
  chatId: z.uuid().optional(),
  hostId: z.uuid().optional(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  topics: z.array(z.enum(TOPICS)).optional(),
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

const unitOf = async (ctx: Ctx, { unitId }: Data): Promise<Unit> => {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit) throw new UserError('router-no-right');
  return unit;
};
const poolOf = async (ctx: Ctx, given: Data, topics: readonly Topic[] = given.topics ?? []) =>
  drawable(ctx.db, await unitOf(ctx, given), topics, '');

const speeds = (ctx: Ctx) => [
  { label: ctx.say('quick-form-no-speed'), value: 'no' },
  { label: ctx.say('quick-form-speed'), value: 'yes' },
];
const confirm = (ctx: Ctx) => [{ label: ctx.say('quick-form-begin'), value: BEGIN }];

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
    prompt: async (ctx, given) => {
      const byTopic = Map.groupBy(await poolOf(ctx, given, []), ({ topic }) => topic);
      const counts = new Map([...byTopic].map(([topic, some]) => [topic, some.length]));
      return topicPrompt(ctx, given.topics ?? [], counts);
    },
    read: async (ctx, given, input) => {
      const { topics, isDone } = readTopics(ctx, given.topics ?? [], input);
      const next = { ...given, topics };
      if (!isDone) return { data: next, next: 'topics' };
      const n = (await poolOf(ctx, next)).length;
      if (n < FEWEST) throw new UserError('quick-too-few', { n, wanted: FEWEST });
      return { data: next, next: 'questions' };
    },
  },
  questions: {
    prompt: async (ctx, given) => {
      const n = (await poolOf(ctx, given)).length;
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
      const n = (await poolOf(ctx, given)).length;
      if (n < questions) throw new UserError('quick-too-few', { n, wanted: questions });
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
