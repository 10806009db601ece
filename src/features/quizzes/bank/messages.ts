// How the bank is shown: its home, a list, the card of one question, one of ten in a row; pure.
import type { Button, Locale, Message } from '../../../channels/channel.ts';
import { PER_PAGE, pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { CODE } from '../shapes.ts';
import type { BankCounts, QuestionLine, UsedAt, View } from './browse-store.ts';
import { fullLines } from './question-messages.ts';
import { type Question, TOPICS, type Topic } from './shapes.ts';
import type { SeenQuestion } from './store.ts';

const LINE = 110;
const LABEL = 30;
/** Decided on one after the other; then there is a pause. */
export const IN_A_ROW = 10;

const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});

/** Topics in button data: 't3', 't-' for all. */
export const topicArg = (topic: Topic | null): string =>
  topic === null ? 't-' : `t${TOPICS.indexOf(topic)}`;
export const topicOf = (arg: string): Topic | null => TOPICS[Number(arg.slice(1))] ?? null;

const NO_WORDS = '-';
export const wordsArg = (words: string): string => (words === '' ? NO_WORDS : words);
export const wordsOf = (arg: string): string => (arg === NO_WORDS ? '' : arg);

export type Home = {
  unitId: string;
  unitName: string;
  counts: BankCounts;
  approves: boolean;
  files: boolean;
};

export function homeMessage({ say, locale }: Tongue, home: Home): Message {
  const { unitId, counts, approves, files } = home;
  const n = (value: number) => formatNumber(value, locale);
  const list = (view: View) => button(say('bank-view', { view }), 'b_tops', unitId, view);
  return {
    text: [
      say('bank-home', { unit: home.unitName }),
      say('bank-count-all', { n: n(counts.all) }),
      say('bank-count-ok', { n: n(counts.ok) }),
      say('bank-count-wait', { n: n(counts.wait) }),
      ...(counts.no > 0 ? [say('bank-count-no', { n: n(counts.no) })] : []),
      '',
      say('bank-rule'),
      ...(files ? [] : [say('bank-no-files')]),
    ].join('\n'),
    buttons: [
      ...(approves && counts.wait > 0 ? [[button(say('bank-row'), 'b_row', unitId, 't-')]] : []),
      [list('all'), list('ok')],
      [list('wait'), list('no')],
      ...(counts.own > 0 ? [[list('own')]] : []),
      [button(say('bank-find'), 'b_find', unitId), button(say('bank-add'), 'b_add', unitId)],
      ...(files ? [[button(say('bank-import'), 'b_file', unitId)]] : []),
      [button(say('bank-back'), 'unit', unitId)],
    ],
  };
}

/** Which topic to look at; those of the view that hold something. */
export function topicsMessage(
  say: Say,
  unitId: string,
  view: View,
  counts: ReadonlyMap<Topic, number>,
): Message {
  const rows = TOPICS.filter((topic) => counts.has(topic)).map((topic) => [
    button(
      say('bank-topic-count', { topic: say('quiz-topic', { topic }), n: counts.get(topic) ?? 0 }),
      'b_list',
      ...listArgs({ unitId, view, topic, words: '' }, 0),
    ),
  ]);
  return {
    text: say(rows.length > 0 ? 'bank-which-topic' : 'bank-none', { view }),
    buttons: [
      ...(rows.length > 1
        ? [
            [
              button(
                say('bank-all-topics'),
                'b_list',
                ...listArgs({ unitId, view, topic: null, words: '' }, 0),
              ),
            ],
          ]
        : []),
      ...rows,
      [button(say('bank-back'), 'b_home', unitId)],
    ],
  };
}

type Listed = { unitId: string; view: View; topic: Topic | null; words: string };
const listArgs = ({ unitId, view, topic, words }: Listed, page: number): string[] => [
  unitId,
  view,
  topicArg(topic),
  `p${page}`,
  wordsArg(words),
];

export type ListScene = Listed & {
  page: number;
  total: number;
  lines: readonly QuestionLine[];
  approves: boolean;
};

export function listMessage(say: Say, scene: ListScene, locale: Locale): Message {
  const { unitId, view, topic, words, page, total, lines } = scene;
  const first = page * PER_PAGE;
  const head = say('bank-list', {
    view,
    topic: topic === null ? say('bank-all-topics') : say('quiz-topic', { topic }),
    count: formatNumber(total, locale),
  });
  const list = lines.map((line, at) =>
    say('bank-line', {
      at: first + at + 1,
      words: truncate(line.words, LINE),
      state: line.verdict ?? 'waiting',
    }),
  );
  // The page at hand is loaded alone: the pages before and after it are only counted.
  const slots = Array.from({ length: total }, (_, at) => ({ at, line: lines[at - first] ?? null }));
  const rows = pageOf(
    slots,
    page,
    ({ at, line }) =>
      button(truncate(`${at + 1}) ${line?.words ?? ''}`, LABEL), 'b_card', unitId, line?.id ?? unitId),
    (to) => encodeButton(CODE, 'b_list', ...listArgs(scene, to)),
  );
  return {
    text: [
      head,
      ...(words === '' ? [] : [say('bank-found', { words: words.replaceAll('-', ' ') })]),
      '',
      ...list,
    ]
      .join('\n')
      .trim(),
    buttons: [
      ...rows,
      ...(scene.approves && view === 'wait' && words === '' && total > 0
        ? [[button(say('bank-row'), 'b_row', unitId, topicArg(topic))]]
        : []),
      [button(say('bank-back'), 'b_tops', unitId, view)],
    ],
  };
}

