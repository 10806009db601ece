// `Gửi`: the pledge is handed in, the campaign knows, the secretary reads it.

import { type Answer, answerFor, answerOf } from '../../../core/asks/answer-store.ts';
import { actingRole } from '../../../core/asks/desk/rules.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { tellPeople, tellSecretaries } from '../../../core/org/tell.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueOf } from '../../../shared/tongue.ts';
import type { SeenPledge } from '../access.ts';
import { type Pledge, REGISTERED_ITEM } from '../shapes.ts';
import { loadPledgePlan, updatePledge } from '../store.ts';
import { lockWritable, show } from './draft.ts';
import { behalfNews, receivedScreen, sentScreen } from './messages.ts';
import { registerAsksOf } from './store.ts';

export async function sendPledge(ctx: Ctx, pledgeId: string): Promise<Reply> {
  const { pledge, plan } = await inTransaction(ctx.db, async (tx) => {
    const seen = await lockWritable(ctx, tx, pledgeId);
    if (seen.pledge.items.length === 0) throw new UserError('pledges-empty');
    const now = ctx.clock.now();
    // Sent by the member, it is theirs, whoever wrote the first of it.
    const recordedBy = seen.isOwn ? null : seen.person.member!.id;
    await updatePledge(tx, pledgeId, { state: 'sent', sentAt: now, remark: null, recordedBy }, now);
    const sent: Pledge = { ...seen.pledge, state: 'sent', sentAt: now, remark: null, recordedBy };
    await markRegistered(tx, sent, { by: recordedBy, now, updateKey: ctx.updateKey });
    const settings = await loadPledgePlan(tx, seen.seat.unit.id);
    await tellSecretaries(tx, ctx.texts, {
      unitId: seen.seat.unit.id,
      key: `pledge-sent:${pledgeId}:${ctx.updateKey}`,
      message: (say) =>
        receivedScreen(
          tongueOf(ctx, say),
          { pledge: sent, name: seen.seat.fullName, paper: settings.paperName },
          true,
        ),
    });
    if (!seen.isOwn) await tellOwner(ctx, tx, { ...seen, pledge: sent });
    return { pledge: sent, plan: settings };
  });
  ctx.wake();
  return { ...show(ctx, sentScreen(ctx.say, plan, pledge)), toast: ctx.say('pledges-sent-toast') };
}

/** In every campaign that asks this member now. */
export async function markRegistered(
  tx: Tx,
  { memberId, year }: Pick<Pledge, 'memberId' | 'year'>,
  how: { by: string | null; now: Date; updateKey: string },
): Promise<void> {
  for (const askId of await registerAsksOf(tx, memberId, year)) {
    const answer: Answer = {
      askId,
      item: REGISTERED_ITEM,
      value: 'yes',
      isChoice: true,
      stateAfter: 'done',
      now: how.now,
      updateKey: how.updateKey,
    };
    await (how.by === null ? answerOf(tx, memberId, answer) : answerFor(tx, memberId, how.by, answer));
  }
}

async function tellOwner(ctx: Ctx, tx: Tx, { pledge, seat, person }: SeenPledge): Promise<void> {
  const { paperName } = await loadPledgePlan(tx, seat.unit.id);
  const role = actingRole(person, { unitId: seat.unit.id, groupUnitId: null }) ?? 'secretary';
  await tellPeople(tx, ctx.texts, await reachMembers(tx, [seat.id]), {
    key: `pledge-behalf:${pledge.id}:${ctx.updateKey}`,
    message: (say) =>
      behalfNews(say, {
        pledge,
        paper: paperName,
        by: givenName(person.member?.fullName ?? ''),
        role: say(`asks-role-${role}`),
      }),
  });
}
