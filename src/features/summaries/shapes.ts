// Words of the summaries slice: its code, the asks it names, who opens it.
import { COMMITTEE, type RoleName } from '../../core/org/roles.ts';

export const CODE = 'sm';

export const READERS: readonly RoleName[] = [...COMMITTEE, 'leader', 'overseer'];

/** Kinds of asks that a summary says are under way. */
export const RUNNING = [
  'readings',
  'meeting_rsvp',
  'meeting_attendance',
  'announcements',
  'surveys',
  'contest',
  'pledge_register',
  'pledge_month',
  'essays',
] as const;

/** Kinds of asks in the list of who has not answered. Not those in which nothing said means nothing: attendance, indicative polls. */
export const LISTED = [
  'readings',
  'meeting_rsvp',
  'meeting_task',
  'announcements',
  'surveys',
  'contest',
  'pledge_register',
  'pledge_month',
  'essays',
  'focus',
  'initiatives',
] as const;
export type Listed = (typeof LISTED)[number];
