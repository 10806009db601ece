// In chat: a link to the pages, the open sessions, ending them; over HTTP: beginning a session.
import { enqueue, PRIORITY } from '../../core/delivery/outbox.ts';
import type { Ctx, Reply, Services } from '../../core/feature.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn, tongueOf } from '../../shared/tongue.ts';
import { begunMessage, linkMessage, sessionsMessage } from './messages.ts';
import { mayOpenPages } from './rules.ts';
import { beginSession, endSessions, makeLink, placeOf, sessionsOf, useLink } from './store.ts';

/** @throws UserError for who has nothing to see there */
export async function sendLink(ctx: Ctx): Promise<Reply> {
  const person = await ctx.person();
  const { accountId } = person;
  if (accountId === null) throw new UserError('router-open-private-first');
  if (!mayOpenPages(person)) throw new UserError('router-no-right');
  const now = ctx.clock.now();
  const token = await inTransaction(ctx.db, (tx) => makeLink(tx, accountId, now));
  const sessions = await sessionsOf(ctx.db, accountId, now);
  return { messages: [linkMessage(tongueOf(ctx, ctx.say), ctx.site(), token, sessions)] };
}

/** A person's own; also without a right any more, so that what was opened can be closed. */
export async function showSessions(ctx: Ctx, toast?: string): Promise<Reply> {
  const { accountId } = await ctx.person();
  if (accountId === null) throw new UserError('router-open-private-first');
  const sessions = await sessionsOf(ctx.db, accountId, ctx.clock.now());
  return {
    ...(toast === undefined ? {} : { toast }),
    edit: sessionsMessage(tongueOf(ctx, ctx.say), sessions),
  };
}

export async function endSession(ctx: Ctx, id?: string): Promise<Reply> {
  const { accountId } = await ctx.person();
  if (accountId === null) throw new UserError('router-open-private-first');
  const ended = await endSessions(ctx.db, accountId, id);
  return showSessions(ctx, ctx.say(ended > 0 ? 'pages-ended' : 'pages-ended-before'));
}

/**
 * Uses the link and begins a session; its person is told in chat, with a button that ends it, in the same transaction.
 * `old`: the cookie's session that the new one takes the place of. Null: the link is good no more.
 */
export async function enter(
  services: Services,
  token: string,
  device: string,
  old: string | null,
): Promise<string | null> {
  const now = services.clock.now();
  const begun = await inTransaction(services.db, async (tx) => {
    const accountId = await useLink(tx, token, now);
    if (accountId === null) return null;
    if (old !== null) await endSessions(tx, accountId, old);
    const session = await beginSession(tx, accountId, device, now);
    const to = await placeOf(tx, accountId);
    if (to)
      await enqueue(tx, [
        {
          kind: 'send',
          key: `web-session:${session.id}`,
          place: { channel: to.channel, chat: to.chat },
          priority: PRIORITY.prompt,
          message: begunMessage(tongueIn(services, to.locale), { id: session.id, device, madeAt: now }),
          whenUncertain: 'resend',
          accountId,
        },
      ]);
    return session.token;
  });
  services.wake();
  return begun;
}
