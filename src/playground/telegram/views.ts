// What a chat client shows: messages as they are now, command menus, files.
import type { Context } from './context.ts';
import { type CommandScope, commandKey } from './methods/commands.ts';
import type { Button, Chat, Document, Entity, Message } from './wire.ts';
import { chatOf, isInside, personOf, type Room, roomOf, type Stored } from './world.ts';

export type SeenMessage = {
  id: number;
  chatId: number;
  /** Unix seconds. */
  date: number;
  fromId: number;
  fromName: string;
  isBot: boolean;
  threadId: number | null;
  replyTo: number | null;
  /** Text or caption. */
  text: string;
  entities: Entity[];
  /** Buttons by row. */
  buttons: Button[][];
  edits: number;
  file: { name: string; mimeType: string; bytes: Uint8Array; kind: 'document' | 'photo' } | null;
  isPinned: boolean;
  /** The message as it stands in the API. */
  raw: Message;
};

const isTopicStart = (message: Message | undefined): boolean => message?.forum_topic_created !== undefined;

export type Views = ReturnType<typeof createViews>;

export function createViews(context: Context) {
  const { world, profile } = context;

  const fileOf = (document: Document | undefined, message: Message): SeenMessage['file'] => {
    const stored = world.files.get(document?.file_id ?? message.photo?.[0]?.file_id ?? '');
    if (stored === undefined) return null;
    return { name: stored.name, mimeType: stored.mimeType, bytes: stored.bytes, kind: stored.kind };
  };
  const seen = (room: Room, { message, edits }: Stored): SeenMessage => ({
    id: message.message_id,
    chatId: room.id,
    date: message.date,
    fromId: message.from?.id ?? 0,
    fromName: [message.from?.first_name, message.from?.last_name].filter(Boolean).join(' '),
    isBot: message.from?.is_bot ?? false,
    threadId: message.message_thread_id ?? null,
    replyTo: isTopicStart(message.reply_to_message) ? null : (message.reply_to_message?.message_id ?? null),
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: message.reply_markup?.inline_keyboard ?? [],
    edits,
    file: fileOf(message.document, message),
    isPinned: room.pinned.includes(message.message_id),
    raw: message,
  });

  const messages = (chatId: number): SeenMessage[] => {
    const room = roomOf(world, chatId);
    return [...room.messages.values()]
      .filter((stored) => !stored.deleted)
      .map((stored) => seen(room, stored));
  };

  return {
    /** The chat's messages in order, without the deleted ones. */
    messages,
    /** The newest message, or the newest one of the bot. */
    last: (chatId: number, from: 'anyone' | 'bot' = 'anyone'): SeenMessage | undefined =>
      messages(chatId).findLast((message) => from === 'anyone' || message.isBot),
    message: (chatId: number, messageId: number): SeenMessage | undefined => {
      const room = roomOf(world, chatId);
      const stored = room.messages.get(messageId);
      return stored === undefined || stored.deleted ? undefined : seen(room, stored);
    },
    /** How often messages of this chat, or of all chats, were edited. */
    edits: (chatId?: number): number => {
      const rooms = chatId === undefined ? [...world.rooms.values()] : [roomOf(world, chatId)];
      return rooms
        .flatMap((room) => [...room.messages.values()])
        .reduce((sum, stored) => sum + stored.edits, 0);
    },
    /** The chats a person has open: their private one and their groups. */
    chatsOf: (userId: number): Chat[] =>
      [...world.rooms.values()]
        .filter((room) => room.id === userId || isInside(room.members.get(userId)))
        .filter((room) => room.upgradedTo === null)
        .map((room) => chatOf(world, room)),
    topics: (chatId: number): { id: number; name: string }[] =>
      [...roomOf(world, chatId).topics].map(([id, { name }]) => ({ id, name })),
    /** The command menu this person sees in this chat: the narrowest scope that has a list, their language first. */
    commandMenu: (userId: number, chatId: number): { command: string; description: string }[] => {
      const room = roomOf(world, chatId);
      const language = personOf(world, userId).user.language_code?.slice(0, 2) ?? '';
      const status = room.members.get(userId);
      const isAdmin = status === 'creator' || status === 'administrator';
      const scopes: [CommandScope, number, number][] =
        room.type === 'private'
          ? [
              ['chat', chatId, 0],
              ['all_private_chats', 0, 0],
              ['default', 0, 0],
            ]
          : [
              ['chat_member', chatId, userId],
              ...(isAdmin ? ([['chat_administrators', chatId, 0]] as [CommandScope, number, number][]) : []),
              ['chat', chatId, 0],
              ...(isAdmin ? ([['all_chat_administrators', 0, 0]] as [CommandScope, number, number][]) : []),
              ['all_group_chats', 0, 0],
              ['default', 0, 0],
            ];
      for (const [scope, scopeChat, scopeUser] of scopes) {
        for (const code of [language, '']) {
          const list = profile.commands.get(commandKey(scope, code, scopeChat, scopeUser));
          if (list !== undefined) return list;
        }
      }
      return [];
    },
  };
}
