// What a commendation is made of: whom it names, what was agreed, how the unit hears of it.
import type { LocalDate } from '../../shared/dates.ts';

export const CODE = 'bd';
export const FEATURE = 'commendations';

export const KINDS = ['person', 'group'] as const;
export type Kind = (typeof KINDS)[number];

/** Who agreed, or that they did not. */
export const OUTCOMES = ['committee', 'cell', 'no'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const SHOWINGS = ['named', 'unnamed', 'none'] as const;
export type Showing = (typeof SHOWINGS)[number];

/** What the person answers when asked how the unit hears of it. */
export const WISHES = ['yes', 'no', 'mixed', 'members', 'unnamed', 'none'] as const;
export type Wish = (typeof WISHES)[number];

export const MAX_WORDS = 300;

export type Commendation = {
  id: string;
  unitId: string;
  path: string;
  kind: Kind;
  memberId: string | null;
  groupUnitId: string | null;
  proposedBy: string | null;
  words: string;
  state: 'proposed' | 'agreed' | 'not_agreed';
  body: 'committee' | 'cell' | null;
  decidedOn: LocalDate | null;
  showing: Showing | null;
  audience: 'members_only' | 'mixed';
  askId: string | null;
  shownAt: Date | null;
  createdAt: Date;
};

/** With the words that are shown of it. */
export type Scene = Commendation & {
  /** Of the person, the tổ or the unit. */
  name: string;
  /** The person's tổ, where there is one. */
  groupName: string | null;
  proposerName: string | null;
  /** How the person is spoken to: a member as comrade, others as their unit chose. */
  to: 'member' | 'ong_ba' | 'anh_chi';
  unitKind: 'organisation' | 'cell' | 'cell_group';
  unitName: string;
  /** The person agreed to be named, and has not withdrawn it. */
  consents: boolean;
};

export type Counts = { persons: number; individual: number; groups: number };
export type UnitCounts = Counts & { name: string };
