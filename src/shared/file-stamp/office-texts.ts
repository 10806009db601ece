// Takes the words out of Word, Excel, PowerPoint and OpenDocument files, drawn text and headers with them.
import { unzipXml, ZipError } from '../zip.ts';

/** The parts of these files that hold what people read. */
const PARTS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|comments)|ppt\/slides\/slide\d+|xl\/(?:sharedStrings|worksheets\/sheet\d+)|content|styles)\.xml$/;
/** Paragraphs, cells, line breaks; a text box stands inside a paragraph, so both ends count. */
const LINE =
  /<\/?(?:w:p|a:p|text:p|text:h|si|is|c|row)(?=[\s/>])[^>]*>|<(?:w:br|w:cr|a:br|text:line-break)\b[^>]*>/g;
const SPACE = /<(?:w:tab|text:tab|text:s)\b[^>]*>/g;
/** WordArt keeps its words in an attribute: a watermark. */
const DRAWN = /<v:textpath\b[^>]*\bstring="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** `unreadable` for a damaged or protected archive, and for one that is none of these. */
export function officeTexts(bytes: Uint8Array): string[] | 'unreadable' {
  try {
    const parts = unzipXml(bytes).filter(({ name, data }) => data !== null && PARTS.test(name));
    return parts.length === 0 ? 'unreadable' : parts.flatMap(({ data }) => textsOfXml(String(data)));
  } catch (error) {
    if (error instanceof ZipError) return 'unreadable';
    throw error;
  }
}

function textsOfXml(xml: string): string[] {
  const drawn = [...xml.matchAll(DRAWN)].map(([, words = '']) => decoded(words));
  const text = xml
    .replace(LINE, '\n')
    .replace(SPACE, ' ')
    .replace(/<[^>]*>/g, '');
  return [decoded(text), ...drawn];
}

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
