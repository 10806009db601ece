// Thi nhanh: everyone in a group answers the same questions by buttons (docs/decisions/0018).

import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import { loadQuestion } from '../bank/store.ts';
import { openAsMaker } from '../games/players.ts';
import { groupsOf } from '../games/steps.ts';
import { answerIn } from '../games/words-rules.ts';
import type { QuizPart } from '../parts.ts';
import { CODE } from '../shapes.ts';
import { quickForm } from './form.ts';
import { happenings } from './happenings.ts';
import { sureMessage } from './messages.ts';
import {
  answerRound,
  drawable,
  FEWEST,
  goNext,
  optionOf,
  pauseRound,
  resumeRound,
  stopRound,
  takeOverRound,
} from './play.ts';
import { tickJob } from './round.ts';
import { openLead, openRound, postLead, renderLead, renderRound, tellOwn } from './screens.ts';
import { mendRounds } from './set-back.ts';
import { forgetMember, ownRounds, roundIn } from './store.ts';

const id = z.tuple([z.uuid()]);
const ANSWER = /^q(\d{1,2})([a-ft])$/;

async function newRound(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await openAsMaker(ctx, unitId);
  await groupsOf(ctx, unitId);
  const n = (await drawable(ctx.db, unit, [], '')).length;
  if (n >= FEWEST) return startForm(ctx, quickForm, { unitId });
  return {
    edit: {
      text: ctx.say('quick-too-few', { n, wanted: FEWEST }),
      buttons: [
        [{ label: ctx.say('bank-open'), data: encodeButton(CODE, 'b_home', unitId) }],
        [{ label: ctx.say('flower-back'), data: encodeButton(CODE, 'f_home', unitId) }],
      ],
    },
  };
}

const lead = (
  run: (ctx: Ctx, args: string[]) => Promise<unknown>,
  said: string,
  args: ButtonHandler['args'] = id,
  where: ButtonHandler['where'] = 'private',
): ButtonHandler => ({
  args,
  where,
  run: async (ctx, given) => {
    await run(ctx, given);
    return ctx.channel(ctx.incoming.channel).capabilities.toasts ? { toast: ctx.say(said) } : {};
  },
});

const buttons: NonNullable<Feature['buttons']> = {
  k_new: { args: id, run: (ctx, [unitId]) => newRound(ctx, unitId!) },
  k_card: { args: id, run: (ctx, [roundId]) => openRound(ctx, roundId!) },
  k_mine: { args: id, where: 'anywhere', run: (ctx, [roundId]) => tellOwn(ctx, roundId!) },
  k_panel: { args: id, run: async (ctx, [roundId]) => ({ edit: await openLead(ctx, roundId!) }) },
  k_lead: lead((ctx, [roundId]) => postLead(ctx, roundId!), 'flower-toast-panel'),
  k_ans: {
    args: z.tuple([z.uuid(), z.string().regex(ANSWER)]),
    where: 'anywhere',
    run: async (ctx, [roundId, arg]) => {
      const [, number = '', option = ''] = ANSWER.exec(arg!) ?? [];
      await answerRound(ctx, roundId!, Number(number), optionOf(option));
      return { toast: ctx.say('quick-toast-noted') };
    },
  },
  k_next: lead(
    (ctx, [roundId, at]) => goNext(ctx, roundId!, Number(at!.slice(1, -1)) - 1, at!.endsWith('s')),
    'quick-toast-next',
    z.tuple([z.uuid(), z.string().regex(/^n\d{1,2}[as]$/)]),
  ),
  k_pause: lead((ctx, [roundId]) => pauseRound(ctx, roundId!), 'flower-toast-paused'),
  k_go: lead((ctx, [roundId]) => resumeRound(ctx, roundId!), 'flower-toast-resumed'),
  k_end: {
    args: id,
    run: async (ctx, [roundId]) => {
      await openLead(ctx, roundId!);
      return { edit: sureMessage(ctx.say, roundId!) };
    },
  },
  k_endyes: lead((ctx, [roundId]) => stopRound(ctx, roundId!), 'flower-toast-ended'),
  k_take: lead((ctx, [roundId]) => takeOverRound(ctx, roundId!), 'flower-toast-taken', id, 'anywhere'),
};

/** 'B', 'đúng', typed in the group. */
async function groupText(ctx: Ctx, text: string): Promise<Reply | null> {
  const round = await roundIn(ctx.db, ctx.incoming);
  const question = round && (await loadQuestion(ctx.db, round.questionIds[round.current] ?? ''));
  // Whatever else is written while a round goes on is not for it.
  const given = question ? answerIn(question, round.seed, text) : null;
  if (!round || given === null) return null;
  await answerRound(ctx, round.id, round.current, () => given);
  return { messages: [{ text: ctx.say('quick-toast-noted') }] };
}

export const quick: QuizPart = {
  happenings,
  buttons,
  forms: [quickForm],
  jobs: [tickJob],
  living: { quick: renderRound, quickhost: renderLead },
  groupText,
  help: [{ key: 'quick-help', seenBy: ['secretary', 'deputy_secretary', 'committee_member', 'leader'] }],
  on: {
    async clockSetBack({ clock }, tx) {
      await mendRounds(tx, clock.now());
      return [];
    },
    async memberErased(_services, tx, memberId) {
      await forgetMember(tx, memberId);
      return [];
    },
  },
  ownRows: async ({ zone }, sql, memberId, say) => {
    const rows = await ownRounds(sql, memberId);
    return [
      {
        name: 'quick_rounds',
        head: say('quick-own-head'),
        rows,
        lines: rows.map(({ unit, createdAt, right, answered }) =>
          say('quick-own-line', { unit, date: formatDate(localDate(createdAt, zone)), right, answered }),
        ),
      },
    ];
  },
};
