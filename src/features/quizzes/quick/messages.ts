// A quick round as its group, its người dẫn and its card show it; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import type { Say } from '../../../shared/texts.ts';
import { optionOrder } from '../bank/draw-rules.ts';
import { flawButton } from '../bank/messages.ts';
import type { Question } from '../bank/shapes.ts';
import { saidSeconds } from '../games/clock-rules.ts';
import {
  answerRows,
  askedLine,
  flawLink,
  groundsOf,
  type Look,
  questionLines,
  saidAnswer,
} from '../games/question-messages.ts';
import { CODE } from '../shapes.ts';
import { awardTeams, type TeamScore } from './rules.ts';
import type { QuickRound } from './shapes.ts';

export type Scene = {
  round: QuickRound;
  unit: string;
  question: Question | null;
  /** Who has answered the question at hand, and of those right. */
  answered: number;
  right: number;
  /** Of all questions whose answer is known, by tổ as they stand on the list. */
  scores: readonly TeamScore[];
  names: ReadonlyMap<string, string>;
  /** Right answers of everybody, where there is no tổ. */
  total: number;
  hasHost: boolean;
  /** Of its questions, how many were withdrawn since. */
  withdrawn: number;
  now: Date;
};

const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});

const head = (say: Say, { round, unit }: Scene): string =>
  round.current < 0
    ? say('quick-head', { unit })
    : say('quick-head-at', { unit, at: round.current + 1, of: round.questionIds.length });

const scoreLines = (say: Say, { scores, names }: Scene): string[] =>
  scores.map(({ id, right, people }) => say('quick-score', { name: names.get(id) ?? '…', right, people }));

export type RoundLook = Look & {
  /** Opens the private chat, to say what is wrong with the question. */
  link: (questionId: string) => string;
};

export function roundMessage(say: Say, scene: Scene, look: RoundLook): Message {
  const { round, question, hasHost } = scene;
  if (round.state === 'ended') return endedMessage(say, scene);
  const host = hasHost ? [] : [[button(say('flower-take-over'), 'k_take', round.id)]];
  const gone = hasHost ? [] : [say('flower-host-gone')];
  if (round.state === 'paused')
    return { text: [head(say, scene), say('flower-paused'), ...gone].join('\n'), buttons: host };
  if (!question || round.current < 0) return { text: [head(say, scene), say('quick-soon')].join('\n') };
  return round.isShowing
    ? answerMessage(say, scene, question, look)
    : questionMessage(say, scene, question, look, { lines: gone, rows: host });
}

function questionMessage(
  say: Say,
  scene: Scene,
  question: Question,
  look: Look,
  more: { lines: string[]; rows: Button[][] },
): Message {
  const { round, answered, now } = scene;
  const order = optionOrder(question, round.seed);
  return {
    text: [
      head(say, scene),
      '',
      ...questionLines(question, order, look),
      '',
      ...(round.deadline ? [say('flower-seconds', { n: saidSeconds(round.deadline, now) })] : []),
      ...(answered > 0 ? [say('quick-answered', { n: answered })] : []),
      ...more.lines,
    ].join('\n'),
    buttons: [
      ...answerRows(say, question, order, {
        plain: look.plain,
        data: (id) => encodeButton(CODE, 'k_ans', round.id, `q${round.current}${id}`),
      }),
      ...more.rows,
    ],
  };
}

function answerMessage(say: Say, scene: Scene, question: Question, look: RoundLook): Message {
  const { round, answered, right } = scene;
  const answer = saidAnswer(say, question, optionOrder(question, round.seed));
  return {
    text: [
      head(say, scene),
      '',
      askedLine(question, look),
      ...(answer === null ? [] : [say('quiz-answer', { answer })]),
      ...groundsOf(say, question, look),
      '',
      say('quick-right-count', { right, answered }),
      ...scoreLines(say, scene),
    ].join('\n'),
    buttons: [[button(say('flower-my-score'), 'k_mine', round.id), flawLink(say, look.link(question.id))]],
  };
}

/** Prizes of tổ alone: never a list of people. */
export function endedMessage(say: Say, scene: Scene): Message {
  const { round, unit, scores, names, total, withdrawn } = scene;
  const won = awardTeams(scores, round.bySpeed);
  return {
    text: [
      say('quick-ended', { unit, n: Math.max(0, round.current + 1) }),
      ...won.map(({ id, prize, right }) =>
        say('quick-prize', { title: say('flower-prize', { prize }), name: names.get(id) ?? '…', right }),
      ),
      ...(scores.length === 0 ? [say('quick-total', { n: total })] : []),
      ...(scores.length > 0 && won.length === 0 ? [say('flower-no-prizes')] : []),
      ...(withdrawn > 0 ? [say('flower-withdrawn-count', { n: withdrawn })] : []),
      '',
      say('flower-thanks-end'),
    ].join('\n'),
    buttons: [[button(say('flower-my-score'), 'k_mine', round.id)]],
  };
}

/** In the private chat of the người dẫn. */
export function leadMessage(say: Say, scene: Scene): Message {
  const { round, question } = scene;
  if (round.state === 'ended') return { text: endedMessage(say, scene).text };
  const end = [button(say('flower-end'), 'k_end', round.id)];
  if (round.state === 'paused')
    return {
      text: [head(say, scene), say('flower-paused-host')].join('\n'),
      buttons: [[button(say('flower-resume'), 'k_go', round.id)], end],
    };
  return {
    text: [head(say, scene), say('quick-lead')].join('\n'),
    buttons: [
      [
        button(
          say(round.isShowing ? 'quick-next' : 'quick-show'),
          'k_next',
          round.id,
          `n${round.current + 1}${round.isShowing ? 's' : 'a'}`,
        ),
      ],
      ...(question ? [[flawButton(say, question.id)]] : []),
      [button(say('flower-pause'), 'k_pause', round.id)],
      end,
    ],
  };
}

export const sureMessage = (say: Say, roundId: string): Message => ({
  text: say('quick-sure-end'),
  buttons: [
    [button(say('contest-yes-end'), 'k_endyes', roundId)],
    [button(say('contest-keep'), 'k_panel', roundId)],
  ],
});

export const cardRows = (
  say: Say,
  round: QuickRound,
  who: { isHost: boolean; mayTake: boolean },
): Button[][] => [
  ...(round.state !== 'ended' && who.isHost ? [[button(say('flower-panel'), 'k_lead', round.id)]] : []),
  ...(round.state !== 'ended' && !who.isHost && who.mayTake
    ? [[button(say('flower-take-over'), 'k_take', round.id)]]
    : []),
  [button(say('flower-my-score'), 'k_mine', round.id)],
  [button(say('flower-back'), 'f_home', round.unitId)],
];
