// Turns an SVG into a PNG with our fonts.
import { Resvg } from '@resvg/resvg-js';
import { BOLD, FAMILY, REGULAR } from '../fonts.ts';

/** A phone held upright shows it without zooming. */
export const WIDTH = 1080;
/** Telegram refuses a photo of more than 10,000 in width and height together. */
export const MAX_HEIGHT = 10_000 - WIDTH;

/** @throws Error for a picture that no chat would take */
export function pngOf(svg: string, height: number): Uint8Array {
  if (height > MAX_HEIGHT) throw new Error(`a picture of ${Math.ceil(height)} pixels is too high`);
  const fonts = { fontFiles: [REGULAR, BOLD], loadSystemFonts: false, defaultFontFamily: FAMILY };
  return new Resvg(svg, { font: fonts, background: '#ffffff' }).render().asPng();
}
