// A group was bound: the cell gets the default plan at once, and may change or refuse it.
import type { Message } from '../../../channels/channel.ts';
import type { BoundChat, Ctx, Reply } from '../../../core/feature.ts';
import { may } from '../../../core/org/rights.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { changePlan, planToChange } from '../plan/actions.ts';
import { settingsMessage } from '../plan/messages.ts';
import { momentsOf, type Reading } from '../shapes.ts';
import { defaultPlan, insertPlan, loadPlan, readingsFrom } from '../store.ts';
import { boundMessage, boundOff, boundThanks } from './bound-messages.ts';
import { ensureReadings } from './planning.ts';
import { loadScene } from './store.ts';

/** What the answer to /lienket says of next Monday. A cell that reads no more goes on so. */
export async function planBound(ctx: Ctx, tx: Tx, chat: BoundChat): Promise<Message[]> {
  const bound = await loadUnit(tx, chat.unitId);
  const cellId = bound?.kind === 'cell_group' ? bound.parentId : bound?.id;
  const cell = cellId ? await loadUnit(tx, cellId) : null;
  if (cell?.kind !== 'cell') return [];
  await insertPlan(tx, defaultPlan(cell.id), ctx.clock.now());
  await ensureReadings(ctx, tx, cell.id);
  const next = await nextReading(ctx, tx, cell.id);
  if (!next) return [boundOff(ctx.say, cell.id)];
  const plan = await loadPlan(tx, cell.id);
  const scene = await loadScene(tx, next.id);
  const moments = momentsOf(plan, next.date, ctx.zone);
  return [boundMessage(tongueIn(ctx, ctx.locale), next, scene?.turnGroupName ?? null, moments)];
}

async function nextReading(ctx: Ctx, sql: Sql, unitId: string): Promise<Reading | null> {
  const plan = await loadPlan(sql, unitId);
  if (!plan.active) return null;
  const now = ctx.clock.now();
  const coming = await readingsFrom(sql, unitId, localDate(now, ctx.zone));
  return (
    coming.find(({ state, date }) => state === 'planned' && momentsOf(plan, date, ctx.zone).opens > now) ??
    null
  );
}

/** `Đúng rồi`: the buttons go. */
export async function acceptPlan(ctx: Ctx, unitId: string): Promise<Reply> {
  const cell = await ownCell(ctx, unitId);
  const next = await nextReading(ctx, ctx.db, cell.id);
  if (!next) throw new UserError('router-old-button');
  const { opens } = momentsOf(await loadPlan(ctx.db, cell.id), next.date, ctx.zone);
  const thanks = boundThanks(tongueIn(ctx, ctx.locale), next, opens);
  return { toast: thanks.text, edit: thanks };
}

/** `Đổi giờ`: the settings, in private. */
export async function changePlanTime(ctx: Ctx, unitId: string): Promise<Reply> {
  await ownCell(ctx, unitId);
  const screen = await settingsScreen(ctx, unitId);
  if (ctx.incoming.chatKind === 'private') return { edit: screen };
  if ((await ctx.person()).chatId === null) throw new UserError('router-open-private-first');
  return { toast: ctx.say('readings-bound-private'), inPrivate: [screen] };
}

async function settingsScreen(ctx: Ctx, unitId: string): Promise<Message> {
  const { unit } = await planToChange(ctx, ctx.db, unitId);
  return settingsMessage(ctx.say, unit, await loadPlan(ctx.db, unitId), ctx.locale);
}

/** `Chi bộ không đọc thứ Hai`: coming readings go; /doc starts them again. */
export async function refusePlan(ctx: Ctx, unitId: string): Promise<Reply> {
  await changePlan(ctx, unitId, { active: false });
  const off = ctx.say('readings-bound-off');
  return { toast: off, edit: { text: off } };
}

async function ownCell(ctx: Ctx, unitId: string): Promise<Unit> {
  const unit = await loadUnit(ctx.db, unitId);
  if (unit?.kind !== 'cell' || unit.endedAt !== null || !may(await ctx.person(), 'change_settings', unit))
    throw new UserError('router-no-right');
  return unit;
}
