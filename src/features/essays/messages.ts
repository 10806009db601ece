// Words about study essays: the prompt, the screens, the summary; pure.
import type { Button, Message } from '../../channels/channel.ts';
import type { ChoiceLook } from '../../core/asks/choice-rules.ts';
import { listButton, nameLines } from '../../core/asks/desk/messages.ts';
import { missingForGroup } from '../../core/asks/rules.ts';
import type { Figures as AskFigures } from '../../core/asks/shapes.ts';
import type { Participant } from '../../core/asks/store.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatNumber, formatPercent } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import { CODE, type Figures, HANDED, type Handed, type Listed, type Way } from './shapes.ts';

const LABEL_LENGTH = 30;

const row = (label: string, action: string, ...args: string[]): Button[] => [
  { label, data: encodeButton(CODE, action, ...args) },
];

/** How it is answered: on paper by one tap, also for another; a file comes by its own button. */
export const LOOK: ChoiceLook = {
  code: CODE,
  item: HANDED,
  choices: () => ['paper'],
  label: (say, value) => say(`essays-way-${value}`),
  press: (askId, value) => encodeButton(CODE, value, askId),
  whole: 'paper',
  words: {
    missing: 'essays-list-label',
    empty: 'essays-list-empty',
    over: 'essays-over',
    remindedBefore: 'essays-again-before',
    notOpen: 'essays-not-open',
    notAsked: 'essays-not-asked',
  },
};

/** `files`: this place takes files. */
export const wayButtons = ({ say }: Pick<Tongue, 'say'>, askId: string, files: boolean): Button[][] => [
  ...(files ? [row(say('essays-send-file'), 'file', askId)] : []),
  row(say('essays-way-paper'), 'paper', askId),
];

type Head = { ask: { id: string; closesAt: Date }; title: string; files: boolean };

const headLines = (tongue: Tongue, { ask, title, files }: Head): string[] => [
  tongue.say('essays-title', { title }),
  tongue.say(files ? 'essays-ask' : 'essays-ask-paper', { time: momentOf(tongue, ask.closesAt) }),
];

/** In a members' group: how many, never who. */
export function groupPrompt(
  tongue: Tongue,
  head: Head,
  { expected, answered, excused }: AskFigures,
): Message {
  const { say, locale } = tongue;
  const missing = missingForGroup(expected, expected - answered - excused);
  const count = { answered: formatNumber(answered, locale) };
  const line =
    missing === 'none'
      ? say('essays-count-all')
      : missing === 'some'
        ? say('essays-count-some', count)
        : say('essays-count', { ...count, missing: formatNumber(missing, locale) });
  return {
    text: [...headLines(tongue, head), line].join('\n'),
    buttons: wayButtons(tongue, head.ask.id, head.files),
  };
}

export function ownPrompt(tongue: Tongue, head: Head, own: { way: Way | null; behalf: boolean }): Message {
  const { say } = tongue;
  const mark = own.behalf ? 'essays-own-behalf' : 'essays-own';
  return {
    text: [
      ...headLines(tongue, head),
      ...(own.way === null ? [] : [say(mark, { way: say(`essays-way-${own.way}`) })]),
    ].join('\n'),
    buttons: wayButtons(tongue, head.ask.id, head.files),
  };
}

export function figuresLine({ say, locale }: Tongue, { expected, file, paper }: Figures): string {
  const number = (value: number) => formatNumber(value, locale);
  return say('essays-figures', {
    percent: formatPercent(file + paper, expected, locale),
    handed: number(file + paper),
    expected: number(expected),
    file: number(file),
    paper: number(paper),
  });
}

export const summary = (tongue: Tongue, title: string, figures: Figures): Message => ({
  text: [tongue.say('essays-summary', { title }), figuresLine(tongue, figures)].join('\n'),
});

/** To the secretary of a cell: with the names of those who have not handed in. */
export function secretarySummary(
  tongue: Tongue,
  view: { title: string; unit: string; figures: Figures; missing: readonly Participant[]; roundId: string },
): Message {
  const { say } = tongue;
  const names = view.missing.length > 0 ? ['', say('essays-names'), ...nameLines(say, view.missing)] : [];
  return {
    text: [
      say('essays-summary-unit', { title: view.title, unit: view.unit }),
      figuresLine(tongue, view.figures),
      ...names,
    ].join('\n'),
    buttons: [row(say('essays-open'), 'round', view.roundId)],
  };
}

