// `Điều chỉnh`: new words, another number or day, or no longer at all; with the reason.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format.ts';
import { searchKey } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { amount, itemLine } from '../messages.ts';
import { offeredDays, readDue, readTarget, readWords } from '../register/rules.ts';
import { applyChange, liveItem } from './item-actions.ts';

const KEEP = 'keep';
const REWORD = 'reword';
const DROP = 'drop';

const data = z.object({
  itemId: z.uuid(),
  drops: z.boolean().default(false),
  words: z.string().optional(),
  target: z.number().optional(),
  measure: z.string().optional(),
  dueOn: z.string().optional(),
  reason: z.string().optional(),
});
type Data = z.infer<typeof data>;

export async function askAdjust(ctx: Ctx, itemId: string): Promise<Reply> {
  const { item } = await liveItem(ctx, ctx.db, itemId);
  if (item.state === 'dropped') throw new UserError('router-old-button');
  return startForm(ctx, adjustForm, { itemId, drops: false });
}

const isKept = (ctx: Ctx, choice: string | undefined, text: string | undefined): boolean =>
  choice === KEEP || (choice === undefined && searchKey(text ?? '') === searchKey(ctx.say('pledges-keep')));

const keep = (ctx: Ctx) => ({ label: ctx.say('pledges-keep'), value: KEEP });

export const adjustForm: Form<Data> = {
  name: 'pledges.adjust',
  data,
  aside: ['target', 'due'],
  first: 'what',
  steps: {
    what: {
      prompt: async (ctx, { itemId }) => {
        const { item } = await liveItem(ctx, ctx.db, itemId);
        const head = itemLine(tongueIn(ctx, ctx.locale), item);
        return {
          text: `${head}\n\n${ctx.say('pledges-adjust-what')}`,
          choices: [
            { label: ctx.say('pledges-rewrite'), value: REWORD },
            { label: ctx.say('pledges-remove'), value: DROP },
          ],
        };
      },
      read: async (ctx, kept, { choice, text = '' }) => {
        const key = searchKey(text);
        const drops = choice === DROP || key === searchKey(ctx.say('pledges-remove'));
        if (drops) return { data: { ...kept, drops: true }, next: 'reason' };
        if (choice !== REWORD && key !== searchKey(ctx.say('pledges-rewrite')))
          throw new UserError('pledges-adjust-again');
        return { data: kept, next: 'words' };
      },
    },
    words: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-adjust-words'), choices: [keep(ctx)] }),
      read: async (ctx, kept, { choice, text }) => {
        const { item } = await liveItem(ctx, ctx.db, kept.itemId);
        const next = item.kind === 'target' ? 'target' : item.kind === 'once' ? 'due' : 'reason';
        if (isKept(ctx, choice, text)) return { data: kept, next };
        return { data: { ...kept, words: readWords(text, 'words') }, next };
      },
    },
    target: {
      prompt: async (ctx, { itemId }) => {
        const { item } = await liveItem(ctx, ctx.db, itemId);
        const now = amount(tongueIn(ctx, ctx.locale), item);
        return { text: ctx.say('pledges-adjust-target', { amount: now }), choices: [keep(ctx)] };
      },
      read: async (ctx, kept, { choice, text }) => {
        if (isKept(ctx, choice, text)) return { data: kept, next: 'due' };
        return { data: { ...kept, ...readTarget(text ?? '') }, next: 'due' };
      },
    },
    due: {
      prompt: async (ctx, { itemId }) => {
        const { item, pledge } = await liveItem(ctx, ctx.db, itemId);
        const days = offeredDays(localDate(ctx.clock.now(), ctx.zone), pledge.year);
        return {
          text: ctx.say('pledges-adjust-due', { due: formatDate(item.dueOn) }),
          choices: [
            ...days.map((day) => ({ label: formatDate(day), value: `d${day.replaceAll('-', '')}` })),
            keep(ctx),
          ],
        };
      },
      read: async (ctx, kept, { choice, text }) => {
        if (isKept(ctx, choice, text)) return { data: kept, next: 'reason' };
        const { pledge } = await liveItem(ctx, ctx.db, kept.itemId);
        const typed = choice ? choice.replace(/^d(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : (text ?? '');
        const dueOn = readDue(typed, localDate(ctx.clock.now(), ctx.zone), pledge.year);
        return { data: { ...kept, dueOn }, next: 'reason' };
      },
    },
    reason: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-adjust-reason') }),
      read: async (_ctx, kept, { text }) => ({
        data: { ...kept, reason: readWords(text, 'reason') },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { itemId, drops, reason = '', words, target, measure, dueOn }) => {
    const to = {
      ...(words === undefined ? {} : { words }),
      ...(target === undefined ? {} : { target }),
      ...(measure === undefined ? {} : { measure }),
      ...(dueOn === undefined ? {} : { dueOn }),
    };
    if (!drops && Object.keys(to).length === 0)
      return { messages: [{ text: ctx.say('pledges-adjust-nothing') }] };
    const { item } = await applyChange(ctx, itemId, {
      kind: drops ? 'dropped' : 'reworded',
      reason,
      to: drops ? {} : to,
    });
    const line = itemLine(tongueIn(ctx, ctx.locale), item);
    return { messages: [{ text: `${ctx.say('pledges-adjusted')}\n${line}` }] };
  },
};
