// Games of hái hoa as the record of a meeting mentions them.
import type { Feature } from '../../../core/feature.ts';
import { findChat } from '../../../core/org/chats-store.ts';
import { happeningLine } from '../games/happening-messages.ts';
import { gather } from './game.ts';
import { finalOf } from './render.ts';
import { playedBetween } from './store.ts';

export const happenings: NonNullable<Feature['happenings']> = async (sql, scope, { say }) => {
  const found = [];
  for (const { id, from, until } of await playedBetween(sql, scope)) {
    const game = await gather(sql, id);
    const final = game && (await finalOf(sql, game));
    if (!game || !final || final.answered === 0) continue;
    const { quiz, turns } = game;
    const joined = quiz.mode === 'person' ? quiz.order : [];
    const took = turns.flatMap(({ pickedBy, givenBy, memberId, tried, isExtra }) => [
      ...[pickedBy, givenBy, memberId].filter((one) => one !== null),
      ...(isExtra ? [] : tried),
    ]);
    const chat = await findChat(sql, quiz.channel, quiz.chat);
    const played = {
      game: 'flower' as const,
      people: new Set([...joined, ...took]).size,
      asked: final.answered,
      isMixed: chat?.audience !== 'members_only',
      winners: final.winners.map(({ prize, name }) => ({ prize, name, isTeam: quiz.mode === 'group' })),
    };
    found.push({ from, until, line: happeningLine(say, played, scope.withNames) });
  }
  return found;
};
