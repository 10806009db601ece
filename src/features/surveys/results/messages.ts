// Results as text: rates, counts, means, words without names, people by name for those who may; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { PER_PAGE, pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber, formatPercent, formatRate } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { answerWords } from '../answer/messages.ts';
import { backTo, button, numbered } from '../messages.ts';
import { CODE, type Survey } from '../shapes.ts';
import { packPages, partsOf, type QuestionReport, type Report } from './rules.ts';
import type { Named } from './store.ts';

const LABEL_SHOWN = 60;
/** Room for buttons written as lines, on a channel without buttons. */
const BUTTON_ROOM = 420;

export const headLines = ({ say, locale }: Tongue, report: Report): string[] => [
  say('survey-result-title', { title: report.title, unit: report.unit }),
  say(report.isOpen ? 'survey-result-so-far' : 'survey-result-answered', {
    rate: formatRate(report.figures.answered, report.figures.expected, locale),
  }),
  ...(report.before
    ? [
        say('survey-result-before', {
          rate: formatRate(report.before.answered, report.before.expected, locale),
        }),
      ]
    : []),
];

const decimal = (value: number, locale: Tongue['locale']): string => formatNumber(value, locale, 2);

/** '12 (75,0 %)'; with the share of the last time behind it. */
export function shareWords(
  { say, locale }: Tongue,
  { count, of, before }: QuestionReport['bars'][number],
): string {
  const share = formatPercent(count, of, locale);
  const words = say('survey-share', { count: formatNumber(count, locale), share });
  return before === null
    ? words
    : say('survey-share-before', { words, before: formatPercent(before, 1, locale) });
}

export function meanLine({ say, locale }: Tongue, { mean, meanBefore }: QuestionReport): string[] {
  if (mean === null) return [];
  const line = say('survey-mean', { mean: decimal(mean, locale) });
  return [
    meanBefore === null ? line : say('survey-mean-before', { line, before: decimal(meanBefore, locale) }),
  ];
}

export const hiddenWords = ({ say }: Pick<Tongue, 'say'>, why: 'few' | 'others'): string =>
  say(why === 'few' ? 'survey-too-few' : 'survey-not-apart');

function questionBlock(
  tongue: Tongue,
  question: QuestionReport,
  seesWords: boolean,
): { text: string; question: QuestionReport } {
  const { say, locale } = tongue;
  const { n, item, count, hidden, bars, hasWords } = question;
  const lines = hidden
    ? [hiddenWords(tongue, hidden)]
    : [
        say('survey-question-count', { count: formatNumber(count, locale) }),
        ...(count > 0 ? bars : []).map((bar) =>
          say('survey-result-bar', {
            label: truncate(bar.label, LABEL_SHOWN),
            share: shareWords(tongue, bar),
          }),
        ),
        ...meanLine(tongue, question),
        ...(hasWords && count > 0 && item.kind !== 'number'
          ? [say(seesWords ? 'survey-words-apart' : 'survey-words-kept')]
          : []),
      ];
  return { text: [numbered(say, n, item.words, 310), ...lines].join('\n'), question };
}

export type ResultRights = { files: boolean; names: boolean; words: boolean; manages: boolean };

/** As many questions a page as the channel takes. */
export function resultMessage(
  tongue: Tongue,
  survey: Survey,
  report: Report,
  page: number,
  { rights, textLength }: { rights: ResultRights; textLength: number },
): Message {
  const { say } = tongue;
  const head = headLines(tongue, report).join('\n');
  const limit = Math.min(textLength, 3_500) - BUTTON_ROOM;
  const pages = packPages(
    report.questions.map((one) => questionBlock(tongue, one, rights.words)),
    head,
    limit,
  );
  const last = Math.max(0, pages.length - 1);
  const at = Math.min(Math.max(0, page), last);
  const blocks = pages[at] ?? [];
  const words = blocks.flatMap(({ question }) =>
    rights.words && question.hasWords && !question.hidden && question.count > 0 ? [question] : [],
  );
  const turns: Button[] = [
    ...(at > 0 ? [button('«', 'res', survey.id, `p${at - 1}`)] : []),
    ...(at < last ? [button('»', 'res', survey.id, `p${at + 1}`)] : []),
  ];
  return {
    text: [head, ...blocks.map(({ text }) => text)].join('\n\n'),
    buttons: [
      ...words.map(({ n, item }) => [button(say('survey-see-words', { n }), 'rt', survey.id, item.id, 'p0')]),
      ...(turns.length > 0 ? [turns] : []),
      ...(rights.files
        ? [
            [button(say('survey-chart'), 'chart', survey.id)],
            [button(say('survey-workbook'), 'xlsx', survey.id)],
          ]
        : []),
      ...(rights.names ? [[button(say('survey-by-name'), 'rn', survey.id, 'p0')]] : []),
      ...(rights.manages ? [backTo(say, 'card', survey.id)] : []),
    ],
  };
}

