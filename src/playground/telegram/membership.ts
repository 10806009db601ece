// Changes of the bot's or a person's place in a chat, and the updates they cause.
import type { Context } from './context.ts';
import { post } from './post.ts';
import { deliver } from './privacy.ts';
import type { MemberStatus, User } from './wire.ts';
import { chatOf, isInside, memberOf, personOf, type Room } from './world.ts';

/** The bot's status changes: my_chat_member to the bot, a service message to the chat when it joins or goes. */
export function announceBot(context: Context, room: Room, by: User, status: MemberStatus): void {
  const { me } = context.world;
  const before = room.bot;
  if (before === status) return;
  room.bot = status;
  room.botKnows ||= isInside(status);
  pushMember(context, room, by, 'my_chat_member', me, before, status);
  if (room.type === 'private') return;
  if (!isInside(before) && isInside(status)) {
    deliver(context, room, post(context, room, by, { new_chat_members: [me] }), 'message');
  } else if (isInside(before) && !isInside(status)) {
    post(context, room, by, { left_chat_member: me });
  }
}

/** A person's status changes; the bot gets chat_member only if it asked for it and is administrator. */
export function announceMember(
  context: Context,
  room: Room,
  by: User,
  userId: number,
  status: MemberStatus,
): void {
  const { user } = personOf(context.world, userId);
  const before = room.members.get(userId) ?? 'left';
  if (before === status) return;
  room.members.set(userId, status);
  if (room.bot === 'administrator') pushMember(context, room, by, 'chat_member', user, before, status);
  if (!isInside(before) && isInside(status)) {
    deliver(context, room, post(context, room, by, { new_chat_members: [user] }), 'message');
  } else if (isInside(before) && !isInside(status)) {
    deliver(context, room, post(context, room, by, { left_chat_member: user }), 'message');
  }
}

function pushMember(
  context: Context,
  room: Room,
  by: User,
  type: 'my_chat_member' | 'chat_member',
  user: User,
  before: MemberStatus,
  after: MemberStatus,
): void {
  const changed = {
    chat: chatOf(context.world, room),
    from: by,
    date: context.date(),
    old_chat_member: memberOf(before, user),
    new_chat_member: memberOf(after, user),
  };
  context.updates.push(
    type === 'chat_member' ? { chat_member: changed } : { my_chat_member: changed },
    room.id,
  );
  context.watch.emit({ kind: 'chat', chatId: room.id });
}
