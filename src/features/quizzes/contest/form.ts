// Opens a contest: title, period, topics, how much for each, who; shown once more before it stands.
import { z } from 'zod';
import type { Ctx, Form, FormInput, FormStep } from '../../../core/feature.ts';
import { chosenOf, readComingDay, typedLine } from '../../../core/forms/inputs.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { instantOf } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatNumber } from '../../../shared/format.ts';
import { readTime } from '../../../shared/read-dates.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { topicCounts } from '../bank/browse-store.ts';
import { TOPICS, type Topic } from '../bank/shapes.ts';
import { durationOf, ruleLines } from './messages.ts';
import { drawable, FEWEST_QUESTIONS, openAsOrganiser, planContest } from './open.ts';
import { periodProblem } from './period-rules.ts';
import { nextWeek } from './rules.ts';
import { openCard } from './screens.ts';
import { TIE_BREAKS } from './shapes.ts';

const data = z.object({
  unitId: z.uuid(),
  title: z.string().optional(),
  /** The week that is offered; else own days and hours. */
  week: z.boolean().optional(),
  fromDay: z.string().optional(),
  fromTime: z.string().optional(),
  toDay: z.string().optional(),
  toTime: z.string().optional(),
  topics: z.array(z.enum(TOPICS)).optional(),
  questions: z.number().int().optional(),
  seconds: z.number().int().optional(),
  tries: z.number().int().optional(),
  tieBreak: z.enum(TIE_BREAKS).optional(),
  withParticipants: z.boolean().optional(),
});
type Data = z.infer<typeof data>;

const LONGEST_TITLE = 80;
const COUNTS = [5, 10, 15, 20] as const;
const MOST_QUESTIONS = 50;
const MINUTES = [5, 10, 15, 30] as const;
const MOST_MINUTES = 180;
const TRIES = [1, 2, 3] as const;
const MOST_TRIES = 5;
const [ALL, DONE, WEEK, OWN, MEMBERS, EVERYONE, OPEN] = [
  'all',
  'done',
  'week',
  'own',
  'members',
  'everyone',
  'open',
];

async function unitOf(ctx: Ctx, unitId: string): Promise<Unit> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit) throw new UserError('router-no-right');
  return unit;
}

/** A number offered or typed. @throws UserError 'contest-number' */
function readNumber({ choice, text }: FormInput, least: number, most: number): number {
  const typed = /^\s*(\d{1,3})\b/.exec(choice ?? text ?? '')?.[1];
  const n = Number(typed);
  if (typed === undefined || n < least || n > most) throw new UserError('contest-number', { least, most });
  return n;
}

function readHour({ text }: FormInput): string {
  const read = readTime(text ?? '');
  if (!read.ok) throw new UserError('contest-time-again');
  return read.value;
}

function periodOf(ctx: Ctx, given: Data) {
  if (given.week !== false) return nextWeek(ctx.clock.now(), ctx.zone);
  const { fromDay = '', fromTime = '', toDay = '', toTime = '' } = given;
  return { opensAt: instantOf(fromDay, fromTime, ctx.zone), closesAt: instantOf(toDay, toTime, ctx.zone) };
}

const planOf = (ctx: Ctx, given: Data) => ({
  ...periodOf(ctx, given),
  unitId: given.unitId,
  title: given.title ?? '',
  topics: given.topics ?? [],
  questions: given.questions ?? FEWEST_QUESTIONS,
  seconds: given.seconds ?? 600,
  tries: given.tries ?? 1,
  tieBreak: given.tieBreak ?? 'time',
  withParticipants: given.withParticipants ?? false,
});

