// Presses in a game: in its group, on the screen of the người dẫn, on its card.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { openAsMaker } from '../games/players.ts';
import { groupsOf } from '../games/steps.ts';
import { flowerForm } from './form.ts';
import { gather } from './game.ts';
import { sureMessage, whoseMessage } from './host-messages.ts';
import { judge, openToAll, sidesOf, tellAnswer, type Verdict } from './judge.ts';
import { askExtra, dropGame, endGame, pauseGame, resumeGame, startGame, takeOver } from './lead.ts';
import { answerFlower, consult, joinGame, optionOf, pickFlower, type Said, yieldTurn } from './play.ts';
import { showName } from './prizes.ts';
import { sceneOf } from './render.ts';
import {
  openCard,
  openCheck,
  openFlowers,
  openFlowersOf,
  openPanel,
  postPanel,
  tellOwnScore,
} from './screens.ts';
import { FEWEST_FLOWERS, hangTree, passItem, playable, swapItem } from './setup.ts';
import { heard } from './words.ts';

const id = z.tuple([z.uuid()]);
const numbered = z.tuple([z.uuid(), z.string().regex(/^\d{1,2}$/)]);
const ON_TURN = /^o(\d{1,3})([a-ft]?)$/;
const onTurn = z.tuple([z.uuid(), z.string().regex(ON_TURN)]);
const VERDICT = /^o(\d{1,3})([rpm])$/;

const play = (
  args: ButtonHandler['args'],
  run: (ctx: Ctx, args: string[]) => Promise<Said>,
): ButtonHandler => ({
  args,
  where: 'anywhere',
  run: async (ctx, given) => heard(ctx, await run(ctx, given)),
});

/** Where there is a turn to speak of: its ordinal and what follows it. */
const parts = (arg: string): { ordinal: number; rest: string } => {
  const [, ordinal = '', rest = ''] = /^o(\d+)(\w?)$/.exec(arg) ?? [];
  return { ordinal: Number(ordinal), rest };
};

/** Of the người dẫn: done, and said on the press; the screens follow by themselves. */
const lead = (
  run: (ctx: Ctx, args: string[]) => Promise<unknown>,
  said: string,
  where: ButtonHandler['where'] = 'private',
  args: ButtonHandler['args'] = id,
): ButtonHandler => ({
  args,
  where,
  run: async (ctx, given) => {
    await run(ctx, given);
    return ctx.channel(ctx.incoming.channel).capabilities.toasts ? { toast: ctx.say(said) } : {};
  },
});

async function judged(ctx: Ctx, quizId: string, arg: string, side?: string): Promise<Reply> {
  const { ordinal, rest } = parts(arg);
  const came = await judge(ctx, quizId, ordinal, rest as Verdict, side);
  if (came === 'judged')
    return ctx.channel(ctx.incoming.channel).capabilities.toasts
      ? { toast: ctx.say('flower-toast-judged') }
      : {};
  const game = await gather(ctx.db, quizId);
  if (!game?.turn) throw new UserError('flower-question-over');
  const scene = sceneOf(game, ctx.clock.now());
  return { edit: whoseMessage(tongueIn(ctx, ctx.locale).say, scene, game.turn, rest, sidesOf(game)) };
}

async function newGame(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await openAsMaker(ctx, unitId);
  await groupsOf(ctx, unitId);
  const n = (await playable(ctx.db, unit, [], '')).length;
  if (n < FEWEST_FLOWERS) throw new UserError('flower-too-few', { n, wanted: FEWEST_FLOWERS });
  return startForm(ctx, flowerForm, { unitId });
}

