// Draws a sheet to tick and sign: A4, 16 points, the head of the table on every page, names never cut.
import { type Doc, documentOf } from './document.ts';
import type { CheckLine, CheckSheet } from './sheets.ts';

/** Points; A4 is 595 × 842. */
const MARGIN = 36;
const FOOT = 34;
const PADDING = 5;
const NUMBER_WIDTH = 42;
const CHOICE_WIDTH = 66;
const SIGN_WIDTH = 86;
const ROW_HEIGHT = 33;
const BOX = 15;
/** A name of more lines than any person's is not let over a whole page. */
const NAME_HEIGHT = 400;
const SIZE = { title: 20, text: 16, head: 13, small: 12 } as const;
const [BLACK, GREY, LINE, SHADE] = ['#000000', '#5f5f5f', '#777777', '#eeeeee'] as const;

type Column = { x: number; width: number };
/** Where drawing has come to on the present page. */
type Pen = { doc: Doc; sheet: CheckSheet; y: number; section: string | null };

/** The bytes of the PDF. */
export function drawChecks(sheet: CheckSheet): Promise<Uint8Array> {
  return documentOf(sheet.title, (doc) => {
    doc.addPage();
    const pen: Pen = { doc, sheet, y: MARGIN, section: null };
    drawOpening(pen);
    drawTableHead(pen);
    for (const { name, people } of sheet.sections) {
      pen.section = null;
      if (name !== null) drawSection(pen, name, people[0]);
      pen.section = name;
      people.forEach((person, index) => {
        drawPerson(pen, index + 1, person);
      });
    }
    drawPageNumbers(doc, sheet);
  });
}

const fullWidth = (doc: Doc): number => doc.page.width - 2 * MARGIN;
const bottom = (doc: Doc): number => doc.page.height - FOOT;

function columnsOf({ doc, sheet }: Pen): { number: Column; name: Column; choices: Column[]; sign: Column } {
  const count = sheet.columns.choices.length;
  const nameWidth = fullWidth(doc) - NUMBER_WIDTH - SIGN_WIDTH - count * CHOICE_WIDTH;
  const name = { x: MARGIN + NUMBER_WIDTH, width: nameWidth };
  const first = name.x + nameWidth;
  return {
    number: { x: MARGIN, width: NUMBER_WIDTH },
    name,
    choices: sheet.columns.choices.map((_, at) => ({ x: first + at * CHOICE_WIDTH, width: CHOICE_WIDTH })),
    sign: { x: first + count * CHOICE_WIDTH, width: SIGN_WIDTH },
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
  const { number, name, choices, sign } = columnsOf(pen);
  const cells: [string, Column][] = [
    [sheet.columns.number, number],
    [sheet.columns.name, name],
    ...sheet.columns.choices.map((choice, at): [string, Column] => [choice, choices[at]!]),
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
function drawSection(pen: Pen, name: string, first: CheckLine | undefined): void {
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

function nameHeights(pen: Pen, { name, mark }: CheckLine): { name: number; mark: number } {
  const { doc } = pen;
  const width = columnsOf(pen).name.width - 2 * PADDING;
  return {
    name: Math.min(NAME_HEIGHT, doc.font('regular').fontSize(SIZE.text).heightOfString(name, { width })),
    mark: mark === null ? 0 : doc.fontSize(SIZE.small).heightOfString(mark, { width }),
  };
}

function rowHeight(pen: Pen, person: CheckLine): number {
  const heights = nameHeights(pen, person);
  return Math.max(ROW_HEIGHT, heights.name + heights.mark + 2 * PADDING);
}

function drawPerson(pen: Pen, number: number, person: CheckLine): void {
  const { doc } = pen;
  const height = rowHeight(pen, person);
  makeRoom(pen, height);
  const { y } = pen;
  const columns = columnsOf(pen);
  const heights = nameHeights(pen, person);
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
  if (person.mark !== null) {
    doc.fontSize(SIZE.small).text(person.mark, columns.name.x + PADDING, top + heights.name, options);
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
  const { number, name, choices, sign } = columnsOf(pen);
  doc.lineWidth(0.7).strokeColor(LINE);
  for (const { x, width } of [number, name, ...choices, sign]) doc.rect(x, y, width, height).stroke();
}

function drawPageNumbers(doc: Doc, { page }: CheckSheet): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at);
    doc.font('regular').fontSize(SIZE.small).fillColor(BLACK);
    const place = { width: fullWidth(doc), align: 'center' as const, lineBreak: false };
    doc.text(`${page} ${at + 1}/${count}`, MARGIN, bottom(doc) + 8, place);
  }
}
