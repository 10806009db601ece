// Opening a digest and the units below it by buttons: rights first, figures as they stand now.

import type { Ctx, Reply } from '../../core/feature.ts';
import { gather, subjectsOf } from '../../core/figures/gather.ts';
import { byChild, sumOf } from '../../core/figures/sum-rules.ts';
import { may } from '../../core/org/rights.ts';
import { loadChildren, loadUnit, type Unit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { digestOf, mainSubject } from './digest-rules.ts';
import { fold, type Part } from './fold-rules.ts';
import { gatherBranch } from './gather.ts';
import { digestMessage, whyMessage } from './messages.ts';
import { unitsMessage } from './screen-messages.ts';
import { type Edition, periodFor } from './slot-rules.ts';

/** A present cell or higher unit whose figures the presser may see. @throws UserError 'router-no-right' */
export async function seenUnit(ctx: Ctx, unitId: string): Promise<Unit> {
  const unit = await loadUnit(ctx.db, unitId);
  if (
    !unit ||
    unit.endedAt !== null ||
    unit.kind === 'cell_group' ||
    !may(await ctx.person(), 'see_figures', unit)
  )
    throw new UserError('router-no-right');
  return unit;
}

export async function openDigest(ctx: Ctx, unitId: string, edition: Edition): Promise<Reply> {
  const unit = await seenUnit(ctx, unitId);
  const digest = digestOf(await gatherBranch(ctx, unit, periodFor(edition)), ctx.clock.now());
  if (!digest) return { messages: [{ text: ctx.say('digests-nothing', { unit: unit.name }) }] };
  const names = unit.kind === 'cell' && may(await ctx.person(), 'see_unanswered_names', unit);
  return { messages: [digestMessage(tongueIn(ctx, ctx.locale), { digest, edition, names })] };
}

export async function listUnits(ctx: Ctx, unitId: string, edition: Edition, part: Part) {
  const unit = await seenUnit(ctx, unitId);
  const period = periodFor(edition);
  const rows = await gather(ctx, ctx.db, unit, period, { fold: 'child' });
  const weeks = byChild(unit.path, rows);
  const children = (await loadChildren(ctx.db, unit.id)).filter(({ kind }) => kind !== 'cell_group');
  const listed = children.map((child) => ({ unit: child, week: weeks.get(child.path) ?? {} }));
  const main = mainSubject(subjectsOf(ctx), sumOf(rows));
  return unitsMessage(tongueIn(ctx, ctx.locale), {
    unit,
    period,
    edition,
    main,
    part,
    folded: fold(listed, part),
  });
}

export const explain = async (ctx: Ctx): Promise<Reply> => ({
  messages: [whyMessage(tongueIn(ctx, ctx.locale))],
});
