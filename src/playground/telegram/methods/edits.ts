// Changing and deleting messages, with Telegram's rules about whose and which.
import { isDeepStrictEqual } from 'node:util';
import { accessRoom } from '../access.ts';
import { type Args, integer, text } from '../args.ts';
import type { Context } from '../context.ts';
import { caption, messageText } from '../formatted.ts';
import { inputMedia } from '../input-media.ts';
import { parseMarkup } from '../keyboard.ts';
import { present, remove } from '../post.ts';
import { refuse } from '../refusals.ts';
import type { InlineKeyboard, Message } from '../wire.ts';
import type { Room, Stored } from '../world.ts';
import { fileOf, mediaOf } from './files.ts';
import type { Methods } from './method.ts';

const DELETABLE_S = 48 * 3600;

type Target = { room: Room; stored: Stored };

function targetOf(context: Context, args: Args): Target {
  const id = integer(args, 'message_id');
  if (text(args, 'chat_id') === '' && id <= 0) throw refuse.noMessageId();
  const room = accessRoom(context, args, 'edit');
  const stored = present(room, id);
  if (stored === undefined) throw refuse.editNotFound();
  if (room.upgradedTo !== null || stored.message.from?.id !== context.world.me.id) throw refuse.cannotEdit();
  return { room, stored };
}

/** Replaces the message; refuses when nothing would change. */
function change(context: Context, { room, stored }: Target, changed: Message): Message {
  const { edit_date: _, ...before } = stored.message;
  const { edit_date: __, ...after } = changed;
  if (isDeepStrictEqual(before, after)) throw refuse.notModified();
  context.limits.spend(room.id, room.type);
  stored.message = { ...changed, edit_date: context.date() };
  stored.edits += 1;
  context.watch.emit({ kind: 'edit', chatId: room.id, messageId: changed.message_id });
  return stored.message;
}

function withMarkup(message: Message, markup: InlineKeyboard | undefined): Message {
  const { reply_markup: _, ...rest } = message;
  return markup === undefined ? rest : { ...rest, reply_markup: markup };
}

/** Words under a file, for a message that has none. */
function noted(message: Message, note: ReturnType<typeof caption>): Message {
  const words = note.text === '' ? {} : { caption: note.text };
  const entities = note.entities.length > 0 ? { caption_entities: note.entities } : {};
  return { ...message, ...words, ...entities };
}

export const editMethods: Methods = {
  editMessageText: (context, args) => {
    const content = messageText(args);
    const markup = parseMarkup(args, 'inline');
    const target = targetOf(context, args);
    if (target.stored.message.text === undefined) throw refuse.noTextToEdit();
    const { entities: _, ...rest } = withMarkup(target.stored.message, markup);
    const entities = content.entities.length > 0 ? { entities: content.entities } : {};
    return change(context, target, { ...rest, text: content.text, ...entities });
  },

  editMessageCaption: (context, args) => {
    const note = caption(args);
    const markup = parseMarkup(args, 'inline');
    const target = targetOf(context, args);
    const { message } = target.stored;
    if (message.document === undefined && message.photo === undefined) throw refuse.noCaptionToEdit();
    const { caption: _, caption_entities: __, ...rest } = withMarkup(message, markup);
    return change(context, target, noted(rest, note));
  },

  editMessageMedia: (context, args) => {
    const markup = parseMarkup(args, 'inline');
    const media = inputMedia(args);
    const target = targetOf(context, args);
    const { text, document, photo, ...rest } = withMarkup(target.stored.message, markup);
    if (text === undefined && document === undefined && photo === undefined) throw refuse.noMediaToEdit();
    const { entities: _, caption: __, caption_entities: ___, ...bare } = rest;
    const shown = { ...bare, ...mediaOf(fileOf(context, media.file, media.kind)) };
    return change(context, target, noted(shown, media.note));
  },

  editMessageReplyMarkup: (context, args) => {
    const markup = parseMarkup(args, 'inline');
    const target = targetOf(context, args);
    return change(context, target, withMarkup(target.stored.message, markup));
  },

  deleteMessage: (context, args) => {
    const id = integer(args, 'message_id');
    const room = accessRoom(context, args, 'edit');
    const stored = id > 0 ? present(room, id) : undefined;
    if (stored === undefined) throw refuse.deleteNotFound();
    const isOwn = stored.message.from?.id === context.world.me.id;
    if (!isOwn && room.type !== 'private' && room.bot !== 'administrator') throw refuse.cannotDelete();
    const isOld = context.date() - stored.message.date > DELETABLE_S;
    if (isOld && room.bot !== 'administrator') throw refuse.cannotDeleteForAll();
    remove(context, room, stored);
    return true;
  },
};
