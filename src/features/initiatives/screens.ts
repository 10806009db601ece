// The screens of /mohinh: a unit's initiatives, one of them, the figures.
import type { Message } from '../../channels/channel.ts';
import { monthOf } from '../../core/asks/owner-ask.ts';
import { askedAbout, sumAbout } from '../../core/asks/owner-ask-store.ts';
import { loadAsk } from '../../core/asks/store.ts';
import type { Ctx, Reply, Services } from '../../core/feature.ts';
import { fetchKept } from '../../core/kept-files.ts';
import { shown } from '../../core/menu/homes.ts';
import { purposeStands } from '../../core/org/consent-store.ts';
import type { Sql } from '../../db/index.ts';
import { addDays, instantOf, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { type Period, spanOf } from '../../shared/periods.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { openCard, openHome } from './access.ts';
import { cardMessage, homeMessage, monthName, numbersMessage } from './messages.ts';
import { monthFrom } from './rules.ts';
import { FEATURE, type Month } from './shapes.ts';
import { countsBelow, countsUnder, initiativesUnder, spreadOf, sumsUnder } from './store.ts';

const MONTHS_SHOWN = 3;
/** A month that is over can still be written for the owner. */
const CORRECTION_MS = 24 * 3_600_000;

/** The moment after which a month that has closed is still taken. */
export const correctableSince = (now: Date): Date => new Date(now.getTime() - CORRECTION_MS);

export async function monthsOf({ zone }: Pick<Services, 'zone'>, sql: Sql, id: string): Promise<Month[]> {
  const asks = await askedAbout(sql, FEATURE, id, MONTHS_SHOWN);
  return asks.map((ask) => monthFrom(ask, monthOf(ask, zone), ask.answers));
}

export async function openUnit(ctx: Ctx, unitId: string, page = 0): Promise<Reply> {
  const { unit, manages } = await openHome(ctx, ctx.db, unitId);
  const span = spanOf('year', localDate(ctx.clock.now(), ctx.zone));
  const own = unit.kind !== 'organisation';
  const view = {
    unit,
    counts: await countsUnder(ctx.db, unit.path, span),
    running: await initiativesUnder(ctx.db, unit.path, { ended: false, own }),
    page,
    manages,
  };
  return shown(ctx, homeMessage(tongueIn(ctx, ctx.locale), view));
}

export async function cardOf(ctx: Ctx, id: string): Promise<Message> {
  const { scene, isOwner, manages, leads, person } = await openCard(ctx, ctx.db, id);
  const months = await monthsOf(ctx, ctx.db, id);
  const since = correctableSince(ctx.clock.now());
  return cardMessage(tongueIn(ctx, ctx.locale), {
    scene,
    months,
    sum: await sumAbout(ctx.db, FEATURE, id, 'number'),
    spread: await spreadOf(ctx.db, id),
    isOwner,
    manages,
    leads,
    showsOwner: manages || person.member?.unit.id === scene.unitId,
    behalf: months.find(({ isOpen, closesAt }) => isOpen || closesAt > since) ?? null,
  });
}

export const openOne = async (ctx: Ctx, id: string): Promise<Reply> => shown(ctx, await cardOf(ctx, id));

/** The month's photo, to its owner and the committee. */
export async function openPhoto(ctx: Ctx, askId: string): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  if (ask?.feature !== FEATURE) throw new UserError('router-old-button');
  const { scene, isOwner, manages } = await openCard(ctx, ctx.db, ask.subjectId);
  if (!isOwner && !manages) throw new UserError('router-no-right');
  const month = (await monthsOf(ctx, ctx.db, scene.id)).find((one) => one.askId === askId);
  if (!month?.photo) throw new UserError('file-gone');
  const by = ask.audience?.members?.[0];
  if (!by || !(await purposeStands(ctx.db, by, 'photo'))) throw new UserError('initiatives-photo-withdrawn');
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('initiatives-no-files');
  const tongue = tongueIn(ctx, ctx.locale);
  const text = ctx.say('initiatives-photo', { name: scene.name, month: monthName(tongue, month.month) });
  const file = await fetchKept(ctx, month.photo, { name: 'anh.jpg', mime: 'image/jpeg' });
  return { messages: [{ text, file }] };
}

export async function openNumbers(ctx: Ctx, unitId: string, period: Period): Promise<Reply> {
  const { unit } = await openHome(ctx, ctx.db, unitId);
  const span = spanOf(period, localDate(ctx.clock.now(), ctx.zone));
  const [from, until] = [span.from, span.until].map((date) => instantOf(date, '00:00', ctx.zone));
  const view = {
    counts: await countsUnder(ctx.db, unit.path, span),
    below: unit.kind === 'organisation' ? await countsBelow(ctx.db, unit.id, span) : [],
    sums: await sumsUnder(ctx.db, unit.path, from!, until!),
    from: span.from,
    until: addDays(span.until, -1),
  };
  return { edit: numbersMessage(tongueIn(ctx, ctx.locale), unit, period, view) };
}
