// People of a story: the same story runs with buttons on Telegram, and with numbers and words on the text channel.
import type { TextControl } from '../../src/channels/text/control.ts';
import { searchKey } from '../../src/shared/text.ts';
import type { TestService } from './service.ts';

/** What the person sees of one message. */
export type Seen = { text: string; buttons: string[] };

export type Actor = {
  name: string;
  /** Writes in private, or in the group. */
  write(text: string, chat?: string): Promise<void>;
  /** Presses the newest button with this label; resolves to what was said at once. */
  press(label: string, chat?: string): Promise<string>;
  open(link: string): Promise<void>;
  /** What the service wrote in private, oldest first. */
  private(): Seen[];
};

export type Room = { chat: string; messages(): Seen[] };

const withoutCount = (label: string): string => label.replace(/ \(\d+\)$/, '');

export function telegramActor(s: TestService, name: string, languageCode = 'vi'): Actor & { id: number } {
  const { telegram } = s;
  const [firstName = name, ...rest] = name.split(' ').reverse();
  const id = telegram.addUser({ firstName, lastName: rest.reverse().join(' '), languageCode });
  return {
    id,
    name,
    async write(text, chat) {
      telegram.sendText(id, chat === undefined ? id : Number(chat), text);
      await s.settle();
    },
    async press(label, chat) {
      const pressed = telegram.press(id, chat === undefined ? id : Number(chat), { label });
      const answered = await pressed.answered;
      await s.settle();
      return answered.text ?? '';
    },
    async open(link) {
      telegram.openLink(id, link);
      await s.settle();
    },
    private: () => seenOn(telegram.messages(id)),
  };
}

export const telegramRoom = (s: TestService, chat: number): Room => ({
  chat: String(chat),
  messages: () => seenOn(s.telegram.messages(chat)),
});

const seenOn = (messages: ReturnType<TestService['telegram']['messages']>): Seen[] =>
  messages
    .filter((message) => message.isBot)
    .map((message) => ({ text: message.text, buttons: message.buttons.flat().map((button) => button.text) }));

/** Reads the numbered lines of a message as its buttons. */
const readNumbers = (text: string): Seen => ({
  text,
  buttons: [...text.matchAll(/^(\d+)\. (.+)$/gm)].map((match) => match[2]!),
});

let textPeople = 0;

/** `by`: answers with the number shown, or with the words of the label. */
export function textActor(
  s: TestService,
  control: TextControl,
  name: string,
  by: 'number' | 'words',
): Actor & { userId: string } {
  const user = { id: `t${++textPeople}`, name };
  const put = async (text: string, chat: string): Promise<void> => {
    await control.say(user, chat, chat === user.id ? text : `@Trợ lý chi bộ ${text}`);
    await s.settle();
  };
  return {
    userId: user.id,
    name,
    write: (text, chat) => put(text, chat ?? user.id),
    async press(label, chat) {
      const place = chat ?? user.id;
      const shown = control.messages(place).map(readNumbers);
      const newest = shown.findLastIndex((message) =>
        message.buttons.some((button) => withoutCount(button) === label),
      );
      if (newest < 0)
        throw new Error(`no choice '${label}' in ${place}; the last message: ${shown.at(-1)?.text}`);
      const isLast = newest === shown.findLastIndex((message) => message.buttons.length > 0);
      const number = shown[newest]!.buttons.findIndex((button) => withoutCount(button) === label) + 1;
      const before = control.messages(place).length;
      await put(by === 'number' && isLast ? String(number) : searchKey(label), place);
      return control.messages(place).slice(before).join('\n');
    },
    open: async (link) => put(`/start ${new URL(link).searchParams.get('start') ?? ''}`, user.id),
    private: () => control.messages(user.id).map(readNumbers),
  };
}

export const textRoom = (control: TextControl, chat: string): Room => ({
  chat,
  messages: () => control.messages(chat).map(readNumbers),
});
