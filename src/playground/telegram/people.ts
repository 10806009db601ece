// What people do in private chats and groups: write, send files, edit, block the bot.
import type { Context } from './context.ts';
import { detectEntities } from './entities.ts';
import { imageSize } from './image.ts';
import { announceBot } from './membership.ts';
import { documentOf, photoOf } from './methods/files.ts';
import { type Content, post, present } from './post.ts';
import { deliver } from './privacy.ts';
import type { Message, User } from './wire.ts';
import { addFile, addRoom, isInside, personOf, type Room, roomOf } from './world.ts';

export type NewUser = {
  id?: number;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
};
export type Where = { threadId?: number; replyTo?: number };
export type SentFile = { name: string; mimeType: string; bytes: Uint8Array; caption?: string };

const FIRST_USER_ID = 100_000_000;
const START_PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** Refuses, as the client would, a deep-link payload that is not 1 to 64 of A-Z a-z 0-9 _ -. */
export function checkPayload(payload: string): void {
  if (!START_PAYLOAD.test(payload)) throw new Error(`not a deep-link payload: ${JSON.stringify(payload)}`);
}

export type People = ReturnType<typeof createPeople>;

export function createPeople(context: Context) {
  const { world } = context;

  /** A new account and its still unopened private chat; returns its id. */
  const addUser = (given: NewUser): number => {
    const user: User = {
      id: given.id ?? FIRST_USER_ID + world.people.size + 1,
      is_bot: false,
      first_name: given.firstName,
    };
    if (given.lastName !== undefined) user.last_name = given.lastName;
    if (given.username !== undefined) user.username = given.username;
    if (given.languageCode !== undefined) user.language_code = given.languageCode;
    if (world.people.has(user.id)) throw new Error(`user ${user.id} is already there`);
    world.people.set(user.id, { user, started: false, blocked: false, deactivated: false });
    addRoom(world, 'private', '', user.id);
    return user.id;
  };

  /** The room a person writes into; opens the private chat and takes back a block. */
  const writable = (userId: number, chatId: number): Room => {
    const room = roomOf(world, chatId);
    const person = personOf(world, userId);
    if (room.type === 'private') {
      if (room.id !== userId) throw new Error(`user ${userId} cannot write in the private chat of ${chatId}`);
      if (person.blocked) unblockBot(userId);
      person.started = true;
      if (room.bot === 'left') room.bot = 'member';
    } else if (!isInside(room.members.get(userId))) {
      throw new Error(`user ${userId} is not in chat ${chatId}`);
    }
    if (room.upgradedTo !== null) throw new Error(`chat ${chatId} was upgraded to ${room.upgradedTo}`);
    return room;
  };

  const say = (userId: number, chatId: number, content: Content, where: Where = {}): Message => {
    const room = writable(userId, chatId);
    if (where.threadId !== undefined && !room.topics.has(where.threadId)) {
      throw new Error(`no topic ${where.threadId} in chat ${chatId}`);
    }
    // In a topic, a message that answers nothing is sent as an answer to the topic's first message.
    const repliedId = where.replyTo ?? where.threadId;
    const target = repliedId === undefined ? undefined : present(room, repliedId)?.message;
    if (where.replyTo !== undefined && target === undefined) throw new Error(`no message ${where.replyTo}`);
    const message = post(context, room, personOf(world, userId).user, {
      message_thread_id: where.threadId ?? target?.message_thread_id,
      reply_to_message: target,
      ...content,
    });
    deliver(context, room, message, 'message');
    return message;
  };
  const captioned = (words: string | undefined): Content =>
    words === undefined ? {} : { caption: words, caption_entities: detectEntities(words) };

  const unblockBot = (userId: number): void => {
    const person = personOf(world, userId);
    if (!person.blocked) return;
    person.blocked = false;
    announceBot(context, roomOf(world, userId), person.user, 'member');
  };

  return {
    addUser,
    /** The private chat counts as started, without a message: for set-ups. */
    openPrivate: (userId: number): void => void writable(userId, userId),
    /** Presses START, from a deep link when there is a payload. */
    pressStart: (userId: number, payload?: string): Message => {
      if (payload !== undefined) checkPayload(payload);
      const text = payload === undefined ? '/start' : `/start ${payload}`;
      return say(userId, userId, { text, entities: detectEntities(text) });
    },
    sendText: (userId: number, chatId: number, text: string, where?: Where): Message =>
      say(userId, chatId, { text, entities: detectEntities(text) }, where),
    sendDocument: (userId: number, chatId: number, file: SentFile, where?: Where): Message => {
      const stored = addFile(world, { ...file, kind: 'document' });
      return say(userId, chatId, { document: documentOf(stored), ...captioned(file.caption) }, where);
    },
    sendPhoto: (userId: number, chatId: number, file: SentFile, where?: Where): Message => {
      const size = imageSize(file.bytes) ?? { width: 1, height: 1 };
      const stored = addFile(world, { ...file, kind: 'photo', ...size });
      return say(userId, chatId, { photo: photoOf(stored), ...captioned(file.caption) }, where);
    },
    /** Sends a contact; the person's own when no other is given. */
    sendContact: (
      userId: number,
      chatId: number,
      phone: string,
      contact?: { firstName: string },
    ): Message => {
      const { user } = personOf(world, userId);
      const card =
        contact === undefined
          ? { phone_number: phone, first_name: user.first_name, user_id: userId }
          : { phone_number: phone, first_name: contact.firstName };
      return say(userId, chatId, { contact: card });
    },
    /** A person changes their own text. */
    editText: (userId: number, chatId: number, messageId: number, text: string): Message => {
      const room = writable(userId, chatId);
      const stored = present(room, messageId);
      if (stored?.message.from?.id !== userId)
        throw new Error(`message ${messageId} is not of user ${userId}`);
      const { entities: _, ...rest } = stored.message;
      const entities = detectEntities(text);
      const found = entities.length > 0 ? { entities } : {};
      stored.message = { ...rest, text, ...found, edit_date: context.date() };
      stored.edits += 1;
      context.watch.emit({ kind: 'edit', chatId, messageId });
      deliver(context, room, stored.message, 'edited_message');
      return stored.message;
    },
    blockBot: (userId: number): void => {
      const person = personOf(world, userId);
      if (person.blocked) return;
      person.blocked = true;
      const room = roomOf(world, userId);
      if (room.bot === 'left') room.bot = 'member';
      announceBot(context, room, person.user, 'kicked');
    },
    unblockBot,
    /** The account is deleted. */
    deactivate: (userId: number): void => {
      personOf(world, userId).deactivated = true;
    },
  };
}
