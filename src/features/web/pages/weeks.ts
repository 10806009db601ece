// The rate of the chart, week by week; what cannot change any more is counted once.

import type { Services } from '../../../core/feature.ts';
import { subjectsOf } from '../../../core/figures/gather.ts';
import { momentsOf, type Period } from '../../../core/figures/period-rules.ts';
import type { Counts, FigureSource, Subject } from '../../../core/figures/shapes.ts';
import { isEmpty, type Read, read, sumOf } from '../../../core/figures/sum-rules.ts';
import { pastPaths } from '../../../core/org/past-store.ts';
import type { UnitRef } from '../../../core/org/person.ts';

type Weeks = { subject: Subject; weeks: { week: Period; of: Read }[] };

/** Null: no rate says anything in these weeks. */
export async function weeksOf(
  services: Services,
  unit: Pick<UnitRef, 'id' | 'path'>,
  weeks: readonly Period[],
): Promise<Weeks | null> {
  const [subject] = subjectsOf(services).filter(({ kind }) => kind === 'rate');
  const source = services
    .features()
    .find(({ figures }) => subject && figures?.subjects.includes(subject))?.figures;
  if (!subject || !source) return null;
  const counted = await Promise.all(weeks.map((week) => sumOfWeek(services, source, unit, week)));
  const read8 = counted.map((counts, at) => ({ week: weeks[at]!, of: read(subject, counts) }));
  return read8.every(({ of }) => isEmpty(of)) ? null : { subject, weeks: read8 };
}

/** Answers are corrected for a day after the end; a week that is further back does not change any more. */
const SETTLED_DAYS = 2;
const MOST_KEPT = 2_000;
/** By unit and week, for as long as the process lives: the eight weeks of the largest branches are read by many, many times. */
const settled = new Map<string, Counts>();

async function sumOfWeek(
  services: Services,
  source: FigureSource,
  unit: Pick<UnitRef, 'id' | 'path'>,
  period: Period,
): Promise<Counts> {
  const { start, end } = momentsOf(period, services.zone);
  const key = `${unit.id} ${unit.path} ${period.from}`;
  const kept = settled.get(key);
  if (kept) return kept;
  const past = await pastPaths(services.db, unit.id);
  const scope = { unit: { ...unit, past }, period, start, end, fold: 'whole' } as const;
  const counts = sumOf(await source.count(services, services.db, scope));
  if (services.clock.now().getTime() - end.getTime() > SETTLED_DAYS * 86_400_000) {
    if (settled.size >= MOST_KEPT) settled.clear();
    settled.set(key, counts);
  }
  return counts;
}
