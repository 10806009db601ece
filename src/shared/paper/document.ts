// Starts an A4 document with our fonts and collects its bytes.
import PDFDocument from 'pdfkit';
import { BOLD, REGULAR } from './fonts.ts';

export type Doc = InstanceType<typeof PDFDocument>;

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
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
