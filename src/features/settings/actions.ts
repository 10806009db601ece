// Changing settings: rights first, then save, then show the same screen again.
import type { Locale, Message } from '../../channels/channel.ts';
import { mayEditPublicDays } from '../../core/calendar/day-off-rules.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { menuFor } from '../../core/menu/client-menu.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may, whereMay } from '../../core/org/rights.ts';
import { changeSettings } from '../../core/org/unit-settings.ts';
import { type Address, type Care, readUnitSettings } from '../../core/org/unit-settings-rules.ts';
import { unitSettings } from '../../core/org/unit-settings-store.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { personScreen, unitScreen } from './messages.ts';
import { saveLanguage } from './store.ts';
import { openWords } from './words.ts';
import { mayEditWords } from './words-rules.ts';

export async function openSettings(ctx: Ctx): Promise<Reply> {
  const person = await ctx.person();
  if (person.accountId === null) throw new UserError('router-open-private-first');
  return { edit: await ownScreen(ctx, person, person.locale) };
}

async function ownScreen(ctx: Ctx, person: Person, locale: Locale): Promise<Message> {
  const say = ctx.texts.say(locale);
  const more = await Promise.all(ctx.features().map((feature) => feature.ownSettings?.(ctx, say) ?? []));
  return personScreen(say, {
    locale,
    more: more.flat(),
    units: unitsOf(person),
    days: mayEditPublicDays(person),
  });
}

/** Everything said from now on is in this language, the client's menu too. */
export async function setOwnLanguage(ctx: Ctx, locale: Locale): Promise<Reply> {
  const person = await ctx.person();
  if (person.accountId === null) throw new UserError('router-open-private-first');
  await saveLanguage(ctx.db, person.accountId, locale);
  void menuFor(ctx, ctx.channel(ctx.incoming.channel), { ...person, locale });
  return { toast: ctx.texts.say(locale)('settings-saved'), edit: await ownScreen(ctx, person, locale) };
}

/** Units something of which this person sets: their settings, or of a higher unit its words for the year. */
function unitsOf(person: Person): UnitRef[] {
  const all = [...whereMay(person, 'change_settings'), ...whereMay(person, 'approve_content')].filter(
    (unit) => may(person, 'change_settings', unit) || mayEditWords(person, unit),
  );
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
}

export async function openUnit(ctx: Ctx, unitId: string): Promise<Reply> {
  const person = await ctx.person();
  const unit = await loadUnit(ctx.db, unitId);
  if (unit && unit.endedAt === null && !may(person, 'change_settings', unit) && mayEditWords(person, unit))
    return openWords(ctx, unitId);
  const own = await ownUnit(ctx, unitId);
  const settings = readUnitSettings(await unitSettings(ctx.db, own.id));
  return { edit: unitScreen(ctx.say, own, settings, mayEditWords(person, own)) };
}

export const setUnitLanguage = (ctx: Ctx, unitId: string, locale: Locale): Promise<Reply> =>
  change(ctx, unitId, { locale });

export const setAddress = (ctx: Ctx, unitId: string, address: Address): Promise<Reply> =>
  change(ctx, unitId, { address });

export const setCare = (ctx: Ctx, unitId: string, care: Care): Promise<Reply> =>
  change(ctx, unitId, { care });

/** From a form: the screen comes anew. */
export async function setTown(ctx: Ctx, unitId: string, town: string): Promise<Reply> {
  const { edit } = await change(ctx, unitId, { town });
  return { messages: edit ? [edit] : [] };
}

async function change(ctx: Ctx, unitId: string, changed: Record<string, string>): Promise<Reply> {
  const unit = await ownUnit(ctx, unitId);
  await changeSettings(ctx, await ctx.person(), unit.id, changed);
  return { ...(await openUnit(ctx, unitId)), toast: ctx.say('settings-saved') };
}

/** @throws UserError 'router-no-right' */
export async function ownUnit(ctx: Ctx, unitId: string): Promise<UnitRef> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.endedAt !== null || !may(await ctx.person(), 'change_settings', unit))
    throw new UserError('router-no-right');
  return unit;
}
