// Renders what was measured: a table for the terminal, and the page docs/performance.md. Pure.
import { type Figure, isMet, type PartResult, shown, shownBudget } from './figures.ts';
import type { Machine } from './machine.ts';

const verdict = (figure: Figure): string => {
  const met = isMet(figure);
  if (met === null) return '';
  return met ? 'met' : 'NOT MET';
};

const cells = (figure: Figure): string[] => [
  figure.what,
  `${shown(figure.value)} ${figure.unit}`.trim(),
  shownBudget(figure),
  verdict(figure),
];

export function toTable({ title, figures }: PartResult): string {
  const rows = figures.map(cells);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`);
  return [title, ...lines.map((line) => line.trimEnd()), ''].join('\n');
}

export function toMarkdown(machine: Machine, results: readonly PartResult[]): string {
  const judged = results.flatMap(({ figures }) => figures).filter((figure) => isMet(figure) !== null);
  const met = judged.filter(isMet).length;
  return [
    '# Performance',
    '',
    'Written by `npm run bench -- --write`; to change a figure, run it again.',
    '',
    `Taken on ${machine.at.toISOString().slice(0, 10)}: ${met} of ${judged.length} budgets met.`,
    '',
    ...table(
      ['Machine', ''],
      [
        ['Processors', `${machine.processors} × ${machine.processor}`],
        ['Memory', `${shown(machine.memoryGib)} GiB`],
        ['System', machine.platform],
        ['Node.js', machine.node],
        ['PostgreSQL', `${machine.postgresql}, embedded, every commit flushed to disk`],
        ['Load before', `${shown(machine.load)} (other programs on the machine, average of a minute)`],
      ],
    ),
    'The people, the Bot API server and the service run side by side on this machine and share its processors.',
    '',
    ...results.flatMap((result) => [
      `## ${result.title}`,
      '',
      ...result.how.flatMap((line) => [line, '']),
      ...table(['', 'Measured', 'Budget', ''], result.figures.map(cells)),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const table = (head: string[], rows: string[][]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => ' --- |').join('')}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];
