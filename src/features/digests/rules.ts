// Which units need help and which are praised: plain rules, told as they are by `Vì sao có tên ở đây?`; pure.
import type { Counts, Subject } from '../../core/figures/shapes.ts';
import { change, read } from '../../core/figures/sum-rules.ts';
import type { Help, JudgedCell, Praise, Reason, UnitFigures } from './shapes.ts';
import { REASONS } from './shapes.ts';

/** The bounds, as the explanation gives them. */
export const BOUNDS = {
  /** Fewer members: too small to compare. */
  members: 5,
  /** Younger than so many days: newly formed. */
  newDays: 28,
  /** Below this share for so many weeks running: perhaps not all was recorded. */
  low: 0.5,
  lowWeeks: 4,
  /** Praised from this share on, or from so many points more than the week before; of at least so many expected. */
  praise: 0.95,
  rise: 10,
  base: 10,
} as const;

const DAY_MS = 86_400_000;
/** 0,7 less 0,6 is a little less than a tenth to a computer. */
const EPSILON = 1e-9;

/** Cells that are too small, away, or newly formed are not judged. */
export const isJudged = (cell: JudgedCell, now: Date): boolean =>
  cell.members >= BOUNDS.members &&
  !cell.isResting &&
  now.getTime() - cell.createdAt.getTime() >= BOUNDS.newDays * DAY_MS;

const HAS: Record<Exclude<Reason['why'], 'low'>, (cell: JudgedCell) => boolean> = {
  no_data: ({ hasData, isQuiet }) => !hasData && !isQuiet,
  no_secretary: ({ hasSecretary }) => !hasSecretary,
  no_meeting: ({ gaps }) => gaps.includes('no_meeting'),
  no_rota: ({ gaps }) => gaps.includes('no_rota'),
};

/** What a unit lacks, the most serious first; a low rate only where nothing else explains it. */
export function reasonsOf({ cells, running }: UnitFigures, main: Subject | null, now: Date): Reason[] {
  const judged = cells.filter((cell) => isJudged(cell, now));
  if (judged.length === 0) return [];
  const lacking = REASONS.flatMap((why): Reason[] => {
    if (why === 'low') return [];
    const count = judged.filter(HAS[why]).length;
    return count > 0 ? [{ why, count, of: judged.length }] : [];
  });
  if (lacking.length > 0) return lacking;
  return main && isLow(running, main) ? [{ why: 'low', count: 1, of: 1 }] : [];
}

const isLow = (weeks: readonly Counts[], main: Subject): boolean =>
  weeks.length >= BOUNDS.lowWeeks &&
  weeks.slice(0, BOUNDS.lowWeeks).every((counts) => {
    const { value, base } = read(main, counts);
    return (base ?? 0) >= BOUNDS.members && value / (base ?? 1) < BOUNDS.low;
  });

/** Remind its secretary where there is one to be reached; else look at it. */
export const actionFor = (reasons: readonly Reason[], { cells }: UnitFigures): Help['action'] =>
  reasons.some(({ why }) => why === 'no_secretary') && cells.length === 1 ? 'see' : 'remind';

/** By how serious the first reason is, then by how many of its cells have it, then by name. */
export function helpFor(units: readonly UnitFigures[], main: Subject | null, now: Date): Help[] {
  const found = units.flatMap((one): Help[] => {
    const reasons = reasonsOf(one, main, now);
    return reasons.length === 0 ? [] : [{ unit: one.unit, reasons, action: actionFor(reasons, one) }];
  });
  const rank = ({ reasons: [first] }: Help): number => REASONS.indexOf(first!.why);
  const share = ({ reasons: [first] }: Help): number => first!.count / first!.of;
  return found.sort((a, b) => rank(a) - rank(b) || share(b) - share(a) || byName(a.unit.name, b.unit.name));
}

/** Full data, a base large enough, nothing lacking, and a high share or a clear rise; by name, without any order of merit. */
export function praiseFor(units: readonly UnitFigures[], main: Subject | null, now: Date): Praise[] {
  if (!main) return [];
  return units
    .flatMap((one): Praise[] => {
      const [now0 = {}, then0 = {}] = one.weeks;
      const [is, was] = [read(main, now0), read(main, then0)];
      const isFull = one.cells.length > 0 && one.cells.every(({ hasData }) => hasData);
      if (!isFull || (is.base ?? 0) < BOUNDS.base || reasonsOf(one, main, now).length > 0) return [];
      const rise = (was.base ?? 0) < BOUNDS.base ? 0 : (change(is, was) ?? 0);
      if (is.value / is.base! >= BOUNDS.praise - EPSILON)
        return [{ unit: one.unit, subject: main, why: 'rate', now: is, rise }];
      return rise >= BOUNDS.rise - EPSILON
        ? [{ unit: one.unit, subject: main, why: 'rise', now: is, rise }]
        : [];
    })
    .sort((a, b) => byName(a.unit.name, b.unit.name));
}

const NAMES = new Intl.Collator('vi', { numeric: true });

/** 'Thôn 2' before 'Thôn 10'. */
export const byName = (a: string, b: string): number => NAMES.compare(a, b);
