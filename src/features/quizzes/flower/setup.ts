// A game is made: questions are drawn, the người dẫn lets each unapproved one pass or not, then the tree is hung.

import { finishLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { chatsOfUnit } from '../../../core/org/chats-store.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { newCode } from '../../../shared/ids.ts';
import { apart } from '../bank/draw-rules.ts';
import type { Question, Topic } from '../bank/shapes.ts';
import { pickQuestions } from '../bank/store.ts';
import { postGame, postToHost } from '../games/places.ts';
import { openAsMaker, teamsOf } from '../games/players.ts';
import { asHost } from './game.ts';
import { isPlayable } from './replace.ts';
import { drawOf, drawOrder, RESERVE, seedHashOf } from './rules.ts';
import { type Flower, hostRef, type Mode, treeRef } from './shapes.ts';
import { gameIn, insertQuiz, saveFlowers, updateFlower, updateQuiz } from './store.ts';

export const FEWEST_FLOWERS = 4;
export const MOST_FLOWERS = 40;

export type Wanted = {
  unitId: string;
  chatId: string;
  hostId: string;
  topics: Topic[];
  flowers: number;
  mode: Mode;
  drawsOrder: boolean;
  answerSeconds: number;
  consultSeconds: number;
};

/** What the unit could play with: approved first, then what nobody refused. */
export async function playable(
  sql: Sql,
  unit: Unit,
  topics: readonly Topic[],
  seed: string,
): Promise<{ question: Question; approved: boolean }[]> {
  const wanted = { unit, topics, seed };
  const approved = await pickQuestions(sql, { ...wanted, onlyApproved: true });
  const known = new Set(approved.map(({ id }) => id));
  const rest = (await pickQuestions(sql, { ...wanted, onlyApproved: false })).filter(
    ({ id }) => !known.has(id),
  );
  return [
    ...approved.map((question) => ({ question, approved: true })),
    ...rest.map((question) => ({ question, approved: false })),
  ].filter(({ question }) => isPlayable(question));
}

/** Returns its id. @throws UserError 'router-no-right', 'game-no-group', 'flower-too-few' */
export async function createGame(ctx: Ctx, wanted: Wanted): Promise<string> {
  const { chatId, ...rest } = wanted;
  const id = await inTransaction(ctx.db, async (tx) => {
    const { unit, person, memberId } = await openAsMaker(ctx, wanted.unitId);
    const group = (await chatsOfUnit(tx, unit.id)).find((one) => one.id === chatId);
    if (!group) throw new UserError('game-no-group');
    // Another seed than that of the draw: else the order in which they are looked at would tell where they hang.
    const pool = await playable(tx, unit, wanted.topics, newCode());
    if (pool.length < wanted.flowers)
      throw new UserError('flower-too-few', { n: pool.length, wanted: wanted.flowers });
    const now = ctx.clock.now();
    const seed = newCode();
    const { channel, chat, topic } = group;
    const quizId = await insertQuiz(
      tx,
      {
        ...rest,
        ...{ channel, chat, topic, order: [], seed, seedHash: seedHashOf(seed), createdBy: memberId },
      },
      now,
    );
    // Approved ones still come first, whatever they tell of each other: the others have to be looked at.
    const isApproved = new Set(pool.filter(({ approved }) => approved).map(({ question }) => question));
    const sorted = [true, false].flatMap((approved) =>
      apart(pool.filter((one) => one.approved === approved).map(({ question }) => question)),
    );
    const drawn = sorted.slice(0, wanted.flowers + RESERVE);
    await saveFlowers(
      tx,
      quizId,
      drawn.map((question, at) => ({
        number: at + 1,
        questionId: question.id,
        drawnId: question.id,
        state: isApproved.has(question) ? 'closed' : 'unpassed',
        isExtra: false,
      })),
    );
    await audit(tx, now, person, { action: 'flower_quiz.made', unitId: unit.id, subjectId: quizId });
    if (!(await postToHost(tx, hostRef(quizId), ctx.updateKey, { id: wanted.hostId, channel })))
      throw new UserError('game-host-away', { name: '' });
    return quizId;
  });
  ctx.wake();
  return id;
}

const toPass = (flowers: readonly Flower[], number: number): Flower => {
  const flower = flowers.find((one) => one.number === number);
  if (flower?.state !== 'unpassed') throw new UserError('flower-passed-already');
  return flower;
};

/** `Dùng câu này`: for this game alone; it is not approved by that. */
export const passItem = (ctx: Ctx, quizId: string, number: number): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game: { quiz, flowers } }) => {
    if (quiz.state !== 'setup') throw new UserError('flower-not-setup');
    toPass(flowers, number);
    await updateFlower(tx, quizId, number, { state: 'closed' });
    return reviewed(tx, quizId);
  });

