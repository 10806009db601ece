// Words about focus areas: screens, the month's question, the news; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { type ChoiceLook, choiceButtons } from '../../core/asks/choice-rules.ts';
import { listButton } from '../../core/asks/desk/messages.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { formatDay, formatNumber } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import { CODE, type Counts, type Month, type Scene, STANDINGS_SAID, STANDS } from './shapes.ts';

const LABEL_LENGTH = 30;
const SHORT = 60;

const row = (label: string, action: string, ...args: string[]): Button[] => [
  { label, data: encodeButton(CODE, action, ...args) },
];

/** How the month is answered: the prompt, the desk and the toasts are made from it. */
export const LOOK: ChoiceLook = {
  code: CODE,
  item: STANDS,
  choices: () => STANDINGS_SAID,
  label: (say, value) => say(`focus-said-${value}`),
  press: (askId, value) => encodeButton(CODE, 'say', askId, value),
  words: {
    missing: 'focus-list-label',
    empty: 'focus-list-empty',
    over: 'focus-over',
    remindedBefore: 'focus-again-before',
    notOpen: 'focus-over',
    notAsked: 'focus-not-asked',
  },
};

export const monthName = ({ say }: Tongue, month: string): string =>
  say('focus-month', { month: String(Number(month.slice(5))), year: month.slice(0, 4) });

export function homeMessage(
  tongue: Tongue,
  view: {
    unit: { id: string; name: string };
    counts: Counts;
    open: readonly Scene[];
    page: number;
    manages: boolean;
    isInside: boolean;
    closed: number;
  },
): Message {
  const { say, locale } = tongue;
  const { unit, counts, open, page } = view;
  const number = (value: number) => formatNumber(value, locale);
  const button = (one: Scene): Button => ({
    label: truncate(one.words, LABEL_LENGTH),
    data: encodeButton(CODE, 'card', one.id),
  });
  return {
    text: [
      say('focus-home', { unit: unit.name }),
      say('focus-counts', {
        open: number(counts.open),
        overdue: number(counts.overdue),
        done: number(counts.done),
      }),
      ...(view.isInside && open.length === 0 ? [say('focus-none')] : []),
    ].join('\n'),
    buttons: [
      ...(view.isInside
        ? pageOf(open, page, button, (to) => encodeButton(CODE, 'list', unit.id, 'open', `p${to}`))
        : []),
      ...(view.manages ? [row(say('focus-add'), 'new', unit.id)] : []),
      ...(view.isInside && view.closed > 0
        ? [row(say('focus-closed-label'), 'list', unit.id, 'closed', 'p0')]
        : []),
    ],
  };
}

export function closedList(
  tongue: Tongue,
  unit: { id: string; name: string },
  found: readonly Scene[],
  page: number,
): Message {
  const { say } = tongue;
  const button = (one: Scene): Button => ({
    label: truncate(one.words, LABEL_LENGTH),
    data: encodeButton(CODE, 'card', one.id),
  });
  return {
    text: say('focus-closed-title', { unit: unit.name }),
    buttons: [
      ...pageOf(found, page, button, (to) => encodeButton(CODE, 'list', unit.id, 'closed', `p${to}`)),
      row(say('form-back'), 'unit', unit.id),
    ],
  };
}

const monthLine = (tongue: Tongue, { month, isOpen, said, line }: Month): string => {
  const { say } = tongue;
  const what =
    said === null ? say(isOpen ? 'focus-month-asked' : 'focus-month-silent') : say(`focus-said-${said}`);
  return say('focus-month-line', {
    month: monthName(tongue, month),
    what: line === null ? what : `${what}. ${line}`,
  });
};

const sceneLines = ({ say }: Tongue, scene: Scene, today: LocalDate): string[] => [
  say('focus-title', { kind: scene.kind, words: scene.words }),
  say('focus-owner', { name: scene.ownerName ?? say('focus-owner-none') }),
  say('focus-due', {
    day: formatDay(scene.dueOn, say),
    late: scene.state === 'open' && scene.dueOn < today ? 'yes' : 'no',
  }),
];

export function cardMessage(
  tongue: Tongue,
  view: { scene: Scene; months: readonly Month[]; today: LocalDate; manages: boolean; closes: boolean },
): Message {
  const { say } = tongue;
  const { scene, months } = view;
  const isOpen = scene.state === 'open';
  const asked = months.find((one) => one.isOpen);
  return {
    text: [
      ...sceneLines(tongue, scene, view.today),
      say('focus-state', { state: scene.state }),
      ...(months.length > 0 ? ['', ...months.map((one) => monthLine(tongue, one))] : []),
    ].join('\n'),
    buttons: [
      ...(view.manages && asked ? [[listButton(LOOK, say, asked.askId)]] : []),
      ...(view.manages && isOpen
        ? [row(say('focus-new-owner'), 'owner', scene.id), row(say('focus-new-due'), 'due', scene.id)]
        : []),
      ...(view.closes && isOpen ? [row(say('focus-close'), 'close', scene.id)] : []),
      row(say('form-back'), 'unit', scene.unitId),
    ],
  };
}

export const closeQuestion = ({ say }: Tongue, { id, words }: Scene): Message => ({
  text: say('focus-close-question', { words }),
  buttons: [
    row(say('focus-close-done'), 'closeas', id, 'done'),
    row(say('focus-close-dropped'), 'closeas', id, 'dropped'),
    row(say('focus-keep'), 'card', id),
  ],
});

const short = (words: string): string => truncate(words, SHORT);

/** The month's prompt, with what was recorded so far. */
export function promptMessage(
  tongue: Tongue,
  scene: Scene,
  { ask, month, behalf }: { ask: { id: string; closesAt: Date }; month: Month; behalf: boolean },
): Message {
  const { say } = tongue;
  const own = behalf ? 'focus-own-behalf' : 'focus-own';
  return {
    text: [
      say('focus-ask', { month: monthName(tongue, month.month), kind: scene.kind, words: scene.words }),
      say('focus-ask-until', { time: momentOf(tongue, ask.closesAt) }),
      ...(month.said === null ? [] : [say(own, { line: monthLine(tongue, month) })]),
    ].join('\n'),
    buttons: choiceButtons(LOOK, say, ask, STANDINGS_SAID),
  };
}

/** After the tap: a line can be added, none is asked for. */
export const lineOffer = ({ say }: Tongue, askId: string): Message => ({
  text: say('focus-line-offer'),
  buttons: [row(say('focus-line-add'), 'line', askId)],
});

export const closedMessage = (tongue: Tongue, scene: Scene, month: Month): Message => ({
  text: [tongue.say('focus-title', { kind: scene.kind, words: scene.words }), monthLine(tongue, month)].join(
    '\n',
  ),
});

/** To the secretary when the month is over; who closes it is asked there. */
export const monthNews = (tongue: Tongue, scene: Scene, month: Month, today: LocalDate): Message => ({
  text: [...sceneLines(tongue, scene, today), monthLine(tongue, month)].join('\n'),
  buttons: [row(tongue.say('focus-open'), 'card', scene.id)],
});

export const nobodyNews = ({ say }: Tongue, scene: Scene, why: 'nobody' | 'missed'): Message => ({
  text: say(why === 'nobody' ? 'focus-news-nobody' : 'focus-news-missed', { words: short(scene.words) }),
  buttons: [row(say('focus-open'), 'card', scene.id)],
});

export const shortWords = short;
