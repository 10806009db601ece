// Draws any sheet that becomes a PDF, or several into one.
import type { BundleSheet, PdfSheet } from '../sheets.ts';
import { drawList } from './checks.ts';
import { type Doc, documentOf } from './document.ts';
import { drawFrame, drawLetters } from './office.ts';
import { drawSlips } from './slips.ts';

/** The bytes of the PDF. */
export const drawPdf = (sheet: PdfSheet | BundleSheet): Promise<Uint8Array> =>
  documentOf(sheet.title, (doc) => {
    for (const part of sheet.kind === 'bundle' ? sheet.sheets : [sheet]) drawPart(doc, part);
  });

function drawPart(doc: Doc, sheet: PdfSheet): void {
  if (sheet.kind === 'slips') drawSlips(doc, sheet);
  else if (sheet.kind === 'frame') drawFrame(doc, sheet);
  else if (sheet.kind === 'letters') drawLetters(doc, sheet);
  else drawList(doc, sheet);
}
