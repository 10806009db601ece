// Who was there: states, denominators, whose list a person keeps, and when; pure.
import type { ParticipationState } from '../../../core/asks/shapes.ts';
import type { Person } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import type { Standing } from '../../../core/org/roles.ts';
import type { Seen } from '../access.ts';
import { type Attendance, endsAt, type Meeting, type Reason, type Recorded, type Tap } from '../shapes.ts';

export type Attendee = {
  memberId: string;
  fullName: string;
  standing: Standing;
  /** Unit and tổ as they were when the list was opened. */
  unitId: string;
  unitName: string;
  groupUnitId: string | null;
  groupName: string | null;
  /** Exempt or posted elsewhere when the list was opened: not in the denominator. */
  away: 'exempt' | 'posted' | null;
  onLeave: boolean;
  status: Attendance;
  /** What they gave as reason beforehand. */
  reason: Reason | null;
  /** How their own word came; null where another recorded it, or nothing is recorded. */
  tap: Tap | null;
  recordedBy: string | null;
  recorderName: string | null;
};

export type AttendanceList = {
  /** An attendance was begun. */
  isTaken: boolean;
  /** By unit, tổ and name. */
  people: Attendee[];
  /** Those in the denominator by state; `not_counted`: the exempt and posted who stayed away. */
  byStatus: Record<Attendance, Attendee[]>;
  /** Exempt or posted, and there all the same: shown apart, in no rate. */
  extra: Attendee[];
  /** Everyone on the list, by standing; the exempt and posted are among them. */
  totals: {
    all: number;
    official: number;
    probationary: number;
    visiting: number;
    participants: number;
    exempt: number;
    posted: number;
  };
  /** On the list less the exempt and posted. */
  expected: number;
  /** Present or late, of those expected. */
  came: number;
  /** Official members there, of how many a vote is counted on: less those posted away and the exempt who are absent. */
  official: { present: number; base: number };
  /** Followed on paper: they are on no list, the secretary counts them by hand. */
  onPaper: { all: number; official: number };
};

const CAME: readonly Attendance[] = ['present', 'late'];
export const isThere = ({ status }: Pick<Attendee, 'status'>): boolean => CAME.includes(status);

/** What a person counts as. Nothing concludes an absence without reason: unmarked is `unrecorded`. */
export function statusOf(state: ParticipationState, value: Recorded | null): Attendance {
  if (state === 'exempt') return value === 'present' || value === 'late' ? value : 'not_counted';
  return value ?? (state === 'excused' ? 'excused' : 'unrecorded');
}

const TOLD: readonly Attendance[] = ['late', 'excused', 'unexcused'];
/** Somebody else recorded against or for them what they may want to put right. */
export const isToldOf = ({
  memberId,
  status,
  recordedBy,
}: Pick<Attendee, 'memberId' | 'status' | 'recordedBy'>): boolean =>
  recordedBy !== null && recordedBy !== memberId && TOLD.includes(status);

/** Source of the denominators: docs/domain.md. */
export function attendanceOf(
  people: Attendee[],
  onPaper: AttendanceList['onPaper'] = { all: 0, official: 0 },
  isTaken = true,
): AttendanceList {
  const expected = people.filter(({ away }) => away === null);
  const those = (status: Attendance) => expected.filter((one) => one.status === status);
  const stood = (standing: Standing) => people.filter((one) => one.standing === standing).length;
  const is = (away: Attendee['away']) => people.filter((one) => one.away === away);
  const official = people.filter(({ standing, away }) => standing === 'full' && away !== 'posted');
  return {
    isTaken,
    people,
    byStatus: {
      present: those('present'),
      late: those('late'),
      excused: those('excused'),
      unexcused: those('unexcused'),
      unrecorded: those('unrecorded'),
      not_counted: people.filter((one) => one.away !== null && !isThere(one)),
    },
    extra: people.filter((one) => one.away !== null && isThere(one)),
    totals: {
      all: people.length,
      official: stood('full'),
      probationary: stood('probationary'),
      visiting: stood('visiting'),
      participants: stood('participant'),
      exempt: is('exempt').length,
      posted: is('posted').length,
    },
    expected: expected.length,
    came: expected.filter(isThere).length,
    official: {
      present: official.filter(isThere).length,
      base: official.filter((one) => one.away !== 'exempt' || isThere(one)).length,
    },
    onPaper,
  };
}

