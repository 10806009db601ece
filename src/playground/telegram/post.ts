// Puts a message into a chat and takes it out again.
import type { Context } from './context.ts';
import type { Message, User } from './wire.ts';
import { chatOf, nextMessageId, type Room, type Stored } from './world.ts';

type Field = Exclude<keyof Message, 'message_id' | 'chat' | 'date' | 'from'>;
/** The fields of a message beside the usual ones; absent ones may be undefined, empty lists are left out. */
export type Content = { [K in Field]?: Message[K] | undefined };

/** A new message of `from` in the chat, as everybody there sees it. */
export function post(context: Context, room: Room, from: User, content: Content): Message {
  const message: Message = {
    message_id: nextMessageId(context.world, room),
    from,
    chat: chatOf(context.world, room),
    date: context.date(),
  };
  for (const [field, value] of Object.entries(content)) {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) {
      (message as Record<string, unknown>)[field] = value;
    }
  }
  if (message.message_thread_id !== undefined) message.is_topic_message = true;
  room.messages.set(message.message_id, { message, edits: 0, deleted: false });
  context.watch.emit({ kind: 'message', chatId: room.id, messageId: message.message_id });
  return message;
}

/** The message of this id as long as it is there. */
export function present(room: Room, messageId: number): Stored | undefined {
  const stored = room.messages.get(messageId);
  return stored === undefined || stored.deleted ? undefined : stored;
}

export function remove(context: Context, room: Room, stored: Stored): void {
  stored.deleted = true;
  room.pinned = room.pinned.filter((id) => id !== stored.message.message_id);
  context.watch.emit({ kind: 'delete', chatId: room.id, messageId: stored.message.message_id });
}
