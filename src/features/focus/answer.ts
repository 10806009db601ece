// The owner says where it stands, by one tap; a line can be added.
import { z } from 'zod';
import { answerSelf } from '../../core/asks/answer-store.ts';
import { livingRef } from '../../core/asks/engine.ts';
import { answerOwn, ownChoices } from '../../core/asks/self-answer.ts';
import { loadAsk } from '../../core/asks/store.ts';
import { touchLiving } from '../../core/delivery/outbox.ts';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { typedLine } from '../../core/forms/inputs.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { KINDS, MONTH } from './desk.ts';
import { lineOffer } from './messages.ts';
import { FEATURE, MAX_LINE, type Said } from './shapes.ts';

export const answer = (ctx: Ctx, askId: string, said: Said): Promise<Reply> =>
  answerOwn(ctx, MONTH, askId, said, async ({ tongue, toast }) => ({
    toast,
    messages: [lineOffer(tongue, askId)],
  }));

/** The words of a focus area are shown to its owner alone. */
export async function openChoices(ctx: Ctx, askId: string): Promise<Reply> {
  await ownAsk(ctx, askId);
  return ownChoices(ctx, KINDS, askId);
}

const data = z.object({ askId: z.uuid(), line: z.string().optional() });

/** @throws UserError unless it is the presser's own, open */
async function ownAsk(ctx: Ctx, askId: string): Promise<void> {
  const ask = await loadAsk(ctx.db, askId);
  const { member } = await ctx.person();
  if (ask?.feature !== FEATURE) throw new UserError('router-old-button');
  if (!member || !ask.audience?.members?.includes(member.id)) throw new UserError('router-no-right');
  if (ask.state !== 'open' || ask.closesAt <= ctx.clock.now()) throw new UserError('focus-over');
}

export async function openLine(ctx: Ctx, askId: string): Promise<Reply> {
  await ownAsk(ctx, askId);
  return startForm(ctx, lineForm, { askId }, true);
}

export const lineForm: Form<z.infer<typeof data>> = {
  name: 'focus.line',
  data,
  first: 'line',
  steps: {
    line: {
      prompt: async (ctx) => ({ text: ctx.say('focus-form-line', { max: MAX_LINE }) }),
      read: async (_ctx, given, input) => ({
        data: { ...given, line: typedLine(input, MAX_LINE) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { askId, line = '' }) => {
    const { incoming, clock, updateKey } = ctx;
    await ownAsk(ctx, askId);
    const verdict = await inTransaction(ctx.db, async (tx) => {
      const recorded = await answerSelf(tx, incoming.channel, incoming.sender, incoming.updateId, {
        askId,
        item: 'line',
        value: line,
        isChoice: false,
        stateAfter: 'done',
        now: clock.now(),
        updateKey,
      });
      await touchLiving(tx, livingRef(askId));
      return recorded.verdict;
    });
    if (verdict === 'closed' || verdict === 'not_asked') throw new UserError('focus-over');
    ctx.wake();
    return { messages: [{ text: ctx.say('focus-line-kept') }] };
  },
};
