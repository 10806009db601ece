// Days off and swapped working days: shown, added, taken out; rights are asked here on every call.

import { addDayOff, dropDayOff } from '../../core/calendar/day-off-changes.ts';
import { mayEditDaysOf, mayEditPublicDays, PUBLIC } from '../../core/calendar/day-off-rules.ts';
import type { DayOff } from '../../core/calendar/rules/days-off.ts';
import { comingDaysOff, findDayOff, type StoredDay } from '../../core/calendar/store.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { daysScreen, dropQuestion } from './day-messages.ts';

type Scope = { unitId: string | null; unitName: string | null };

/** @throws UserError 'router-no-right' */
export async function scopeOf(ctx: Ctx, scope: string): Promise<Scope> {
  const person = await ctx.person();
  if (scope === PUBLIC && mayEditPublicDays(person)) return { unitId: null, unitName: null };
  const unit = scope === PUBLIC ? null : await loadUnit(ctx.db, scope);
  if (!unit || unit.endedAt !== null || !mayEditDaysOf(person, unit)) throw new UserError('router-no-right');
  return { unitId: unit.id, unitName: unit.name };
}

export async function openDays(ctx: Ctx, scope: string, page: number): Promise<Reply> {
  const { unitId, unitName } = await scopeOf(ctx, scope);
  const days = await comingDaysOff(ctx.db, unitId, localDate(ctx.clock.now(), ctx.zone));
  return { edit: daysScreen(ctx.say, { scope, unitName, days, page }, ctx.locale) };
}

export async function addDay(ctx: Ctx, scope: string, day: DayOff): Promise<Reply> {
  const { unitId } = await scopeOf(ctx, scope);
  await addDayOff(ctx, await ctx.person(), unitId, day);
  const { edit } = await openDays(ctx, scope, 0);
  const saved = ctx.say('settings-saved');
  return { toast: saved, messages: edit ? [{ ...edit, text: `${saved}\n\n${edit.text}` }] : [] };
}

export async function askDrop(ctx: Ctx, dayId: string): Promise<Reply> {
  const { day, scope } = await dayToDrop(ctx, dayId);
  return { edit: dropQuestion(ctx.say, day, scope, ctx.locale) };
}

export async function dropDay(ctx: Ctx, dayId: string): Promise<Reply> {
  const { day, scope } = await dayToDrop(ctx, dayId);
  await dropDayOff(ctx, await ctx.person(), day);
  return { ...(await openDays(ctx, scope, 0)), toast: ctx.say('settings-day-dropped') };
}

async function dayToDrop(ctx: Ctx, dayId: string): Promise<{ day: StoredDay; scope: string }> {
  const day = await findDayOff(ctx.db, dayId);
  if (!day) throw new UserError('router-old-button');
  const scope = day.unitId ?? PUBLIC;
  await scopeOf(ctx, scope);
  return { day, scope };
}
