// /hop and the card of one meeting, put together from what each part adds.
import type { Message } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { belongs, seeMeeting } from './access.ts';
import { cardMessage, homeMessage, unitChoices } from './messages.ts';
import type { MeetingPart } from './parts.ts';
import { findMeetings } from './store.ts';

/** Looked at on /hop: so many meetings on. */
const AHEAD = 5;

/** The person's own unit; who holds roles elsewhere chooses first. */
export async function openHome(ctx: Ctx, parts: readonly MeetingPart[]): Promise<Reply> {
  const { member, roles } = await ctx.person();
  const held = roles.filter(({ role, unit }) => role !== 'administrator' && unit.kind !== 'cell_group');
  const units = new Map(
    [...(member ? [member.unit] : []), ...held.map(({ unit }) => unit)].map((u) => [u.id, u]),
  );
  const [only] = units.values();
  if (!only) throw new UserError('router-no-right');
  if (units.size > 1) return show(ctx, unitChoices(ctx.say, [...units.values()]));
  return openUnit(ctx, parts, only.id);
}

export async function openUnit(ctx: Ctx, parts: readonly MeetingPart[], unitId: string): Promise<Reply> {
  const unit = await loadUnit(ctx.db, unitId);
  const person = await ctx.person();
  if (!unit || !belongs(person, unit)) throw new UserError('router-no-right');
  const now = ctx.clock.now();
  const coming = await findMeetings(
    ctx.db,
    {
      unitIds: [unit.id],
      from: new Date(now.getTime() - 12 * 3_600_000),
      states: ['draft', 'invited', 'checking'],
    },
    { limit: AHEAD },
  );
  // A list that is opened and ended before the hour belongs to the meeting just held.
  const soon = new Date(now.getTime() + 3_600_000);
  const [last] = await findMeetings(
    ctx.db,
    { unitIds: [unit.id], to: soon, states: ['counted', 'final'] },
    { limit: 1, newest: true },
  );
  const lines = (await Promise.all(parts.map((part) => part.homeLines?.(ctx, unit.id) ?? []))).flat();
  const rows = (await Promise.all(parts.map((part) => part.homeButtons?.(ctx, unit.id) ?? []))).flat();
  rows.sort((a, b) => a.rank - b.rank);
  const tongue = tongueIn(ctx, ctx.locale);
  return show(
    ctx,
    homeMessage(
      tongue,
      unit,
      { coming, last: last ?? null },
      lines,
      rows.map(({ row }) => row),
    ),
  );
}

export async function openCard(ctx: Ctx, parts: readonly MeetingPart[], meetingId: string): Promise<Reply> {
  const seen = await seeMeeting(ctx, ctx.db, meetingId);
  const lines = (await Promise.all(parts.map((part) => part.cardLines?.(ctx, seen) ?? []))).flat();
  const rows = (await Promise.all(parts.map((part) => part.cardButtons?.(ctx, seen) ?? []))).flat();
  rows.sort((a, b) => a.rank - b.rank);
  return show(
    ctx,
    cardMessage(
      tongueIn(ctx, ctx.locale),
      seen,
      lines,
      rows.map(({ row }) => row),
    ),
  );
}

const show = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };
