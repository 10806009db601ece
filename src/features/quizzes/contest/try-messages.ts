// One question at a time, the end of a try, and looking back at it after closing; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { type Tongue, timeOf } from '../../../shared/tongue.ts';
import { optionOrder } from '../bank/draw-rules.ts';
import { flawButton } from '../bank/messages.ts';
import { groundLines, optionLines, rightAnswer } from '../bank/question-messages.ts';
import { LETTERS, type Question, STATEMENT } from '../bank/shapes.ts';
import { lettersInRows } from '../games/question-messages.ts';
import { button } from './messages.ts';
import type { Contest, Try } from './shapes.ts';

export type QuestionScene = {
  contest: Contest;
  tried: Try;
  question: Question;
  /** From 0. */
  index: number;
};

/** The question with its options in this person's order. */
export function questionMessage(tongue: Tongue, scene: QuestionScene): Message {
  const { say } = tongue;
  const { contest, tried, question, index } = scene;
  const order = optionOrder(question, tried.seed);
  const several = question.right.length > 1;
  return {
    text: [
      say('contest-at', {
        title: contest.title,
        number: tried.number,
        tries: contest.tries,
        at: index + 1,
        of: tried.questionIds.length,
        time: timeOf(tongue, tried.deadline),
      }),
      '',
      question.words,
      ...optionLines(question, order),
      ...(several ? ['', say('contest-several')] : []),
    ].join('\n'),
    buttons: [
      ...answerRows(tongue, scene, order),
      ...(several && tried.answers[question.id]?.given
        ? [[button(say('contest-done'), 'c_a', tried.id, `q${index}x`)]]
        : []),
      [
        ...(index > 0 ? [button(say('contest-before'), 'c_q', tried.id, `q${index - 1}`)] : []),
        flawButton(say, question.id),
      ],
    ],
  };
}

function answerRows({ say }: Tongue, { tried, question, index }: QuestionScene, order: string[]): Button[][] {
  const chosen = tried.answers[question.id]?.given.split(',') ?? [];
  const mark = (id: string, label: string) =>
    chosen.includes(id) ? say('contest-chosen', { label }) : label;
  const press = (id: string, label: string) => button(mark(id, label), 'c_a', tried.id, `q${index}${id}`);
  if (question.kind === 'true_false')
    return order.map((id) => [press(id, say(id === STATEMENT.true ? 'quiz-true' : 'quiz-false'))]);
  return lettersInRows(order.map((id, at) => press(id, LETTERS[at] ?? id)));
}

/** Everything is answered: hand in, or look once more. */
export function endMessage(tongue: Tongue, contest: Contest, tried: Try, answered: number): Message {
  const { say } = tongue;
  return {
    text: say('contest-all-answered', {
      title: contest.title,
      n: answered,
      time: timeOf(tongue, tried.deadline),
    }),
    buttons: [
      [button(say('contest-hand-in'), 'c_in', tried.id)],
      [button(say('contest-look-again'), 'c_q', tried.id, 'q0')],
    ],
  };
}

/** Handed in, by the person or by the clock. Right answers are shown after closing: others still play. */
export function resultMessage(tongue: Tongue, contest: Contest, tried: Try, late: boolean): Message {
  const { say } = tongue;
  const next = tried.number + 1;
  return {
    text: [
      ...(late ? [say('contest-late', { time: timeOf(tongue, tried.deadline) }), ''] : []),
      say('contest-handed-in', {
        number: tried.number,
        score: tried.score ?? 0,
        counted: tried.counted ?? 0,
      }),
      say('contest-answers-later'),
    ].join('\n'),
    buttons: [
      ...(contest.tieBreak === 'guess' ? [[button(say('contest-guess'), 'c_guess', tried.id)]] : []),
      ...(next <= contest.tries
        ? [[button(say('contest-again', { number: next }), 'c_go', contest.id, String(next))]]
        : []),
      [button(say('contest-card'), 'c_card', contest.id)],
    ],
  };
}

export type ReviewScene = QuestionScene & { isOut: boolean };

/** After closing: the question, what was answered, what is right, why and from where. */
export function reviewMessage({ say }: Tongue, scene: ReviewScene): Message {
  const { contest, tried, question, index, isOut } = scene;
  const order = optionOrder(question, tried.seed);
  const own = tried.answers[question.id];
  const said = own
    ? rightAnswer(say, { ...question, right: own.given.split(',') }, order)
    : say('contest-no-answer');
  const to = (label: string, at: number) => button(say(label), 'c_rev', tried.id, String(at));
  const turns = [
    ...(index > 0 ? [to('contest-before', index - 1)] : []),
    ...(index < tried.questionIds.length - 1 ? [to('contest-next', index + 1)] : []),
  ];
  return {
    text: [
      say('contest-review-at', {
        title: contest.title,
        number: tried.number,
        at: index + 1,
        of: tried.questionIds.length,
      }),
      '',
      question.words,
      ...optionLines(question, order),
      '',
      say('contest-you-said', { answer: said ?? '' }),
      say('quiz-answer', { answer: rightAnswer(say, question, order) ?? '' }),
      ...groundLines(say, question),
      ...(isOut ? [say('contest-question-out')] : []),
    ].join('\n'),
    buttons: [
      ...(turns.length > 0 ? [turns] : []),
      [flawButton(say, question.id)],
      ...(tried.number > 1
        ? [[button(say('contest-other-try'), 'c_revn', contest.id, String(tried.number - 1))]]
        : []),
      [button(say('contest-card'), 'c_card', contest.id)],
    ],
  };
}
