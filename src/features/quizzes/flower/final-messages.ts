// The end of a game: prizes, what a winner is asked, how the draw is re-checked, one's own score; pure.
import type { Message } from '../../../channels/channel.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import type { Question } from '../bank/shapes.ts';
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

/** Of a question in a line. */
const WORDS = 80;
/** Kept free of each message, for what a channel without buttons writes below it. */
const BELOW = 200;

type Words = ReadonlyMap<string, Pick<Question, 'words' | 'withdrawnAt'>>;

/** What hung on the flower by the draw, in words; of the reserve only what was asked: the rest can still be played. */
function wordsLine(say: Say, { isExtra, drawnId, questionId, state }: Flower, words: Words): string[] {
  if (isExtra && state !== 'answered') return [];
  const question = words.get(drawnId);
  const said = question ? truncate(question.words.replace(/\s+/g, ' '), WORDS) : say('flower-check-gone');
  const isOther = questionId !== drawnId || (question !== undefined && question.withdrawnAt !== null);
  return [isOther ? say('flower-check-other', { words: said }) : said];
}

/** Everything that is needed to work the draw out again and to compare it with what was asked; as many messages as it takes. */
export function checkMessages(
  say: Say,
  { quiz, flowers, words }: { quiz: FlowerQuiz; flowers: readonly Flower[]; words: Words },
  textLength: number,
): [Message, ...Message[]] {
  const idLine = ({ number, drawnId, isExtra }: Flower) =>
    isExtra ? say('flower-check-extra', { id: drawnId }) : say('flower-check-line', { number, id: drawnId });
  const head = [
    say('flower-check-head'),
    say('flower-check-seed', { seed: quiz.seed }),
    say('flower-check-hash', { hash: quiz.seedHash }),
    say('flower-check-how'),
    '',
  ].join('\n');
  const texts = [head];
  for (const flower of flowers) {
    const lines = [idLine(flower), ...wordsLine(say, flower, words)].join('\n');
    const longer = `${texts.at(-1)}\n${lines}`;
    if (longer.length <= textLength - BELOW) texts[texts.length - 1] = longer;
    else texts.push(lines);
  }
  const [first = head, ...rest] = texts;
  const messages: [Message, ...Message[]] = [{ text: first }, ...rest.map((text) => ({ text }))];
  messages.at(-1)!.buttons = [[button(say('flower-back'), 'f_card', quiz.id)]];
  return messages;
}
