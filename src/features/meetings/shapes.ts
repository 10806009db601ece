// What a meeting is made of: kinds, states, answers, and its moments.
import { askForm } from '../../core/asks/shapes.ts';
import type { Recurrence } from '../../core/calendar/rules/recurrence.ts';
import type { Standing } from '../../core/org/roles.ts';
import type { LocalDate } from '../../shared/dates.ts';

export const CODE = 'mt';

export const MEETING_KINDS = ['regular', 'thematic', 'model', 'extraordinary', 'study_session'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/**
 * draft: being prepared; invited: the invitation went out; checking: attendance is being taken; counted: it ended and the
 * list is not final; final: the chair closed the list; cancelled; missed: not held, or the service was away.
 */
export const MEETING_STATES = [
  'draft',
  'invited',
  'checking',
  'counted',
  'final',
  'cancelled',
  'missed',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Minutes a meeting lasts; two kinds held together take longer. Source: docs/domain.md. */
export const LENGTH = { one: 90, joined: 120 } as const;

/** Names under which the engine keeps the asks of a meeting. */
export const ASKS = {
  rsvp: 'meeting_rsvp',
  attendance: 'meeting_attendance',
  /** A study session's number per unit, asked of the cells' secretaries. */
  numbers: 'meeting_numbers',
  poll: 'meeting_poll',
  task: 'meeting_task',
} as const;

export const RSVP_ITEM = 'rsvp';
export const RSVPS = ['come', 'away'] as const;
export type Rsvp = (typeof RSVPS)[number];
/** Why not, by buttons alone; never free text. */
export const REASON_ITEM = 'reason';
export const REASONS = ['business', 'family', 'other'] as const;
export type Reason = (typeof REASONS)[number];

export const RSVP_FORM = askForm.parse({
  version: 1,
  items: [
    { id: RSVP_ITEM, kind: 'choice', options: RSVPS.map((id) => ({ id })) },
    {
      id: REASON_ITEM,
      kind: 'choice',
      options: REASONS.map((id) => ({ id })),
      required: false,
      shownIf: { item: RSVP_ITEM, in: ['away'] },
    },
  ],
});

export const ATTENDANCE_ITEM = 'at';
/** What can be recorded of a person. Nothing recorded is `unrecorded`; the exempt who stay away are `not_counted`. */
export const RECORDED = ['present', 'late', 'excused', 'unexcused'] as const;
export type Recorded = (typeof RECORDED)[number];
export type Attendance = Recorded | 'unrecorded' | 'not_counted';
/** What people may say of themselves. */
export const OWN_ATTENDANCE = ['present', 'late'] as const satisfies readonly Recorded[];

/** How a person's own tap came, kept as the note of the response: from the group, from the menu, or by the code on the wall. */
export const TAPS = ['tap', 'qr'] as const;
export type Tap = (typeof TAPS)[number];

export const ATTENDANCE_FORM = askForm.parse({
  version: 1,
  items: [{ id: ATTENDANCE_ITEM, kind: 'choice', options: RECORDED.map((id) => ({ id })) }],
});

/** Members of the Party who sit in the meeting of a cell; participants only where a study session takes them in. */
export const MEMBERS = ['full', 'probationary', 'visiting'] as const satisfies readonly Standing[];
export const standingsOf = ({ withParticipants }: Pick<Meeting, 'withParticipants'>): readonly Standing[] =>
  withParticipants ? [...MEMBERS, 'participant'] : MEMBERS;

export type Meeting = {
  id: string;
  unitId: string;
  seriesId: string | null;
  plannedAt: Date | null;
  kind: MeetingKind;
  joinedKind: MeetingKind | null;
  title: string;
  startsAt: Date;
  minutes: number;
  place: string | null;
  link: string | null;
  chairId: string | null;
  recorderId: string | null;
  state: MeetingState;
  attendanceBy: 'names' | 'numbers';
  withParticipants: boolean;
  rsvpAskId: string | null;
  attendanceAskId: string | null;
  sequence: number;
  paperPresent: number | null;
  voteBase: number | null;
  scores: Record<string, number> | null;
  scoredOn: LocalDate | null;
  startedAt: Date | null;
  endedAt: Date | null;
  finalAt: Date | null;
  finalBy: string | null;
  createdBy: string;
};

export type Series = {
  id: string;
  unitId: string;
  kind: MeetingKind;
  joinedKind: MeetingKind | null;
  title: string;
  rule: Recurrence;
  lastWorkingDay: boolean;
  minutes: number;
  place: string | null;
  link: string | null;
  active: boolean;
};

export type AgendaItem = { id: string; position: number; words: string };

export type MeetingDocument = {
  id: string;
  position: number;
  title: string;
  number: string | null;
  date: LocalDate | null;
  whereToRead: string | null;
  /** A public file is attached. */
  fileName: string | null;
};

export const endsAt = ({ startsAt, minutes }: Pick<Meeting, 'startsAt' | 'minutes'>): Date =>
  new Date(startsAt.getTime() + minutes * 60_000);
