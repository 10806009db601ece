// The tabs of a unit's figures: one for each feature, a unit a row; pure.
import { periodName, subjectName } from '../../../core/figures/messages.ts';
import type { Period } from '../../../core/figures/period-rules.ts';
import type { CountedUnit, Counts, Subject } from '../../../core/figures/shapes.ts';
import { childPath, isEmpty, read, sumOf } from '../../../core/figures/sum-rules.ts';
import { addDays } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import type { Cell } from '../../../shared/paper/sheets.ts';
import type { StreamColumn, StreamTab } from '../../../shared/paper/stream.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Topic } from '../facts.ts';
import { kindName } from '../typed/messages.ts';
import { countName, linesByName } from '../typed/rules.ts';
import type { Kind } from '../typed/shapes.ts';

/** Whose names stand before the figures of a path: the unit right below the top, and the unit itself. */
export type NamesOf = (path: string) => { direct: string; unit: string };

export type Book = {
  unit: { name: string; path: string };
  period: Period;
  today: string;
  topics: readonly Topic[];
  kinds: readonly Kind[];
  rows: readonly CountedUnit[];
  namesOf: NamesOf;
};

/** Columns before those of figures. */
const FIRST = 2;

/** A column and the figure it shows of a row. */
type Measured = StreamColumn & { of(counts: Counts): Cell };

export function headLines(tongue: Tongue, { unit, period, today }: Book, title: string): string[] {
  const { say } = tongue;
  return [
    say('reports-tab-title', { title, unit: unit.name }),
    say('reports-tab-period', {
      period: periodName(tongue, period),
      from: formatDate(period.from),
      last: formatDate(addDays(period.until, -1)),
      day: formatDate(today),
    }),
  ];
}

/** Features with figures in the period; the others have no tab. */
export function topicTabs(tongue: Tongue, book: Book): StreamTab[] {
  const all = sumOf(book.rows);
  return book.topics.flatMap(({ feature, subjects }) => {
    const told = subjects.filter((subject) => !isEmpty(read(subject, all)));
    const measured =
      feature === 'reports' ? typedColumns(tongue, book.kinds, all) : subjectsColumns(tongue, told);
    return measured.length === 0 ? [] : [tabOf(tongue, book, feature, measured)];
  });
}

function tabOf(tongue: Tongue, book: Book, feature: string, measured: readonly Measured[]): StreamTab {
  const { say } = tongue;
  const name = say(`reports-tab-${feature}`);
  const columns: StreamColumn[] = [
    {
      title: say('reports-column-direct'),
      width: 34,
      format: 'text',
      total: { text: say('reports-doc-total') },
    },
    { title: say('reports-column-unit'), width: 34, format: 'text' },
    ...measured,
  ];
  return { name, lines: headLines(tongue, book, name), columns, rows: rowsOf(book, measured) };
}

/** A row for each unit that has something here; together they are the unit's total. */
function rowsOf({ rows, namesOf, unit }: Book, measured: readonly Measured[]): Cell[][] {
  return rows
    .map(({ path, counts }) => ({ ...namesOf(path), isOwn: childPath(unit.path, path) === null, counts }))
    .filter(({ counts }) => measured.some(({ of }) => of(counts)))
    .sort((a, b) => Number(a.isOwn) - Number(b.isOwn) || byName(a.direct, b.direct) || byName(a.unit, b.unit))
    .map(({ direct, unit: name, counts }) => [direct, name, ...measured.map(({ of }) => of(counts))]);
}

function subjectsColumns(tongue: Tongue, subjects: readonly Subject[]): Measured[] {
  const columns: Measured[] = [];
  for (const subject of subjects) columns.push(...subjectColumns(tongue, subject, FIRST + columns.length));
  return columns;
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'vi', { numeric: true });

/** A count is one column; a rate its number, its base, how many for others, and the share. `at`: the place of the first. */
function subjectColumns(tongue: Tongue, subject: Subject, at: number): Measured[] {
  const { say } = tongue;
  const name = subjectName(tongue, subject);
  const whole = (title: string, of: string): Measured => ({
    title,
    width: 14,
    format: 'whole',
    total: 'sum',
    of: (counts) => counts[of] ?? 0,
  });
  if (subject.kind === 'count') return [whole(name, subject.value)];
  return [
    whole(name, subject.value),
    whole(say('reports-column-base', { name }), subject.base),
    ...(subject.onBehalf === undefined
      ? []
      : [whole(say('reports-column-behalf', { name }), subject.onBehalf)]),
    {
      title: say('reports-column-share', { name }),
      width: 12,
      format: 'percent',
      total: { of: at, in: at + 1 },
      of: (counts) => (counts[subject.base] ? (counts[subject.value] ?? 0) / counts[subject.base]! : null),
    },
  ];
}

function typedColumns({ say }: Tongue, kinds: readonly Kind[], all: Counts): Measured[] {
  return linesByName(kinds, all).map(({ kinds: same }) => ({
    title: kindName(say, same[0]!),
    width: 14,
    format: 'whole',
    total: 'sum',
    of: (counts) => {
      const typed = same.map(({ id }) => counts[countName(id)]).filter((value) => value !== undefined);
      return typed.length === 0 ? null : typed.reduce((sum, value) => sum + value, 0);
    },
  }));
}
