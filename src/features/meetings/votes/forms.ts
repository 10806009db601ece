// `Ghi kết quả biểu quyết` and `Sửa số N`: what was voted on, the numbers, once more before it is kept.
import { z } from 'zod';
import type { Ctx, Form, FormInput, FormStep } from '../../../core/feature.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatNumber } from '../../../shared/format.ts';
import { cleanLine } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { baseBounds, changeBase, keepVote, openBook } from './book.ts';
import { checkText } from './messages.ts';
import { defaultBase, isBase, isTooMany, readCount, roomOf } from './rules.ts';

export const MATTER_LENGTH = 300;
const KEEP = 'keep';
const OK = 'ok';

const vote = z.object({
  meetingId: z.uuid(),
  /** The vote that is corrected, and what it was about. */
  voteId: z.uuid().nullable(),
  before: z.string().optional(),
  matter: z.string().optional(),
  /** Official members followed on paper who are in the room. */
  paper: z.number().optional(),
  inFavour: z.number().optional(),
  against: z.number().optional(),
  other: z.number().optional(),
});
type Vote = z.infer<typeof vote>;

/** @throws UserError for what cannot be a matter */
export function readMatter(text = ''): string {
  const { text: matter, tooLong } = cleanLine(text, MATTER_LENGTH);
  if (tooLong) throw new UserError('meeting-votes-matter-long', { max: MATTER_LENGTH });
  if (!/\p{L}/u.test(matter)) throw new UserError('meeting-votes-matter-again');
  return matter;
}

function readPeople({ text = '' }: FormInput): number {
  const count = readCount(text);
  if (count === null) throw new UserError('meeting-votes-number');
  return count;
}

async function roomNow(ctx: Ctx, { meetingId, paper = 0 }: Vote) {
  const { list, meeting } = await openBook(ctx, ctx.db, meetingId);
  return { list, room: roomOf(list, meeting, paper) };
}

const countsOf = ({ inFavour = 0, against = 0, other = 0 }: Vote) => ({ inFavour, against, other });

/** Asks for one number; the sum so far may not pass those in the room. */
const numberStep = (of: 'inFavour' | 'against' | 'other', key: string, next: string): FormStep<Vote> => ({
  async prompt(ctx, given) {
    const { room } = await roomNow(ctx, given);
    const present = formatNumber(room.present, ctx.locale);
    return { text: ctx.say(key, { matter: given.matter ?? '', present }) };
  },
  async read(ctx, given, input) {
    const data = { ...given, ...LATER[of], [of]: readPeople(input) };
    const { room } = await roomNow(ctx, data);
    if (isTooMany(countsOf(data), room))
      throw new UserError('meeting-votes-too-many', { present: room.present });
    return { data, next };
  },
});

/** Numbers typed before the person went back are asked again. */
const LATER = {
  inFavour: { against: undefined, other: undefined },
  against: { other: undefined },
  other: {},
} as const;

const matterStep = (next: string): FormStep<Vote> => ({
  prompt: async (ctx, { before }) => ({
    text:
      before === undefined
        ? ctx.say('meeting-votes-matter')
        : ctx.say('meeting-votes-matter-before', { matter: before }),
    choices: before === undefined ? [] : [{ label: ctx.say('meeting-votes-matter-keep'), value: KEEP }],
  }),
  async read(ctx, given, { text, choice }) {
    const matter = choice === KEEP && given.before !== undefined ? given.before : readMatter(text);
    await openBook(ctx, ctx.db, given.meetingId);
    return { data: { ...given, matter }, next };
  },
});

const paperStep: FormStep<Vote> = {
  async prompt(ctx, given) {
    const { list } = await roomNow(ctx, given);
    return { text: ctx.say('meeting-votes-paper', { count: list.onPaper.official }) };
  },
  async read(ctx, given, input) {
    const paper = readPeople(input);
    const { list } = await roomNow(ctx, given);
    if (paper > list.onPaper.official)
      throw new UserError('meeting-votes-paper-many', { count: list.onPaper.official });
    return { data: { ...given, paper }, next: 'inFavour' };
  },
};

const numberSteps: Record<string, FormStep<Vote>> = {
  inFavour: numberStep('inFavour', 'meeting-votes-ask-in-favour', 'against'),
  against: numberStep('against', 'meeting-votes-ask-against', 'other'),
  other: numberStep('other', 'meeting-votes-ask-other', 'check'),
  check: {
    async prompt(ctx, given) {
      const { room } = await roomNow(ctx, given);
      const text = checkText(tongueIn(ctx, ctx.locale), given.matter ?? '', countsOf(given), room);
      return { text, choices: [{ label: ctx.say('meeting-votes-keep'), value: OK }] };
    },
    async read(_ctx, given, { choice }) {
      if (choice !== OK) throw new UserError('meeting-votes-button');
      return { data: given, next: 'done' };
    },
  },
};

const ofVotes = (name: string, steps: Form<Vote>['steps']): Form<Vote> => ({
  name,
  data: vote,
  first: 'matter',
  steps,
  done: (ctx, { meetingId, voteId, matter = '', paper = 0, ...rest }) =>
    keepVote(ctx, { meetingId, voteId, matter, paper, ...countsOf({ meetingId, voteId, ...rest }) }),
});

export const voteForm = ofVotes('meetings.vote', { matter: matterStep('inFavour'), ...numberSteps });
/** Where official members are followed on paper: how many of them are in the room. */
export const paperVoteForm = ofVotes('meetings.vote_paper', {
  matter: matterStep('paper'),
  paper: paperStep,
  ...numberSteps,
});

const base = z.object({ meetingId: z.uuid(), base: z.number().optional() });
type Base = z.infer<typeof base>;

export const baseForm: Form<Base> = {
  name: 'meetings.vote_base',
  data: base,
  first: 'base',
  steps: {
    base: {
      async prompt(ctx, { meetingId }) {
        const { list, meeting } = await openBook(ctx, ctx.db, meetingId);
        const [now, counted] = [roomOf(list, meeting, 0).base, defaultBase(list)];
        return { text: ctx.say('meeting-votes-base-ask', { now, counted }) };
      },
      async read(ctx, given, input) {
        const { list, meeting } = await openBook(ctx, ctx.db, given.meetingId);
        const wanted = readPeople(input);
        if (!isBase(wanted, roomOf(list, meeting, 0), list))
          throw new UserError('meeting-votes-base-wrong', baseBounds(list));
        return { data: { ...given, base: wanted }, next: 'check' };
      },
    },
    check: {
      async prompt(ctx, { meetingId, base: to = 0 }) {
        const { list, meeting } = await openBook(ctx, ctx.db, meetingId);
        const from = roomOf(list, meeting, 0).base;
        return {
          text: ctx.say('meeting-votes-base-check', { from, to }),
          choices: [{ label: ctx.say('meeting-votes-base-yes'), value: OK }],
        };
      },
      async read(_ctx, given, { choice }) {
        if (choice !== OK) throw new UserError('meeting-votes-button');
        return { data: given, next: 'done' };
      },
    },
  },
  done: (ctx, { meetingId, base: to = 0 }) => changeBase(ctx, meetingId, to),
};
