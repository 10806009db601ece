// Results as a picture and as a workbook: the sheets a worker draws; pure.

import { LEAST_SHOWN } from '../../../core/asks/ballots-rules.ts';
import { formatNumber } from '../../../shared/format.ts';
import type { Cell, ChartSheet, WorkbookSheet } from '../../../shared/paper/sheets.ts';
import { truncate } from '../../../shared/text.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { answerWords } from '../answer/messages.ts';
import { kindWord, numbered } from '../messages.ts';
import type { Survey } from '../shapes.ts';
import { headLines, hiddenWords, meanLine, shareWords } from './messages.ts';
import { partsOf, type Report } from './rules.ts';
import type { Named, UnitAnswer, UnitTotal } from './store.ts';

/** Questions a picture: more would be too tall to read on a phone. */
const PER_PICTURE = 6;

/** One picture, or several when there are many questions; none when nothing can be drawn. */
export function chartSheets(tongue: Tongue, report: Report): ChartSheet[] {
  const { say } = tongue;
  const drawn = report.questions.filter(({ bars, hidden, count }) => bars.length > 0 && !hidden && count > 0);
  const parts = partsOf(drawn, PER_PICTURE);
  const [title = '', ...lines] = headLines(tongue, report);
  return parts.map((questions, at) => ({
    kind: 'chart',
    title: truncate(title, 120),
    lines: [...lines, ...(parts.length > 1 ? [say('survey-part', { at: at + 1, of: parts.length })] : [])],
    questions: questions.map((question) => ({
      title: numbered(say, question.n, question.item.words, 300),
      note: [
        say('survey-question-count', { count: formatNumber(question.count, tongue.locale) }),
        ...meanLine(tongue, question),
      ].join('. '),
      whole: question.count,
      bars: question.bars.map((bar) => ({
        label: bar.label,
        value: bar.count,
        shown: shareWords(tongue, bar),
      })),
    })),
    foot: say('survey-foot'),
  }));
}

export type WorkbookFacts = {
  survey: Survey;
  report: Report;
  /** By unit, for a survey of several. */
  units: readonly (UnitTotal & { answers: readonly UnitAnswer[] })[];
  /** Counted for the unit that asked, since they stand for no single one. */
  pooled: { name: string; answers: readonly UnitAnswer[] } | null;
  words: readonly { item: string; values: readonly string[] }[];
  /** Null: no names for whoever asks, or none there are. */
  people: readonly Named[] | null;
};

type Tab = WorkbookSheet['tabs'][number];

export function workbookSheet(tongue: Tongue, facts: WorkbookFacts): WorkbookSheet {
  const { units, people, words } = facts;
  return {
    kind: 'workbook',
    tabs: [
      summaryTab(tongue, facts),
      ...(units.length > 1 ? [unitsTab(tongue, facts), byUnitTab(tongue, facts)] : []),
      ...(words.some(({ values }) => values.length > 0) ? [wordsTab(tongue, facts)] : []),
      ...(people ? [namesTab(tongue, facts, people)] : []),
    ],
  };
}

const share = (part: number, whole: number): Cell => (whole > 0 ? part / whole : null);

const meanTitle = ({ say, locale }: Tongue, before: number | null): string =>
  before === null
    ? say('survey-column-mean')
    : say('survey-column-mean-before', { before: formatNumber(before, locale, 2) });

function summaryTab(tongue: Tongue, { report }: WorkbookFacts): Tab {
  const { say } = tongue;
  const rows = report.questions.flatMap((question): Cell[][] => {
    const { n, item, hidden, bars, mean, meanBefore, count } = question;
    const words = item.words ?? '';
    const kind = kindWord(say, item);
    if (hidden) return [[n, words, kind, hiddenWords(tongue, hidden), null, null, null]];
    const own: Cell[] = [n, words, kind, say('survey-column-answers'), count, null, null];
    const means: Cell[][] =
      mean === null
        ? []
        : [[n, words, kind, meanTitle(tongue, meanBefore), Math.round(mean * 100) / 100, null, null]];
    return [
      own,
      ...bars.map((bar): Cell[] => [
        n,
        words,
        kind,
        bar.label,
        bar.count,
        share(bar.count, bar.of),
        bar.before,
      ]),
      ...means,
    ];
  });
  return {
    name: say('survey-tab-summary'),
    lines: [...headLines(tongue, report), say('survey-foot')],
    columns: [
      { title: say('survey-column-number'), width: 6, format: 'whole' },
      { title: say('survey-column-question'), width: 50, format: 'text' },
      { title: say('survey-column-kind'), width: 18, format: 'text' },
      { title: say('survey-column-answer'), width: 34, format: 'text' },
      { title: say('survey-column-count'), width: 10, format: 'decimal' },
      { title: say('survey-column-share'), width: 10, format: 'percent' },
      { title: say('survey-column-before'), width: 10, format: 'percent' },
    ],
    rows,
  };
}

