// /thi of one unit, put together from what each part adds.
import type { Ctx, Reply } from '../../core/feature.ts';
import { atHome, shown } from '../../core/menu/homes.ts';
import { belongsTo } from '../../core/org/homes-rules.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import type { QuizPart } from './parts.ts';
import { CODE } from './shapes.ts';

/** The person's own unit; who holds roles elsewhere chooses first. */
export const openHome = (ctx: Ctx, parts: readonly QuizPart[]): Promise<Reply> =>
  atHome(ctx, CODE, (unitId) => openUnit(ctx, parts, unitId));

export async function openUnit(ctx: Ctx, parts: readonly QuizPart[], unitId: string): Promise<Reply> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !belongsTo(await ctx.person(), unit))
    throw new UserError('router-no-right');
  const lines = (await Promise.all(parts.map((part) => part.homeLines?.(ctx, unit) ?? []))).flat();
  const rows = (await Promise.all(parts.map((part) => part.homeButtons?.(ctx, unit) ?? []))).flat();
  rows.sort((a, b) => a.rank - b.rank);
  return shown(ctx, {
    text: [ctx.say('quiz-home', { unit: unit.name }), ...lines].join('\n'),
    buttons: rows.map(({ row }) => row),
  });
}
