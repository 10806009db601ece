// What the papers of a meeting are made from.
import type { Locale } from '../../../channels/channel.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import type { Standing } from '../../../core/org/roles.ts';
import type { AttendanceList } from '../attendance/rules.ts';
import type { Said } from '../numbers/rules.ts';
import type { Meeting, MeetingDocument } from '../shapes.ts';
import type { Task } from '../tasks/shapes.ts';
import type { Poll, PollResult } from '../votes/poll-rules.ts';
import type { StoredVote } from '../votes/rules.ts';

/** An indicative poll that is over; it stands in for no vote. */
export type PollFact = { poll: Poll; result: PollResult };

export type Facts = {
  meeting: Meeting;
  unit: UnitRef;
  /** The body above, if any. */
  upper: string | null;
  /** Where papers are dated: 'Lào Cai'; null: left open. */
  town: string | null;
  /** Of the unit: a paper speaks the unit's language, not that of whoever printed it. */
  locale: Locale | null;
  chair: string | null;
  recorder: string | null;
  agenda: string[];
  documents: MeetingDocument[];
  votes: StoredVote[];
  polls: PollFact[];
  tasks: Task[];
  /** What was done in the unit's group meanwhile, a line each. */
  beside?: readonly string[];
  /** Null: before it was counted, or where it is counted by numbers. */
  attendance: AttendanceList | null;
  /** What each cell said, where it is counted by numbers. */
  numbers: Said[] | null;
};

/** Someone who sits in the meeting, as a list to sign needs them. */
export type Invited = {
  fullName: string;
  standing: Standing;
  groupName: string | null;
  /** Exempt, on leave or posted on the day; which one is nobody's business. */
  away: boolean;
  /** Has an account and is written to; the others get a letter on paper. */
  reached: boolean;
};
