// Starts an A4 document with our fonts, collects its bytes, and writes page numbers.
import PDFDocument from 'pdfkit';
import { BOLD, BOLD_ITALIC, ITALIC, REGULAR } from '../fonts.ts';

export type Doc = InstanceType<typeof PDFDocument>;

const NUMBER_SIZE = 12;
const NUMBER_ABOVE_EDGE = 26;

/** Draws on pages that `draw` adds itself; pages stay open, so that it can go back to write their numbers. */
export async function documentOf(title: string, draw: (doc: Doc) => void): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: title },
  });
  doc.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  doc.registerFont('italic', ITALIC).registerFont('bold italic', BOLD_ITALIC);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** How many pages there are. */
export const pagesOf = (doc: Doc): number => doc.bufferedPageRange().count;

/** 'Trang 1/3' at the foot of all pages from `first` (from 0) to the last one. */
export function drawPageNumbers(doc: Doc, word: string, first: number): void {
  const count = pagesOf(doc) - first;
  for (let at = 0; at < count; at++) {
    doc.switchToPage(first + at);
    // A margin would push what stands at the edge to another page.
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    doc.font('regular').fontSize(NUMBER_SIZE).fillColor('#000000');
    const place = { width: doc.page.width, align: 'center' as const, lineBreak: false };
    doc.text(`${word} ${at + 1}/${count}`, 0, doc.page.height - NUMBER_ABOVE_EDGE, place);
  }
}
