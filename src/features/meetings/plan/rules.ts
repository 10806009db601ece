// When a unit meets: the moments of a series, days off, the dates offered, what is missing; pure.
import {
  type DaysOffTable,
  isDayOff,
  isWorkingDay,
  nextWorkingDay,
  workingDayOnOrBefore,
} from '../../../core/calendar/rules/days-off.ts';
import { nextAfter } from '../../../core/calendar/rules/recurrence.ts';
import { addDays, instantOf, type LocalDate, localDate, localTime } from '../../../shared/dates.ts';
import { endsAt, LENGTH, type Meeting, type Series } from '../shapes.ts';

/** Occurrences of a series that stand ahead. */
export const AHEAD = 2;

/** `plannedAt` is the rule's own moment; `startsAt` differs from it where the rule means the last working day. */
export type Slot = { plannedAt: Date; startsAt: Date };
type Ruled = Pick<Series, 'rule' | 'lastWorkingDay'>;

/** The next `count` occurrences that start after `after`, fewer when the series ends. */
export const slotsAfter = (series: Ruled, after: Date, table: DaysOffTable, count: number): Slot[] =>
  collect(series, after, table, (_slot, n) => n < count);

/** In order, as long as `wanted` says so of the next one; `n`: how many there are already. */
function collect(
  { rule, lastWorkingDay }: Ruled,
  after: Date,
  table: DaysOffTable,
  wanted: (slot: Slot, n: number) => boolean,
): Slot[] {
  const slots: Slot[] = [];
  for (let base = nextAfter(rule, after); base !== null; base = nextAfter(rule, base)) {
    const startsAt = lastWorkingDay ? lastWorked(base, table, rule.zone) : base;
    if (startsAt <= after) continue;
    if (!wanted({ plannedAt: base, startsAt }, slots.length)) break;
    slots.push({ plannedAt: base, startsAt });
  }
  return slots;
}

const lastWorked = (base: Date, table: DaysOffTable, zone: string): Date =>
  instantOf(workingDayOnOrBefore(localDate(base, zone), table), localTime(base, zone), zone);

/** Downtime longer than that is not gone through occurrence by occurrence. */
const MOST_LOST = 60;

/** Occurrences that were never made because the service was away: after the last one made, and over by now. */
export const lostSlots = (series: Ruled, lastPlanned: Date | null, table: DaysOffTable, now: Date): Slot[] =>
  lastPlanned === null
    ? []
    : collect(series, lastPlanned, table, ({ startsAt }, n) => startsAt <= now && n < MOST_LOST);

/** A public holiday or the unit's own day off; Saturdays, Sundays and evenings are ordinary times to meet. */
export const isOnDayOff = (startsAt: Date, table: DaysOffTable, zone: string): boolean =>
  isDayOff(localDate(startsAt, zone), table);

/** Where a meeting on a day off can go, at the same hour; `before` is null when that is past. */
export function otherDays(
  startsAt: Date,
  table: DaysOffTable,
  zone: string,
  now: Date,
): { next: Date; before: Date | null } {
  const [date, time] = [localDate(startsAt, zone), localTime(startsAt, zone)];
  const before = instantOf(workingDayOnOrBefore(addDays(date, -1), table), time, zone);
  return {
    next: instantOf(nextWorkingDay(date, table), time, zone),
    before: before > now ? before : null,
  };
}

/**
 * The dates offered for a meeting: a week from today, the day of the month on which the unit met last, the first working
 * day and the fifth of next month; none of them off, soonest first.
 */
export function offeredDates(today: LocalDate, table: DaysOffTable, last: LocalDate | null): LocalDate[] {
  const firstOfNext = `${addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  const onDay = (day: number): LocalDate => addDays(firstOfNext, day - 1);
  const asLast = last && Number(last.slice(8));
  const wanted = [
    addDays(today, 7),
    isWorkingDay(firstOfNext, table) ? firstOfNext : nextWorkingDay(firstOfNext, table),
    onDay(5),
    ...(asLast && asLast <= 28 ? [onDay(asLast)] : []),
  ];
  return [...new Set(wanted)].filter((date) => date > today && !isDayOff(date, table)).sort();
}

export const lengthOf = ({ joinedKind }: Pick<Meeting, 'joinedKind'>): number =>
  joinedKind === null ? LENGTH.one : LENGTH.joined;

/** What a meeting that is being prepared still lacks, in the order it is usually seen to. */
export const GAPS = ['place', 'chair', 'recorder', 'agenda', 'documents', 'invitation'] as const;
export type Gap = (typeof GAPS)[number];

export function gapsOf(
  meeting: Pick<Meeting, 'state' | 'place' | 'link' | 'chairId' | 'recorderId'>,
  { agenda, documents }: { agenda: number; documents: number },
): Gap[] {
  const lacks: Record<Gap, boolean> = {
    place: meeting.place === null && meeting.link === null,
    chair: meeting.chairId === null,
    recorder: meeting.recorderId === null,
    agenda: agenda === 0,
    documents: documents === 0,
    invitation: meeting.state === 'draft',
  };
  return GAPS.filter((gap) => lacks[gap]);
}

/** Documents are to be read at least a day before. */
export const isShortNotice = (startsAt: Date, now: Date): boolean =>
  startsAt.getTime() - now.getTime() < 24 * 3_600_000;

/** When a regular meeting is put together for the secretary: a week before at eight, or now when that is past. */
export function preparesAt(startsAt: Date, now: Date, zone: string): Date {
  const at = instantOf(addDays(localDate(startsAt, zone), -7), '08:00', zone);
  return at > now ? at : now;
}

/** Held regularly, alone or joined with another kind. */
export const isRegular = ({ kind, joinedKind }: Pick<Meeting, 'kind' | 'joinedKind'>): boolean =>
  kind === 'regular' || joinedKind === 'regular';

/** Only a meeting that has not begun is changed, moved or called off. */
export const isChangeable = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'draft' || state === 'invited';

/** Its time has passed and nothing was recorded of it: it is to be recorded or dropped. */
export const isOverdue = (meeting: Pick<Meeting, 'state' | 'startsAt' | 'minutes'>, now: Date): boolean =>
  isChangeable(meeting) && endsAt(meeting) <= now;
