// Text that flows down a page and on to the next one.
import type { Run, Words } from '../office.ts';
import type { Doc } from './document.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
/** Source: 05-HD/VPTW, see docs/domain.md. */
export const PAGE = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };
export const SIZE = { title: 17, text: 14, head: 12.5, small: 12 } as const;
const GAP = 4;
const LINE_GAP = 1;

export type Style = {
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'right' | 'justify';
  size?: number;
  x?: number;
  width?: number;
  /** Of the first line. */
  indent?: number;
};

export const left = (doc: Doc): number => doc.page.margins.left;
export const widthOf = (doc: Doc): number => doc.page.width - doc.page.margins.left - doc.page.margins.right;
const roomLeft = (doc: Doc): number => doc.page.height - doc.page.margins.bottom - doc.y;

/** Begins a page, unless so much height is left on this one. */
export function makeRoom(doc: Doc, height: number): void {
  if (roomLeft(doc) < height) doc.continueOnNewPage();
}

export const runsOf = (words: Words): Run[] => (typeof words === 'string' ? [{ text: words }] : words);

const fontOf = (run: Run, style: Style): string => {
  const looks = [(run.bold ?? style.bold) && 'bold', (run.italic ?? style.italic) && 'italic'];
  return looks.filter(Boolean).join(' ') || 'regular';
};

/** Draws from where the document stands and leaves it below. */
export function drawWords(doc: Doc, words: Words, style: Style = {}): void {
  const { x = left(doc), width = widthOf(doc), align = 'left', size = SIZE.text, indent = 0 } = style;
  const runs = runsOf(words);
  doc.fontSize(size);
  runs.forEach((run, at) => {
    const isLast = at === runs.length - 1;
    doc.font(fontOf(run, style));
    const options = {
      width,
      align,
      lineGap: LINE_GAP,
      underline: run.underline ?? false,
      continued: !isLast,
    };
    if (at === 0) doc.text(run.text, x, doc.y, { ...options, indent });
    else doc.text(run.text, options);
  });
  doc.y += GAP;
}

/** At most this height, drawn so. */
export function heightOf(doc: Doc, words: Words, style: Style = {}): number {
  const text = runsOf(words)
    .map((run) => run.text)
    .join('');
  const isBold = style.bold ?? typeof words !== 'string';
  doc.font(isBold ? 'bold' : 'regular').fontSize(style.size ?? SIZE.text);
  return doc.heightOfString(text, { width: style.width ?? widthOf(doc), lineGap: LINE_GAP }) + GAP;
}
