// Font files with all Vietnamese letters, for whatever draws.
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export const REGULAR = resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf');
export const BOLD = resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf');
