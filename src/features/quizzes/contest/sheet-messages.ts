// The results of a contest as a workbook, or as lines where there are no files; pure.
import type { Message } from '../../../channels/channel.ts';
import { formatPercent, formatRate } from '../../../shared/format.ts';
import type { Cell, WorkbookSheet } from '../../../shared/paper/sheets.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import type { PersonRow } from './places-store.ts';
import type { Compared, UnitFigures } from './rules.ts';
import type { Contest } from './shapes.ts';

export type Results = {
  contest: Contest;
  unit: string;
  compared: Compared | null;
  people: readonly PersonRow[];
};
type Figures = Pick<UnitFigures, 'expected' | 'answered' | 'sum'>;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const unitCells = (name: string, { expected, answered, sum }: Figures): Cell[] => [
  name,
  expected,
  answered,
  share(answered, expected),
  share(sum, 100 * answered),
];

/** People stand in the order of the roster: nobody is ranked. */
export function resultSheet(tongue: Tongue, { contest, unit, compared, people }: Results): WorkbookSheet {
  const { say } = tongue;
  const lines = [
    say('contest-title', { title: contest.title }),
    say('contest-unit', { unit }),
    say('contest-to', { moment: momentOf(tongue, contest.closesAt) }),
  ];
  const column = (key: string, width: number, format: 'text' | 'whole' | 'percent') => ({
    title: say(key),
    width,
    format,
  });
  const units = compared && {
    name: say('contest-tab-units'),
    lines: [...lines, say('contest-units-note')],
    columns: [
      column('contest-col-unit', 40, 'text'),
      column('contest-col-expected', 12, 'whole'),
      column('contest-col-answered', 12, 'whole'),
      column('contest-col-rate', 12, 'percent'),
      column('contest-col-mean', 16, 'percent'),
    ],
    rows: [
      ...compared.units.map((row) => unitCells(row.name, row)),
      ...(compared.small === null
        ? []
        : [unitCells(say('contest-units-small', { n: compared.small.units }), compared.small)]),
    ],
    // Less the rows above it would tell what is left out.
    ...(compared.hidden > 0 ? {} : { total: unitCells(say('contest-total'), totalOf(compared)) }),
  };
  const persons = people.length > 0 && {
    name: say('contest-tab-people'),
    lines,
    columns: [
      column('contest-col-unit', 32, 'text'),
      column('contest-col-name', 28, 'text'),
      column('contest-col-tries', 10, 'whole'),
      column('contest-col-right', 12, 'whole'),
      column('contest-col-of', 12, 'whole'),
    ],
    rows: people.map(({ unit: cell, name, tries, score, counted }): Cell[] => [
      cell,
      name,
      tries,
      score,
      counted,
    ]),
  };
  return { kind: 'workbook', tabs: [...(units ? [units] : []), ...(persons ? [persons] : [])] };
}

function totalOf({ units, small }: Compared): Figures {
  const rows: Figures[] = [...units, ...(small === null ? [] : [small])];
  const sum = (of: keyof Figures) => rows.reduce((total, row) => total + row[of], 0);
  return { expected: sum('expected'), answered: sum('answered'), sum: sum('sum') };
}

const LINES_A_MESSAGE = 25;

/** On a channel without files. */
export function linesInstead({ say, locale }: Tongue, { contest, compared, people }: Results): Message[] {
  const unitLines = compared
    ? [
        ...compared.units,
        ...(compared.small
          ? [{ ...compared.small, name: say('contest-units-small', { n: compared.small.units }) }]
          : []),
      ].map((row) =>
        say('contest-unit-line', {
          name: row.name,
          rate: formatRate(row.answered, row.expected, locale),
          mean: row.answered === 0 ? 'none' : formatPercent(row.sum / row.answered, 100, locale),
        }),
      )
    : [];
  const personLines = people.map(({ name, score, counted }) =>
    score === null
      ? say('contest-person-none', { name })
      : say('contest-person-line', { name, score, counted: counted ?? 0 }),
  );
  const lines = [...unitLines, ...personLines];
  const parts = Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES_A_MESSAGE)) }, (_, at) =>
    lines.slice(at * LINES_A_MESSAGE, (at + 1) * LINES_A_MESSAGE),
  );
  return parts.map((part, at) => ({
    text: [...(at === 0 ? [say('contest-units-head', { title: contest.title })] : []), ...part].join('\n'),
  }));
}
