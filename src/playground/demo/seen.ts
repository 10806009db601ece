// Turns what the fake platform keeps into what a chat client shows, as plain data for the page.
import { localDate, localTime } from '../../shared/dates.ts';
import { type FormatLocale, formatWeekdayDate } from '../../shared/format.ts';
import type { Say } from '../../shared/texts.ts';
import type { FakeTelegram, SeenMessage, wire } from '../telegram/index.ts';

export type ShownMessage = {
  id: number;
  /** Day heading: 'thứ Hai, 30/11/2026'. */
  day: string;
  time: string;
  isMine: boolean;
  isBot: boolean;
  from: string;
  text: string;
  entities: Pick<wire.Entity, 'type' | 'offset' | 'length' | 'url'>[];
  buttons: { text: string; url: string | null; data: string | null }[][];
  isEdited: boolean;
  replyTo: { from: string; text: string } | null;
  file: { name: string; size: string; url: string; picture: { width: number; height: number } | null } | null;
  /** A line of the chat itself ("An was added"); null for what somebody said. */
  event: string | null;
};

export type View = { telegram: FakeTelegram; zone: string; locale: FormatLocale; say: Say };

const QUOTE_LENGTH = 80;
/** The page shows this many of the newest messages. */
const MOST_SHOWN = 120;

/** The newest messages of a chat as this person sees them. */
export function shownMessages(view: View, chat: number, viewer: number): ShownMessage[] {
  const messages = view.telegram.messages(chat);
  const byId = new Map(messages.map((message) => [message.id, message]));
  return messages.slice(-MOST_SHOWN).map((message) => {
    const at = new Date(message.date * 1000);
    const quoted = message.replyTo === null ? undefined : byId.get(message.replyTo);
    return {
      id: message.id,
      day: formatWeekdayDate(localDate(at, view.zone), view.locale),
      time: localTime(at, view.zone),
      isMine: message.fromId === viewer,
      isBot: message.isBot,
      from: message.fromName,
      text: message.text,
      entities: message.entities.map(({ type, offset, length, url }) => ({
        type,
        offset,
        length,
        ...(url === undefined ? {} : { url }),
      })),
      buttons: message.buttons.map((row) =>
        row.map((button) => ({
          text: button.text,
          url: button.url ?? null,
          data: button.callback_data ?? null,
        })),
      ),
      isEdited: message.edits > 0,
      replyTo: quoted ? { from: quoted.fromName, text: quoted.text.slice(0, QUOTE_LENGTH) } : null,
      file: shownFile(message),
      event: eventOf(message, view.say),
    };
  });
}

function shownFile({ file, chatId, id, edits, raw }: SeenMessage): ShownMessage['file'] {
  if (file === null) return null;
  const kilobytes = Math.max(1, Math.round(file.bytes.byteLength / 1024));
  const photo = raw.photo?.at(-1);
  return {
    name: file.name,
    size: `${kilobytes} KB`,
    // An edit may have brought another picture.
    url: `/file/${chatId}/${id}?edits=${edits}`,
    picture: photo ? { width: photo.width, height: photo.height } : null,
  };
}

function eventOf({ raw, fromName, fromId }: SeenMessage, say: Say): string | null {
  const joined = raw.new_chat_members?.[0];
  if (joined) {
    return joined.id === fromId
      ? say('playground-event-came', { name: fromName })
      : say('playground-event-added', { name: fromName, added: joined.first_name });
  }
  if (raw.left_chat_member) return say('playground-event-left', { name: raw.left_chat_member.first_name });
  if (raw.pinned_message) return say('playground-event-pinned', { name: fromName });
  const isOther = raw.forum_topic_created ?? raw.migrate_to_chat_id ?? raw.migrate_from_chat_id;
  return isOther === undefined ? null : say('playground-event-chat-changed');
}
