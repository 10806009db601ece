// Shows, changes and deletes messages, once each: repeating is the delivery's decision.
import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Button, Message, Place, Sent } from '../channel.ts';
import { isNotModified, outcomeOf } from './outcome.ts';

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
        const common = { ...keyboard(message), ...thread(place) };
        const sent = message.file
          ? await api.sendDocument(
              place.chat,
              new InputFile(Buffer.from(message.file.base64, 'base64'), quoted(message.file.name)),
              { ...common, ...(message.text === '' ? {} : { caption: message.text }) },
            )
          : await api.sendMessage(place.chat, message.text, { ...common, link_preview_options: NO_PREVIEW });
        return String(sent.message_id);
      }),
    // A document keeps its file: only what is written under it can be edited.
    edit: (place, messageId, message) =>
      attemptChange(place, messageId, () =>
        message.file
          ? api.editMessageCaption(place.chat, Number(messageId), {
              ...keyboard(message),
              caption: message.text,
            })
          : api.editMessageText(place.chat, Number(messageId), message.text, {
              ...keyboard(message),
              link_preview_options: NO_PREVIEW,
            }),
      ),
    delete: (place, messageId) =>
      attemptChange(place, messageId, () => api.deleteMessage(place.chat, Number(messageId))),
  };
}

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