/** Who decided, whether it was taken out, where it was used, what was said against it. */
function standLines(
  { say, locale, zone }: Tongue,
  question: SeenQuestion,
  uses: readonly UsedAt[],
): string[] {
  const { decision, flaws, timesUsed, withdrawnAt } = question;
  const decided =
    decision === null
      ? say('bank-waiting')
      : say(decision.verdict === 'approved' ? 'bank-approved-by' : 'bank-refused-by', {
          name: decision.name ?? decision.unit,
          unit: decision.unit,
          date: formatDate(localDate(new Date(decision.at), zone)),
        });
  return [
    '',
    decided,
    say('bank-used', { n: formatNumber(timesUsed, locale) }),
    ...uses.map(({ kind, title, at }) =>
      say('bank-used-at', { kind, title: title ?? '', date: formatDate(localDate(at, zone)) }),
    ),
    ...(flaws > 0 ? [say('bank-flaws', { n: flaws })] : []),
    ...(withdrawnAt === null
      ? []
      : [say('bank-withdrawn', { date: formatDate(localDate(withdrawnAt, zone)) })]),
  ];
}

export type CardScene = {
  unitId: string;
  question: SeenQuestion;
  uses: readonly UsedAt[];
  approves: boolean;
  withdraws: boolean;
};

export function cardMessage(tongue: Tongue, scene: CardScene): Message {
  const { say } = tongue;
  const { unitId, question, approves, withdraws } = scene;
  const ids = [unitId, question.id];
  const isLive = question.withdrawnAt === null;
  const own = question.decision?.unitId === unitId ? question.decision.verdict : null;
  return {
    text: [...fullLines(say, question), ...standLines(tongue, question, scene.uses)].join('\n'),
    buttons: [
      ...(isLive && approves && own !== 'approved' ? [[button(say('bank-approve'), 'b_ok', ...ids)]] : []),
      ...(isLive && approves && own !== 'not_used' ? [[button(say('bank-refuse'), 'b_no', ...ids)]] : []),
      ...(isLive ? [[flawButton(say, question.id)]] : []),
      ...(isLive && withdraws ? [[button(say('bank-withdraw'), 'b_out', ...ids)]] : []),
      [button(say('bank-back'), 'b_home', unitId)],
    ],
  };
}

/** One of ten in a row; `at` from 1. */
export function rowMessage(
  tongue: Tongue,
  scene: { unitId: string; topic: Topic | null; at: number; question: SeenQuestion },
): Message {
  const { say } = tongue;
  const { unitId, question, at } = scene;
  const args = [unitId, question.id, topicArg(scene.topic), String(at)];
  return {
    text: [
      say('bank-row-at', { at, of: IN_A_ROW }),
      '',
      ...fullLines(say, question),
      '',
      say('bank-waiting'),
    ].join('\n'),
    buttons: [
      [button(say('bank-approve'), 'b_rok', ...args)],
      [button(say('bank-refuse'), 'b_rno', ...args)],
      [flawButton(say, question.id)],
      [button(say('bank-back'), 'b_home', unitId)],
    ],
  };
}

/** After ten, or when nothing is left. */
export function rowEndMessage(
  say: Say,
  { unitId, topic, done, left }: { unitId: string; topic: Topic | null; done: number; left: boolean },
): Message {
  return {
    text: say(left ? 'bank-row-pause' : 'bank-row-done', { n: done }),
    buttons: [
      ...(left ? [[button(say('bank-row-more'), 'b_row', unitId, topicArg(topic))]] : []),
      [button(say('bank-back'), 'b_home', unitId)],
    ],
  };
}

/** `Báo sai sót`, to stand under every shown question. */
export const flawButton = (say: Say, questionId: string): Button =>
  button(say('quiz-flaw'), 'b_flaw', questionId);

/** To who looks after the unit: somebody found something wrong. No name: whoever was asked may say it freely. */
export const flawNews = (
  say: Say,
  question: Pick<Question, 'id' | 'words' | 'sources'>,
  words: string,
  unitId: string,
): Message => ({
  text: say('bank-flaw-news', {
    question: question.words,
    source: truncate(question.sources[0] ?? '', 300),
    words,
  }),
  buttons: [[button(say('bank-open-question'), 'b_card', unitId, question.id)]],
});
