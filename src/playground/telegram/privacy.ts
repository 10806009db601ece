// Which messages of people reach the bot (privacy mode), and handing them over.
import type { Context } from './context.ts';
import { entityTexts } from './entities.ts';
import type { Message } from './wire.ts';
import { isInside, type Room } from './world.ts';

const isService = (m: Message): boolean =>
  m.new_chat_members !== undefined ||
  m.left_chat_member !== undefined ||
  m.pinned_message !== undefined ||
  m.forum_topic_created !== undefined ||
  m.group_chat_created !== undefined ||
  m.migrate_to_chat_id !== undefined ||
  m.migrate_from_chat_id !== undefined;

/** In a group under privacy mode: commands not meant for another bot, mentions, replies to the bot. */
function isForBot(context: Context, room: Room, message: Message): boolean {
  if (room.type === 'private') return true;
  if (!isInside(room.bot)) return false;
  if (isService(message) || room.bot === 'administrator' || !context.privacyMode) return true;
  if (message.reply_to_message?.from?.id === context.world.me.id) return true;
  const words = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const me = `@${context.world.me.username ?? ''}`.toLowerCase();
  const commands = entityTexts(words, entities, 'bot_command').map((command) => command.toLowerCase());
  const mentions = entityTexts(words, entities, 'mention').map((mention) => mention.toLowerCase());
  return commands.some((command) => !command.includes('@') || command.endsWith(me)) || mentions.includes(me);
}

/** Queues the message for the bot if it may see it. */
export function deliver(
  context: Context,
  room: Room,
  message: Message,
  kind: 'message' | 'edited_message',
): void {
  if (isForBot(context, room, message)) {
    context.updates.push(kind === 'message' ? { message } : { edited_message: message }, room.id);
  }
}
