// What other features have for the record of a meeting: what was done in the unit's group while it ran, or on its day.
import type { Services } from '../../../core/feature.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { addDays, instantOf, localDate } from '../../../shared/dates.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Meeting } from '../shapes.ts';
import { findMeetings } from '../store.ts';
import { hoursOf, meetingOf } from './beside-rules.ts';

/** A line each. Papers and cards of a higher unit name nobody. For those who keep the record, in private alone. */
export async function besideLines(
  { db, zone, features }: Pick<Services, 'db' | 'zone' | 'features'>,
  { meeting, unit }: { meeting: Meeting; unit: UnitRef },
  tongue: Tongue,
): Promise<string[]> {
  const day = localDate(meeting.startsAt, zone);
  const from = instantOf(day, '00:00', zone);
  const midnight = instantOf(addDays(day, 1), '00:00', zone);
  const { until: end } = hoursOf(meeting);
  const until = end > midnight ? end : midnight;
  const scope = { unitId: unit.id, from, until, withNames: unit.kind !== 'organisation' };
  const found = await Promise.all(features().map((feature) => feature.happenings?.(db, scope, tongue) ?? []));
  if (found.flat().length === 0) return [];
  const states = ['invited', 'checking', 'counted', 'final'] as const;
  const others = await findMeetings(db, { unitIds: [unit.id], from, to: midnight, states: [...states] });
  const all = others.some(({ id }) => id === meeting.id) ? others : [...others, meeting];
  return found
    .flat()
    .filter((one) => meetingOf(one, all) === meeting.id)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
    .map(({ line }) => line);
}
