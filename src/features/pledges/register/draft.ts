// Writing a pledge: begun, filled item by item, taken up again where it was left; by its member, or for them.
import type { Message } from '../../../channels/channel.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import type { Person } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import { ethicsFor, themeFor } from '../../../core/org/year-words-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { isSecretary, memberFor, ownMember, pledgeFor, type SeenPledge } from '../access.ts';
import { type Content, type Item, PLEDGERS, type Pledge } from '../shapes.ts';
import {
  ensurePledge,
  loadPledge,
  loadPledgePlan,
  lockPledge,
  type MemberSeat,
  pledgeOfItem,
  putItem,
  removeItem,
  updatePledge,
} from '../store.ts';
import { type Above, draftScreen, itemPicker, itemScreen, ownScreen, receivedScreen } from './messages.ts';
import { copied, isFull, isWritable, mayAdd } from './rules.ts';

export const show = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };

export async function aboveOf(sql: Sql, unit: { id: string; path: string }, year: number): Promise<Above> {
  const { id, path } = unit;
  return { unitId: id, theme: await themeFor(sql, path, year), ethics: await ethicsFor(sql, path) };
}

/** Writes for the member: their own, or one that the committee enters for them. */
export const mayWrite = (person: Person, pledge: Pledge, seat: MemberSeat): boolean =>
  person.member?.id === seat.id || (pledge.recordedBy !== null && may(person, 'see_pledge', seat.unit));

/** A pledge this person may write in now. @throws UserError */
export async function writable(ctx: Ctx, sql: Sql, pledgeId: string): Promise<SeenPledge> {
  const seen = await pledgeFor(ctx, sql, pledgeId);
  if (!mayWrite(seen.person, seen.pledge, seen.seat)) throw new UserError('router-no-right');
  if (!isWritable(seen.pledge)) throw new UserError('pledges-not-writable');
  return seen;
}

/** As `writable`, held until the transaction ends. */
export async function lockWritable(ctx: Ctx, tx: Tx, pledgeId: string): Promise<SeenPledge> {
  await lockPledge(tx, pledgeId);
  return writable(ctx, tx, pledgeId);
}

/** The draft as it stands, or what became of it. */
export async function openDraft(ctx: Ctx, pledgeId: string): Promise<Reply> {
  return show(ctx, await draftOf(ctx, pledgeId));
}

export async function draftOf(ctx: Ctx, pledgeId: string): Promise<Message> {
  const seen = await pledgeFor(ctx, ctx.db, pledgeId);
  const { pledge, seat, isOwn, person } = seen;
  const plan = await loadPledgePlan(ctx.db, seat.unit.id);
  const tongue = tongueIn(ctx, ctx.locale);
  const writes = mayWrite(person, pledge, seat);
  // A draft is its writer's alone; what was handed in once is not.
  if (pledge.state === 'draft' && !writes) throw new UserError('router-no-right');
  if (!isWritable(pledge) || !writes) return viewOf(ctx, seen, plan.paperName);
  const earlier = pledge.items.length === 0 ? await loadPledge(ctx.db, seat.id, pledge.year - 1) : null;
  return draftScreen(tongue, {
    pledge,
    plan,
    above: await aboveOf(ctx.db, seat.unit, pledge.year),
    canCopy: earlier !== null && copied(earlier.items, pledge.year).length > 0,
    behalfOf: isOwn ? null : seat.fullName,
  });
}

function viewOf(
  ctx: Ctx,
  { pledge, seat, person, isOwn }: SeenPledge,
  paper: Parameters<typeof ownScreen>[1]['paper'],
) {
  const tongue = tongueIn(ctx, ctx.locale);
  const today = localDate(ctx.clock.now(), ctx.zone);
  if (isOwn) return ownScreen(tongue, { pledge, paper, canAdd: mayAdd(pledge, today) });
  return receivedScreen(tongue, { pledge, name: seat.fullName, paper }, isSecretary(person, seat.unit.id));
}

