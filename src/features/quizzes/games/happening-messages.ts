// The one line that a meeting's record has of a game: how many took part, and the prizes; pure.
import type { Say } from '../../../shared/texts.ts';
import { PRIZES, type Prize } from '../contest/shapes.ts';

/** `name` null: a person who is not named; `isTeam`: the name is a tổ's. */
export type Winner = { prize: Prize; name: string | null; isTeam: boolean };

export type Played = {
  game: 'flower' | 'quick';
  people: number;
  asked: number;
  /** Others than members of the Party sat in the group: no person is named. */
  isMixed: boolean;
  winners: readonly Winner[];
};

/** `withNames` false: persons are numbers. */
export function happeningLine(say: Say, played: Played, withNames: boolean): string {
  const { game, people, asked, isMixed, winners } = played;
  const to = isMixed ? 'mixed' : 'member';
  const prizes = PRIZES.flatMap((prize) => {
    const won = winners.filter((one) => one.prize === prize);
    if (won.length === 0) return [];
    const told = won.flatMap(({ name, isTeam }) => {
      if (name === null) return [];
      if (isTeam) return [name];
      return withNames && !isMixed ? [say('game-happening-person', { name })] : [];
    });
    const untold = won.length - told.length;
    const counted = untold > 0 ? [say('game-happening-count', { n: untold, to })] : [];
    const who = [...told, ...counted].join(', ');
    return [say('game-happening-prize', { title: say('flower-prize', { prize }), who })];
  });
  const title = say('game-happening-title', { game });
  const head = say('game-happening', { title, people, asked, to });
  return [head, ...prizes].join('; ');
}
