// What a vote is counted on and what can be written down of it; pure.
import type { AttendanceList } from '../attendance/rules.ts';
import type { Meeting } from '../shapes.ts';

export type Counts = { inFavour: number; against: number; other: number };
/** What was asked for besides: members followed on paper are on no list, so whoever writes it down says how many are there. */
export type Room = { present: number; base: number };

/**
 * N: official members less those posted away and the exempt who are absent, unless the chair changed it; and those in
 * the room. Probationary, visiting and non-members never count. Source: docs/domain.md.
 */
export function roomOf(
  { official, onPaper }: Pick<AttendanceList, 'official' | 'onPaper'>,
  { voteBase }: Pick<Meeting, 'voteBase'>,
  paperPresent: number,
): Room {
  return { present: official.present + paperPresent, base: voteBase ?? defaultBase({ official, onPaper }) };
}

export const defaultBase = ({ official, onPaper }: Pick<AttendanceList, 'official' | 'onPaper'>): number =>
  official.base + onPaper.official;

export const totalOf = ({ inFavour, against, other }: Counts): number => inFavour + against + other;

/** More voices than official members present: what was counted cannot be. */
export const isTooMany = (counts: Counts, { present }: Pick<Room, 'present'>): boolean =>
  totalOf(counts) > present;

/** Fewer than are in the room, or more than are on the list: N cannot be that. */
export const isBase = (
  base: number,
  { present }: Pick<Room, 'present'>,
  { totals, onPaper }: AttendanceList,
) => base >= Math.max(1, present) && base <= totals.official + onPaper.official;

/** A typed number of people; null for anything else. */
export const readCount = (text: string): number | null =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null;

export type StoredVote = Counts &
  Room & { id: string; meetingId: string; position: number; matter: string; recordedBy: string };
