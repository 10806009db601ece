// Writes a workbook: a tab per table, its head in bold, frozen, with filters; numbers and days as such.
import writeExcelFile, { type CellObject as ExcelCell } from 'write-excel-file/node';
import type { Cell, CellFormat, WorkbookSheet } from './sheets.ts';
import { CELL_LENGTH, dayOf, FORMATS, letters, MARGINS, pageOf, uniqueNames } from './workbook-parts.ts';
import { xmlText } from './xml.ts';

type Tab = WorkbookSheet['tabs'][number];
/** The library does not export these by name. */
type Written = Parameters<typeof writeExcelFile>;
type ExcelSheet = Written[0][number];
type Feature = NonNullable<NonNullable<Written[1]>['features']>[number];

/** Excel's highest row is 409 points. */
const MOST_LINES = 28;
const LINE_HEIGHT = 14.5;

export async function writeWorkbook({ tabs }: WorkbookSheet): Promise<Uint8Array> {
  const names = uniqueNames(tabs.map(({ name }) => name));
  const sheets = tabs.map((tab, at) => sheetOf(tab, names[at]!));
  return writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11, features: [layout(tabs)] }).toBuffer();
}

function sheetOf(tab: Tab, name: string): ExcelSheet {
  const lines = tab.lines.map((line, at): ExcelCell[] => [
    at === 0 ? { ...text(line), fontWeight: 'bold', fontSize: 13 } : text(line),
  ]);
  const head = tab.columns.map(
    ({ title, format }): ExcelCell => ({
      ...text(title),
      fontWeight: 'bold',
      backgroundColor: '#eeeeee',
      align: format === 'text' ? 'left' : 'center',
      alignVertical: 'center',
      wrap: true,
      ...BORDER,
    }),
  );
  const body = tab.rows.map((row) => {
    const height = heightOf(row, tab);
    return tab.columns.map(({ format }, at) => ({ ...cellOf(row[at] ?? null, format), ...height }));
  });
  const total = tab.total
    ? [tab.columns.map(({ format }, at) => bold(cellOf(tab.total?.[at] ?? null, format)))]
    : [];
  return {
    sheet: name,
    data: [...lines, head, ...body, ...total],
    columns: tab.columns.map(({ width }) => ({ width })),
    stickyRowsCount: lines.length + 1,
  };
}

const BORDER = { borderStyle: 'thin', borderColor: '#999999' } as const;

/** A text is stored as a text: nothing in it is ever run, whatever it begins with. */
const text = (value: string) => ({
  value: xmlText(value.slice(0, CELL_LENGTH)),
  type: String,
});

const bold = (cell: ExcelCell): ExcelCell => ({ ...cell, fontWeight: 'bold' });

/** Points for a row with wrapped texts: not every program finds them by itself. */
function heightOf(row: Cell[], { columns }: Tab): { height?: number } {
  const lines = row.map((value, at) => {
    const width = Math.max(1, (columns[at]?.width ?? 1) - 1);
    if (typeof value !== 'string') return 1;
    return value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
  });
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  return most === 1 ? {} : { height: most * LINE_HEIGHT + 2 };
}

function cellOf(value: Cell, format: CellFormat): ExcelCell {
  const looks = { alignVertical: 'top', ...BORDER } as const;
  if (value === null) return { value: '', type: String, ...looks };
  if (typeof value === 'number') {
    const shown = FORMATS[format];
    return Number.isFinite(value)
      ? { value, type: Number, ...(shown === null ? {} : { format: shown }), ...looks }
      : { value: '', type: String, ...looks };
  }
  const day = dayOf(value, format);
  if (day) return { value: day, type: Date, format: FORMATS[format] ?? '', align: 'center', ...looks };
  return { ...text(value), wrap: true, ...looks };
}

/** Filter arrows on the head of each table, and one page's width in print: the library has no options for them. */
function layout(tabs: Tab[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => {
            const tab = tabs[sheetIndex];
            if (!tab) return content;
            const filter = tab.rows.length > 0 ? `<autoFilter ref="${rangeOf(tab)}"/>` : '';
            // Each has its place among its siblings (ECMA-376, 18.3.1.99).
            return content
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData>${filter}${MARGINS}${pageOf(tab)}`);
          },
        },
      },
    },
  };
}

function rangeOf({ lines, columns, rows }: Tab): string {
  const head = lines.length + 1;
  return `A${head}:${letters(columns.length)}${head + rows.length}`;
}
