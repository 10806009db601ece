// The register of a round as a workbook: who handed in and how, for a cell; figures alone for who looks from above; pure.
import type { Cell, WorkbookSheet } from '../../shared/paper/sheets.ts';
import type { Tongue } from '../../shared/tongue.ts';
import type { Entry, UnitFigures } from './shapes.ts';

type Tab = WorkbookSheet['tabs'][number];

export function registerBook(
  tongue: Tongue,
  of: { title: string; until: string; entries: readonly Entry[]; units: readonly UnitFigures[] },
): WorkbookSheet {
  const { say } = tongue;
  const lines = [say('essays-title', { title: of.title }), of.until];
  const text = (key: string, width: number) => ({ title: say(key), width, format: 'text' as const });
  const whole = (key: string) => ({ title: say(key), width: 12, format: 'whole' as const });
  const entry = ({ unitName, groupName, fullName, way, fileName, day, behalf, state }: Entry): Cell[] => [
    unitName,
    groupName,
    fullName,
    way ? say(`essays-way-${way}`) : say(state === 'exempt' ? 'essays-book-exempt' : 'essays-list-label'),
    fileName,
    day,
    behalf ? say('essays-book-behalf') : null,
  ];
  const people: Tab = {
    name: say('essays-book-people'),
    lines,
    columns: [
      text('essays-column-unit', 26),
      text('essays-column-group', 16),
      text('essays-column-name', 26),
      text('essays-column-way', 18),
      text('essays-column-file', 30),
      { title: say('essays-column-day'), width: 12, format: 'date' },
      text('essays-column-behalf', 12),
    ],
    rows: of.entries.map(entry),
  };
  const sum = (key: 'expected' | 'file' | 'paper') => of.units.reduce((total, one) => total + one[key], 0);
  const row = (name: string, expected: number, file: number, paper: number): Cell[] => [
    name,
    expected,
    file,
    paper,
    expected - file - paper,
  ];
  const figures: Tab = {
    name: say('essays-book-figures'),
    lines,
    columns: [
      text('essays-column-unit', 36),
      ...['expected', 'way-file', 'way-paper', 'missing'].map((key) => whole(`essays-column-${key}`)),
    ],
    rows: of.units.map(({ name, expected, file, paper }) => row(name, expected, file, paper)),
    total: row(say('essays-book-sum'), sum('expected'), sum('file'), sum('paper')),
  };
  return { kind: 'workbook', tabs: of.entries.length > 0 ? [people, figures] : [figures] };
}
