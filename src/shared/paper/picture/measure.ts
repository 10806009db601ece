// Measures and wraps text as our fonts draw it.
import PDFDocument from 'pdfkit';
import { BOLD, REGULAR } from '../fonts.ts';

export type Type = { size: number; bold?: boolean };

// Used for its reading of font files alone: nothing is drawn on it.
const ruler = new PDFDocument({ autoFirstPage: false });
ruler.registerFont('regular', REGULAR).registerFont('bold', BOLD);

export const textWidth = (text: string, { size, bold }: Type): number =>
  ruler
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .widthOfString(text);

/** Lines of at most `width`, broken between words, and inside a word that is longer than a line. */
export function wrap(text: string, type: Type, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, type, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, type) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, type: Type, width: number): string[] {
  if (textWidth(word, type) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, type) > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}
