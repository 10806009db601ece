// To which meeting of a day something belongs that took place in the unit's group; pure.
import { LENGTH, type Meeting } from '../shapes.ts';

type Span = { from: Date; until: Date };
type Hours = Pick<Meeting, 'id' | 'startsAt' | 'minutes' | 'startedAt' | 'endedAt'>;

/** From the roll call, where it was taken before the hour, to the end of it. */
export function hoursOf({ startsAt, minutes, startedAt, endedAt }: Hours): Span {
  const from = startedAt && startedAt < startsAt ? startedAt : startsAt;
  const planned = new Date(startsAt.getTime() + (minutes || LENGTH.one) * 60_000);
  return { from, until: endedAt && endedAt > from ? endedAt : planned };
}

/** Milliseconds between two spans; 0: they overlap. */
const gap = (a: Span, b: Span): number =>
  Math.max(0, a.from.getTime() - b.until.getTime(), b.from.getTime() - a.until.getTime());

/** The meeting that ran then, else the nearest one of the day; of equals the earlier. */
export function meetingOf(span: Span, meetings: readonly Hours[]): string | null {
  const sorted = [...meetings].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const [first, ...rest] = sorted;
  if (!first) return null;
  return rest.reduce((best, one) => (gap(span, hoursOf(one)) < gap(span, hoursOf(best)) ? one : best), first)
    .id;
}
