// The secretary says who a typed name is: this person, or not.

import type { Message } from '../../channels/channel.ts';
import { enqueue, PRIORITY } from '../../core/delivery/outbox.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import { type Claim, decideClaim, findClaim, unclaimed } from '../../core/org/claims-store.ts';
import { loadJoinable } from '../../core/org/consent-store.ts';
import { personalCodes } from '../../core/org/invites-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { may } from '../../core/org/rights.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Say } from '../../shared/texts.ts';
import { claimQuestion, consentScreen } from './messages.ts';
import { likely } from './rules.ts';

/** The claimant gets the consent screen of this member. */
export async function matchClaim(ctx: Ctx, claimId: string, memberId: string): Promise<Reply> {
  const { claim, unit } = await claimToDecide(ctx, claimId);
  const by = await ctx.person();
  const now = ctx.clock.now();
  const member = await inTransaction(ctx.db, async (tx) => {
    const found = await loadJoinable(tx, memberId, true);
    if (!found?.unit.path.startsWith(unit.path)) throw new UserError('router-no-right');
    if (found.joinedBy !== null) throw new UserError('joining-match-taken', { name: found.fullName });
    const decision = { state: 'matched' as const, memberId, decidedBy: by.accountId };
    if (!(await decideClaim(tx, claimId, decision, now))) throw new UserError('joining-claim-decided');
    const invited = [{ id: found.id, unitId: found.unit.id }];
    const code = (await personalCodes(tx, invited, by.accountId!, now)).get(found.id)!;
    await audit(tx, now, by, {
      action: 'claim.matched',
      unitId: found.unit.id,
      subjectId: found.id,
    });
    await answerClaimant(tx, ctx, claim, (say) =>
      consentScreen(
        ctx.texts.say(ctx.texts.localeOf(say), found.spokenTo),
        found,
        claim.account.channel,
        code,
      ),
    );
    return found;
  });
  ctx.wake();
  const text = ctx.say('joining-matched', { name: member.fullName });
  return { toast: ctx.say('joining-toast-matched'), edit: { text } };
}

/** The next candidate after this one; with none left the claimant is told kindly. */
export async function notThisOne(ctx: Ctx, claimId: string, memberId: string): Promise<Reply> {
  const { claim, unit } = await claimToDecide(ctx, claimId);
  const candidates = likely(claim.typedName, await unclaimed(ctx.db, unit.path));
  const at = candidates.findIndex(({ id }) => id === memberId);
  const next = at < 0 ? undefined : candidates[at + 1];
  if (next) {
    const shown = { id: claim.id, typedName: claim.typedName, shownName: claim.account.shownName };
    return { edit: claimQuestion(ctx.say, shown, next) };
  }
  const by = await ctx.person();
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    const decision = { state: 'refused' as const, memberId: null, decidedBy: by.accountId };
    if (!(await decideClaim(tx, claimId, decision, now))) throw new UserError('joining-claim-decided');
    await answerClaimant(tx, ctx, claim, (say) => ({
      text: say('joining-claim-refused', { name: claim.typedName }),
    }));
  });
  ctx.wake();
  const text = ctx.say('joining-claim-refused-done', { typed: claim.typedName });
  return { toast: ctx.say('joining-toast-refused'), edit: { text } };
}

async function claimToDecide(ctx: Ctx, claimId: string): Promise<{ claim: Claim; unit: UnitRef }> {
  const claim = await findClaim(ctx.db, claimId);
  const unit = claim && (await loadUnit(ctx.db, claim.unitId));
  const person = await ctx.person();
  if (!claim || !unit || person.accountId === null || !may(person, 'invite', unit))
    throw new UserError('router-no-right');
  if (claim.state !== 'waiting') throw new UserError('joining-claim-decided');
  return { claim, unit };
}

async function answerClaimant(tx: Tx, ctx: Ctx, claim: Claim, message: (say: Say) => Message): Promise<void> {
  const { channel, chatId, locale } = claim.account;
  if (chatId === null) return;
  await enqueue(tx, [
    {
      kind: 'send',
      key: `claim-answer:${claim.id}`,
      place: { channel, chat: chatId },
      priority: PRIORITY.prompt,
      message: message(ctx.texts.say(locale === 'en' ? 'en' : 'vi')),
      whenUncertain: 'resend',
      accountId: claim.accountId,
    },
  ]);
}
