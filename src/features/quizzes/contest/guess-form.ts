// `Dự đoán số người trả lời đúng tất cả`: a number, which may be changed until the contest ends.
import { z } from 'zod';
import type { Form } from '../../../core/feature.ts';
import { UserError } from '../../../shared/errors.ts';
import { button } from './messages.ts';
import { openOwnTry } from './play.ts';
import { saveGuess } from './tries-store.ts';

const data = z.object({ tryId: z.uuid(), guess: z.number().int().optional() });
const MOST = 10_000_000;

export const guessForm: Form<z.infer<typeof data>> = {
  name: 'quizzes.guess',
  data,
  first: 'guess',
  steps: {
    guess: {
      prompt: async (ctx) => ({ text: ctx.say('contest-form-guess-n') }),
      read: async (_ctx, given, { text }) => {
        const digits = (text ?? '').replace(/[\s.]/g, '');
        const guess = /^\d{1,8}$/.test(digits) ? Number(digits) : Number.NaN;
        if (!(guess <= MOST)) throw new UserError('contest-guess-again');
        return { data: { ...given, guess }, next: 'done' };
      },
    },
  },
  done: async (ctx, { tryId, guess = 0 }) => {
    const { contest, tried } = await openOwnTry(ctx, tryId);
    if (contest.state !== 'open' || ctx.clock.now() >= contest.closesAt) throw new UserError('contest-over');
    await saveGuess(ctx.db, tried.id, guess);
    const card = button(ctx.say('contest-card'), 'c_card', contest.id);
    return { messages: [{ text: ctx.say('contest-guessed', { n: guess }), buttons: [[card]] }] };
  },
};
