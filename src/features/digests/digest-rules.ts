// Makes the digest of a unit out of what was gathered: parts of the tree, three numbers, how complete it is; pure.

import type { DayOff } from '../../core/calendar/rules/days-off.ts';
import { daysOffTable, isWorkingDay } from '../../core/calendar/rules/days-off.ts';
import type { CountedUnit, Counts, Subject } from '../../core/figures/shapes.ts';
import { byChild, childPath, isEmpty, read, sumOf } from '../../core/figures/sum-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { addDays, daysBetween } from '../../shared/dates.ts';
import type { Span } from '../../shared/periods.ts';
import { helpFor, praiseFor } from './rules.ts';
import type { BranchFigures, Digest, DigestNumber, JudgedCell, UnitFigures } from './shapes.ts';

const NUMBERS = 3;

/** Rows of the digest's days and the as many before; of the last four weeks, for the main rate. */
export type Counted = { weeks: CountedUnit[][]; running: CountedUnit[][] };

/** Every row once, however many units there are right below. */
export function partsOf(
  unit: UnitRef,
  below: readonly UnitRef[],
  { weeks, running }: Counted,
  cells: readonly JudgedCell[],
): UnitFigures & { children: UnitFigures[] } {
  const byUnit = new Map([...weeks, ...running].map((rows) => [rows, byChild(unit.path, rows)]));
  const of = (child: UnitRef, all: readonly CountedUnit[][]) =>
    all.map((rows): Counts => byUnit.get(rows)!.get(child.path) ?? {});
  const cellsOf = Map.groupBy(cells, ({ path }) => childPath(unit.path, path) ?? unit.path);
  return {
    unit,
    weeks: weeks.map(sumOf),
    running: running.map(sumOf),
    cells: [...cells],
    children: below.map((child) => ({
      unit: child,
      weeks: of(child, weeks),
      running: of(child, running),
      cells: cellsOf.get(child.path) ?? [],
    })),
  };
}

/** The rate that is looked at first: the first one of which there is something this week. */
export function mainSubject(subjects: readonly Subject[], week: Counts): Subject | null {
  return subjects.find((one) => one.kind === 'rate' && !isEmpty(read(one, week))) ?? null;
}

/** Rates first, then counts, in the order of the subjects; what is empty this week is left out. */
export function numbersOf(
  subjects: readonly Subject[],
  [week = {}, before = {}]: readonly Counts[],
): DigestNumber[] {
  const ordered = [
    ...subjects.filter((one) => one.kind === 'rate'),
    ...subjects.filter((one) => one.kind === 'count' && !one.standing),
  ];
  return ordered
    .map((subject) => ({ subject, now: read(subject, week), was: read(subject, before) }))
    .filter(({ now }) => !isEmpty(now))
    .slice(0, NUMBERS);
}

/** Null: nothing happened in the week, nothing is said. */
export function digestOf(branch: BranchFigures, now: Date): Digest | null {
  const { unit, period, subjects, weeks, cells, children, complete } = branch;
  const numbers = numbersOf(subjects, weeks);
  if (numbers.length === 0) return null;
  const main = mainSubject(subjects, weeks[0] ?? {});
  const isCell = unit.kind === 'cell';
  return {
    unit,
    period,
    numbers,
    complete: {
      units: complete.units,
      cells: complete.cells,
      hasHigher: children.some((child) => child.unit.kind === 'organisation'),
    },
    own: isCell ? cells.flatMap(({ gaps }) => gaps.map((why) => ({ why, count: 1, of: 1 }))) : [],
    help: isCell ? [] : helpFor(children, main, now),
    praise: isCell ? [] : praiseFor(children, main, now),
    units: children.length,
  };
}

/** Units whose every day of the span is off for work, by their own days or the public ones. */
export function restingUnits(
  days: readonly (DayOff & { unitId: string | null })[],
  unitIds: readonly string[],
  { from, until }: Span,
): Set<string> {
  const all = Array.from({ length: daysBetween(from, until) }, (_, at) => addDays(from, at));
  const own = Map.groupBy(days, ({ unitId }) => unitId);
  const rests = (unitId: string | null): boolean => {
    const table = daysOffTable([
      ...(own.get(null) ?? []),
      ...(unitId === null ? [] : (own.get(unitId) ?? [])),
    ]);
    return !all.some((day) => isWorkingDay(day, table));
  };
  const everywhere = rests(null);
  return new Set(unitIds.filter((id) => (own.has(id) ? rests(id) : everywhere)));
}
