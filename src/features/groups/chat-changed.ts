// The platform says that we were added, removed or blocked, or that a group got a new id.

import { closeGroup, closePrivate, followMigration } from '../../core/delivery/chats/chats.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { chatNews } from '../../core/org/chat-news.ts';
import { inTransaction } from '../../db/index.ts';
import { boundHere, stateText } from './binding.ts';
import { greeting } from './messages.ts';
import { greetSoon } from './store.ts';

/** For the router's hook. */
export async function chatChanged(ctx: Ctx): Promise<Reply> {
  const { incoming } = ctx;
  const key = { channel: incoming.channel, chat: incoming.chat };
  const now = ctx.clock.now();
  const news = chatNews(ctx.texts, () => now);
  switch (incoming.kind) {
    case 'added':
      return welcome(ctx);
    case 'removed': {
      const { accountId } = await ctx.person();
      await inTransaction(ctx.db, (tx) =>
        incoming.chatKind === 'private'
          ? closePrivate(tx, { ...key, accountId }, news, now)
          : closeGroup(tx, key, news, now),
      );
      ctx.wake();
      return {};
    }
    case 'migrated':
      await inTransaction(ctx.db, (tx) => followMigration(tx, key, incoming.newChat, now));
      ctx.wake();
      return {};
    default:
      return {};
  }
}

/** Added by the group link, the group is asked at once who sits in it: then the greeting is not sent. */
async function welcome(ctx: Ctx): Promise<Reply> {
  const here = await boundHere(ctx);
  if (here) return { messages: [{ text: await stateText(ctx, here) }] };
  const { channel, chat, topic, updateId } = ctx.incoming;
  await inTransaction(ctx.db, (tx) => greetSoon(tx, { channel, chat, topic }, updateId, greeting(ctx.say)));
  ctx.wake();
  return {};
}
