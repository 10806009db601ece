// Gathers what a summary of a unit shows.
import type { Ctx } from '../../core/feature.ts';
import type { Complete } from '../../core/figures/complete-rules.ts';
import { completeIn } from '../../core/figures/complete-store.ts';
import { gapsUnder, gather, subjectsOf } from '../../core/figures/gather.ts';
import { before, momentsOf, type Period } from '../../core/figures/period-rules.ts';
import type { CountedUnit } from '../../core/figures/shapes.ts';
import { cellFacts, runningAsks } from '../../core/figures/store.ts';
import { sumOf } from '../../core/figures/sum-rules.ts';
import type { Unit } from '../../core/org/units-store.ts';
import { localDate } from '../../shared/dates.ts';
import { type Lack, type Line, linesOf } from './rules.ts';

export type Look = { counted: CountedUnit[]; lines: Line[]; isOver: boolean };

export async function lookAt(ctx: Ctx, unit: Unit, period: Period): Promise<Look> {
  const counted = await gather(ctx, ctx.db, unit, period, { fold: 'child' });
  const earlier = await gather(ctx, ctx.db, unit, before(period), { fold: 'whole' });
  const isOver = momentsOf(period, ctx.zone).end <= ctx.clock.now();
  const lines = linesOf(subjectsOf(ctx), sumOf(counted), { earlier: sumOf(earlier), isOver });
  return { counted, lines, isOver };
}

/** Of a higher unit: from how much of its branch the figures come; of a cell: what it lacks today. And what is under way. */
export async function aroundOf(
  ctx: Ctx,
  unit: Unit,
  period: Period,
): Promise<{ complete: Complete | null; gaps: Lack[]; running: Map<string, number> }> {
  const moments = momentsOf(period, ctx.zone);
  const running = await runningAsks(ctx.db, unit.path, moments.end);
  if (unit.kind === 'organisation')
    return { complete: await completeIn(ctx.db, unit, moments), gaps: [], running };
  const today = localDate(ctx.clock.now(), ctx.zone);
  const facts = await cellFacts(ctx.db, unit.path, { ...moments, today });
  const gaps = (await gapsUnder(ctx, ctx.db, unit.path)).get(unit.id) ?? [];
  const isLed = facts.every(({ hasSecretary }) => hasSecretary);
  return { complete: null, gaps: isLed ? gaps : ['no_secretary', ...gaps], running };
}
