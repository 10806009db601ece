// The year of one member as a Word file and of a cell as a workbook: facts, never a rating; pure of data and clock.
import type { UnitRef } from '../../../core/org/person.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import type { Block } from '../../../shared/paper/office.ts';
import type { Cell, WordSheet, WorkbookSheet } from '../../../shared/paper/sheets.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { itemParts, paperName } from '../messages.ts';
import type { ItemChange } from '../month/changes-store.ts';
import { ANSWERS, type Item, type PaperName, type Pledge } from '../shapes.ts';
import { changeLine, saidWord, yearLine } from './messages.ts';
import { itemYear, saidOf } from './rules.ts';
import type { CellPledge, Said } from './store.ts';

export type MemberYear = {
  pledge: Pledge;
  name: string;
  unit: UnitRef;
  upper: string | null;
  town: string | null;
  paper: PaperName;
  theme: string | null;
  said: readonly Said[];
  changes: readonly ItemChange[];
  today: LocalDate;
};

/** The head of a paper of the cell, without number: what is printed here is a draft. */
export const paperHead = (
  { say }: Tongue,
  of: { unit: Pick<UnitRef, 'name'>; upper: string | null; town: string | null; today: LocalDate },
) => {
  const { unit, upper, town, today } = of;
  const [year = '', month = '', day = ''] = today.split('-');
  return {
    upper: (upper ?? '').toLocaleUpperCase('vi'),
    unit: unit.name.toLocaleUpperCase('vi'),
    number: '',
    party: say('pledges-paper-party'),
    place: say('pledges-paper-place', { town: town ?? '……………', day, month, year }),
  };
};

export function memberSheet(tongue: Tongue, year: MemberYear): WordSheet {
  const { say } = tongue;
  const { pledge, name, unit, paper, theme, said, changes } = year;
  const pair = (key: string, value: string): Block => ({ block: 'pair', label: say(key), value });
  return {
    kind: 'word',
    head: paperHead(tongue, year),
    draft: say('pledges-paper-draft'),
    title: paperName(say, paper).toLocaleUpperCase('vi'),
    subject: say('pledges-sheet-subject', { year: String(pledge.year) }),
    blocks: [
      pair('pledges-sheet-name', name),
      pair('pledges-sheet-unit', unit.name),
      ...(theme ? [pair('pledges-sheet-theme', theme)] : []),
      ...(pledge.agreedOn ? [pair('pledges-sheet-agreed', formatDate(pledge.agreedOn))] : []),
      ...pledge.items.flatMap((item) => itemBlocks(tongue, item, said, changes)),
      { block: 'paragraph', words: [{ text: say('pledges-sheet-note'), italic: true }] },
    ],
    recipients: null,
    signatures: [{ titles: [say('pledges-sheet-signer')], name }],
  };
}

function itemBlocks(
  tongue: Tongue,
  item: Item,
  said: readonly Said[],
  changes: readonly ItemChange[],
): Block[] {
  const { say } = tongue;
  const own = changes.filter(({ itemId }) => itemId === item.id);
  const { head, how } = itemParts(tongue, item);
  const months = saidOf(said, item);
  return [
    { block: 'heading', words: head },
    {
      block: 'paragraph',
      words: how,
    },
    { block: 'paragraph', words: yearLine(tongue, item, said) },
    ...(months.length > 0
      ? [
          {
            block: 'table' as const,
            columns: [
              { title: say('pledges-column-month'), width: 1 },
              { title: say('pledges-column-answer'), width: 3 },
              { title: say('pledges-column-note'), width: 4 },
            ],
            rows: months.map(({ month, value, note }) => [
              String(month),
              saidWord(tongue, item, value),
              note ?? '',
            ]),
          },
        ]
      : []),
    ...(own.length > 0
      ? [{ block: 'list' as const, items: own.map((change) => changeLine(tongue, change, item.kind)) }]
      : []),
  ];
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export type MonthFigures = {
  month: number;
  expected: number;
  answered: number;
  choices: Record<string, number>;
};

/** Of one month: how often each kind of answer was given, over all items. */
export const choiceSum = (choices: Record<string, number>, kind: 'once' | 'monthly', value: string): number =>
  Object.entries(choices)
    .filter(([key]) => key.startsWith(kind === 'once' ? 'o' : 'm') && key.endsWith(`:${value}`))
    .reduce((sum, [, count]) => sum + count, 0);

export function cellWorkbook(
  tongue: Tongue,
  of: {
    unit: Pick<UnitRef, 'name'>;
    year: number;
    people: readonly CellPledge[];
    months: readonly MonthFigures[];
  },
): WorkbookSheet {
  const { say } = tongue;
  const { unit, year, people, months } = of;
  const title = say('pledges-book-title', { unit: unit.name, year: String(year) });
  const text = (key: string, width: number) => ({ title: say(key), width, format: 'text' as const });
  const number = (key: string, width: number, format: 'whole' | 'decimal' = 'whole') => ({
    title: say(key),
    width,
    format,
  });
  const itemRow = (one: CellPledge, item: Item): Cell[] => {
    const own = saidOf(one.said, item);
    const sum = itemYear(one.said, item);
    return [
      one.fullName,
      item.position,
      say(`pledges-theme-${item.theme}`),
      item.words,
      say(`pledges-kind-${item.kind}`),
      item.target,
      item.kind === 'target' ? sum.total : null,
      item.measure,
      item.dueOn,
      ...MONTHS.map((month) => {
        const found = own.find((answer) => answer.month === month);
        if (!found) return null;
        if (item.kind === 'target' && found.value !== null) return Number(found.value);
        return saidWord(tongue, item, found.value);
      }),
      say(`pledges-book-state-${item.state}`),
    ];
  };
  return {
    kind: 'workbook',
    tabs: [
      {
        name: say('pledges-book-people'),
        lines: [title, say('pledges-sheet-note')],
        columns: [
          text('pledges-column-name', 26),
          number('pledges-column-item', 6),
          text('pledges-column-theme', 20),
          text('pledges-column-words', 40),
          text('pledges-column-kind', 12),
          number('pledges-column-target', 10, 'decimal'),
          number('pledges-column-reached', 10, 'decimal'),
          text('pledges-column-measure', 12),
          { title: say('pledges-column-due'), width: 12, format: 'date' },
          ...MONTHS.map((month) => ({
            title: say('pledges-chart-month', { month }),
            width: 14,
            format: 'decimal' as const,
          })),
          text('pledges-column-state', 14),
        ],
        rows: people.flatMap((one) => one.pledge.items.map((item) => itemRow(one, item))),
      },
      {
        name: say('pledges-book-months'),
        lines: [title],
        columns: [
          number('pledges-column-month', 8),
          number('pledges-column-expected', 12),
          number('pledges-column-answered', 12),
          ...(['once', 'monthly'] as const).flatMap((kind) =>
            ANSWERS[kind].map((value) => ({
              title: say(`pledges-answer-${kind}-${value}`),
              width: 16,
              format: 'whole' as const,
            })),
          ),
        ],
        rows: months.map(({ month, expected, answered, choices }) => [
          month,
          expected,
          answered,
          ...ANSWERS.once.map((value) => choiceSum(choices, 'once', value)),
          ...ANSWERS.monthly.map((value) => choiceSum(choices, 'monthly', value)),
        ]),
      },
    ],
  };
}
