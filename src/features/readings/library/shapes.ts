// A story as a unit sees it.
import type { LocalDate } from '../../../shared/dates.ts';
import type { StoryKind } from './starter.ts';

/** The unit that looks: a cell, or a higher unit with its own library. */
export type Viewer = { id: string; path: string };

export type Story = {
  id: string;
  starterId: string | null;
  /** Owner; null: the starter list. */
  unitId: string | null;
  kind: StoryKind;
  title: string;
  /** The title was rebuilt from an address, and nobody who may speak for this unit confirmed it. */
  titleRebuilt: boolean;
  source: string;
  link: string | null;
  text: string | null;
  summary: string | null;
  confidence: string | null;
  fitsDate: string | null;
  near: string[];
  contributedBy: string | null;
  withdrawn: boolean;
  /** By the unit itself or one above it. */
  approved: boolean;
  approver: { name: string | null; unit: string; unitId: string; at: string } | null;
  /** Last day the unit read it. */
  lastRead: LocalDate | null;
};

export type StoryLine = Pick<Story, 'id' | 'title' | 'approved'>;

export const LIBRARY_VIEWS = ['all', 'approved', 'waiting'] as const;
export type LibraryView = (typeof LIBRARY_VIEWS)[number];

export const FLAWS = ['source', 'content', 'link'] as const;
