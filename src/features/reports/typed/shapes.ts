// The kinds of figures that are typed in: those that ship, by part, and a unit's own.
import type { LocalDate } from '../../../shared/dates.ts';

/** Source: docs/domain.md, what such reports count: documents by kind, inspections, dialogues, people followed on paper. */
export const SHIPPED = {
  documents: ['plan', 'guide', 'telegram', 'letter', 'decision', 'notice'],
  oversight: ['inspection', 'supervision', 'discipline'],
  dialogue: ['dialogue'],
  paper: ['paper_reading', 'paper_meeting', 'paper_pledge'],
  other: [],
} as const;
export type PartName = keyof typeof SHIPPED;
export const TYPED_PARTS = Object.keys(SHIPPED) as PartName[];
export type ShippedKind = (typeof SHIPPED)[PartName][number];
export const SHIPPED_KINDS: readonly ShippedKind[] = TYPED_PARTS.flatMap((part) => SHIPPED[part]);

/** Where a unit may add kinds of its own. */
export const OPEN_PARTS = ['documents', 'other'] as const satisfies readonly PartName[];
export type OpenPart = (typeof OPEN_PARTS)[number];
export const isOpenPart = (part: string): part is OpenPart => OPEN_PARTS.some((one) => one === part);

/** A unit's own kind. */
export type OwnKind = {
  id: string;
  unitId: string;
  part: OpenPart;
  name: string;
  dropped: boolean;
  /** Of a unit below the one that is looked at: seen in sums, not typed here. */
  isBelow: boolean;
};

/** A kind as it is shown: a shipped one has no `own`. */
export type Kind = { id: string; part: PartName; own: OwnKind | null };

export type Typed = { kind: string; value: number };

export type Change = {
  kind: string;
  before: number | null;
  value: number;
  at: Date;
  /** Null: erased, or unknown. */
  by: string | null;
};

/** The first day of a month. */
export type Month = LocalDate;

export const MAX_NAME = 40;
export const MOST_OWN = 12;
export const MOST = 1_000_000;