/** `Đổi câu khác`: another one comes, as long as there is one. */
export const swapItem = (ctx: Ctx, quizId: string, number: number): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game: { quiz, unit, flowers } }) => {
    if (quiz.state !== 'setup') throw new UserError('flower-not-setup');
    const out = toPass(flowers, number);
    const refused = [...quiz.refused, out.questionId];
    const known = new Set([...refused, ...flowers.map(({ questionId }) => questionId)]);
    const pool = await playable(tx, unit, quiz.topics, newCode());
    const fresh = pool.find(({ question }) => !known.has(question.id));
    await updateQuiz(tx, quizId, { refused });
    await saveFlowers(
      tx,
      quizId,
      flowers.flatMap((flower): Flower[] => {
        if (flower.number !== number) return [flower];
        if (!fresh) return [];
        const { id } = fresh.question;
        const state = fresh.approved ? 'closed' : 'unpassed';
        return [{ ...flower, questionId: id, drawnId: id, state }];
      }),
    );
    return reviewed(tx, quizId);
  });

async function reviewed(tx: Tx, quizId: string): Promise<'same'> {
  await finishLiving(tx, hostRef(quizId));
  return 'same';
}

/** `Mở cây hoa`: the draw is done with the seed whose hash stands on the tree. */
export const hangTree = (ctx: Ctx, quizId: string): Promise<void> =>
  asHost(ctx, quizId, async (tx, { game: { quiz, unit, flowers } }) => {
    if (quiz.state !== 'setup') throw new UserError('flower-not-setup');
    if (flowers.some(({ state }) => state === 'unpassed')) throw new UserError('flower-pass-first');
    if (flowers.length === 0) throw new UserError('flower-nothing-left');
    if (await gameIn(tx, quiz, ['joining', 'playing', 'paused'])) throw new UserError('flower-already-there');
    const now = ctx.clock.now();
    const onTree = Math.min(quiz.flowers, flowers.length);
    const drawn = drawOf(
      quiz.seed,
      flowers.map(({ questionId }) => questionId),
    );
    await saveFlowers(
      tx,
      quizId,
      drawn.map((id, at) => ({
        ...{ number: at + 1, questionId: id, drawnId: id, state: 'closed' as const, isExtra: at >= onTree },
      })),
    );
    const isGroup = quiz.mode === 'group';
    const teams = isGroup ? (await teamsOf(tx, unit)).map(({ id }) => id) : [];
    if (isGroup && teams.length === 0) throw new UserError('flower-no-teams');
    await updateQuiz(tx, quizId, {
      flowers: onTree,
      state: isGroup ? 'playing' : 'joining',
      order: quiz.drawsOrder ? drawOrder(quiz.seed, teams) : teams,
      ...(isGroup ? { startedAt: now } : {}),
    });
    const { channel, chat, topic } = quiz;
    await postGame(tx, treeRef(quizId), 'first', { channel, chat, topic: topic ?? undefined });
    await finishLiving(tx, hostRef(quizId));
    return 'same';
  });
