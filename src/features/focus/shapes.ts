// What a focus area is made of (khâu đột phá, vấn đề nổi cộm), and what its owner is asked every month.
import type { AskForm } from '../../core/asks/shapes.ts';
import type { LocalDate } from '../../shared/dates.ts';

export const CODE = 'tt';
export const FEATURE = 'focus';
export const MONTH_JOB = 'focus.month';

export const KINDS = ['breakthrough', 'issue'] as const;
export type Kind = (typeof KINDS)[number];

export const STATES = ['open', 'done', 'dropped'] as const;
export type State = (typeof STATES)[number];

export const MAX_WORDS = 300;
export const MAX_LINE = 200;

export const STANDS = 'stands';
/** Where it stands, as its owner says. */
export const STANDINGS_SAID = ['moving', 'stuck', 'ready'] as const;
export type Said = (typeof STANDINGS_SAID)[number];

export type Focus = {
  id: string;
  unitId: string;
  kind: Kind;
  words: string;
  ownerId: string | null;
  dueOn: LocalDate;
  state: State;
  closedAt: Date | null;
};

export type Scene = Focus & { unitName: string; ownerName: string | null };

export type Month = { askId: string; month: string; isOpen: boolean; said: Said | null; line: string | null };

export type Counts = { open: number; overdue: number; done: number; dropped: number };

export const MONTH_FORM: AskForm = {
  version: 1,
  items: [
    { id: STANDS, kind: 'choice', options: STANDINGS_SAID.map((id) => ({ id })), required: true },
    { id: 'line', kind: 'text', required: false },
  ],
};
