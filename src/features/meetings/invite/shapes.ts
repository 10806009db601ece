// What an invitation is written from.
import type { Unit } from '../../../core/org/units-store.ts';
import type { AgendaItem, Meeting, MeetingDocument } from '../shapes.ts';
import type { Address } from '../store.ts';

export type Scene = {
  meeting: Meeting;
  unit: Unit;
  agenda: AgendaItem[];
  documents: MeetingDocument[];
  address: Address;
  /** Of the year, where the meeting is thematic. */
  theme: string | null;
};

/** Whom the words are said to. */
export type To = 'member' | Address;

/** What became of a meeting people were invited to. */
export const NEWS = ['moved', 'changed', 'cancelled'] as const;
export type News = (typeof NEWS)[number];
