// The end of a game: prizes, what a winner is asked, how the draw is re-checked, one's own score; pure.
import type { Message } from '../../../channels/channel.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { button } from './look-messages.ts';
import type { Flower, FlowerQuiz, Won } from './shapes.ts';

export type Final = {
  quiz: FlowerQuiz;
  unit: string;
  /** Name of the tổ, or of the person as they agreed; null: a person unnamed. */
  winners: readonly {
    prize: Won['prize'];
    name: string | null;
    /** Of a person who is of the Party. */
    isMember: boolean;
    team: string | null;
    points: number | null;
    /** `Câu hỏi phụ` that were won: why equals have different prizes. */
    extra: number;
  }[];
  /** Questions of the game that were withdrawn since. */
  withdrawn: number;
  answered: number;
};

/** Prizes alone: never a list of all. */
export function finalLines(tongue: Tongue, { quiz, unit, winners, withdrawn, answered }: Final): string[] {
  const { say } = tongue;
  return [
    say('flower-ended', { unit, moment: momentOf(tongue, quiz.endedAt ?? quiz.createdAt) }),
    say('flower-answered-count', { n: answered }),
    ...(withdrawn > 0 ? [say('flower-withdrawn-count', { n: withdrawn })] : []),
    '',
    ...(winners.length === 0 ? [say('flower-no-prizes')] : []),
    ...winners.map(({ prize, name, isMember, team, points, extra }) => {
      const title = say('flower-prize', { prize });
      if (name === null) return say('flower-prize-unnamed', { title, team: team ?? unit });
      return points === null
        ? say('flower-prize-named', { title, name, who: isMember ? 'member' : 'other' })
        : say('flower-prize-team', { title, name, points, extra });
    }),
    '',
    say('flower-thanks-end'),
    say('flower-seed', { seed: quiz.seed }),
    say('flower-recheck'),
  ];
}

export const finalMessage = (tongue: Tongue, final: Final): Message => ({
  text: finalLines(tongue, final).join('\n'),
  buttons: [[button(tongue.say('flower-my-score'), 'f_mine', final.quiz.id)]],
});

const nameRows = (say: Say, quizId: string) => [
  [button(say('contest-name-yes'), 'f_name', quizId, 'y')],
  [button(say('contest-name-no'), 'f_name', quizId, 'n')],
];

/** To a winner alone. */
export const wonMessage = (
  say: Say,
  quizId: string,
  won: Won,
  who: { name: string; unit: string },
): Message => ({
  text: [
    say('flower-you-won', { name: who.name, prize: say('flower-prize', { prize: won.prize }) }),
    say(won.showing === 'named' ? 'contest-name-stands' : 'contest-name-ask', { unit: who.unit }),
  ].join('\n'),
  buttons: nameRows(say, quizId),
});

export const namedMessage = (say: Say, quizId: string, isNamed: boolean): Message => ({
  text: say(isNamed ? 'contest-toast-named' : 'contest-toast-unnamed'),
  buttons: nameRows(say, quizId),
});

/** Everything that is needed to work the draw out again. */
export function checkMessage(say: Say, quiz: FlowerQuiz, flowers: readonly Flower[]): Message {
  const line = ({ number, drawnId, isExtra }: Flower) =>
    isExtra ? say('flower-check-extra', { id: drawnId }) : say('flower-check-line', { number, id: drawnId });
  return {
    text: [
      say('flower-check-head'),
      say('flower-check-seed', { seed: quiz.seed }),
      say('flower-check-hash', { hash: quiz.seedHash }),
      say('flower-check-how'),
      '',
      ...flowers.map(line),
    ].join('\n'),
    buttons: [[button(say('flower-back'), 'f_card', quiz.id)]],
  };
}
