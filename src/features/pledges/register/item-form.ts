// One item of a pledge, asked step by step: theme, words (or a suggestion), kind, number, day.
import { z } from 'zod';
import type { Ctx, Form } from '../../../core/feature.ts';
import { chosenOf } from '../../../core/forms/inputs.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { amount, kindChoices, themeChoices } from '../messages.ts';
import { addable, addToReceived } from '../month/add-item.ts';
import { KINDS, type Kind, THEMES } from '../shapes.ts';
import { putWritten, writable } from './draft.ts';
import { endOfYear, offeredDays, readDue, readTarget, readWords, suggestedFor } from './rules.ts';
import { type Stored, suggestionsOf } from './store.ts';

const data = z.object({
  pledgeId: z.uuid(),
  /** Null: a new one, at the end. */
  position: z.number().int().min(1).max(5).nullable(),
  theme: z.enum(THEMES).optional(),
  words: z.string().optional(),
  kind: z.enum(KINDS).optional(),
  target: z.number().nullish(),
  measure: z.string().nullish(),
  dueOn: z.string().optional(),
  /** Into a pledge that was received, with the reason. */
  adds: z.boolean().default(false),
  reason: z.string().optional(),
});
type Data = z.infer<typeof data>;

/** The pledge it goes into, asked anew at every step. @throws UserError */
const intoOf = (ctx: Ctx, { adds, pledgeId }: Pick<Data, 'adds' | 'pledgeId'>) =>
  (adds ? addable : writable)(ctx, ctx.db, pledgeId);
const last = ({ adds }: Data): string => (adds ? 'reason' : 'done');

const suggested = async (ctx: Ctx, kept: Data): Promise<Stored[]> => {
  const { theme } = kept;
  const { seat } = await intoOf(ctx, kept);
  return theme ? (suggestedFor(await suggestionsOf(ctx.db, seat.unit.id), theme) as Stored[]) : [];
};

/** After the kind: a target wants its number, what is done every month goes on to the end of the year. */
const afterKind = async (ctx: Ctx, kept: Data, kind: Kind): Promise<{ data: Data; next: string }> => {
  const { pledge } = await intoOf(ctx, kept);
  const chosen: Data = { ...kept, kind };
  if (kind === 'target')
    return kept.target ? { data: chosen, next: 'due' } : { data: chosen, next: 'target' };
  const plain: Data = { ...chosen, target: null, measure: null };
  if (kind === 'monthly') return { data: { ...plain, dueOn: endOfYear(pledge.year) }, next: last(plain) };
  return { data: plain, next: 'due' };
};

const dayValue = (day: string): string => `d${day.replaceAll('-', '')}`;

export const itemForm: Form<Data> = {
  name: 'pledges.item',
  data,
  aside: ['reason'],
  first: 'theme',
  steps: {
    theme: {
      prompt: async (ctx, kept) => {
        await intoOf(ctx, kept);
        return { text: ctx.say('pledges-ask-theme'), choices: themeChoices(ctx.say) };
      },
      read: async (ctx, kept, input) => {
        const theme = chosenOf(themeChoices(ctx.say), input);
        if (!theme) throw new UserError('pledges-theme-again');
        return { data: { ...kept, theme }, next: 'words' };
      },
    },
    words: {
      prompt: async (ctx, kept) => {
        const offered = await suggested(ctx, kept);
        const lines = offered.map(({ words }, at) => ctx.say('pledges-suggested', { at: at + 1, words }));
        const head = ctx.say(offered.length > 0 ? 'pledges-ask-words-or' : 'pledges-ask-words');
        const choices = offered.map((_one, at) => ({
          label: ctx.say('pledges-suggestion', { at: at + 1 }),
          value: `s${at}`,
        }));
        return { text: [head, ...lines].join('\n'), choices };
      },
      read: async (ctx, kept, { choice, text }) => {
        if (choice === undefined) {
          const words = readWords(text, 'words');
          return { data: { ...kept, words, target: null, measure: null }, next: 'kind' };
        }
        const one = (await suggested(ctx, kept))[Number(choice.slice(1))];
        if (!one) throw new UserError('router-old-button');
        const { words, kind, target, measure } = one;
        return afterKind(ctx, { ...kept, words, target, measure }, kind);
      },
    },
    kind: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-ask-kind'), choices: kindChoices(ctx.say) }),
      read: async (ctx, kept, input) => {
        const kind = chosenOf(kindChoices(ctx.say), input);
        if (!kind) throw new UserError('pledges-kind-again');
        return afterKind(ctx, { ...kept, target: null, measure: null }, kind);
      },
    },
    target: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-ask-target') }),
      read: async (_ctx, kept, { text = '' }) => ({ data: { ...kept, ...readTarget(text) }, next: 'due' }),
    },
    due: {
      prompt: async (ctx, kept) => {
        const { pledge } = await intoOf(ctx, kept);
        const days = offeredDays(localDate(ctx.clock.now(), ctx.zone), pledge.year);
        const { target = null, measure = null } = kept;
        const what =
          kept.kind === 'target'
            ? ctx.say('pledges-ask-due-target', {
                amount: amount(tongueIn(ctx, ctx.locale), { target, measure }),
              })
            : ctx.say('pledges-ask-due');
        return {
          text: what,
          choices: days.map((day) => ({ label: formatDate(day), value: dayValue(day) })),
          perRow: 2,
        };
      },
      read: async (ctx, kept, { choice, text = '' }) => {
        const { pledge } = await intoOf(ctx, kept);
        const typed = choice ? choice.replace(/^d(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : text;
        const dueOn = readDue(typed, localDate(ctx.clock.now(), ctx.zone), pledge.year);
        return { data: { ...kept, dueOn }, next: last(kept) };
      },
    },
    reason: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-add-reason') }),
      read: async (_ctx, kept, { text }) => ({
        data: { ...kept, reason: readWords(text, 'reason') },
        next: 'done',
      }),
    },
  },
  done: (ctx, { pledgeId, position, theme, words, kind, target, measure, dueOn, adds, reason = '' }) => {
    if (!theme || !words || !kind || !dueOn) throw new UserError('router-old-button');
    const item = { theme, words, kind, target: target ?? null, measure: measure ?? null, dueOn };
    if (adds) return addToReceived(ctx, pledgeId, item, reason);
    return putWritten(ctx, pledgeId, position, item);
  },
};
