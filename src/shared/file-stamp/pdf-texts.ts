// Takes the words out of a PDF, line by line; what stands far apart on one line is apart.
import { getDocumentProxy } from 'unpdf';

/** A stamp is on the first page; later pages may be another paper. */
const MOST_PAGES = 50;
/** Of the height of a letter: more is another column, less is within a word. */
const [COLUMN_GAP, WORD_GAP, LINE_SHIFT] = [1.5, 0.12, 0.5];

/** Of the reader: its warnings are of no use to anybody. */
const ERRORS = 0;

type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };

/** A page each; empty texts for scanned pages. `unreadable` for a damaged or protected file. */
export async function pdfTexts(bytes: Uint8Array): Promise<string[] | 'unreadable'> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS });
    const texts: string[] = [];
    for (let page = 1; page <= Math.min(pdf.numPages, MOST_PAGES); page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      texts.push(linesOf(items.filter((item): item is typeof item & Item => 'str' in item)));
    }
    await pdf.loadingTask.destroy();
    return texts;
  } catch {
    // The reader throws errors of many kinds for malformed files, and for those with a password.
    return 'unreadable';
  }
}

function linesOf(items: Item[]): string {
  let text = '';
  let last: { end: number; y: number } | null = null;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x = 0, y = 0] = transform.slice(4);
    if (str.trim() !== '') {
      const size = height || Math.abs(transform[3] ?? 0) || 1;
      if (last) {
        const gap = x - last.end;
        const isElsewhere = Math.abs(y - last.y) > size * LINE_SHIFT || Math.abs(gap) > size * COLUMN_GAP;
        if (isElsewhere) text += '\n';
        else if (gap > size * WORD_GAP) text += ' ';
      }
      text += str;
      last = { end: x + width, y };
    }
    if (hasEOL) {
      text += '\n';
      last = null;
    }
  }
  return text;
}
