// The one message in the group: the tree, the question under a picked flower, the end; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import type { Say } from '../../../shared/texts.ts';
import { optionOrder } from '../bank/draw-rules.ts';
import { saidSeconds } from '../games/clock-rules.ts';
import { answerRows, flawLink, type Look, questionLines } from '../games/question-messages.ts';
import { CODE } from '../shapes.ts';
import { button, headLine, nameIn, outcomeLines, type Scene, scoreLines, turnLine } from './look-messages.ts';
import type { Turn } from './shapes.ts';

const PER_ROW = 5;
/** Of the hash: nobody finds a second seed for so much of it. */
const HASH_SHOWN = 16;

export type TreeLook = Look & {
  /** Opens the private chat: of the game's id to answer there in words, of a question's to say what is wrong with it. */
  link: (id: string) => string;
};

export function treeMessage(say: Say, scene: Scene, look: TreeLook): Message {
  const { quiz, turn } = scene;
  switch (quiz.state) {
    case 'joining':
      return joiningMessage(say, scene);
    case 'paused':
      return { text: [headLine(say, scene), say('flower-paused'), ...scoreLines(say, scene)].join('\n') };
    case 'playing':
      return turn ? turnMessage(say, scene, turn, look) : pickMessage(say, scene, look);
    default:
      return { text: headLine(say, scene) };
  }
}

const hashLine = (say: Say, { quiz }: Scene): string =>
  say('flower-hash', { hash: quiz.seedHash.slice(0, HASH_SHOWN) });

const hostLines = (say: Say, { hasHost }: Scene): string[] => (hasHost ? [] : [say('flower-host-gone')]);
const hostRows = (say: Say, { hasHost, quiz }: Scene): Button[][] =>
  hasHost ? [] : [[button(say('flower-take-over'), 'f_take', quiz.id)]];

function joiningMessage(say: Say, scene: Scene): Message {
  const { quiz } = scene;
  return {
    text: [
      headLine(say, scene),
      say('flower-joining'),
      say('flower-joined-count', { n: quiz.order.length }),
      ...hostLines(say, scene),
      hashLine(say, scene),
    ].join('\n'),
    buttons: [[button(say('flower-join'), 'f_join', quiz.id)], ...hostRows(say, scene)],
  };
}

function pickMessage(say: Say, scene: Scene, look: TreeLook): Message {
  const { quiz, left, next, tied, last, question } = scene;
  const isBare = left.length === 0;
  return {
    text: [
      headLine(say, scene),
      ...block(outcomeLines(say, scene, look)),
      '',
      isBare
        ? say(tied.length > 0 ? 'flower-bare-tied' : 'flower-bare')
        : say('flower-your-turn', { name: nameIn(scene, next) }),
      ...(isBare ? [] : [say('flower-left', { n: left.length })]),
      ...block(scoreLines(say, scene)),
      ...hostLines(say, scene),
      hashLine(say, scene),
    ].join('\n'),
    buttons: [
      ...flowerRows(say, scene, look),
      [
        button(say('flower-my-score'), 'f_mine', quiz.id),
        ...(last && question ? [flawLink(say, look.link(question.id))] : []),
      ],
      ...hostRows(say, scene),
    ],
  };
}

const block = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', ...lines]);

/** Picked ones are gone; where choices are numbers, each flower keeps its own. */
function flowerRows(say: Say, { quiz, left }: Scene, { plain }: Look): Button[][] {
  if (left.length === 0) return [];
  const numbers = Array.from({ length: quiz.flowers }, (_, at) => at + 1);
  const rows = Array.from({ length: Math.ceil(numbers.length / PER_ROW) }, (_, row) =>
    numbers.slice(row * PER_ROW, (row + 1) * PER_ROW),
  );
  const label = (number: number) => {
    if (!plain) return say('flower-button', { number });
    return say(left.includes(number) ? 'flower-button-plain' : 'flower-button-taken', { number });
  };
  return rows
    .map((row) =>
      row
        .filter((number) => plain || left.includes(number))
        .map((number) => button(label(number), 'f_pick', quiz.id, String(number))),
    )
    .filter((row) => row.length > 0);
}

function turnMessage(say: Say, scene: Scene, turn: Turn, look: TreeLook): Message {
  const { quiz, question, isReplaced } = scene;
  if (!question) return { text: headLine(say, scene) };
  const order = optionOrder(question, quiz.seed);
  return {
    text: [
      headLine(say, scene),
      turnLine(say, scene, turn),
      ...(isReplaced ? [say('flower-replaced')] : []),
      '',
      ...questionLines(question, order, look),
      '',
      ...stateLines(say, scene, turn),
      ...(isAnswered(turn) ? [say(`flower-how-${question.kind}`)] : []),
      ...hostLines(say, scene),
    ].join('\n'),
    buttons: [
      ...(isAnswered(turn)
        ? answerRows(say, question, order, {
            plain: look.plain,
            data: (id) => encodeButton(CODE, 'f_ans', quiz.id, `o${turn.ordinal}${id}`),
          })
        : []),
      ...(isAnswered(turn) && isTyped(question.kind)
        ? [[{ label: say('flower-answer-privately'), url: look.link(quiz.id) }]]
        : []),
      ...sideRows(say, scene, turn),
      ...hostRows(say, scene),
    ],
  };
}

const isTyped = (kind: string): boolean => kind === 'short_answer' || kind === 'open';
const isAnswered = ({ phase, waits }: Turn): boolean => phase !== 'yielded' && !waits;

function stateLines(say: Say, scene: Scene, turn: Turn): string[] {
  const { now } = scene;
  const name = nameIn(scene, turn.ownerId);
  if (turn.phase === 'yielded')
    return [say(turn.deadline === null ? 'flower-yields' : 'flower-time-over', { name })];
  if (turn.waits) return [say('flower-waiting')];
  const left = turn.deadline === null ? null : saidSeconds(turn.deadline, now);
  return [
    ...(turn.phase === 'all' && !turn.isExtra ? [say('flower-all')] : []),
    ...(turn.consulted && turn.phase === 'own' ? [say('flower-consults', { name })] : []),
    ...(left === null ? [] : [say(left === 0 ? 'flower-seconds-over' : 'flower-seconds', { n: left })]),
  ];
}

function sideRows(say: Say, { quiz }: Scene, turn: Turn): Button[][] {
  const of = (label: string, action: string) => button(say(label), action, quiz.id, `o${turn.ordinal}`);
  if (turn.phase === 'yielded') return [[of('flower-to-all', 'f_all')]];
  if (turn.phase !== 'own' || turn.waits) return [];
  const mayConsult = quiz.mode === 'group' && quiz.consultSeconds > 0 && !turn.consulted;
  return [[...(mayConsult ? [of('flower-consult', 'f_help')] : []), of('flower-yield', 'f_yield')]];
}