/** What was typed, without names. */
export function wordsMessage(
  tongue: Tongue,
  survey: Survey,
  itemId: string,
  { values, all, page, perPage }: { values: readonly string[]; all: number; page: number; perPage: number },
): Message {
  const { say, locale } = tongue;
  const n = survey.form.items.findIndex(({ id }) => id === itemId) + 1;
  const item = survey.form.items[n - 1];
  const last = Math.max(0, Math.ceil(all / perPage) - 1);
  const turns: Button[] = [
    ...(page > 0 ? [button('«', 'rt', survey.id, itemId, `p${page - 1}`)] : []),
    ...(page < last ? [button('»', 'rt', survey.id, itemId, `p${page + 1}`)] : []),
  ];
  const lines = values.map((value) =>
    say('survey-words-line', { words: item ? answerWords(tongue, item, value) : value }),
  );
  return {
    text: [
      numbered(say, n, item?.words, 120),
      all > 0 ? say('survey-words-count', { count: formatNumber(all, locale) }) : say('survey-too-few'),
      '',
      ...lines,
    ].join('\n'),
    buttons: [...(turns.length > 0 ? [turns] : []), backTo(say, 'res', survey.id, 'p0')],
  };
}

/** Who answered by name. */
export const namesList = (
  { say }: Tongue,
  survey: Survey,
  people: readonly Named[],
  page: number,
): Message => ({
  text: [survey.title, say('survey-names-list')].join('\n'),
  buttons: [
    ...pageOf(
      people,
      page,
      ({ memberId, fullName, state }) =>
        button(
          say('survey-name-state', { name: truncate(fullName, 20), state }),
          'rp',
          survey.id,
          memberId,
          'p0',
        ),
      (to) => encodeButton(CODE, 'rn', survey.id, `p${to}`),
    ),
    backTo(say, 'res', survey.id, 'p0'),
  ],
});

/** What one person answered by name. */
export function personMessage(tongue: Tongue, survey: Survey, person: Named, page: number): Message {
  const { say } = tongue;
  const answered = survey.form.items.filter(({ id }) => person.answers[id]);
  const parts = partsOf(answered, PER_PAGE);
  const last = Math.max(0, parts.length - 1);
  const at = Math.min(Math.max(0, page), last);
  const lines = (parts[at] ?? []).map((item) =>
    say('survey-review-line', {
      n: survey.form.items.indexOf(item) + 1,
      words: truncate(item.words ?? '', 70),
      answer: truncate(answerWords(tongue, item, person.answers[item.id]), 110),
    }),
  );
  const turns: Button[] = [
    ...(at > 0 ? [button('«', 'rp', survey.id, person.memberId, `p${at - 1}`)] : []),
    ...(at < last ? [button('»', 'rp', survey.id, person.memberId, `p${at + 1}`)] : []),
  ];
  return {
    text: [
      say('survey-person', { name: person.fullName, unit: person.unitName }),
      say('survey-person-state', { state: person.state, behalf: String(person.recordedBy !== null) }),
      '',
      ...lines,
    ].join('\n'),
    buttons: [...(turns.length > 0 ? [turns] : []), backTo(say, 'rn', survey.id, 'p0')],
  };
}
