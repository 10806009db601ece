// The screens of /trongtam: a unit's focus areas, and one of them.
import type { Message } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { shown } from '../../core/menu/homes.ts';
import { instantOf, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { spanOf } from '../../shared/periods.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { openCard, openHome } from './access.ts';
import { monthsOf } from './ask.ts';
import { cardMessage, closedList, homeMessage } from './messages.ts';
import { countsUnder, focusOf } from './store.ts';

export async function openUnit(ctx: Ctx, unitId: string, page = 0): Promise<Reply> {
  const { unit, manages, isInside } = await openHome(ctx, ctx.db, unitId);
  const today = localDate(ctx.clock.now(), ctx.zone);
  const year = spanOf('year', today);
  const [from, until] = [year.from, year.until].map((date) => instantOf(date, '00:00', ctx.zone));
  const view = {
    unit,
    counts: await countsUnder(ctx.db, unit.path, today, { from: from!, until: until! }),
    open: isInside ? await focusOf(ctx.db, unit.id, ['open']) : [],
    closed: isInside ? (await focusOf(ctx.db, unit.id, ['done', 'dropped'])).length : 0,
    page,
    manages,
    isInside,
  };
  return shown(ctx, homeMessage(tongueIn(ctx, ctx.locale), view));
}

export async function openClosed(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const { unit, isInside } = await openHome(ctx, ctx.db, unitId);
  if (!isInside) throw new UserError('router-no-right');
  const found = await focusOf(ctx.db, unit.id, ['done', 'dropped']);
  return { edit: closedList(tongueIn(ctx, ctx.locale), unit, found, page) };
}

export async function cardOf(ctx: Ctx, id: string): Promise<Message> {
  const { scene, manages, closes } = await openCard(ctx, ctx.db, id);
  const months = await monthsOf(ctx, ctx.db, id);
  const today = localDate(ctx.clock.now(), ctx.zone);
  return cardMessage(tongueIn(ctx, ctx.locale), { scene, months, today, manages, closes });
}

export const openOne = async (ctx: Ctx, id: string): Promise<Reply> => shown(ctx, await cardOf(ctx, id));
