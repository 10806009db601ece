// What becomes of an item between the months: kept, adjusted, dropped, taken up again, helped with.
import { livingRef } from '../../../core/asks/engine.ts';
import { missingItems } from '../../../core/asks/form-rules.ts';
import { lockOwnForm, openOwnForms, setOwnForms, settleOwnForm } from '../../../core/asks/own-form-store.ts';
import { touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueOf } from '../../../shared/tongue.ts';
import { pledgeFor, type SeenPledge } from '../access.ts';
import { button, itemLine, rows } from '../messages.ts';
import { receiveButtons } from '../register/messages.ts';
import { ASKS, type ChangeKind, type Content, type Item } from '../shapes.ts';
import { lockPledge, pledgeOfItem } from '../store.ts';
import { changeItem, markHelp } from './changes-store.ts';
import { ownForm } from './rules.ts';
import { itemsToAsk } from './store.ts';

export type SeenItem = SeenPledge & { item: Item };

/** An item of a received pledge that this person may change: its member, or the committee of their cell. @throws UserError */
export async function liveItem(ctx: Ctx, sql: Sql, itemId: string): Promise<SeenItem> {
  const found = await pledgeOfItem(sql, itemId);
  if (!found) throw new UserError('router-old-button');
  const seen = await pledgeFor(ctx, sql, found.id);
  const item = seen.pledge.items.find(({ id }) => id === itemId);
  if (!item || seen.pledge.state !== 'accepted') throw new UserError('router-old-button');
  return { ...seen, item };
}

/** As `liveItem`, held until the transaction ends. */
export async function lockLiveItem(ctx: Ctx, tx: Tx, itemId: string): Promise<SeenItem> {
  const found = await pledgeOfItem(tx, itemId);
  if (found) await lockPledge(tx, found.id);
  return liveItem(ctx, tx, itemId);
}

/** `Giữ nguyên` */
export async function keepItem(ctx: Ctx, itemId: string): Promise<Reply> {
  const { item } = await liveItem(ctx, ctx.db, itemId);
  return { edit: { text: ctx.say('pledges-kept', { position: item.position }) } };
}

/** `Cần chi bộ giúp`: the secretary hears of it, nobody else. */
export async function askHelp(ctx: Ctx, itemId: string): Promise<Reply> {
  const position = await inTransaction(ctx.db, async (tx) => {
    const { item, seat } = await lockLiveItem(ctx, tx, itemId);
    const now = ctx.clock.now();
    const isWaiting = item.helpAskedAt !== null && item.helpedAt === null;
    if (isWaiting) return item.position;
    await markHelp(tx, itemId, { helpAskedAt: now, helpedAt: null });
    await tellSecretaries(tx, ctx.texts, {
      unitId: seat.unit.id,
      key: `pledge-help:${itemId}:${ctx.updateKey}`,
      message: (say) => ({
        text: `${say('pledges-help-asked', { name: seat.fullName })}\n${itemLine(tongueOf(ctx, say), item)}`,
        buttons: rows(
          button(say('pledges-helped'), 'helped', itemId),
          button(say('pledges-person'), 'person', seat.id),
        ),
      }),
    });
    return item.position;
  });
  ctx.wake();
  return { edit: { text: ctx.say('pledges-help-sent', { position }) } };
}

/** `Đã giúp`, by the committee. */
export async function markHelped(ctx: Ctx, itemId: string): Promise<Reply> {
  const name = await inTransaction(ctx.db, async (tx) => {
    const { seat, isOwn } = await lockLiveItem(ctx, tx, itemId);
    if (isOwn) throw new UserError('router-no-right');
    await markHelp(tx, itemId, { helpedAt: ctx.clock.now() });
    return seat.fullName;
  });
  return { edit: { text: ctx.say('pledges-helped-done', { name }) } };
}

export type Change = { kind: ChangeKind; reason: string; to: Partial<Content> };

/** Changes the item, keeps what it said before with the reason, and lets the open month follow. */
export async function applyChange(ctx: Ctx, itemId: string, change: Change): Promise<SeenItem> {
  const seen = await inTransaction(ctx.db, async (tx) => {
    const before = await lockLiveItem(ctx, tx, itemId);
    const { item, person, seat, pledge, isOwn } = before;
    if (!person.member) throw new UserError('router-not-joined');
    if (change.kind !== 'reopened' && item.state === 'dropped') throw new UserError('router-old-button');
    if (change.kind === 'reopened' && item.state !== 'finished') throw new UserError('router-old-button');
    await changeItem(tx, item, { ...change, at: ctx.clock.now(), by: person.member.id });
    await followOpenMonths(ctx, tx, seat.id, pledge.year);
    const after = await liveItem(ctx, tx, itemId);
    if (isOwn && change.kind !== 'reopened')
      await tellSecretaries(tx, ctx.texts, {
        unitId: seat.unit.id,
        key: `pledge-change:${itemId}:${ctx.updateKey}`,
        message: (say) => ({
          text: [
            say('pledges-changed-news', { name: seat.fullName, kind: change.kind, reason: change.reason }),
            itemLine(tongueOf(ctx, say), after.item),
          ].join('\n'),
          buttons:
            after.item.state === 'waiting'
              ? receiveButtons(say, pledge.id)
              : rows(button(say('pledges-person'), 'person', seat.id)),
        }),
      });
    return after;
  });
  ctx.wake();
  return seen;
}

/** What a person is asked in a month that is open follows their items. */
export async function followOpenMonths(ctx: Services, tx: Tx, memberId: string, year: number): Promise<void> {
  const { clock, zone } = ctx;
  const at = { memberId, date: localDate(clock.now(), zone), zone };
  for (const askId of await openOwnForms(tx, ASKS.month, memberId)) {
    const part = await lockOwnForm(tx, askId, memberId);
    if (!part || part.state === 'exempt') continue;
    const [own] = await itemsToAsk(tx, askId, year, at);
    await touchLiving(tx, livingRef(askId));
    // Nothing is left to ask about: they are not missed.
    if (!own) {
      await settleOwnForm(tx, askId, memberId, 'excused');
      continue;
    }
    const form = ownForm(own.items);
    await setOwnForms(tx, askId, [{ memberId, form }]);
    const answers = Object.fromEntries(Object.entries(part.answers).map(([id, { value }]) => [id, value]));
    const isDone = missingItems(form as Parameters<typeof missingItems>[0], answers).length === 0;
    const none = Object.keys(answers).length === 0 ? 'expected' : 'partial';
    await settleOwnForm(tx, askId, memberId, isDone ? 'done' : none);
  }
}
