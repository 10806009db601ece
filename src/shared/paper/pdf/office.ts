// Draws a paper as offices write it: head, title, blocks, signatures; letters each begin a page.
import type { OfficePaper, SignatureColumn } from '../office.ts';
import type { FrameSheet, LetterSheet } from '../sheets.ts';
import { drawBlock } from './blocks.ts';
import { type Doc, drawPageNumbers, pagesOf } from './document.ts';
import { drawWords, heightOf, left, makeRoom, PAGE, SIZE, widthOf } from './flow.ts';

const GAP = 12;
/** Of the head, the rest is for the name of the Party. */
const HEAD_LEFT = 0.46;
const SIGN_HEIGHT = 66;

export function drawFrame(doc: Doc, sheet: FrameSheet): void {
  const first = pagesOf(doc);
  drawPaper(doc, sheet);
  drawPageNumbers(doc, sheet.page, first);
}

export function drawLetters(doc: Doc, { letters }: LetterSheet): void {
  for (const letter of letters) drawPaper(doc, letter);
}

function drawPaper(doc: Doc, paper: OfficePaper): void {
  doc.addPage({ size: 'A4', margins: PAGE });
  doc.fillColor('#000000');
  if (paper.head) drawHead(doc, paper.head, paper.draft);
  else if (paper.draft) drawWords(doc, paper.draft, { italic: true, align: 'right' });
  doc.y += GAP;
  drawWords(doc, paper.title, { bold: true, align: 'center', size: SIZE.title });
  if (paper.subject) drawWords(doc, paper.subject, { bold: true, align: 'center' });
  doc.y += GAP;
  paper.blocks.forEach((block, at) => {
    // The signatures do not stand alone on the last page, when a paragraph is before them.
    const isLast = at === paper.blocks.length - 1;
    if (isLast && block.block === 'paragraph')
      makeRoom(doc, heightOf(doc, block.words) + endHeight(doc, paper));
    drawBlock(doc, block);
  });
  drawEnd(doc, paper);
}

type Line = { text: string; bold?: boolean; italic?: boolean; underline?: boolean };

function drawHead(doc: Doc, head: NonNullable<OfficePaper['head']>, draft: string | null): void {
  const top = doc.y;
  const middle = widthOf(doc) * HEAD_LEFT;
  const bottoms = [
    drawColumn(doc, { x: left(doc), width: middle - GAP, top }, [
      { text: head.upper },
      { text: head.unit, bold: true },
      { text: '*' },
      { text: head.number },
      ...(draft === null ? [] : [{ text: draft, italic: true, bold: true }]),
    ]),
    drawColumn(doc, { x: left(doc) + middle, width: widthOf(doc) - middle, top }, [
      { text: head.party, bold: true, underline: true },
      { text: head.place, italic: true },
    ]),
  ];
  doc.y = Math.max(...bottoms);
}

/** Centred lines one under the other. @returns where they end */
function drawColumn(
  doc: Doc,
  { x, width, top }: { x: number; width: number; top: number },
  lines: Line[],
): number {
  doc.y = top;
  for (const { text, underline, ...style } of lines) {
    if (text === '') continue;
    const words = [{ text, underline: underline ?? false }];
    drawWords(doc, words, { ...style, x, width, align: 'center', size: SIZE.head });
  }
  return doc.y;
}

function drawEnd(doc: Doc, { signatures, recipients }: OfficePaper): void {
  const beside = recipients !== null && signatures.length < 2;
  const blocks = beside || signatures.length > 1 ? 2 : 1;
  if (signatures.length > 0 || recipients) {
    doc.y += GAP;
    const width = widthOf(doc) / 2;
    makeRoom(doc, endHeight(doc, { signatures }));
    const top = doc.y;
    const ends = signatures.map((one, at) => {
      const isRight = blocks === 1 || beside || at > 0;
      const place = { x: left(doc) + (isRight ? width : 0), width, top };
      return drawSignature(doc, one, place);
    });
    if (recipients && beside) {
      ends.push(drawRecipients(doc, recipients, { x: left(doc), width: width - GAP, top }));
    }
    doc.y = Math.max(top, ...ends);
  }
  if (recipients && !beside) {
    doc.y += GAP;
    drawRecipients(doc, recipients, { x: left(doc), width: widthOf(doc), top: doc.y });
  }
}

type Place = { x: number; width: number; top: number };

function endHeight(doc: Doc, { signatures }: Pick<OfficePaper, 'signatures'>): number {
  const style = { bold: true, width: widthOf(doc) / 2 };
  const heights = signatures.map(({ titles, name }) =>
    [...titles, name].reduce((sum, text) => sum + heightOf(doc, text, style), SIGN_HEIGHT + GAP),
  );
  return Math.max(0, ...heights);
}

function drawSignature(doc: Doc, { titles, name }: SignatureColumn, { x, width, top }: Place): number {
  doc.y = top;
  for (const title of titles) drawWords(doc, title, { bold: true, align: 'center', x, width });
  doc.y += SIGN_HEIGHT;
  if (name) drawWords(doc, name, { bold: true, align: 'center', x, width });
  return doc.y;
}

function drawRecipients(
  doc: Doc,
  { title, lines }: NonNullable<OfficePaper['recipients']>,
  { x, width, top }: Place,
): number {
  doc.y = top;
  drawWords(doc, [{ text: title, underline: true }], { x, width, size: SIZE.head });
  for (const line of lines) drawWords(doc, `- ${line}`, { x, width, size: SIZE.small });
  return doc.y;
}
