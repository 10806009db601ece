// The blocks of a paper as Word keeps them: paragraphs, lists, dotted lines, tables.
import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Words } from './office.ts';
import { xmlText } from './xml.ts';

/** Half points. */
export const SIZE = { title: 30, text: 28, head: 26, small: 24 } as const;
const MM = 1440 / 25.4;
/** Between the margins of an A4 page, in twentieths of a point. */
export const WIDTH = Math.round(165 * MM);
const INDENT = Math.round(10 * MM);
const HANG = Math.round(8 * MM);
const SPACING = { after: 80, line: 276 };
const CELL_MARGIN = { top: 40, bottom: 40, left: 80, right: 80 };

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '777777' } as const;
const all = <T>(one: T) => ({ top: one, bottom: one, left: one, right: one });
export const NO_BORDERS = { ...all(none), insideHorizontal: none, insideVertical: none };

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** `looks` hold for every run that does not say otherwise. */
export function runs(words: Words, looks: IRunOptions = {}): TextRun[] {
  const pieces = typeof words === 'string' ? [{ text: words }] : words;
  return pieces.flatMap(({ text, ...own }) => {
    const { bold, italic, underline } = own as { bold?: boolean; italic?: boolean; underline?: boolean };
    const style: IRunOptions = {
      ...looks,
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italics: italic }),
      ...(underline ? { underline: {} } : {}),
    };
    return xmlText(text)
      .split('\n')
      .map((part, at) => new TextRun({ ...style, text: part, ...(at > 0 ? { break: 1 } : {}) }));
  });
}

/** `keepNext`: what follows stands on the same page, when this is a paragraph. */
export function blockOf(block: Block, keepNext = false): (Paragraph | Table)[] {
  switch (block.block) {
    case 'paragraph': {
      const { words, align = 'justify' } = block;
      const indent = align === 'justify' ? { indent: { firstLine: INDENT } } : {};
      return [
        new Paragraph({
          spacing: SPACING,
          keepNext,
          alignment: ALIGN[align],
          ...indent,
          children: runs(words),
        }),
      ];
    }
    case 'heading': {
      const looks = { bold: true, italics: block.level === 2 };
      const spacing = { ...SPACING, before: 120 };
      return [new Paragraph({ spacing, keepNext: true, children: runs(block.words, looks) })];
    }
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            spacing: SPACING,
            alignment: AlignmentType.JUSTIFIED,
            indent: { left: INDENT + HANG, hanging: HANG },
            tabStops: [{ type: TabStopType.LEFT, position: INDENT + HANG }],
            children: [
              new TextRun({ children: [block.numbered ? `${at + 1}.` : '-', new Tab()] }),
              ...runs(item),
            ],
          }),
      );
    case 'pair':
      return block.value === ''
        ? [dotted(`${block.label}: `)]
        : [new Paragraph({ spacing: SPACING, children: runs(`${block.label}: ${block.value}`) })];
    case 'lines':
      return Array.from({ length: block.count }, () => dotted(''));
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: SPACING })];
  }
}

/** Dots to the right margin: as many as the line takes, whatever is written over them. */
const dotted = (text: string): Paragraph =>
  new Paragraph({
    spacing: { ...SPACING, line: 360 },
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH, leader: 'dot' }],
    children: [...runs(text), new TextRun({ children: [new Tab()] })],
  });

function tableOf({ columns, rows }: Extract<Block, { block: 'table' }>): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * WIDTH));
  const cell = (text: string, at: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: CELL_MARGIN,
      verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : ALIGN[columns[at]?.align ?? 'left'],
          children: runs(text, { size: SIZE.small, bold: isHead }),
        }),
      ],
    });
  const titles = columns.map(({ title }, at) => cell(title, at, true));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...all(thin), insideHorizontal: thin, insideVertical: thin },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(row[at] ?? '', at, false)) }),
      ),
    ],
  });
}
