// Opens what a unit typed in a month; who may not type there is refused.
import type { Message } from '../../../channels/channel.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { shown } from '../../../core/menu/homes.ts';
import type { Sql } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { openTyped, type Seen } from '../access.ts';
import { historyScreen, type MonthView, monthScreen, partScreen } from './messages.ts';
import { kindsOf, monthsAway, readMonth } from './rules.ts';
import type { Kind, Month, PartName } from './shapes.ts';
import { changesOf, ownKinds, totalsUnder, typedOf } from './store.ts';

export const today = (ctx: Ctx): string => localDate(ctx.clock.now(), ctx.zone);
export const thisMonth = (ctx: Ctx): Month => monthsAway(today(ctx), 0);

/** @throws UserError 'router-old-button' */
export function monthFrom(ctx: Ctx, code: string): Month {
  const month = readMonth(code, today(ctx));
  if (month === null) throw new UserError('router-old-button');
  return month;
}

export async function viewOf(ctx: Ctx, sql: Sql, { unit }: Seen, month: Month): Promise<MonthView> {
  const isHigher = unit.kind === 'organisation';
  const own = await typedOf(sql, unit.id, month);
  const branch = isHigher ? await totalsUnder(sql, unit, month) : null;
  const used = new Set([...own, ...(branch ?? [])].map(({ kind }) => kind));
  const kinds = await ownKinds(sql, unit.path, { below: isHigher });
  return { unit, month, isLast: month === thisMonth(ctx), kinds: kindsOf(kinds, used), own, branch };
}

export async function openMonth(ctx: Ctx, unitId: string, code: string): Promise<Reply> {
  const seen = await openTyped(ctx, ctx.db, unitId);
  const view = await viewOf(ctx, ctx.db, seen, monthFrom(ctx, code));
  return shown(ctx, monthScreen(tongueIn(ctx, ctx.locale), view));
}

export async function partMessage(
  ctx: Ctx,
  seen: Seen,
  month: Month,
  part: PartName,
  remark?: string,
): Promise<Message> {
  const view = await viewOf(ctx, ctx.db, seen, month);
  return partScreen(tongueIn(ctx, ctx.locale), view, part, remark);
}

export async function openPart(ctx: Ctx, unitId: string, code: string, part: PartName): Promise<Reply> {
  const seen = await openTyped(ctx, ctx.db, unitId);
  return shown(ctx, await partMessage(ctx, seen, monthFrom(ctx, code), part));
}

export async function openHistory(ctx: Ctx, unitId: string, code: string): Promise<Reply> {
  const { unit } = await openTyped(ctx, ctx.db, unitId);
  const month = monthFrom(ctx, code);
  const changes = await changesOf(ctx.db, unit.id, month);
  const own = await ownKinds(ctx.db, unit.path, { below: false });
  const kinds: Kind[] = kindsOf(own, new Set(changes.map(({ kind }) => kind)));
  return shown(ctx, historyScreen(tongueIn(ctx, ctx.locale), unit, month, changes, kinds));
}
