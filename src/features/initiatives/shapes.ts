// What an initiative (mô hình) is made of, and what its owner is asked every month.
import type { AskForm } from '../../core/asks/shapes.ts';
import type { LocalDate } from '../../shared/dates.ts';

export const CODE = 'mh';
export const FEATURE = 'initiatives';
export const MONTH_JOB = 'initiatives.month';

export const MAX_NAME = 80;
export const MAX_WORDS = 300;
export const MAX_MEASURE = 40;
export const MAX_MEASURE_UNIT = 15;
export const MAX_LINE = 200;

/** What was said of the month. */
export const SAID = 'said';
export const SAYINGS = ['report', 'none'] as const;

export type Initiative = {
  id: string;
  unitId: string;
  name: string;
  words: string;
  sinceOn: LocalDate;
  ownerId: string | null;
  measure: string | null;
  measureUnit: string | null;
  fromId: string | null;
  endedOn: LocalDate | null;
};

export type Scene = Initiative & {
  unitName: string;
  unitPath: string;
  ownerName: string | null;
  fromUnit: string | null;
};

/** One month as it was reported. */
export type Month = {
  askId: string;
  month: string;
  isOpen: boolean;
  closesAt: Date;
  said: (typeof SAYINGS)[number] | null;
  number: number | null;
  line: string | null;
  photo: string | null;
  recordedBy: string | null;
};

export type Counts = { active: number; started: number; ended: number; taken: number };
export type UnitCounts = Counts & { name: string };
export type Sum = { measure: string; measureUnit: string; sum: number; initiatives: number };

/** One tap is enough; the rest may stay empty. */
export const formOf = ({ measure }: Pick<Initiative, 'measure'>): AskForm => ({
  version: 1,
  items: [
    { id: SAID, kind: 'choice', options: SAYINGS.map((id) => ({ id })), required: true },
    ...(measure === null
      ? []
      : [{ id: 'number', kind: 'number' as const, min: 0, max: 1e12, required: false }]),
    { id: 'line', kind: 'text', required: false },
    { id: 'photo', kind: 'file', required: false },
  ],
});