export const flowerButtons: NonNullable<Feature['buttons']> = {
  f_menu: { args: z.tuple([]), run: (ctx) => openFlowers(ctx) },
  f_home: { args: id, run: (ctx, [unitId]) => openFlowersOf(ctx, unitId!) },
  f_new: { args: id, run: (ctx, [unitId]) => newGame(ctx, unitId!) },
  f_card: { args: id, run: (ctx, [quizId]) => openCard(ctx, quizId!) },
  f_check: { args: id, run: (ctx, [quizId]) => openCheck(ctx, quizId!) },
  f_mine: { args: id, where: 'anywhere', run: (ctx, [quizId]) => tellOwnScore(ctx, quizId!) },
  f_lead: lead((ctx, [quizId]) => postPanel(ctx, quizId!), 'flower-toast-panel'),
  f_panel: { args: id, run: async (ctx, [quizId]) => ({ edit: await openPanel(ctx, quizId!) }) },

  f_join: play(id, (ctx, [quizId]) => joinGame(ctx, quizId!)),
  f_pick: play(numbered, (ctx, [quizId, number]) => pickFlower(ctx, quizId!, Number(number))),
  f_ans: play(onTurn, (ctx, [quizId, arg]) => {
    const { ordinal, rest } = parts(arg!);
    return answerFlower(ctx, quizId!, ordinal, optionOf(rest));
  }),
  f_help: play(onTurn, (ctx, [quizId, arg]) => consult(ctx, quizId!, parts(arg!).ordinal)),
  f_yield: play(onTurn, (ctx, [quizId, arg]) => yieldTurn(ctx, quizId!, parts(arg!).ordinal)),

  f_ok: lead(
    (ctx, [quizId, n]) => passItem(ctx, quizId!, Number(n)),
    'flower-toast-passed',
    'private',
    numbered,
  ),
  f_swap: lead(
    (ctx, [quizId, n]) => swapItem(ctx, quizId!, Number(n)),
    'flower-toast-swapped',
    'private',
    numbered,
  ),
  f_hang: lead((ctx, [quizId]) => hangTree(ctx, quizId!), 'flower-toast-hung'),
  f_drop: lead((ctx, [quizId]) => dropGame(ctx, quizId!), 'flower-toast-dropped'),
  f_start: lead((ctx, [quizId]) => startGame(ctx, quizId!), 'flower-toast-started'),
  f_pause: lead((ctx, [quizId]) => pauseGame(ctx, quizId!), 'flower-toast-paused'),
  f_go: lead((ctx, [quizId]) => resumeGame(ctx, quizId!), 'flower-toast-resumed'),
  f_extra: lead((ctx, [quizId]) => askExtra(ctx, quizId!), 'flower-toast-extra'),
  f_fin: lead((ctx, [quizId]) => endGame(ctx, quizId!, false), 'flower-toast-ended'),
  f_take: lead((ctx, [quizId]) => takeOver(ctx, quizId!), 'flower-toast-taken', 'anywhere'),
  f_all: lead(
    (ctx, [quizId, arg]) => openToAll(ctx, quizId!, parts(arg!).ordinal),
    'flower-toast-all',
    'anywhere',
    onTurn,
  ),
  f_tell: lead(
    (ctx, [quizId, arg]) => tellAnswer(ctx, quizId!, parts(arg!).ordinal),
    'flower-toast-told',
    'private',
    onTurn,
  ),
  f_end: {
    args: id,
    run: async (ctx, [quizId]) => {
      await openPanel(ctx, quizId!);
      return { edit: sureMessage(ctx.say, quizId!) };
    },
  },
  f_endyes: lead((ctx, [quizId]) => endGame(ctx, quizId!, true), 'flower-toast-ended'),
  f_judge: {
    args: z.tuple([z.uuid(), z.string().regex(VERDICT)]),
    run: (ctx, [quizId, arg]) => judged(ctx, quizId!, arg!),
  },
  f_award: {
    args: z.tuple([z.uuid(), z.uuid(), z.string().regex(VERDICT)]),
    run: (ctx, [quizId, side, arg]) => judged(ctx, quizId!, arg!, side!),
  },
  f_name: {
    args: z.tuple([z.uuid(), z.enum(['y', 'n'])]),
    run: (ctx, [quizId, answer]) => showName(ctx, quizId!, answer === 'y'),
  },
};
