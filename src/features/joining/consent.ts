// The personal link: what is stored and for what, then the person's answer; and the secretary's undo.

import { enqueue, PRIORITY } from '../../core/delivery/outbox.ts';
import { createCtx } from '../../core/dispatch/ctx.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { menuFor } from '../../core/menu/client-menu.ts';
import { menuMessage } from '../../core/menu/menu.ts';
import { audit } from '../../core/org/audit-store.ts';
import {
  detachAccounts,
  type Joinable,
  joinAccount,
  loadJoinable,
  setTracking,
  withdrawPurposes,
} from '../../core/org/consent-store.ts';
import { endInvites, findInvite, type Invite, spendInvite } from '../../core/org/invites-store.ts';
import { may } from '../../core/org/rights.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Say } from '../../shared/texts.ts';
import { consentScreen, joinedReport, takenReport, undoQuestion } from './messages.ts';
import { reportClaim } from './report.ts';

const sayTo = (ctx: Ctx, { spokenTo }: Joinable): Say => ctx.texts.say(ctx.locale, spokenTo);

/** The link was opened: the consent screen, the menu for who has joined by it, or why not. */
export async function openPersonal(ctx: Ctx, invite: Invite, accountId: string): Promise<Reply> {
  const member = await invitedMember(ctx, invite);
  if (member.joinedBy === accountId) return { messages: [await menuMessage(ctx)] };
  if (member.joinedBy !== null) return taken(ctx, invite, member, member.joinedBy, accountId);
  await refuseOtherName(ctx, member.id);
  if (invite.usedAt !== null && invite.usedBy !== accountId) throw new UserError('joining-link-used');
  return { messages: [consentScreen(sayTo(ctx, member), member, ctx.incoming.channel, invite.code)] };
}

export async function agree(ctx: Ctx, code: string): Promise<Reply> {
  const accountId = await ownAccount(ctx);
  const invite = await liveInvite(ctx, code);
  await refuseOtherName(ctx, invite.memberId!);
  const now = ctx.clock.now();
  const done = await inTransaction(ctx.db, async (tx) => {
    const member = await invitedMember(ctx, invite, tx);
    // A second press, or the same update again.
    if (member.joinedBy === accountId) return { member, added: [] };
    if (member.joinedBy !== null) return { member, taken: member.joinedBy };
    if (!(await spendInvite(tx, invite.id, accountId, now))) throw new UserError('joining-link-used');
    await joinAccount(tx, { accountId, memberId: member.id, platform: ctx.incoming.channel }, now);
    await audit(tx, now, await ctx.person(), {
      action: 'member.joined',
      unitId: member.unit.id,
      subjectId: member.id,
    });
    await reportClaim(tx, ctx.texts, member.unit.id, accountId, {
      key: `joined:${member.id}:${now.getTime()}`,
      message: (say) => joinedReport(say, member, accountId, ctx.incoming.sender.shownName),
    });
    return { member, added: await ctx.emit('memberJoined', ctx, tx, member.id) };
  });
  if (done.taken !== undefined) return taken(ctx, invite, done.member, done.taken, accountId);
  ctx.wake();
  const joined = createCtx(ctx, ctx.incoming, ctx.locale);
  void menuFor(ctx, ctx.channel(ctx.incoming.channel), await joined.person());
  const say = sayTo(ctx, done.member);
  return {
    toast: say('joining-toast-joined'),
    edit: {
      text: say('joining-joined', { name: done.member.fullName, unit: done.member.unit.name }),
    },
    messages: [...done.added, await menuMessage(joined)],
  };
}

/** Refusing is respected: followed on paper, the secretary told; the link stays good for a change of mind. */
export async function decline(ctx: Ctx, code: string): Promise<Reply> {
  const accountId = await ownAccount(ctx);
  const invite = await liveInvite(ctx, code);
  const now = ctx.clock.now();
  const say = await inTransaction(ctx.db, async (tx) => {
    const member = await invitedMember(ctx, invite, tx);
    if (member.joinedBy !== null) throw new UserError('joining-link-used');
    if (invite.usedAt !== null && invite.usedBy !== accountId) throw new UserError('joining-link-used');
    if (member.tracking === 'paper') return sayTo(ctx, member);
    await setTracking(tx, member.id, 'paper');
    await audit(tx, now, await ctx.person(), {
      action: 'member.declined',
      unitId: member.unit.id,
      subjectId: member.id,
    });
    await tellSecretaries(tx, ctx.texts, {
      unitId: member.unit.id,
      key: `declined:${invite.id}:${now.getTime()}`,
      message: (say) => ({ text: say('joining-declined-report', { name: member.fullName }) }),
    });
    return sayTo(ctx, member);
  });
  ctx.wake();
  return { toast: say('joining-toast-declined'), edit: { text: say('joining-declined') } };
}

