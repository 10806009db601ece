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

export type Sheet = SlipSheet;

export type PaperTask = { id: number; sheet: Sheet };
export type PaperDone = { id: number; pdf: Uint8Array } | { id: number; error: string };
