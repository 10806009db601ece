// Draws a QR code to be shown on a wall: a title over it, lines under it, its quiet zone around it.
import QRCode from 'qrcode';
import { FAMILY } from '../fonts.ts';
import type { QrSheet } from '../sheets.ts';
import { escaped } from '../xml.ts';
import { type Type, wrap } from './measure.ts';
import { pngOf, WIDTH } from './png.ts';

const MARGIN = 60;
const TITLE: Type = { size: 58, bold: true };
const LINE: Type = { size: 44 };
const LEADING = 1.35;
/** Source: ISO/IEC 18004: four modules of light around the code. */
const QUIET = 4;

export async function drawQr({ content, title, lines }: QrSheet): Promise<Uint8Array> {
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, type: Type): void => {
    for (const line of wrap(text, type, WIDTH - 2 * MARGIN)) {
      y += type.size;
      parts.push(textAt(line, type, y));
      y += type.size * (LEADING - 1);
    }
  };
  if (title !== null) write(title, TITLE);
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const side = Math.floor(WIDTH / (modules.size + 2 * QUIET));
  const left = (WIDTH - side * modules.size) / 2;
  // The margin is a part of the quiet zone where nothing stands above.
  y += title === null ? Math.max(0, QUIET * side - MARGIN) : QUIET * side * 0.75;
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      squares.push(`M${left + column * side} ${y + row * side}h${side}v${side}h-${side}z`);
    }
  }
  parts.push(`<path shape-rendering="crispEdges" fill="#000000" d="${squares.join('')}"/>`);
  y += side * (modules.size + QUIET * 0.75);
  for (const line of lines) write(line, LINE);
  const height = Math.ceil(y + MARGIN);
  return pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${parts.join('')}</svg>`,
    height,
  );
}

const textAt = (text: string, { size, bold }: Type, y: number): string =>
  `<text x="${WIDTH / 2}" y="${y}" text-anchor="middle" font-family="${FAMILY}" font-size="${size}" ` +
  `font-weight="${bold ? 600 : 400}" fill="#111111">${escaped(text)}</text>`;
