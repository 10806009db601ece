// The part of Telegram's updates that we read, checked: whatever else arrives is ignored.
import { z } from 'zod';

/** What we ask Telegram for; edited messages, reactions and other people's comings and goings are not for us. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;

const id = z.int();

const user = z.object({
  id,
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});

const chat = z.object({
  id,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
});

const document = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
});

const photoSize = z.object({ file_id: z.string(), file_size: z.number().optional() });

const message = z.looseObject({
  message_id: id,
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  from: user.optional(),
  sender_chat: z.unknown().optional(),
  via_bot: z.unknown().optional(),
  chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  document: document.optional(),
  photo: z.array(photoSize).optional(),
  reply_to_message: z
    .looseObject({ from: z.looseObject({ username: z.string().optional() }).optional() })
    .optional()
    .catch(undefined),
  migrate_to_chat_id: id.optional(),
  migrate_from_chat_id: id.optional(),
});

/** Also an inaccessible message: it has a chat and an id, and a date of 0. */
const pressedMessage = z.object({
  message_id: id,
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  chat,
});

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: pressedMessage.optional(),
  data: z.string().optional(),
});

const chatMember = z.object({ status: z.string(), is_member: z.boolean().optional() });

const memberChange = z.object({
  chat,
  from: user,
  old_chat_member: chatMember,
  new_chat_member: chatMember,
});

export const updateSchema = z.object({
  update_id: id,
  message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: memberChange.optional(),
});

export type WireUser = z.infer<typeof user>;
export type WireChat = z.infer<typeof chat>;
export type WireMessage = z.infer<typeof message>;
export type WirePress = z.infer<typeof callbackQuery>;
export type WireMembership = z.infer<typeof memberChange>;
