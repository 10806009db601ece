// What the two writers of workbooks share: names of tabs, formats, days, the printed page, places of cells.
import type { Cell, CellFormat, WorkbookSheet } from './sheets.ts';

type Tab = Pick<WorkbookSheet['tabs'][number], 'columns'>;

/** Source: Excel's own limits. */
const NAME_LENGTH = 31;
const REFUSED_IN_NAME = /[\\/?*[\]:]/g;
export const CELL_LENGTH = 32_767;
const PORTRAIT_WIDTH = 90;

export const FORMATS: Readonly<Record<CellFormat, string | null>> = {
  text: null,
  whole: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
  date_time: 'dd/mm/yyyy hh:mm',
};
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** A day or moment, where the column is one of them: its clock time stands for UTC, as workbooks know no zones. */
export function dayOf(value: Cell, format: CellFormat): Date | null {
  if (typeof value !== 'string') return null;
  const isDay = format === 'date' && LOCAL_DATE.test(value);
  const isMoment = format === 'date_time' && LOCAL_MOMENT.test(value);
  if (!isDay && !isMoment) return null;
  const at = new Date(isDay ? `${value}T00:00:00Z` : `${value}:00Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

export function uniqueNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replace(REFUSED_IN_NAME, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '1';
    let unique = clean.slice(0, NAME_LENGTH);
    for (let at = 2; taken.has(unique.toLowerCase()); at++) {
      unique = `${clean.slice(0, NAME_LENGTH - String(at).length - 1)} ${at}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

export const MARGINS =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

/** A4 (9), upright while the columns have room, as many pages as the rows take. */
export function pageOf({ columns }: Tab): string {
  const isWide = columns.reduce((sum, { width }) => sum + width, 0) > PORTRAIT_WIDTH;
  return `<pageSetup paperSize="9" orientation="${isWide ? 'landscape' : 'portrait'}" fitToHeight="0"/>`;
}

/** 1 → A, 27 → AA. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
