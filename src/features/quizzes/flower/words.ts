// A game played in words: 'hoa 5', 'B', 'đúng', a short answer typed in the group or in private.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { loadAncestry } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { searchKey } from '../../../shared/text.ts';
import { loadQuestion } from '../bank/store.ts';
import { postGame } from '../games/places.ts';
import { openPlayer } from '../games/players.ts';
import { answerIn } from '../games/words-rules.ts';

import { gather, onGame, seatOf } from './game.ts';
import { answerFlower, pickFlower, type Said } from './play.ts';
import { flowerIn, sideOf, whyNotAnswer } from './rules.ts';
import { type FlowerQuiz, treeRef } from './shapes.ts';
import { gameIn, gamesOf } from './store.ts';

const MOST_AT_ONCE = 5;
/** What the message in the group says by itself. */
const SEEN: readonly Said[] = ['picked', 'right', 'wrong', 'near', 'consults', 'yields', 'replaced', 'void'];

/** What the person hears where they pressed or wrote. */
export function heard(ctx: Ctx, said: Said): Reply {
  const text = ctx.say(`flower-toast-${said}`);
  const { kind, channel, chatKind } = ctx.incoming;
  if (kind === 'button' && ctx.channel(channel).capabilities.toasts) return { toast: text };
  return chatKind === 'group' && SEEN.includes(said) ? {} : { messages: [{ text }] };
}

/** In the group of a game. */
export async function flowerGroupText(ctx: Ctx, text: string): Promise<Reply | null> {
  const quiz = await gameIn(ctx.db, ctx.incoming, ['playing']);
  if (!quiz) return null;
  const game = await gather(ctx.db, quiz.id);
  const number = flowerIn(searchKey(text.replace(/🌸/gu, 'hoa ')));
  if (!game?.turn) return number === null ? null : heard(ctx, await pickFlower(ctx, quiz.id, number));
  return answerText(ctx, quiz, text);
}

async function answerText(ctx: Ctx, quiz: FlowerQuiz, text: string): Promise<Reply | null> {
  const game = await gather(ctx.db, quiz.id);
  const question = game?.turn ? await loadQuestion(ctx.db, game.turn.questionId) : null;
  const given = question && answerIn(question, quiz.seed, text);
  if (!game?.turn || given === null) return null;
  return heard(ctx, await answerFlower(ctx, quiz.id, game.turn.ordinal, () => given));
}

/** In private: only from whoever may answer now; anything else is not for the game. */
export async function flowerPrivateText(ctx: Ctx, text: string): Promise<Reply | null> {
  const { member } = await ctx.person();
  if (!member) return null;
  // A game of a unit above is played by its cells.
  const units = (await loadAncestry(ctx.db, member.unit.path)).map(({ id }) => id);
  let isTooLate = false;
  for (const quiz of await gamesOf(ctx.db, units, ['playing'], MOST_AT_ONCE)) {
    const game = await gather(ctx.db, quiz.id);
    if (!game?.turn) continue;
    const { player } = await openPlayer(ctx, quiz.unitId);
    const seat = seatOf(game, player);
    const why = whyNotAnswer({ quiz, turn: game.turn, seat, now: ctx.clock.now() });
    const reply = why === null ? await answerText(ctx, quiz, text) : null;
    if (reply) return reply;
    isTooLate ||= why === 'flower-late' && game.turn.ownerId === sideOf(quiz.mode, seat);
  }
  if (isTooLate) throw new UserError('flower-late');
  return null;
}

/** The link from the group: says what is asked, so that it can be answered here. */
export async function openToAnswer(ctx: Ctx, quizId: string): Promise<Reply | null> {
  const game = await gather(ctx.db, quizId);
  if (!game) return null;
  await openPlayer(ctx, game.quiz.unitId);
  const { turn, question } = game;
  if (!turn || !question || turn.phase === 'yielded')
    return { messages: [{ text: ctx.say('flower-question-over') }] };
  return { messages: [{ text: [question.words, '', ctx.say('flower-type-here')].join('\n') }] };
}

/** /hoa in the group: the message comes afresh; with a number it picks. */
export async function flowersInGroup(ctx: Ctx, argument: string): Promise<Reply> {
  const quiz = await gameIn(ctx.db, ctx.incoming, ['joining', 'playing', 'paused']);
  if (!quiz) return { messages: [{ text: ctx.say('flower-none-here') }] };
  const number = flowerIn(searchKey(argument));
  if (number !== null) return heard(ctx, await pickFlower(ctx, quiz.id, number));
  await onGame(ctx, quiz.id, async (tx) => {
    const { channel, chat, topic } = ctx.incoming;
    await postGame(tx, treeRef(quiz.id), ctx.updateKey, { channel, chat, topic });
    return 'same';
  });
  return {};
}
