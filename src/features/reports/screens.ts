// /baocao: the unit, the period, then what there is to take.

import type { Ctx, Reply } from '../../core/feature.ts';
import type { Period } from '../../core/figures/period-rules.ts';
import { shown } from '../../core/menu/homes.ts';
import { may, whereMay } from '../../core/org/rights.ts';
import { loadChildren } from '../../core/org/units-store.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { openUnit, type Seen } from './access.ts';
import { periodFrom } from './files.ts';
import { filesScreen, periodScreen, type UnitView, unitsScreen } from './messages.ts';
import { mayExport, topsOf } from './rules.ts';

/** @throws UserError for who takes no files: 'reports-sees-only' where they see figures, else 'router-no-right' */
export async function openHome(ctx: Ctx, page = 0): Promise<Reply> {
  const person = await ctx.person();
  const tops = topsOf(person);
  const [only] = tops;
  if (!only)
    throw new UserError(whereMay(person, 'see_figures').length > 0 ? 'reports-sees-only' : 'router-no-right');
  if (tops.length === 1) return openPeriods(ctx, only.id);
  return shown(ctx, unitsScreen(tongueIn(ctx, ctx.locale), tops, page, null));
}

/** Units right below that have files. */
const below = async (ctx: Ctx, { unit }: Seen) =>
  unit.kind === 'organisation'
    ? (await loadChildren(ctx.db, unit.id)).filter(({ kind }) => kind !== 'cell_group')
    : [];

async function viewOf(ctx: Ctx, seen: Seen): Promise<UnitView> {
  const { person, unit, types, sets } = seen;
  const parent = unit.parentId;
  const isLed =
    parent !== null &&
    whereMay(person, 'export_figures').some(
      (top) => top.id !== unit.id && unit.path.startsWith(top.path) && may(person, 'export_figures', top),
    );
  return {
    unit,
    today: localDate(ctx.clock.now(), ctx.zone),
    types,
    sets,
    hasBelow: (await below(ctx, seen)).length > 0,
    above: isLed ? parent : null,
  };
}

export async function openPeriods(ctx: Ctx, unitId: string): Promise<Reply> {
  const seen = await openUnit(ctx, ctx.db, unitId);
  return shown(ctx, periodScreen(tongueIn(ctx, ctx.locale), await viewOf(ctx, seen)));
}

export async function openBelow(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const seen = await openUnit(ctx, ctx.db, unitId);
  const units = (await below(ctx, seen)).filter((unit) => mayExport(seen.person, unit));
  return shown(ctx, unitsScreen(tongueIn(ctx, ctx.locale), units, page, seen.unit));
}

export async function openFiles(ctx: Ctx, unitId: string, code: string): Promise<Reply> {
  return showFiles(ctx, unitId, periodFrom(code));
}

export async function showFiles(ctx: Ctx, unitId: string, period: Period): Promise<Reply> {
  const seen = await openUnit(ctx, ctx.db, unitId);
  return shown(ctx, filesScreen(tongueIn(ctx, ctx.locale), await viewOf(ctx, seen), period));
}
