// /hop and the card of one meeting, put together from what each part adds.
import type { Button, Message } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import type { Person } from '../../core/org/person.ts';
import { whereMay } from '../../core/org/rights.ts';
import { loadAncestry, loadUnit, type Unit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { belongs, mayChair, mayManage, mayRecord, maySee, seeMeeting } from './access.ts';
import { cardMessage, type HomeMeetings, homeMessage, unitChoices } from './messages.ts';
import type { MeetingPart } from './parts.ts';
import { isOverdue } from './plan/rules.ts';
import type { Meeting } from './shapes.ts';
import { findMeetings } from './store.ts';

/** Shown on /hop: so many meetings on. */
const AHEAD = 5;
const AHEAD_OF_MEMBER = 1;
const MEMBER_BUTTONS = 3;
/** What others called is still shown for so long after it began; one's own, as long as its list can be entered. */
const LOOK_BACK_MS = 12 * 3_600_000;
const OVERDUE_MS = 10 * 24 * 3_600_000;

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
  const shown = await meetingsAt(ctx, person, unit);
  const lines = (await Promise.all(parts.map((part) => part.homeLines?.(ctx, unit.id) ?? []))).flat();
  const rows = (await Promise.all(parts.map((part) => part.homeButtons?.(ctx, unit.id) ?? []))).flat();
  const message = homeMessage(tongueIn(ctx, ctx.locale), unit, shown, lines, inOrder(rows));
  return show(ctx, isKeeper(person, unit) ? message : forMember(message));
}

/**
 * What is to come in the unit, with what the units above it call their branch to; what is over and was not recorded, for
 * those who can; and what was held last, here and, if later, above.
 */
async function meetingsAt(ctx: Ctx, person: Person, unit: Unit): Promise<HomeMeetings> {
  const now = ctx.clock.now();
  const from = new Date(now.getTime() - LOOK_BACK_MS);
  const own = await findMeetings(ctx.db, {
    unitIds: [unit.id],
    from: new Date(now.getTime() - OVERDUE_MS),
    states: ['draft', 'invited', 'checking'],
  });
  const above = (await loadAncestry(ctx.db, unit.path)).filter(({ id }) => id !== unit.id);
  const called = await findMeetings(ctx.db, {
    unitIds: above.map(({ id }) => id),
    from,
    states: ['invited', 'checking'],
  });
  // A list that is opened and ended before the hour belongs to the meeting just held.
  const to = new Date(now.getTime() + 3_600_000);
  const heldBy = (unitIds: string[]) =>
    findMeetings(ctx.db, { unitIds, to, states: ['counted', 'final'] }, { newest: true });
  const seen = (meeting: Meeting) => maySee(person, { meeting, unit });
  const coming = [...own.filter((meeting) => !isOverdue(meeting, now)), ...called].filter(seen);
  coming.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const ahead = isKeeper(person, unit) ? AHEAD : AHEAD_OF_MEMBER;
  const overdue = own.filter(
    (meeting) => isOverdue(meeting, now) && (mayManage(person, unit) || mayChair(person, { meeting, unit })),
  );
  const last = (await heldBy([unit.id])).find(seen);
  const lastAbove = (await heldBy(above.map(({ id }) => id))).find(seen);
  const isLater = lastAbove && (!last || lastAbove.startsAt > last.startsAt);
  return {
    coming: coming.slice(0, ahead),
    overdue,
    last: [...(isLater ? [lastAbove] : []), ...(last ? [last] : [])],
  };
}

export async function openCard(ctx: Ctx, parts: readonly MeetingPart[], meetingId: string): Promise<Reply> {
  const seen = await seeMeeting(ctx, ctx.db, meetingId);
  const lines = (await Promise.all(parts.map((part) => part.cardLines?.(ctx, seen) ?? []))).flat();
  const rows = (await Promise.all(parts.map((part) => part.cardButtons?.(ctx, seen) ?? []))).flat();
  const message = cardMessage(tongueIn(ctx, ctx.locale), seen, lines, inOrder(rows));
  return show(
    ctx,
    isKeeper(seen.person, seen.unit) || mayRecord(seen.person, seen) ? message : forMember(message),
  );
}

/** Prepares meetings here, or answers for others in some part of it: sees every button at once. */
const isKeeper = (person: Person, unit: Unit): boolean =>
  mayManage(person, unit) ||
  whereMay(person, 'answer_for_another').some(({ path }) => path.startsWith(unit.path));

/** A plain member sees three buttons. */
const forMember = (message: Message): Message => ({
  ...message,
  buttons: message.buttons?.slice(0, MEMBER_BUTTONS),
});

const inOrder = (rows: readonly { rank: number; row: Button[] }[]): Button[][] =>
  [...rows].sort((a, b) => a.rank - b.rank).map(({ row }) => row);

const show = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };
