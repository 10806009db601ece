// Shows, changes and deletes messages, once each: repeating is the delivery's decision.
import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import {
  type Button,
  isPicture,
  type Message,
  type OutgoingFile,
  type Place,
  type Sent,
} from '../channel.ts';
import { isNotModified, isWithoutText, outcomeOf } from './outcome.ts';

export type Sender = {
  send(place: Place, message: Message): Promise<Sent>;
  edit(place: Place, messageId: string, message: Message): Promise<Sent>;
  delete(place: Place, messageId: string): Promise<Sent>;
};

const NO_PREVIEW = { is_disabled: true } as const;

export function createSender(api: Api, token: string): Sender {
  const attempt = async (place: Place, call: () => Promise<string>): Promise<Sent> => {
    try {
      return { ok: true, messageId: await call() };
    } catch (error) {
      return outcomeOf(error, place.chat, token);
    }
  };
  const attemptChange = (place: Place, messageId: string, call: () => Promise<unknown>): Promise<Sent> =>
    attempt(place, async () => {
      await call().catch((error: unknown) => {
        if (!isNotModified(error)) throw error;
      });
      return messageId;
    });

  return {
    send: (place, message) =>
      attempt(place, async () => {
        const { file, text } = message;
        const common = { ...keyboard(message), ...thread(place) };
        if (!file) {
          const sent = await api.sendMessage(place.chat, text, {
            ...common,
            link_preview_options: NO_PREVIEW,
          });
          return String(sent.message_id);
        }
        const under = { ...common, ...(text === '' ? {} : { caption: text }) };
        const sent = isPicture(file)
          ? await api.sendPhoto(place.chat, upload(file), under)
          : await api.sendDocument(place.chat, upload(file), under);
        return String(sent.message_id);
      }),
    edit: (place, messageId, message) =>
      attemptChange(place, messageId, () => change(api, place.chat, Number(messageId), message)),
    delete: (place, messageId) =>
      attemptChange(place, messageId, () => api.deleteMessage(place.chat, Number(messageId))),
  };
}

async function change(api: Api, chat: string, id: number, message: Message): Promise<void> {
  const { file, text } = message;
  const buttons = keyboard(message);
  const changeCaption = () => api.editMessageCaption(chat, id, { ...buttons, caption: text });
  if (file && isPicture(file)) {
    const caption = text === '' ? {} : { caption: text };
    await api.editMessageMedia(chat, id, { type: 'photo', media: upload(file), ...caption }, buttons);
    return;
  }
  // A document keeps its file: only what is written under it can be edited.
  if (file) {
    await changeCaption();
    return;
  }
  try {
    await api.editMessageText(chat, id, text, { ...buttons, link_preview_options: NO_PREVIEW });
  } catch (error) {
    // It was sent with a file, which stays.
    if (!isWithoutText(error)) throw error;
    await changeCaption();
  }
}

const upload = (file: OutgoingFile): InputFile =>
  new InputFile(Buffer.from(file.base64, 'base64'), quoted(file.name));

/**
 * grammY writes the name into the form as it is; a header wants it quoted (RFC 7578, section 4.2). A semicolon
 * would end it all the same (source: TDLib, HttpReader).
 */
const quoted = (name: string): string => `"${name.replace(/[";\\\p{Cc}]/gu, '_')}"`;

const thread = (place: Place): { message_thread_id?: number } =>
  place.topic === undefined ? {} : { message_thread_id: Number(place.topic) };

function keyboard(message: Message): { reply_markup?: InlineKeyboardMarkup } {
  if (!message.buttons?.length) return {};
  return { reply_markup: { inline_keyboard: message.buttons.map((row) => row.map(toButton)) } };
}

const toButton = (button: Button) =>
  'url' in button
    ? { text: button.label, url: button.url }
    : { text: button.label, callback_data: button.data };
