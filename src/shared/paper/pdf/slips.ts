// Draws invitation slips: A4, eight a page, with a QR code each.
import QRCode from 'qrcode';
import type { Slip, SlipSheet } from '../sheets.ts';
import type { Doc } from './document.ts';

const COLUMNS = 2;
const ROWS = 4;
/** Points; A4 is 595 × 842. */
const MARGIN = 20;
const PADDING = 12;
const QR_SIZE = 92;
const NAME_SIZES = [14, 12, 10] as const;

type Box = { x: number; y: number; width: number; height: number };

export function drawSlips(doc: Doc, sheet: SlipSheet): void {
  sheet.slips.forEach((slip, index) => {
    const at = index % (COLUMNS * ROWS);
    if (at === 0) doc.addPage();
    drawSlip(doc, sheet, slip, boxAt(doc, at));
  });
}

function boxAt(doc: Doc, at: number): Box {
  const width = (doc.page.width - 2 * MARGIN) / COLUMNS;
  const height = (doc.page.height - 2 * MARGIN) / ROWS;
  return {
    x: MARGIN + (at % COLUMNS) * width,
    y: MARGIN + Math.floor(at / COLUMNS) * height,
    width,
    height,
  };
}

function drawSlip(doc: Doc, sheet: SlipSheet, slip: Slip, box: Box): void {
  doc.save().lineWidth(0.5).dash(3, { space: 3 }).strokeColor('#888888');
  doc.rect(box.x, box.y, box.width, box.height).stroke().restore();
  const x = box.x + PADDING;
  const width = box.width - 2 * PADDING;
  let y = box.y + PADDING;
  doc.fillColor('#000000').font('regular').fontSize(9).text(sheet.title, x, y, oneLine(width));
  y += 14;
  doc.font('bold').fontSize(sizeFor(doc, slip.name, width));
  doc.text(slip.name, x, y, { ...oneLine(width), height: 20 });
  y += 21;
  doc.font('regular').fontSize(10).text(slip.unit, x, y, { width, height: 26, ellipsis: true });
  y += 30;
  drawQr(doc, slip.link, x, y);
  const beside = x + QR_SIZE + PADDING;
  doc.fontSize(9.5);
  doc.text(sheet.steps.join('\n'), beside, y, {
    width: width - QR_SIZE - PADDING,
    height: QR_SIZE,
    lineGap: 1.5,
    ellipsis: true,
  });
  doc.fontSize(7).text(slip.link, x, box.y + box.height - PADDING - 9, oneLine(width));
}

/** The largest size at which the name stands on one line. */
function sizeFor(doc: Doc, name: string, width: number): number {
  return NAME_SIZES.find((size) => doc.fontSize(size).widthOfString(name) <= width) ?? NAME_SIZES.at(-1)!;
}

const oneLine = (width: number) => ({ width, height: 12, lineBreak: false, ellipsis: true });

/** As squares, not as a picture: sharp on any printer. */
function drawQr(doc: Doc, link: string, x: number, y: number): void {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const side = QR_SIZE / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) doc.rect(x + column * side, y + row * side, side, side);
    }
  }
  doc.fill('#000000');
}
