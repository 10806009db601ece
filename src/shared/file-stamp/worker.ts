// The thread that reads files from outside, so that neither their size nor their faults reach the service.
import { type Stamp, secrecyStamp } from '../secrecy.ts';
import { serveThread } from '../serve-thread.ts';
import type { FileStamp, FileToCheck } from './file-stamp.ts';
import { textsOf } from './texts-of.ts';

/** What parts words in a file name: 'MẬT - Kế hoạch', 'toi_mat'. */
const BETWEEN = /\s*[-–—_()[\]{}.,;+]+\s*/u;

async function stampOf({ name, bytes }: FileToCheck, mime: string): Promise<FileStamp> {
  const named = stampOfName(name);
  if (named) return named;
  const texts = await textsOf(bytes, mime);
  if (texts === 'unreadable') return 'unreadable';
  for (const text of texts) {
    const found = secrecyStamp(text);
    if (found) return found;
  }
  return null;
}

/** A part of the name by itself, or two and three in a row: 'toi_mat_bao_cao'. */
function stampOfName(name: string): Stamp | null {
  const parts = name.replace(/\.[^.]*$/, '').split(BETWEEN);
  for (let from = 0; from < parts.length; from++) {
    for (let count = 1; count <= 4; count++) {
      const found = secrecyStamp(parts.slice(from, from + count).join(' '));
      if (found) return found;
    }
  }
  return null;
}

serveThread<FileToCheck, FileStamp>((file) => stampOf(file, file.mime));