/** Nothing is stored of it. */
export async function later(ctx: Ctx, code: string): Promise<Reply> {
  const member = await invitedMember(ctx, await liveInvite(ctx, code));
  return { edit: { text: sayTo(ctx, member)('joining-later-said') } };
}

export async function askUndo(ctx: Ctx, accountId: string, memberId: string): Promise<Reply> {
  const member = await memberToUndo(ctx, accountId, memberId);
  return { edit: undoQuestion(ctx.say, member, accountId) };
}

export async function undo(ctx: Ctx, accountId: string, memberId: string): Promise<Reply> {
  const now = ctx.clock.now();
  const member = await memberToUndo(ctx, accountId, memberId);
  const detached = await inTransaction(ctx.db, async (tx) => {
    const locked = await loadJoinable(tx, memberId, true);
    if (locked?.joinedBy !== accountId) throw new UserError('joining-undone-already');
    const detached = await detachAccounts(tx, memberId);
    await withdrawPurposes(tx, memberId, 'all', now);
    await endInvites(tx, memberId, now);
    await audit(tx, now, await ctx.person(), {
      action: 'member.unclaimed',
      unitId: member.unit.id,
      subjectId: memberId,
    });
    await enqueue(
      tx,
      detached
        .filter(({ chatId }) => chatId !== null)
        .map((one) => ({
          kind: 'send' as const,
          key: `unclaimed:${memberId}:${one.accountId}:${now.getTime()}`,
          place: { channel: one.channel, chat: one.chatId! },
          priority: PRIORITY.prompt,
          message: { text: ctx.texts.say(one.locale === 'en' ? 'en' : 'vi')('joining-undone-told') },
          whenUncertain: 'never' as const,
          accountId: one.accountId,
        })),
    );
    return detached;
  });
  ctx.wake();
  for (const one of detached) {
    const nobody = { ...(await ctx.person()), ...one, member: null, roles: [] };
    void menuFor(ctx, ctx.channel(one.channel), { ...nobody, locale: one.locale === 'en' ? 'en' : 'vi' });
  }
  const text = ctx.say('joining-undone', { name: member.fullName });
  return { toast: ctx.say('joining-toast-undone'), edit: { text } };
}

/** The name is taken: the keepers are told once, with the way to undo the earlier claim. */
async function taken(
  ctx: Ctx,
  invite: Invite,
  member: Joinable,
  holder: string,
  accountId: string,
): Promise<Reply> {
  await inTransaction(ctx.db, (tx) =>
    reportClaim(tx, ctx.texts, member.unit.id, accountId, {
      key: `taken:${invite.id}:${holder}:${accountId}`,
      message: (say) => takenReport(say, member, holder, ctx.incoming.sender.shownName),
    }),
  );
  ctx.wake();
  return { messages: [{ text: ctx.say('joining-taken') }] };
}

async function memberToUndo(ctx: Ctx, accountId: string, memberId: string): Promise<Joinable> {
  const member = await loadJoinable(ctx.db, memberId);
  if (!member || !may(await ctx.person(), 'invite', member.unit)) throw new UserError('router-no-right');
  if (member.joinedBy !== accountId) throw new UserError('joining-undone-already');
  return member;
}

async function ownAccount(ctx: Ctx): Promise<string> {
  const { accountId } = await ctx.person();
  if (accountId === null || ctx.incoming.chatKind !== 'private')
    throw new UserError('router-open-private-first');
  return accountId;
}

async function liveInvite(ctx: Ctx, code: string): Promise<Invite> {
  const invite = await findInvite(ctx.db, code);
  if (invite?.kind !== 'personal' || invite.memberId === null) throw new UserError('joining-link-unknown');
  if (invite.expiresAt <= ctx.clock.now()) throw new UserError('joining-link-expired');
  return invite;
}

async function invitedMember(ctx: Ctx, invite: Invite, tx?: Tx): Promise<Joinable> {
  const member = invite.memberId && (await loadJoinable(tx ?? ctx.db, invite.memberId, tx !== undefined));
  if (!member) throw new UserError('joining-link-unknown');
  return member;
}

/** One account speaks for one person. */
async function refuseOtherName(ctx: Ctx, memberId: string): Promise<void> {
  const { member } = await ctx.person();
  if (member && member.id !== memberId) throw new UserError('joining-already', { name: member.fullName });
}
