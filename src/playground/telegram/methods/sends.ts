// Sending texts, and the answers to button presses.
import { accessRoom, replyTarget, threadOf } from '../access.ts';
import { flag, text } from '../args.ts';
import { messageText } from '../formatted.ts';
import { parseMarkup } from '../keyboard.ts';
import { post } from '../post.ts';
import { refuse } from '../refusals.ts';
import type { Methods } from './method.ts';

const MAX_TOAST = 200;
const CHAT_ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
] as const;

export const sendMethods: Methods = {
  sendMessage: (context, args) => {
    const content = messageText(args);
    const markup = parseMarkup(args, 'any');
    const room = accessRoom(context, args, 'write');
    const reply = replyTarget(room, args);
    const thread = threadOf(room, args, reply);
    context.limits.spend(room.id, room.type);
    return post(context, room, context.world.me, {
      message_thread_id: thread,
      reply_to_message: reply,
      text: content.text,
      entities: content.entities,
      reply_markup: markup,
    });
  },

  sendChatAction: (context, args) => {
    if (!CHAT_ACTIONS.some((action) => action === text(args, 'action'))) {
      throw refuse.bad('Wrong parameter action in request');
    }
    threadOf(accessRoom(context, args, 'write'), args);
    return true;
  },

  answerCallbackQuery: ({ queries, watch }, args) => {
    const toast = text(args, 'text');
    const url = text(args, 'url');
    if (toast.length > MAX_TOAST) throw refuse.toastTooLong();
    if (url !== '' && !/^(https?:\/\/)?t\.me\//.test(url)) throw refuse.toastUrl();
    queries.answer(text(args, 'callback_query_id'), {
      alert: flag(args, 'show_alert'),
      ...(toast !== '' && { text: toast }),
      ...(url !== '' && { url }),
    });
    watch.emit({ kind: 'toast' });
    return true;
  },
};
