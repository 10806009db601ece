// Draws the blocks of a paper: paragraphs, lists, lines to write on, tables.
import type { Block } from '../office.ts';
import type { Doc } from './document.ts';
import { drawWords, heightOf, left, makeRoom, SIZE, widthOf } from './flow.ts';

const INDENT = 28;
const HANG = 20;
/** From one line to write on to the next. */
const WRITING = 25;
const PADDING = 4;
/** A heading does not stand alone at the end of a page. */
const WITH_HEADING = 64;

type Kind = Block['block'];
type BlockOf<K extends Kind> = Extract<Block, { block: K }>;

const DRAWERS: { [K in Kind]: (doc: Doc, block: BlockOf<K>) => void } = {
  paragraph: (doc, { words, align = 'justify', size = SIZE.text }) =>
    drawWords(doc, words, { align, size, indent: align === 'justify' ? INDENT : 0 }),
  heading: (doc, { words, level = 1 }) => {
    doc.y += 4;
    makeRoom(doc, heightOf(doc, words, { bold: true }) + WITH_HEADING);
    drawWords(doc, words, { bold: true, italic: level === 2 });
  },
  list: drawItems,
  pair: (doc, { label, value }) => drawPair(doc, label, value),
  lines: (doc, { count }) => {
    for (let at = 0; at < count; at++) drawWritingLine(doc, left(doc), WRITING);
    doc.y += 6;
  },
  table: drawTable,
};

export function drawBlock<K extends Kind>(doc: Doc, block: BlockOf<K>): void {
  const drawer: (doc: Doc, block: BlockOf<K>) => void = DRAWERS[block.block as K];
  drawer(doc, block);
}

function drawItems(doc: Doc, { items, numbered, size = SIZE.text }: BlockOf<'list'>): void {
  items.forEach((item, at) => {
    makeRoom(doc, size * 2);
    const top = doc.y;
    drawWords(doc, numbered ? `${at + 1}.` : '-', { x: left(doc) + HANG / 2, size });
    doc.y = top;
    const x = left(doc) + HANG * 1.5;
    drawWords(doc, item, { x, width: widthOf(doc) - HANG * 1.5, size });
  });
}

function drawPair(doc: Doc, label: string, value: string): void {
  if (value !== '') {
    drawWords(doc, `${label}: ${value}`);
    return;
  }
  makeRoom(doc, WRITING);
  const text = `${label}:`;
  const width = doc.font('regular').fontSize(SIZE.text).widthOfString(text);
  const top = doc.y;
  drawWords(doc, text);
  const after = doc.y;
  const fits = width < widthOf(doc) - 4 * INDENT;
  doc.y = fits ? top : after;
  drawWritingLine(doc, fits ? left(doc) + width + PADDING : left(doc), fits ? SIZE.text + 2 : WRITING);
  doc.y = Math.max(doc.y, after) + 3;
}

/** A dotted line to the right edge, so far below. */
function drawWritingLine(doc: Doc, x: number, below: number): void {
  makeRoom(doc, below);
  doc.y += below;
  doc.save().lineWidth(0.8).dash(1, { space: 2.5 }).strokeColor('#555555');
  doc
    .moveTo(x, doc.y)
    .lineTo(left(doc) + widthOf(doc), doc.y)
    .stroke()
    .restore();
}

function drawTable(doc: Doc, table: BlockOf<'table'>): void {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns.map(({ width }) => (width / total) * widthOf(doc));
  const heads = table.columns.map(({ title }) => title);
  const headHeight = rowHeight(doc, heads, widths, true);
  const drawHead = () => drawRow(doc, table, heads, widths, true);
  makeRoom(doc, headHeight + WITH_HEADING);
  drawHead();
  for (const row of table.rows) {
    const page = doc.page;
    makeRoom(doc, rowHeight(doc, row, widths, false));
    if (doc.page !== page) drawHead();
    drawRow(doc, table, row, widths, false);
  }
  doc.y += 8;
}

function rowHeight(doc: Doc, cells: string[], widths: number[], bold: boolean): number {
  const heights = cells.map((text, at) =>
    heightOf(doc, text, { bold, size: SIZE.small, width: (widths[at] ?? 0) - 2 * PADDING }),
  );
  return Math.max(SIZE.small + 10, ...heights) + 2 * PADDING;
}

function drawRow(
  doc: Doc,
  table: BlockOf<'table'>,
  cells: string[],
  widths: number[],
  isHead: boolean,
): void {
  const height = rowHeight(doc, cells, widths, isHead);
  const top = doc.y;
  let x = left(doc);
  doc.lineWidth(0.7).strokeColor('#777777');
  widths.forEach((width, at) => {
    doc.rect(x, top, width, height).stroke();
    doc.y = top + PADDING;
    const align = isHead ? 'center' : (table.columns[at]?.align ?? 'left');
    const style = {
      bold: isHead,
      size: SIZE.small,
      x: x + PADDING,
      width: width - 2 * PADDING,
      align,
    } as const;
    drawWords(doc, cells[at] ?? '', style);
    x += width;
  });
  doc.y = top + height;
}
