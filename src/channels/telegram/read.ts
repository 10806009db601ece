// Turns Telegram's updates into what the core understands; never throws, whatever arrives.
import type { Incoming, Locale, RawUpdate, Sender } from '../channel.ts';
import { readCommand } from './command.ts';
import {
  updateSchema,
  type WireChat,
  type WireMembership,
  type WireMessage,
  type WirePress,
  type WireUser,
} from './wire.ts';

export const NAME = 'telegram';

/** Contents a person can send that we have no use for. Anything unlisted is a service message. */
const UNUSED_CONTENT = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'game',
  'gift',
  'location',
  'paid_media',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const;

type Where = Pick<Incoming, 'channel' | 'updateId' | 'chat' | 'topic' | 'chatKind' | 'chatTitle'>;
type Threaded = { message_thread_id?: number | undefined; is_topic_message?: boolean | undefined };

/**
 * What an update means to us; null when nothing.
 * @param username our own, without the @; null while unknown, when every addressee counts as us
 */
export function readUpdate(raw: RawUpdate, username: string | null): Incoming | null {
  const parsed = updateSchema.safeParse(raw.payload);
  if (!parsed.success) return null;
  const { message, callback_query: press, my_chat_member: membership } = parsed.data;
  if (message) return readMessage(raw.updateId, message, username);
  if (press) return readPress(raw.updateId, press);
  if (membership) return readMembership(raw.updateId, membership);
  return null;
}

/** The update with its id and the chat it belongs to ('' when it has none), for storing before it is read. */
export function toRaw(payload: unknown): RawUpdate | null {
  const parsed = updateSchema.safeParse(payload);
  if (!parsed.success) {
    const updateId = (payload as { update_id?: unknown } | null)?.update_id;
    return Number.isSafeInteger(updateId) ? { updateId: String(updateId), chat: '', payload } : null;
  }
  const { update_id, message, callback_query: press, my_chat_member: membership } = parsed.data;
  const chat = (message ?? press?.message ?? membership)?.chat.id ?? press?.from.id ?? '';
  return { updateId: String(update_id), chat: String(chat), payload };
}

function readMessage(updateId: string, message: WireMessage, username: string | null): Incoming | null {
  const { chat, from } = message;
  if (chat.type === 'channel') return null;
  const where = whereOf(updateId, chat, message);
  const moved = readMigration(where, message);
  if (moved) return moved;
  // Anonymous administrators, linked channels, and other bots are nobody we could ask.
  if (message.sender_chat !== undefined || from === undefined || from.is_bot === true) return null;
  const base = { ...where, sender: senderOf(from) };
  if (message.via_bot !== undefined || UNUSED_CONTENT.some((kind) => message[kind] !== undefined)) {
    return { ...base, kind: 'other' };
  }
  const file = fileOf(message);
  if (file) return { ...base, kind: 'file', file, caption: message.caption ?? '' };
  if (message.text === undefined) return null;
  const command = readCommand(message.text);
  if (!command) return { ...base, kind: 'text', ...wordsOf(message, username) };
  if (!isOurs(command.addressee, username)) return null;
  return { ...base, kind: 'command', command: command.command, argument: command.argument };
}

/** A mention of us at the beginning is left out; where we are an administrator we hear every word of a group. */
function wordsOf({ text = '', reply_to_message: answered }: WireMessage, username: string | null) {
  const ours = username?.toLowerCase();
  const [first = ''] = text.trimStart().split(/\s/, 1);
  const isMention = ours !== undefined && first.toLowerCase() === `@${ours}`;
  const isReply = ours !== undefined && answered?.from?.username?.toLowerCase() === ours;
  return {
    text: isMention ? text.trimStart().slice(first.length).trim() : text,
    ...(isMention || isReply ? { isToUs: true } : {}),
  };
}

/** A group that becomes a supergroup says so twice: in the old chat and in the new one. */
function readMigration(where: Where, message: WireMessage): Incoming | null {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to === undefined && from === undefined) return null;
  const sender = senderOf(message.from ?? { id: chat.id });
  return {
    ...where,
    chat: String(from ?? chat.id),
    topic: undefined,
    sender,
    kind: 'migrated',
    newChat: String(to ?? chat.id),
  };
}

function readPress(updateId: string, press: WirePress): Incoming | null {
  const { message, data } = press;
  if (!message || data === undefined || message.chat.type === 'channel') return null;
  return {
    ...whereOf(updateId, message.chat, message),
    sender: senderOf(press.from),
    kind: 'button',
    data,
    messageId: String(message.message_id),
    toastRef: press.id,
  };
}

function readMembership(updateId: string, change: WireMembership): Incoming | null {
  const { chat } = change;
  if (chat.type === 'channel') return null;
  const wasIn = isIn(change.old_chat_member);
  const nowIn = isIn(change.new_chat_member);
  if (wasIn === nowIn) return null;
  // A person who unblocks us comes back with /start; that is what we answer.
  if (nowIn && chat.type === 'private') return null;
  const base = { ...whereOf(updateId, chat, {}), sender: senderOf(change.from) };
  return { ...base, kind: nowIn ? 'added' : 'removed' };
}

const isIn = (member: WireMembership['new_chat_member']): boolean =>
  member.status === 'restricted' ? member.is_member !== false : !['left', 'kicked'].includes(member.status);

const isOurs = (addressee: string | undefined, username: string | null): boolean =>
  addressee === undefined || username === null || addressee.toLowerCase() === username.toLowerCase();

function whereOf(updateId: string, chat: WireChat, message: Threaded): Where {
  // Replies outside forums carry a thread id too, but only a topic can be written to.
  const isInTopic = message.is_topic_message === true && message.message_thread_id !== undefined;
  return {
    channel: NAME,
    updateId,
    chat: String(chat.id),
    topic: isInTopic ? String(message.message_thread_id) : undefined,
    chatKind: chat.type === 'private' ? 'private' : 'group',
    chatTitle: chat.title,
  };
}

function senderOf(user: WireUser): Sender {
  const shownName = [user.first_name, user.last_name].filter(Boolean).join(' ');
  const locale: Locale = /^en\b/i.test(user.language_code ?? '') ? 'en' : 'vi';
  return { id: String(user.id), shownName, locale };
}

function fileOf(message: WireMessage): Extract<Incoming, { kind: 'file' }>['file'] | null {
  const { document, photo } = message;
  if (document) {
    return {
      ref: document.file_id,
      name: document.file_name ?? 'file',
      mime: document.mime_type ?? 'application/octet-stream',
      bytes: document.file_size ?? 0,
    };
  }
  // Sizes come from the smallest to the largest.
  const largest = photo?.at(-1);
  if (!largest) return null;
  return { ref: largest.file_id, name: 'anh.jpg', mime: 'image/jpeg', bytes: largest.file_size ?? 0 };
}
