// Draws a list of people to tick or sign: A4, 16 points, the head of the table on every page, names never cut.
import type { CheckLine, CheckSheet, SignatureSheet } from '../sheets.ts';
import { type Doc, drawPageNumbers, pagesOf } from './document.ts';

/** Points; A4 is 595 × 842. */
const MARGIN = 36;
const FOOT = 34;
const PADDING = 5;
const NUMBER_WIDTH = 42;
const CHOICE_WIDTH = 66;
const SIGN_WIDTH = { beside: 86, alone: 140 } as const;
const DETAIL_WIDTH = 92;
const ROW_HEIGHT = 33;
const BOX = 15;
/** A name of more lines than any person's is not let over a whole page. */
const NAME_HEIGHT = 400;
const SIZE = { title: 20, text: 16, head: 13, small: 12 } as const;
const [BLACK, GREY, LINE, SHADE] = ['#000000', '#5f5f5f', '#777777', '#eeeeee'] as const;

type Column = { x: number; width: number };
type ListSheet = CheckSheet | SignatureSheet;
type Person = CheckLine & { detail?: string | null };
/** Where drawing has come to on the present page. */
type Pen = { doc: Doc; sheet: ListSheet; y: number; section: string | null };

export function drawList(doc: Doc, sheet: ListSheet): void {
  const firstPage = pagesOf(doc);
  doc.addPage();
  const pen: Pen = { doc, sheet, y: MARGIN, section: null };
  drawOpening(pen);
  drawTableHead(pen);
  let number = 0;
  for (const { name, people } of sheet.sections) {
    pen.section = null;
    if (name !== null) drawSection(pen, name, people[0]);
    pen.section = name;
    if (sheet.kind === 'checks') number = 0;
    for (const person of people) {
      number += 1;
      drawPerson(pen, number, person);
    }
  }
  drawPageNumbers(doc, sheet.page, firstPage);
}

const fullWidth = (doc: Doc): number => doc.page.width - 2 * MARGIN;
const bottom = (doc: Doc): number => doc.page.height - FOOT;
const choicesOf = (sheet: ListSheet): string[] => (sheet.kind === 'checks' ? sheet.columns.choices : []);
const detailOf = (sheet: ListSheet): string | null =>
  sheet.kind === 'signatures' ? sheet.columns.detail : null;

type Columns = { number: Column; name: Column; detail: Column | null; choices: Column[]; sign: Column };

function columnsOf({ doc, sheet }: Pen): Columns {
  const choices = choicesOf(sheet);
  const detailWidth = detailOf(sheet) === null ? 0 : DETAIL_WIDTH;
  const signWidth = choices.length > 0 ? SIGN_WIDTH.beside : SIGN_WIDTH.alone;
  const nameWidth = fullWidth(doc) - NUMBER_WIDTH - detailWidth - signWidth - choices.length * CHOICE_WIDTH;
  const name = { x: MARGIN + NUMBER_WIDTH, width: nameWidth };
  const first = name.x + nameWidth + detailWidth;
  return {
    number: { x: MARGIN, width: NUMBER_WIDTH },
    name,
    detail: detailWidth === 0 ? null : { x: name.x + nameWidth, width: detailWidth },
    choices: choices.map((_, at) => ({ x: first + at * CHOICE_WIDTH, width: CHOICE_WIDTH })),
    sign: { x: first + choices.length * CHOICE_WIDTH, width: signWidth },
  };
}

/** A paragraph over the whole width. */
function drawParagraph(
  pen: Pen,
  text: string,
  style: { size: number; bold?: boolean; grey?: boolean; align?: 'center' },
): void {
  const { doc } = pen;
  const options = { width: fullWidth(doc), ...(style.align ? { align: style.align } : {}) };
  doc
    .font(style.bold ? 'bold' : 'regular')
    .fontSize(style.size)
    .fillColor(style.grey ? GREY : BLACK);
  const height = doc.heightOfString(text, options);
  doc.text(text, MARGIN, pen.y, options);
  pen.y += height + 2;
}

function drawOpening(pen: Pen): void {
  const { sheet } = pen;
  drawParagraph(pen, sheet.unit, { size: SIZE.text, bold: true });
  pen.y += 6;
  drawParagraph(pen, sheet.title, { size: SIZE.title, bold: true, align: 'center' });
  pen.y += 4;
  for (const line of sheet.lines) drawParagraph(pen, line, { size: SIZE.text });
  pen.y += 2;
  drawParagraph(pen, sheet.note, { size: SIZE.small, grey: true });
  pen.y += 6;
}

/** Text inside a cell of the table, in the middle of its height. */
function drawCell(
  doc: Doc,
  text: string,
  { x, width }: Column,
  y: number,
  height: number,
  centred = true,
): void {
  const options = { width: width - 2 * PADDING, ...(centred ? { align: 'center' as const } : {}) };
  doc.text(text, x + PADDING, y + (height - doc.heightOfString(text, options)) / 2, options);
}

