// The rate of the chart, week by week; a week that is over is counted once a while.

import type { Services } from '../../../core/feature.ts';
import { subjectsOf } from '../../../core/figures/gather.ts';
import { momentsOf, type Period } from '../../../core/figures/period-rules.ts';
import type { Counts, FigureSource, Subject } from '../../../core/figures/shapes.ts';
import { isEmpty, type Read, read, sumOf } from '../../../core/figures/sum-rules.ts';
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

async function sumOfWeek(
  services: Services,
  source: FigureSource,
  unit: Pick<UnitRef, 'id' | 'path'>,
  period: Period,
): Promise<Counts> {
  return sumOf(
    await source.count(services, services.db, { unit, period, ...momentsOf(period, services.zone) }),
  );
}
