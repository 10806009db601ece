// Methods about chats and their members.
import { accessRoom } from '../access.ts';
import { type Args, flag, integer } from '../args.ts';
import type { Context } from '../context.ts';
import { announceBot } from '../membership.ts';
import { post, present } from '../post.ts';
import { refuse } from '../refusals.ts';
import type { ChatMember, MemberStatus } from '../wire.ts';
import { chatOf, isInside, memberOf, type Room } from '../world.ts';
import type { Methods } from './method.ts';

const isAdministrator = (status: MemberStatus): boolean => status === 'creator' || status === 'administrator';

function administratorsOf(context: Context, room: Room, withBots: boolean): ChatMember[] {
  const people = [...room.members]
    .filter(([, status]) => isAdministrator(status))
    .map(([id, status]) => memberOf(status, context.world.people.get(id)?.user ?? context.world.me));
  return withBots && isAdministrator(room.bot) ? [...people, memberOf(room.bot, context.world.me)] : people;
}

function mayPin(room: Room): boolean {
  return room.type === 'private' || isAdministrator(room.bot);
}

function pinTarget(context: Context, args: Args): Room {
  const room = accessRoom(context, args, 'write');
  if (!mayPin(room)) throw refuse.noPinRight();
  return room;
}

export const chatMethods: Methods = {
  getChat: (context, args) => {
    const room = accessRoom(context, args, 'read');
    const pinned = room.messages.get(room.pinned.at(-1) ?? 0)?.message;
    return {
      ...chatOf(context.world, room),
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
      ...(room.type !== 'private' && { permissions: { can_send_messages: true } }),
      ...(pinned !== undefined && { pinned_message: pinned }),
    };
  },

  getChatMember: (context, args) => {
    const room = accessRoom(context, args, 'read');
    const userId = integer(args, 'user_id');
    if (userId <= 0) throw refuse.bad('Invalid user_id specified');
    if (userId === context.world.me.id) return memberOf(room.bot, context.world.me);
    const person = context.world.people.get(userId);
    if (person === undefined) throw refuse.userNotFound();
    if (room.type === 'private') return memberOf('member', person.user);
    return memberOf(room.members.get(userId) ?? 'left', person.user);
  },

  getChatMemberCount: (context, args) => {
    const room = accessRoom(context, args, 'read');
    if (room.type === 'private') return 2;
    return [...room.members.values(), room.bot].filter(isInside).length;
  },

  getChatAdministrators: (context, args) => {
    const room = accessRoom(context, args, 'read');
    if (room.type === 'private') throw refuse.noAdministrators();
    return administratorsOf(context, room, flag(args, 'return_bots'));
  },

  leaveChat: (context, args) => {
    const room = accessRoom(context, args, 'read');
    if (room.type === 'private') throw refuse.cannotLeavePrivate();
    if (!isInside(room.bot)) throw refuse.notMember(room.type);
    announceBot(context, room, context.world.me, 'left');
    return true;
  },

  pinChatMessage: (context, args) => {
    const room = pinTarget(context, args);
    const stored = present(room, integer(args, 'message_id'));
    if (stored === undefined) throw refuse.pinNotFound();
    const id = stored.message.message_id;
    room.pinned = [...room.pinned.filter((pinned) => pinned !== id), id];
    const { reply_to_message: _, ...pinned } = stored.message;
    post(context, room, context.world.me, { pinned_message: pinned });
    return true;
  },

  unpinChatMessage: (context, args) => {
    const room = pinTarget(context, args);
    const id = integer(args, 'message_id') || room.pinned.at(-1);
    if (id === undefined || !room.pinned.includes(id)) throw refuse.bad('Message to unpin not found');
    room.pinned = room.pinned.filter((pinned) => pinned !== id);
    context.watch.emit({ kind: 'chat', chatId: room.id });
    return true;
  },
};