const STEPS: Record<string, FormStep<Data>> = {
  title: {
    prompt: async (ctx) => ({
      text: ctx.say('contest-form-title'),
      choices: [{ label: ctx.say('contest-default-title'), value: ALL }],
    }),
    read: async (ctx, given, input) => ({
      data: {
        ...given,
        title: input.choice === ALL ? ctx.say('contest-default-title') : typedLine(input, LONGEST_TITLE, 3),
      },
      next: 'period',
    }),
  },
  period: {
    prompt: async (ctx) => {
      const tongue = tongueIn(ctx, ctx.locale);
      const { opensAt, closesAt } = nextWeek(ctx.clock.now(), ctx.zone);
      return {
        text: ctx.say('contest-form-period', {
          from: momentOf(tongue, opensAt),
          to: momentOf(tongue, closesAt),
        }),
        choices: [
          { label: ctx.say('contest-form-week'), value: WEEK },
          { label: ctx.say('contest-form-own'), value: OWN },
        ],
      };
    },
    read: async (ctx, given, input) => {
      const chosen = chosenOf(
        [
          { label: ctx.say('contest-form-week'), value: WEEK },
          { label: ctx.say('contest-form-own'), value: OWN },
        ],
        input,
      );
      if (!chosen) throw new UserError('bank-form-choose');
      const week = chosen === WEEK;
      return { data: { ...given, week }, next: week ? 'topics' : 'fromDay' };
    },
  },
  fromDay: {
    prompt: async (ctx) => ({ text: ctx.say('contest-form-from-day') }),
    read: async (ctx, given, input) => ({
      data: { ...given, fromDay: readComingDay(ctx, input) },
      next: 'fromTime',
    }),
  },
  fromTime: {
    prompt: async (ctx) => ({ text: ctx.say('contest-form-from-time') }),
    read: async (_ctx, given, input) => ({ data: { ...given, fromTime: readHour(input) }, next: 'toDay' }),
  },
  toDay: {
    prompt: async (ctx) => ({ text: ctx.say('contest-form-to-day') }),
    read: async (ctx, given, input) => ({
      data: { ...given, toDay: readComingDay(ctx, input) },
      next: 'toTime',
    }),
  },
  toTime: {
    prompt: async (ctx) => ({ text: ctx.say('contest-form-to-time') }),
    read: async (ctx, given, input) => {
      const next = { ...given, toTime: readHour(input) };
      const problem = periodProblem(periodOf(ctx, next), ctx.clock.now(), ctx.zone);
      if (problem) throw new UserError(`contest-period-${problem}`);
      return { data: next, next: 'topics' };
    },
  },
  topics: {
    prompt: async (ctx, { unitId, topics = [] }) => {
      const counts = await topicCounts(ctx.db, await unitOf(ctx, unitId), 'ok');
      const all = await drawable(ctx.db, await unitOf(ctx, unitId), []);
      return {
        text: ctx.say('contest-form-topics'),
        choices: [
          { label: ctx.say('contest-all-topics', { n: all }), value: ALL },
          ...TOPICS.filter((topic) => counts.has(topic)).map((topic) => {
            const label = ctx.say('quiz-topic', { topic });
            return {
              label: topics.includes(topic) ? ctx.say('contest-chosen', { label }) : label,
              value: topic,
            };
          }),
          ...(topics.length > 0 ? [{ label: ctx.say('contest-done'), value: DONE }] : []),
        ],
      };
    },
    read: async (ctx, given, input) => {
      const { topics = [] } = given;
      const { choice } = input;
      if (choice === ALL) return { data: { ...given, topics: [] }, next: 'questions' };
      if (choice === DONE && topics.length > 0) {
        await refuseTooFew(ctx, given.unitId, topics, FEWEST_QUESTIONS);
        return { data: given, next: 'questions' };
      }
      const topic = chosenOf(
        TOPICS.map((value) => ({ label: ctx.say('quiz-topic', { topic: value }), value })),
        input,
      );
      if (!topic) throw new UserError('bank-form-choose');
      const next = topics.includes(topic) ? topics.filter((one) => one !== topic) : [...topics, topic];
      return { data: { ...given, topics: next }, next: 'topics' };
    },
  },
  questions: {
    prompt: async (ctx, { unitId, topics = [] }) => {
      const n = await drawable(ctx.db, await unitOf(ctx, unitId), topics);
      return {
        text: ctx.say('contest-form-questions', { n: formatNumber(n, ctx.locale) }),
        choices: COUNTS.filter((count) => count <= n).map((count) => ({
          label: ctx.say('contest-n-questions', { n: count }),
          value: String(count),
        })),
        perRow: 2,
      };
    },
    read: async (ctx, given, input) => {
      const questions = readNumber(input, FEWEST_QUESTIONS, MOST_QUESTIONS);
      await refuseTooFew(ctx, given.unitId, given.topics ?? [], questions);
      return { data: { ...given, questions }, next: 'seconds' };
    },
  },
  seconds: {
    prompt: async (ctx) => ({
      text: ctx.say('contest-form-seconds'),
      choices: MINUTES.map((n) => ({ label: durationOf(ctx.say, n * 60), value: String(n) })),
      perRow: 2,
    }),
    read: async (_ctx, given, input) => ({
      data: { ...given, seconds: readNumber(input, 1, MOST_MINUTES) * 60 },
      next: 'tries',
    }),
  },
  tries: {
    prompt: async (ctx) => ({
      text: ctx.say('contest-form-tries'),
      choices: TRIES.map((n) => ({ label: ctx.say('contest-n-tries', { n }), value: String(n) })),
    }),
    read: async (_ctx, given, input) => ({
      data: { ...given, tries: readNumber(input, 1, MOST_TRIES) },
      next: 'tie',
    }),
  },
  tie: {
    prompt: async (ctx) => ({ text: ctx.say('contest-form-tie'), choices: ties(ctx) }),
    read: async (ctx, given, input) => {
      const tieBreak = chosenOf(ties(ctx), input);
      if (!tieBreak) throw new UserError('bank-form-choose');
      return { data: { ...given, tieBreak }, next: 'who' };
    },
  },
  who: {
    prompt: async (ctx) => ({ text: ctx.say('contest-form-who'), choices: audiences(ctx) }),
    read: async (ctx, given, input) => {
      const chosen = chosenOf(audiences(ctx), input);
      if (!chosen) throw new UserError('bank-form-choose');
      return { data: { ...given, withParticipants: chosen === EVERYONE }, next: 'check' };
    },
  },
  check: {
    prompt: async (ctx, given) => {
      const unit = await unitOf(ctx, given.unitId);
      const who = given.withParticipants ? 'contest-who-everyone' : 'contest-who-members';
      return {
        text: [
          ctx.say('contest-form-check'),
          '',
          ...ruleLines(tongueIn(ctx, ctx.locale), planOf(ctx, given), unit.name),
          ctx.say('contest-for', { who: ctx.say(who) }),
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

const ties = (ctx: Ctx) => TIE_BREAKS.map((value) => ({ label: ctx.say(`contest-form-${value}`), value }));
const audiences = (ctx: Ctx) => [
  { label: ctx.say('contest-who-members'), value: MEMBERS },
  { label: ctx.say('contest-who-everyone'), value: EVERYONE },
];
const confirm = (ctx: Ctx) => [{ label: ctx.say('contest-open-it'), value: OPEN }];

async function refuseTooFew(
  ctx: Ctx,
  unitId: string,
  topics: readonly Topic[],
  wanted: number,
): Promise<void> {
  const n = await drawable(ctx.db, await unitOf(ctx, unitId), topics);
  if (n < wanted) throw new UserError('contest-too-few', { n, wanted });
}

export const contestForm: Form<Data> = {
  name: 'quizzes.contest',
  data,
  first: 'title',
  steps: STEPS,
  aside: ['fromDay', 'fromTime', 'toDay', 'toTime'],
  done: async (ctx, given) => {
    await openAsOrganiser(ctx, ctx.db, given.unitId);
    const contest = await planContest(ctx, planOf(ctx, given));
    const { edit, messages = [] } = await openCard(ctx, contest.id);
    const [card = { text: '' }] = edit ? [edit] : messages;
    const said = ctx.say(contest.state === 'open' ? 'contest-is-open' : 'contest-is-planned', {
      moment: momentOf(tongueIn(ctx, ctx.locale), contest.opensAt),
    });
    return { messages: [{ ...card, text: `${said}\n\n${card.text}` }] };
  },
};
