// A game as it stands, gathered once for every action and every screen; and how an action gets hold of it.
import { finishLiving, touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx } from '../../../core/feature.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Question } from '../bank/shapes.ts';
import { loadQuestion } from '../bank/store.ts';
import { openPlayer, type Player, type Team, teamOf, teamsOf } from '../games/players.ts';
import { type Score, type Seat, scoresOf, tiedOf, whoseTurn } from './rules.ts';
import { type Flower, type FlowerQuiz, hostRef, type Turn, treeRef } from './shapes.ts';
import { flowersOf, loadQuiz, lockQuiz, peopleNow, turnsOf } from './store.ts';

export type Game = {
  quiz: FlowerQuiz;
  unit: Unit;
  teams: Team[];
  flowers: Flower[];
  turns: Turn[];
  /** The question that is open; null: none is. */
  turn: Turn | null;
  /** The last one that ended. */
  last: Turn | null;
  /** Of the open turn, else of the last one. */
  question: Question | null;
  /** Whose turn it is to pick; null: nobody is there. */
  next: { at: number; id: string } | null;
  /** Names of those who play: tổ, and in a game of persons them too. */
  names: ReadonlyMap<string, string>;
  /** Persons of the Party: named as comrades. */
  comrades: ReadonlySet<string>;
  /** Of persons: their tổ. */
  teamOfPerson: ReadonlyMap<string, string | null>;
  /** The người dẫn is still one of the unit's people. */
  hasHost: boolean;
};

export async function gather(sql: Sql, quizId: string): Promise<Game | null> {
  const quiz = await loadQuiz(sql, quizId);
  const unit = quiz && (await loadUnit(sql, quiz.unitId));
  if (!quiz || !unit) return null;
  const teams = await teamsOf(sql, unit);
  const turns = await turnsOf(sql, quizId);
  const turn = turns.find(({ phase }) => phase !== 'ended') ?? null;
  const last = turns.findLast(({ phase }) => phase === 'ended') ?? null;
  const about = turn ?? last;
  const asked = [
    ...(quiz.hostId === null ? [] : [quiz.hostId]),
    ...(quiz.mode === 'person' ? quiz.order : []),
  ];
  const people = await peopleNow(sql, [...asked, ...quiz.prizes.map(({ id }) => id)]);
  const here = people.filter(({ path }) => path.startsWith(unit.path));
  // Who leads does not play.
  const playing = quiz.mode === 'group' ? teams : here.filter(({ id }) => id !== quiz.hostId);
  return {
    quiz,
    unit,
    teams,
    turns,
    turn,
    last,
    flowers: await flowersOf(sql, quizId),
    question: about && (await loadQuestion(sql, about.questionId)),
    next: whoseTurn(quiz, new Set(playing.map(({ id }) => id))),
    names: new Map([
      ...teams.map(({ id, name }) => [id, name] as const),
      ...people.map(({ id, fullName }) => [id, fullName] as const),
    ]),
    comrades: new Set(people.filter(({ isMember }) => isMember).map(({ id }) => id)),
    teamOfPerson: new Map(people.map((one) => [one.id, teamOf(teams, one)])),
    hasHost: here.some(({ id }) => id === quiz.hostId),
  };
}

export const seatOf = ({ quiz }: Game, { memberId, teamId }: Player): Seat => ({
  memberId,
  teamId,
  isHost: quiz.hostId === memberId,
});

/** Who competes for the prizes. */
export const finalScores = ({ quiz, turns, teams }: Game): Score[] =>
  scoresOf(quiz.mode, turns, quiz.mode === 'group' ? teams.map(({ id }) => id) : quiz.order);

export const teamScores = ({ turns, teams }: Game): Score[] =>
  scoresOf(
    'group',
    turns,
    teams.map(({ id }) => id),
  );

/** Flowers of the tree that can still be picked. */
export const leftOnTree = ({ flowers }: Game): Flower[] =>
  flowers.filter(({ isExtra, state }) => !isExtra && state === 'closed');

export const isPickedBare = (game: Game): boolean => game.turn === null && leftOnTree(game).length === 0;

/** Who plays a `Câu hỏi phụ` now; empty: nobody, or nothing is left to ask. */
export const contendersOf = (game: Game): string[] =>
  isPickedBare(game) && game.flowers.some(({ isExtra, state }) => isExtra && state === 'closed')
    ? tiedOf(finalScores(game))
    : [];

export type Held = { game: Game; player: Player; seat: Seat };

/** The game, held, with the presser as one of its people. The messages are shown anew as `work` says. */
export async function onGame(
  ctx: Ctx,
  quizId: string,
  work: (tx: Tx, held: Held) => Promise<'step' | 'tally' | 'same'>,
): Promise<void> {
  const quiz = await loadQuiz(ctx.db, quizId);
  if (!quiz) throw new UserError('router-old-button');
  const { player } = await openPlayer(ctx, quiz.unitId);
  await inTransaction(ctx.db, async (tx) => {
    await lockQuiz(tx, quizId);
    const game = await gather(tx, quizId);
    if (!game) throw new UserError('router-old-button');
    await showAgain(tx, quizId, await work(tx, { game, player, seat: seatOf(game, player) }));
  });
  ctx.wake();
}

/** As `onGame`, for the người dẫn alone. @throws UserError 'flower-only-host' */
export const asHost = (
  ctx: Ctx,
  quizId: string,
  work: (tx: Tx, held: Held) => Promise<'step' | 'tally' | 'same'>,
): Promise<void> =>
  onGame(ctx, quizId, async (tx, held) => {
    if (!held.seat.isHost) throw new UserError('flower-only-host');
    return work(tx, held);
  });

/** A step is said at once, and anew where nothing can be edited; a tally only where it can. */
export async function showAgain(tx: Tx, quizId: string, how: 'step' | 'tally' | 'same'): Promise<void> {
  if (how === 'same') return;
  if (how === 'tally') return touchLiving(tx, treeRef(quizId));
  await finishLiving(tx, treeRef(quizId));
  await finishLiving(tx, hostRef(quizId));
}
