// The shape of a paper as Party offices write it: head, kind, subject, blocks, signatures. Words come from the caller.

/** A piece of text with its looks. */
export type Run = { text: string; bold?: boolean; italic?: boolean; underline?: boolean };
/** A whole line or paragraph; '\n' breaks the line. */
export type Words = string | Run[];

export type Block =
  /** `size` in points, in PDF alone: what hangs on a wall is read from afar. */
  | { block: 'paragraph'; words: Words; align?: 'left' | 'center' | 'right' | 'justify'; size?: number }
  /** Bold; level 2 is bold italic. */
  | { block: 'heading'; words: Words; level?: 1 | 2 }
  /** Dashes, or numbers from 1. */
  | { block: 'list'; items: Words[]; numbered?: boolean; size?: number }
  /** 'Label: value'; an empty value is a dotted line to write on. */
  | { block: 'pair'; label: string; value: string }
  /** Dotted lines to write on. */
  | { block: 'lines'; count: number }
  /** `width`: shares of the whole. The head is repeated on every page; an empty cell is room to write. */
  | {
      block: 'table';
      columns: { title: string; width: number; align?: 'left' | 'center' | 'right' }[];
      rows: string[][];
    };

/** Who signs: titles in bold capitals as given, room to sign, the name ('' leaves it open). */
export type SignatureColumn = { titles: string[]; name: string };

/** Source: 05-HD/VPTW of 2026, see docs/domain.md: no national motto. */
export type OfficePaper = {
  /** Null for a paper without head. */
  head: {
    /** 'ĐẢNG ỦY XÃ …', then in bold 'CHI BỘ …', then the number: 'Số …-BB/CB', '' for none. */
    upper: string;
    unit: string;
    number: string;
    /** 'ĐẢNG CỘNG SẢN VIỆT NAM'. */
    party: string;
    /** Place and date, in italics. */
    place: string;
  } | null;
  /** 'Dự thảo'; null when it is none. */
  draft: string | null;
  /** The kind of the paper: 'BIÊN BẢN', 'GIẤY MỜI'. */
  title: string;
  /** What it is about, bold; '' for none. */
  subject: string;
  blocks: Block[];
  /** At the end on the left, when there is one signature; else under the signatures. */
  recipients: { title: string; lines: string[] } | null;
  /** One stands on the right; of two the first on the left. */
  signatures: SignatureColumn[];
};
