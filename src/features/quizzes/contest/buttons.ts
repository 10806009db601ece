// Presses in a contest: the card, a try, what came of it, and for who runs it.
import { z } from 'zod';
import type { Ctx, Feature, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { openAsRunner } from './access.ts';
import { contestForm } from './form.ts';
import { guessForm } from './guess-form.ts';
import { button, sureMessage } from './messages.ts';
import { cancelContest, drawable, endContest, FEWEST_QUESTIONS, openAsOrganiser } from './open.ts';
import { answerQuestion, beginTry, endTry, goOn, openOwnTry } from './play.ts';
import { showName } from './prize.ts';
import { openCard, openReview, openUnits, tryReply } from './screens.ts';
import { sendResults } from './sheet.ts';
import { triesOf } from './tries-store.ts';
import { resultMessage } from './try-messages.ts';

const id = z.tuple([z.uuid()]);
const withNumber = z.tuple([z.uuid(), z.string().regex(/^\d{1,2}$/)]);
const ANSWER = /^q(\d{1,2})([a-ftx])$/;

/** The form; where too little is approved, how much there is and the way to the bank. */
async function newContest(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await openAsOrganiser(ctx, ctx.db, unitId);
  const n = await drawable(ctx.db, unit, []);
  if (n >= FEWEST_QUESTIONS) return startForm(ctx, contestForm, { unitId });
  return {
    edit: {
      text: ctx.say('contest-too-few', { n, wanted: FEWEST_QUESTIONS }),
      buttons: [
        [button(ctx.say('bank-open'), 'b_home', unitId)],
        [button(ctx.say('contest-back'), 'unit', unitId)],
      ],
    },
  };
}

const sure =
  (what: 'end' | 'off') =>
  async (ctx: Ctx, [contestId]: string[]): Promise<Reply> => {
    const { contest } = await openAsRunner(ctx, ctx.db, contestId!);
    return { edit: sureMessage(ctx.say, contest, what) };
  };

export const contestButtons: NonNullable<Feature['buttons']> = {
  c_new: { args: id, run: (ctx, [unitId]) => newContest(ctx, unitId!) },
  c_card: { args: id, run: (ctx, [contestId]) => openCard(ctx, contestId!) },
  c_go: {
    args: withNumber,
    run: async (ctx, [contestId, number]) => tryReply(ctx, await beginTry(ctx, contestId!, Number(number))),
  },
  c_a: {
    args: z.tuple([z.uuid(), z.string().regex(ANSWER)]),
    run: async (ctx, [tryId, answer]) => {
      const [, index = '', option = ''] = ANSWER.exec(answer!) ?? [];
      const played = await answerQuestion(ctx, tryId!, Number(index), option);
      const at = Number(index);
      const id = played.tried.questionIds[at] ?? '';
      // Where several are right the question stays until `Xong`.
      const stays = !played.over && played.tried.answers[id]?.open === true;
      const late = played.said === 'late';
      const reply = tryReply(ctx, played, { from: at, late, ...(stays ? { at } : {}) });
      return { ...reply, toast: ctx.say(`contest-toast-${played.said}`) };
    },
  },
  c_q: {
    args: z.tuple([z.uuid(), z.string().regex(/^q\d{1,2}$/)]),
    run: async (ctx, [tryId, at]) => {
      const { contest, tried } = await openOwnTry(ctx, tryId!);
      return tryReply(ctx, await goOn(ctx, contest, tried), { at: Number(at!.slice(1)) });
    },
  },
  c_in: {
    args: id,
    run: async (ctx, [tryId]) => {
      const { contest, tried, isFirst } = await endTry(ctx, tryId!);
      const asks = contest.tieBreak === 'guess' && isFirst && contest.state === 'open';
      const edit = resultMessage(tongueIn(ctx, ctx.locale), contest, tried, false);
      if (!asks) return { edit };
      return { edit, ...(await startForm(ctx, guessForm, { tryId: tried.id })) };
    },
  },
  c_guess: {
    args: id,
    run: async (ctx, [tryId]) => {
      const { contest } = await openOwnTry(ctx, tryId!);
      if (contest.state !== 'open' || contest.tieBreak !== 'guess') throw new UserError('contest-over');
      return startForm(ctx, guessForm, { tryId: tryId! });
    },
  },
  c_rev: { args: withNumber, run: (ctx, [tryId, at]) => openReview(ctx, tryId!, Number(at)) },
  c_revn: {
    args: withNumber,
    run: async (ctx, [contestId, number]) => {
      const { member } = await ctx.person();
      if (!member) throw new UserError('router-not-joined');
      const tries = await triesOf(ctx.db, contestId!, member.id);
      const tried = tries.find((one) => one.number === Number(number));
      if (!tried) throw new UserError('router-old-button');
      return openReview(ctx, tried.id, 0);
    },
  },
  c_end: { args: id, run: sure('end') },
  c_off: { args: id, run: sure('off') },
  c_endyes: {
    args: id,
    run: async (ctx, [contestId]) => {
      await endContest(ctx, contestId!);
      return openCard(ctx, contestId!);
    },
  },
  c_offyes: {
    args: id,
    run: async (ctx, [contestId]) => {
      await cancelContest(ctx, contestId!);
      return openCard(ctx, contestId!);
    },
  },
  c_name: {
    args: z.tuple([z.uuid(), z.enum(['y', 'n'])]),
    run: (ctx, [contestId, answer]) => showName(ctx, contestId!, answer === 'y'),
  },
  c_units: { args: id, run: (ctx, [contestId]) => openUnits(ctx, contestId!) },
  c_xlsx: { args: id, run: (ctx, [contestId]) => sendResults(ctx, contestId!) },
};
