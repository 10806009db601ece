// What can be printed: the shapes that travel to the worker and back.

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

export type Sheet = SlipSheet | CheckSheet;

export type PaperTask = { id: number; sheet: Sheet };
export type PaperDone = { id: number; pdf: Uint8Array } | { id: number; error: string };