export function homeMessage(
  tongue: Tongue,
  view: {
    unit: { id: string; name: string };
    rounds: readonly Listed[];
    sessions: readonly { id: string; title: string }[];
    starts: boolean;
    year: { asks: number; answered: number; expected: number };
  },
): Message {
  const { say, locale } = tongue;
  const { unit, rounds, sessions, starts, year } = view;
  const label = ({ title, state }: Listed) =>
    truncate(say('essays-entry', { title, state: state === 'open' ? 'open' : 'closed' }), LABEL_LENGTH);
  return {
    text: [
      say('essays-home', { unit: unit.name }),
      say('essays-year', {
        asks: formatNumber(year.asks, locale),
        handed: formatNumber(year.answered, locale),
        expected: formatNumber(year.expected, locale),
      }),
      ...(rounds.length === 0 ? [say('essays-none')] : []),
    ].join('\n'),
    buttons: [
      ...rounds.map((one) => row(label(one), 'round', one.id)),
      ...(starts
        ? [
            ...sessions.map(({ id, title }) =>
              row(truncate(say('essays-from-session', { title }), LABEL_LENGTH), 'session', id),
            ),
            row(say('essays-start'), 'new', unit.id),
          ]
        : []),
    ],
  };
}

export function roundMessage(
  tongue: Tongue,
  view: {
    round: { id: string; title: string };
    unit: { id: string; name: string };
    ask: { id: string; state: string; closesAt: Date };
    figures: Figures;
    files: number | null;
    sees: boolean;
    /** The register as a workbook is theirs to take. */
    takes: boolean;
    ends: boolean;
    answers: Button[][];
  },
): Message {
  const { say } = tongue;
  const { round, ask, files } = view;
  const until = say(ask.state === 'open' ? 'essays-until' : 'essays-ended', {
    time: momentOf(tongue, ask.closesAt),
  });
  return {
    text: [
      say('essays-title', { title: round.title }),
      say('essays-of', { unit: view.unit.name }),
      until,
      figuresLine(tongue, view.figures),
    ].join('\n'),
    buttons: [
      ...view.answers,
      ...(view.sees ? [[listButton(LOOK, say, ask.id)]] : []),
      ...(files ? [row(say('essays-files', { count: files }), 'files', ask.id, 'p0')] : []),
      ...(view.takes ? [row(say('essays-book'), 'book', round.id)] : []),
      ...(view.ends && ask.state === 'open' ? [row(say('essays-stop'), 'stop', round.id)] : []),
      row(say('form-back'), 'home'),
    ],
  };
}

export function filesMessage(
  tongue: Tongue,
  { askId, title, roundId }: { askId: string; title: string; roundId: string },
  handed: readonly Handed[],
  page: number,
): Message {
  const { say } = tongue;
  const button = (one: Handed): Button => ({
    label: truncate(one.fullName, LABEL_LENGTH),
    data: encodeButton(CODE, 'get', askId, one.memberId),
  });
  return {
    text: say(handed.length > 0 ? 'essays-files-title' : 'essays-files-none', { title }),
    buttons: [
      ...pageOf(handed, page, button, (to) => encodeButton(CODE, 'files', askId, `p${to}`)),
      row(say('form-back'), 'round', roundId),
    ],
  };
}

export const filesButton = ({ say }: Tongue, askId: string, count: number): Button[] =>
  row(say('essays-files', { count }), 'files', askId, 'p0');

export const stopQuestion = ({ say }: Tongue, round: { id: string; title: string }): Message => ({
  text: say('essays-stop-question', { title: round.title }),
  buttons: [row(say('essays-stop'), 'stopyes', round.id), row(say('essays-keep'), 'round', round.id)],
});

/** After a study session: whether essays are asked for. */
export const sessionNews = ({ say }: Tongue, session: { id: string; title: string }): Message => ({
  text: say('essays-news-session', { title: session.title }),
  buttons: [
    row(say('essays-news-start'), 'session', session.id),
    row(say('essays-news-not'), 'not', session.id),
  ],
});
