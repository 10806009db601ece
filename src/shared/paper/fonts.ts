// Font files with all Vietnamese letters, for whatever draws.
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const file = (style: string): string =>
  resolve(`@expo-google-fonts/be-vietnam-pro/${style}/BeVietnamPro_${style}.ttf`);

export const FAMILY = 'Be Vietnam Pro';
export const REGULAR = file('400Regular');
export const BOLD = file('600SemiBold');
export const ITALIC = file('400Regular_Italic');
export const BOLD_ITALIC = file('600SemiBold_Italic');
