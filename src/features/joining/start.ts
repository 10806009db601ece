// /start in a private chat: what this is, the setup code, the invitation links.
import type { Message } from '../../channels/channel.ts';
import { createCtx } from '../../core/dispatch/ctx.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { menuFor } from '../../core/menu/client-menu.ts';
import { menuMessage } from '../../core/menu/menu.ts';
import { hasWaitingClaim } from '../../core/org/claims-store.ts';
import { findInvite, type Invite } from '../../core/org/invites-store.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { claimForm } from './claim-form.ts';
import { openPersonal } from './consent.ts';
import { trySetupCode } from './setup.ts';

const INVITE_CODE = /^[A-Za-z0-9_-]{22}$/;

/** /start without a code. */
export async function startPlain(ctx: Ctx): Promise<Reply> {
  if (ctx.incoming.chatKind === 'group') return { messages: [{ text: ctx.say('joining-in-group') }] };
  const { member, roles, accountId } = await ctx.person();
  if (member || roles.length > 0) return loudly(ctx, [await menuMessage(ctx)]);
  const waits = accountId !== null && (await hasWaitingClaim(ctx.db, accountId));
  const next = ctx.say(waits ? 'joining-claim-waits' : 'joining-how');
  return loudly(ctx, [{ text: `${ctx.say('joining-what-is-this')}\n\n${next}` }]);
}

/** `/start <code>` in private, for the router's hook: an invitation, else the setup code. */
export async function startWithCode(ctx: Ctx, payload: string): Promise<Reply> {
  const { accountId } = await ctx.person();
  if (accountId === null) throw new UserError('router-open-private-first');
  const invite = INVITE_CODE.test(payload) ? await findInvite(ctx.db, payload) : null;
  const reply = invite
    ? await openInvite(ctx, invite, accountId)
    : await openSetup(ctx, accountId, payload.trim());
  return loudly(ctx, reply.messages ?? []);
}

async function openInvite(ctx: Ctx, invite: Invite, accountId: string): Promise<Reply> {
  if (invite.expiresAt <= ctx.clock.now()) throw new UserError('joining-link-expired');
  if (invite.kind === 'personal') return openPersonal(ctx, invite, accountId);
  if (invite.kind === 'group') throw new UserError('joining-group-link');
  const { member } = await ctx.person();
  if (member) throw new UserError('joining-already', { name: member.fullName });
  const unit = await loadUnit(ctx.db, invite.unitId);
  if (!unit || unit.endedAt !== null) throw new UserError('joining-link-unknown');
  return startForm(ctx, claimForm, { unitId: unit.id, unitName: unit.name, name: '' });
}

async function openSetup(ctx: Ctx, accountId: string, code: string): Promise<Reply> {
  const verdict = await trySetupCode(ctx, accountId, code);
  if (verdict === 'too_many') throw new UserError('joining-too-many-tries');
  if (verdict === 'used') throw new UserError('joining-setup-used');
  if (verdict === 'wrong') throw new UserError('joining-link-unknown');
  const asAdministrator = createCtx(ctx, ctx.incoming, ctx.locale);
  void menuFor(ctx, ctx.channel(ctx.incoming.channel), await asAdministrator.person());
  return { messages: [{ text: ctx.say('joining-administrator') }, await menuMessage(asAdministrator)] };
}

/** In a rehearsal nobody takes it for the real service. */
const loudly = (ctx: Ctx, messages: Message[]): Reply => ({
  messages: ctx.rehearsal ? [{ text: ctx.say('joining-rehearsal') }, ...messages] : messages,
});
