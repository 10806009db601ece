// What can be made: the shapes that travel to the worker and back. All words come from the caller.
import type { LocalDate } from '../dates.ts';
import type { Block, OfficePaper } from './office.ts';

/** One slip to cut out: who it is for, how to use it, the link as QR code and in letters. */
export type Slip = { name: string; unit: string; link: string };

export type SlipSheet = {
  kind: 'slips';
  /** Shown at the head of each slip. */
  title: string;
  /** How to use it, one line each. */
  steps: string[];
  slips: Slip[];
};

/** One person on a sheet; `mark`: a light word under the name. */
export type CheckLine = { name: string; mark: string | null };

/** A list of people with a box per answer and room to sign. */
export type CheckSheet = {
  kind: 'checks';
  title: string;
  unit: string;
  /** What is asked about: day, place, story. */
  lines: string[];
  /** What this sheet is and is not. */
  note: string;
  columns: { number: string; name: string; choices: string[]; signature: string };
  /** The word before '1/3' at the foot. */
  page: string;
  /** Numbered from 1 in each; a null name has no heading. */
  sections: { name: string | null; people: CheckLine[] }[];
};

/** A list of people to sign, numbered through all sections. */
export type SignatureSheet = Omit<CheckSheet, 'kind' | 'columns' | 'sections'> & {
  kind: 'signatures';
  /** A null `detail` leaves its column out. */
  columns: { number: string; name: string; detail: string | null; signature: string };
  /** `detail`: tổ, office. An empty name is a row to write on by hand. */
  sections: { name: string | null; people: (CheckLine & { detail?: string | null })[] }[];
};

/** A part of its own behind the signatures: 'PHỤ LỤC 1'. */
export type Annex = { title: string; subject: string; blocks: Block[] };

/** A Word file: minutes, a report. Each annex begins a page. */
export type WordSheet = OfficePaper & { kind: 'word'; annexes?: Annex[] };

/** The same as PDF, to write on by hand: the frame of the minutes. */
export type FrameSheet = OfficePaper & {
  kind: 'frame';
  /** The word before '1/3' at the foot. */
  page: string;
};

/** Letters as PDF, each beginning a page. */
export type LetterSheet = {
  kind: 'letters';
  /** Of the file. */
  title: string;
  letters: OfficePaper[];
};

export type PdfSheet = SlipSheet | CheckSheet | SignatureSheet | FrameSheet | LetterSheet;

/** Several sheets in one PDF, each with page numbers of its own. */
export type BundleSheet = { kind: 'bundle'; title: string; sheets: PdfSheet[] };

/** A QR code as PNG, to be shown on a wall or a screen. */
export type QrSheet = {
  kind: 'qr';
  /** What the code says. */
  content: string;
  /** Over the code. */
  title: string | null;
  /** Under the code. */
  lines: string[];
};

/** `shown` stands behind the bar: '12 (75,0 %)'. */
export type Bar = { label: string; value: number; shown: string };

/** Questions with a bar per answer, as one PNG of 1080 pixels' width. */
export type ChartSheet = {
  kind: 'chart';
  title: string;
  /** Under the title: the unit, how many answered. */
  lines: string[];
  questions: {
    title: string;
    /** Light, under the question: '14 trả lời'. */
    note: string | null;
    /** The value at which a bar takes the whole width; null: the largest one here. */
    whole: number | null;
    bars: Bar[];
  }[];
  /** Light, at the end. */
  foot: string | null;
};

/** How the numbers and days of a column are shown; a text is a text in every column. */
export type CellFormat = 'text' | 'whole' | 'decimal' | 'percent' | 'date' | 'date_time';

/**
 * A text, a number, nothing. In a `date` column a `LocalDate`, in a `date_time` column 'YYYY-MM-DDTHH:mm' becomes a
 * real date; a share in a `percent` column is 0.845.
 */
export type Cell = string | number | LocalDate | null;

/** A workbook (.xlsx). */
export type WorkbookSheet = {
  kind: 'workbook';
  tabs: {
    /** Made unique, at most 31 characters, without what Excel refuses. */
    name: string;
    /** Above the table, the first one bold. */
    lines: string[];
    /** `width` in characters; long texts are wrapped. */
    columns: { title: string; width: number; format: CellFormat }[];
    rows: Cell[][];
    /** A last row in bold. */
    total?: Cell[] | undefined;
  }[];
};

export type Sheet = PdfSheet | BundleSheet | WordSheet | QrSheet | ChartSheet | WorkbookSheet;
export type SheetKind = Sheet['kind'];
