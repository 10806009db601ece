// /tonghop: which unit, its summary, its units side by side.
import type { Ctx, Reply } from '../../core/feature.ts';
import { type Period, periodOf, readPeriod } from '../../core/figures/period-rules.ts';
import { shown } from '../../core/menu/homes.ts';
import { may } from '../../core/org/rights.ts';
import { loadChildren, loadUnit, type Unit } from '../../core/org/units-store.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { ownUnits, seenUnit, seesMissing } from './access.ts';
import { aroundOf, lookAt } from './look.ts';
import { kidsMessage, summaryMessage, whichUnit } from './messages.ts';
import { mainSubject, rowsOf } from './rules.ts';

export const todayIn = ({ clock, zone }: Ctx) => localDate(clock.now(), zone);

/** Without a period: this month. @throws UserError for what `codeOf` did not write */
export function periodIn(ctx: Ctx, code: string | undefined): Period {
  const period = code === undefined ? periodOf('month', todayIn(ctx)) : readPeriod(code);
  if (!period) throw new UserError('router-old-button');
  return period;
}

export async function openHome(ctx: Ctx, page = 0): Promise<Reply> {
  const units = ownUnits(await ctx.person());
  const [only] = units;
  if (!only) throw new UserError('router-no-right');
  if (units.length === 1) return openUnit(ctx, only.id);
  return shown(ctx, whichUnit(tongueIn(ctx, ctx.locale), units, page));
}

export const openUnit = (ctx: Ctx, unitId: string, code?: string): Promise<Reply> =>
  openPage(ctx, unitId, periodIn(ctx, code), 0);

export async function openPage(ctx: Ctx, unitId: string, period: Period, page: number): Promise<Reply> {
  const { unit, person } = await seenUnit(ctx, unitId);
  const { lines } = await lookAt(ctx, unit, period);
  const parent = unit.parentId === null ? null : await loadUnit(ctx.db, unit.parentId);
  const view = {
    unit,
    period,
    today: todayIn(ctx),
    lines,
    ...(await aroundOf(ctx, unit, period)),
    above: parent && may(person, 'see_figures', parent) ? parent : null,
    seesMissing: seesMissing(person, unit),
    hasOthers: ownUnits(person).length > 1,
  };
  return shown(ctx, summaryMessage(tongueIn(ctx, ctx.locale), view, page));
}

/** Present units right below; a cell has none that are shown. */
export async function unitsBelow(ctx: Ctx, unit: Unit): Promise<Unit[]> {
  if (unit.kind !== 'organisation') throw new UserError('router-old-button');
  return (await loadChildren(ctx.db, unit.id)).filter(({ kind }) => kind !== 'cell_group');
}

export async function openKids(ctx: Ctx, unitId: string, code: string, page: number): Promise<Reply> {
  const period = periodIn(ctx, code);
  const { unit } = await seenUnit(ctx, unitId);
  const units = await unitsBelow(ctx, unit);
  const { counted, lines } = await lookAt(ctx, unit, period);
  const subject = mainSubject(lines);
  const side = subject
    ? rowsOf(subject, counted, unit.path, units)
    : { rows: units.map((one) => ({ unit: one, now: NOTHING })), rest: NOTHING };
  const kids = { unit, period, today: todayIn(ctx), subject, ...side };
  return shown(ctx, kidsMessage(tongueIn(ctx, ctx.locale), kids, page));
}

const NOTHING = { value: 0, base: 0, onBehalf: null };