/** Whose list a person keeps: everyone's, or those of some units and tổ. */
export type Keeps = 'all' | ReadonlySet<string>;

/**
 * Whoever was named recorder or chair keeps the whole list, and so does the committee of the cell. In a session of a
 * branch each committee keeps its own cell, and everywhere a tổ trưởng their tổ. Leaders see counts alone.
 */
export function keptBy(person: Person, { meeting, unit }: Pick<Seen, 'meeting' | 'unit'>): Keeps {
  const isNamed = person.member !== null && [meeting.recorderId, meeting.chairId].includes(person.member.id);
  if (isNamed || (unit.kind === 'cell' && may(person, 'answer_for_another', unit))) return 'all';
  return new Set(
    person.roles
      .filter(({ unit: held }) => may(person, 'answer_for_another', held))
      .map(({ unit: u }) => u.id),
  );
}

export const isKept = (keeps: Keeps, one: Pick<Attendee, 'unitId' | 'groupUnitId'>): boolean =>
  keeps === 'all' || keeps.has(one.unitId) || (one.groupUnitId !== null && keeps.has(one.groupUnitId));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Before the start from which the list may be opened. */
const OPENS_BEFORE_MS = 60 * MINUTE;
/** After the end until which a list that was kept on paper may still be entered. */
const OPENS_AFTER_MS = 7 * 24 * HOUR;
/** After the end at which a list that nobody ended ends by itself; nothing is recorded against anybody by it. */
const CLOSES_AFTER_MS = 6 * HOUR;

export type StartRefusal = 'numbers' | 'state' | 'early' | 'late';

/** Why the list cannot be opened now; null: it can. */
export function startRefusal(
  meeting: Pick<Meeting, 'state' | 'attendanceBy' | 'startsAt' | 'minutes'>,
  now: Date,
): StartRefusal | null {
  if (meeting.attendanceBy !== 'names') return 'numbers';
  if (meeting.state !== 'draft' && meeting.state !== 'invited') return 'state';
  if (now.getTime() < meeting.startsAt.getTime() - OPENS_BEFORE_MS) return 'early';
  return now > opensUntil(meeting) ? 'late' : null;
}

export const opensUntil = (meeting: Pick<Meeting, 'startsAt' | 'minutes'>): Date =>
  new Date(endsAt(meeting).getTime() + OPENS_AFTER_MS);

export const opensFrom = ({ startsAt }: Pick<Meeting, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - OPENS_BEFORE_MS);

/** When a list opened now ends by itself. */
export const endsItself = (meeting: Pick<Meeting, 'startsAt' | 'minutes'>, now: Date): Date =>
  new Date(Math.max(endsAt(meeting).getTime(), now.getTime()) + CLOSES_AFTER_MS);

/** The last of the people may go home so long after the end that was planned. */
const OVERRUN_MS = 3 * HOUR;

/**
 * The end of a list tells the end of the meeting only where it may be that: many end it when the meeting begins, and one
 * that nobody ended ends hours later by itself. Null: not known, and left to whoever writes the minutes.
 */
export function endedWith(meeting: Pick<Meeting, 'startsAt' | 'minutes'>, listEndedAt: Date): Date | null {
  const at = listEndedAt.getTime();
  const isEarly = at < meeting.startsAt.getTime() + (meeting.minutes * MINUTE) / 2;
  return isEarly || at > endsAt(meeting).getTime() + OVERRUN_MS ? null : listEndedAt;
}

/** After the start within which somebody who scans the code on the wall is on time: there is a queue at the door. */
const DOOR_MS = 15 * MINUTE;
export const scannedAs = ({ startsAt }: Pick<Meeting, 'startsAt'>, now: Date): 'present' | 'late' =>
  now.getTime() > startsAt.getTime() + DOOR_MS ? 'late' : 'present';

/** Hours within which a closed list may be opened again by the chair. */
const REOPEN_MS = 24 * HOUR;
export const isReopenable = ({ state, finalAt }: Pick<Meeting, 'state' | 'finalAt'>, now: Date): boolean =>
  state === 'final' && finalAt !== null && now.getTime() <= finalAt.getTime() + REOPEN_MS;
