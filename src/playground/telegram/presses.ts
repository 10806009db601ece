// Pressing buttons and opening links, as a person does in the client.
import type { Context } from './context.ts';
import type { Groups } from './groups.ts';
import type { People } from './people.ts';
import type { PressAnswer } from './queries.ts';
import type { Button, Message } from './wire.ts';
import { chatOf, isInside, personOf, type Room, roomOf, type Stored } from './world.ts';

export type Wanted = {
  /** The label; a count after it, as in "Yes (12)", is overlooked. */
  label?: string;
  data?: string;
  /** Only this message; otherwise the newest one that has such a button. */
  messageId?: number;
  /** Sends `data` even if no button has it, or the message is gone. */
  forged?: boolean;
};

export type Press = {
  /** The callback query's id; null for a link. */
  queryId: string | null;
  messageId: number;
  button: Button;
  /** Resolves when the bot answers the query; for a link at once. */
  answered: Promise<PressAnswer>;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a button shows this label, alone or followed by a space and a count. */
function hasLabel(button: Button, label: string): boolean {
  return button.text === label || new RegExp(`^${escaped(label)} \\(?\\d[\\d./]*\\)?$`).test(button.text);
}

const isWanted = (button: Button, wanted: Wanted): boolean =>
  (wanted.label === undefined || hasLabel(button, wanted.label)) &&
  (wanted.data === undefined || button.callback_data === wanted.data);

function findButton(room: Room, wanted: Wanted): { message: Message; button: Button } | undefined {
  const candidates: (Stored | undefined)[] =
    wanted.messageId === undefined
      ? [...room.messages.values()].reverse()
      : [room.messages.get(wanted.messageId)];
  for (const stored of candidates) {
    if (stored === undefined || stored.deleted) continue;
    const button = stored.message.reply_markup?.inline_keyboard.flat().find((b) => isWanted(b, wanted));
    if (button !== undefined) return { message: stored.message, button };
  }
  return undefined;
}

/** What is on the screen, for the error of a test that looked for something else. */
const visibleLabels = (room: Room): string =>
  [...room.messages.values()]
    .filter((stored) => !stored.deleted)
    .flatMap((stored) => stored.message.reply_markup?.inline_keyboard.flat().map((b) => b.text) ?? [])
    .join(' | ');

export type Presses = ReturnType<typeof createPresses>;

export function createPresses(context: Context, people: People, groups: Groups) {
  const { world } = context;

  /** Opens a t.me link of this bot: ?start presses START, ?startgroup adds the bot to `chatId`. */
  const openLink = (userId: number, url: string, chatId?: number): void => {
    const { hostname, pathname, searchParams } = new URL(url);
    const name = pathname.slice(1).toLowerCase();
    if (hostname !== 't.me' || name !== world.me.username?.toLowerCase()) {
      throw new Error(`not a link to this bot: ${url}`);
    }
    const group = searchParams.get('startgroup');
    if (group !== null) {
      if (chatId === undefined) throw new Error('a startgroup link needs the chat it is opened for');
      groups.addBot(chatId, userId, group === '' ? undefined : group);
      return;
    }
    people.pressStart(userId, searchParams.get('start') ?? undefined);
  };

  const query = (userId: number, room: Room, message: Message | number, button: Button): Press => {
    const { id, answered } = context.queries.open();
    const at =
      typeof message === 'number'
        ? { chat: chatOf(world, room), message_id: message, date: 0 as const }
        : message;
    const callback_query = {
      id,
      from: personOf(world, userId).user,
      message: at,
      chat_instance: room.instance,
      ...(button.callback_data !== undefined && { data: button.callback_data }),
    };
    context.updates.push({ callback_query }, room.id);
    return { queryId: id, messageId: at.message_id, button, answered };
  };

  return {
    openLink,
    /** Presses a button; throws when the person cannot see such a button. */
    press: (userId: number, chatId: number, wanted: Wanted): Press => {
      const room = roomOf(world, chatId);
      const maySee = room.type === 'private' ? room.id === userId : isInside(room.members.get(userId));
      if (!maySee) throw new Error(`user ${userId} is not in chat ${chatId}`);
      if (wanted.forged === true) {
        const data = wanted.data ?? '';
        const stored = room.messages.get(wanted.messageId ?? room.lastId);
        const isThere = stored !== undefined && !stored.deleted;
        const message = isThere ? stored.message : (wanted.messageId ?? room.lastId);
        return query(userId, room, message, { text: '', callback_data: data });
      }
      const found = findButton(room, wanted);
      if (found === undefined) {
        const what = wanted.label ?? wanted.data ?? 'any button';
        throw new Error(`no button "${what}" in chat ${chatId}; there is: ${visibleLabels(room)}`);
      }
      const { button, message } = found;
      if (button.url === undefined) return query(userId, room, message, button);
      if (/^https:\/\/t\.me\//.test(button.url)) openLink(userId, button.url, chatId);
      const answered = Promise.resolve({ alert: false, url: button.url });
      return { queryId: null, messageId: message.message_id, button, answered };
    },
  };
}
