// The fixed parts of a workbook that is written row by row: package, styles, and what stands around the rows of a tab.
import type { CellFormat } from './sheets.ts';
import type { StreamTab } from './stream.ts';
import { CELL_LENGTH, FORMATS, letters, MARGINS, pageOf } from './workbook-parts.ts';
import { escaped } from './xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const KINDS = Object.keys(FORMATS) as CellFormat[];
/** Excel keeps the numbers below for its own formats. */
const FIRST_FORMAT = 164;
const TITLE = 1;
const HEAD = 2;
const FIRST_STYLE = 3;
/** The style of a format; the next one is the same in bold. */
export const STYLE = Object.fromEntries(KINDS.map((kind, at) => [kind, FIRST_STYLE + at * 2])) as Record<
  CellFormat,
  number
>;
const HEAD_POINTS = 45;

/** Everything but the sheets: path and content. */
export function packageFiles(names: readonly string[]): [path: string, content: string][] {
  const ids = names.map((_, at) => at + 1);
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${ids
        .map(
          (id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${ids
        .map(
          (id) =>
            `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles()],
  ];
}

function styles(): string {
  const font = (size: number, bold: boolean): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Arial"/></font>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF999999"/></${name}>`;
  const formats = KINDS.map((kind, at) =>
    FORMATS[kind] === null
      ? ''
      : `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escaped(FORMATS[kind])}"/>`,
  ).filter(Boolean);
  const cells = KINDS.flatMap((kind, at) =>
    [0, 1].map((fontId) => {
      const align =
        kind === 'text'
          ? ' vertical="top" wrapText="1"'
          : kind === 'date' || kind === 'date_time'
            ? ' vertical="top" horizontal="center"'
            : ' vertical="top"';
      const format = FORMATS[kind] === null ? 0 : FIRST_FORMAT + at;
      return `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment${align}/></xf>`;
    }),
  );
  const all = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    ...cells,
  ];
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="3">${font(11, false)}${font(11, true)}${font(13, true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${all.length}">${all.join('')}</cellXfs></styleSheet>`;
}

/** Each part has its place among its siblings (ECMA-376, 18.3.1.99). */
export function sheetStart({ lines, columns }: StreamTab): string {
  const top = lines.length + 1;
  const widths = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`;
}

/** The lines above the table, and its head. */
export function head({ lines, columns }: StreamTab): string {
  const above = lines.map(
    (line, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, line, at === 0 ? TITLE : 0)}</row>`,
  );
  const row = lines.length + 1;
  const titles = columns.map(({ title }, at) => textCell(`${letters(at + 1)}${row}`, title, HEAD));
  return `${above.join('')}<row r="${row}" ht="${HEAD_POINTS}" customHeight="1">${titles.join('')}</row>`;
}

/** A text is stored as a text: nothing in it is ever run, whatever it begins with. */
export const textCell = (at: string, value: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, CELL_LENGTH))}</t></is></c>`;

/** Filter arrows on the head, and one page's width in print. */
export function sheetEnd(tab: StreamTab, { first, last }: { first: number; last: number }): string {
  const filter =
    last >= first ? `<autoFilter ref="A${first - 1}:${letters(tab.columns.length)}${last}"/>` : '';
  return `</sheetData>${filter}${MARGINS}${pageOf(tab)}</worksheet>`;
}
