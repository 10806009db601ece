// An item more in a pledge that was received: kept with its day and reason, asked about once the committee agreed.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { pledgeFor, type SeenPledge } from '../access.ts';
import { itemLine } from '../messages.ts';
import { addedNews } from '../register/messages.ts';
import { mayAdd } from '../register/rules.ts';
import type { Content } from '../shapes.ts';
import { findPledge, lockPledge, putItem, updatePledge } from '../store.ts';
import { changeItem } from './changes-store.ts';

/** A received pledge in which there is room, of a year that is not over; the member's own, or for them. @throws UserError */
export async function addable(ctx: Ctx, sql: Sql, pledgeId: string): Promise<SeenPledge> {
  const seen = await pledgeFor(ctx, sql, pledgeId);
  if (!seen.person.member) throw new UserError('router-not-joined');
  if (!mayAdd(seen.pledge, localDate(ctx.clock.now(), ctx.zone))) throw new UserError('pledges-no-room');
  return seen;
}

export async function addToReceived(
  ctx: Ctx,
  pledgeId: string,
  content: Content,
  reason: string,
): Promise<Reply> {
  const item = await inTransaction(ctx.db, async (tx) => {
    await lockPledge(tx, pledgeId);
    const { pledge, person, seat } = await addable(ctx, tx, pledgeId);
    const now = ctx.clock.now();
    const position = pledge.items.length + 1;
    await putItem(tx, pledgeId, position, content, 'waiting');
    const added = (await findPledge(tx, pledgeId))!.items.find((one) => one.position === position)!;
    await changeItem(tx, added, { kind: 'added', reason, to: {}, at: now, by: person.member!.id });
    await updatePledge(tx, pledgeId, {}, now);
    await tellSecretaries(tx, ctx.texts, {
      unitId: seat.unit.id,
      key: `pledge-added:${added.id}`,
      message: (say) => addedNews(tongueOf(ctx, say), { pledgeId, name: seat.fullName, reason, item: added }),
    });
    return added;
  });
  ctx.wake();
  const line = itemLine(tongueIn(ctx, ctx.locale), item);
  const message = { text: `${ctx.say('pledges-added')}\n${line}` };
  return ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };
}