function drawTableHead(pen: Pen): void {
  const { doc, sheet, y } = pen;
  const { number, name, detail, choices, sign } = columnsOf(pen);
  const cells: [string, Column][] = [
    [sheet.columns.number, number],
    [sheet.columns.name, name],
    ...(detail ? [[detailOf(sheet) ?? '', detail] as [string, Column]] : []),
    ...choicesOf(sheet).map((choice, at): [string, Column] => [choice, choices[at]!]),
    [sheet.columns.signature, sign],
  ];
  doc.font('bold').fontSize(SIZE.head);
  const heights = cells.map(([text, { width }]) => doc.heightOfString(text, { width: width - 2 * PADDING }));
  const height = Math.max(...heights) + 2 * PADDING;
  doc.rect(MARGIN, y, fullWidth(doc), height).fill(SHADE);
  doc.fillColor(BLACK);
  for (const [text, column] of cells) drawCell(doc, text, column, y, height);
  drawGrid(pen, height);
  pen.y += height;
}

/** Begins a page, unless so much height is left on this one. */
function makeRoom(pen: Pen, height: number): void {
  const { doc, sheet } = pen;
  if (pen.y + height <= bottom(doc)) return;
  doc.addPage();
  pen.y = MARGIN;
  const head = [sheet.unit, sheet.lines[0] ?? sheet.title, ...(pen.section === null ? [] : [pen.section])];
  drawParagraph(pen, head.join(' · '), { size: SIZE.small, grey: true });
  pen.y += 4;
  drawTableHead(pen);
}

/** The heading of a tổ stays with its first person. */
function drawSection(pen: Pen, name: string, first: Person | undefined): void {
  const { doc } = pen;
  const column = { x: MARGIN, width: fullWidth(doc) };
  doc.font('bold').fontSize(SIZE.text);
  const height = doc.heightOfString(name, { width: column.width - 2 * PADDING }) + 2 * PADDING;
  makeRoom(pen, height + (first ? rowHeight(pen, first) : 0));
  doc.font('bold').fontSize(SIZE.text).fillColor(BLACK);
  drawCell(doc, name, column, pen.y, height, false);
  doc.lineWidth(0.7).strokeColor(LINE).rect(MARGIN, pen.y, column.width, height).stroke();
  pen.y += height;
}

function heightsOf(pen: Pen, { name, mark, detail }: Person) {
  const { doc } = pen;
  const columns = columnsOf(pen);
  const width = columns.name.width - 2 * PADDING;
  const beside =
    columns.detail && detail ? { text: detail, width: columns.detail.width - 2 * PADDING } : null;
  doc.font('regular').fontSize(SIZE.text);
  const nameHeight = Math.min(NAME_HEIGHT, doc.heightOfString(name, { width }));
  doc.fontSize(SIZE.small);
  return {
    name: nameHeight,
    mark: mark === null ? 0 : doc.heightOfString(mark, { width }),
    detail: beside ? Math.min(NAME_HEIGHT, doc.heightOfString(beside.text, { width: beside.width })) : 0,
  };
}

function rowHeight(pen: Pen, person: Person): number {
  const heights = heightsOf(pen, person);
  return Math.max(ROW_HEIGHT, Math.max(heights.name + heights.mark, heights.detail) + 2 * PADDING);
}

function drawPerson(pen: Pen, number: number, person: Person): void {
  const { doc } = pen;
  const height = rowHeight(pen, person);
  makeRoom(pen, height);
  const { y } = pen;
  const columns = columnsOf(pen);
  const heights = heightsOf(pen, person);
  const ink = person.mark === null ? BLACK : GREY;
  doc.font('regular').fontSize(SIZE.text).fillColor(ink);
  drawCell(doc, String(number), columns.number, y, height);
  const top = y + (height - heights.name - heights.mark) / 2;
  const options = { width: columns.name.width - 2 * PADDING };
  doc.text(person.name, columns.name.x + PADDING, top, {
    ...options,
    height: heights.name + 1,
    ellipsis: true,
  });
  doc.fontSize(SIZE.small);
  if (person.mark !== null) {
    doc.text(person.mark, columns.name.x + PADDING, top + heights.name, options);
  }
  if (columns.detail && person.detail) {
    doc.text(person.detail, columns.detail.x + PADDING, y + (height - heights.detail) / 2, {
      width: columns.detail.width - 2 * PADDING,
      height: heights.detail + 1,
      ellipsis: true,
    });
  }
  doc.lineWidth(1.1).strokeColor(ink);
  for (const { x, width } of columns.choices) {
    doc.rect(x + (width - BOX) / 2, y + (height - BOX) / 2, BOX, BOX).stroke();
  }
  drawGrid(pen, height);
  pen.y += height;
}

/** The lines around one row. */
function drawGrid(pen: Pen, height: number): void {
  const { doc, y } = pen;
  const { number, name, detail, choices, sign } = columnsOf(pen);
  doc.lineWidth(0.7).strokeColor(LINE);
  for (const { x, width } of [number, name, ...(detail ? [detail] : []), ...choices, sign])
    doc.rect(x, y, width, height).stroke();
}
