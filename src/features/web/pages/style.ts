// The one style sheet, served from here under an address that names its content.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../shared/ids.ts';

export const STYLE = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');
export const STYLE_PATH = `/kieu/${sha256(STYLE).slice(0, 16)}.css`;