/** Begins one's own, or takes it up where it was left. */
export async function beginOwn(ctx: Ctx, year: number): Promise<Reply> {
  const member = await ownMember(ctx);
  if (!PLEDGERS.some((standing) => standing === member.standing)) throw new UserError('pledges-not-pledger');
  const { id } = await inTransaction(ctx.db, (tx) =>
    ensurePledge(tx, { memberId: member.id, unitId: member.unit.id, year }, ctx.clock.now()),
  );
  return openDraft(ctx, id);
}

/** `Ghi hộ`: for a member without a phone, by the committee of their cell. */
export async function beginFor(ctx: Ctx, memberId: string, year: number): Promise<Reply> {
  const id = await inTransaction(ctx.db, async (tx) => {
    const { seat, person } = await memberFor(ctx, tx, memberId);
    if (!person.member) throw new UserError('router-not-joined');
    // Who did not agree to be stored is followed on paper, with totals alone.
    if (seat.tracking === 'paper') throw new UserError('pledges-behalf-paper', { name: seat.fullName });
    if (!PLEDGERS.some((standing) => standing === seat.standing))
      throw new UserError('pledges-behalf-not-pledger', { name: seat.fullName });
    const now = ctx.clock.now();
    const pledge = await ensurePledge(tx, { memberId, unitId: seat.unit.id, year }, now);
    if (!isWritable(pledge)) return pledge.id;
    const isTheirs = pledge.recordedBy === null && pledge.items.length > 0;
    if (isTheirs) throw new UserError('pledges-behalf-own', { name: seat.fullName });
    await updatePledge(tx, pledge.id, { recordedBy: person.member.id }, now);
    return pledge.id;
  });
  return openDraft(ctx, id);
}

/** `Chép năm trước` */
export async function copyEarlier(ctx: Ctx, pledgeId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { pledge, seat } = await lockWritable(ctx, tx, pledgeId);
    if (pledge.items.length > 0) return;
    const earlier = await loadPledge(tx, seat.id, pledge.year - 1);
    for (const [at, item] of copied(earlier?.items ?? [], pledge.year).entries())
      await putItem(tx, pledge.id, at + 1, item);
  });
  return openDraft(ctx, pledgeId);
}

/** What the form gave: a new item, or one written anew. */
export async function putWritten(
  ctx: Ctx,
  pledgeId: string,
  position: number | null,
  item: Content,
): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { pledge } = await lockWritable(ctx, tx, pledgeId);
    if (position === null && isFull(pledge)) throw new UserError('pledges-full');
    await putItem(tx, pledge.id, position ?? pledge.items.length + 1, item);
  });
  return openDraft(ctx, pledgeId);
}

export async function editItems(ctx: Ctx, pledgeId: string): Promise<Reply> {
  const { pledge } = await writable(ctx, ctx.db, pledgeId);
  return show(ctx, itemPicker(tongueIn(ctx, ctx.locale), pledge));
}

/** An item of a pledge this person may write in. @throws UserError */
export async function writableItem(ctx: Ctx, sql: Sql, itemId: string): Promise<SeenPledge & { item: Item }> {
  const pledge = await pledgeOfItem(sql, itemId);
  if (!pledge) throw new UserError('router-old-button');
  const seen = await writable(ctx, sql, pledge.id);
  return { ...seen, item: seen.pledge.items.find(({ id }) => id === itemId)! };
}

export async function openItem(ctx: Ctx, itemId: string): Promise<Reply> {
  const { pledge, item } = await writableItem(ctx, ctx.db, itemId);
  return show(ctx, itemScreen(tongueIn(ctx, ctx.locale), pledge.id, item));
}

export async function removeWritten(ctx: Ctx, itemId: string): Promise<Reply> {
  const pledgeId = await inTransaction(ctx.db, async (tx) => {
    const found = await pledgeOfItem(tx, itemId);
    if (!found) throw new UserError('router-old-button');
    await lockPledge(tx, found.id);
    const { pledge, item } = await writableItem(ctx, tx, itemId);
    await removeItem(tx, pledge.id, item.position);
    return pledge.id;
  });
  return { ...(await openDraft(ctx, pledgeId)), toast: ctx.say('pledges-removed') };
}
