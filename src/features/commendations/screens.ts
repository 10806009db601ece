// The screens of /bieuduong: a unit's counts, what waits, the register, one commendation, one's own.
import type { Message } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { shown } from '../../core/menu/homes.ts';
import { reachMembers } from '../../core/org/reach-store.ts';
import type { Sql } from '../../db/index.ts';
import { addDays, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { type Period, spanOf } from '../../shared/periods.ts';
import { type Tongue, tongueIn } from '../../shared/tongue.ts';
import { openCard, openHome } from './access.ts';
import { cardMessage, homeMessage, listMessage, mineMessage, numbersMessage } from './messages.ts';
import type { Scene } from './shapes.ts';
import { commendationsFor, commendationsOf, countsBelow, countsUnder } from './store.ts';

const tongueHere = (ctx: Ctx): Tongue => tongueIn(ctx, ctx.locale);
const today = (ctx: Ctx) => localDate(ctx.clock.now(), ctx.zone);

export async function openUnit(ctx: Ctx, unitId: string): Promise<Reply> {
  const { person, unit, sees } = await openHome(ctx, ctx.db, unitId);
  const span = spanOf('year', today(ctx));
  const own = person.member ? await commendationsFor(ctx.db, person.member.id) : [];
  return shown(
    ctx,
    homeMessage(tongueHere(ctx), {
      unit,
      year: span.from.slice(0, 4),
      counts: await countsUnder(ctx.db, unit.path, span),
      waiting: sees ? (await commendationsOf(ctx.db, unit.id, ['proposed'])).length : null,
      own: own.length > 0,
      proposes: person.member !== null,
    }),
  );
}

export async function openList(
  ctx: Ctx,
  unitId: string,
  view: 'waiting' | 'decided',
  page: number,
): Promise<Reply> {
  const { unit, sees } = await openHome(ctx, ctx.db, unitId);
  if (!sees) throw new UserError('router-no-right');
  const states = view === 'waiting' ? (['proposed'] as const) : (['agreed', 'not_agreed'] as const);
  const found = await commendationsOf(ctx.db, unit.id, states);
  return { edit: listMessage(tongueHere(ctx), unit, view, found, page) };
}

export async function openOne(ctx: Ctx, id: string): Promise<Reply> {
  return { edit: await cardOf(ctx, id, tongueHere(ctx)) };
}

export async function cardOf(ctx: Ctx, id: string, tongue: Tongue): Promise<Message> {
  const { scene, decides } = await openCard(ctx, ctx.db, id);
  return cardMessage(tongue, scene, { decides, reachable: await isReachable(ctx.db, scene) });
}

/** A group needs not be asked. */
export const isReachable = async (sql: Sql, { memberId }: Scene): Promise<boolean> =>
  memberId === null || (await reachMembers(sql, [memberId])).length > 0;

export async function openNumbers(ctx: Ctx, unitId: string, period: Period): Promise<Reply> {
  const { unit } = await openHome(ctx, ctx.db, unitId);
  const span = spanOf(period, today(ctx));
  const counts = await countsUnder(ctx.db, unit.path, span);
  const below = unit.kind === 'organisation' ? await countsBelow(ctx.db, unit.id, span) : [];
  const figures = { counts, below, from: span.from, until: addDays(span.until, -1) };
  return { edit: numbersMessage(tongueHere(ctx), unit, period, figures) };
}

/** What was agreed about the person themselves. */
export async function openMine(ctx: Ctx): Promise<Reply> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  return { edit: mineMessage(tongueHere(ctx), member.unit.id, await commendationsFor(ctx.db, member.id)) };
}
