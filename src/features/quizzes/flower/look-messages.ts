// Lines that the group's message and the screen of the người dẫn share; pure.
import type { Button } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import type { Say } from '../../../shared/texts.ts';
import { optionOrder } from '../bank/draw-rules.ts';
import type { Question } from '../bank/shapes.ts';
import { askedLine, groundsOf, type Look, saidAnswer } from '../games/question-messages.ts';
import { CODE } from '../shapes.ts';
import type { Score } from './rules.ts';
import type { FlowerQuiz, Turn } from './shapes.ts';

export const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});

/** Everything a screen of the game shows. */
export type Scene = {
  quiz: FlowerQuiz;
  unit: string;
  turn: Turn | null;
  last: Turn | null;
  /** Of the open turn, else of the last one. */
  question: Question | null;
  /** The question under the flower is not the one that was drawn. */
  isReplaced: boolean;
  /** Numbers that can still be picked. */
  left: readonly number[];
  next: string | null;
  names: ReadonlyMap<string, string>;
  scores: readonly Score[];
  /** Who would play a `Câu hỏi phụ` now. */
  tied: readonly string[];
  hasHost: boolean;
  now: Date;
};

export const nameIn = ({ names }: Pick<Scene, 'names'>, id: string | null): string =>
  names.get(id ?? '') ?? '…';

export const namesIn = (scene: Pick<Scene, 'names'>, ids: readonly string[]): string =>
  ids.map((id) => nameIn(scene, id)).join(', ');

export const headLine = (say: Say, { unit }: Pick<Scene, 'unit'>): string => say('flower-head', { unit });

/** 'Hoa 5, Tổ 2', 'Câu hỏi phụ: Tổ 1, Tổ 3' */
export function turnLine(say: Say, scene: Scene, turn: Turn): string {
  if (turn.isExtra) return say('flower-extra-head', { names: namesIn(scene, turn.contenders) });
  return say('flower-turn-head', { number: turn.number, name: nameIn(scene, turn.ownerId) });
}

/** One line for each tổ, as they stand on the list; nothing where there is no tổ. */
export const scoreLines = (say: Say, scene: Scene): string[] =>
  scene.scores.map(({ id, points }) => say('flower-score', { name: nameIn(scene, id), points }));

/** What came of the last question, its answer, why, and from where. */
export function outcomeLines(say: Say, scene: Scene, look: Look): string[] {
  const { last, question, quiz } = scene;
  if (!last || !question || last.outcome === null) return [];
  const answer = saidAnswer(say, question, optionOrder(question, quiz.seed));
  const said = answer === null ? null : say('quiz-answer', { answer });
  return [
    turnLine(say, scene, last),
    askedLine(question, look),
    ...verdictLines(say, scene, last, said),
    ...(last.outcome === 'void' ? [] : groundsOf(say, question, look)),
  ];
}

function verdictLines(say: Say, scene: Scene, last: Turn, answer: string | null): string[] {
  const { quiz } = scene;
  const winner = quiz.mode === 'group' || last.memberId === null ? last.groupUnitId : last.memberId;
  const name = nameIn(scene, winner);
  const answered = answer === null ? [] : [`${answer}.`];
  switch (last.outcome) {
    case 'right':
    case 'partial':
      return [
        say(last.isExtra ? 'flower-won-extra' : `flower-${last.outcome}`, { name, points: last.points }),
        ...answered,
      ];
    case 'miss':
      return [answer === null ? say('flower-thanks') : say('flower-miss', { answer })];
    case 'void':
      return [say('flower-void')];
    default:
      return [answer === null ? say('flower-thanks-all') : say('flower-nobody', { answer })];
  }
}
