// Gathers what the digest of a unit is made of, for itself and the units right below it at once.

import type { Services } from '../../core/feature.ts';
import { completeIn } from '../../core/figures/complete-store.ts';
import { gapsUnder, gather, quietUnder, subjectsOf } from '../../core/figures/gather.ts';
import { before, momentsOf, type Period } from '../../core/figures/period-rules.ts';
import type { Subject } from '../../core/figures/shapes.ts';
import { cellFacts } from '../../core/figures/store.ts';
import { read, sumOf } from '../../core/figures/sum-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { loadChildren } from '../../core/org/units-store.ts';
import { localDate } from '../../shared/dates.ts';
import { type Counted, mainSubject, partsOf, restingUnits } from './digest-rules.ts';
import { BOUNDS } from './rules.ts';
import type { BranchFigures, JudgedCell } from './shapes.ts';
import { daysIn, WEEK_DAYS, weeksUpTo } from './slot-rules.ts';
import { daysOffWithin } from './store.ts';

/** Weeks in the picture. */
const TREND_WEEKS = 8;

/** The digest's days and the as many before; the last weeks of the main rate alone, which is all that is asked of them. */
async function weeksOf(services: Services, unit: UnitRef, period: Period): Promise<Counted> {
  const { db } = services;
  const weeks = await Promise.all([
    gather(services, db, unit, period),
    gather(services, db, unit, before(period), { fold: 'child' }),
  ]);
  const main = mainSubject(subjectsOf(services), sumOf(weeks[0]));
  if (!main) return { weeks, running: [] };
  const known = daysIn(period) === WEEK_DAYS ? weeks : [];
  const older = weeksUpTo(period, BOUNDS.lowWeeks)
    .slice(known.length)
    .map((week) => gather(services, db, unit, week, { only: [main.id], fold: 'child' }));
  return { weeks, running: [...known, ...(await Promise.all(older))] };
}

export async function gatherBranch(
  services: Services,
  unit: UnitRef,
  period: Period,
): Promise<BranchFigures> {
  const { db, clock, zone } = services;
  const moments = { ...momentsOf(period, zone), today: localDate(clock.now(), zone) };
  const [counted, facts, complete, gaps, quiet, days, below] = await Promise.all([
    weeksOf(services, unit, period),
    cellFacts(db, unit.path, moments),
    completeIn(db, unit, moments),
    gapsUnder(services, db, unit.path),
    quietUnder(services, db, unit.path, period),
    daysOffWithin(db, period),
    unit.kind === 'cell' ? [] : loadChildren(db, unit.id),
  ]);
  const ids = facts.map(({ unitId }) => unitId);
  const resting = restingUnits(days, ids, period);
  const cells = facts.map(
    (cell): JudgedCell => ({
      ...cell,
      gaps: gaps.get(cell.unitId) ?? [],
      isResting: resting.has(cell.unitId),
      isQuiet: quiet.has(cell.unitId),
    }),
  );
  return {
    ...partsOf(
      unit,
      below.filter(({ kind }) => kind !== 'cell_group'),
      counted,
      cells,
    ),
    period,
    subjects: subjectsOf(services),
    rows: counted.weeks[0] ?? [],
    complete,
  };
}

/** The unit's own last weeks, where its past stands under other paths. */
export async function withOwnPast(
  services: Services,
  branch: BranchFigures,
  unit: UnitRef,
): Promise<BranchFigures> {
  const { weeks, running } = await weeksOf(services, unit, branch.period);
  return { ...branch, weeks: weeks.map(sumOf), running: running.map(sumOf) };
}

/** Value and base of a rate in each of the last weeks, oldest first; the known ones are not gathered again. */
export async function trendOf(services: Services, branch: BranchFigures, subject: Subject) {
  const trend: { period: Period; value: number; base: number }[] = [];
  for (const [n, week] of weeksUpTo(branch.period, TREND_WEEKS).entries()) {
    const counts =
      branch.running[n] ??
      sumOf(await gather(services, services.db, branch.unit, week, { only: [subject.id], fold: 'whole' }));
    const { value, base } = read(subject, counts);
    trend.unshift({ period: week, value, base: base ?? 0 });
  }
  return trend;
}
