// Draws the living messages of a game: in its group, and in the private chat of the người dẫn.
import type { Message, Place } from '../../../channels/channel.ts';
import type { Services } from '../../../core/feature.ts';
import type { Sql } from '../../../db/index.ts';
import { shortId } from '../../../shared/ids.ts';
import { loadQuestion } from '../bank/store.ts';
import { isGroupOf, reachHost, tongueAt } from '../games/places.ts';
import { CODE } from '../shapes.ts';
import { type Final, finalMessage } from './final-messages.ts';
import { contendersOf, finalScores, type Game, gather, leftOnTree, teamScores } from './game.ts';
import { droppedMessage, leadMessage, notHostMessage, type Review, setupMessage } from './host-messages.ts';
import type { Scene } from './look-messages.ts';
import { agreedToBeNamed, withdrawnIn } from './store.ts';
import { treeMessage } from './tree-messages.ts';

export function sceneOf(game: Game, now: Date): Scene {
  const { quiz, unit, turn, last, question, next, names, hasHost, flowers } = game;
  const about = flowers.find(({ number }) => number === (turn ?? last)?.number);
  return {
    ...{ quiz, turn, last, question, names, hasHost, now },
    unit: unit.name,
    isReplaced: about !== undefined && about.drawnId !== about.questionId,
    left: leftOnTree(game).map(({ number }) => number),
    next: next?.id ?? null,
    scores: teamScores(game),
    tied: contendersOf(game),
  };
}

/** Prizes as they may be shown. */
export async function finalOf(sql: Sql, game: Game): Promise<Final> {
  const { quiz, unit, names, turns, comrades, teamOfPerson } = game;
  const agreed = await agreedToBeNamed(
    sql,
    quiz.prizes.map(({ id }) => id),
  );
  const scores = new Map(finalScores(game).map((score) => [score.id, score]));
  const byTeam = quiz.mode === 'group';
  return {
    quiz,
    unit: unit.name,
    answered: turns.filter(({ outcome }) => outcome !== 'void').length,
    withdrawn: await withdrawnIn(sql, quiz.id),
    winners: quiz.prizes.map(({ id, prize, showing }) => {
      const isNamed = byTeam || (showing === 'named' && agreed.has(id));
      return {
        prize,
        name: isNamed ? (names.get(id) ?? null) : null,
        isMember: comrades.has(id),
        team: byTeam ? null : (names.get(teamOfPerson.get(id) ?? '') ?? null),
        points: byTeam ? (scores.get(id)?.points ?? 0) : null,
        extra: scores.get(id)?.extra ?? 0,
      };
    }),
  };
}

export async function renderTree(
  services: Services,
  sql: Sql,
  quizId: string,
  place: Place,
): Promise<Message | null> {
  const game = await gather(sql, quizId);
  if (!game || !(await isGroupOf(sql, place, game.unit))) return null;
  const tongue = await tongueAt(services, sql, place);
  if (game.quiz.state === 'ended') return finalMessage(tongue, await finalOf(sql, game));
  const channel = services.channel(place.channel);
  return treeMessage(tongue.say, sceneOf(game, services.clock.now()), {
    plain: !channel.capabilities.buttons,
    link: (id) => channel.link(`${CODE}_${shortId(id)}`),
  });
}

export async function renderHost(
  services: Services,
  sql: Sql,
  quizId: string,
  place: Place,
): Promise<Message | null> {
  const game = await gather(sql, quizId);
  if (!game) return null;
  const tongue = await tongueAt(services, sql, place);
  const reach = await reachHost(sql, game.quiz.hostId, place.channel);
  if (reach?.channel !== place.channel || reach.chat !== place.chat || !game.hasHost)
    return notHostMessage(tongue.say);
  return hostScreen(services, sql, game, tongue, place.channel);
}

/** What the người dẫn sees now. */
export async function hostScreen(
  services: Services,
  sql: Sql,
  game: Game,
  tongue: Awaited<ReturnType<typeof tongueAt>>,
  channelName: string,
): Promise<Message> {
  const scene = sceneOf(game, services.clock.now());
  switch (game.quiz.state) {
    case 'setup':
      return setupMessage(tongue.say, scene, await reviewOf(sql, game));
    case 'dropped':
      return droppedMessage(tongue.say, scene);
    case 'ended': {
      const { text } = finalMessage(tongue, await finalOf(sql, game));
      return { text };
    }
    default:
      return leadMessage(tongue.say, scene, {
        plain: !services.channel(channelName).capabilities.buttons,
      });
  }
}

async function reviewOf(sql: Sql, { flowers }: Game): Promise<Review> {
  const waiting = flowers.filter(({ state }) => state === 'unpassed');
  const [next] = waiting;
  const question = next && (await loadQuestion(sql, next.questionId));
  if (!next || !question) return null;
  return { number: next.number, question, left: waiting.length };
}
