// Writes a Word file as a cell's papers are presented: margins, type, head and signatures by the Party's rules.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { OfficePaper, SignatureColumn } from './office.ts';
import type { Annex, WordSheet } from './sheets.ts';
import { blockOf, NO_BORDERS, runs, SIZE, WIDTH } from './word-blocks.ts';

/** Twentieths of a point in a millimetre. Source of the measures: 05-HD/VPTW, see docs/domain.md. */
const MM = 1440 / 25.4;
const MARGIN = {
  top: 20 * MM,
  bottom: 20 * MM,
  left: 30 * MM,
  right: 15 * MM,
  header: 10 * MM,
  footer: 10 * MM,
};
const A4 = { width: 210 * MM, height: 297 * MM };
const FONT = 'Times New Roman';
/** Empty lines to sign on. */
const SIGN_LINES = 4;

export async function writeWord(sheet: WordSheet): Promise<Uint8Array> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const empty = [new Paragraph({})];
  const file = new Document({
    title: sheet.title,
    creator: sheet.head?.unit ?? sheet.title,
    lastModifiedBy: sheet.head?.unit ?? sheet.title,
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.text, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        // The first page has no number.
        properties: { titlePage: true, page: { size: A4, margin: MARGIN } },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: empty }) },
        footers: { default: new Footer({ children: empty }) },
        children: [
          ...opening(sheet),
          ...body(sheet),
          ...ending(sheet),
          ...(sheet.annexes ?? []).flatMap(annex),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** The signatures do not stand alone on the last page, when a paragraph is before them. */
const body = ({ blocks }: OfficePaper) =>
  blocks.flatMap((block, at) => blockOf(block, at === blocks.length - 1));

function opening({ head, draft, title, subject }: OfficePaper) {
  const top = head
    ? [headTable(head, draft)]
    : draft
      ? [line(draft, { bold: true, italics: true }, AlignmentType.RIGHT)]
      : [];
  return [
    ...top,
    line('', {}),
    line(title, { bold: true, size: SIZE.title }),
    ...(subject ? [line(subject, { bold: true })] : []),
    line('', {}),
  ];
}

const line = (
  text: string,
  looks: IRunOptions,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.CENTER,
  keepNext = false,
): Paragraph => new Paragraph({ alignment, keepNext, children: runs([{ text }], looks) });

function headTable(head: NonNullable<OfficePaper['head']>, draft: string | null): Table {
  const small = { size: SIZE.head };
  return columns(
    [
      line(head.upper, small),
      line(head.unit, { ...small, bold: true }),
      line('*', small),
      ...(head.number ? [line(head.number, small)] : []),
      ...(draft ? [line(draft, { ...small, bold: true, italics: true })] : []),
    ],
    [
      line(head.party, { size: SIZE.head, bold: true, underline: {} }),
      line(head.place, { size: SIZE.head, italics: true }),
    ],
    0.46,
  );
}

/** Two columns without lines, not parted by the end of a page. */
function columns(leftSide: Paragraph[], rightSide: Paragraph[], share: number): Table {
  const widths = [Math.round(WIDTH * share), Math.round(WIDTH * (1 - share))];
  const cell = (children: Paragraph[], at: number) =>
    new TableCell({
      borders: NO_BORDERS,
      width: { size: widths[at]!, type: WidthType.DXA },
      children: children.length > 0 ? children : [new Paragraph({})],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(leftSide, 0), cell(rightSide, 1)] })],
  });
}

function ending({ signatures, recipients }: OfficePaper) {
  if (signatures.length === 0 && !recipients) return [];
  const notice = recipients ? recipientLines(recipients) : [];
  const [first, second] = signatures.map(signatureLines);
  const isPair = second !== undefined;
  const signed = columns(isPair ? (first ?? []) : notice, second ?? first ?? [], 0.5);
  return [
    line('', {}, AlignmentType.LEFT, true),
    signed,
    ...(isPair && notice.length > 0 ? [line('', {}), ...notice] : []),
  ];
}

const annex = ({ title, subject, blocks }: Annex) => [
  new Paragraph({
    pageBreakBefore: true,
    alignment: AlignmentType.CENTER,
    children: runs([{ text: title }], { bold: true }),
  }),
  line(subject, { bold: true }),
  line('', {}),
  ...blocks.flatMap((block) => blockOf(block)),
];

const signatureLines = ({ titles, name }: SignatureColumn): Paragraph[] => [
  ...titles.map((title) => line(title, { bold: true }, AlignmentType.CENTER, true)),
  ...Array.from({ length: SIGN_LINES }, () => line('', {}, AlignmentType.CENTER, true)),
  line(name, { bold: true }),
];

const recipientLines = ({ title, lines }: NonNullable<OfficePaper['recipients']>): Paragraph[] => [
  line(title, { underline: {} }, AlignmentType.LEFT),
  ...lines.map((text) => line(`- ${text}`, { size: SIZE.small }, AlignmentType.LEFT)),
];
