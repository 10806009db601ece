// What happens to groups: they are made, people and the bot come and go, they migrate.
import type { Context } from './context.ts';
import { detectEntities } from './entities.ts';
import { announceBot, announceMember } from './membership.ts';
import { checkPayload } from './people.ts';
import { post, remove } from './post.ts';
import { deliver } from './privacy.ts';
import type { MemberStatus } from './wire.ts';
import { addRoom, isInside, personOf, type Room, roomOf } from './world.ts';

export type NewGroup = {
  title: string;
  /** User ids; the first one made the group. */
  members: readonly number[];
  administrators?: readonly number[];
  /** The bot is already in, without any update: for set-ups. */
  bot?: 'member' | 'administrator';
  /** Names of topics, for a forum. */
  topics?: readonly string[];
};

const TOPIC_COLOR = 7322096;

export type Groups = ReturnType<typeof createGroups>;

export function createGroups(context: Context) {
  const { world } = context;

  const make = (given: NewGroup, type: 'group' | 'supergroup', isForum: boolean): number => {
    const room = addRoom(world, type, given.title);
    room.isForum = isForum;
    // Thread 1 is the General topic, so no message of a forum may open a topic of that number.
    if (isForum) room.lastId = 1;
    given.members.forEach((id, index) => {
      personOf(world, id);
      room.members.set(id, index === 0 ? 'creator' : 'member');
    });
    for (const id of given.administrators ?? []) room.members.set(id, 'administrator');
    if (given.bot !== undefined) {
      room.bot = given.bot;
      room.botKnows = true;
    }
    for (const name of given.topics ?? []) createTopic(room.id, name);
    context.watch.emit({ kind: 'chat', chatId: room.id });
    return room.id;
  };

  const creatorOf = (room: Room) => {
    const creator = [...room.members].find(([, status]) => status === 'creator')?.[0];
    return creator === undefined ? world.me : personOf(world, creator).user;
  };
  const groupOf = (chatId: number): Room => {
    const room = roomOf(world, chatId);
    if (room.type === 'private') throw new Error(`chat ${chatId} is private`);
    return room;
  };

  /** A new topic of a forum; returns its thread id. */
  const createTopic = (chatId: number, name: string): number => {
    const room = groupOf(chatId);
    if (!room.isForum) throw new Error(`chat ${chatId} is no forum`);
    const message = post(context, room, creatorOf(room), {
      forum_topic_created: { name, icon_color: TOPIC_COLOR },
    });
    message.message_thread_id = message.message_id;
    message.is_topic_message = true;
    room.topics.set(message.message_id, { name, closed: false });
    deliver(context, room, message, 'message');
    return message.message_id;
  };

  return {
    createGroup: (given: NewGroup): number => make(given, 'group', false),
    createSupergroup: (given: NewGroup): number => make(given, 'supergroup', false),
    createForum: (given: NewGroup): number => make(given, 'supergroup', true),
    createTopic,
    /** Closes a topic: only administrators write there. */
    closeTopic: (chatId: number, threadId: number): void => {
      const topic = groupOf(chatId).topics.get(threadId);
      if (topic === undefined) throw new Error(`no topic ${threadId} in chat ${chatId}`);
      topic.closed = true;
    },
    deleteTopic: (chatId: number, threadId: number): void => {
      const room = groupOf(chatId);
      room.topics.delete(threadId);
      for (const stored of room.messages.values()) {
        if (stored.message.message_thread_id === threadId) remove(context, room, stored);
      }
    },
    addMember: (chatId: number, userId: number, by: number = userId): void =>
      announceMember(context, groupOf(chatId), personOf(world, by).user, userId, 'member'),
    removeMember: (chatId: number, userId: number, by: number = userId): void => {
      const status: MemberStatus = by === userId ? 'left' : 'kicked';
      announceMember(context, groupOf(chatId), personOf(world, by).user, userId, status);
    },
    promote: (chatId: number, userId: number, by: number): void =>
      announceMember(context, groupOf(chatId), personOf(world, by).user, userId, 'administrator'),
    /** Adds the bot; with a payload as by a startgroup link, which also sends "/start@bot payload". */
    addBot: (chatId: number, by: number, payload?: string): void => {
      const room = groupOf(chatId);
      const { user } = personOf(world, by);
      if (!isInside(room.members.get(by))) throw new Error(`user ${by} is not in chat ${chatId}`);
      if (payload !== undefined) checkPayload(payload);
      if (!isInside(room.bot)) announceBot(context, room, user, 'member');
      if (payload === undefined) return;
      const text = `/start@${world.me.username ?? ''} ${payload}`;
      deliver(context, room, post(context, room, user, { text, entities: detectEntities(text) }), 'message');
    },
    promoteBot: (chatId: number, by: number): void =>
      announceBot(context, groupOf(chatId), personOf(world, by).user, 'administrator'),
    /** Removes the bot: from now on it is kicked. */
    kickBot: (chatId: number, by: number): void =>
      announceBot(context, groupOf(chatId), personOf(world, by).user, 'kicked'),
    /** Upgrades a basic group; returns the supergroup's id. Old messages stay behind. */
    migrate: (chatId: number): number => {
      const old = groupOf(chatId);
      if (old.type !== 'group' || old.upgradedTo !== null) throw new Error(`chat ${chatId} cannot migrate`);
      const room = addRoom(world, 'supergroup', old.title);
      room.members = new Map(old.members);
      room.bot = old.bot;
      room.botKnows = old.botKnows;
      const by = creatorOf(old);
      deliver(context, old, post(context, old, by, { migrate_to_chat_id: room.id }), 'message');
      old.upgradedTo = room.id;
      deliver(context, room, post(context, room, by, { migrate_from_chat_id: chatId }), 'message');
      context.watch.emit({ kind: 'chat', chatId: room.id });
      return room.id;
    },
  };
}
