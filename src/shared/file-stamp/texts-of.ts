// Takes the words out of a file, by what it is and not by what it is called.
import { officeTexts } from './office-texts.ts';

const isAt = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024))
    .subarray(0, mark.length)
    .toString('latin1') === mark;
const PDF_HEAD = 1024;

/** Words in parts, lines kept; nothing for pictures and sounds. */
export async function textsOf(bytes: Uint8Array, mime: string): Promise<string[] | 'unreadable'> {
  if (isAt(bytes, 'PK')) return officeTexts(bytes);
  // Some programs put bytes before the mark.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_HEAD));
  if (head.includes('%PDF-')) return (await import('./pdf-texts.ts')).pdfTexts(bytes);
  if (/^(image|audio|video)\//.test(mime)) return [];
  const text = plainText(bytes);
  return text === null ? 'unreadable' : [text];
}

/** UTF-8, or UTF-16 with its mark; null for anything else, of which no word can be trusted. */
function plainText(bytes: Uint8Array): string | null {
  const utf16 = isAt(bytes, '\xff\xfe') ? 'utf-16le' : isAt(bytes, '\xfe\xff') ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    // Rich text keeps its letters as codes.
    return text.includes('\0') || text.startsWith('{\\rtf') ? null : text;
  } catch {
    return null;
  }
}
