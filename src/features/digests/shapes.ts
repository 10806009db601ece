// What a weekly digest is made of, as values; pure.

import type { Complete, Completeness } from '../../core/figures/complete-rules.ts';
import type { Period } from '../../core/figures/period-rules.ts';
import type { CountedUnit, Counts, Gap, Subject } from '../../core/figures/shapes.ts';
import type { CellFacts } from '../../core/figures/store.ts';
import type { Read } from '../../core/figures/sum-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';

export const CODE = 'bt';

/** A cell as the rules look at it. */
export type JudgedCell = CellFacts & {
  gaps: readonly Gap[];
  /** Every working day of the week was a day off there. */
  isResting: boolean;
  /** It decided that nothing comes weekly. */
  isQuiet: boolean;
};

/**
 * A unit with what it and all below it counted, and its cells. `weeks`: in the digest's days and the as many before. `running`: the
 * main rate in the last four weeks, whatever the number of days.
 */
export type UnitFigures = { unit: UnitRef; weeks: Counts[]; running: Counts[]; cells: JudgedCell[] };

/** The same with the units right below it. */
export type BranchFigures = UnitFigures & {
  period: Period;
  subjects: readonly Subject[];
  children: UnitFigures[];
  /** What was counted in the digest's days, by path. */
  rows: readonly CountedUnit[];
  complete: Completeness;
};

export const REASONS = ['no_data', 'no_secretary', 'no_meeting', 'no_rota', 'low'] as const;
/** `count` of `of` cells have it; of a cell 1 of 1. */
export type Reason = { why: (typeof REASONS)[number]; count: number; of: number };

/** A unit that needs help, the most serious reason first. */
export type Help = { unit: UnitRef; reasons: Reason[]; action: 'remind' | 'see' };

/** rate: its share; rise: by how many points. */
export type Praise = { unit: UnitRef; subject: Subject; why: 'rate' | 'rise'; now: Read; rise: number };

export type DigestNumber = { subject: Subject; now: Read; was: Read };

export type Digest = {
  unit: UnitRef;
  period: Period;
  numbers: DigestNumber[];
  /** `hasHigher`: some of the units right below are no cells. */
  complete: Complete & { hasHigher: boolean };
  /** Of a cell: what it lacks itself. */
  own: Reason[];
  help: Help[];
  praise: Praise[];
  /** Units right below. */
  units: number;
};
