// The screen of the người dẫn in their private chat: letting questions pass, judging, leading; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { optionOrder } from '../bank/draw-rules.ts';
import { flawButton } from '../bank/messages.ts';
import { fullLines } from '../bank/question-messages.ts';
import type { Question } from '../bank/shapes.ts';
import { groundsOf, type Look, optionWords, saidAnswer } from '../games/question-messages.ts';
import { button, headLine, nameIn, outcomeLines, type Scene, scoreLines, turnLine } from './look-messages.ts';
import type { FlowerQuiz, Turn } from './shapes.ts';

export type Review = { number: number; question: Question; left: number } | null;

/** Before the tree is hung: the next unapproved question, with its source in view, or what the game will be. */
export function setupMessage(say: Say, scene: Scene, review: Review): Message {
  const { quiz } = scene;
  const drop = [button(say('flower-drop'), 'f_drop', quiz.id)];
  if (!review)
    return {
      text: [headLine(say, scene), ...rulesLines(say, quiz), '', say('flower-ready')].join('\n'),
      buttons: [[button(say('flower-hang'), 'f_hang', quiz.id)], drop],
    };
  const { number, question, left } = review;
  return {
    text: [
      headLine(say, scene),
      say('flower-review', { n: left }),
      '',
      ...fullLines(say, question),
      say('flower-unapproved'),
    ].join('\n'),
    buttons: [
      [button(say('flower-pass-item'), 'f_ok', quiz.id, String(number))],
      [button(say('flower-swap-item'), 'f_swap', quiz.id, String(number))],
      [flawButton(say, question.id)],
      drop,
    ],
  };
}

export const rulesLines = (say: Say, quiz: FlowerQuiz): string[] => [
  say('flower-rule-flowers', { n: quiz.flowers }),
  say(`flower-rule-${quiz.mode}`),
  say(quiz.drawsOrder ? 'flower-rule-drawn' : 'flower-rule-listed'),
  quiz.answerSeconds > 0
    ? say('flower-rule-seconds', { n: quiz.answerSeconds })
    : say('flower-rule-no-limit'),
  ...(quiz.mode === 'group' && quiz.consultSeconds > 0
    ? [say('flower-rule-consult', { n: quiz.consultSeconds })]
    : []),
];

/** While it is played. */
export function leadMessage(say: Say, scene: Scene, look: Look): Message {
  const { quiz, turn, last, question, left } = scene;
  const end = [button(say('flower-end'), 'f_end', quiz.id)];
  if (quiz.state === 'joining')
    return {
      text: [headLine(say, scene), say('flower-joined-count', { n: quiz.order.length })].join('\n'),
      buttons: [[button(say('flower-start'), 'f_start', quiz.id)], end],
    };
  if (quiz.state === 'paused')
    return {
      text: [headLine(say, scene), say('flower-paused-host')].join('\n'),
      buttons: [[button(say('flower-resume'), 'f_go', quiz.id)], end],
    };
  const pause = [button(say('flower-pause'), 'f_pause', quiz.id)];
  if (turn && question)
    return {
      text: [
        headLine(say, scene),
        turnLine(say, scene, turn),
        '',
        ...askedLines(say, scene, turn, look),
      ].join('\n'),
      buttons: [...judgeRows(say, scene, turn), [flawButton(say, question.id)], pause, end],
    };
  const flaw = last && question ? [[flawButton(say, question.id)]] : [];
  const lines = [headLine(say, scene), ...outcomeLines(say, scene, { plain: true }), ''];
  if (left.length > 0)
    return {
      text: [...lines, say('flower-host-next', { name: nameIn(scene, scene.next) })].join('\n'),
      buttons: [...flaw, pause, end],
    };
  return bareMessage(say, scene, lines, flaw);
}

/** Every flower is picked. */
function bareMessage(say: Say, scene: Scene, lines: string[], flaw: Button[][]): Message {
  const { quiz, tied } = scene;
  const names = tied.map((id) => nameIn(scene, id)).join(', ');
  return {
    text: [
      ...lines,
      ...scoreLines(say, scene),
      tied.length > 0 ? say('flower-host-tied', { names }) : say('flower-host-bare'),
    ].join('\n'),
    buttons: [
      ...(tied.length > 0 ? [[button(say('flower-extra'), 'f_extra', quiz.id)]] : []),
      [button(say('flower-finish'), 'f_fin', quiz.id)],
      ...flaw,
    ],
  };
}

function askedLines(say: Say, { quiz, question, names }: Scene, turn: Turn, look: Look): string[] {
  if (!question) return [];
  const order = optionOrder(question, quiz.seed);
  const answer = saidAnswer(say, question, order);
  const given = turn.given === null ? null : truncate(optionWords(say, question, turn.given), 300);
  return [
    question.words,
    ...(answer === null ? [] : [say('quiz-answer', { answer })]),
    ...groundsOf(say, question, look),
    '',
    ...(turn.waits && given !== null
      ? [say('flower-given', { name: names.get(turn.ownerId ?? '') ?? '', given })]
      : [say(`flower-host-${turn.phase}`)]),
  ];
}

function judgeRows(say: Say, { quiz }: Scene, turn: Turn): Button[][] {
  const on = (label: string, verdict: string) => [
    button(say(label), 'f_judge', quiz.id, `o${turn.ordinal}${verdict}`),
  ];
  const of = (label: string, action: string) => [button(say(label), action, quiz.id, `o${turn.ordinal}`)];
  const rows = [on('flower-judge-right', 'r')];
  // A `Câu hỏi phụ` is won by a full answer or not at all; what is told aloud and is not right uses a side's one try.
  if (!turn.isExtra) rows.push(on('flower-judge-partial', 'p'));
  if (turn.phase === 'own' || turn.waits || turn.isExtra) rows.push(on('flower-judge-miss', 'm'));
  if (turn.phase === 'yielded') rows.unshift(of('flower-to-all', 'f_all'));
  if (turn.phase !== 'own') rows.push(of('flower-tell', 'f_tell'));
  return rows;
}

/** It was open to all and said aloud. */
export const whoseMessage = (
  say: Say,
  scene: Pick<Scene, 'quiz' | 'names'>,
  turn: Turn,
  verdict: string,
  sides: readonly string[],
): Message => ({
  text: say('flower-whose'),
  buttons: [
    ...sides.map((id) => [
      button(truncate(nameIn(scene, id), 30), 'f_award', scene.quiz.id, id, `o${turn.ordinal}${verdict}`),
    ]),
    [button(say('flower-back'), 'f_panel', scene.quiz.id)],
  ],
});

export const sureMessage = (say: Say, quizId: string): Message => ({
  text: say('flower-sure-end'),
  buttons: [
    [button(say('contest-yes-end'), 'f_endyes', quizId)],
    [button(say('contest-keep'), 'f_panel', quizId)],
  ],
});

export const notHostMessage = (say: Say): Message => ({ text: say('flower-not-host') });
export const droppedMessage = (say: Say, scene: Pick<Scene, 'unit'>): Message => ({
  text: say('flower-dropped', { unit: scene.unit }),
});
