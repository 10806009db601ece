// Fills cells merged downwards: the reader gives a merged value to the first row only, and lists often merge a tổ.

import type { ZipEntry } from '../../../shared/zip.ts';
import type { Grid } from './header.ts';
import { MAX_ROWS } from './limits.ts';

/** Merges cannot overlap, so an honest sheet covers no more; a forged one must not keep the reader busy. */
const MAX_MERGED_ROWS = 10 * MAX_ROWS;

interface DownMerge {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The one-column merges of each sheet, in the workbook's order. Source: ECMA-376 part 1, 18.3.1.55. */
export function downMerges(entries: readonly ZipEntry[]): DownMerge[][] {
  const text = (name: string) => entries.find((entry) => entry.name === name)?.data?.toString('utf8') ?? '';
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tags(text('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    const sheet = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return tags(sheet, 'mergeCell').flatMap((merge) => {
      const [, left, first, right, last] =
        /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(merge, 'ref')) ?? [];
      if (left === undefined || left !== right) return [];
      return [{ column: columnNumber(left), firstRow: Number(first), lastRow: Number(last) }];
    });
  });
}

/** The grid with each merged value in every row that it covers. */
export function filledDown(grid: Grid, merges: readonly DownMerge[]): Grid {
  if (merges.length === 0) return grid;
  const filled = grid.map((row) => [...row]);
  let budget = MAX_MERGED_ROWS;
  for (const { column, firstRow, lastRow } of merges) {
    budget -= lastRow - firstRow;
    if (budget < 0) break;
    const value = filled[firstRow - 1]?.[column - 1] ?? '';
    for (const row of filled.slice(firstRow, lastRow)) {
      if (row.some((cell) => cell.trim() !== '')) row[column - 1] = value;
    }
  }
  return filled;
}

/** `A` is 1, `XFD` is 16,384. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\s[^<>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}