function unitsTab({ say }: Tongue, { units }: WorkbookFacts): Tab {
  const sum = (of: 'expected' | 'answered') => units.reduce((total, unit) => total + unit[of], 0);
  return {
    name: say('survey-tab-rates'),
    lines: [],
    columns: [
      { title: say('survey-column-unit'), width: 40, format: 'text' },
      { title: say('survey-column-expected'), width: 12, format: 'whole' },
      { title: say('survey-column-answered'), width: 12, format: 'whole' },
      { title: say('survey-column-share'), width: 12, format: 'percent' },
    ],
    rows: units.map(({ name, expected, answered }) => [name, expected, answered, share(answered, expected)]),
    total: [say('survey-total'), sum('expected'), sum('answered'), share(sum('answered'), sum('expected'))],
  };
}

/** What each unit said; one whose answers may not stand alone says so, and is counted in the line of the rest. */
function byUnitTab({ say }: Tongue, { survey, report, units, pooled }: WorkbookFacts): Tab {
  const rowsOf = (name: string, answers: readonly UnitAnswer[]): Cell[][] =>
    report.questions.flatMap(({ n, item, bars }) => {
      const count = answers.find((row) => row.item === item.id && row.choice === '')?.count ?? 0;
      if (count === 0 || bars.length === 0) return [];
      return bars.map((bar): Cell[] => {
        const chosen = answers.find((row) => row.item === item.id && row.choice === bar.id)?.count ?? 0;
        return [name, n, item.words ?? '', bar.label, chosen, share(chosen, count)];
      });
    });
  const isHidden = ({ answered, answers }: WorkbookFacts['units'][number]) =>
    answered > 0 && answers.length === 0;
  const apart = units.filter(({ unitId }) => unitId !== survey.unitId || pooled === null);
  return {
    name: say('survey-tab-units'),
    lines: survey.anonymity === 'anonymous' ? [say('survey-units-note')] : [],
    columns: [
      { title: say('survey-column-unit'), width: 40, format: 'text' },
      { title: say('survey-column-number'), width: 6, format: 'whole' },
      { title: say('survey-column-question'), width: 50, format: 'text' },
      { title: say('survey-column-answer'), width: 34, format: 'text' },
      { title: say('survey-column-count'), width: 10, format: 'whole' },
      { title: say('survey-column-share'), width: 10, format: 'percent' },
    ],
    rows: [
      ...apart.flatMap((unit): Cell[][] =>
        isHidden(unit)
          ? [
              [
                unit.name,
                null,
                say(unit.answered < LEAST_SHOWN ? 'survey-too-few' : 'survey-in-common'),
                null,
                null,
                null,
              ],
            ]
          : rowsOf(unit.name, unit.answers),
      ),
      ...(pooled ? rowsOf(pooled.name, pooled.answers) : []),
    ],
  };
}

function wordsTab(tongue: Tongue, { survey, words }: WorkbookFacts): Tab {
  const { say } = tongue;
  return {
    name: say('survey-tab-words'),
    lines: [say('survey-words-shuffled')],
    columns: [
      { title: say('survey-column-number'), width: 6, format: 'whole' },
      { title: say('survey-column-question'), width: 50, format: 'text' },
      { title: say('survey-column-answer'), width: 80, format: 'text' },
    ],
    rows: words.flatMap(({ item: id, values }) => {
      const n = survey.form.items.findIndex((item) => item.id === id) + 1;
      const item = survey.form.items[n - 1];
      return values.map((value): Cell[] => [
        n,
        item?.words ?? '',
        item ? answerWords(tongue, item, value) : value,
      ]);
    }),
  };
}

function namesTab(tongue: Tongue, { survey }: WorkbookFacts, people: readonly Named[]): Tab {
  const { say } = tongue;
  const { items } = survey.form;
  return {
    name: say('survey-tab-names'),
    lines: [],
    columns: [
      { title: say('survey-column-name'), width: 28, format: 'text' },
      { title: say('survey-column-unit'), width: 30, format: 'text' },
      { title: say('survey-column-state'), width: 16, format: 'text' },
      ...items.map((item, at) => ({
        title: numbered(say, at + 1, item.words, 80),
        width: 28,
        format: 'text' as const,
      })),
    ],
    rows: people.map(({ fullName, unitName, state, answers }): Cell[] => [
      fullName,
      unitName,
      say('survey-person-state', { state, behalf: 'false' }),
      ...items.map((item) => (answers[item.id] ? answerWords(tongue, item, answers[item.id]) : null)),
    ]),
  };
}
